#include "markup/lines.h"

#include <gtest/gtest.h>

namespace quoin::markup {
namespace {

void check(std::string_view paragraph, const std::string& text) {
  EXPECT_EQ(JoinedLines(paragraph).text(), text) << paragraph;
}

TEST(JoinedLines, LinesAndBreaks) {
  check("", "");
  check(" \n\t ", "");
  check(" a ", "a");
  check("a\nb", "a b");
  check("a\tb\r\nc\rd", "a b c d");
  check("a \nb", "a  b");
  check("a  \nb", "a  \nb");
  check("a\\\nb", "a\\\nb");
  check("a\\\\\nb", "a\\\\ b");
  check("a\\\\\\\nb", "a\\\\\\\nb");
  check("a\\ \nb", "a\\  b");
  check("a\\", "a\\");
  check("a\n \t \n\nb", "a b");
  check("\\\n\\\nb", "\\\n\\\nb");
}

TEST(JoinedLines, KnowWhereTheyWere) {
  const std::string paragraph = "  ab\n\n c  \n\td\\\ne";
  const JoinedLines lines(paragraph);
  for (const char letter : {'a', 'b', 'c', 'd', 'e'})
    EXPECT_EQ(lines.in_paragraph(lines.text().find(letter)), paragraph.find(letter)) << letter;
}

}  // namespace
}  // namespace quoin::markup
