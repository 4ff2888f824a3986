#include "resume/read_dates.h"

#include <algorithm>
#include <cctype>
#include <chrono>

#include "base/ascii.h"
#include "locale/locale.h"
#include "resume/reading.h"
#include "resume/synonyms.h"

namespace quoin {
namespace {

bool is_real(const Date& date) {
  using namespace std::chrono;
  if (date.year < 1 || date.year > 9999) return false;
  const auto month_known = static_cast<unsigned>(date.month == 0 ? 1 : date.month);
  const auto day_known = static_cast<unsigned>(date.day == 0 ? 1 : date.day);
  return year_month_day(year(date.year), month(month_known), day(day_known)).ok();
}

/// YYYY, YYYY-MM or YYYY-MM-DD; nothing for another shape, whatever the numbers say.
std::optional<Date> shaped(std::string_view text) {
  constexpr std::string_view shape = "dddd-dd-dd";
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (shape[i] == 'd' ? !ascii::is_digit(text[i]) : text[i] != '-') return std::nullopt;
  const auto number = [&](std::size_t begin, std::size_t count) {
    int value = 0;
    for (const char c : text.substr(std::min(begin, text.size()), count)) value = value * 10 + (c - '0');
    return value;
  };
  return Date{number(0, 4), number(5, 2), number(8, 2)};
}

/// Month 0 written out is no month left out.
bool says_zero(std::string_view text) {
  return (text.size() >= 7 && text.substr(5, 2) == "00") || (text.size() == 10 && text.substr(8, 2) == "00");
}

/// Begins like 2021-1: such a text is meant as a date and must be one.
bool meant_as_date(std::string_view text) {
  return text.size() > 5 && std::all_of(text.begin(), text.begin() + 4, ascii::is_digit) && text[4] == '-' &&
         ascii::is_digit(text[5]);
}

bool says_present(std::string_view text) {
  constexpr std::string_view present = "present";
  return std::equal(text.begin(), text.end(), present.begin(), present.end(),
                    [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; });
}

/// The month that a word names, in full or by three letters or more of it; 0 for any other.
int month_of(std::string_view word, const Locale& locale) {
  for (int month = 1; month <= 12; ++month)
    if (ascii::lowered(locale.months[month - 1]).substr(0, word.size()) == ascii::lowered(word)) return month;
  return 0;
}

/// The same in the résumé's language, and in English.
int month_named(std::string_view word, const Locale& own) {
  if (word.size() < 3) return 0;
  const int month = month_of(word, load_locale(own.tag, MonthForm::wide));
  return month != 0 ? month : month_of(word, load_locale("en", MonthForm::wide));
}

std::optional<int> small_number(std::string_view digits) {
  if (digits.empty() || digits.size() > 2 || !std::all_of(digits.begin(), digits.end(), ascii::is_digit))
    return std::nullopt;
  return digits.size() == 1 ? digits[0] - '0' : (digits[0] - '0') * 10 + (digits[1] - '0');
}

/// "15.03.2019", and of "3/15/2019" what can be one date only.
std::optional<Date> day_in_figures(int first, int second, int year, bool dotted) {
  constexpr int months = 12;
  const bool day_first = dotted || first > months;
  if (!day_first && second <= months && first != second) return std::nullopt;
  const Date date{year, day_first ? second : first, day_first ? first : second};
  return date.month >= 1 && date.month <= months && is_real(date) ? std::optional(date) : std::nullopt;
}

/// What "March 2020", "03/2020" or "2 Aug 2017" is as a date here; nothing where it might be two.
std::optional<Date> meant(std::string_view text, const Locale& own) {
  Date date{0, 0, 0};
  std::optional<int> number, second;  // a month where none is named, else a day
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" ,./-", begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    begin = end + 1;
    if (word.empty()) continue;
    if (const int month = month_named(word, own); month != 0 && date.month == 0) {
      date.month = month;
    } else if (word.size() == 4 && date.year == 0 && std::all_of(word.begin(), word.end(), ascii::is_digit)) {
      date.year = shaped(word)->year;
    } else if (const std::optional<int> small = small_number(word); small && !second) {
      (number ? second : number) = small;
    } else {
      return std::nullopt;
    }
  }
  if (second) return date.month == 0 && date.year != 0 ? day_in_figures(*number, *second, date.year, text.find('.') != std::string_view::npos) : std::nullopt;
  if (number) (date.month == 0 ? date.month : date.day) = *number;
  return date.month != 0 && is_real(date) ? std::optional(date) : std::nullopt;
}

/// The hint that says how a date is written here.
std::string hint_to_write(const Date& date) {
  return "write \"" + iso_text(date) + '"';
}

/// Line ends, tabs and the no-break spaces of what was copied are white space in a date too.
std::string with_single_spaces(std::string text) {
  for (const std::string_view space : {"\u00A0", "\u202F", "\u2009"})
    for (std::size_t at = 0; (at = text.find(space, at)) != std::string::npos;) text.replace(at, space.size(), " ");
  text = ascii::trimmed(text);
  std::string out;
  for (const char c : text) {
    const bool space = ascii::is_space(c);
    if (!space || !out.ends_with(' ')) out += space ? ' ' : c;
  }
  return out;
}

constexpr std::string_view forms = "write 2017, \"2017-08\" or \"2017-08-31\"";

class DateReader {
 public:
  DateReader(Reading& reading, TableReader& table, std::string_view key, DateUse use, const TomlValue& value)
      : reading_(reading), table_(table), key_(key), use_(use), value_(value) {}

