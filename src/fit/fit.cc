#include "fit/fit.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

#include "document/compose.h"
#include "document/not_printed.h"
#include "document/style_sheet.h"
#include "fit/order.h"
#include "resume/kinds.h"
#include "typeset/flow.h"

namespace quoin {
namespace {

constexpr int steps = 64;  // tightness moves in steps of 1/64: a fortieth of a point of type at most
constexpr int fine_steps =
    2;  // line breaking makes height not quite monotone: look a little below what bisection found
constexpr double filled_enough = 0.85;  // of a page from which something was left out

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// The smallest value in (low, high] for which `holds`, given that it holds for `high` and not for `low`.
template <class Holds>
int first_that_holds(int low, int high, const Holds& holds) {
  while (high - low > 1) {
    const int middle = low + (high - low) / 2;
    (holds(middle) ? high : low) = middle;
  }
  return high;
}

/// What the search turns: steps of tightness, how many kinds are condensed, how many leaves are left out.
struct Choice {
  int tightness = 0;
  std::size_t condensed = 0;
  std::size_t left_out = 0;
};

/// One résumé in one layout; every trial composes and typesets anew, sharing shaped words.
class Fitter {
 public:
  Fitter(const Resume& resume, const Layout& layout, const Locale& locale, Size paper, FontBook& fonts,
         Diagnostics& diagnostics, StageTimes* times)
      : resume_(resume),
        layout_(layout),
        locale_(locale),
        paper_(paper),
        diagnostics_(diagnostics),
        times_(times),
        context_(fonts, locale.tag, locale.right_to_left, diagnostics),
        order_(order_of_leaving_out(resume)) {
    for (const SectionKind kind : layout.condense)
      if (std::any_of(resume.sections.begin(), resume.sections.end(), [&](const Section& s) { return s.kind == kind; }))
        condensable_.push_back(kind);
  }

  Fitted as_it_comes() { return finish({}, FillLast{}, true); }

  Fitted within_budget() {
    if (!fits({steps, condensable_.size(), order_.size()})) return over_budget();
    Choice choice;
    choice.left_out = fewest_left_out();
    choice.condensed = fewest_condensed(choice.left_out);
    choice.tightness = loosest(choice);
    return finish(choice, FillLast{1, choice.left_out > 0 ? filled_enough : 0}, false);
  }

 private:
  Look look_of(const Choice& choice) const {
    Look look;
    look.tightness = static_cast<double>(choice.tightness) / steps;
    look.condensed.assign(condensable_.begin(), condensable_.begin() + static_cast<std::ptrdiff_t>(choice.condensed));
    look.left_out.assign(resume_.leaves.size(), false);
    for (std::size_t i = 0; i < choice.left_out; ++i) look.left_out[static_cast<std::size_t>(order_[i])] = true;
    look.flexible_spaces = false;
    return look;
  }

  Document timed_compose(const Look& look) {
    const auto start = Clock::now();
    Document document = compose(resume_, layout_, locale_, paper_, look);
    if (times_) times_->compose += milliseconds_since(start);
    return document;
  }

  std::vector<Slice> timed_set(const Document& document) {
    const auto start = Clock::now();
    std::vector<Slice> slices = set_blocks(document, context_);
    if (times_) times_->typeset += milliseconds_since(start);
    return slices;
  }

  bool fits(const Choice& choice) {
    if (times_) ++times_->trials;
    const Document document = timed_compose(look_of(choice));
    const std::vector<Slice> slices = timed_set(document);
    return count_pages(document, slices) <= static_cast<std::size_t>(layout_.fit_pages);
  }

  std::size_t fewest_left_out() {
    const auto enough = [&](int count) { return fits({steps, condensable_.size(), static_cast<std::size_t>(count)}); };
    if (enough(0)) return 0;
    int count = first_that_holds(0, static_cast<int>(order_.size()), enough);
    for (int fewer = count - 1; fewer > std::max(0, count - 1 - fine_steps); --fewer)
      if (enough(fewer)) count = fewer;
    return static_cast<std::size_t>(count);
  }

  /// Kinds are condensed in the layout's order, no more of them than the tightest look needs.
  std::size_t fewest_condensed(std::size_t left_out) {
    for (std::size_t count = 0; count < condensable_.size(); ++count)
      if (fits({steps, count, left_out})) return count;
    return condensable_.size();
  }

