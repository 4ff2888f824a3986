// Text among XML's or HTML's own characters.
#pragma once

#include <string>
#include <string_view>

namespace quoin {

/// As character data of XML and of HTML. Characters that XML 1.0 forbids are left out.
std::string xml_text(std::string_view utf8);

/// As the value of an attribute between double quotes.
std::string xml_attribute(std::string_view utf8);

}  // namespace quoin
