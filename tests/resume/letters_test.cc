#include "resume/letters.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

void check(const std::string& text, const std::string& expected) {
  EXPECT_EQ(with_composed_letters(text), expected) << text;
}

TEST(Letters, PlainTextAndComposedLettersStayAsTheyAre) {
  for (const char* text : {"", "Ada", "élève", "Ωmega", "Ёлка", "5\u00A0kg", "日本", "ﬁ", "²", "a\nb"}) check(text, text);
}

TEST(Letters, MarksJoinTheLetterBeforeThem) {
  check("e\u0301le\u0300ve", "élève");
  check("A\u030Angstro\u0308m", "Ångström");
  check("a\u0302\u0301", "ấ");
  check("\u0418\u0306", "Й");
}

TEST(Letters, AMarkThatJoinsNothingStays) {
  check("x\u0301", "x\u0301");
  check("\u0301a", "\u0301a");
}

TEST(Letters, SoftHyphensGo) {
  check("in\u00ADcom\u00ADplete", "incomplete");
  check("\u00AD", "");
  check("e\u00AD\u0301", "é");
}

TEST(PlainLetters, LigaturesAndSoftHyphens) {
  const auto check = [](std::string text, const std::string& expected) {
    set_plain_letters(text);
    EXPECT_EQ(text, expected);
  };
  check("", "");
  check("office", "office");
  check("o\uFB03ce", "office");
  check("\uFB00\uFB01\uFB02\uFB03\uFB04\uFB05\uFB06", "fffiflffifflstst");
  check("\u00ADMicro\u00ADservices\u00AD", "Microservices");
  check("Kub\u200Bernetes, Dana\u200B Lee, word\u2060joiner", "Kubernetes, Dana Lee, wordjoiner");
  check("ภาษา\u200Bไทย", "ภาษา\u200Bไทย");  // there it says where a word ends
  check("naïve – “x” \uFB07", "naïve – “x” \uFB07");
}

}  // namespace
}  // namespace quoin
