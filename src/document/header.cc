#include "document/header.h"

#include "document/fields.h"
#include "document/photo.h"

namespace quoin {
namespace {

Inline contact(std::string text, std::string url, const Span& span) {
  Inline part;
  part.run.text = std::move(text);
  part.run.url = std::move(url);
  part.cohesion = Cohesion::unbreakable;
  part.span = span;
  return part;
}

/// tel: URIs take digits and a leading plus (RFC 3966); what people put between them is only looks.
std::string tel_uri(const std::string& phone) {
  std::string out = "tel:";
  for (const char c : phone)
    if ((c >= '0' && c <= '9') || (c == '+' && out.size() == 4)) out += c;
  return out;
}

Inline profile_contact(const Profile& profile) {
  const Span span = profile.span;
  if (profile.url.empty()) return contact(profile.network.value + ": " + profile.username.value, {}, span);
  const std::string shown = readable_url(profile.url.value);
  const bool says_who = profile.username.empty() || shown.find(profile.username.value) != std::string::npos;
  if (says_who) return contact(shown, profile.url.value, span);
  const std::string label = profile.network.empty() ? "" : profile.network.value + ": ";
  return contact(label + profile.username.value, profile.url.value, span);
}

Inlines detail_contact(const Detail& detail) {
  Inlines out = inlines_of(detail.label);
  Inlines text = inlines_of(detail.text);
  if (!detail.url.empty()) {
    if (text.empty()) text.push_back(contact(readable_url(detail.url.value), {}, detail.url.span));
    for (Inline& part : text) part.run.url = part.run.url.empty() ? detail.url.value : part.run.url;
  }
  if (!out.empty() && !text.empty()) append_literal(out, ": ");
  append(out, text);
  for (Inline& part : out) part.cohesion = Cohesion::name;
  return out;
}

std::vector<Inlines> contacts_of(const Basics& basics) {
  std::vector<Inlines> all;
  if (!basics.location.empty()) {
    all.push_back(inlines_of(basics.location));
    for (Inline& part : all.back()) part.cohesion = Cohesion::name;
  }
  for (const Literal& phone : basics.phones) all.push_back({contact(phone.value, tel_uri(phone.value), phone.span)});
  for (const Literal& email : basics.emails) all.push_back({contact(email.value, "mailto:" + email.value, email.span)});
  for (const Literal& url : basics.urls) all.push_back({contact(readable_url(url.value), url.value, url.span)});
  for (const Profile& profile : basics.profiles) all.push_back({profile_contact(profile)});
  for (const Detail& detail : basics.details) all.push_back(detail_contact(detail));
  return all;
}

Inlines joined_contacts(const Basics& basics, const std::string& separator) {
  Inlines out;
  for (const Inlines& piece : contacts_of(basics)) {
    if (piece.empty()) continue;
    if (!out.empty()) {
      append_literal(out, separator);
      out.back().cohesion = Cohesion::separator;
    }
    append(out, piece);
  }
  for (Inline& part : out) part.style = StyleName::contact;
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
      case Slot::contacts:
        return joined_contacts(basics, composer.layout.contact_separator);
      default:
        return {};
    }
  };
}

bool holds_name(const RowTemplate& row) {
  for (const RowPiece& piece : row)
    if (piece.slot && is_name(*piece.slot)) return true;
  return false;
}

void compose_summary(Composer& composer) {
  bool first = true;
  for (const Item& item : composer.resume.basics.summary) {
    if (!composer.visible(item)) continue;
    const NodeId node = composer.add_node(Role::paragraph, 0);
    Block block = composer.block(composer.paragraph(inlines_of(item.text), StyleName::prose, node), StyleName::prose);
    block.above = composer.space(first ? composer.layout.space.header : composer.layout.space.paragraph);
    block.break_before = BreakBefore::never;
    first = false;
    composer.document.blocks.push_back(std::move(block));
  }
}

}  // namespace

void compose_header(Composer& composer) {
  const SlotLookup lookup = header_fields(composer);
  bool first = true;
  for (const Row& row : composer.layout.header) {
    const Inlines left = expand_row(row.left, lookup), right = expand_row(row.right, lookup);
    if (left.empty() && right.empty()) continue;
    const NodeId node = composer.add_node(holds_name(row.left) ? Role::h1 : Role::paragraph, 0);
    Block block = composer.block(composer.paragraph(left, row.style, node), row.style);
    if (!right.empty()) {
      const NodeId beside = composer.add_node(holds_name(row.right) ? Role::h1 : Role::paragraph, 0);
      const StyleName style = right.front().style.value_or(row.style);
      block.right = RightSide{composer.paragraph(right, row.style, beside), true, composer.sheet.base(style).leading};
    }
    block.short_last = true;
    if (!first) block.above = composer.space(composer.layout.space.header_rows);
    block.break_before = BreakBefore::never;
    first = false;
    composer.document.blocks.push_back(std::move(block));
    if (holds_name(row.left) || holds_name(row.right)) compose_photo(composer);
  }
  if (composer.document.photo) composer.document.photo->beside = composer.document.blocks.size();
  compose_summary(composer);
}

}  // namespace quoin
