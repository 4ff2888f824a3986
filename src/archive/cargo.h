// Which files ride along in a PDF, and what they are called there.
#pragma once

#include <string>
#include <vector>

#include "archive/unseen.h"
#include "export/pdf/write.h"
#include "pipeline/claim.h"
#include "pipeline/typeset.h"
#include "quoin/request.h"

namespace quoin {

struct Cargo {
  std::vector<Attachment> files;
  std::vector<Unseen> unseen;  ///< what is in them and on no page
};

/// What the claim asks for. `data`: one file, the résumé as JSON Resume: of it, what the pages say. `source`: every file that
/// the build read, byte for byte: the résumé at the top; files of its folder by their path below it; a user's own layouts
/// from elsewhere below `layouts/`; the program's below `quoin/layouts/`. Then the whole résumé as JSON Resume, and the
/// build record. No name says where on the machine a file was. What cannot ride along is a warning, and then there is
/// no record.
Cargo cargo_of(const Request& request, const Input& input, const Typeset& set, const Claim& claim, TypesetRun& run);

}  // namespace quoin
