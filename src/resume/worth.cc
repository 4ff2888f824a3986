#include "resume/worth.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <optional>
#include <tuple>

namespace quoin {
namespace {

/// Nothing ends after what still goes on.
constexpr Date no_end{std::numeric_limits<int>::max(), 0, 0};

std::optional<Date> last_day(const DateValue& value) {
  if (std::holds_alternative<Present>(value.value)) return no_end;
  const auto* date = std::get_if<Date>(&value.value);
  return date ? std::optional(*date) : std::nullopt;
}

/// A month that is not known may be the year's last.
auto latest(const Date& date) {
  return std::tuple(date.year, date.month == 0 ? 12 : date.month, date.day == 0 ? 31 : date.day);
}

/// Whatever the months and days are that neither says.
bool surely_before(const Date& one, const Date& other) {
  if (one.year != other.year) return one.year < other.year;
  if (one.month == 0 || other.month == 0) return false;
  if (one.month != other.month) return one.month < other.month;
  return one.day != 0 && other.day != 0 && one.day < other.day;
}

std::optional<Date> end_of(const Entry& entry) {
  for (const std::optional<DateValue>* one : {&entry.dates.end, &entry.dates.date, &entry.dates.start})
    if (*one) return last_day(**one);
  std::optional<Date> last;
  for (const Entry& part : entry.parts)
    if (const std::optional<Date> end = end_of(part); end && (!last || latest(*end) > latest(*last))) last = end;
  return last;
}

bool ascend(const std::vector<Date>& ends) {
  for (std::size_t i = 1; i < ends.size(); ++i)
    if (surely_before(ends[i], ends[i - 1])) return false;
  return !ends.empty() && surely_before(ends.front(), ends.back());
}

}  // namespace

Divisor within(Divisor around, Divisor share) {
  Divisor product = 0;
  return __builtin_mul_overflow(around, share, &product) ? std::numeric_limits<Divisor>::max() : product;
}

Divisor section_divisor(SectionKind kind) {
  return kind == SectionKind::interests || kind == SectionKind::references ? 2 : 1;
}

std::vector<std::size_t> places_by_worth(const std::vector<const Entry*>& list, bool degrees) {
  std::vector<std::size_t> order(list.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::vector<Date> ends;
  for (const Entry* one : list)
    if (const std::optional<Date> end = end_of(*one)) ends.push_back(*end);
  const bool dated = ends.size() == list.size(), rising = dated && ascend(ends);
  // Of those that end on the same day the first goes before, but where the list ascends the last.
  if (rising) std::reverse(order.begin(), order.end());
  if (dated && (rising || degrees))
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return latest(ends[a]) > latest(ends[b]); });
  std::vector<std::size_t> places(list.size());
  for (std::size_t i = 0; i < order.size(); ++i) places[order[i]] = i + 1;
  return places;
}

std::vector<Divisor> entry_divisors(const Section& section) {
  std::map<std::string, std::size_t> group_of;
  std::vector<std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < section.entries.size(); ++i) {
    const auto [found, fresh] = group_of.try_emplace(section.entries[i].group.plain(), groups.size());
    if (fresh) groups.emplace_back();
    groups[found->second].push_back(i);
  }
  std::vector<Divisor> divisors(section.entries.size());
  for (std::size_t g = 0; g < groups.size(); ++g) {
    std::vector<const Entry*> list;
    for (const std::size_t i : groups[g]) list.push_back(&section.entries[i]);
    const std::vector<std::size_t> places = places_by_worth(list, false);
    for (std::size_t i = 0; i < places.size(); ++i)
      divisors[groups[g][i]] = within(within(section_divisor(section.kind), g + 1), places[i]);
  }
  return divisors;
}

}  // namespace quoin
