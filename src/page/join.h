// Two documents in one: pages after pages, each document a section of the structure.
#pragma once

#include <string>

#include "page/pages.h"

namespace quoin {

/// The pages of `first`, then those of `second`, whose description the whole has. The titles are those of the sections, English in
/// every language. Their faces are of one FontBook.
Pages join_documents(Pages first, const std::string& first_title, Pages second, const std::string& second_title);

}  // namespace quoin
