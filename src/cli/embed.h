// Which files ride along in a PDF, and what they are called there.
#pragma once

#include <string>
#include <vector>

#include "cli/build.h"
#include "cli/options.h"
#include "export/pdf/write.h"

namespace quoin {

/// Every file that the build read, byte for byte: the résumé at the top; files of its folder by their path below it;
/// a user's own layouts from elsewhere below `layouts/`; the program's below `quoin/layouts/`. Then the build record.
/// No name says where on the machine a file was. What cannot ride along is a warning, and then there is no record:
/// `pdf` are the options that it keeps, `not_printed` the paths of what the layout does not print.
std::vector<Attachment> attachments_of(const Options& options, const Input& input, const Typeset& set,
                                       const PdfOptions& pdf, const std::vector<std::string>& not_printed, Run& run);

}  // namespace quoin
