// Which of several languages is for a reader of one, and what a wrong tag was meant to be.
#include "locale/language_tag.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

using Tags = std::vector<std::string>;

TEST(LanguageTag, FallbacksGrowShorter) {
  const auto check = [](const char* tag, const Tags& expected) { EXPECT_EQ(language_fallbacks(tag), expected) << tag; };
  check("en", {"en"});
  check("en-GB", {"en-GB", "en"});
  check("de-Latn-AT-1996", {"de-Latn-AT-1996", "de-Latn-AT", "de-Latn", "de"});
  check("zh-Hant-TW", {"zh-Hant-TW", "zh-Hant", "zh"});
  check("en-u-ca-buddhist", {"en-u-ca-buddhist", "en-u-ca", "en"});
  check("", {});
}

TEST(LanguageTag, ARegionThatWritesDifferentlyComesBeforeTheBareLanguage) {
  EXPECT_EQ(language_fallbacks("zh-TW"), Tags({"zh-TW", "zh-Hant", "zh"}));
  EXPECT_EQ(language_fallbacks("zh-HK"), Tags({"zh-HK", "zh-Hant", "zh"}));
  EXPECT_EQ(language_fallbacks("zh-CN"), Tags({"zh-CN", "zh"}));
  EXPECT_EQ(language_fallbacks("sr-ME"), Tags({"sr-ME", "sr-Latn", "sr"}));
  EXPECT_EQ(language_fallbacks("de-CH"), Tags({"de-CH", "de"}));
}

TEST(LanguageTag, LooksUp) {
  const auto check = [](const Tags& tags, const char* wanted, const char* expected) {
    const std::optional<std::size_t> found = look_up_language(tags, wanted);
    EXPECT_EQ(found ? tags[*found] : "", expected) << wanted;
  };
  check({"de", "en", "en-GB"}, "en-GB", "en-GB");
  check({"de", "en"}, "en-GB", "en");
  check({"en", "en-GB"}, "en-US", "en");
  check({"zh", "zh-Hant"}, "zh-TW", "zh-Hant");
  check({"zh-Hant", "zh"}, "zh-CN", "zh");
  check({"de", "en-GB"}, "en", "en-GB");  // the more specific one is better than another language
  check({"de", "eng-x-a"}, "en", "");
  check({"de", "fr"}, "en", "");
  check({}, "en", "");
}

TEST(LanguageTag, WhatWasMeant) {
  const auto check = [](const char* tag, const char* expected) { EXPECT_EQ(language_meant(tag), expected) << tag; };
  check("pt_BR", "pt-BR");
  check("zh_hans", "zh-Hans");
  check("jp", "ja");
  check("cn", "zh");
  check("CZ", "cs");
  check("us", "en");
  check("qq", "");
  check("zz", "");
  check("english", "");
  check("x_y", "");
  check("", "");
}

}  // namespace
}  // namespace quoin
