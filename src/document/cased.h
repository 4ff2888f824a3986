// Text in capitals, as a language has them.
#pragma once

#include <string>

namespace quoin {

/// `language` is a primary subtag: in Turkish i becomes İ. What ICU cannot map stays as it is.
std::string capitals(const std::string& text, const std::string& language);

/// The text with a small letter first.
std::string begun_small(const std::string& text);

}  // namespace quoin
