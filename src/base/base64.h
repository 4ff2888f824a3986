// Bytes as text of 64 characters (RFC 4648, 4), as data URLs have them.
#pragma once

#include <string>
#include <string_view>

namespace quoin {

std::string base64(std::string_view bytes);

}  // namespace quoin
