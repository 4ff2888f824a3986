// Where the program's own layouts, fonts and hyphenation patterns are.
#pragma once

#include <string>

namespace quoin {

struct Resources {
  std::string layouts, fonts, hyphenation;  ///< folders
};

}  // namespace quoin
