#include "fit/fit.h"

#include <fmt/format.h>

#include <cmath>
#include <utility>

#include "document/printed.h"
#include "document/style_sheet.h"
#include "fit/explain.h"
#include "fit/name.h"
#include "fit/search.h"
#include "fit/sidebar.h"
#include "fit/small_caps.h"
#include "fit/trials.h"
#include "layout/dress.h"
#include "typeset/page_break.h"

namespace quoin {
namespace {

constexpr double filled_enough = 0.85;  // of a page from which something was left out
constexpr int most_saved_pages = 50;  // of a book nobody misses one
constexpr double worth_a_page = 1.0 / 2;  // of a last page that no tighter look need save
constexpr Pt smallest_to_save{9.5};       // body type that a page may be saved by
constexpr double looks_full = 0.92;       // of an only page, below which its type and spaces grow, and to which at most

constexpr std::size_t most_fed_pages = 10;  // of a longer document the last page matters less than its time
constexpr int growing_steps = 8;  // from the ideal to the largest: what is between shows no difference

/// Pages, and what is said of these and of no others.
struct SetPages {
  Fitted fitted;
  Diagnostics found;
  double filled = 0;  ///< the share of the last page that is taken up
  std::size_t lines = 0;
  bool ragged = false;  ///< a justified text could not be set without gaps: the pages do not stay, and are not explained
  std::size_t pages() const { return fitted.pages.pages.size(); }
};

/// A page was found, or several: set for good, and told about.
class Fitter {
 public:
  explicit Fitter(const FitInput& input)
      : resume_(input.resume), layout_(input.layout), trials_(input) {}

  /// A last page that is not half full is a page too many where the layout's ranges take it in with type that reads well;
  /// an only page with little on it is set as large as it may be.
  SetPages as_it_comes(bool explain) {
    Look look = trials_.look_of({});
    look.flexible_spaces = true;
    SetPages set = finish({}, look, FillLast{});
    if (const std::optional<int> tightness = saving_tightness(set)) {
      look = trials_.look_of({*tightness, 0, 0});
      set = finish({*tightness, 0, 0}, look, FillLast{1, 0});
    } else if (std::optional<Look> larger = grown(set)) {
      look = std::move(*larger);
      set = finish({}, look, FillLast{1, 0});
    } else if (std::optional<Look> looser = feeding_last(set)) {
      look = std::move(*looser);
      set = finish({}, look, FillLast{});
    }
    if (explain && !set.ragged) set.fitted.explanation = explain_pages(trials_, look, set.pages(), set.filled);
    return set;
  }

  SetPages within_budget(bool explain) {
    std::optional<Choice> choice = best_choice(trials_);
    if (!choice) return over_budget();
    const auto set_choice = [&] {
      return finish(*choice, trials_.look_of(*choice), FillLast{1, choice->left_out > 0 ? filled_enough : 0});
    };
    SetPages set = set_choice();
    if (*choice == Choice{})  // all of it, as the layout likes it best
      if (const std::optional<Look> larger = grown(set)) set = finish(*choice, *larger, FillLast{1, 0});
    if (choice->left_out > 0 && set.filled < filled_enough) warn_of_hole(*choice, set);
    if (explain && !set.ragged) set.fitted.explanation = explain_choice(trials_, *choice, set.pages(), set.filled);
    return set;
  }

 private:
  /// At which `set` takes a page less, if that is worth it.
  std::optional<int> saving_tightness(const SetPages& set) {
    const int pages = static_cast<int>(set.pages());
    if (pages < 2 || pages > most_saved_pages || set.filled >= worth_a_page) return std::nullopt;
    return tightness_for(trials_, pages - 1);
  }

  /// An only page with little on it is set with type as large as it may be, and then with leading and spaces as large. A foot for
  /// which there is no room any more is worse than a page that is small, and so is a line that turns over, such as a link of the
  /// header's.
  std::optional<Look> grown(const SetPages& set) {
    if (set.pages() != 1 || set.filled >= looks_full) return std::nullopt;
    Look look = trials_.look_of({});
    const auto may_be = [&](double tightness, double spaces) {
      look.tightness = tightness;
      look.loose_spaces = spaces;
      const Document document = trials_.compose_at(look);
      const Paginated paginated = trials_.paginate_at(document, FillLast{});
      return paginated.pages.pages.size() == 1 && paginated.found.all.empty() && paginated.last_filled <= looks_full &&
             paginated.lines <= set.lines;
    };
    int step = -growing_steps;
    while (step < 0 && !may_be(share(step), share(step))) ++step;
    const double type = share(step);
    int loosest = -growing_steps, tightest = step;
    while (loosest < tightest) {
      const int middle = (loosest + tightest - 1) / 2;
      if (may_be(type, share(middle)))
        tightest = middle;
      else
        loosest = middle + 1;
    }
    look.tightness = type;
    look.loose_spaces = share(tightest);
    return look;
  }