  std::optional<DateValue> read() {
    if (const std::int64_t* integer = value_.integer()) return year(*integer);
    if (const TomlDate* date = value_.date(); date && date->has_date)
      return known({date->year, date->month, date->day});
    if (const std::string* text = value_.text())
      return from_text(with_single_spaces(checked_literal(*text, value_.span, table_.diagnostics())));
    if (value_.date())
      return fault("wrong-type", "`" + std::string(key_) + "`: expected a date, found a time", std::string(forms));
    wrong_type(value_, key_, "a date", table_.diagnostics(), std::string(forms));
    return std::nullopt;
  }

 private:
  DateValue known(const Date& date) { return {reading_.places.add(value_.span), date}; }

  std::optional<DateValue> fault(std::string code, std::string message, std::string hint) {
    table_.diagnostics().error(std::move(code), value_.span, std::move(message), std::move(hint));
    return std::nullopt;
  }

  std::optional<DateValue> year(std::int64_t number) {
    if (number >= 1000 && number <= 9999) return known({static_cast<int>(number), 0, 0});
    return fault("impossible-date", "there is no year `" + std::to_string(number) + "`", "a year has four figures");
  }

  std::optional<DateValue> from_text(std::string_view text) {
    if (text.empty()) {
      report_empty(key_, value_.span, table_.diagnostics(), std::string(forms).append(", or take it out"));
      return std::nullopt;
    }
    const std::string shown = "`" + std::string(text) + "`";
    if (const std::optional<Date> date = shaped(text)) {
      if (is_real(*date) && !says_zero(text)) return known(*date);
      return fault("impossible-date", "there is no date " + shown, "");
    }
    if (meant_as_date(text)) return fault("impossible-date", "there is no date " + shown, hint_for(text));
    if (use_ == DateUse::end && says_present(text)) return DateValue{reading_.places.add(value_.span), Present{}};
    if (use_ == DateUse::date) return DateValue{reading_.places.add(value_.span), std::string(text)};
    const std::string key = "`" + std::string(key_) + "`";
    if (use_ == DateUse::end && means_present(text)) {
      fault("bad-date", key + " cannot be " + shown, "write \"present\"");
      return DateValue{reading_.places.add(value_.span), Present{}};
    }
    if (says_present(text)) return fault("bad-date", key + " cannot be \"present\"", "only an end can");
    const std::string message = key + " must be a date, not " + shown;
    if (const std::optional<Date> date = meant(text, reading_.locale)) return fault("bad-date", message, hint_to_write(*date));
    if (const std::string both = hint_for_range(text); !both.empty()) return fault("bad-date", message, both);
    return fault("bad-date", message, std::string(forms) + (use_ == DateUse::end ? " or \"present\"" : "") + hint_for_free_text());
  }

