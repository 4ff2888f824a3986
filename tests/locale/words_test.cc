#include "locale/words.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

TEST(Words, PresentFallsBackFromTheTagToItsLanguageToEnglish) {
  const auto check = [](std::string_view tag, std::string_view expected) {
    EXPECT_EQ(word_for_present(tag), expected) << tag;
  };
  check("de", "heute");
  check("de-Latn-AT", "heute");
  check("sr", "данас");
  check("sr-Cyrl", "данас");
  check("sr-Latn-RS", "danas");
  check("yue", "至今");
  check("en", "present");
  check("tlh", "present");
  check("", "present");
  check("-", "present");
  check("d", "present");
}

}  // namespace
}  // namespace quoin
