#include "document/header.h"

#include <optional>
#include <utility>
#include <vector>

#include "document/contacts.h"
#include "document/photo.h"
#include "document/section.h"
#include "locale/words.h"

namespace quoin {
namespace {

Inlines joined_contacts(const Composer& composer, Slot wanted) {
  Inlines out;
  for (const Inlines& piece : contacts_of(composer, wanted)) {
    if (!out.empty()) {
      append_literal(out, composer.layout.header.separator);
      out.back().cohesion = Cohesion::separator;
      out.back().style = StyleName::contact;
    }
    append(out, piece);
  }
  return out;
}

/// In a header `{name}` is the owner's.
bool is_name(const SlotRef& ref) {
  return ref.slot == Slot::text_field && ref.field == Field::name;
}

SlotLookup header_fields(const Composer& composer) {
  return [&composer](const SlotRef& ref) -> Inlines {
    const Basics& basics = composer.resume.basics;
    const auto styled = [](Inlines inlines, StyleName style) {
      for (Inline& part : inlines) part.style = style;
      return inlines;
    };
    if (is_name(ref)) {
      Inlines name = styled(inlines_of(basics.name), StyleName::name);
      for (Inline& part : name) {
        part.cohesion = Cohesion::whole_words;
        part.abbreviates = Abbreviates::titles;
      }
      return name;
    }
    switch (ref.slot) {
      case Slot::headline:
        return styled(inlines_of(basics.headline), StyleName::headline);
      default:
        return joined_contacts(composer, ref.slot);
    }
  };
}

bool holds_name(const RowTemplate& row) {
  for (const RowPiece& piece : row)
    if (piece.slot && is_name(*piece.slot)) return true;
  return false;
}

/// What stands between the owner's name and the headline where one follows the other: marked, if there is such a thing.
bool mark_joint(Inlines& row) {
  const auto holds = [](const Inline& part, Slot slot) {
    return part.field && (slot == Slot::headline ? part.field->slot == slot : is_name(*part.field));
  };
  std::size_t after_name = 0;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (holds(row[i], Slot::text_field)) after_name = i + 1;
    if (!holds(row[i], Slot::headline) || after_name == 0 || i == after_name) continue;
    for (std::size_t k = after_name; k < i; ++k)
      if (row[k].field) return false;
    for (std::size_t k = after_name; k < i; ++k) row[k].cohesion = Cohesion::joint;
    return true;
  }
  return false;
}

/// The field of a row that is nothing but one of the contacts' fields, or all of them.
std::optional<Slot> contacts_field(const RowTemplate& row) {
  if (row.size() != 1 || !row.front().slot) return std::nullopt;
  const SlotRef& ref = *row.front().slot;
  if (is_name(ref) || ref.slot == Slot::headline) return std::nullopt;
  return ref.slot;
}

bool has_icon(const Block& block) {
  return !block.text.runs.empty() && block.text.runs.front().icon;
}

/// All lines of a contact begin behind its icon, and behind the others' if it has none.
void hang_icons(const Composer& composer, std::vector<Block>& contacts) {
  if (std::none_of(contacts.begin(), contacts.end(), has_icon) || composer.document.right_to_left) return;
  for (Block& block : contacts) {
    if (block.align != Align::left) continue;
    block.indent = composer.sheet.base(StyleName::contact).size * icon_room;
    if (!has_icon(block)) continue;
    block.marker = Marker{{{block.text.runs.front()}}, Pt(), false};
    block.text.runs.erase(block.text.runs.begin());
  }
}

/// One of the header's rows: its blocks stand together, one below the other.
class RowComposer {
 public:
  RowComposer(Composer& composer, Region region)
      : composer_(composer), region_(region), lookup_(header_fields(composer)) {}

  void compose(const Row& row) {
    Inlines left = expand_row(row.left, lookup_);
    const Inlines right = expand_row(row.right, lookup_);
    if (left.empty() && right.empty()) return;
    const NodeId node = composer_.add_node(holds_name(row.left) ? Role::h1 : Role::paragraph, 0);
    const bool jointed = mark_joint(left);
    Block block = composer_.block(composer_.paragraph(left, row.style, node), row.style);
    block.fit.balanced = true;
    if (jointed) {
      StyleSheet& sheet = composer_.sheet;
      block.rest = RowRest{sheet.id(StyleName::headline, {}), sheet.base(StyleName::headline).leading,
                           composer_.space(composer_.layout.space.header_rows)};
    }
    if (!right.empty()) {
      const NodeId beside = composer_.add_node(holds_name(row.right) ? Role::h1 : Role::paragraph, 0);
      const StyleName style = right.front().style.value_or(row.style);
      block.right = RightSide{composer_.paragraph(right, row.style, beside), RightPlace::below_if_long,
                              composer_.sheet.base(style).leading};
    }
    push(std::move(block));
  }

