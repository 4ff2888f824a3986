#include "cli/explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "cli/report.h"

namespace quoin {
namespace {

constexpr double nearly_nothing = 0.001;
constexpr std::size_t most_hints = 8;  // of those that are not enough; --json has them all

/// "11.2 pt, 1 line": never less than it is.
std::string length(double points, double line) {
  points = std::max(points, 0.0);
  const auto lines = static_cast<std::size_t>(std::ceil(points / line - nearly_nothing));
  return fmt::format("{} pt, {}", short_number(std::ceil(points * 10 - nearly_nothing) / 10), counted(lines, "line"));
}

std::string percent(double share) {
  return fmt::format("{:.0f} %", std::floor(share * 100 + nearly_nothing));
}

std::uint32_t line_of(LeafId id, const Resume& resume) {
  return resume.leaves[static_cast<std::size_t>(id)].span.begin.line;
}

std::string describe_costs(const Explanation& why, const Resume& resume) {
  if (why.costs.empty()) return {};
  std::string out = "  keeping one of them, at the tightest, would make it too long by:\n";
  for (const Cost& cost : why.costs)
    out += fmt::format("    line {:<4} {}\n", line_of(cost.leaf, resume),
                       cost.overflow > nearly_nothing ? length(cost.overflow, why.line)
                                                      : "nothing, but it goes before what does not fit");
  return out;
}

/// `title` where the savings do; they are told as far as they go.
std::string describe_savings(const Explanation& why, const std::string& title) {
  constexpr const char* numbers[] = {"no word", "one word", "two words", "three words"};
  if (why.savings.empty()) return "  in no paragraph do one to three words fewer save a line\n";
  std::string out = why.enough ? fmt::format("  {}:\n", title)
                               : fmt::format("  one to three words fewer save {}, which is not enough:\n",
                                             counted(why.savings.size(), "line"));
  std::size_t told = 0;
  for (const Saving& saving : why.savings) {
    if (!why.enough && told++ == most_hints) break;
    out += fmt::format("    {} fewer in line {} save{} a line ({} pt)\n", numbers[saving.words], saving.span.begin.line,
                       saving.words == 1 ? "s" : "", short_number(saving.points));
  }
  return out;
}

std::string describe_budget(const Fitted& fitted, const Explanation& why, const Resume& resume) {
  const FitReport& fit = fitted.report;
  const std::string filled = fmt::format("the last page is {} full", percent(why.filled));
  std::string out;
  if (*why.at_ideal <= nearly_nothing) {
    out = fmt::format("  everything fits at the layout's ideal; {}\n", filled);
  } else {
    out = fmt::format("  at the layout's ideal (body {} pt, leading {}) it would be too long by {}; now {}\n",
                      short_number(why.ideal.size), short_number(why.ideal.leading), length(*why.at_ideal, why.line),
                      filled);
  }
  if (why.without_condensed && *why.without_condensed > nearly_nothing)
    out += fmt::format("  without condensing {} it would be too long by {} even at the tightest\n",
                       fit.condensed.back(), length(*why.without_condensed, why.line));
  out += describe_costs(why, resume);
  if (why.costs.empty()) return out;
  const LeafId next = why.costs.back().leaf;
  out += fmt::format("  next to come back: line {}, which lacks {}\n", line_of(next, resume),
                     length(*why.lacking, why.line));
  return out + describe_savings(why, "what would let it stay");
}

std::string describe_pages(const Explanation& why) {
  std::string out = fmt::format("  as many pages as it takes; the last is {} full\n", percent(why.filled));
  if (!why.lacking) return out;
  const std::string fewer = counted(why.pages - 1, "page");
  out += fmt::format("  for {} it is too long by {}\n", fewer, length(*why.lacking, why.line));
  out += describe_savings(why, "what would bring it to " + fewer);
  return why.enough ? out : out + fmt::format("  --pages {} fits it\n", why.pages - 1);
}

}  // namespace

std::string describe_explanation(const Fitted& fitted, const Layout& layout, const Resume& resume) {
  if (!fitted.explanation) return {};
  const Explanation& why = *fitted.explanation;
  return layout.fit_pages > 0 ? describe_budget(fitted, why, resume) : describe_pages(why);
}

}  // namespace quoin
