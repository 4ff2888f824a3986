#include "report/layout_schema.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "base/letter_gap.h"
#include "layout/keys.h"
#include "layout/layout.h"
#include "layout/words.h"

namespace quoin {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view all_units = "pt|mm|cm|in|em", fixed_units = "pt|mm|cm|in";
constexpr std::string_view number_pattern = "([0-9]+\\.?[0-9]*|\\.[0-9]+)";

Json of_type(const char* type) { return Json::object({{"type", type}}); }

Json pattern(const std::string& text) { return {{"type", "string"}, {"pattern", text}}; }

Json length(std::string_view units) { return pattern(fmt::format("^{} *({})$", number_pattern, units)); }

Json factor() { return {{"type", "number"}, {"minimum", 0}, {"maximum", 20}}; }

Json one_of(std::span<const std::string_view> words) {
  Json names = Json::array();
  for (const std::string_view word : words) names.push_back(word);
  return Json::object({{"enum", std::move(names)}});
}

Json array_of(Json item) { return {{"type", "array"}, {"items", std::move(item)}}; }

Json either(Json one, Json other) {
  return Json::object({{"anyOf", Json::array({std::move(one), std::move(other)})}});
}

Json range_of(const Json& value) {
  return {{"type", "object"},
          {"properties", Json::object({{"min", value}, {"ideal", value}, {"max", value}})},
          {"required", Json::array({"min", "ideal", "max"})},
          {"additionalProperties", false}};
}

/// What stands in many places is defined once.
Json see(const char* definition) { return Json::object({{"$ref", std::string("#/$defs/") + definition}}); }

Json table_of(std::span<const KeyInfo> keys);

Json rows_of(const char* row_table) { return array_of(either(of_type("string"), see(row_table))); }

Json step_of(std::span<const KeyInfo> keys) {
  Json table = table_of(keys);
  table["required"] = Json::array({"kind"});
  return table;
}

std::vector<std::string_view> kind_names(std::string_view besides = {}) {
  std::vector<std::string_view> names;
  for (const KindInfo& kind : kinds()) names.push_back(kind.name);
  if (!besides.empty()) names.push_back(besides);
  return names;
}

Json color_value() { return pattern("^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$"); }

Json families() {
  return either(of_type("string"), {{"type", "array"}, {"items", of_type("string")}, {"minItems", 1}});
}

/// A table whose keys are names of the layout's own.
Json names_to(Json value) { return {{"type", "object"}, {"additionalProperties", std::move(value)}}; }

Json styles() {
  Json properties = Json::object();
  for (const std::string_view name : style_name_list) properties[std::string(name)] = table_of(style_keys(name));
  return {{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
}

Json entries() {
  Json properties = Json::object();
  for (const KindInfo* kind : entry_kinds()) properties[std::string(kind->name)] = table_of(entry_keys(*kind));
  return {{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
}

Json value_of(const KeyInfo& key) {
  switch (key.value) {
    case ValueKind::text:
    case ValueKind::color:
    case ValueKind::row:
      return of_type("string");
    case ValueKind::flag:
      return of_type("boolean");
    case ValueKind::color_value:
      return color_value();
    case ValueKind::families:
      return families();
    case ValueKind::features:
      return array_of(pattern("^-?[0-9A-Za-z]{4}$"));
    case ValueKind::weight:
      return either(one_of(key.words), {{"type", "integer"}, {"minimum", 1}, {"maximum", 1000}});
    case ValueKind::tracking:
      return {{"type", "number"}, {"minimum", tightest_tracking}, {"maximum", widest_letter_gap}};
    case ValueKind::page_count:
      return either({{"type", "integer"}, {"minimum", 1}, {"maximum", most_fit_pages}}, Json::object({{"const", "any"}}));
    case ValueKind::column_count:
      return {{"type", "integer"}, {"minimum", 1}, {"maximum", most_columns}};
    case ValueKind::letterfit:
      return {{"type", "number"}, {"minimum", 0}, {"maximum", widest_letterfit}};
    case ValueKind::looseness:
      return {{"type", "integer"}, {"minimum", -most_looseness}, {"maximum", most_looseness}};
    case ValueKind::length:
      return length(all_units);
    case ValueKind::length_range:
      return either(length(all_units), see("lengths"));
    case ValueKind::point_range:
      return either(length(fixed_units), see("fixed-lengths"));
    case ValueKind::factor_range:
      return either(factor(), see("factors"));
    case ValueKind::word:
      return one_of(key.words);
    case ValueKind::kinds:
      return array_of(one_of(kind_names()));
    case ValueKind::steps:
      return array_of(either(one_of(kind_names("hyphenation")), step_of(key.keys)));
    case ValueKind::one_kind:
      return one_of(kind_names());
    case ValueKind::kept_entries:
      return {{"type", "integer"}, {"minimum", 0}, {"maximum", most_kept_entries}};
    case ValueKind::kind_order:
      return array_of(one_of(kind_names("*")));
    case ValueKind::rows:
      return rows_of("row");
    case ValueKind::header_rows:
      return rows_of("header-row");
    case ValueKind::running_line:
      return either(of_type("string"), table_of(key.keys));
    case ValueKind::table:
      return table_of(key.keys);
    case ValueKind::named_fonts:
      return names_to(families());
    case ValueKind::named_colors:
      return names_to(color_value());
    case ValueKind::swapped_colors:
      return names_to(of_type("string"));
    case ValueKind::styles:
      return styles();
    case ValueKind::entries:
      return entries();
  }
  return Json::object();
}

Json table_of(std::span<const KeyInfo> keys) {
  Json properties = Json::object();
  for (const KeyInfo& key : keys) {
    Json value = Json::object();
    if (!key.help.empty()) value["description"] = key.help;
    value.update(value_of(key));
    properties[std::string(key.name)] = std::move(value);
  }
  return {{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
}

}  // namespace

std::string layout_schema() {
  Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                 {"title", "A layout of quoin"},
                 {"description", "How a résumé looks: page, type, colours, spaces, and how entries are arranged."}};
  schema.update(table_of(layout_keys()));
  schema["$defs"] = Json::object({{"lengths", range_of(length(all_units))},
                                  {"fixed-lengths", range_of(length(fixed_units))},
                                  {"factors", range_of(factor())},
                                  {"row", table_of(row_keys())},
                                  {"header-row", table_of(header_row_keys())}});
  return schema.dump(1) + "\n";
}

}  // namespace quoin
