#include "report/explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/words.h"
#include "report/cited.h"
#include "report/describe.h"

namespace quoin {
namespace {

constexpr double nearly_nothing = 0.001;
constexpr std::size_t most_hints = 8;  // of those that are not enough; --json has them all
constexpr std::size_t text_width = 48;

/// Up to the next tenth: never less than it is.
double tenths_up(double value) {
  return std::ceil(value * 10 - nearly_nothing) / 10;
}

/// "1.2 lines (13 pt)".
std::string length(double points, double line) {
  const double lines = tenths_up(std::max(points, 0.0) / line);
  return fmt::format("{} line{} ({} pt)", short_number(lines), lines == 1 ? "" : "s",
                     short_number(tenths_up(std::max(points, 0.0))));
}

std::string percent(double share) {
  return fmt::format("{:.0f} %", std::floor(share * 100 + nearly_nothing));
}

const Leaf& leaf_of(LeafId id, const Resume& resume) {
  return resume.leaves[static_cast<std::size_t>(id)];
}

/// "line 84", or "talks.toml:84" of a file that the résumé includes. What a bibliography says has no line in it.
std::string line_or_cited(ValueId value, const Resume& resume) {
  const Span span = resume.places.of(value);
  if (const IncludedFile* file = file_around(span, resume))
    return one_line(fmt::format("{}:{}", file->path.value, span.begin.line), text_width);
  return is_cited(span, resume) || !span.known() ? "cited" : fmt::format("line {}", span.begin.line);
}

/// "line 84, “Built an image-enhancement framework”".
std::string place(ValueId value, const Resume& resume, const std::string& text) {
  return fmt::format("{}, “{}”", line_or_cited(value, resume), one_line(text, text_width));
}

/// A paragraph is one line shorter, but a page's end may move by as much as stands together: "a line (13 pt)".
std::string gain(double points, double line) {
  const char* what = points > 2 * line ? "a line, which moves a page's end" : "a line";
  return fmt::format("{} ({} pt)", what, short_number(points));
}

/// `title` where the savings do; they are told as far as they go.
std::string describe_savings(const Explanation& why, const Resume& resume, const std::string& title) {
  constexpr const char* numbers[] = {"no word", "one word", "two words", "three words"};
  if (why.savings.empty()) return "  no paragraph becomes a line shorter by one to three words fewer\n";
  std::string out = why.enough ? fmt::format("  {}:\n", title)
                               : "  one to three words fewer are not enough; of what is lacking they save\n";
  std::size_t told = 0;
  for (const Saving& saving : why.savings) {
    if (!why.enough && told++ == most_hints) break;
    out += fmt::format("    {} fewer in {}: {}\n", numbers[saving.words],
                       place(saving.value_id, resume, saving.text), gain(saving.points, why.line));
  }
  if (told > most_hints) out += fmt::format("    and {} more\n", why.savings.size() - most_hints);
  return out;
}

std::string describe_ideal(const Fitted& fitted, const Explanation& why) {
  const std::string filled = fmt::format("the last page is {} full", percent(why.filled));
  const bool grown = fitted.report.tightness < 0 && fitted.report.dropped.empty();
  if (*why.at_ideal <= nearly_nothing)
    return fmt::format("  all of it fits at the layout's ideal{}; {}\n",
                       grown ? ", and is so little that it is set larger" : "", filled);
  std::string out =
      fmt::format("  at the layout's ideal (body {} pt, leading {}) it would be {} too long; now {}\n",
                  short_number(why.ideal.size), short_number(why.ideal.leading), length(*why.at_ideal, why.line),
                  filled);
  if (why.without_condensed && *why.without_condensed > nearly_nothing)
    out += fmt::format("  without the last step of condensing, {}, it would be {} too long, however tight\n",
                       fitted.report.condensed.back(), length(*why.without_condensed, why.line));
  return out;
}

std::string describe_costs(const Explanation& why, const Resume& resume) {
  std::string out = "  one of them alone, all else as tight as it can be, would make it too long by:\n";
  bool any_fits = false;
  for (const Cost& cost : why.costs) {
    const Leaf& leaf = leaf_of(cost.leaf, resume);
    const bool fits = cost.overflow <= nearly_nothing;
    any_fits = any_fits || fits;
    out += fmt::format("    {:<22} {:<9} {}\n", fits ? "nothing" : length(cost.overflow, why.line),
                       line_or_cited(leaf.value_id, resume), one_line(leaf.text, text_width));
  }
  if (!any_fits) return out;
  return out + "  (what would fit alone goes before what does not: by priority, then what is worth less beside its neighbours)\n";
}

std::string describe_budget(const Fitted& fitted, const Explanation& why, const Resume& resume) {
  std::string out = describe_ideal(fitted, why);
  if (why.costs.empty()) return out;
  out += describe_costs(why, resume);
  const Leaf& next = leaf_of(why.costs.back().leaf, resume);
  out += fmt::format("  next to come back: {}; it lacks {}\n", place(next.value_id, resume, next.text),
                     length(*why.lacking, why.line));
  return out + describe_savings(why, resume, "what would let it stay");
}

/// "  --pages 1 fits it by leaving out 6 items\n".
std::string describe_page_less(const PageLess& less, std::size_t pages) {
  if (!less.fits)
    return fmt::format("  --pages {} cannot fit it, even by leaving out all that may be left out\n", pages);
  const std::size_t left_out = less.report.dropped.size();
  const std::string by = left_out > 0 ? " by leaving out " + counted(left_out, "item") : " without leaving anything out";
  return fmt::format("  --pages {} fits it{}\n", pages, by);
}

std::string describe_pages(const Explanation& why, const Resume& resume, const std::optional<PageLess>& less) {
  std::string out = fmt::format("  as many pages as it takes; the last is {} full\n", percent(why.filled));
  if (!why.lacking) return out;
  const std::string fewer = counted(why.pages - 1, "page");
  out += fmt::format("  for {} it is {} too long\n", fewer, length(*why.lacking, why.line));
  out += describe_savings(why, resume, "what would bring it to " + fewer);
  return less ? out + describe_page_less(*less, why.pages - 1) : out;
}

std::string describe_lossless(const Typeset& set) {
  if (!set.lossless) return {};
  if (set.lossless->empty()) return "  no bundled layout holds all of it on so few pages\n";
  return fmt::format("  with --pages {} nothing is left out by --layout {}\n", set.layout.fit_pages,
                     fmt::join(*set.lossless, ", "));
}

}  // namespace

std::string describe_explanation(const Typeset& set) {
  if (!set.fitted.explanation) return {};
  const Explanation& why = *set.fitted.explanation;
  if (set.layout.fit_pages <= 0) return describe_pages(why, set.resume, set.page_less);
  return describe_budget(set.fitted, why, set.resume) + describe_lossless(set);
}

}  // namespace quoin
