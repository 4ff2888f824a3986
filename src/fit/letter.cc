#include "fit/letter.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "base/words.h"
#include "document/compose_letter.h"
#include "document/printed.h"
#include "document/style_sheet.h"
#include "fit/name.h"
#include "fit/small_caps.h"
#include "fit/trials.h"
#include "layout/dress.h"
#include "locale/words.h"
#include "page/join.h"

namespace quoin {
namespace {

constexpr Pt height_slack{1e-4};           // of sums of heights
constexpr double filled_as_meant = 0.75;    // of an only page, below which type and spaces grow
constexpr double filled_at_most = 0.9;     // to which they grow
constexpr int step_of_growth = 8;          // of tightness: what is between shows no difference
constexpr Pt least_top = points_from_mm(7);  // margin above a head that must end early

/// Sets one letter at several tightnesses; remembers its words and lines.
class LetterFitter {
 public:
  LetterFitter(const FitInput& input, const Layout& layout, int most_pages)
      : input_(input),
        letter_(*input.resume.letter),
        layout_(layout),
        most_pages_(static_cast<std::size_t>(most_pages)),
        context_(input.fonts, input.locale.tag, input.locale.right_to_left, input.resume.places, input.diagnostics,
                 input.hyphenator, input.stop) {}

  Fitted fit() {
    Set set = place(0);
    if (most_pages_ > 0 && set.pages() > most_pages_) {
      if (const std::optional<int> tightness = tightest_needed())
        set = place(*tightness);
      else
        warn_of_length(set.pages());
    } else if (set.pages() == 1) {
      if (const std::optional<int> tightness = growth(set)) set = place(*tightness);
    }
    ragged = set.ragged;
    input_.diagnostics.take(std::move(set.found));
    warn_of_head(set.fitted.letter->document);
    return std::move(set.fitted);
  }

  bool ragged = false;  ///< a justified text could not be set without gaps

 private:
  struct Set {
    Fitted fitted;
    Diagnostics found;
    double filled = 0;
    bool ragged = false;
    std::size_t pages() const { return fitted.pages.pages.size(); }
  };

  static double share_of(int tightness) { return static_cast<double>(tightness) / tightness_steps; }

  Look look_at(int tightness) const {
    Look look;
    look.tightness = share_of(tightness);
    look.left_out.assign(input_.resume.leaves.size(), false);
    return look;
  }

  static Pt bottom_of_head(const Document& document, const std::vector<Slice>& slices) {
    Pt bottom = document.margins.top;
    for (std::size_t i = 0; i < slices.size() && slices[i].header; ++i)
      bottom += slices[i].box.height + (i > 0 ? slices[i].box.above : Pt());
    return bottom;
  }

  /// A head that would reach into the recipient's field stands higher.
  Document compose_at(int tightness) {
    context_.end_if_stopped();
    Document document = compose_letter(input_.resume, layout_, input_.locale, input_.paper, look_at(tightness));
    const std::optional<Pt> end = end_of_head(letter_, input_.locale);
    if (!end) return document;
    const Pt bottom = bottom_of_head(document, set_columns(document, context_, Purpose::heights).main);
    Pt& top = document.margins.top;
    if (bottom > *end) top = max(min(top, least_top), top - (bottom - *end));
    return document;
  }

  bool fits(int tightness) {
    const Document document = compose_at(tightness);
    return overflow(document, measure_columns(document, context_, most_pages_), most_pages_) <= height_slack;
  }

  /// What is tighter takes less, but for a line or two: found by halves, then looked at.
  std::optional<int> tightest_needed() {
    int low = 1, high = tightness_steps;
    if (!fits(high)) return std::nullopt;
    while (low < high) {
      const int middle = low + (high - low) / 2;
      if (fits(middle))
        high = middle;
      else
        low = middle + 1;
    }
    return high;
  }

  /// At which an only page with little on it is as large as it may be.
  std::optional<int> growth(const Set& set) {
    if (set.filled >= filled_as_meant) return std::nullopt;
    for (int tightness = -tightness_steps; tightness < 0; tightness += step_of_growth) {
      const Set tried = place(tightness);
      if (tried.pages() == 1 && tried.found.all.empty() && tried.filled <= filled_at_most) return tightness;
    }
    return std::nullopt;
  }

