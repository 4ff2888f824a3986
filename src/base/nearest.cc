// The optimal string alignment distance, after F. J. Damerau, "A technique for computer detection and correction of
// spelling errors" (1964). On bytes: known words are ASCII.
#include "base/nearest.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace quoin {
namespace {

constexpr std::size_t longest = 40;  ///< no known word is longer, and the work stays bounded

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::size_t distance(std::string_view a, std::string_view b) {
  using Row = std::array<std::size_t, longest + 1>;
  Row before{}, above{}, row{};
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = lower(a[i - 1]) == lower(b[j - 1]);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0u : 1u)});
      const bool swapped = i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1]);
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before = above;
    above = row;
  }
  return above[b.size()];
}

}  // namespace

std::string nearest(std::string_view word, std::span<const std::string_view> known) {
  if (word.size() > longest) return {};
  std::string_view best;
  std::size_t best_distance = longest;
  for (const std::string_view candidate : known) {
    if (candidate.size() > longest) continue;
    const std::size_t found = distance(word, candidate);
    const std::size_t allowed = std::max(word.size(), candidate.size()) / 3;
    if (found <= allowed && found < best_distance) {
      best = candidate;
      best_distance = found;
    }
  }
  return std::string(best);
}

}  // namespace quoin
