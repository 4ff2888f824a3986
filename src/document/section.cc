#include "document/section.h"

#include <algorithm>
#include <optional>
#include <string>

#include "document/entry.h"
#include "document/selection.h"
#include "locale/words.h"
#include "resume/kinds.h"

namespace quoin {
namespace {

/// Left of the region is the page's margin.
bool at_margin(const Document& document, Region region) {
  return !document.sidebar || (document.sidebar->side == Side::left) == (region == Region::sidebar);
}

/// A column without labels has no bar that is as wide as they are, nor one between two columns a bar in the gap.
std::optional<BlockBar> bar(const Composer& composer, const Block& heading, Region region) {
  const BarLooks& looks = composer.layout.heading_bar;
  const bool labels = composer.document.labels && region == Region::main && !composer.layout.labels.headings;
  if (!looks.shown || (looks.width ? !at_margin(composer.document, region) : !labels)) return std::nullopt;
  BlockBar bar;
  if (looks.width) bar.width = composer.length(*looks.width);
  bar.height = looks.height ? composer.length(*looks.height) : heading.leading;
  bar.gap = composer.length(looks.gap);
  bar.color = looks.color.value_or(composer.sheet.base(StyleName::heading).color);
  return bar;
}

/// Composes one section; knows whether anything stands below the heading yet.
class SectionComposer {
 public:
  SectionComposer(Composer& composer, const Section& section, Region region)
      : composer_(composer), section_(section), region_(region) {}

  void compose() {
    const std::size_t first_block = composer_.document.blocks.size();
    node_ = composer_.add_node(Role::section, 0);
    composer_.document.tree.nodes.back().title = known_name(section_.kind);
    composer_.document.sections.push_back({section_.kind, section_.title.plain(), section_.value_id});
    for (const Entry& entry : section_.entries)
      if (composer_.visible(entry)) visible_.push_back(&entry);
    heading();
    prose();
    // Counted over all entries, so that none grows when another is left out.
    const std::size_t kept = std::min(composer_.look.kept_full(section_.kind), section_.entries.size());
    const auto full = static_cast<std::size_t>(std::count_if(
        visible_.begin(), visible_.end(), [&](const Entry* one) { return one < section_.entries.data() + kept; }));
    entries(0, full, false);
    entries(full, visible_.size(), true);
    place_blocks(first_block);
  }

 private:
  /// All but the heading stand beside the labels, which a sidebar has no room for; prose, which has none, takes the whole
  /// measure.
  void place_blocks(std::size_t first_block) {
    std::vector<Block>& blocks = composer_.document.blocks;
    const bool labels = composer_.document.labels && region_ == Region::main;
    const bool hanging = labels && composer_.layout.labels.headings && first_block + 1 < blocks.size();
    const bool beside = hanging || (labels && section_.kind != SectionKind::prose);
    const bool barred = labels && !hanging && spans_labels(blocks[first_block]);  // the bar stands over the labels
    for (std::size_t i = first_block; i < blocks.size(); ++i) {
      blocks[i].region = region_;
      blocks[i].section = static_cast<std::int32_t>(composer_.document.sections.size()) - 1;
      blocks[i].beside_labels = barred || (beside && i > first_block);
    }
    if (!hanging) return;
    hang_heading(blocks[first_block], blocks[first_block + 1]);
    blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(first_block));
  }

  /// The heading becomes the label of what follows it.
  static void hang_heading(Block& heading, Block& next) {
    next.label = Label{std::move(heading.text)};
    next.rule = heading.rule;
    if (next.rule) next.rule->place = RulePlace::above;  // over both columns
    next.above = heading.above;
    next.break_before = heading.break_before;
    next.outline = heading.outline;
  }

  static bool spans_labels(const Block& heading) { return heading.bar && !heading.bar->width; }

  void heading() {
    const std::optional<Inlines> selected = selection_title(composer_, section_, region_, visible_.size());
    selection_ = selected.has_value();
    append_heading(composer_, selected ? *selected : inlines_of(section_.title), node_, region_);
  }

  /// What follows a heading or a subheading directly stands closer and never leaves it.
  VerticalGlue space_above(const Range<Length>& usual) const {
    if (fresh_) return composer_.space(composer_.layout.space.heading);
    return composer_.space(under_group_ ? composer_.layout.space.group_below : usual);
  }

  BreakBefore willing_above(BreakBefore usual) const { return fresh_ || under_group_ ? BreakBefore::never : usual; }

