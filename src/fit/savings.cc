#include "fit/savings.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace quoin {
namespace {

constexpr int most_words = 3;

struct Shorter {
  std::size_t block = 0;
  ParagraphText text;
  Saving saving;
};

bool is_space(char c) {
  return c == ' ' || c == '\n';
}

/// The text without the last word of a run, but with the full stop behind it; empty where the run is one word.
std::string without_last_word(const std::string& text) {
  std::size_t end = text.size();
  const auto skip = [&](bool spaces) {
    while (end > 0 && is_space(text[end - 1]) == spaces) --end;
  };
  const std::string after = text.substr(text.find_last_not_of(" \n.") + 1);
  skip(true);
  skip(false);
  skip(true);
  return end == 0 ? "" : text.substr(0, end) + after;
}

/// Takes a word off the last run that has several to spare, and returns where the résumé says it. A date or a person's
/// name has none, nor has what the layout puts between fields.
std::optional<Span> drop_word(ParagraphText& text) {
  for (std::size_t i = text.runs.size(); i-- > 0;) {
    TextRun& run = text.runs[i];
    const bool free = run.cohesion == Cohesion::loose || run.cohesion == Cohesion::whole_words;
    if (!free || run.span.begin.line == 0) continue;
    std::string shorter = without_last_word(run.text);
    if (shorter.empty()) continue;
    run.text = std::move(shorter);
    return run.span;
  }
  return std::nullopt;
}

std::optional<Shorter> shorter(const Document& document, std::size_t index, Pt measure, TypesetContext& context) {
  const Block& block = document.blocks[index];
  if (block.right || block.text.empty()) return std::nullopt;
  const Measure wanted{measure - block.indent, block.align, block.short_last};
  const std::size_t lines = count_lines(block.text, document.styles, wanted, context).set;
  if (lines < 2) return std::nullopt;
  Shorter out{index, block.text, {}};
  for (int words = 1; words <= most_words; ++words) {
    const std::optional<Span> span = drop_word(out.text);
    if (!span) return std::nullopt;
    if (count_lines(out.text, document.styles, wanted, context).set >= lines) continue;
    out.saving = {*span, words, block.leading.value};
    return out;
  }
  return std::nullopt;
}

}  // namespace

Savings find_savings(Trials& trials, Document document, int pages) {
  // Words that are cut off are no words of the résumé: what is said of their letters is no fault in it.
  Diagnostics ignored;
  TypesetContext context = trials.scratch(ignored);
  const Pt measure = document.paper.width - document.margins.left - document.margins.right;
  const std::size_t first = document.photo ? document.photo->beside : 0;
  std::vector<Shorter> found;
  for (std::size_t i = first; i < document.blocks.size(); ++i)
    if (std::optional<Shorter> one = shorter(document, i, measure, context)) found.push_back(std::move(*one));
  std::stable_sort(found.begin(), found.end(),
                   [](const Shorter& a, const Shorter& b) { return a.saving.words < b.saving.words; });
  Savings out;
  for (Shorter& one : found) {
    document.blocks[one.block].text = std::move(one.text);
    out.list.push_back(one.saving);
    const Columns columns = set_columns(document, context, Purpose::heights);
    out.enough = overflow(document, boxes_of(columns), static_cast<std::size_t>(pages)) <= Pt(1e-6);
    if (out.enough) break;
  }
  return out;
}

}  // namespace quoin
