// Keys of a layout whose value is one of a few words, and the words: what is read and what the schema says are one.
#pragma once

#include <fmt/format.h>

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/nearest.h"
#include "layout/layout.h"
#include "toml/table_reader.h"

namespace quoin {

template <class T>
struct Named {
  std::string_view name;
  T value;
};

template <class T, std::size_t count>
using Words = std::array<Named<T>, count>;

template <class T, std::size_t count>
constexpr std::array<std::string_view, count> names_of(const Words<T, count>& words) {
  std::array<std::string_view, count> names;
  for (std::size_t i = 0; i < count; ++i) names[i] = words[i].name;
  return names;
}

inline constexpr Words<int, 9> weight_words = {{{"thin", 100},
                                                {"extralight", 200},
                                                {"light", 300},
                                                {"regular", 400},
                                                {"medium", 500},
                                                {"semibold", 600},
                                                {"bold", 700},
                                                {"extrabold", 800},
                                                {"black", 900}}};
inline constexpr Words<Figures, 5> figure_words = {{{"standard", Figures::standard},
                                                    {"tabular", Figures::tabular},
                                                    {"tabular-old-style", Figures::tabular_old_style},
                                                    {"lining", Figures::lining},
                                                    {"old-style", Figures::old_style}}};
inline constexpr Words<Case, 2> case_words = {{{"as-written", Case::as_written}, {"upper", Case::upper}}};
inline constexpr Words<Caps, 3> caps_words = {
    {{"normal", Caps::normal}, {"small", Caps::small}, {"all-small", Caps::all_small}}};
inline constexpr Words<Align, 4> align_words = {
    {{"left", Align::left}, {"justify", Align::justify}, {"center", Align::center}, {"right", Align::right}}};
inline constexpr Words<Align, 2> label_align_words = {{{"left", Align::left}, {"right", Align::right}}};
inline constexpr Words<Side, 2> side_words = {{{"left", Side::left}, {"right", Side::right}}};
inline constexpr Words<VerticalAlign, 3> vertical_words = {
    {{"top", VerticalAlign::top}, {"center", VerticalAlign::center}, {"bottom", VerticalAlign::bottom}}};
inline constexpr Words<RulePlace, 3> rule_place_words = {
    {{"below", RulePlace::below}, {"above", RulePlace::above}, {"beside", RulePlace::beside}}};
inline constexpr Words<PhotoShape, 3> shape_words = {
    {{"rectangle", PhotoShape::rectangle}, {"circle", PhotoShape::circle}, {"none", PhotoShape::none}}};
inline constexpr Words<PhotoPlace, 2> photo_place_words = {
    {{"header", PhotoPlace::header}, {"sidebar", PhotoPlace::sidebar}}};
/// How high a sidebar stands: as the columns, or from the page's top.
inline constexpr Words<bool, 2> height_words = {{{"columns", false}, {"page", true}}};
/// The pages that a sidebar stands on.
inline constexpr Words<SidebarPages, 3> sidebar_page_words = {
    {{"first", SidebarPages::first}, {"filled", SidebarPages::filled}, {"all", SidebarPages::all}}};
inline constexpr Words<MonthForm, 4> month_words = {{{"short", MonthForm::abbreviated},
                                                     {"long", MonthForm::wide},
                                                     {"number", MonthForm::number},
                                                     {"none", MonthForm::none}}};
inline constexpr Words<RunningWhen, 4> when_words = {{{"always", RunningWhen::always},
                                                      {"first", RunningWhen::first},
                                                      {"not-first", RunningWhen::not_first},
                                                      {"several", RunningWhen::several}}};
inline constexpr Words<Numbering, 3> numbering_words = {
    {{"none", Numbering::none}, {"up", Numbering::up}, {"down", Numbering::down}}};

inline constexpr Words<MeterShape, 3> meter_words = {
    {{"dots", MeterShape::dots}, {"bar", MeterShape::bar}, {"none", MeterShape::none}}};
/// Where a level's drawing stands to its word.
inline constexpr Words<bool, 2> meter_place_words = {{{"after", false}, {"before", true}}};

/// In the order of StyleName.
inline constexpr std::array<std::string_view, style_count> style_name_list = {
    "body", "code",  "contact", "date", "detail", "foot",   "group", "heading", "headline",
    "item", "link", "marker",  "name", "number", "prose", "row",   "strong", "tag"};

/// What stands in the run of other text has no rows.
constexpr bool is_row_style(StyleName style) {
  return style != StyleName::code && style != StyleName::link && style != StyleName::strong;
}
inline constexpr std::array<std::string_view, style_count - 3> row_style_names = [] {
  std::array<std::string_view, style_count - 3> names;
  std::size_t count = 0;
  for (std::size_t i = 0; i < style_count; ++i)
    if (is_row_style(static_cast<StyleName>(i))) names[count++] = style_name_list[i];
  return names;
}();

/// One of a few words; another one is `bad-value` with the nearest.
template <class T, std::size_t count>
std::optional<T> read_word(TableReader& table, std::string_view key, const Words<T, count>& words) {
  const TomlValue* value = table.text(key);
  if (!value) return std::nullopt;
  for (const Named<T>& word : words)
    if (word.name == *value->text()) return word.value;
  const auto names = names_of(words);
  const std::string near(nearest(*value->text(), std::span<const std::string_view>(names)));
  table.diagnostics().error(
      "bad-value", value->span, fmt::format("`{}` cannot be `{}`", key, *value->text()),
      near.empty() ? fmt::format("write one of: {}", fmt::join(names, ", ")) : fmt::format("did you mean `{}`?", near));
  return std::nullopt;
}

}  // namespace quoin
