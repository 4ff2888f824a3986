// The way from a PDF's catalog to what its pages say, through libqpdf. Runs where it may fail, as walk.h does.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "import/pdf/qpdf.h"

namespace quoin::qpdf {

/// The text, or why there is none: `code` is a diagnostic's and empty where all went well.
struct FoundText {
  std::string code, message;
  std::string text;
  std::uint64_t pages = 0;
};

/// As page_text.h has it. A PDF that another program made is `foreign-pdf`.
FoundText find_text(const Library& library, std::string_view pdf);

}  // namespace quoin::qpdf
