#include "verify/plain_text.h"

#include <gtest/gtest.h>

#include "verify/page_text.h"

namespace quoin {
namespace {

TEST(PlainText, IsAlikeWhereOnlyTypographyDiffers) {
  const auto check = [](const std::string& text, const std::string& expected) {
    EXPECT_EQ(utf8_text(plain_text(text)), expected) << text;
  };
  check("", "");
  check("  a \t b  ", "a b");
  check("a \r\n  b\fc", "a\nb\nc");
  check("“a” ‘b’ – c — d … e", "\"a\" 'b' - c - d ... e");
  check("« a » ; b !", "\"a\"; b!");
  check("pro\u00AD\n  gram", "program");
  check("pro\u00ADgram pro\u00AD gram", "pro\u00ADgram pro\u00AD gram");
  check("e\u0301 A\u030A \u212B", "é Å Å");
  check("\u202Ba\u200Bb\u202C", "ab");
  check("5 \u00B5m", "5 \u03BCm");
  check("\xFF", "\uFFFD");
  check("\U0001F600 e\u0301", "\U0001F600 é");
}

TEST(PlainText, FeetGoWhereAllPagesShareThem) {
  const auto check = [](const std::string& text, const std::vector<std::string>& expected) {
    EXPECT_EQ(without_feet(text, "Ada Byron"), expected) << text;
  };
  check("a\nAda · 1/2\n\fb\nAda · 2/2\n\f", {"a\n\n", "b\n\n"});
  check("Ada 1\na\fAda 2\nb", {"a\n", "b\n"});
  check("a\n1\n", {"a\n1\n\n"});
  check("a\nAda · 1/2\n\fb\nBert · 2/2\n", {"a\nAda · 1/2\n\n", "b\nBert · 2/2\n\n"});
  check("a\n2019\n\fb\n2019\n", {"a\n2019\n\n", "b\n2019\n\n"});
  check("a\nAda Byron\n\fb\nAda  Byron\n", {"a\n\n", "b\n\n"});
  check("a\nthe same\n\fb\nthe same\n", {"a\nthe same\n\n", "b\nthe same\n\n"});
  check("\f\f", {});
}

TEST(PlainText, HeadsGoToo) {
  const auto check = [](const std::string& text, const std::vector<std::string>& expected) {
    EXPECT_EQ(without_feet(text, "Ada Byron"), expected) << text;
  };
  check("Ada 1\na\n1\n\fAda 2\nb\n2\n", {"a\n\n", "b\n\n"});
  // From the second page on; the first begins with the owner's name as its heading.
  check("Ada Byron\na\n\fAda Byron\nb\n", {"Ada Byron\na\n\n", "b\n\n"});
  check("Ada Byron\na\n\fAda Byron 2\nb\n\fAda Byron 3\nc\n", {"Ada Byron\na\n\n", "b\n\n", "c\n\n"});
  // A single page's first line may be an author's.
  check("a\n\fAda Byron, Charles Babbage\nb\n", {"a\n\n", "Ada Byron, Charles Babbage\nb\n\n"});
}

}  // namespace
}  // namespace quoin
