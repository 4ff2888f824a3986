#include "bibliography/date.h"

#include <algorithm>
#include <chrono>
#include <tuple>

#include "base/ascii.h"

namespace quoin::bibliography {
namespace {

/// The first number of at most four figures; 0 where there is none.
int first_number(std::string_view text) {
  const auto begin = std::find_if(text.begin(), text.end(), ascii::is_digit);
  int number = 0;
  int figures = 0;
  for (auto at = begin; at != text.end() && ascii::is_digit(*at) && figures < 5; ++at, ++figures)
    number = number * 10 + (*at - '0');
  return number;
}

int month_of(std::string_view text) {
  constexpr std::string_view names[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                        "jul", "aug", "sep", "oct", "nov", "dec"};
  const std::string low = ascii::lowered(text);
  std::size_t nearest = std::string::npos;
  int month = 0;
  for (int i = 0; i < 12; ++i)
    if (const std::size_t at = low.find(names[i]); at < nearest) {
      nearest = at;
      month = i + 1;
    }
  if (month != 0) return month;
  const int number = first_number(text);
  return number >= 1 && number <= 12 ? number : 0;
}

bool is_year(std::string_view text) {
  return text.size() == 4 && std::all_of(text.begin(), text.end(), ascii::is_digit) && text != "0000";
}

Date real(int year, int month, int day) {
  if (month < 1 || month > 12) return {year, 0, 0};
  const std::chrono::year_month_day whole{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                          std::chrono::day(static_cast<unsigned>(std::clamp(day, 0, 99)))};
  return {year, month, whole.ok() ? day : 0};
}

/// As they are written; 0 where they are not.
struct Numbers {
  int year = 0, month = 0, day = 0;
};

std::optional<Numbers> numbers_of(std::string_view text) {
  while (!text.empty() && ascii::is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && ascii::is_space(text.back())) text.remove_suffix(1);
  text = text.substr(0, text.find_first_of("/T"));
  while (!text.empty() && std::string_view("~?%").find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  const std::string_view year = text.substr(0, 4), rest = text.substr(std::min<std::size_t>(4, text.size()));
  if (!is_year(year)) return std::nullopt;
  if (rest.empty()) return Numbers{first_number(year), 0, 0};
  const bool month = rest.size() >= 3 && rest[0] == '-' && ascii::is_digit(rest[1]) && ascii::is_digit(rest[2]);
  const bool day = rest.size() == 6 && rest[3] == '-' && ascii::is_digit(rest[4]) && ascii::is_digit(rest[5]);
  if (!month || (rest.size() != 3 && !day)) return std::nullopt;
  return Numbers{first_number(year), first_number(rest.substr(1, 2)), day ? first_number(rest.substr(4)) : 0};
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  const std::optional<Numbers> numbers = numbers_of(text);
  return numbers ? std::optional(real(numbers->year, numbers->month, numbers->day)) : std::nullopt;
}

std::optional<DateRange> parse_date_range(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const std::string_view second = ascii::trimmed(text.substr(slash + 1));
  const std::optional<Date> start = parse_date(text.substr(0, slash));
  std::optional<Date> end = parse_date(second);
  if (start && !end && second.size() == 2 && ascii::is_digit(second[0]) && ascii::is_digit(second[1]))
    end = Date{start->year - start->year % 100 + first_number(second), 0, 0};
  if (!start || !end) return std::nullopt;
  const auto sorted = [](const Date& one) { return std::tuple(one.year, one.month, one.day); };
  const bool later = end->month == 0 || start->month == 0 ? end->year > start->year : sorted(*end) > sorted(*start);
  return later ? std::optional(DateRange{*start, *end}) : std::nullopt;
}

std::optional<DateRange> parse_year_range(std::string_view year) {
  year = ascii::trimmed(year);
  if (year.size() > 5 && is_year(year.substr(0, 4)))
    for (const std::string_view between : {"/", "--", "-", "–", "—"}) {
      if (!year.substr(4).starts_with(between)) continue;
      const std::string_view second = ascii::trimmed(year.substr(4 + between.size()));
      if (second.size() == 2 && first_number(second) <= 12) continue;  // a month
      if (std::all_of(second.begin(), second.end(), ascii::is_digit))
        return parse_date_range(std::string(year.substr(0, 4)) + "/" + std::string(second));
    }
  return parse_date_range(year);
}

bool names_several_months(std::string_view text) {
  const std::string low = ascii::lowered(text);
  int months = 0;
  for (std::size_t begin = 0; begin < low.size();) {
    const std::size_t end = std::min(low.find_first_of(" -/~,;&.", begin), low.size());
    if (end > begin && ascii::is_letter(low[begin]) && month_of(low.substr(begin, 3)) != 0) ++months;
    begin = end + 1;
  }
  return months > 1;
}

bool is_in_calendar(std::string_view date) {
  constexpr int first_season = 21, last_season = 41;  // EDTF, with halves and quarters of a year
  const std::optional<Numbers> numbers = numbers_of(date);
  if (!numbers) return true;
  const Date known = real(numbers->year, numbers->month, numbers->day);
  const bool is_season = numbers->month >= first_season && numbers->month <= last_season;
  return (known.month == numbers->month || is_season) && known.day == numbers->day;
}

bool is_month(std::string_view text) {
  return month_of(text) != 0 || std::none_of(text.begin(), text.end(), ascii::is_digit);
}

std::optional<Date> parse_year(std::string_view year, std::string_view month, std::string_view day) {
  if (!is_year(year)) return parse_date(year);
  const int which = month_of(month);
  // "5~May" has the day before it, "May 5" behind; "5" alone is the month.
  const bool named = std::any_of(month.begin(), month.end(), ascii::is_letter);
  const int in_month = named && day.empty() ? first_number(month) : first_number(day);
  return real(first_number(year), which, in_month);
}

}  // namespace quoin::bibliography