  Set place(int tightness) {
    Document document = compose_at(tightness);
    context_.take_ragged();
    Paginated paginated = paginate(document, set_columns(document, context_), FillLast{1, 0}, context_);
    Set out;
    Fitted& fitted = out.fitted;
    fitted.look = look_at(tightness);
    fitted.not_printed = not_printed(input_.resume, document, fitted.look, Documents::letter);
    fitted.order = reading_order(document, paginated.pages);
    fitted.report = report_at(tightness);
    document.tree = {};  // the pages have it
    fitted.letter = FittedLetter{paginated.pages.pages.size(), fitted.report, std::move(document)};
    fitted.pages = std::move(paginated.pages);
    out.found = std::move(paginated.found);
    out.filled = paginated.last_filled;
    out.ragged = context_.take_ragged();
    return out;
  }

  FitReport report_at(int tightness) const {
    const StyleSheet sheet(layout_, share_of(tightness));
    const TextStyle& type = sheet.base(StyleName::prose);
    FitReport report;
    report.size = type.size.value;
    report.leading = type.leading / type.size;
    report.tightness = share_of(tightness);
    return report;
  }

  void warn_of_length(std::size_t pages) {
    const Document document = compose_at(tightness_steps);
    const Pt over = overflow(document, measure_columns(document, context_, most_pages_), most_pages_);
    const Pt line = StyleSheet(layout_, 1).base(StyleName::prose).leading;
    const auto lines = static_cast<std::size_t>(std::ceil(over / line - 1e-6));
    input_.diagnostics.warning("letter-too-long", input_.resume.places.of(letter_.value_id),
                               fmt::format("the letter takes {}: at its tightest it is {} too long for {}", counted(pages, "page"),
                                           counted(lines, "line"), counted(most_pages_, "page")),
                               "shorten it");
  }

  /// Only a letter that is to be seen through a window has to keep to it.
  void warn_of_head(const Document& document) {
    const std::optional<Pt> end = letter_.fold_marks ? end_of_head(letter_, input_.locale) : std::nullopt;
    if (!end) return;
    const Pt bottom = bottom_of_head(document, set_columns(document, context_, Purpose::heights).main);
    if (bottom <= *end + height_slack) return;
    input_.diagnostics.warning(
        "high-head", input_.resume.places.of(letter_.value_id),
        fmt::format("layout `{}` has a head that ends {:.0f} mm below the paper's top, and the window of an envelope begins at {:.0f} mm: the "
                    "recipient stands lower",
                    layout_.name, bottom / points_from_mm(1), *end / points_from_mm(1)),
        "choose another layout, or convention = \"din-5008-b\", whose head is higher");
  }

  const FitInput& input_;
  const Letter& letter_;
  const Layout& layout_;
  const std::size_t most_pages_;
  TypesetContext context_;
};

}  // namespace

Fitted fit_letter(const FitInput& input, int most_pages) {
  Layout layout = input.layout;
  settle_small_caps(input, layout);
  settle_name(input, layout);
  Diagnostics found;
  const auto fit = [&](bool& ragged) {
    found = {};
    const FitInput own{input.resume, layout, input.locale, input.paper, input.fonts, found, input.hyphenator, input.times, input.stop};
    LetterFitter fitter(own, layout, most_pages);
    Fitted out = fitter.fit();
    ragged = fitter.ragged;
    return out;
  };
  bool ragged = false;
  Fitted out = fit(ragged);
  if (ragged) {
    set_all_ragged(layout);
    out = fit(ragged);
  }
  input.diagnostics.take(std::move(found));
  return out;
}

void put_before(Fitted letter, Fitted& resume, const FitInput& input) {
  resume.pages = join_documents(std::move(letter.pages), "Letter", std::move(resume.pages), "CV");
  if (input.resume.document.title.empty())
    resume.pages.metadata.title = fmt::format("{} \u2013 {}, {}", resume.pages.metadata.author, word_for_letter(input.locale.tag),
                                              word_for_cv(input.locale.tag));
  resume.letter = std::move(letter.letter);
  resume.order.values.insert(resume.order.values.begin(), letter.order.values.begin(), letter.order.values.end());
  resume.order.side_by_side = resume.order.side_by_side || letter.order.side_by_side;
}

}  // namespace quoin
