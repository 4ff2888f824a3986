// Files that ride along (ISO 32000-1, 7.11.4) and say how they belong to the document (ISO 19005-3, annex E).
#pragma once

#include <vector>

#include "export/pdf/deflate.h"
#include "export/pdf/haru.h"
#include "export/pdf/write.h"

namespace quoin::pdf {

/// Writes the catalog's AF, in the order given, and its Names; nothing where there are no files. Names must differ.
/// A file's own time is not written: it would make two builds of one résumé differ.
void add_attachments(haru::Document& document, const Deflater& deflate, const std::vector<Attachment>& files);

}  // namespace quoin::pdf
