#include "resume/plain_letters.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

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
  check("naïve – “x” \uFB07", "naïve – “x” \uFB07");
}

}  // namespace
}  // namespace quoin
