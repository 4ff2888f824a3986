// Where a link may lead (RFC 3986, 6068, 3966): http, https, mailto and tel, and only where the rest can be meant so.
// And where such an address stands bare in a text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace quoin::markup {

/// True for a complete http, https, mailto or tel address. Characters beyond ASCII are allowed, as in RFC 3987.
bool valid_link_target(std::string_view target);

/// True where it is meant as a telephone number.
bool is_phone_target(std::string_view target);

/// An e-mail address (RFC 5321, with the letters beyond ASCII of RFC 6531), without what a URL has no character for: a quoted
/// local part, braces.
bool is_mail_address(std::string_view address);

/// The link to a mail address (RFC 6068): what would end the address, or say another, stands as %XX.
std::string mailto_uri(std::string_view address);

/// A stretch of bytes; empty where `begin == end`.
struct Stretch {
  std::size_t begin = 0, end = 0;
};

/// The first bare http(s) address in `text` at or after `from`, without the punctuation that closes its sentence;
/// an empty stretch where there is none. It begins at a word's beginning and is ASCII but for letters in its path, of
/// scripts that part words by spaces: in others the sentence may go on right behind it.
Stretch find_bare_url(std::string_view text, std::size_t from);

/// The first bare e-mail address in `text` at or after `from`: ASCII, with a dot in its host, and not a part of anything
/// with another `@`; an empty stretch where there is none.
Stretch find_bare_mail(std::string_view text, std::size_t from);

}  // namespace quoin::markup