  int loosest(Choice choice) {
    const auto at = [&](int tightness) {
      choice.tightness = tightness;
      return fits(choice);
    };
    if (at(0)) return choice.left_out > 0 ? looser_than_ideal(at) : 0;
    int found = first_that_holds(0, steps, at);
    for (int looser = found - 1; looser > std::max(0, found - 1 - fine_steps); --looser)
      if (at(looser)) found = looser;
    return found;
  }

  /// A page from which something was left out shall not look empty.
  template <class At>
  int looser_than_ideal(const At& at) {
    if (at(-steps)) return -steps;
    return first_that_holds(-steps, 0, at);
  }

  Fitted finish(const Choice& choice, const FillLast& fill, bool flexible) {
    Look look = look_of(choice);
    look.flexible_spaces = flexible;
    const Document document = timed_compose(look);
    std::vector<Slice> slices = timed_set(document);
    const auto start = Clock::now();
    Paginated paginated = paginate(document, std::move(slices), fill, context_);
    if (times_) times_->paginate += milliseconds_since(start);
    const bool fitted = paginated.pages.pages.size() <= static_cast<std::size_t>(layout_.fit_pages);
    if (fitted && choice.left_out > 0 && paginated.last_filled < filled_enough)
      warn_of_hole(choice, paginated.last_filled);
    return {std::move(paginated.pages), report(choice, look, paginated.last_ratio),
            not_printed(resume_, document, look)};
  }

  FitReport report(const Choice& choice, const Look& look, double ratio) const {
    const StyleSheet sheet(layout_, look.tightness);
    const TextStyle& body = sheet.base(StyleName::body);
    FitReport report;
    report.size = body.size.value;
    report.leading = body.leading / body.size;
    report.tightness = look.tightness;
    const Range<Length>& section = layout_.space.section;
    const Pt ideal = section.ideal.at(body.size), most = section.max.at(body.size);
    const Pt natural(at_tightness(section.min.at(body.size).value, ideal.value, most.value, look.tightness));
    const Pt set = natural + (most - natural) * (layout_.fit_pages > 0 ? std::max(0.0, ratio) : 0);
    report.spacing = ideal > Pt() ? set / ideal : 1;
    for (const SectionKind kind : look.condensed) report.condensed.emplace_back(kind_name(kind));
    report.dropped.assign(order_.begin(), order_.begin() + static_cast<std::ptrdiff_t>(choice.left_out));
    return report;
  }

  /// Something large went, and nothing smaller could stay in its place.
  void warn_of_hole(const Choice& choice, double filled) {
    const Leaf& last = resume_.leaves[static_cast<std::size_t>(order_[choice.left_out - 1])];
    diagnostics_.warning("page-not-full", last.span,
                         fmt::format("with this left out, only {:.0f} % of the page is filled", 100 * filled),
                         "shorten it, or split it into parts so that some of them can stay");
  }

  Fitted over_budget() {
    const Choice tightest{steps, condensable_.size(), order_.size()};
    Fitted fitted = finish(tightest, FillLast{}, false);
    diagnostics_.error(
        "page-budget", resume_.basics.name.span,
        fmt::format("layout `{}` has room for {} {}, but even the tightest setting with everything left out "
                    "that may be left out takes {}",
                    layout_.name, layout_.fit_pages, layout_.fit_pages == 1 ? "page" : "pages",
                    fitted.pages.pages.size()),
        "shorten the header or the sections' opening texts, or choose another layout");
    return fitted;
  }

  const Resume& resume_;
  const Layout& layout_;
  const Locale& locale_;
  Size paper_;
  Diagnostics& diagnostics_;
  StageTimes* times_;
  TypesetContext context_;
  std::vector<LeafId> order_;
  std::vector<SectionKind> condensable_;
};

}  // namespace

Fitted fit_pages(const Resume& resume, const Layout& layout, const Locale& locale, Size paper, FontBook& fonts,
                 Diagnostics& diagnostics, StageTimes* times) {
  Fitter fitter(resume, layout, locale, paper, fonts, diagnostics, times);
  return layout.fit_pages > 0 ? fitter.within_budget() : fitter.as_it_comes();
}

}  // namespace quoin
