#include "document/sidebar_colors.h"

#include <map>

namespace quoin {
namespace {

class Swapper {
 public:
  Swapper(const std::vector<ColorSwap>& swaps, Styles& styles) : swaps_(swaps), styles_(styles) {}

  void swap(Block& block) {
    swap(block.text);
    if (block.right) swap(block.right->text);
    if (block.label) swap(block.label->text);
    if (block.marker) swap(block.marker->text);
    if (block.rule) swap(block.rule->color);
  }

 private:
  void swap(ColorId& color) const {
    for (const ColorSwap& one : swaps_)
      if (one.from == color) return void(color = one.to);
  }

  void swap(ParagraphText& text) {
    for (TextRun& run : text.runs) {
      run.style = swapped(run.style);
      if (run.icon) swap(run.icon->color);
    }
  }

  StyleId swapped(StyleId id) {
    const auto [known, fresh] = swapped_.try_emplace(id, id);
    if (!fresh) return known->second;
    TextStyle style = styles_[id];
    swap(style.color);
    if (style == styles_[id]) return id;
    styles_.all.push_back(std::move(style));
    return known->second = static_cast<StyleId>(styles_.all.size() - 1);
  }

  const std::vector<ColorSwap>& swaps_;
  Styles& styles_;
  std::map<StyleId, StyleId> swapped_;
};

}  // namespace

void color_sidebar(const std::vector<ColorSwap>& swaps, Document& document) {
  if (swaps.empty()) return;
  Swapper swapper(swaps, document.styles);
  for (Block& block : document.blocks)
    if (block.region == Region::sidebar) swapper.swap(block);
}

}  // namespace quoin