  /// A narrow column has each contact on a line of its own.
  void compose_contacts(Slot wanted) {
    std::vector<Block> contacts;
    for (const Inlines& piece : contacts_of(composer_, wanted)) {
      const NodeId node = composer_.add_node(Role::paragraph, 0);
      contacts.push_back(composer_.block(composer_.paragraph(piece, StyleName::contact, node), StyleName::contact));
    }
    hang_icons(composer_, contacts);
    for (Block& block : contacts) push(std::move(block));
  }

 private:
  void push(Block block) {
    if (block.align == Align::justify) block.align = Align::left;  // contacts are no sentence
    block.region = region_;
    if (!first_) block.above = composer_.space(composer_.layout.space.header_rows);
    block.break_before = BreakBefore::never;
    first_ = false;
    composer_.document.blocks.push_back(std::move(block));
  }

  Composer& composer_;
  Region region_;
  SlotLookup lookup_;
  bool first_ = true;
};

/// Rows below the name stand beside the column of labels, if the layout says so; a photo at their left takes that
/// column's place.
bool beside_labels(const Composer& composer) {
  const Document& document = composer.document;
  const bool pictured = document.photo && document.photo->side == Side::left;
  return document.labels && composer.layout.labels.header && !pictured;
}

}  // namespace

void compose_header(Composer& composer) {
  RowComposer rows(composer, Region::header);
  Document& document = composer.document;
  bool named = false;
  for (const Row& row : composer.layout.header.rows) {
    const std::size_t first = document.blocks.size();
    if (row.stacked)
      rows.compose_contacts(contacts_field(row.left).value_or(Slot::contacts));
    else
      rows.compose(row);
    if (named && beside_labels(composer))
      for (std::size_t i = first; i < document.blocks.size(); ++i) document.blocks[i].beside_labels = true;
    if (holds_name(row.left) || holds_name(row.right)) {
      compose_photo(composer);
      named = true;
    }
  }
  if (document.photo) document.photo->beside = document.blocks.size();
  if (!document.blocks.empty())
    document.blocks.back().rule =
        composer.rule(composer.layout.header.rule, composer.sheet.base(StyleName::heading).color);
}

/// A letter has no sidebar: what that says of the owner stands in the head, contacts in a line.
void compose_letter_head(Composer& composer) {
  RowComposer rows(composer, Region::header);
  const auto compose = [&](const Row& row) {
    Row flat = row;
    flat.stacked = false;
    if (contacts_field(row.left)) flat.style = StyleName::contact;
    rows.compose(flat);
  };
  for (const Row& row : composer.layout.header.rows) compose(row);
  if (composer.layout.sidebar.shown)
    for (const Row& row : composer.layout.sidebar.rows) compose(row);
  if (!composer.document.blocks.empty())
    composer.document.blocks.back().rule =
        composer.rule(composer.layout.header.rule, composer.sheet.base(StyleName::heading).color);
}

/// A section, with a heading where the layout wants one.
void compose_summary(Composer& composer) {
  const Spaces& space = composer.layout.space;
  NodeId section = artifact;
  bool first = true;
  for (const Item& item : composer.resume.basics.summary) {
    if (!composer.visible(item)) continue;
    VerticalGlue above = composer.space(first ? space.header : space.paragraph);
    if (first) {
      section = composer.add_node(Role::section, 0);
      composer.document.tree.nodes.back().title = "Summary";
    }
    if (first && composer.layout.header.summary_heading) {
      Inline word;
      word.run.text = word_for_summary(composer.locale.tag);
      Block& heading = append_heading(composer, {word}, section, Region::main);
      heading.above = std::exchange(above, composer.space(space.heading));
      heading.break_before = BreakBefore::never;
    }
    const NodeId node = composer.add_node(Role::paragraph, section);
    Block block = composer.block(composer.paragraph(inlines_of(item.text), StyleName::prose, node), StyleName::prose);
    block.above = above;
    block.break_before = BreakBefore::never;
    block.beside_labels = composer.document.labels && composer.layout.labels.header;
    first = false;
    composer.document.blocks.push_back(std::move(block));
  }
}

void compose_sidebar_head(Composer& composer) {
  RowComposer rows(composer, Region::sidebar);
  compose_photo_block(composer);
  for (const Row& row : composer.layout.sidebar.rows) {
    if (const std::optional<Slot> wanted = contacts_field(row.left)) {
      rows.compose_contacts(*wanted);
    } else {
      rows.compose(row);
    }
  }
}

}  // namespace quoin
