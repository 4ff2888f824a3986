#include "resume/worth.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <optional>
#include <tuple>

namespace quoin {
namespace {

using Day = std::tuple<int, int, int>;

/// A month that is not known may be the year's last, and nothing ends after what still goes on.
std::optional<Day> last_day(const DateValue& value) {
  if (std::holds_alternative<Present>(value.value)) return Day{std::numeric_limits<int>::max(), 0, 0};
  const auto* date = std::get_if<Date>(&value.value);
  if (!date) return std::nullopt;
  return Day{date->year, date->month == 0 ? 12 : date->month, date->day == 0 ? 31 : date->day};
}

std::optional<Day> end_of(const Entry& entry) {
  for (const std::optional<DateValue>* one : {&entry.dates.end, &entry.dates.date, &entry.dates.start})
    if (*one) return last_day(**one);
  std::optional<Day> last;
  for (const Entry& part : entry.parts) last = std::max(last, end_of(part));
  return last;
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
  std::vector<std::optional<Day>> ends;
  for (const Entry* one : list) ends.push_back(end_of(*one));
  const bool dated = std::all_of(ends.begin(), ends.end(), [](const auto& end) { return end.has_value(); });
  const bool ascend = dated && !ends.empty() && std::is_sorted(ends.begin(), ends.end()) && ends.front() < ends.back();
  // Of those that end on the same day the first goes before, but where the list ascends the last.
  if (ascend) std::reverse(order.begin(), order.end());
  if (dated && (ascend || degrees))
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return ends[a] > ends[b]; });
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
