#include "diff/alignment.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <tuple>

namespace quoin {
namespace {

constexpr std::size_t most_compared_pairs = 40'000;

class Aligner {
 public:
  Aligner(const std::vector<Traits>& before, const std::vector<Traits>& after)
      : before_(before), after_(after), partner_(before.size()), taken_(after.size()) {}

  std::vector<std::pair<std::size_t, std::size_t>> align(double least) {
    const auto named = [](const std::string& text) {
      return text.empty() ? std::optional<std::string>() : std::optional(text);
    };
    by([&](const Traits& one) { return named(one.key); });
    by([](const Traits& one) { return std::optional(one.whole); });
    by([&](const Traits& one) { return named(one.name); });
    by_likeness(least);
    std::vector<std::pair<std::size_t, std::size_t>> out;
    for (std::size_t i = 0; i < partner_.size(); ++i)
      if (partner_[i]) out.emplace_back(i, *partner_[i]);
    return out;
  }

 private:
  void pair(std::size_t i, std::size_t j) {
    partner_[i] = j;
    taken_[j] = true;
  }

  /// Those of one trait, the first with the first.
  template <typename Trait>
  void by(Trait trait) {
    std::map<typename decltype(trait(before_[0]))::value_type, std::vector<std::size_t>> waiting;
    for (std::size_t j = after_.size(); j-- > 0;)
      if (const auto value = trait(after_[j]); value && !taken_[j]) waiting[*value].push_back(j);
    for (std::size_t i = 0; i < before_.size(); ++i) {
      const auto value = trait(before_[i]);
      const auto found = value && !partner_[i] ? waiting.find(*value) : waiting.end();
      if (found == waiting.end() || found->second.empty()) continue;
      pair(i, found->second.back());
      found->second.pop_back();
    }
  }

  /// The most alike first; of equals the nearest.
  void by_likeness(double least) {
    std::vector<std::size_t> left, right;
    for (std::size_t i = 0; i < before_.size(); ++i)
      if (!partner_[i]) left.push_back(i);
    for (std::size_t j = 0; j < after_.size(); ++j)
      if (!taken_[j]) right.push_back(j);
    if (left.size() * right.size() > most_compared_pairs) return;
    std::vector<std::tuple<double, std::size_t, std::size_t, std::size_t>> pairs;
    for (const std::size_t i : left)
      for (const std::size_t j : right)
        if (const double share = likeness(before_[i], after_[j]); share >= least)
          pairs.emplace_back(-share, i > j ? i - j : j - i, i, j);
    std::sort(pairs.begin(), pairs.end());
    for (const auto& [share, distance, i, j] : pairs)
      if (!partner_[i] && !taken_[j]) pair(i, j);
  }

  const std::vector<Traits>&before_, &after_;
  std::vector<std::optional<std::size_t>> partner_;
  std::vector<bool> taken_;
};

}  // namespace

double likeness(const Traits& one, const Traits& other) {
  if (one.words.empty() || other.words.empty()) return 0;
  std::size_t common = 0;
  for (auto a = one.words.begin(), b = other.words.begin(); a != one.words.end() && b != other.words.end();) {
    if (*a == *b)
      ++common, ++a, ++b;
    else if (*a < *b)
      ++a;
    else
      ++b;
  }
  return 2.0 * static_cast<double>(common) / static_cast<double>(one.words.size() + other.words.size());
}

std::vector<std::pair<std::size_t, std::size_t>> align(const std::vector<Traits>& before,
                                                       const std::vector<Traits>& after, double least) {
  return Aligner(before, after).align(least);
}

/// All but a longest increasing sequence (patience sorting: O(n log n)).
std::vector<bool> moved(const std::vector<std::pair<std::size_t, std::size_t>>& pairs) {
  constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::vector<std::size_t> ends, previous(pairs.size(), none);  // the pair that ends the best sequence of each length
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto place = std::lower_bound(ends.begin(), ends.end(), pairs[i].second,
                                        [&](std::size_t one, std::size_t value) { return pairs[one].second < value; });
    if (place != ends.begin()) previous[i] = *(place - 1);
    if (place == ends.end())
      ends.push_back(i);
    else
      *place = i;
  }
  std::vector<bool> out(pairs.size(), true);
  for (std::size_t i = ends.empty() ? none : ends.back(); i != none; i = previous[i]) out[i] = false;
  return out;
}

}  // namespace quoin
