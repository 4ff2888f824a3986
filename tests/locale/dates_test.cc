// How dates and ranges print, language by language.
#include <gtest/gtest.h>

#include "locale/locale.h"

namespace quoin {
namespace {

DateValue day(int year, int month = 0, int number = 0) {
  return {{}, Date{year, month, number}};
}
DateValue present() {
  return {{}, Present{}};
}
DateValue words(const std::string& text) {
  return {{}, text};
}

void check(const Dates& dates, const std::string& expected, std::string_view tag = "en") {
  EXPECT_EQ(format_dates(dates, load_locale(tag)), expected) << tag;
}

Dates on(const DateValue& date) {
  return {date, {}, {}};
}
Dates range(const DateValue& start, const DateValue& end) {
  return {{}, start, end};
}

TEST(Dates, Single) {
  check({}, "");
  check(on(day(2017)), "2017");
  check(on(day(2017, 8)), "Aug 2017");
  check(on(day(2017, 8, 31)), "Aug 31, 2017");
  check(on(day(2017, 8, 1)), "1 Aug 2017", "en-GB");
  check(on(day(2017, 9)), "Sept 2017", "en-GB");
  check(on(words("Spring 2020")), "Spring 2020");
  check(on(words("2019-2021, part time")), "2019-2021, part time", "de");
  check(on(day(987, 1)), "Jan 987");
}

TEST(Dates, OneEndAlone) {
  check({{}, day(2017, 8), {}}, "Aug 2017");
  check({{}, {}, day(2022)}, "2022");
  check({{}, {}, present()}, "present");
  check({{}, {}, present()}, "heute", "de");
}

TEST(Dates, Ranges) {
  check(range(day(2017, 8), day(2022, 5)), "Aug 2017 – May 2022");
  check(range(day(2017), day(2021)), "2017–2021");
  check(range(day(2023, 3), day(2023, 6)), "Mar – Jun 2023");
  check(range(day(2024, 5), present()), "May 2024 – present");
  check(range(day(2024), present()), "2024 – present");
  check(range(day(2017, 8), day(2019)), "Aug 2017 – 2019");
  check(range(day(2017, 8), day(2017)), "Aug 2017 – 2017");
  check(range(day(2017, 8, 31), day(2017, 8)), "Aug 31, 2017 – Aug 2017");
  check(range(day(2017, 3), day(2017, 8, 31)), "Mar 2017 – Aug 31, 2017");
  check(range(day(2017), day(2017, 8)), "2017 – Aug 2017");
  check(range(day(2017), day(2017)), "2017");
  check(range(day(2017, 8), day(2017, 8)), "Aug 2017");
  check(range(day(2023, 3, 1), day(2023, 6, 30)), "Mar 1 – Jun 30, 2023");
  check(range(day(2023, 3, 1), day(2023, 6, 30)), "1 Mar – 30 Jun 2023", "en-GB");
  check(range(day(2022, 12, 1), day(2023, 1, 2)), "Dec 1, 2022 – Jan 2, 2023");
  check(range(day(2023, 3, 1), day(2023, 6)), "Mar 1, 2023 – Jun 2023");
  check(range(day(2023, 3), day(2023, 6, 30)), "Mar 2023 – Jun 30, 2023");
}

TEST(Dates, Languages) {
  const Dates months = range(day(2017, 8), day(2022, 5)), year = range(day(2023, 3), day(2023, 6));
  check(months, "Aug. 2017 – Mai 2022", "de");
  check(year, "März – Juni 2023", "de");
  check(on(day(2023, 9, 5)), "5. Sept. 2023", "de");
  check(on(day(2023, 1)), "Jän. 2023", "de-AT");
  check(months, "août 2017 – mai 2022", "fr");
  check(months, "2017年8月 – 2022年5月", "zh");
  check(year, "2023年3月 – 2023年6月", "zh");
  check(on(day(2017, 8)), "2017年8月", "zh");
  check(on(day(2017, 8, 31)), "2017年8月31日", "ja");
  check(range(day(2017), day(2021)), "2017–2021年", "zh");
  check(on(day(2021)), "2021年", "ja");
  check(on(day(2021)), "2021年", "zh-Hant");
  check(on(day(2021)), "2021년", "ko");
  check(range(day(2019), present()), "2019年 – 至今", "zh-Hans");
  check(on(day(2026, 3, 1)), "1er mars 2026", "fr");
  check(on(day(2026, 3, 2)), "2 mars 2026", "fr");
  check(on(day(2026, 3, 21)), "21 mars 2026", "fr-CH");
  check(range(day(2024, 5), present()), "2024年5月 – 至今", "zh-TW");
  check(on(day(2017, 8)), "2017년 8월", "ko");
  check(year, "mar. – jun. de 2023", "pt");
  check(year, "03/2023 – 06/2023", "pt-PT");
  check(year, "март – июнь 2023 г.", "ru");
  check(on(day(2023, 3, 5)), "5 мар. 2023 г.", "ru");
  check(on(day(2017, 8)), "elo 2017", "fi");
  check(on(day(2017, 8, 2)), "2. elok. 2017", "fi");
  check(year, "2023. márc. – 2023. jún.", "hu");
  check(on(day(2017, 8)), "2017-08", "lt");
  check(on(day(2017, 8)), "08.2017 г.", "bg");
  check(on(day(2017, 8)), "أغسطس 2017", "ar");
  check(on(day(2017, 8)), "aug. 2017", "nn");
  check(on(day(2017, 8)), "Aug 2017", "tlh");
  check(on(day(2017, 8)), "ago de 2017", "es-CO");
}

TEST(Dates, EveryMonthOfEveryLanguageHasAName) {
  for (const char* tag :
       {"ar", "bg", "ca", "cs", "da", "de", "el", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id", "it",
        "ja", "ko", "lt", "lv", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sv", "th", "tr", "uk", "vi", "zh"}) {
    const Locale locale = load_locale(tag);
    for (int month = 0; month < 12; ++month) {
      EXPECT_NE(locale.months[month], "") << tag;
      EXPECT_NE(locale.day_months[month], "") << tag;
      for (const std::string& text :
           {format_date({2023, month + 1, 0}, locale), format_date({2023, month + 1, 5}, locale)}) {
        EXPECT_NE(text.find("2023"), std::string::npos) << tag << text;
        EXPECT_EQ(text.find("\u00A0"), std::string::npos) << tag << text;
        EXPECT_EQ(text.find('\''), std::string::npos) << tag << text;
      }
    }
  }
}

}  // namespace
}  // namespace quoin
