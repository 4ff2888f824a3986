#include "document/header.h"

#include <optional>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "document/fields.h"
#include "document/photo.h"
#include "document/section.h"
#include "locale/personal_data.h"
#include "locale/words.h"
#include "resume/networks.h"

namespace quoin {
namespace {

Inline contact(std::string text, std::string url, ValueId value_id) {
  Inline part;
  part.run.text = std::move(text);
  part.run.url = std::move(url);
  part.cohesion = Cohesion::unbreakable;
  part.value_id = value_id;
  return part;
}

/// tel: URIs take digits and a leading plus (RFC 3966); what people put between them is only looks.
std::string tel_uri(const std::string& phone) {
  std::string out = "tel:";
  for (const char c : phone)
    if (ascii::is_digit(c) || (c == '+' && out.size() == 4)) out += c;
  return out;
}

/// "GitHub: ada", or what there is of it.
std::string labelled(std::string_view network, std::string_view user) {
  std::string out(network);
  if (!network.empty() && !user.empty()) out += ": ";
  return out += user;
}

/// An address that names the user prints as it is, and its link says what it is the address of.
Inline profile_contact(const Profile& profile) {
  const Network* network = network_of(profile);
  const std::string& user = profile.username.value;
  const std::string_view name = network && profile.network.empty() ? network->name : profile.network.value;
  const std::string spoken = labelled(name, user);
  if (profile.url.empty()) return contact(spoken, {}, profile.value_id);
  const std::string shown = readable_url(profile.url.value);
  const bool opaque = network && network->opaque;
  const std::size_t own = user.starts_with('@') ? 1 : 0;  // how people write their names there
  if (!user.empty() && (opaque || shown.find(user.c_str() + own) == std::string::npos))
    return contact(spoken, profile.url.value, profile.value_id);
  Inline out = contact(shown, profile.url.value, profile.value_id);
  // Only what the address tells: nothing goes into the file that is on no page.
  if (const Network* host = network_at(profile.url.value); host && !opaque)
    out.link_says = labelled(host->name, user.empty() ? std::string_view(shown).substr(shown.rfind('/') + 1) : user);
  return out;
}

Inlines detail_contact(const Detail& detail) {
  Inlines out = inlines_of(detail.label);
  Inlines text = inlines_of(detail.text);
  if (!detail.url.empty()) {
    if (text.empty()) text.push_back(contact(readable_url(detail.url.value), {}, detail.url.value_id));
    const SharedString url = detail.url.value;
    for (Inline& part : text)
      if (part.run.url.empty()) part.run.url = url;
  }
  if (!out.empty() && !text.empty()) append_literal(out, ": ");
  append(out, text);
  for (Inline& part : out) part.cohesion = Cohesion::name;
  return out;
}

ShapeName icon_at(const std::string& url) {
  const Network* network = network_at(url);
  return network ? network->icon : ShapeName::globe;
}

ShapeName icon_of(const Profile& profile) {
  const Network* network = network_of(profile);
  return network ? network->icon : ShapeName::globe;
}

/// By the label; none for one that no table knows.
std::optional<ShapeName> icon_of(const Detail& detail, const Locale& locale) {
  const std::string label = detail.label.plain();
  if (const Network* network = network_named(label)) return network->icon;
  const std::optional<PersonalDatum> about = personal_datum(label, locale.language);
  if (!about) return detail.url.empty() ? std::nullopt : std::optional(icon_at(detail.url.value));
  switch (*about) {
    case PersonalDatum::birth:
      return ShapeName::cake;
    case PersonalDatum::nationality:
      return ShapeName::flag;
    case PersonalDatum::driving_licence:
      return ShapeName::car;
  }
  return std::nullopt;
}

/// A way to reach the owner, and which of the header's fields it belongs to.
struct Contact {
  Slot slot;  ///< text_field: the location
  Inlines text;
};

/// In the header's order; each with its icon where the layout shows them.
std::vector<Contact> contacts_of(const Basics& basics, const Locale& locale, std::optional<ColorId> icons) {
  std::vector<Contact> all;
  const auto add = [&](Slot slot, Inlines piece, std::optional<ShapeName> shape) {
    if (piece.empty()) return;
    for (Inline& part : piece) {
      part.style = StyleName::contact;
      part.field = SlotRef{slot, Field::location};
    }
    if (icons && shape) piece.front().icon = Icon{*shape, *icons};
    all.push_back({slot, std::move(piece)});
  };
  Inlines place = inlines_of(basics.location);
  for (Inline& part : place) part.cohesion = Cohesion::name;
  add(Slot::text_field, std::move(place), ShapeName::pin);
  for (const Literal& phone : basics.phones)
    add(Slot::phone, {contact(phone.value, tel_uri(phone.value), phone.value_id)}, ShapeName::phone);
  for (const Literal& email : basics.emails)
    add(Slot::email, {contact(email.value, "mailto:" + email.value, email.value_id)}, ShapeName::email);
  for (const Literal& url : basics.urls)
    add(Slot::url, {contact(readable_url(url.value), url.value, url.value_id)}, icon_at(url.value));
  for (const Profile& profile : basics.profiles) add(Slot::profiles, {profile_contact(profile)}, icon_of(profile));
  for (const Detail& detail : basics.details) add(Slot::details, detail_contact(detail), icon_of(detail, locale));
  return all;
}

/// All of them, or those of one field.
std::vector<Inlines> contacts_of(const Composer& composer, Slot wanted) {
  const IconLooks& icons = composer.layout.header.icons;
  const ColorId color = icons.color.value_or(composer.sheet.base(StyleName::contact).color);
  std::vector<Inlines> chosen;
  for (Contact& one :
       contacts_of(composer.resume.basics, composer.locale, icons.shown ? std::optional(color) : std::nullopt))
    if (wanted == Slot::contacts || wanted == one.slot) chosen.push_back(std::move(one.text));
  return chosen;
}

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
      for (Inline& part : name) part.cohesion = Cohesion::whole_words;
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
    for (const Inlines& piece : contacts_of(composer_, wanted)) {
      const NodeId node = composer_.add_node(Role::paragraph, 0);
      push(composer_.block(composer_.paragraph(piece, StyleName::contact, node), StyleName::contact));
    }
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
