#include "typeset/block_lines.h"

#include <cstdint>
#include <string>

#include "typeset/two_sides.h"

#include "typeset/paragraph_items.h"

namespace quoin {
namespace {

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
    append_bytes(key, drawn_room(run, styles).value_or(Pt(-1)).value);
    append_bytes(key, run.tag_part == TagPart::between ? styles.tag.gap.value : 0.0);
    append_bytes(key, run.link >= 0);  // whose words no hyphen parts
    append_bytes(key, run.field.has_value());  // before and after which a row with two sides may be parted
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
  append_bytes(key, block.right->place);
  append_bytes(key, document.styles[block.style].size.value);
  append_text(key, block.right->text, document.styles);
  return key;
}

}  // namespace

BlockLines lines_of(const Block& block, const Document& document, Pt measure, TypesetContext& context) {
  if (block.right) return set_two_sides(block, document, measure, context);
  BlockLines out{set_paragraph(block.text, document.styles, measure_of(block, measure), context)};
  out.below = out.lines.size();
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
    if (!block.right) return count_lines(block.text, document.styles, measure_of(block, measure), context);
    const auto [lines, below] = set_two_sides(block, document, measure, context);
    LineCount count = count_of(lines, below);
    if (lines.size() > 1) bound_two_sides(block, document, measure, context, count);
    return count;
  });
}

}  // namespace quoin
