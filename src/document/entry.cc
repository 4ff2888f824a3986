#include "document/entry.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "document/entry_rows.h"

namespace quoin {
namespace {

bool has_dated_labels(const Layout& layout, const EntryPlace& place) {
  const auto dated = [](const Row& row) { return holds_date(row.label); };
  const auto any = [&](RowsOf whose) {
    const std::vector<Row>& rows = arrangement_for(layout, place.kind, whose, place.condensed).rows;
    return std::any_of(rows.begin(), rows.end(), dated);
  };
  return any(RowsOf::entry) || any(RowsOf::part);
}

/// Where there is no column for the label: a date stands after what it dates, any other label before.
Inlines with_label(const Inlines& row, const Inlines& label, bool date) {
  Inlines out = date ? row : label;
  const Inlines& rest = date ? label : row;
  if (!out.empty() && !rest.empty()) append_literal(out, "  ");
  append(out, rest);
  return out;
}

/// Composes one entry; keeps where its next block stands.
class EntryComposer {
 public:
  EntryComposer(Composer& composer, const Entry& entry, const EntryPlace& place)
      : composer_(composer), entry_(entry), place_(place) {}

  void compose() {
    const std::size_t first_block = composer_.document.blocks.size();
    const auto first_node = static_cast<std::size_t>(composer_.document.tree.nodes.size());
    new_unit();
    rows(entry_, false, composer_.space(composer_.layout.space.rows));
    summary(entry_);
    bool own_text = false;
    // Whose highlights are whose: those of the whole stand apart from the parts, and parts with text of their own are inset.
    const bool parts_and_own = entry_.parts.size() > 1 && !entry_.items.empty();
    const bool parts_have_text = std::any_of(entry_.parts.begin(), entry_.parts.end(), [](const Entry& part) {
      return !part.summary.empty() || !part.items.empty();
    });
    if (parts_and_own && parts_have_text && !place_.in_sidebar) inset_ = composer_.length(composer_.layout.highlights.text);
    bool tall = !entry_.summary.empty();  // what stands above is no single row
    for (const Entry& part : entry_.parts) {
      if (!composer_.visible(part)) continue;
      if (own_text) new_unit();
      const bool apart = own_text || tall || place_.in_sidebar;  // where a date stands below what it dates
      const Spaces& space = composer_.layout.space;
      const std::size_t before = composer_.document.blocks.size();
      own_text = compose_part(part, composer_.space(apart ? space.part_after_text : space.part));
      tall = composer_.document.blocks.size() > before + 1;
    }
    inset_ = Pt();
    items(entry_, entry_.items, composer_.layout.highlights, parts_and_own);
    dot_any(first_block);
    // A line with nothing below it is no heading.
    if (composer_.document.blocks.size() == first_block + 1) {
      for (std::size_t i = first_node; i < composer_.document.tree.nodes.size(); ++i) {
        Role& role = composer_.document.tree.nodes[i].role;
        if (role == Role::h3) role = Role::paragraph;
      }
    } else if (composer_.document.blocks.size() > first_block) {
      composer_.document.blocks[first_block].fit.hyphenate = false;
    }
  }

 private:
  /// What has no date at all has its dot all the same.
  void dot_any(std::size_t first_block) {
    std::vector<Block>& blocks = composer_.document.blocks;
    const auto first = blocks.begin() + static_cast<std::ptrdiff_t>(first_block);
    const bool any = std::any_of(first, blocks.end(), [](const Block& block) { return block.dotted; });
    if (spined_ && !any && first != blocks.end()) first->dotted = true;
  }

  void new_unit() { unit_ = composer_.units++; }

  const Arrangement& arrangement(bool part) const {
    return arrangement_for(composer_.layout, place_.kind, part ? RowsOf::part : RowsOf::entry, place_.condensed);
  }

  bool compose_part(const Entry& part, const VerticalGlue& above) {
    rows(part, true, above);
    summary(part);
    const bool degree = place_.kind == SectionKind::education;
    items(part, part.items, degree ? composer_.layout.details : composer_.layout.highlights);
    return !part.summary.empty() || !part.items.empty();
  }

