// What a PDF is made of, part by part: enough to say where two PDFs of one résumé begin to differ. Runs where it may fail,
// as walk.h does.
#pragma once

#include <string>
#include <string_view>

#include "import/pdf/attachments.h"
#include "import/pdf/qpdf.h"

namespace quoin::qpdf {

/// The parts, or why there are none: `code` is a diagnostic's and empty where all went well.
struct FoundAnatomy {
  std::string code, message;
  PdfAnatomy anatomy;
};

FoundAnatomy find_anatomy(const Library& library, std::string_view pdf);

}  // namespace quoin::qpdf
