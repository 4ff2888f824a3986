#include "document/header.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "base/ascii.h"
#include "document/fields.h"
#include "document/photo.h"

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

Inline profile_contact(const Profile& profile) {
  const ValueId id = profile.value_id;
  if (profile.url.empty()) return contact(profile.network.value + ": " + profile.username.value, {}, id);
  const std::string shown = readable_url(profile.url.value);
  const bool says_who = profile.username.empty() || shown.find(profile.username.value) != std::string::npos;
  if (says_who) return contact(shown, profile.url.value, id);
  const std::string label = profile.network.empty() ? "" : profile.network.value + ": ";
  return contact(label + profile.username.value, profile.url.value, id);
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

bool says_any(const std::string& text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

/// By the network's name or, where that says nothing, its address.
ShapeName icon_of(const Profile& profile) {
  std::string text = profile.network.value + ' ' + profile.url.value;
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  if (says_any(text, {"github", "gitlab", "codeberg", "bitbucket", "sourcehut", "stackoverflow"}))
    return ShapeName::code;
  if (says_any(text, {"linkedin", "xing"})) return ShapeName::briefcase;
  if (says_any(text, {"scholar", "orcid", "dblp", "researchgate", "academia", "arxiv"})) return ShapeName::cap;
  if (says_any(text, {"mastodon", "twitter", "bluesky", "bsky", "facebook", "instagram"})) return ShapeName::person;
  return ShapeName::window;
}

/// A way to reach the owner, and which of the header's fields it belongs to.
struct Contact {
  Slot slot;  ///< text_field: the location
  Inlines text;
};

/// In the header's order; each with its icon where the layout shows them.
std::vector<Contact> contacts_of(const Basics& basics, std::optional<ColorId> icons) {
  std::vector<Contact> all;
  const auto add = [&](Slot slot, Inlines piece, ShapeName shape) {
    if (piece.empty()) return;
    for (Inline& part : piece) {
      part.style = StyleName::contact;
      part.field = SlotRef{slot, Field::location};
    }
    if (icons) piece.front().icon = Icon{shape, *icons};
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
    add(Slot::url, {contact(readable_url(url.value), url.value, url.value_id)}, ShapeName::window);
  for (const Profile& profile : basics.profiles) add(Slot::profiles, {profile_contact(profile)}, icon_of(profile));
  for (const Detail& detail : basics.details) add(Slot::details, detail_contact(detail), ShapeName::dot);
  return all;
}

/// All of them, or those of one field.
std::vector<Inlines> contacts_of(const Composer& composer, Slot wanted) {
  const IconLooks& icons = composer.layout.header.icons;
  const ColorId color = icons.color.value_or(composer.sheet.base(StyleName::contact).color);
  std::vector<Inlines> chosen;
  for (Contact& one : contacts_of(composer.resume.basics, icons.shown ? std::optional(color) : std::nullopt))
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
    const Inlines left = expand_row(row.left, lookup_), right = expand_row(row.right, lookup_);
    if (left.empty() && right.empty()) return;
    const NodeId node = composer_.add_node(holds_name(row.left) ? Role::h1 : Role::paragraph, 0);
    Block block = composer_.block(composer_.paragraph(left, row.style, node), row.style);
    if (!right.empty()) {
      const NodeId beside = composer_.add_node(holds_name(row.right) ? Role::h1 : Role::paragraph, 0);
      const StyleName style = right.front().style.value_or(row.style);
      block.right = RightSide{composer_.paragraph(right, row.style, beside), true, composer_.sheet.base(style).leading};
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

void compose_summary(Composer& composer) {
  bool first = true;
  for (const Item& item : composer.resume.basics.summary) {
    if (!composer.visible(item)) continue;
    const NodeId node = composer.add_node(Role::paragraph, 0);
    Block block = composer.block(composer.paragraph(inlines_of(item.text), StyleName::prose, node), StyleName::prose);
    block.above = composer.space(first ? composer.layout.space.header : composer.layout.space.paragraph);
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
