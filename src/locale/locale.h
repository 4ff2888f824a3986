// What a language decides: how dates print, which quotes stand where, and the few words that a page needs.
// Facts come from the CLDR through ICU's resource bundles; English is built in, so that most runs load no bundle.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/date.h"

namespace quoin {

/// How the month of a date prints: "Aug", "August", "8", or not at all.
enum class MonthForm : std::uint8_t { abbreviated, wide, number, none };

/// A plain value. Strings are UTF-8.
struct Locale {
  std::string tag = "en";       ///< canonical BCP 47
  std::string language = "en";  ///< its primary subtag
  bool right_to_left = false;
  std::string open_quote = "\u201C", close_quote = "\u201D";    ///< outer
  std::string open_single = "\u2018", close_single = "\u2019";  ///< inner
  std::string months[12];                                       ///< in the wanted form, as they stand beside a year
  std::string day_months[12];                                   ///< the same beside a day: a language may inflect them
  std::string full_months[12], full_day_months[12];             ///< of abbreviated ones
  std::string year_month;      ///< CLDR skeleton yMMM, yMMMM or yM, such as "MMM y" or "y年M月"; empty: years alone
  std::string year_month_day;  ///< the same with the day
  std::string present = "present";
  bool us_paper = false;  ///< the region prints on letter paper
};

/// The locale of a canonical tag; what the CLDR lacks falls back to its parent language, last to English.
Locale load_locale(std::string_view canonical_tag, MonthForm form = MonthForm::abbreviated);

std::string format_date(const Date& date, const Locale& locale);

/// A date or a range, as it prints: "Aug 2017 – May 2022", "2017–2021", "Mar – Jun 2023" (the repeated year dropped
/// where the year stands last), "May 2024 – present". Spaces are U+0020; callers forbid breaks inside.
std::string format_dates(const Dates& dates, const Locale& locale);

}  // namespace quoin