  /// The first block takes the entry's place; all others stay with what is above them.
  void push(Block block, const VerticalGlue& above, bool body) {
    block.above = above;
    block.break_before = body ? BreakBefore::inside : BreakBefore::never;
    block.body = body;
    block.entry = unit_;
    block.numbers = place_.numbers;
    block.spined = spined_;
    block.indent += inset_;
    if (block.marker) block.marker->at += inset_;
    if (!any_) {
      block.above = place_.above;
      block.break_before = place_.break_before;
      if (!place_.number.empty()) number(block);
    } else if (!composer_.document.blocks.empty() && composer_.document.blocks.back().entry != unit_) {
      block.break_before = BreakBefore::inside;
    }
    any_ = true;
    composer_.document.blocks.push_back(std::move(block));
  }

  void number(Block& block) {
    Inlines label;
    append_literal(label, place_.number);
    block.marker = Marker{composer_.paragraph(label, StyleName::number, place_.label), Pt(), true};
  }

  bool narrow() const { return place_.in_sidebar || is_narrow(composer_.document); }

  std::vector<Sides> sides(const Entry& entry, bool part) const {
    SlotLookup fields = row_fields(composer_, entry, place_.kind, part);
    const Entry* lender = lender_of_dates(entry_, arrangement(false).rows, !narrow());
    const SlotLookup lent = lender && !part ? row_fields(composer_, *lender, place_.kind, true) : SlotLookup();
    if (lender) fields = with_dates_of(std::move(fields), lent);
    std::vector<Sides> out = sides_of(arrangement(part).rows, fields);
    if (lent) find_room_for_dates(out, lent({Slot::dates}));
    return out;
  }

  void rows(const Entry& entry, bool part, const VerticalGlue& above) {
    bool first = true;
    for (auto& [row_of, left, right, label] : sides(entry, part)) {
      const Row& row = *row_of;
      if (left.empty() && right.empty() && label.empty()) continue;
      // A date alone stands in the text's column, a name alone in the names'.
      const bool beside = (!left.empty() || !holds_date(row.label)) && composer_.document.labels &&
                          !composer_.layout.labels.headings && !place_.in_sidebar;
      if (!label.empty() && !beside) left = with_label(left, label, holds_date(row.label));
      const NodeId node = composer_.add_node(!any_ && !place_.listed ? Role::h3 : Role::paragraph, place_.parent);
      Block block = composer_.block(composer_.paragraph(left, row.style, node), row.style);
      if (!right.empty()) block.right = right_side(right, row.style, node);
      labelled_ = labelled_ || (!label.empty() && beside);
      if (!label.empty() && beside)
        block.label = Label{composer_.paragraph(in_column(label), row.style, node)};
      const bool dated = !label.empty() && holds_date(row.label);
      if (!any_) spined_ = dated || (label.empty() && has_dated_labels(composer_.layout, place_));
      block.dotted = spined_ && dated;
      push(std::move(block), first ? above : composer_.space(composer_.layout.space.rows), false);
      first = false;
    }
  }

  /// A narrow column has a line of its own for it, in all entries, and it is a paragraph by itself.
  RightSide right_side(const Inlines& right, StyleName style, NodeId node) {
    if (narrow()) node = composer_.add_node(Role::paragraph, place_.parent);
    return {composer_.paragraph(in_column(right), style, node), narrow() ? RightPlace::below : RightPlace::beside,
            composer_.sheet.base(StyleName::date).leading};
  }

  void summary(const Entry& entry) {
    for (const Text& text : entry.summary) {
      const NodeId node = composer_.add_node(Role::paragraph, place_.parent);
      Block block = composer_.block(composer_.paragraph(inlines_of(text), StyleName::item, node), StyleName::item);
      block.unlabelled = !labelled_;
      push(std::move(block), composer_.space(composer_.layout.space.items), true);
    }
  }