  void push(Block block, const Range<Length>& usual, BreakBefore willing) {
    block.above = space_above(usual);
    block.break_before = willing_above(willing);
    fresh_ = under_group_ = false;
    composer_.document.blocks.push_back(std::move(block));
  }

  void paragraph(const Inlines& inlines, StyleName style, const Range<Length>& usual) {
    const NodeId node = composer_.add_node(Role::paragraph, node_);
    push(composer_.block(composer_.paragraph(inlines, style, node), style), usual, BreakBefore::inside);
  }

  void prose() {
    for (const Item& item : section_.text)
      if (composer_.visible(item)) paragraph(inlines_of(item.text), StyleName::prose, composer_.layout.space.paragraph);
  }

  /// A subheading where the group changes.
  void group_heading(const Entry& entry) {
    const std::string group = entry.group.plain();
    if (group == group_) return;
    group_ = group;
    list_ = artifact;
    if (group.empty()) return;
    const NodeId node = composer_.add_node(Role::h3, node_);
    Block heading = composer_.block(composer_.paragraph(inlines_of(entry.group), StyleName::group, node), StyleName::group);
    heading.subheading = true;
    push(std::move(heading), composer_.layout.space.group, BreakBefore::entry);
    under_group_ = true;
  }

  Numbering numbering() const {
    if (section_.numbered != Numbering::none) return section_.numbered;
    const auto found = composer_.layout.entries.find(section_.kind);
    return found == composer_.layout.entries.end() ? Numbering::none : found->second.numbered;
  }

  /// Counted over all entries: what is left out takes its number with it, unless the heading says that this is a selection.
  std::string number_of(std::size_t printed) const {
    if (numbering() == Numbering::none) return {};
    const std::size_t index =
        selection_ ? printed : static_cast<std::size_t>(visible_[printed] - section_.entries.data());
    const std::size_t number = numbering() == Numbering::up ? index + 1 : counted() - index;
    return std::to_string(number) + '.';
  }

  std::size_t counted() const { return selection_ ? visible_.size() : section_.entries.size(); }

  /// As wide as so many noughts, than which hardly a figure is wider. Returns the column's index.
  std::int32_t number_column() {
    constexpr double gap = 0.6;  // ems
    if (numbering() == Numbering::none) return -1;
    Inlines widest;
    append_literal(widest, std::string(std::to_string(counted()).size(), '0') + '.');
    std::vector<NumberColumn>& columns = composer_.document.numbers;
    columns.push_back({composer_.paragraph(widest, StyleName::number, node_), composer_.sheet.body_size() * gap});
    return static_cast<std::int32_t>(columns.size()) - 1;
  }

  /// The space that the layout gives this kind's entries alone.
  const Range<Length>* own_space() const {
    const auto found = composer_.layout.entries.find(section_.kind);
    return found != composer_.layout.entries.end() && found->second.above ? &*found->second.above : nullptr;
  }

  const Range<Length>& entry_space() const { return own_space() ? *own_space() : composer_.layout.space.entry; }

  /// Neither the first nor the last entry of a list of one-liners stands alone on its page.
  static bool tied(std::size_t index, const std::vector<std::size_t>& block_counts) {
    constexpr std::size_t enough_to_part = 4;
    if (index == 0 || block_counts.size() < enough_to_part) return false;
    const bool second = index == 1 && block_counts[0] == 1;
    const bool last = index + 1 == block_counts.size() && block_counts[index] == 1 && block_counts[index - 1] == 1;
    return second || last;
  }

  /// Those that print, from `first` to before `last`.
  void entries(std::size_t first, std::size_t last, bool condensed) {
    if (first == last) return;
    const Arrangement& arrangement = arrangement_for(composer_.layout, section_.kind, RowsOf::entry, condensed);
    if (arrangement.join.empty())
      separate_entries(first, last, condensed);
    else
      joined_entries(first, last, condensed, arrangement.join);
  }

  /// Numbered entries, and those of kinds that are lists to everybody.
  bool is_list() const {
    switch (section_.kind) {
      case SectionKind::awards:
      case SectionKind::certificates:
      case SectionKind::interests:
      case SectionKind::languages:
      case SectionKind::list:
      case SectionKind::skills:
        return true;
      default:
        return numbering() != Numbering::none;
    }
  }

