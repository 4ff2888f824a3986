// Which files ride along in a PDF, and what they are called there.
#pragma once

#include <string>
#include <vector>

#include "cli/build.h"
#include "cli/options.h"
#include "cli/unseen.h"
#include "export/pdf/write.h"

namespace quoin {

struct Cargo {
  std::vector<Attachment> files;
  std::vector<Unseen> unseen;  ///< what is in them and on no page
};

/// One file, the résumé as JSON Resume: of it, what the pages say.
Cargo data_of(const Typeset& set);

/// Every file that the build read, byte for byte: the résumé at the top; files of its folder by their path below it;
/// a user's own layouts from elsewhere below `layouts/`; the program's below `quoin/layouts/`. Then the whole résumé as
/// JSON Resume, and the build record. No name says where on the machine a file was. What cannot ride along is a warning,
/// and then there is no record; `pdf` are the options that it keeps.
Cargo sources_of(const Options& options, const Input& input, const Typeset& set, const PdfOptions& pdf, Run& run);

}  // namespace quoin