  /// A few lines on the last page, which the page before cannot give more: type, leading and spaces as much larger as brings a quarter of it.
  std::optional<Look> feeding_last(const SetPages& set) {
    if (set.pages() < 2 || set.pages() > most_fed_pages || set.filled >= PageCosts::last_share) return std::nullopt;
    Look look = trials_.look_of({});
    look.flexible_spaces = true;
    for (int step = -1; step >= -growing_steps; --step) {
      look.tightness = share(step);
      look.loose_spaces = share(step);
      const Document document = trials_.compose_at(look);
      const Paginated paginated = trials_.paginate_at(document, FillLast{});
      if (paginated.pages.pages.size() != set.pages() || !paginated.found.all.empty()) return std::nullopt;
      if (paginated.last_filled >= PageCosts::last_share) return look;
    }
    return std::nullopt;
  }

  static double share(int step) { return static_cast<double>(step) / growing_steps; }

  SetPages finish(const Choice& choice, const Look& look, const FillLast& fill) {
    Document document = trials_.compose_at(look);
    Paginated paginated = trials_.paginate_at(document, fill);
    std::vector<std::string> unprinted = not_printed(resume_, document, look);
    ReadingOrder order = reading_order(document, paginated.pages);
    order.side_by_side = order.side_by_side || paginated.labels_wrap;
    document.tree = {};  // the pages have it, and it is large
    return {{std::move(paginated.pages), report_of(trials_, choice, look, paginated.last_ratio), std::move(unprinted),
             std::move(document), look, std::move(order)},
            std::move(paginated.found), paginated.last_filled, paginated.lines, paginated.ragged};
  }

  /// Something large went, and nothing smaller could stay in its place.
  void warn_of_hole(const Choice& choice, SetPages& set) const {
    const LeafId last = trials_.order()[choice.left_out - 1];
    set.found.warning("page-not-full", resume_.places.of(resume_.leaves[static_cast<std::size_t>(last)].value_id),
                      fmt::format("with this left out, only {:.0f} % of the page is filled", 100 * set.filled),
                      "shorten it, or split it into parts so that some of them can stay");
  }

  SetPages over_budget() {
    const Choice tightest{tightness_steps, trials_.condensable().size(), trials_.order().size()};
    const Pt over = least_overflow(trials_);
    const Pt line = StyleSheet(layout_, 1).base(StyleName::body).leading;
    const auto lines = static_cast<int>(std::ceil(over / line - 1e-6));
    SetPages set = finish(tightest, trials_.look_of(tightest), FillLast{});
    set.found.error("page-budget", resume_.places.of(resume_.basics.name.value_id),
                       fmt::format("layout `{}` has room for {} page{}, but even the tightest setting with everything "
                                   "left out that may be left out is {:.1f} pt too long, some {} line{}",
                                   layout_.name, layout_.fit_pages, layout_.fit_pages == 1 ? "" : "s",
                                   std::ceil(over.value * 10) / 10, lines, lines == 1 ? "" : "s"),
                       "shorten the header or the sections' opening texts, or choose another layout");
    return set;
  }

  const Resume& resume_;
  const Layout& layout_;
  Trials trials_;
};

SetPages fit_layout(const FitInput& input, bool explain) {
  Fitter fitter(input);
  return input.layout.fit_pages > 0 ? fitter.within_budget(explain) : fitter.as_it_comes(explain);
}

/// Without a budget type grows smaller only as far as it reads well, and not at all where it is small already at its ideal.
void keep_readable(Layout& layout) {
  std::optional<Range<double>>& size = layout.styles[static_cast<std::size_t>(StyleName::body)].size;
  if (size) size->min = std::max(size->min, std::min(smallest_to_save.value, size->ideal));
}

}  // namespace

/// Prose is all justified or all ragged: where a single text would have gaps, none is justified.
Fitted fit_pages(const FitInput& input, bool explain) {
  Layout settled = settle_sidebar(input);
  settle_small_caps(input, settled);
  settle_name(input, settled);
  if (settled.fit_pages == 0) keep_readable(settled);
  SetPages set = fit_layout(input.with(settled), explain);
  if (set.ragged) {
    set_all_ragged(settled);
    set = fit_layout(input.with(settled), explain);
  }
  input.diagnostics.take(std::move(set.found));
  return std::move(set.fitted);
}

}  // namespace quoin