  /// Makes the entry an item of the list that goes on since the last subheading.
  void list_item(EntryPlace& place) {
    if (list_ == artifact) {
      list_ = composer_.add_node(Role::list, node_);
      composer_.document.tree.nodes.back().numbered = !place.number.empty();
    }
    const NodeId item = composer_.add_node(Role::list_item, list_);
    if (!place.number.empty()) place.label = composer_.add_node(Role::label, item);
    place.parent = composer_.add_node(Role::list_body, item);
    place.listed = true;
  }

  void separate_entries(std::size_t first, std::size_t last, bool condensed) {
    std::vector<std::size_t> first_block, block_counts;
    if (numbers_ < 0) numbers_ = number_column();
    for (std::size_t i = first; i < last; ++i) {
      group_heading(*visible_[i]);
      EntryPlace place;
      place.kind = section_.kind;
      place.parent = node_;
      place.above = space_above(entry_space());
      place.break_before = willing_above(BreakBefore::entry);
      place.number = number_of(i);
      place.numbers = numbers_;
      place.condensed = condensed;
      place.in_sidebar = region_ == Region::sidebar;
      if (is_list()) list_item(place);
      first_block.push_back(composer_.document.blocks.size());
      compose_entry(composer_, *visible_[i], place);
      block_counts.push_back(composer_.document.blocks.size() - first_block.back());
      if (block_counts.back() > 0) fresh_ = under_group_ = false;
    }
    for (std::size_t i = 1; i < block_counts.size(); ++i) {
      if (block_counts[i] == 0) continue;
      Block& block = composer_.document.blocks[first_block[i]];
      if (tied(i, block_counts)) block.break_before = BreakBefore::never;
      const bool neighbours = first_block[i] == first_block[i - 1] + block_counts[i - 1];
      if (neighbours && block_counts[i] == 1 && block_counts[i - 1] == 1 && !own_space())
        block.above = space_above_line(block);
    }
  }

  /// In a narrow column the right side stands below the left: two lines.
  VerticalGlue space_above_line(const Block& block) const {
    const Spaces& space = composer_.layout.space;
    const bool two = block.right && block.right->place == RightPlace::below;
    return composer_.space(two ? space.part_after_text : space.line);
  }

  void joined_entries(std::size_t first, std::size_t last, bool condensed, const std::string& join) {
    Inlines text;
    const auto flush = [&] {
      if (!text.empty()) paragraph(text, StyleName::row, entry_space());
      text.clear();
    };
    for (std::size_t i = first; i < last; ++i) {
      if (visible_[i]->group.plain() != group_) flush();
      group_heading(*visible_[i]);
      const Inlines entry = entry_in_one_run(composer_, *visible_[i], section_.kind, RowsOf::entry, condensed);
      if (!text.empty() && !entry.empty()) append_literal(text, join);
      if (!entry.empty() && numbering() != Numbering::none) append_literal(text, number_of(i) + " ");
      append(text, entry);
    }
    flush();
  }

  Composer& composer_;
  const Section& section_;
  Region region_;
  NodeId node_ = 0;
  bool fresh_ = true;         // nothing stands below the heading yet
  bool under_group_ = false;  // a subheading was the last thing set
  std::string group_;
  bool selection_ = false;  // the heading says that some do not print
  NodeId list_ = artifact;  // that entries are items of
  std::int32_t numbers_ = -1;
  std::vector<const Entry*> visible_;
};

}  // namespace

Block& append_heading(Composer& composer, const Inlines& words, NodeId section, Region region) {
  const NodeId node = composer.add_node(Role::h2, section);
  Block block = composer.block(composer.paragraph(words, StyleName::heading, node), StyleName::heading);
  const ColorId color = composer.sheet.base(StyleName::heading).color;
  block.rule = composer.rule(composer.layout.heading_rule, color);
  block.box = composer.box(composer.layout.heading_box, color);
  block.bar = bar(composer, block, region);
  block.above = composer.space(composer.layout.space.section);
  block.break_before = BreakBefore::section;
  block.outline = static_cast<std::int32_t>(composer.document.outline.size());
  std::string plain;
  for (const Inline& one : words) plain += one.run.text;
  composer.document.outline.push_back({std::move(plain), node, 0, Pt()});
  composer.document.blocks.push_back(std::move(block));
  return composer.document.blocks.back();
}

std::string known_name(SectionKind kind) {
  return std::string(word_in("en", kind_name(kind)));
}

void compose_section(Composer& composer, const Section& section, Region region) {
  if (composer.visible(section)) SectionComposer(composer, section, region).compose();
}

}  // namespace quoin
