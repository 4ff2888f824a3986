#include "document/reading_order.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace quoin {
namespace {

constexpr std::size_t nowhere = SIZE_MAX;

/// For each element of the structure the first item that belongs to it, counted over all pages.
std::vector<std::size_t> first_items(const Pages& pages) {
  std::vector<std::size_t> out(pages.tree.nodes.size(), nowhere);
  std::size_t number = 0;
  for (const Page& page : pages.pages) {
    for (const PageItem& item : page.items) {
      if (!is_artifact(item.node) && text_in(item)) {
        std::size_t& first = out.at(static_cast<std::size_t>(item.node));
        first = std::min(first, number);
      }
      ++number;
    }
  }
  return out;
}

std::vector<const TextRun*> runs_of(const Block& block) {
  std::vector<const TextRun*> out;
  const auto add = [&](const ParagraphText& text) {
    for (const TextRun& run : text.runs) out.push_back(&run);
  };
  if (block.label) add(block.label->text);
  add(block.text);
  if (block.right) add(block.right->text);
  return out;
}

}  // namespace

ReadingOrder reading_order(const Document& document, const Pages& pages) {
  const std::vector<std::size_t> first = first_items(pages);
  std::vector<std::pair<std::size_t, std::vector<const TextRun*>>> blocks;
  bool beside = false;
  for (const Block& block : document.blocks) {
    std::vector<const TextRun*> runs = runs_of(block);
    std::size_t place = nowhere;
    for (const TextRun* run : runs) place = std::min(place, first.at(static_cast<std::size_t>(run->node)));
    beside = beside || (block.region == Region::sidebar && !runs.empty());
    blocks.emplace_back(place, std::move(runs));
  }
  std::stable_sort(blocks.begin(), blocks.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  ReadingOrder out;
  out.side_by_side = beside || document.columns.count > 1;
  for (const auto& [place, runs] : blocks)
    for (const TextRun* run : runs)
      if (run->value_id != no_value) out.values.push_back(run->value_id);
  return out;
}

}  // namespace quoin
