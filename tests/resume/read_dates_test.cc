// A résumé with right and wrong dates → what a person is told, with line and column.
#include <gtest/gtest.h>

#include "resume_outcome.h"

namespace quoin {
namespace {

void check(const std::string& text, const std::string& expected) {
  EXPECT_EQ(said(read(text)), expected) << text;
}

TEST(ReadDates, RightDates) {
  check(me + award + "date = 2017\n", "");
  check(me + award + "date = \"2017\"\n", "");
  check(me + award + "date = \"2017-08\"\n", "");
  check(me + award + "date = \"2020-02-29\"\n", "");
  check(me + award + "date = 2017-08-31\n", "");
  check(me + award + "date = 2017-08-31T10:00:00Z\n", "");
  check(me + award + "date = \"Spring 2020\"\n", "");
  check(me + award + "start = 2017\nend = \"present\"\n", "");
  check(me + award + "end = \"2099-01\"\n", "");
  check(me + award + "start = \"2017-08\"\nend = 2017\n", "");
  check(me + award + "start = 2017-08-31\nend = \"2017-08\"\n", "");
}

TEST(ReadDates, WrongDates) {
  check(me + award + "date = \"2021-13\"\n", "8:8 error[impossible-date] there is no date `2021-13`\n");
  check(me + award + "date = \"2021-00\"\n", "8:8 error[impossible-date] there is no date `2021-00`\n");
  check(me + award + "date = \"2021-02-30\"\n", "8:8 error[impossible-date] there is no date `2021-02-30`\n");
  check(me + award + "date = \"2021-06-00\"\n", "8:8 error[impossible-date] there is no date `2021-06-00`\n");
  check(me + award + "date = \"2017-2018\"\n",
        "8:8 error[impossible-date] there is no date `2017-2018` | write start = \"2017\" and end = \"2018\"\n");
  check(me + award + "date = \"2017-8\"\n",
        "8:8 error[impossible-date] there is no date `2017-8` | write \"2017-08\"\n");
  check(me + award + "date = \"2017-08-31x\"\n",
        "8:8 error[impossible-date] there is no date `2017-08-31x` | a month and a day have two figures: \"2017-08\", "
        "\"2017-08-31\"\n");
  for (const char* time : {"T10:00:00Z", " 10:00"})
    check(me + award + "start = \"2017-08-31" + time + "\"\n",
          std::string("8:9 error[impossible-date] there is no date `2017-08-31") + time + "` | write \"2017-08-31\" without a time\n");
  check(me + award + "start = \"present\"\n", "8:9 error[bad-date] `start` cannot be \"present\" | only an end can\n");
  check(me + award + "start = \"Spring 2020\"\n",
        "8:9 error[bad-date] `start` must be a date, not `Spring 2020` | write 2017, \"2017-08\" or \"2017-08-31\"; "
        "free text stands in `date`\n");
  check(me + award + "end = \"soon\"\n",
        "8:7 error[bad-date] `end` must be a date, not `soon` | write 2017, \"2017-08\" or \"2017-08-31\" or "
        "\"present\"; free text stands in `date`\n");
  check(me + award + "date = 20170\n",
        "8:8 error[impossible-date] there is no year `20170` | a year has four figures\n");
  check(me + award + "date = 17\n", "8:8 error[impossible-date] there is no year `17` | a year has four figures\n");
  check(me + award + "date = 2017.5\n",
        "8:8 error[wrong-type] `date`: expected a date, found a number | write 2017, \"2017-08\" or \"2017-08-31\"\n");
  check(me + award + "date = 10:00:00\n",
        "8:8 error[wrong-type] `date`: expected a date, found a time | write 2017, \"2017-08\" or \"2017-08-31\"\n");
  check(me + award + "date = true\n",
        "8:8 error[wrong-type] `date`: expected a date, found true or false | write 2017, \"2017-08\" or "
        "\"2017-08-31\"\n");
  check(me + award + "date = 2021-02-30\n", "8:8 error[impossible-date] there is no date or time `2021-02-30`\n");
  check(me + award + "start = 2017-08\n",
        "8:9 error[toml-syntax] a text or a partial date needs quotes | write start = \"2017-08\"\n");
}

TEST(ReadDates, AnotherFormOfADateIsToldHowItIsWrittenHere) {
  const std::pair<const char*, const char*> cases[] = {
      {"March 2020", "2020-03"},    {"mar 2020", "2020-03"},
      {"Sept. 2020", "2020-09"},    {"03/2020", "2020-03"},
      {"3.2020", "2020-03"},        {"2020/3", "2020-03"},
      {"15.03.2019", "2019-03-15"}, {"3/15/2019", "2019-03-15"},
      {"2 Aug 2017", "2017-08-02"}, {"August 2, 2017", "2017-08-02"},
  };
  for (const auto& [text, date] : cases)
    check(me + award + "start = \"" + text + "\"\n",
          std::string("8:9 error[bad-date] `start` must be a date, not `") + text + "` | write \"" + date + "\"\n");
  // What may be two dates, or none, is not guessed.
  for (const char* text : {"03/02/2020", "13/2020", "Ma 2020", "31 June 2020", "March", "2020 2021", "Spring 2020"})
    check(me + award + "start = \"" + text + "\"\n",
          std::string("8:9 error[bad-date] `start` must be a date, not `") + text +
              "` | write 2017, \"2017-08\" or \"2017-08-31\"; free text stands in `date`\n");
}

TEST(ReadDates, BothEndsInOneAreToldApart) {
  for (const auto& [text, hint] : std::vector<std::pair<std::string, std::string>>{
           {"2019-present", "start = \"2019\" and end = \"present\""},
           {"Mar 2019 – May 2020", "start = \"2019-03\" and end = \"2020-05\""},
           {"03/2019 to now", "start = \"2019-03\" and end = \"present\""}})
    check(me + award + "start = \"" + text + "\"\n", "8:9 error[bad-date] `start` must be a date, not `" + text + "` | write " + hint + "\n");
  check(me + award + "start = \"2019-05 to 2020\"\n",
        "8:9 error[impossible-date] there is no date `2019-05 to 2020` | write start = \"2019-05\" and end = \"2020\"\n");
  check(me + award + "start = \"Summer 2016\"\nend = 2017\n",
        "8:9 error[bad-date] `start` must be a date, not `Summer 2016` | write 2017, \"2017-08\" or \"2017-08-31\"; free text stands in `date`, in "
        "place of both: date = \"…\"\n");
}

TEST(ReadDates, MonthsOfTheResumesLanguageAndInvisibleCharacters) {
  check(me + "[document]\nlanguage = \"de\"\n" + award + "start = \"Oktober 2019\"\n",
        "10:9 error[bad-date] `start` must be a date, not `Oktober 2019` | write \"2019-10\"\n");
  check(me + award + "start = \"2019\u200B\"\nend = \"\u00A0present\"\n", "");
}

TEST(ReadDates, DatesTogether) {
  check(me + award + "start = \"2018-02\"\nend = \"2018-01\"\n",
        "9:7 error[date-order] the end is before the start | exchange them, or correct one\n");
  check(me + award + "start = 2018\nend = \"2017-12\"\n",
        "9:7 error[date-order] the end is before the start | exchange them, or correct one\n");
  check(me + award + "start = 2018-03-02\nend = 2018-03-01\n",
        "9:7 error[date-order] the end is before the start | exchange them, or correct one\n");
  check(me + award + "start = 2018\nend = 2019\ndate = 2018\n",
        "10:1 error[date-conflict] `date` stands beside `start` | keep `date`, or `start` and `end`\n");
  check(me + award + "end = 2019\ndate = 2018\n",
        "9:1 error[date-conflict] `date` stands beside `end` | keep `date`, or `start` and `end`\n");
  check(me + award + "start = \"2021-13\"\nend = 2019\n", "8:9 error[impossible-date] there is no date `2021-13`\n");
  check(me + job + "[[section.entry.role]]\ntitle = \"R\"\nstart = 2020\nend = 2019\n",
        "11:7 error[date-order] the end is before the start | exchange them, or correct one\n");
  check(me + degree + "start = 2020\nend = 2019\n",
        "9:7 error[date-order] the end is before the start | exchange them, or correct one\n");
}

}  // namespace
}  // namespace quoin
