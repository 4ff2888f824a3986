// What a file is that was taken for a bibliography of BibTeX's or CSL-JSON's, by its beginning.
#pragma once

#include <string_view>

namespace quoin::bibliography {

/// "RIS", "YAML", "an empty list"; empty where it looks like none that is known.
std::string_view looks_like(std::string_view text);

}  // namespace quoin::bibliography
