#include "layout/read.h"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "base/nearest.h"
#include "layout/contrast.h"
#include "layout/defaults.h"
#include "layout/keys.h"
#include "layout/values.h"
#include "layout/read_drawings.h"
#include "layout/read_entry.h"
#include "layout/read_header.h"
#include "layout/read_sections.h"
#include "layout/read_style.h"
#include "toml/table_reader.h"

namespace quoin {
namespace {

/// Where [space] names a space of the layout.
struct SpaceName {
  std::string_view name;
  Range<Length> Spaces::*where;
};

constexpr SpaceName space_names[] = {
    {"entry", &Spaces::entry},
    {"group", &Spaces::group},
    {"group-below", &Spaces::group_below},
    {"header", &Spaces::header},
    {"header-rows", &Spaces::header_rows},
    {"heading", &Spaces::heading},
    {"item", &Spaces::item},
    {"items", &Spaces::items},
    {"line", &Spaces::line},
    {"paragraph", &Spaces::paragraph},
    {"part", &Spaces::part},
    {"part-after-text", &Spaces::part_after_text},
    {"rows", &Spaces::rows},
    {"section", &Spaces::section},
};

void read_spaces(const TomlTable& table, Spaces& spaces, Diagnostics& diagnostics) {
  TableReader reader = reader_of(table, "[space]", keys_of("space"), diagnostics);
  for (const SpaceName& space : space_names)
    if (const auto range = read_length_range(reader, space.name)) spaces.*space.where = *range;
}

void read_page(const TomlTable& table, Layout& layout, Diagnostics& diagnostics) {
  constexpr const char* paper = "the paper is the résumé's: `paper` in its [document], or --paper for one run";
  constexpr Elsewhere elsewhere[] = {{"paper", paper}, {"size", paper}};
  TableReader page = reader_of(table, "[page]", keys_of("page"), diagnostics, elsewhere);
  layout.head = read_running_line(page, "head");
  layout.foot = read_running_line(page, "foot");
  const TomlTable* margin = page.table("margin");
  if (!margin) return;
  TableReader sides = reader_of(*margin, "`margin`", keys_of("page.margin"), diagnostics);
  const std::pair<std::string_view, Range<Length>*> all[] = {{"top", &layout.margin_top},
                                                             {"right", &layout.margin_right},
                                                             {"bottom", &layout.margin_bottom},
                                                             {"left", &layout.margin_left}};
  for (std::size_t i = 0; i < std::size(all); ++i) {
    const auto& [side, where] = all[i];
    if (const auto range = read_length_range(sides, side)) *where = *range;
    layout.margin_spans[i] = sides.has(side) ? sides.value(side)->span : page.value("margin")->span;
  }
}

/// A number, or "any" for as many as it takes: so a layout gives up the budget of what it extends.
void read_budget(TableReader& fit, Layout& layout) {
  const TomlValue* pages = fit.value("pages");
  if (!pages) return;
  const std::int64_t* number = pages->integer();
  if (number && *number >= 1 && *number <= most_fit_pages) {
    layout.fit_pages = static_cast<int>(*number);
  } else if (number) {
    fit.diagnostics().error("bad-number", pages->span, fmt::format("`pages` must be from 1 to {}", most_fit_pages),
                            "write \"any\" for as many as it takes");
  } else if (!pages->text()) {
    wrong_type(*pages, "pages", "a number or \"any\"", fit.diagnostics());
  } else if (*pages->text() != "any") {
    fit.diagnostics().error("bad-value", pages->span, fmt::format("`pages` cannot be `{}`", *pages->text()),
                            fmt::format("write a number from 1 to {}, or \"any\"", most_fit_pages));
  }
}

constexpr std::string_view hyphenation = "hyphenation";  // a step of condensing
constexpr const char* start_from_full = "start from a bundled layout with `extends = \"full\"`";

/// Warns of a kind that has nothing to condense to. The layout's entries must be there.
void check_step(SectionKind kind, const Span& span, const Layout& layout, Diagnostics& diagnostics) {
  const auto entry = layout.entries.find(kind);
  if (entry == layout.entries.end() && kind != SectionKind::prose) return;
  if (entry != layout.entries.end() && (entry->second.condensed || entry->second.part_condensed)) return;
  const std::string_view name = kind_name(kind);
  diagnostics.warning("missing-rows", span, fmt::format("`{}` has no condensed rows, so this step saves nothing", name),
                      kind == SectionKind::prose
                          ? std::string("prose has no rows: take it out")
                          : fmt::format("say them in [entry.{}.condensed], or take it out", name));
}

void read_step(const TomlValue& name, Layout& layout, Diagnostics& diagnostics) {
  if (*name.text() == hyphenation) {
    layout.condense.emplace_back();
  } else if (const std::string_view one[] = {hyphenation}; !nearest(*name.text(), one).empty()) {
    diagnostics.error("unknown-kind", name.span, fmt::format("no step is called `{}`", *name.text()),
                      fmt::format("did you mean `{}`?", hyphenation));
  } else if (const std::optional<SectionKind> kind = read_kind(name, diagnostics)) {
    layout.condense.push_back({kind, 0});
    check_step(*kind, name.span, layout, diagnostics);
  }
}

/// `{ kind = "experience", keep = 1 }`: the first entries keep their full rows.
void read_partial_step(const TomlTable& table, Layout& layout, Diagnostics& diagnostics) {
  TableReader step = reader_of(table, "a step of `condense`", keys_of("fit.condense"), diagnostics);
  const TomlValue *name = step.text("kind"), *keep = step.integer("keep");
  if (!step.has("kind"))
    diagnostics.error("missing-field", table.span, "a step of `condense` needs `kind`",
                      "such as kind = \"experience\"");
  if (keep && (*keep->integer() < 0 || *keep->integer() > most_kept_entries)) {
    diagnostics.error("bad-number", keep->span, fmt::format("`keep` must be from 0 to {}", most_kept_entries));
    keep = nullptr;
  }
  const std::optional<SectionKind> kind = name ? read_kind(*name, diagnostics) : std::nullopt;
  if (!kind) return;
  layout.condense.push_back({kind, keep ? static_cast<std::size_t>(*keep->integer()) : 0});
  check_step(*kind, name->span, layout, diagnostics);
}

void read_fit(const TomlTable& table, Layout& layout, Diagnostics& diagnostics) {
  TableReader fit = reader_of(table, "[fit]", keys_of("fit"), diagnostics);
  read_budget(fit, layout);
  const TomlArray* steps = fit.array("condense");
  if (!steps) return;
  for (const TomlValue& step : *steps) {
    if (step.text())
      read_step(step, layout, diagnostics);
    else if (const TomlTable* part = step.table())
      read_partial_step(*part, layout, diagnostics);
    else
      wrong_type(step, "condense", "a text or a table { kind, keep }", diagnostics);
  }
}

/// Of values that do not go together the one of the file that was written last is to blame, of several there the one
/// that `keys` names first. A layout is opened before what it extends, so its id is the lower one.
Span last_written(const TableReader& table, std::initializer_list<std::string_view> keys) {
  const TomlValue* last = nullptr;
  for (const std::string_view key : keys)
    if (const TomlValue* value = table.value(key); value && (!last || value->span.source < last->span.source))
      last = value;
  return last ? last->span : table.span();
}

/// A bullet stands before its text.
void check_list(TableReader& list, std::string_view name, const ListLooks& looks) {
  constexpr Pt usual_em{10};
  if (looks.marker.empty() || looks.text.at(usual_em) > looks.at.at(usual_em)) return;
  list.diagnostics().error("bad-range", last_written(list, {"text", "at", "marker"}),
                           fmt::format("in [list.{}] `text` must be larger than `at`: the marker stands before the text",
                                       name),
                           "such as at = \"2pt\" and text = \"12pt\"");
}

void read_list(TableReader& lists, std::string_view key, ListLooks& looks) {
  const TomlTable* table = lists.table(key);
  if (!table) return;
  TableReader reader =
      reader_of(*table, fmt::format("[list.{}]", key), keys_of("list.highlights"), lists.diagnostics());
  looks.span = table->span;
  looks.marker = read_sign(reader, "marker", looks.marker);
  if (const auto at = read_length(reader, "at")) looks.at = *at;
  if (const auto text = read_length(reader, "text")) looks.text = *text;
  check_list(reader, key, looks);
}

/// What no default can stand for. Entries are asked for by kind.
void require_tables(TableReader& root) {
  std::string missing;
  for (const std::string_view key : {"font", "style", "header"})
    if (!root.has(key)) missing += fmt::format("{}`{}`", missing.empty() ? "" : ", ", key);
  if (!missing.empty())
    root.diagnostics().error("missing", root.span(), fmt::format("the layout has no {}", missing), start_from_full);
}

/// A font that is named and not used would go unnoticed.
void require_body_font(const Layout& layout, const TomlTable& styles, Diagnostics& diagnostics) {
  const TomlEntry* body = styles.find("body");
  if (layout.style(StyleName::body).font || layout.fonts.empty()) return;
  const TomlTable* table = body ? body->value.table() : &styles;
  if (!table || table->find("font")) return;
  diagnostics.error("missing", table->span, "[style.body] names no `font`",
                    fmt::format("write font = \"{}\" under [style.body]", layout.fonts.begin()->first));
}

}  // namespace

const TomlEntry* extends_entry(const TomlTable& table) {
  if (const TomlEntry* entry = table.find("extends")) return entry;
  std::vector<std::string_view> names;
  for (const KeyInfo& key : layout_keys()) names.push_back(key.name);
  for (const TomlEntry& entry : table.entries)
    if (nearest(entry.key, names) == "extends") return &entry;
  return nullptr;
}

Layout read_layout(const TomlTable& table, const std::string& name, Diagnostics& diagnostics) {
  Layout layout = unsaid_layout();
  layout.name = name;
  TableReader root = reader_of(table, "a layout", layout_keys(), diagnostics);
  if (const TomlValue* description = root.text("description")) layout.description = *description->text();
  require_tables(root);
  if (const TomlTable* page = root.table("page")) read_page(*page, layout, diagnostics);
  if (const TomlTable* fonts = root.table("font")) read_fonts(*fonts, layout, diagnostics);
  LayoutColors colors;
  if (const TomlTable* named = root.table("color")) colors = read_colors(*named, diagnostics);
  std::vector<StyleColor> text_colors;
  if (const TomlTable* styles = root.table("style")) {
    text_colors = read_styles(*styles, colors, layout, diagnostics);
    require_body_font(layout, *styles, diagnostics);
  }
  if (const TomlTable* spaces = root.table("space")) read_spaces(*spaces, layout.space, diagnostics);
  if (const TomlTable* lists = root.table("list")) {
    TableReader reader = reader_of(*lists, "[list]", keys_of("list"), diagnostics);
    read_list(reader, "highlights", layout.highlights);
    read_list(reader, "details", layout.details);
  }
  if (const TomlTable* header = root.table("header")) layout.header = read_header(*header, colors, diagnostics);
  if (const TomlTable* sections = root.table("sections")) layout.sections = read_section_order(*sections, diagnostics);
  if (const TomlTable* sidebar = root.table("sidebar")) layout.sidebar = read_sidebar(*sidebar, colors, diagnostics);
  if (const TomlTable* columns = root.table("columns")) layout.columns = read_columns(*columns, colors, diagnostics);
  if (layout.sidebar.shown && layout.columns.count > 1)
    diagnostics.error("conflict", last_written(root, {"columns", "sidebar"}),
                      "text beside a sidebar stands in one column",
                      "take the sidebar away with `show = false` under [sidebar], or write count = 1");
  if (const TomlTable* labels = root.table("labels")) read_labels(*labels, colors, layout.labels, diagnostics);
  if (const TomlTable* levels = root.table("levels")) layout.meter = read_meter(*levels, colors, diagnostics);
  if (const TomlTable* date = root.table("date")) layout.months = read_months(*date, diagnostics);
  if (const TomlTable* photo = root.table("photo")) layout.photo = read_photo_looks(*photo, diagnostics);
  const TomlTable no_entries{root.span(), {}};
  if (const TomlTable* entries = root.has("entry") ? root.table("entry") : &no_entries)
    read_entries(*entries, root.span(), layout, diagnostics);
  if (const TomlTable* fit = root.table("fit")) read_fit(*fit, layout, diagnostics);
  check_contrast(layout, colors.used, text_colors, diagnostics);
  layout.palette = std::move(colors.used);
  return layout;
}

}  // namespace quoin
