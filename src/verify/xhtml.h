// The pages' text out of the XHTML that Apache Tika writes: its plain text has no page ends, and puts the targets of
// links, the bookmarks and the text of attachments among what is printed.
#pragma once

#include <string>
#include <string_view>

namespace quoin {

/// What stands in `<div class="page">`, but for the annotations; form feeds between the pages.
std::string pages_of_xhtml(std::string_view xhtml);

}  // namespace quoin
