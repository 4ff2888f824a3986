// The words of a paragraph as boxes: whole, in syllables between hyphens, or, where no line holds one, cut between clusters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "typeset/item_list.h"
#include "typeset/paragraph_items.h"

namespace quoin {

/// What a paragraph's items are made of; borrows all.
struct ItemSource {
  ParagraphItems& out;
  const Styles& styles;
  Pt measure;
  const GlueSettings& glue;
  TypesetContext& context;

  const TextRun& run_of(std::uint32_t item) const { return *out.runs[out.analysed->items[item].stretch]; }
  const TextStyle& style_of(std::uint32_t item) const { return styles[run_of(item).style]; }
  std::string_view text(std::uint32_t begin, std::uint32_t end) const {
    return std::string_view(out.text).substr(begin, end - begin);
  }
  const ShapedText& shape(std::uint32_t item, std::string_view text) const {
    return context.shaper().shape(shape_style(out.analysed->items[item], style_of(item)), text);
  }
};

class WordItems {
 public:
  WordItems(const ItemSource& source, ItemList& list) : source_(source), list_(list) {}

  /// What of a word stands between two opportunities: bytes of the paragraph's text. Pieces of one `word` share it.
  void add(std::uint32_t item, std::uint32_t begin, std::uint32_t end, std::uint32_t word);

 private:
  Pt room() const;
  void add_shaped(const Piece& piece, const ShapedText& shaped, std::size_t gaps);
  void add_syllables(const Piece& word, const std::vector<std::uint32_t>& points);
  void add_clusters(const Piece& wide);

  const ItemSource& source_;
  ItemList& list_;
};

}  // namespace quoin
