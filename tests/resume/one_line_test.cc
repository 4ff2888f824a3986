#include "resume/one_line.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

void check(std::string_view paragraph, const std::string& text, const std::string& verbatim) {
  std::vector<LineBegin> begins;
  const std::string line = one_line(paragraph, begins);
  EXPECT_EQ(line.find_first_of("\r\n\t"), std::string::npos);
  EXPECT_EQ(restore_text(line), "x " + text + " x") << paragraph;
  EXPECT_EQ(restore_verbatim(line), "x " + verbatim + " x") << paragraph;
}

TEST(OneLine, LinesAndBreaks) {
  check("", "", "");
  check(" a ", "a", "a");
  check("a\nb", "a b", "a b");
  check("a\tb\r\nc\rd", "a b c d", "a b c d");
  check("a  \nb", "a  \n b", "a   b");
  check("a\\\nb", "a \n b", "a\\ b");
  check("a\\\\\nb", "a\\\\ b", "a\\\\ b");
  check("a\\", "a\\", "a\\");
  check("a\n \t \n\nb", "a b", "a b");
}

TEST(OneLine, Offsets) {
  const std::string paragraph = "  ab\n\n c  \n\td\\\ne";
  std::vector<LineBegin> begins;
  const std::string line = one_line(paragraph, begins);
  for (const char letter : {'a', 'b', 'c', 'd', 'e'})
    EXPECT_EQ(paragraph_offset(line.find(letter), begins), paragraph.find(letter)) << letter;
}

TEST(OneLine, NoncharactersOfTheParagraph) {
  for (const char* text : {"\uFDD0", "\uFDD1", "\uFDD2",
                           "\uFDD2\uFDD0"
                           "1",
                           "\uFDD2"
                           "0",
                           "\uFDD3", "\uFDCF", "\xEF\xB7", "\xEF"})
    check(text, text, text);
}

}  // namespace
}  // namespace quoin
