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

TEST(Words, ACvIsCalledByTheLanguage) {
  const auto check = [](std::string_view tag, std::string_view expected) { EXPECT_EQ(word_for_cv(tag), expected) << tag; };
  check("en-GB", "CV");
  check("de-AT", "Lebenslauf");
  check("pt-BR", "Currículo");
  check("zh-Hans", "简历");
  check("zh-Hant-TW", "履歷");
  check("tlh", "CV");
  check("", "CV");
}

}  // namespace
}  // namespace quoin
