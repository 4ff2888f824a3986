#include "verify/expect.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "base/overloaded.h"
#include "document/cased.h"
#include "document/fields.h"

namespace quoin {
namespace {

using Kind = ContentField::Kind;

std::vector<std::string> ways_to_print(const Profile& profile) {
  std::vector<std::string> ways;
  const std::string& name = profile.username.value;
  if (!profile.url.empty()) ways = {readable_url(profile.url.value), profile.url.value};
  if (!name.empty() && !profile.network.empty()) ways.push_back(profile.network.value + ": " + name);
  if (!name.empty()) ways.push_back(name);
  return ways;
}

std::vector<std::string> ways_to_print(const Literal& literal, std::string_view label) {
  if (label == "doi") return {"doi:" + literal.value, "https://doi.org/" + literal.value, literal.value};
  if (label == "url") return {readable_url(literal.value), literal.value};
  return {literal.value};
}

/// A layout chooses the form of the month: the locale in every one, the usual one first.
std::vector<Locale> all_forms(const Locale& locale) {
  std::vector<Locale> forms = {locale};
  for (const MonthForm form : {MonthForm::wide, MonthForm::number, MonthForm::none})
    forms.push_back(load_locale(locale.tag, form));
  return forms;
}

std::vector<std::string> ways_to_print(const Dates& dates, const std::vector<Locale>& forms) {
  std::vector<std::string> ways;
  ways.reserve(forms.size());
  for (const Locale& form : forms) ways.push_back(format_dates(dates, form));
  return ways;
}

std::vector<std::string> ways_to_print(const ContentField& field, const std::vector<Locale>& forms) {
  using Ways = std::vector<std::string>;
  return std::visit(Overloaded{[](const Text* text) { return Ways{text->plain()}; },
                               [&](const Literal* literal) { return ways_to_print(*literal, field.label); },
                               [&](const Dates* dates) { return ways_to_print(*dates, forms); },
                               [](const Profile* profile) { return ways_to_print(*profile); }},
                    field.value);
}

ExpectedField expected_field(const ContentField& field, const std::vector<Locale>& forms, const Places& places) {
  std::vector<std::string> ways = ways_to_print(field, forms);
  ExpectedField out{field.path,
                    ways.empty() ? "" : std::move(ways.front()),
                    std::string(field.label),
                    field.kind,
                    field.unit,
                    places.of(field.value_id()),
                    {}};
  if (ways.size() > 1) out.also.assign(std::make_move_iterator(ways.begin() + 1), std::make_move_iterator(ways.end()));
  // A layout may set any style in capitals.
  std::string in_capitals = capitals(out.text, forms.front().language);
  if (in_capitals != out.text) out.also.push_back(std::move(in_capitals));
  return out;
}

/// A field's path begins with the paths of all that it stands in: looks those up.
bool covered(const std::vector<std::string>& sorted, const std::string& field) {
  for (std::size_t end = 1; end <= field.size(); ++end) {
    const bool whole = end == field.size() || field[end] == '.' || field[end] == '[';
    if (whole && std::binary_search(sorted.begin(), sorted.end(), std::string_view(field).substr(0, end),
                                    [](std::string_view a, std::string_view b) { return a < b; }))
      return true;
  }
  return false;
}

std::vector<std::string> sorted(std::vector<std::string> paths) {
  std::sort(paths.begin(), paths.end());
  return paths;
}

/// Where the pages first say a value of the résumé.
class FirstPlaces {
 public:
  explicit FirstPlaces(const ReadingOrder& order) {
    for (std::size_t i = 0; i < order.values.size(); ++i) first_.emplace(order.values[i], i);
  }
  /// What is nowhere stands with what precedes it.
  std::size_t of(ValueId value, std::size_t before) const {
    const auto found = first_.find(value);
    return found == first_.end() ? before : found->second;
  }

 private:
  std::map<ValueId, std::size_t> first_;
};

struct Placed {
  std::size_t place = 0;
  ExpectedField field;
};

/// A unit that the layout parts, such as a header whose contacts stand in a sidebar behind something else, is several.
std::vector<ExpectedField> in_order(std::vector<Placed> placed) {
  std::stable_sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) { return a.place < b.place; });
  std::vector<ExpectedField> out;
  std::size_t own = 0, unit = 0;
  for (Placed& one : placed) {
    if (out.empty() || one.field.unit != own) ++unit;
    own = std::exchange(one.field.unit, unit);
    out.push_back(std::move(one.field));
  }
  return out;
}

}  // namespace

std::vector<ExpectedField> expected_fields(const Resume& resume, const Locale& locale, const PrintedFields& printed) {
  const std::vector<std::string> not_printed = sorted(printed.not_printed);
  const std::vector<Locale> forms = all_forms(locale);
  const FirstPlaces places(printed.order);
  std::vector<Placed> placed;
  std::size_t before = 0;
  for (const ContentField& field : content(resume, printed.left_out, printed.documents)) {
    if (field.carrier || covered(not_printed, field.path)) continue;
    before = places.of(field.value_id(), before);
    placed.push_back({before, expected_field(field, forms, resume.places)});
  }
  return in_order(std::move(placed));
}

}  // namespace quoin
