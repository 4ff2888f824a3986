// The networks that people have profiles on: how their names are written, where a user's page is, and what hints at
// them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/shape_name.h"
#include "resume/resume.h"

namespace quoin {

/// What a profile's `username` is.
enum class Handle : std::uint8_t {
  name,         ///< the last part of its page's address
  number,       ///< the number of a telephone
  with_server,  ///< name@server
  member,       ///< a member's number; a name may follow behind a slash
};

struct Network {
  std::string_view name;
  std::string_view others;  ///< further names, folded, parted by bars
  std::string_view link;    ///< of a user's page, with {} for the user; empty: no link can be made of a name
  std::string_view hosts;  ///< further beginnings or ends of hosts, parted by bars: "x.org" is its pages', "x." of many
  ShapeName icon;
  Handle handle = Handle::name;
  bool opaque = false;  ///< a page's address says nothing to people: the network's name and the user's print instead
};

/// By a name in whatever spelling ("github", "Git Hub"); nullptr where no such network is known.
const Network* network_named(std::string_view name);

/// Whether that is its own name, but for capitals, spaces and marks; "Twitter" is not X's.
bool is_called(const Network& network, std::string_view name);

/// By the address of one of its pages; nullptr for any other's.
const Network* network_at(std::string_view url);

/// By the profile's network or, where that is unknown, its URL.
const Network* network_of(const Profile& profile);

/// The address of a user's page; empty where the network has none, or where `username` is no user's name there.
std::string user_page(const Network& network, std::string_view username);

/// The nearest known name to one that may be misspelt, else empty.
std::string network_near(std::string_view name);

}  // namespace quoin
