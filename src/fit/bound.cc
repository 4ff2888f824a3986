#include "fit/bound.h"

#include <algorithm>
#include <functional>

#include "document/style_sheet.h"
#include "fit/parts.h"

namespace quoin {
namespace {

/// A column, part by part.
class LeastColumn {
 public:
  explicit LeastColumn(std::size_t pages) : pages_(pages) {}

  void add(const PartColumn& part, const VerticalGlue* above) {
    if (part.boxes.empty()) return;
    const Pt first = part.boxes.front().above;
    if (any_) add_space(above ? max(first, above->natural) : first);
    any_ = true;
    height_ += part.least.height;
    const std::vector<Pt>& spaces = part.least.spaces;
    const auto most = static_cast<std::ptrdiff_t>(std::min(spaces.size(), pages_ - 1));
    spaces_.insert(spaces_.end(), spaces.begin(), spaces.begin() + most);
  }

  bool any() const { return any_; }

  /// White space vanishes where a page begins: at most the largest.
  Pt height() {
    std::sort(spaces_.begin(), spaces_.end(), std::greater<>());
    Pt height = height_;
    for (std::size_t i = 0; i < std::min(spaces_.size(), pages_ - 1); ++i) height -= spaces_[i];
    return height;
  }

 private:
  void add_space(Pt space) {
    height_ += space;
    spaces_.push_back(space);
  }

  std::size_t pages_;
  Pt height_;
  std::vector<Pt> spaces_;
  bool any_ = false;
};

/// The text's column of a part, on the measure on which it is lower.
const PartColumn& lower(const Part& part) {
  return !part.wide.boxes.empty() && part.wide.least.height < part.main.least.height ? part.wide : part.main;
}

}  // namespace

LeastHeight least_height(const std::vector<Slice>& slices, const std::vector<PageBox>& boxes) {
  LeastHeight out;
  out.height = natural_height(boxes, 0, boxes.size());
  for (const Slice& slice : slices) out.height -= slice.spare;
  for (std::size_t i = 1; i < slices.size(); ++i)
    if (slices[i].box.above > Pt()) out.spaces.push_back(slices[i].box.above);
  std::sort(out.spaces.begin(), out.spaces.end(), std::greater<>());
  return out;
}

Pt overflow_bound(const ChosenParts& parts, std::size_t pages) {
  const Document& frame = parts.top.top;
  const Part& top = parts.top.part;
  const std::size_t columns = pages * frame.columns.count;
  LeastColumn header(pages), sidebar(pages), main(columns);
  header.add(top.header, nullptr);
  sidebar.add(top.sidebar, nullptr);
  main.add(lower(top), nullptr);
  const VerticalGlue* above = &frame.below_header;
  for (const ChosenParts::Section& one : parts.sections) {
    sidebar.add(one.part.sidebar, nullptr);
    main.add(lower(one.part), above);
    if (one.region == Region::main) above = nullptr;
  }
  const Pt page = text_height(frame);
  const Pt room = page * static_cast<double>(pages), above_columns = header.height();
  Pt taken = above_columns;  // where too little of the page is left, the columns begin on the next
  if (header.any()) taken = min(taken + frame.below_header.natural, max(taken, page));
  const Pt left = room - taken;  // of each column; below 0 what the header has too much, once
  const Pt text = main.height() - (left > Pt() ? left * static_cast<double>(frame.columns.count) : left);
  return max(above_columns - room, max(text, sidebar.height() - left));
}

bool leaving_out_saves(const Layout& layout) {
  const StyleSheet sheet(layout, 1);
  const Pt em = sheet.body_size();
  const Pt line = layout.space.line.min.at(em);
  bool saves = line <= layout.space.entry.min.at(em);
  for (const auto& [kind, looks] : layout.entries) {
    if (looks.above) saves = saves && line <= looks.above->min.at(em);
    const TextStyle &detail = sheet.base(StyleName::detail), &item = sheet.base(StyleName::item);
    if (looks.part_condensed || !looks.part_plain.join_items.empty())
      saves = saves && detail.size <= item.size && detail.leading <= item.leading;
  }
  return saves;
}

}  // namespace quoin
