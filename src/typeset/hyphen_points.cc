#include "typeset/hyphen_points.h"

#include <algorithm>

#include "text/hyphenate.h"

namespace quoin {
namespace {

constexpr std::string_view spaces = " \t\n\r";

constexpr std::uint32_t script_tag(const char (&tag)[5]) {
  std::uint32_t out = 0;
  for (std::size_t i = 0; i < 4; ++i) out = out << 8 | static_cast<unsigned char>(tag[i]);
  return out;
}

}  // namespace

bool has_separate_letters(std::uint32_t script) {
  return script == script_tag("Latn") || script == script_tag("Grek") || script == script_tag("Cyrl");
}

std::string_view hyphen_of(FaceId face, TypesetContext& context) {
  constexpr char32_t hyphen = 0x2010;
  return context.fonts().covers(face, hyphen) ? "\u2010" : "-";
}

std::vector<std::uint32_t> hyphen_points(const ParagraphItems& paragraph, const WordPiece& word,
                                         TypesetContext& context) {
  std::vector<std::uint32_t> points;
  const TextItem& item = paragraph.analysed->items[word.piece.item];
  const TextRun& run = *paragraph.runs[item.stretch];
  if (!context.hyphenator() || run.cohesion != Cohesion::loose || run.link >= 0 || word.style.tracking != 0 ||
      !has_separate_letters(item.script) || item.level != 0)
    return points;
  const std::string_view text = paragraph.text;
  // No longer word is parted by hyphens; of a longer one each piece would look for its ends.
  constexpr std::size_t reach = longest_hyphenated + 1;
  const std::size_t at = word.piece.begin, from = at - std::min(at, reach);
  const std::string_view near = text.substr(from, at - from + reach);
  const std::size_t before = near.find_last_of(spaces, at - from);
  const std::size_t begin = before == std::string_view::npos ? from : from + before + 1;
  const std::size_t end = from + std::min(near.find_first_of(spaces, at - from), near.size());
  if (end - begin > longest_hyphenated) return points;
  const bool last = text.find_first_not_of(spaces, end) == std::string_view::npos;
  if (last && !word.wide) return points;
  for (const std::uint32_t point : context.hyphenator()->points(text.substr(begin, end - begin))) {
    const auto place = static_cast<std::uint32_t>(begin) + point;
    if (place > word.piece.begin && place < word.piece.end) points.push_back(place);
  }
  return points;
}

}  // namespace quoin