  /// What of a date that is none can stand in the table all the same: `date` alone takes free text.
  std::string hint_for_free_text() const {
    if (key_ != "start" && key_ != "end") return {};
    const bool both = table_.has("start") && table_.has("end");
    return both ? "; free text stands in `date`, in place of both: date = \"…\"" : "; free text stands in `date`";
  }

  std::optional<Date> part(std::string_view text) const {
    const std::optional<Date> date = shaped(text);
    return date ? (is_real(*date) ? date : std::nullopt) : meant(text, reading_.locale);
  }

  /// "2019 – present", "Mar 2019 to May 2020": both ends in one; empty for any other.
  std::string hint_for_range(std::string_view text) const {
    for (const std::string_view dash : {" – ", " — ", " - ", " to ", "–", "—", "-"}) {
      const std::size_t at = text.find(dash);
      if (at == std::string_view::npos) continue;
      const std::string_view last = ascii::trimmed(text.substr(at + dash.size()));
      const std::optional<Date> first = part(ascii::trimmed(text.substr(0, at)));
      const bool goes_on = says_present(last) || means_present(last);
      const std::optional<Date> second = goes_on ? std::nullopt : part(last);
      if (first && (goes_on || second))
        return "write start = \"" + iso_text(*first) + "\" and end = \"" + (goes_on ? "present" : iso_text(*second)) + "\"";
    }
    return {};
  }

  std::string hint_for(std::string_view text) const {
    constexpr std::size_t day_length = 10;  // of "2017-08-31"
    const bool timed = text.size() > day_length && (text[day_length] == 'T' || text[day_length] == ' ');
    if (const std::optional<Date> day = timed ? shaped(text.substr(0, day_length)) : std::nullopt) return hint_to_write(*day) + " without a time";
    const bool two_years = text.size() == 9 && shaped(text.substr(5));
    if (two_years)
      return "write start = \"" + std::string(text.substr(0, 4)) + "\" and end = \"" + std::string(text.substr(5)) +
             "\"";
    if (const std::optional<Date> date = meant(text, reading_.locale)) return hint_to_write(*date);
    if (std::string both = hint_for_range(text); !both.empty()) return both;
    return "a month and a day have two figures: \"2017-08\", \"2017-08-31\"";
  }

  Reading& reading_;
  TableReader& table_;
  std::string_view key_;
  DateUse use_;
  const TomlValue& value_;
};

/// At the coarser precision of the two.
bool before(const Date& a, const Date& b) {
  if (a.year != b.year) return a.year < b.year;
  if (a.month == 0 || b.month == 0 || a.month != b.month) return a.month != 0 && b.month != 0 && a.month < b.month;
  return a.day != 0 && b.day != 0 && a.day < b.day;
}

}  // namespace

std::optional<DateValue> read_date(Reading& reading, TableReader& table, std::string_view key, DateUse use) {
  const TomlValue* value = table.value(key);
  return value ? DateReader(reading, table, key, use, *value).read() : std::nullopt;
}

Dates read_dates(Reading& reading, TableReader& table, bool range) {
  Dates dates;
  dates.date = read_date(reading, table, "date", DateUse::date);
  if (!range) return dates;
  dates.start = read_date(reading, table, "start", DateUse::start);
  dates.end = read_date(reading, table, "end", DateUse::end);
  if (table.has("date") && (table.has("start") || table.has("end"))) {
    table.diagnostics().error("date-conflict", table.entry("date")->key_span,
                              "`date` stands beside `" + std::string(table.has("start") ? "start" : "end") + "`",
                              "keep `date`, or `start` and `end`");
    if (dates.date) dates.start = dates.end = std::nullopt;
  }
  const Date* start = dates.start ? std::get_if<Date>(&dates.start->value) : nullptr;
  const Date* end = dates.end ? std::get_if<Date>(&dates.end->value) : nullptr;
  if (start && end && before(*end, *start))
    table.diagnostics().error("date-order", reading.places.of(dates.end->value_id), "the end is before the start",
                              "exchange them, or correct one");
  return dates;
}

}  // namespace quoin
