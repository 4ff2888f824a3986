#include "layout/read_style.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "base/letter_gap.h"
#include "base/nearest.h"
#include "layout/contrast.h"
#include "layout/measures.h"
#include "layout/words.h"

namespace quoin {
namespace {

constexpr Named<int> weights[] = {{"thin", 100},     {"light", 300}, {"regular", 400}, {"medium", 500},
                                  {"semibold", 600}, {"bold", 700},  {"black", 900}};
constexpr Named<Figures> figure_names[] = {{"standard", Figures::standard},
                                           {"tabular", Figures::tabular},
                                           {"lining", Figures::lining},
                                           {"old-style", Figures::old_style}};
constexpr Named<Case> cases[] = {{"as-written", Case::as_written}, {"upper", Case::upper}};
constexpr Named<Caps> caps_names[] = {{"normal", Caps::normal}, {"small", Caps::small}, {"all-small", Caps::all_small}};
constexpr Named<RulePlace> rule_places[] = {
    {"below", RulePlace::below}, {"above", RulePlace::above}, {"beside", RulePlace::beside}};
constexpr Named<Align> aligns[] = {
    {"left", Align::left}, {"justify", Align::justify}, {"center", Align::center}, {"right", Align::right}};

std::optional<int> read_weight(TableReader& table) {
  const TomlValue* value = table.value("weight");
  if (!value) return std::nullopt;
  const std::int64_t* number = value->integer();
  if (!number) return read_word<int>(table, "weight", weights);
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
  table.diagnostics().error("unknown-font", value->span, fmt::format("[font] has no `{}`", *value->text()),
                            names.empty() ? std::string("name it in [font], such as `text = [\"Source Serif 4\"]`")
                                          : fmt::format("it has: {}", fmt::join(names, ", ")));
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

/// Every style is one of text; its colour joins `text_colors`.
StyleSheetEntry read_style(TableReader& table, bool body, const Palette& palette, const Layout& layout,
                           std::vector<PlacedColor>& text_colors) {
  StyleSheetEntry style;
  style.font = read_font(table, layout);
  style.weight = read_weight(table);
  if (const TomlValue* italic = table.boolean("italic")) style.italic = *italic->boolean();
  style.size = body ? read_point_range(table, "size") : read_factor_range(table, "size");
  if (body) check_body_size(table, style);
  style.leading = read_factor_range(table, "leading");
  if (const auto color = read_color(table, "color", palette)) {
    style.color = color->color;
    text_colors.push_back(*color);
  }
  style.figures = read_word<Figures>(table, "figures", figure_names);
  style.letter_case = read_word<Case>(table, "case", cases);
  style.caps = read_word<Caps>(table, "caps", caps_names);
  if (style.caps) style.caps_span = table.value("caps")->span;
  if (style.figures) style.figures_span = table.value("figures")->span;
  style.align = read_word<Align>(table, "align", aligns);
  if (const TomlValue* hyphenate = table.boolean("hyphenate")) style.hyphenate = *hyphenate->boolean();
  if (const TomlValue* protrusion = table.boolean("protrusion")) style.protrusion = *protrusion->boolean();
  style.letterfit = read_letterfit(table);
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

}  // namespace

Palette read_palette(const TomlTable& table, Diagnostics& diagnostics) {
  Palette palette;
  for (const TomlEntry& entry : table.entries) {
    const std::string* text = entry.value.text();
    if (const std::optional<Color> color = text ? parse_color(*text) : std::nullopt) {
      palette.emplace(entry.key, PlacedColor{*color, entry.value.span});
    } else {
      diagnostics.error("bad-color", entry.value.span,
                        fmt::format("the colour `{}` must be like \"#1a4a7a\"", entry.key));
    }
  }
  return palette;
}

std::optional<PlacedColor> read_color(TableReader& table, std::string_view key, const Palette& palette) {
  const TomlValue* value = table.text(key);
  if (!value) return std::nullopt;
  const auto named = palette.find(*value->text());
  if (named != palette.end()) return named->second;
  if (const std::optional<Color> color = parse_color(*value->text())) return PlacedColor{*color, value->span};
  std::vector<std::string_view> names;
  for (const auto& color : palette) names.push_back(color.first);
  const std::string near(nearest(*value->text(), names));
  table.diagnostics().error("unknown-color", value->span, fmt::format("[color] has no `{}`", *value->text()),
                            near.empty() ? std::string("name it there, or write it like \"#1a4a7a\"")
                                         : fmt::format("did you mean `{}`?", near));
  return std::nullopt;
}

RuleLooks read_rule(TableReader& table, std::string_view key, const Palette& palette) {
  RuleLooks looks;
  const TomlTable* rule = table.table(key);
  if (!rule) return looks;
  TableReader reader(*rule, "a rule", {"thickness", "gap", "width", "color", "place"}, table.diagnostics());
  if (const auto thickness = read_length(reader, "thickness")) looks.thickness = *thickness;
  if (const auto gap = read_length(reader, "gap")) looks.gap = *gap;
  looks.width = read_length(reader, "width");
  if (const auto color = read_color(reader, "color", palette)) looks.color = color->color;
  looks.place = read_word<RulePlace>(reader, "place", rule_places).value_or(looks.place);
  return looks;
}

void read_fonts(const TomlTable& table, Layout& layout, Diagnostics& diagnostics) {
  std::vector<std::string_view> keys;
  for (const TomlEntry& entry : table.entries) keys.push_back(entry.key);
  TableReader reader(table, "[font]", std::span<const std::string_view>(keys), diagnostics);
  for (const std::string_view key : keys) {
    std::vector<Literal> families;
    for (const TomlValue* family : reader.texts(key)) families.push_back({family->span, *family->text()});
    if (families.empty() && reader.value(key)->array())
      diagnostics.error("no-family", reader.value(key)->span, fmt::format("the font `{}` names no family", key),
                        "such as [\"Source Serif 4\"]");
    layout.fonts.emplace(std::string(key), std::move(families));
  }
}

const std::vector<std::string_view>& style_names() {
  static const std::vector<std::string_view> names = {"body",   "code",    "contact",  "date",  "detail", "foot",
                                                      "group",  "heading", "headline", "item",  "link",   "name",
                                                      "number", "prose",   "row",      "strong"};
  return names;
}

std::optional<StyleName> find_style(std::string_view name) {
  const auto& names = style_names();
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<StyleName>(found - names.begin());
}

void read_styles(const TomlTable& table, const Palette& palette, Layout& layout, Diagnostics& diagnostics) {
  TableReader styles(table, "[style]", std::span<const std::string_view>(style_names()), diagnostics);
  std::vector<PlacedColor> text_colors;
  for (const std::string_view name : style_names()) {
    const TomlTable* one = styles.table(name);
    if (!one) continue;
    std::vector<std::string_view> keys = {"font",    "weight", "italic", "size",     "leading", "color",
                                          "figures", "case",   "caps",   "tracking", "align"};
    if (name == "heading") keys.push_back("rule");
    if (is_running_text(*find_style(name))) keys.insert(keys.end(), {"hyphenate", "protrusion", "letterfit"});
    TableReader reader(*one, fmt::format("[style.{}]", name), std::span<const std::string_view>(keys), diagnostics);
    layout.styles[static_cast<std::size_t>(*find_style(name))] =
        read_style(reader, name == "body", palette, layout, text_colors);
    if (name == "heading") layout.heading_rule = read_rule(reader, "rule", palette);
  }
  check_contrast(std::move(text_colors), diagnostics);
}

}  // namespace quoin
