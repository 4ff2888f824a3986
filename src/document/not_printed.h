// Which fields a layout does not print, found in the composed document: every run there knows where it comes from.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "document/look.h"
#include "quoin/request.h"
#include "resume/resume.h"

namespace quoin {

/// Paths as in Leaf::path with the field's name: "section[3].entry[0].department", in reading order; without what
/// `look` leaves out. A URL that became the link of another field is printed. `document` is what `resume` composes to, or its letter.
std::vector<std::string> not_printed(const Resume& resume, const Document& document, const Look& look,
                                     Documents of = Documents::resume);

}  // namespace quoin
