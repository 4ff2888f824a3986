// E-mail addresses and URLs inside a text, which end lines by rules of their own.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace quoin {

struct Address {
  enum class Kind : std::uint8_t { mail, url } kind = Kind::url;
  std::uint32_t begin = 0, end = 0;  ///< bytes, without the punctuation around it
};

/// In rising order, not overlapping: what has an "@" between letters, "SCHEME://", "www.", or "host.tld" with or
/// without a path. Takes time linear in the text.
std::vector<Address> find_addresses(std::string_view text);

/// Where a line may end inside a URL: after a "/" that follows the host, and in the path before ".", "?", "&", "#" and
/// "=". Appended in rising order.
void append_url_breaks(std::string_view text, const Address& url, std::vector<std::uint32_t>& offsets);

}  // namespace quoin
