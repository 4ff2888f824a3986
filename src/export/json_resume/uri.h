// The addresses of a résumé, which may have characters of any script, as URIs that a strict validator takes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace quoin {

/// The address with everything percent-encoded that RFC 3986 does not allow where it stands; nothing where encoding
/// alone makes no sound http, https, mailto or tel URI of it.
std::optional<std::string> strict_uri(std::string_view address);

/// A path in a résumé's folder as a relative reference (RFC 3986, 4.2).
std::string relative_reference(std::string_view path);

/// True for what RFC 5321 calls a mailbox with a dot-string and a domain, in ASCII.
bool is_plain_mailbox(std::string_view address);

}  // namespace quoin
