// The way from a PDF's catalog to the files that it carries, through libqpdf.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "import/pdf/attachments.h"
#include "import/pdf/qpdf.h"

namespace quoin::qpdf {

/// What was found, or why nothing: `code` is a diagnostic's and empty where all went well.
struct Found {
  std::string code, message;
  std::vector<EmbeddedFile> files;
};

/// Throws std::bad_alloc, also for libqpdf's.
Found find_files(const Library& library, std::string_view pdf);

}  // namespace quoin::qpdf
