// Dates by CLDR patterns (UTS 35, part 4, "Date Format Patterns"), reduced to the fields that a partial date has:
// y, M or L, d, and literals.
#include <fmt/format.h>

#include <vector>

#include "locale/locale.h"
#include "base/ascii.h"

namespace quoin {
namespace {

constexpr std::string_view en_dash = "\u2013";

/// A run of one pattern letter, or literal text (letter 0).
struct Part {
  char letter = 0;
  std::size_t count = 0;
  std::string literal;
};

void add_literal(std::vector<Part>& parts, char c) {
  if (parts.empty() || parts.back().letter != 0) parts.emplace_back();
  parts.back().literal.push_back(c);
}

/// Text between apostrophes is literal; two apostrophes are one.
std::vector<Part> parse_pattern(std::string_view pattern) {
  std::vector<Part> parts;
  bool quoted = false;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const char c = pattern[i];
    if (c == '\'' && i + 1 < pattern.size() && pattern[i + 1] == '\'') {
      add_literal(parts, c);
      ++i;
    } else if (c == '\'') {
      quoted = !quoted;
    } else if (quoted || !ascii::is_letter(c)) {
      add_literal(parts, c);
    } else if (!parts.empty() && parts.back().letter == c) {
      ++parts.back().count;
    } else {
      parts.push_back({c, 1, {}});
    }
  }
  return parts;
}

/// A year that stands alone is called one in Chinese, Japanese and Korean.
std::string_view after_year(const Locale& locale) {
  const bool han = locale.language == "zh" || locale.language == "ja" || locale.language == "yue";
  return han ? "年" : locale.language == "ko" ? "년" : "";
}

/// What the first of a month is called beside its name, where it is an ordinal number.
std::string_view first_day(const Locale& locale) {
  return locale.language == "fr" ? "1er" : locale.tag == "pt-BR" ? "1º" : "";
}

std::string format_parts(const std::vector<Part>& parts, const Date& date, const std::string (&months)[12], const Locale& locale) {
  std::string out;
  const bool named = std::any_of(parts.begin(), parts.end(), [](const Part& part) { return (part.letter == 'M' || part.letter == 'L') && part.count >= 3; });
  const std::string_view first = named && date.day == 1 ? first_day(locale) : "";
  for (const Part& part : parts) {
    switch (part.letter) {
      case 'y':
        out += fmt::format("{}", date.year);
        break;
      case 'd':
        out += first.empty() ? fmt::format("{:0{}}", date.day, part.count) : std::string(first);
        break;
      case 'M':
      case 'L':
        out += part.count >= 3 ? months[date.month - 1] : fmt::format("{:0{}}", date.month, part.count);
        break;
      default:
        out += part.literal;
    }
  }
  return out;
}

/// The pattern of a date's precision; empty for a year alone.
std::vector<Part> parts_for(const Date& date, const Locale& locale) {
  if (date.month < 1 || date.month > 12) return {};
  return parse_pattern(date.day == 0 ? locale.year_month : locale.year_month_day);
}

/// Cuts off a year that stands last, with the literal before it and whatever follows it ("г."). Leaves the pattern
/// alone where the year stands elsewhere or the month is a mere number, which could not stand without its year.
bool drop_last_year(std::vector<Part>& parts) {
  std::size_t year = parts.size();
  bool named_month = false;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const char letter = parts[i].letter;
    if (letter == 'y') year = i;
    if (letter != 0 && letter != 'y' && i > year) return false;
    if (letter == 'M' || letter == 'L') named_month = parts[i].count >= 3;
  }
  if (!named_month || year == parts.size()) return false;
  parts.resize(year);
  if (!parts.empty() && parts.back().letter == 0) parts.pop_back();
  return true;
}

std::string format_without_year(const Date& date, const Locale& locale) {
  std::vector<Part> parts = parts_for(date, locale);
  if (!drop_last_year(parts)) return format_date(date, locale);
  return format_parts(parts, date, date.day == 0 ? locale.months : locale.day_months, locale);
}

std::string format_value(const DateValue& value, const Locale& locale) {
  if (const auto* date = std::get_if<Date>(&value.value)) return format_date(*date, locale);
  if (const auto* text = std::get_if<std::string>(&value.value)) return *text;
  return locale.present;
}

void keep_year(std::optional<DateValue>& value) {
  auto* date = value ? std::get_if<Date>(&value->value) : nullptr;
  if (date) date->month = date->day = 0;
}

/// For a form that prints years alone.
Dates years_of(Dates dates) {
  for (auto* value : {&dates.date, &dates.start, &dates.end}) keep_year(*value);
  return dates;
}

std::string format_range(const DateValue& start, const DateValue& end, const Locale& locale) {
  const Date* from = std::get_if<Date>(&start.value);
  const Date* to = std::get_if<Date>(&end.value);
  if (start.value == end.value) return format_value(start, locale);
  const bool years_alone = from && to && from->month == 0 && to->month == 0;
  if (years_alone) return fmt::format("{}{}{}{}", from->year, en_dash, to->year, after_year(locale));
  // "Aug 31 – Aug 2017" would read as a range of days: only dates of one precision share a year.
  const bool one_year =
      from && to && from->year == to->year && from->month != 0 && to->month != 0 && (from->day == 0) == (to->day == 0);
  const std::string first = one_year ? format_without_year(*from, locale) : format_value(start, locale);
  return fmt::format("{} {} {}", first, en_dash, format_value(end, locale));
}

}  // namespace

std::string format_date(const Date& date, const Locale& locale) {
  const std::vector<Part> parts = parts_for(date, locale);
  if (parts.empty()) return fmt::format("{}{}", date.year, after_year(locale));
  return format_parts(parts, date, date.day == 0 ? locale.months : locale.day_months, locale);
}

std::string format_dates(const Dates& given, const Locale& locale) {
  const Dates dates = locale.year_month.empty() ? years_of(given) : given;
  if (dates.date) return format_value(*dates.date, locale);
  if (dates.start && dates.end) return format_range(*dates.start, *dates.end, locale);
  if (dates.start) return format_value(*dates.start, locale);
  return dates.end ? format_value(*dates.end, locale) : std::string();
}

}  // namespace quoin
