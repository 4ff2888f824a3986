// Tags, and what a language brings with it.
#include "locale/locale.h"

#include <gtest/gtest.h>

#include "locale/cldr.h"
#include "locale/language_tag.h"

namespace quoin {
namespace {

TEST(Locale, CanonicalTags) {
  const auto check = [](std::string_view tag, const std::optional<std::string>& expected) {
    EXPECT_EQ(canonical_language(tag), expected) << tag;
  };
  check("en", "en");
  check("EN", "en");
  check("en-us", "en-US");
  check("eN-Gb", "en-GB");
  check("de", "de");
  check("DE-at", "de-AT");
  check("zh-hant-tw", "zh-Hant-TW");
  check("sr-latn", "sr-Latn");
  check("iw", "he");
  check("deu", "de");
  check("eng", "en");
  check("es-419", "es-419");
  check("de-DE-1996", "de-DE-1996");
  check("en-u-ca-buddhist", "en-u-ca-buddhist");
  for (const char* tag : {"",           "e",   "-",   "en-",   "en_US", "english",    "xx",        "qqq",
                          "klingonese", "und", "mul", "zxx",   "root",  "en-USA1-x-", "x-private", "de--AT",
                          " en",        "en ", "é",   "en-1$", "*",     "12",         "fr-é"})
    check(tag, std::nullopt);
  check(std::string_view("de\0x", 4), std::nullopt);
  check(std::string(10000, 'a'), std::nullopt);
  check("en-x" + std::string(400, '-') + "a", std::nullopt);
}

void check_quotes(std::string_view tag, const std::string& expected) {
  const Locale locale = load_locale(tag);
  EXPECT_EQ(locale.open_quote + locale.close_quote + " " + locale.open_single + locale.close_single, expected) << tag;
}

TEST(Locale, Quotes) {
  check_quotes("en", "“” ‘’");
  check_quotes("en-GB", "“” ‘’");
  check_quotes("de", "„“ ‚‘");
  check_quotes("de-CH", "„“ ‚‘");
  check_quotes("fr", "«\u202F\u202F» «\u202F\u202F»");
  check_quotes("fr-CH", "«» ‹›");
  check_quotes("sv", "”” ’’");
  check_quotes("nl", "‘’ “”");
  check_quotes("pl", "„” «»");
  check_quotes("es", "«» “”");
  check_quotes("es-MX", "“” ‘’");
  check_quotes("zh", "“” ‘’");
  check_quotes("zh-TW", "「」 『』");
  check_quotes("ja", "「」 『』");
  check_quotes("ru", "«» „“");
  check_quotes("tlh", "“” ‘’");
}

TEST(Locale, Present) {
  const auto check = [](std::string_view tag, const std::string& expected) {
    EXPECT_EQ(load_locale(tag).present, expected) << tag;
  };
  check("en", "present");
  check("en-GB", "present");
  check("de", "heute");
  check("de-AT", "heute");
  check("fr-CA", "aujourd’hui");
  check("zh", "至今");
  check("zh-Hant-HK", "至今");
  check("ja", "現在");
  check("ko", "현재");
  check("ru", "настоящее время");
  check("sr", "данас");
  check("sr-Latn", "danas");
  check("sr-Latn-RS", "danas");
  check("ar", "الآن");
  check("he", "היום");
  check("tlh", "present");
  for (const char* tag :
       {"ar", "bg", "ca", "cs", "da", "de", "el", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id", "it",
        "ja", "ko", "lt", "lv", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sv", "th", "tr", "uk", "vi", "zh"})
    EXPECT_NE(load_locale(tag).present, "present") << tag;
}

TEST(Locale, DirectionAndPaper) {
  for (const char* tag : {"ar", "he", "fa", "ur", "yi", "az-Arab"}) EXPECT_TRUE(load_locale(tag).right_to_left) << tag;
  for (const char* tag : {"en", "de", "zh", "ja", "az"}) EXPECT_FALSE(load_locale(tag).right_to_left) << tag;
  for (const char* tag : {"en", "en-US", "en-CA", "fr-CA", "es-MX", "es-CO", "fil", "en-PH", "zh-Hans-US"})
    EXPECT_TRUE(load_locale(tag).us_paper) << tag;
  for (const char* tag : {"en-GB", "en-AU", "en-001", "fr", "de", "es", "es-419", "zh", "ja", "pt", "pt-BR"})
    EXPECT_FALSE(load_locale(tag).us_paper) << tag;
}

TEST(Locale, TagAndLanguage) {
  const Locale locale = load_locale("pt-BR");
  EXPECT_EQ(locale.tag, "pt-BR");
  EXPECT_EQ(locale.language, "pt");
  EXPECT_EQ(load_locale("en-GB").tag, "en-GB");
  EXPECT_EQ(load_locale("en-GB").language, "en");
}

// The CLDR differs only where it writes "June" and "July" in full (en-AU) or a day in two figures (en-ZA).
TEST(Locale, BuiltInEnglishAgreesWithTheCldr) {
  for (const char* region : {"", "US", "GB", "CA", "NZ", "IE", "IN", "PH", "SG", "HK", "PR", "DE", "NL", "001"}) {
    const std::string suffix = region;
    const Locale built_in = load_locale(suffix.empty() ? "en" : "en-" + suffix);
    Locale cldr;
    read_cldr(suffix.empty() ? "en" : "en_" + suffix, MonthForm::abbreviated, cldr);
    EXPECT_EQ(built_in.year_month, cldr.year_month) << region;
    EXPECT_EQ(built_in.year_month_day, cldr.year_month_day) << region;
    EXPECT_EQ(built_in.open_quote + built_in.close_quote, cldr.open_quote + cldr.close_quote) << region;
    for (int month = 0; month < 12; ++month) {
      EXPECT_EQ(built_in.months[month], cldr.months[month]) << region;
      EXPECT_EQ(built_in.day_months[month], cldr.day_months[month]) << region;
    }
  }
}

}  // namespace
}  // namespace quoin
