#include "document/contacts.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "document/fields.h"
#include "locale/personal_data.h"
#include "markup/link_target.h"
#include "resume/networks.h"
#include "resume/phone_number.h"

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
std::vector<Contact> all_contacts(const Basics& basics, const Locale& locale, std::optional<ColorId> icons) {
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
    add(Slot::email, {contact(email.value, markup::mailto_uri(email.value), email.value_id)}, ShapeName::email);
  for (const Literal& url : basics.urls)
    add(Slot::url, {contact(readable_url(url.value), url.value, url.value_id)}, icon_at(url.value));
  for (const Profile& profile : basics.profiles) add(Slot::profiles, {profile_contact(profile)}, icon_of(profile));
  for (const Detail& detail : basics.details) add(Slot::details, detail_contact(detail), icon_of(detail, locale));
  return all;
}

}  // namespace

std::vector<Inlines> contacts_of(const Composer& composer, Slot wanted) {
  const IconLooks& icons = composer.layout.header.icons;
  const ColorId color = icons.color.value_or(composer.sheet.base(StyleName::contact).color);
  std::vector<Inlines> chosen;
  for (Contact& one :
       all_contacts(composer.resume.basics, composer.locale, icons.shown ? std::optional(color) : std::nullopt))
    if (wanted == Slot::contacts || wanted == one.slot) chosen.push_back(std::move(one.text));
  return chosen;
}

}  // namespace quoin
