#include "layout/read_style.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <utility>

#include "base/ascii.h"
#include "base/letter_gap.h"
#include "base/nearest.h"
#include "layout/keys.h"
#include "layout/values.h"
#include "layout/read_drawings.h"
#include "layout/words.h"

namespace quoin {
namespace {

std::optional<int> read_weight(TableReader& table) {
  const TomlValue* value = table.value("weight");
  if (!value) return std::nullopt;
  const std::int64_t* number = value->integer();
  if (!number) return read_word(table, "weight", weight_words);
  if (*number >= 1 && *number <= 1000) return static_cast<int>(*number);
  table.diagnostics().error("bad-number", value->span, "`weight` must be from 1 to 1000");
  return std::nullopt;
}

std::optional<std::string> read_font(TableReader& table, const Layout& layout) {
  const TomlValue* value = table.text("font");
  if (!value) return std::nullopt;
  if (layout.fonts.contains(*value->text())) return *value->text();
  std::vector<std::string_view> names;
  for (const auto& font : layout.fonts) names.push_back(font.first);
  const std::string near(nearest(*value->text(), names));
  table.diagnostics().error("unknown-font", value->span, fmt::format("[font] has no `{}`", *value->text()),
                            names.empty()  ? std::string("name it in [font], such as `text = [\"Source Serif 4\"]`")
                            : near.empty() ? fmt::format("it has: {}", fmt::join(names, ", "))
                                           : fmt::format("did you mean `{}`?", near));
  return std::nullopt;
}

void check_body_size(TableReader& table, const StyleSheetEntry& style) {
  constexpr double smallest = smallest_body.value, largest = 72;
  if (!style.size || (style.size->min >= smallest && style.size->max <= largest)) return;
  const bool small = style.size->min < smallest;
  table.diagnostics().error(
      small ? "type-too-small" : "type-too-large", table.value("size")->span,
      fmt::format("body type is never set {} {} pt", small ? "below" : "above", small ? smallest : largest));
}

std::optional<double> read_letterfit(TableReader& table) {
  const auto letterfit = table.number("letterfit");
  if (!letterfit || (*letterfit >= 0 && *letterfit <= widest_letterfit)) return letterfit;
  table.diagnostics().error("bad-number", table.value("letterfit")->span,
                            fmt::format("`letterfit` must be from 0 to {} (ems)", widest_letterfit),
                            "more would be seen");
  return std::nullopt;
}

/// "ss01", or "-liga" for one that is off.
std::optional<std::vector<FontFeature>> read_features(TableReader& table) {
  if (!table.has("features")) return std::nullopt;
  std::vector<FontFeature> features;
  for (const TomlValue* value : table.text_array("features")) {
    std::string tag = *value->text();
    const bool on = !tag.starts_with('-');
    if (!on) tag.erase(0, 1);
    const bool is_tag = tag.size() == 4 && std::all_of(tag.begin(), tag.end(), ascii::is_alnum);
    if (is_tag) {
      features.push_back({std::move(tag), on});
    } else {
      table.diagnostics().error("bad-value", value->span,
                                fmt::format("`{}` is no OpenType feature", *value->text()),
                                "a tag has four letters or figures, such as \"ss01\"; \"-liga\" turns one off");
    }
  }
  return features;
}

/// Every style is one of text; its colour joins `text_colors`.
StyleSheetEntry read_style(TableReader& table, StyleName name, LayoutColors& colors, const Layout& layout,
                           std::vector<StyleColor>& text_colors) {
  const bool body = name == StyleName::body;
  StyleSheetEntry style;
  style.font = read_font(table, layout);
  style.weight = read_weight(table);
  if (style.weight) style.weight_span = table.value("weight")->span;
  if (const TomlValue* italic = table.boolean("italic")) style.italic = *italic->boolean();
  style.size = body ? read_point_range(table, "size") : read_factor_range(table, "size", "the body's size");
  if (body) check_body_size(table, style);
  style.leading = read_factor_range(table, "leading", "the type's size");
  if (const auto color = read_color(table, "color", colors)) {
    style.color = color->id;
    text_colors.push_back({name, *color});
  }
  style.figures = read_word(table, "figures", figure_words);
  style.letter_case = read_word(table, "case", case_words);
  style.caps = read_word(table, "caps", caps_words);
  if (style.caps) style.caps_span = table.value("caps")->span;
  if (style.figures) style.figures_span = table.value("figures")->span;
  style.features = read_features(table);
  style.align = read_word(table, "align", align_words);
  if (const TomlValue* hyphenate = table.boolean("hyphenate")) style.hyphenate = *hyphenate->boolean();
  if (const TomlValue* protrusion = table.boolean("protrusion")) style.protrusion = *protrusion->boolean();
  style.letterfit = read_letterfit(table);
  style.looseness = read_count(table, "looseness", -most_looseness, most_looseness, " (lines)");
  if (const auto tracking = table.number("tracking")) {
    style.tracking = std::clamp(*tracking, tightest_tracking, widest_letter_gap);
    if (*style.tracking != *tracking)
      table.diagnostics().error(
          "bad-number", table.value("tracking")->span,
          fmt::format("`tracking` must be from {} to {} (ems)", tightest_tracking, widest_letter_gap),
          *tracking > 0 ? "programs that read the PDF take wider gaps for spaces, and words fall apart"
                        : "programs that read the PDF overlook narrower spaces, and words run together");
  }
  return style;
}

RuleLooks rule_of(TableReader& table, std::string_view key, std::span<const KeyInfo> keys, LayoutColors& colors) {
  RuleLooks looks;
  const TomlValue* said = table.value(key);
  if (!said) return looks;
  const TomlTable* rule = said->table();
  if (!rule) {
    wrong_type(*said, key, "a table", table.diagnostics(),
               fmt::format("write {} = {{ thickness = \"{}\" }}", key,
                           said->text() && parse_length(*said->text()) ? *said->text() : "0.5pt"));
    return looks;
  }
  TableReader reader = reader_of(*rule, fmt::format("`{}`", key), keys, table.diagnostics());
  if (const auto thickness = read_length(reader, "thickness")) looks.thickness = *thickness;
  if (const auto gap = read_length(reader, "gap")) looks.gap = *gap;
  looks.width = read_length(reader, "width");
  if (const auto color = read_color(reader, "color", colors)) looks.color = color->id;
  looks.place = read_word(reader, "place", rule_place_words).value_or(looks.place);
  return looks;
}

/// The colours that CSS has had from its beginning: people try them first.
constexpr std::pair<std::string_view, std::string_view> css_colors[] = {
    {"aqua", "#00ffff"},   {"black", "#000000"}, {"blue", "#0000ff"}, {"fuchsia", "#ff00ff"},
    {"gray", "#808080"},   {"grey", "#808080"},  {"green", "#008000"}, {"lime", "#00ff00"},
    {"maroon", "#800000"}, {"navy", "#000080"},  {"olive", "#808000"}, {"purple", "#800080"},
    {"red", "#ff0000"},    {"silver", "#c0c0c0"}, {"teal", "#008080"}, {"white", "#ffffff"},
    {"yellow", "#ffff00"}};

/// What to write for a colour of CSS, or for one that lacks its "#"; empty for any other text.
std::string hex_hint(const std::string& text) {
  for (const auto& [name, code] : css_colors)
    if (name == text) return fmt::format("write \"{}\" for `{}`", code, name);
  return parse_color("#" + text) ? fmt::format("write \"#{}\"", text) : std::string();
}

/// Where it is new to `palette` it joins it.
PlacedColor with_number(const std::string& name, PlacedColor color, Palette& palette) {
  const auto known = std::find_if(palette.begin() + 1, palette.end(), [&](const NamedColor& one) {
    return one.name.str() == name && one.color == color.color;
  });
  color.id = static_cast<ColorId>(known - palette.begin());
  if (known == palette.end()) palette.push_back({name, color.color});
  return color;
}

/// With the nearest name there is, or else all of them and what to do.
void unknown_color(const std::string& name, const Span& span, const LayoutColors& colors, const std::string& otherwise,
                   Diagnostics& diagnostics) {
  std::vector<std::string_view> names;
  for (const auto& color : colors.named) names.push_back(color.first);
  const std::string near(nearest(name, names));
  const std::string there = names.empty() ? "" : fmt::format("it has: {}; ", fmt::join(names, ", "));
  diagnostics.error("unknown-color", span, fmt::format("[color] has no `{}`", name),
                    !near.empty() ? fmt::format("did you mean `{}`?", near) : there + otherwise);
}

}  // namespace

LayoutColors read_colors(const TomlTable& table, Diagnostics& diagnostics) {
  LayoutColors colors;
  for (const TomlEntry& entry : table.entries) {
    const std::string* text = entry.value.text();
    const std::optional<Color> color = text ? parse_color(*text) : std::nullopt;
    if (!color)
      diagnostics.error("bad-color", entry.value.span,
                        fmt::format("the colour `{}` must be like \"#1a4a7a\"", entry.key),
                        text ? hex_hint(*text) : std::string());
    // A faulty one is there all the same: whoever uses it is not at fault.
    colors.named.emplace(entry.key, PlacedColor{color.value_or(Color{}), entry.value.span});
  }
  return colors;
}

std::optional<PlacedColor> read_color(TableReader& table, std::string_view key, LayoutColors& colors) {
  const TomlValue* value = table.text(key);
  if (!value) return std::nullopt;
  const auto named = colors.named.find(*value->text());
  if (named != colors.named.end()) return with_number(named->first, named->second, colors.used);
  if (const std::optional<Color> color = parse_color(*value->text()))
    return with_number({}, {*color, value->span}, colors.used);
  const std::string meant = hex_hint(*value->text());
  unknown_color(*value->text(), value->span, colors, meant.empty() ? "or write one like \"#1a4a7a\"" : meant,
                table.diagnostics());
  return std::nullopt;
}

std::vector<ColorSwap> read_color_swaps(TableReader& table, std::string_view key, LayoutColors& colors) {
  std::vector<ColorSwap> swaps;
  const TomlTable* swapped = table.table(key);
  if (!swapped) return swaps;
  std::vector<std::string_view> names;
  for (const TomlEntry& entry : swapped->entries) names.push_back(entry.key);
  TableReader reader(*swapped, fmt::format("`{}`", key), std::span<const std::string_view>(names), table.diagnostics());
  for (const TomlEntry& entry : swapped->entries) {
    const auto from = colors.named.find(entry.key);
    if (from == colors.named.end()) {
      unknown_color(entry.key, entry.key_span, colors, "only such a name can stand for another colour", table.diagnostics());
    } else if (const std::optional<PlacedColor> to = read_color(reader, entry.key, colors)) {
      swaps.push_back({with_number(from->first, from->second, colors.used).id, to->id});
    }
  }
  return swaps;
}

RuleLooks read_rule(TableReader& table, std::string_view key, LayoutColors& colors) {
  return rule_of(table, key, keys_of("header.rule"), colors);
}

RuleLooks read_column_rule(TableReader& table, std::string_view key, LayoutColors& colors) {
  return rule_of(table, key, keys_of("sidebar.rule"), colors);
}

void read_fonts(const TomlTable& table, Layout& layout, Diagnostics& diagnostics) {
  std::vector<std::string_view> keys;
  for (const TomlEntry& entry : table.entries) keys.push_back(entry.key);
  TableReader reader(table, "[font]", std::span<const std::string_view>(keys), diagnostics);
  for (const std::string_view key : keys) {
    std::vector<PlacedName> families;
    for (const TomlValue* family : reader.texts(key)) families.push_back({family->span, *family->text()});
    if (families.empty() && reader.value(key)->array())
      diagnostics.error("no-family", reader.value(key)->span, fmt::format("the font `{}` names no family", key),
                        "such as [\"Source Serif 4\"]");
    layout.fonts.emplace(std::string(key), std::move(families));
  }
}

std::span<const std::string_view> style_names() {
  return style_name_list;
}

std::optional<StyleName> find_style(std::string_view name) {
  const auto found = std::find(style_name_list.begin(), style_name_list.end(), name);
  if (found == style_name_list.end()) return std::nullopt;
  return static_cast<StyleName>(found - style_name_list.begin());
}

std::vector<StyleColor> read_styles(const TomlTable& table, LayoutColors& colors, Layout& layout,
                                     Diagnostics& diagnostics) {
  TableReader styles(table, "[style]", style_names(), diagnostics);
  constexpr Elsewhere elsewhere[] = {
      {"rule", "a rule stands at section headings, [style.heading] `rule`, and below the header, [header] `rule`"},
      {"background", "a ground stands under the header, [header] `background`, under the sidebar, and in the `box` of headings and tags"},
      {"box", "a box stands around headings, [style.heading] `box`, and around tags, [style.tag] `box`"}};
  std::vector<StyleColor> text_colors;
  for (const std::string_view name : style_names()) {
    const TomlTable* one = styles.table(name);
    if (!one) continue;
    const StyleName style = *find_style(name);
    const std::vector<KeyInfo> keys = style_keys(name);
    TableReader reader = reader_of(*one, fmt::format("[style.{}]", name), keys, diagnostics, elsewhere);
    layout.styles[static_cast<std::size_t>(style)] = read_style(reader, style, colors, layout, text_colors);
    if (style == StyleName::tag) layout.tag_box = read_box(reader, keys, colors);
    if (style != StyleName::heading) continue;
    layout.heading_rule = read_rule(reader, "rule", colors);
    layout.heading_box = read_box(reader, keys, colors);
    layout.heading_bar = read_bar(reader, keys, colors);
  }
  return text_colors;
}

}  // namespace quoin
