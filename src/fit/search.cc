#include "fit/search.h"

#include <algorithm>

#include "document/style_sheet.h"

namespace quoin {
namespace {

/// The smallest value in (low, high] for which `holds`, given that it holds for `high` and not for `low`.
template <class Holds>
int first_that_holds(int low, int high, const Holds& holds) {
  while (high - low > 1) {
    const int middle = low + (high - low) / 2;
    (holds(middle) ? high : low) = middle;
  }
  return high;
}

/// Height grows with what is on the page, but not quite: a paragraph may take a line less where it is wider set or
/// longer, and over several pages what must stay together moves by some lines at once. So bisection is followed by
/// steps back for as long as what is tried overflows by no more than that.
class Search {
 public:
  explicit Search(Trials& trials)
      : trials_(trials),
        several_pages_(trials.layout().fit_pages > 1),
        wobble_(StyleSheet(trials.layout(), 0).base(StyleName::body).leading * (several_pages_ ? 8 : 1)),
        kinds_(trials.condensable().size()) {}

  std::optional<Choice> best() {
    const int all = static_cast<int>(trials_.order().size());
    if (!possible(0) && !possible(all)) return std::nullopt;
    Choice choice;
    choice.left_out = fewest_left_out();
    while (!tightest_that_fits(choice)) ++choice.condensed;
    choice.tightness = loosest(choice);
    return choice;
  }

 private:
  bool near(const Choice& choice) { return trials_.at(choice).overflow <= wobble_; }

  /// The tightest look that fits with what is left out and condensed.
  std::optional<int> tightest_that_fits(Choice choice) {
    for (choice.tightness = tightness_steps; choice.tightness >= loosest_tightness(choice.left_out);
         --choice.tightness) {
      if (trials_.at(choice).fits) return choice.tightness;
      if (!near(choice)) break;
    }
    return std::nullopt;
  }

  /// Does it fit in any look with so many leaves left out?
  bool possible(int left_out) {
    for (std::size_t condensed = kinds_ + 1; condensed-- > 0;) {
      const Choice choice{tightness_steps, condensed, static_cast<std::size_t>(left_out)};
      if (tightest_that_fits(choice)) return true;
      if (!several_pages_ && !near(choice)) break;
    }
    return false;
  }

  std::size_t fewest_left_out() {
    if (possible(0)) return 0;
    const auto enough = [&](int count) { return possible(count); };
    int count = first_that_holds(0, static_cast<int>(trials_.order().size()), enough);
    for (int fewer = count - 1; fewer > 0; --fewer) {
      if (possible(fewer)) count = fewer;
      if (!near({tightness_steps, kinds_, static_cast<std::size_t>(fewer)})) break;
    }
    return static_cast<std::size_t>(count);
  }

  int loosest(Choice choice) {
    const auto fits_at = [&](int tightness) {
      choice.tightness = tightness;
      return trials_.at(choice).fits;
    };
    int low = 0, high = *tightest_that_fits(choice);
    if (high <= 0 || fits_at(0)) {
      high = std::min(high, 0);
      low = loosest_tightness(choice.left_out);
      if (low == high || fits_at(low)) return low;
    }
    int found = first_that_holds(low, high, fits_at);
    for (int looser = found - 1; looser > loosest_tightness(choice.left_out); --looser) {
      if (fits_at(looser)) found = looser;
      choice.tightness = looser;
      if (!near(choice)) break;
    }
    return found;
  }

  Trials& trials_;
  bool several_pages_;
  Pt wobble_;
  std::size_t kinds_;
};

}  // namespace

std::optional<Choice> best_choice(Trials& trials) {
  return Search(trials).best();
}

Pt least_overflow(Trials& trials) {
  Choice choice{tightness_steps, 0, trials.order().size()};
  Pt least = trials.at(choice).overflow;
  for (; choice.condensed <= trials.condensable().size(); ++choice.condensed)
    least = min(least, trials.at(choice).overflow);
  return least;
}

}  // namespace quoin
