// Where hyphens may part a paragraph's words.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "typeset/paragraph_items.h"

namespace quoin {

/// A piece of a word, and the style that it is set in.
struct WordPiece {
  const Piece& piece;
  const TextStyle& style;
  bool wide = false;  ///< no line holds it: the paragraph's last word is parted, too
};

/// Byte offsets in the paragraph's text, within the piece: in plain words of running text, never in a name, a link, code
/// or what is letterspaced, nor in the paragraph's last word.
std::vector<std::uint32_t> hyphen_points(const ParagraphItems& paragraph, const WordPiece& word,
                                         TypesetContext& context);

/// The hyphen that the face draws at a line's end: U+2010 where it has one.
std::string_view hyphen_of(FaceId face, TypesetContext& context);

/// Letters that stand apart, so that a hyphen or a little space between them does no harm.
bool has_separate_letters(std::uint32_t script);

}  // namespace quoin
