#include "typeset/block_lines.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace quoin {
namespace {

/// Left and right on one line, if both fit with a clear gap between them.
std::optional<SetLine> try_one_line(const Block& block, const Document& document, Pt measure, TypesetContext& context,
                                    SetLine& right) {
  constexpr double gap = 0.55;  // ems between the sides: as much as where the right one goes on in the run
  if (!may_be_one_line(block.text) || !may_be_one_line(block.right->text)) return std::nullopt;
  const Measure hung{measure, Align::left, {false, block.fit.protrude, 0}};
  std::vector<SetLine> left = set_paragraph(block.text, document.styles, hung, context);
  right = set_line(block.right->text, document.styles, context);
  if (left.size() > 1) return std::nullopt;
  if (left.empty()) left.emplace_back();
  const Pt size = document.styles[block.style].size;
  if (left.front().width + size * gap + right.width > measure) return std::nullopt;
  return std::move(left.front());
}

/// Where both sides do not fit on a line, the right one goes on in the run of the text (docs/typography.md, rule 11).
ParagraphText run_in(const Block& block) {
  ParagraphText text = block.text;
  if (!text.empty() && !block.right->text.empty()) {
    TextRun space = block.right->text.runs.front();
    space.text = "  ";
    space.link = -1;
    space.cohesion = Cohesion::loose;
    text.runs.push_back(space);
  }
  text.runs.insert(text.runs.end(), block.right->text.runs.begin(), block.right->text.runs.end());
  return text;
}

/// Of what belongs to both sides of a row.
Measure ragged(const Block& block, Pt width) {
  Measure out = measure_of(block, width);
  out.align = Align::left;
  out.fit.hyphenate = false;
  return out;
}

template <class Value>
void append_bytes(std::string& key, const Value& value) {
  key.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void append_text(std::string& key, const ParagraphText& text, const Styles& styles) {
  for (const TextRun& run : text.runs) {
    const TextStyle& style = styles[run.style];
    append_bytes(key, style.size.value);
    append_bytes(key, style.tracking);
    append_bytes(key, style.weight);
    for (const bool flag : {style.italic, style.capitals}) append_bytes(key, flag);
    append_bytes(key, style.figures);
    append_bytes(key, style.caps);
    for (const FontFeature& feature : style.features) key += (feature.on ? '+' : '-') + feature.tag;
    append_bytes(key, run.cohesion);
    append_bytes(key, run.link >= 0);  // whose words no hyphen parts
    for (const std::string& family : style.families) key += family + '\n';
    append_bytes(key, run.text.size());
    key += run.text;
  }
}

/// Everything of a block that decides how many lines it takes.
std::string key_of_lines(const Block& block, const Document& document, Pt measure) {
  std::string key;
  append_bytes(key, measure.value);
  append_bytes(key, block.align);
  for (const bool flag : {block.fit.hyphenate, block.fit.protrude, block.fit.balanced}) append_bytes(key, flag);
  append_bytes(key, block.fit.letterfit);
  append_bytes(key, block.fit.looseness);
  append_text(key, block.text, document.styles);
  if (!block.right) return key;
  key += block.right->below ? "below" : "right";
  append_bytes(key, document.styles[block.style].size.value);
  append_text(key, block.right->text, document.styles);
  return key;
}

}  // namespace

BlockLines lines_of(const Block& block, const Document& document, Pt measure, TypesetContext& context) {
  const auto whole = [](std::vector<SetLine> lines) {
    const std::size_t count = lines.size();
    return BlockLines{std::move(lines), count};
  };
  if (!block.right)
    return whole(set_paragraph(block.text, document.styles, measure_of(block, measure), context));
  SetLine right;
  if (auto line = try_one_line(block, document, measure, context, right)) {
    append_gap(*line, measure - right.width, right, context);
    for (LineRun& run : right.runs) {
      run.x += measure - right.width;
      line->runs.push_back(std::move(run));
    }
    line->width = measure;
    return whole({std::move(*line)});
  }
  if (!block.right->below)
    return whole(set_paragraph(run_in(block), document.styles, ragged(block, measure), context));
  BlockLines out = whole(set_paragraph(block.text, document.styles, measure_of(block, measure), context));
  for (SetLine& line :
       set_paragraph(block.right->text, document.styles, ragged(block, measure), context))
    out.lines.push_back(std::move(line));
  return out;
}

LineCount count_of(const std::vector<SetLine>& lines, std::size_t below) {
  LineCount count{lines.size(), below, 0, lines.size(), below};
  for (std::size_t i = 0; i < lines.size() && i < 64; ++i)
    if (lines[i].hyphenated) count.hyphenated |= std::uint64_t{1} << i;
  return count;
}

LineCount count_block(const Block& block, const Document& document, Pt measure, TypesetContext& context) {
  return context.line_count(key_of_lines(block, document, measure), [&]() -> LineCount {
    const auto fewest = [&](const ParagraphText& text, const Measure& wanted) {
      return count_lines(text, document.styles, wanted, context).fewest;
    };
    if (!block.right) return count_lines(block.text, document.styles, measure_of(block, measure), context);
    const auto [lines, below] = lines_of(block, document, measure, context);
    LineCount count = count_of(lines, below);
    if (lines.size() < 2) return count;
    const Measure beside = ragged(block, measure);
    const bool own_line = block.right->below;
    count.fewest_below = own_line ? fewest(block.text, measure_of(block, measure)) : fewest(run_in(block), beside);
    count.fewest = count.fewest_below + (own_line ? fewest(block.right->text, beside) : 0);
    return count;
  });
}

}  // namespace quoin
