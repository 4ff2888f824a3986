// `[basics]` and `[document]`: who it is about, and in what form it is set.
#include "resume/read_parts.h"

#include <string>

#include "resume/networks.h"
#include "resume/read_files.h"
#include "resume/read_links.h"
#include "resume/synonyms.h"

namespace quoin {
namespace {

constexpr std::size_t longest_name = 2000;

Literal read_link(Reading& reading, TableReader& table) {
  return read_url(reading, table, "url").value_or(Literal());
}

std::string example_of(Handle handle) {
  switch (handle) {
    case Handle::name:
      return "write the last part of the profile's address, or its `url`";
    case Handle::number:
      return "write the number with its country's code, such as \"+44 7700 900123\", or a `url`";
    case Handle::with_server:
      return "write name and server, such as \"ada@mathstodon.xyz\", or a `url`";
    case Handle::member:
      return "write the number in the profile's address, such as \"22656\" or \"22656/ada\", or its `url`";
  }
  return {};
}

/// A user of a known network has a page there. One spelling of its name, whatever its spaces and capitals.
void complete(Reading& reading, Profile& profile) {
  const Network* network = network_named(profile.network.value);
  if (network && is_called(*network, profile.network.value)) profile.network.value = network->name;
  if (profile.username.empty() || !profile.url.empty()) return;
  if (network) {
    profile.url.value = user_page(*network, profile.username.value);
    if (profile.url.empty() && !network->link.empty())
      reading.diagnostics.warning(
          "no-link", reading.places.of(profile.username.value_id),
          "no link can be made of `" + profile.username.value + "` on " + std::string(network->name),
          example_of(network->handle));
  } else if (const std::string meant = network_near(profile.network.value); !meant.empty()) {
    reading.diagnostics.warning("no-link", reading.places.of(profile.network.value_id),
                                "no network `" + profile.network.value + "` is known, so the profile has no link",
                                "did you mean \"" + meant + "\"? Else give the profile's `url`");
  }
}

Profile read_profile(Reading& reading, const TomlTable& from) {
  TableReader table(from, "a profile", {"network", "username", "url", "id"}, reading.diagnostics, key_synonyms());
  Profile profile{reading.places.add(from.span), read_literal(reading, table, "network"),
                  read_literal(reading, table, "username"), read_link(reading, table)};
  table.text("id");
  if (!table.has("username")) require(table, "url", !profile.url.empty());
  complete(reading, profile);
  return profile;
}

Detail read_detail(Reading& reading, const TomlTable& from) {
  TableReader table(from, "a detail", {"label", "text", "url", "id"}, reading.diagnostics, key_synonyms());
  const Detail detail{reading.places.add(from.span), read_text(reading, table, "label"),
                      read_text(reading, table, "text"), read_link(reading, table)};
  table.text("id");
  if (!table.has("url")) require(table, "text", !detail.text.empty());
  return detail;
}

void read_photo(Reading& reading, TableReader& basics, Basics& out) {
  NamedPicture photo = read_picture(reading, basics, "photo", "a photo");
  out.photo = std::move(photo.path);
  out.photo_alt = std::move(photo.alt);
  out.picture = std::move(photo.image);
  out.picture_notes = std::move(photo.notes);
}

}  // namespace

Basics read_basics(Reading& reading, const TomlTable* from, Span file_begin) {
  const TomlTable none{file_begin, {}};
  TableReader table(from ? *from : none, "[basics]", basics_keys, reading.diagnostics, key_synonyms());
  Basics basics;
  basics.name = read_text(reading, table, "name");
  const TomlValue* name = table.value("name");
  if (basics.name.empty() && (!name || name->text()))
    reading.diagnostics.error("missing-name", name ? name->span : table.span(),
                              name ? "`name` of [basics] is empty" : "the résumé has no name",
                              "write name = \"…\" under [basics]");
  // It is also the PDF's title, and stands in the running lines of every page.
  if (name && name->text() && name->text()->size() > longest_name)
    reading.diagnostics.error("too-long", name->span,
                              "`name` of [basics] is longer than " + std::to_string(longest_name) + " bytes",
                              "write the name alone");
  basics.aliases = read_literals(reading, table, "aliases");
  basics.headline = read_text(reading, table, "headline");
  basics.location = read_text(reading, table, "location");
  basics.emails = read_one_or_more(reading, table, "email");
  basics.phones = read_one_or_more(reading, table, "phone");
  basics.urls = read_one_or_more(reading, table, "url");
  for (const Literal& email : basics.emails) check_email(reading, email);
  for (const Literal& phone : basics.phones) check_phone(reading, phone);
  for (const Literal& url : basics.urls) check_url(reading, url);
  read_photo(reading, table, basics);
  for (Text& text : read_paragraphs(reading, table, "summary"))
    basics.summary.push_back({std::move(text), {}, no_leaf});
  for (const TomlTable* profile : table.tables("profile")) basics.profiles.push_back(read_profile(reading, *profile));
  for (const TomlTable* detail : table.tables("detail")) basics.details.push_back(read_detail(reading, *detail));
  return basics;
}

}  // namespace quoin
