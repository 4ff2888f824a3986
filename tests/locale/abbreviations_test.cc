#include "locale/abbreviations.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace quoin {
namespace {

/// "Mar=March Aug=August".
std::string said(const std::string& text, const std::vector<Expansion>& expansions) {
  std::string out;
  for (const Expansion& one : expansions)
    out += (out.empty() ? "" : " ") + text.substr(one.begin, one.end - one.begin) + "=" + one.meaning.str();
  return out;
}

Dates range(const Date& start, const Date& end) {
  return {{}, DateValue{{}, start}, DateValue{{}, end}};
}

std::string months(const Dates& dates, const std::string& tag, MonthForm form = MonthForm::abbreviated) {
  const Locale locale = load_locale(tag, form);
  const std::string text = format_dates(dates, locale);
  return said(text, expanded_months(text, dates, locale));
}

TEST(Abbreviations, MonthsOfDates) {
  EXPECT_EQ(months(range({2017, 8, 0}, {2022, 5, 0}), "en"), "Aug=August") << "May is whole";
  EXPECT_EQ(months(range({2023, 3, 0}, {2023, 6, 0}), "en"), "Mar=March Jun=June");
  EXPECT_EQ(months(range({2017, 8, 31}, {2022, 8, 1}), "en-GB"), "Aug=August Aug=August");
  EXPECT_EQ(months(range({2017, 9, 0}, {2018, 9, 0}), "en-GB"), "Sept=September Sept=September");
  EXPECT_EQ(months(range({2017, 1, 0}, {2018, 2, 0}), "de"), "Jan.=Januar Feb.=Februar");
  EXPECT_EQ(months(range({2017, 7, 0}, {2018, 2, 0}), "fr"), "juil.=juillet févr.=février");
  EXPECT_EQ(months(range({2017, 7, 3}, {2018, 2, 1}), "pl"), "lip=lipca lut=lutego") << "inflected beside a day";
  EXPECT_EQ(months(range({2017, 7, 0}, {2018, 2, 0}), "ja"), "");
  EXPECT_EQ(months(range({2017, 7, 0}, {2018, 2, 0}), "en", MonthForm::wide), "");
  EXPECT_EQ(months(range({2017, 7, 0}, {2018, 2, 0}), "en", MonthForm::number), "");
  EXPECT_EQ(months({DateValue{{}, std::string("Mar, perhaps Apr")}, {}, {}}, "en"), "") << "words are nobody's date";
}

std::string degrees(const std::string& text, const std::string& tag = "en") {
  return said(text, expanded_degrees(text, load_locale(tag)));
}

TEST(Abbreviations, Degrees) {
  EXPECT_EQ(degrees("B.Sc. in Physics"), "B.Sc.=Bachelor of Science");
  EXPECT_EQ(degrees("BSc in Physics, MSc"), "BSc=Bachelor of Science MSc=Master of Science");
  EXPECT_EQ(degrees("Ph.D."), "Ph.D.=Doctor of Philosophy");
  EXPECT_EQ(degrees("M.A./M.B.A."), "M.A.=Master of Arts M.B.A.=Master of Business Administration");
  EXPECT_EQ(degrees("PhDs and Bachelor of Arts, ma"), "");
  EXPECT_EQ(degrees("M.Sc. Informatik", "de"), "M.Sc.=Master of Science");
  EXPECT_EQ(degrees("Dr. rer. nat.", "de"), "Dr.=Doktor");
  EXPECT_EQ(degrees("MSc", "fr"), "") << "a language that says it otherwise";
}

std::string titles(const std::string& text, const std::string& tag = "en") {
  return said(text, expanded_titles(text, load_locale(tag)));
}

TEST(Abbreviations, TitlesAroundAName) {
  EXPECT_EQ(titles("Dr. Ada Okafor, PhD"), "Dr.=Doctor PhD=Doctor of Philosophy");
  EXPECT_EQ(titles("Prof Ada Okafor"), "Prof=Professor");
  EXPECT_EQ(titles("Yo-Yo MA"), "");
  EXPECT_EQ(titles("Ma Drew Profitt"), "");
  EXPECT_EQ(titles("Dr. Ada Okafor", "de"), "Dr.=Doktor");
}

}  // namespace
}  // namespace quoin
