#include "fit/search.h"

#include <algorithm>

namespace quoin {
namespace {

constexpr Pt height_rounding{1e-4};  // of sums of heights
constexpr std::size_t least_budget = 500;  // of trials: with less only the tightest looks are tried

/// The smallest value from `low` to `high` for which `holds`, which then holds for all above; above `high` where none.
template <class Holds>
int first_that_holds(int low, int high, const Holds& holds) {
  if (!holds(high)) return high + 1;
  while (low < high) {
    const int middle = low + (high - low) / 2;
    if (holds(middle)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

/// What fits is no monotone thing: a paragraph may take a line less where it is wider set, and over several pages what
/// must stay together moves by some lines at once. But overflow_bound, below which no overflow lies, falls with
/// tightness and with what is left out. So where that bound first allows a fit is found by bisection, and from there on
/// every choice is tried in the order of its score: the first that fits is the best. Beyond the budget of trials, and of a
/// text that has a small one, only the tightest choices are, in ever longer steps.
class Search {
 public:
  explicit Search(Trials& trials) : trials_(trials) {}

  std::optional<Choice> best() {
    const std::size_t all = trials_.order().size();
    std::size_t left_out = fewest_left_out();
    for (; left_out <= all && !spent(); ++left_out)
      for (std::size_t condensed = 0; condensed <= trials_.condensable().size() && !spent(); ++condensed)
        if (const std::optional<int> tightness = loosest(condensed, left_out))
          return Choice{*tightness, condensed, left_out};
    for (std::size_t step = 1; left_out <= all; step *= 2) {
      const Choice tightest{tightness_steps, trials_.condensable().size(), left_out};
      if (trials_.fits(tightest)) return tightest;
      left_out = left_out == all ? all + 1 : std::min(all, left_out + step);
    }
    return std::nullopt;
  }

 private:
  bool spent() const { return trials_.budget() < least_budget || tried_ >= trials_.budget(); }

  bool may_fit(const Choice& choice) { return trials_.overflow_bound(choice) <= height_rounding; }

  bool may_fit(std::size_t left_out) {
    if (trials_.budget() < least_budget) return may_fit({tightness_steps, trials_.condensable().size(), left_out});
    for (std::size_t condensed = trials_.condensable().size() + 1; condensed-- > 0;)
      if (may_fit(Choice{tightness_steps, condensed, left_out})) return true;
    return false;
  }

  std::size_t fewest_left_out() {
    if (!leaving_out_saves(trials_.layout())) return 0;
    const int all = static_cast<int>(trials_.order().size());
    return static_cast<std::size_t>(
        first_that_holds(0, all, [&](int count) { return may_fit(static_cast<std::size_t>(count)); }));
  }

  std::optional<int> loosest(std::size_t condensed, std::size_t left_out) {
    ++tried_;
    if (!may_fit(Choice{tightness_steps, condensed, left_out})) return std::nullopt;  // nor any looser one
    const int from = first_that_holds(loosest_tightness(left_out), tightness_steps, [&](int tightness) {
      ++tried_;
      return may_fit(Choice{tightness, condensed, left_out});
    });
    for (int tightness = from; tightness <= tightness_steps && !spent(); ++tightness, ++tried_)
      if (trials_.fits({tightness, condensed, left_out})) return tightness;
    return std::nullopt;
  }

  Trials& trials_;
  std::size_t tried_ = 0;
};

}  // namespace

std::optional<Choice> best_choice(Trials& trials) {
  return Search(trials).best();
}

std::optional<int> tightness_for(Trials& trials, int pages) {
  const int found = first_that_holds(1, tightness_steps, [&](int tightness) {
    return trials.overflow_of(trials.compose_at(trials.look_of({tightness, 0, 0})), pages) <= height_rounding;
  });
  return found <= tightness_steps ? std::optional(found) : std::nullopt;
}

Pt least_overflow(Trials& trials) {
  const std::size_t all = trials.order().size();
  Pt least = trials.overflow({tightness_steps, 0, all});
  if (trials.budget() < least_budget) return least;
  std::size_t tried = 0;
  for (std::size_t left_out = all + 1; left_out-- > 0;)
    for (std::size_t condensed = 0; condensed <= trials.condensable().size(); ++condensed)
      for (int tightness = tightness_steps; tightness >= loosest_tightness(left_out); --tightness) {
        const Choice choice{tightness, condensed, left_out};
        if (++tried > trials.budget()) return least;
        if (trials.overflow_bound(choice) >= least) break;  // nor can a looser look come to less
        least = min(least, trials.overflow(choice));
      }
  return least;
}

}  // namespace quoin
