// What the pages of a PDF of our own say, read from their content (ISO 32000-1, 7.8.2, 9.4 and 9.10): a pure function,
// for whoever has nothing but the pages.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quoin::pdf_text {

/// A page as its PDF has it, decoded.
struct PageContent {
  std::string content;
  std::map<std::string, std::string, std::less<>> to_unicode;  ///< CMaps by the names of fonts, without slash
  /// By MCID: which block it belongs to, such as a paragraph, a heading or a list item with its label. Equal numbers are
  /// one block, also on two pages. Empty for a page without tags, each line of which is then a block.
  std::vector<int> blocks;
};

/// What of a page counts.
struct PageReading {
  bool artifacts = false;    ///< running heads and feet, too
  bool actual_text = true;   ///< in the place of what is shown; else what the fonts' maps say of it
};

/// Blocks in the content's order, words parted by one space, each block with a line feed: as `--dump text` prints it.
/// Nothing for a page that is not written as this program writes them: two-byte codes with a
/// ToUnicode map, marked content that closes. Time and memory are linear in the pages' bytes.
std::optional<std::string> page_text(const std::vector<PageContent>& pages, PageReading reading = {});

}  // namespace quoin::pdf_text