  /// `apart` from the parts above, which they do not belong to.
  void items(const Entry& entry, const std::vector<Item>& all, const ListLooks& looks, bool apart = false) {
    const bool part = &entry != &entry_;
    const std::string& join = arrangement(part).join_items;
    const auto shown = std::count_if(all.begin(), all.end(), [&](const Item& item) { return composer_.visible(item); });
    if (!join.empty() && shown > 1) {
      run_in(all, join, looks);
      return;
    }
    NodeId list = artifact;
    const Spaces& space = composer_.layout.space;
    for (const Item& item : all) {
      if (!composer_.visible(item)) continue;
      const bool first = list == artifact;
      if (first) list = composer_.add_node(Role::list, place_.parent);
      push(item_block(item, list, looks),
           composer_.space(!first ? space.item : apart ? space.part_after_text : space.items), true);
    }
  }

  Block item_block(const Item& item, NodeId list, const ListLooks& looks) {
    const NodeId list_item = composer_.add_node(Role::list_item, list);
    const StyleName style = &looks == &composer_.layout.details ? StyleName::detail : StyleName::item;
    std::optional<Marker> marker;
    if (!looks.marker.empty()) {
      Inlines bullet;
      append_literal(bullet, looks.marker);
      const NodeId label = composer_.add_node(Role::label, list_item);
      marker = Marker{composer_.paragraph(bullet, StyleName::marker, label), composer_.length(looks.at)};
    }
    const NodeId body = composer_.add_node(Role::list_body, list_item);
    Block block = composer_.block(composer_.paragraph(inlines_of(item.text), style, body), style);
    block.marker = std::move(marker);
    block.indent = composer_.length(looks.text);
    return block;
  }

  void run_in(const std::vector<Item>& all, const std::string& join, const ListLooks& looks) {
    Inlines text;
    for (const Item& item : all) {
      if (!composer_.visible(item)) continue;
      if (!text.empty()) {
        append_literal(text, join);
        text.back().cohesion = Cohesion::loose;  // what parts sentences stays at a line's end
      }
      append(text, inlines_of(item.text));
    }
    const NodeId node = composer_.add_node(Role::paragraph, place_.parent);
    Block block = composer_.block(composer_.paragraph(text, StyleName::item, node), StyleName::item);
    block.indent = composer_.length(looks.text);
    push(std::move(block), composer_.space(composer_.layout.space.items), true);
  }

  Composer& composer_;
  const Entry& entry_;
  const EntryPlace& place_;
  std::int32_t unit_ = 0;
  Pt inset_;  // of several parts, where highlights of the whole follow them
  bool any_ = false, labelled_ = false;
  bool spined_ = false;  // the spine runs along what may have a date, or parts that may
};

}  // namespace

const Arrangement& arrangement_for(const Layout& layout, SectionKind kind, RowsOf rows, bool condensed) {
  static const Arrangement nothing;
  const auto found = layout.entries.find(kind);
  if (found == layout.entries.end()) return nothing;
  const EntryLooks& looks = found->second;
  if (rows == RowsOf::part) return condensed && looks.part_condensed ? *looks.part_condensed : looks.part_plain;
  return condensed && looks.condensed ? *looks.condensed : looks.plain;
}

void compose_entry(Composer& composer, const Entry& entry, const EntryPlace& place) {
  EntryComposer(composer, entry, place).compose();
}

Inlines entry_in_one_run(const Composer& composer, const Entry& entry, SectionKind kind, RowsOf rows, bool condensed) {
  Inlines out;
  const SlotLookup lookup = row_fields(composer, entry, kind, rows == RowsOf::part);
  const auto add = [&](const Inlines& more, const char* between = " ") {
    if (!out.empty() && !more.empty()) append_literal(out, between);
    append(out, more);
  };
  for (const Row& row : arrangement_for(composer.layout, kind, rows, condensed).rows) {
    add(with_label(expand_row(row.left, lookup), expand_row(row.label, lookup), holds_date(row.label)));
    add(expand_row(row.right, lookup));
  }
  for (const Text& text : entry.summary) add(inlines_of(text), ": ");
  for (const Entry& role : entry.parts)
    if (composer.visible(role)) add(entry_in_one_run(composer, role, kind, RowsOf::part, condensed));
  for (const Item& item : entry.items)
    if (composer.visible(item)) add(inlines_of(item.text), " · ");
  return out;
}

}  // namespace quoin
