#include "verify/expect.h"

#include <unicode/ucasemap.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "document/fields.h"

namespace quoin {
namespace {

using Kind = ContentField::Kind;

/// A layout may set any style in capitals.
std::string upper(const std::string& text, const Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  UCaseMap* map = ucasemap_open(locale.language.c_str(), 0, &status);
  std::string out(text.size() * 3 + 8, '\0');  // no character's upper case takes more than three times its bytes
  const auto length = ucasemap_utf8ToUpper(map, out.data(), static_cast<std::int32_t>(out.size()), text.data(),
                                           static_cast<std::int32_t>(text.size()), &status);
  ucasemap_close(map);
  out.resize(U_FAILURE(status) ? 0 : static_cast<std::size_t>(length));
  return out;
}

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
  if (const auto* text = std::get_if<const Text*>(&field.value)) return {(*text)->plain()};
  if (const auto* dates = std::get_if<const Dates*>(&field.value)) return ways_to_print(**dates, forms);
  if (const auto* profile = std::get_if<const Profile*>(&field.value)) return ways_to_print(**profile);
  return ways_to_print(*std::get<const Literal*>(field.value), field.label);
}

ExpectedField expected_field(const ContentField& field, const std::vector<Locale>& forms) {
  std::vector<std::string> ways = ways_to_print(field, forms);
  ExpectedField out{
      field.path, ways.empty() ? "" : std::move(ways.front()), std::string(field.label), field.kind, field.unit, field.span(), {}};
  if (ways.size() > 1) out.also.assign(std::make_move_iterator(ways.begin() + 1), std::make_move_iterator(ways.end()));
  std::string capitals = upper(out.text, forms.front());
  if (capitals != out.text) out.also.push_back(std::move(capitals));
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

LeftOut left_out_flags(const Resume& resume, const std::vector<std::string>& sorted) {
  LeftOut flags(resume.leaves.size(), false);
  for (std::size_t i = 0; i < flags.size(); ++i)
    flags[i] = std::binary_search(sorted.begin(), sorted.end(), resume.leaves[i].path);
  return flags;
}

std::vector<std::string> sorted(std::vector<std::string> paths) {
  std::sort(paths.begin(), paths.end());
  return paths;
}

using Said = std::pair<std::string_view, std::string>;

std::vector<std::string> leaves_that_say(const std::vector<std::string>& left_out, const Resume& from,
                                         const Resume& to) {
  std::map<std::string, std::size_t> wanted;
  const std::vector<std::string> paths = sorted(left_out);
  for (const Leaf& leaf : from.leaves)
    if (std::binary_search(paths.begin(), paths.end(), leaf.path)) ++wanted[leaf.text];
  std::vector<std::string> out;
  // Of leaves that say the same the last goes first, as in a fit.
  for (auto leaf = to.leaves.rbegin(); leaf != to.leaves.rend(); ++leaf) {
    const auto found = wanted.find(leaf->text);
    if (found == wanted.end() || found->second == 0) continue;
    --found->second;
    out.push_back(leaf->path);
  }
  return out;
}

}  // namespace

std::vector<ExpectedField> expected_fields(const Resume& resume, const Locale& locale, const Excused& excused) {
  const LeftOut left_out = left_out_flags(resume, sorted(excused.left_out));
  const std::vector<std::string> not_printed = sorted(excused.not_printed);
  const std::vector<Locale> forms = all_forms(locale);
  std::vector<ExpectedField> out;
  for (const ContentField& field : content(resume, left_out)) {
    if (field.carrier || covered(not_printed, field.path)) continue;
    out.push_back(expected_field(field, forms));
  }
  return out;
}

std::vector<Leaf> left_out_of(const Resume& resume, const Excused& excused) {
  const std::vector<std::string> paths = sorted(excused.left_out);
  std::vector<Leaf> out;
  for (const Leaf& leaf : resume.leaves)
    if (std::binary_search(paths.begin(), paths.end(), leaf.path)) out.push_back(leaf);
  return out;
}

Excused carried_over(const Excused& excused, const Resume& from, const Resume& to, const Locale& locale) {
  Excused out;
  out.left_out = leaves_that_say(excused.left_out, from, to);
  const std::vector<std::string> paths = sorted(excused.not_printed);
  const std::vector<Locale> forms = {locale};
  std::vector<Said> unsaid;
  for (const ContentField& field : content(from, {}))
    if (covered(paths, field.path)) unsaid.emplace_back(field.label, expected_field(field, forms).text);
  std::sort(unsaid.begin(), unsaid.end());
  for (const ContentField& field : content(to, {}))
    if (std::binary_search(unsaid.begin(), unsaid.end(), Said(field.label, expected_field(field, forms).text)))
      out.not_printed.push_back(field.path);
  return out;
}

}  // namespace quoin
