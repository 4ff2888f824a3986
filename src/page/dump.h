// A stable text of pages and structure: the golden form that tests compare, and `--dump` for people.
#pragma once

#include <string>

#include "page/pages.h"

namespace quoin {

/// One line per item: place, face, size, colour, text, node. Numbers have at most three decimals.
std::string dump_pages(const Pages& pages, const FontBook& fonts);
/// The structure tree, indented, with the text of each node.
std::string dump_tree(const Pages& pages);
/// Everything the pages say, in reading order without artifacts: words parted by one space, blocks by a line feed.
std::string text_of(const Pages& pages);

}  // namespace quoin
