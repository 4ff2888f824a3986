// The link that a telephone number makes, as people write it.
#pragma once

#include <string>
#include <string_view>

namespace quoin {

/// A tel URI (RFC 3966): the digits with a leading plus, without the trunk prefix "(0)" behind a country's code (E.123), and
/// an extension as `;ext=`. Words in front and remarks in brackets are only looks. Empty where it is not plain which one
/// number is dialled: letters stand for digits, or there are several.
std::string tel_uri(std::string_view phone);

}  // namespace quoin
