#include "layout/keys.h"

#include <algorithm>
#include <cassert>

#include "layout/read_style.h"
#include "layout/words.h"

namespace quoin {
namespace {

using enum ValueKind;

constexpr auto weights = names_of(weight_words);
constexpr auto figures = names_of(figure_words);
constexpr auto cases = names_of(case_words);
constexpr auto caps = names_of(caps_words);
constexpr auto aligns = names_of(align_words);
constexpr auto label_aligns = names_of(label_align_words);
constexpr auto sides = names_of(side_words);
constexpr auto verticals = names_of(vertical_words);
constexpr auto rule_places = names_of(rule_place_words);
constexpr auto shapes = names_of(shape_words);
constexpr auto photo_places = names_of(photo_place_words);
constexpr auto heights = names_of(height_words);
constexpr auto sidebar_pages = names_of(sidebar_page_words);
constexpr auto months = names_of(month_words);
constexpr auto whens = names_of(when_words);
constexpr auto numberings = names_of(numbering_words);
constexpr auto meters = names_of(meter_words);
constexpr auto meter_places = names_of(meter_place_words);

constexpr KeyInfo rule_keys[] = {
    {"thickness", length, "How thick the rule is. \"0pt\": no rule."},
    {"gap", length, "White space between the rule and its text."},
    {"width", length, "How wide the rule is. Unsaid: the whole measure."},
    {"color", color, "A name of [color], or \"#rrggbb\". Unsaid: the colour of its text."},
    {"place", word, "Below the text, above it, or beside it up to the line's end.", rule_places},
};

constexpr KeyInfo column_rule_keys[] = {
    {"thickness", length, "How thick the line is. \"0pt\": no line."},
    {"color", color, "A name of [color], or \"#rrggbb\". Unsaid: the headings' colour."},
};

constexpr KeyInfo show_key = {"show", flag, "false takes away what the layout inherits."};

constexpr KeyInfo heading_box_keys[] = {
    show_key,
    {"color", color, "The ground's colour. Unsaid: no ground."},
    {"border", table, "A line along the box's edge.", {}, column_rule_keys},
    {"padding", length, "From the box's left and right edges to the text."},
    {"radius", length, "Of its corners."},
};

constexpr KeyInfo tag_box_keys[] = {
    heading_box_keys[0], heading_box_keys[1], heading_box_keys[2], heading_box_keys[3], heading_box_keys[4],
    {"gap", length, "White space between two tags, beside and below one another. Unsaid: 3 pt."},
};

constexpr KeyInfo bar_keys[] = {
    show_key,
    {"width", length, "How wide the bar is. Unsaid: as the column of labels, if there is one."},
    {"height", length, "How high it is. Unsaid: as the heading's line."},
    {"gap", length, "White space between a bar in the margin and the heading."},
    {"color", color, "A name of [color], or \"#rrggbb\". Unsaid: the headings' colour."},
};

constexpr KeyInfo level_keys[] = {
    {"shape", word, "Five dots or a bar beside a level that stands on a known scale.", meters},
    {"place", word, "After the level's word, or before it.", meter_places},
    {"color", color, "Unsaid: the headings' colour."},
    {"rest", color, "The colour of what is left of the scale. Unsaid: an outline."},
};

constexpr KeyInfo margin_keys[] = {
    {"top", length_range}, {"right", length_range}, {"bottom", length_range}, {"left", length_range}};

constexpr KeyInfo running_keys[] = {
    {"left", row, "A row at the left: {name}, {headline}, {date}, {page}, {pages}."},
    {"center", row, "A row in the middle."},
    {"right", row, "A row at the right."},
    {"when", word, "The pages that it stands on.", whens},
};

constexpr KeyInfo page_keys[] = {
    {"margin", table, "White space to the page's edges.", {}, margin_keys},
    {"head", running_line, "What stands in the top margin. \"\": nothing.", {}, running_keys},
    {"foot", running_line, "What stands in the bottom margin. \"\": nothing.", {}, running_keys},
};

constexpr KeyInfo step_keys[] = {
    {"kind", one_kind, "The kind whose entries take their condensed rows."},
    {"keep", kept_entries, "How many of the first entries keep their full rows."},
};

constexpr KeyInfo fit_keys[] = {
    {"pages", page_count, "The most pages there may be; what does not fit is tightened, condensed, then left out. \"any\": no budget."},
    {"condense", steps, "What the fit may do to save lines, in that order: a kind's condensed rows, \"hyphenation\".", {}, step_keys},
};

constexpr KeyInfo space_keys[] = {
    {"entry", length_range, "Above an entry."},
    {"group", length_range, "Above a subheading."},
    {"group-below", length_range, "Between a subheading and what follows it."},
    {"header", length_range, "Between the header and what follows it."},
    {"header-rows", length_range, "Between the header's rows."},
    {"heading", length_range, "Between a section's heading and what follows it."},
    {"item", length_range, "Above each further highlight or detail."},
    {"items", length_range, "Above the first highlight or detail."},
    {"line", length_range, "Above an entry that, like its neighbour, is a single line."},
    {"paragraph", length_range, "Above a paragraph of prose."},
    {"part", length_range, "Above a role or a degree."},
    {"part-after-text", length_range, "Above a role or a degree that follows another's text."},
    {"rows", length_range, "Above an entry's second and further rows."},
    {"section", length_range, "Above a section's heading."},
};

constexpr KeyInfo list_keys[] = {
    {"marker", text, "The bullet, set in the style `marker`. \"\": none."},
    {"at", length, "Where the bullet stands, from the text's left edge. Unsaid: 0.2em."},
    {"text", length, "Where the item's text starts, beyond the bullet. Unsaid: 1.2em."},
};

constexpr KeyInfo lists_keys[] = {
    {"highlights", table, "How an entry's highlights are listed.", {}, list_keys},
    {"details", table, "How a degree's details are listed.", {}, list_keys},
};

constexpr KeyInfo header_keys[] = {
    {"rows", header_rows,
     "Rows of {name}, {headline}, {contacts}, or of {location}, {phone}, {email}, {url}, {profiles}, {details}."},
    {"separator", text, "What parts two contacts on a line."},
    {"rule", table, "A rule under the last row.", {}, rule_keys},
    {"summary-heading", flag, "Print a heading over the summary, in the résumé's language."},
    {"background", color, "The colour of the header's ground, which runs to the paper's edges."},
    {"padding", length, "From the last row to the end of that ground."},
    {"icons", flag, "Draw an icon before each contact."},
    {"icon-color", color, "The icons' colour. Unsaid: that of the contacts."},
};

constexpr KeyInfo sections_keys[] = {
    {"order", kind_order, "Kinds in the order in which they stand; \"*\" is all others, last where it is not written."},
    {"only", kinds, "The kinds that are printed. Unsaid, or []: all."},
    {"omit", kinds, "Kinds that are not printed."},
};

constexpr KeyInfo sidebar_keys[] = {
    {"show", flag, "false takes away a sidebar that the layout inherits."},
    {"sections", kinds, "The kinds that stand in it, in this order."},
    {"rows", header_rows, "What stands above them: rows as in the header."},
    {"side", word, "The side of the page that it stands on.", sides},
    {"width", length_range, "How wide its text is."},
    {"gap", length, "White space between the columns. Unsaid: 2em."},
    {"background", color, "The colour of its ground, which runs to the page's edges."},
    {"color", swapped_colors, "Names of [color] → the colours that they stand for in the sidebar."},
    {"rule", table, "A rule down the middle of the gap.", {}, column_rule_keys},
    {"height", word, "As high as the columns below the header, or as the page, the header beside it.", heights},
    {"pages", word, "The first page alone, or all: its sections then go on from page to page in their own column.", sidebar_pages},
};

constexpr KeyInfo columns_keys[] = {
    {"count", column_count, "How many: from 1 to 3. 1 takes away those that the layout inherits."},
    {"gap", length_range, "White space between two columns. Unsaid: 2em."},
    {"rule", table, "A rule down the middle of the gap.", {}, column_rule_keys},
};

constexpr KeyInfo label_keys[] = {
    {"width", length, "How wide the column is, at most a third of the text's width. Unsaid: as its widest label."},
    {"gap", length, "White space between the labels and the text. Unsaid: 6 mm."},
    {"align", word, "The side that labels are flush with.", label_aligns},
    {"headings", flag, "Section headings stand in the column, beside their section's first line."},
    {"header", flag, "The header's rows below the name, and the summary, stand beside the column, too."},
    {"spine", table, "A line down the middle of the gap, along entries.", {}, column_rule_keys},
    {"dot", length, "A dot on the spine at each entry, so far across."},
    {"dot-color", color, "Unsaid: the headings' colour."},
};

constexpr KeyInfo date_keys[] = {{"month", word, "How a date's month prints; `none` leaves the year alone.", months}};

constexpr KeyInfo photo_keys[] = {
    {"shape", word, "`none`: the photo is not printed.", shapes},
    {"place", word, "Beside the header's rows, or at the sidebar's top.", photo_places},
    {"width", length, "A circle is as tall as it is wide."},
    {"height", length},
    {"gap", length, "White space between the photo and the text."},
    {"side", word, "The side that the photo stands on.", sides},
    {"align", word, "How the shorter of the two, photo or rows, stands beside the taller.", verticals},
};

constexpr KeyInfo top_keys[] = {
    {"description", text, "One line on the layout, which `quoin layouts` shows."},
    {"extends", text, "The layout to start from: a bundled one's name, or a path. This file changes it."},
    {"page", table, "Margins, running head and foot.", {}, page_keys},
    {"fit", table, "A page budget.", {}, fit_keys},
    {"font", named_fonts, "Names of your own → families, most wanted first."},
    {"color", named_colors, "Names of your own → colours."},
    {"style", styles, "Type, by what it is for. Every style inherits from `body`."},
    {"space", table, "White space above things.", {}, space_keys},
    {"list", table, "Bullets.", {}, lists_keys},
    {"header", table, "Name and contacts.", {}, header_keys},
    {"sections", table, "Which sections stand where.", {}, sections_keys},
    {"sidebar", table, "A second column.", {}, sidebar_keys},
    {"columns", table, "Columns that the text below the header flows through.", {}, columns_keys},
    {"labels", table, "The column at the left that rows' labels stand in.", {}, label_keys},
    {"levels", table, "How levels of skills and languages are drawn beside their words.", {}, level_keys},
    {"date", table, "How dates print.", {}, date_keys},
    {"photo", table, "How a photo stands in the header.", {}, photo_keys},
    {"entry", entries, "How entries of each kind of section are arranged."},
};

constexpr KeyInfo left_key = {"left", row, "Markup with fields in braces: \"**{title}**{, location}\"."};
constexpr KeyInfo right_key = {"right", row, "At the right of the same line."};
constexpr KeyInfo style_key = {"style", word, "The style of the row. Unsaid: `row`; in the header that of its fields.", row_style_names};
constexpr KeyInfo row_table_keys[] = {left_key, right_key, {"label", row, "In the column of labels."}, style_key};
constexpr KeyInfo header_row_table_keys[] = {
    left_key, right_key, style_key, {"stack", flag, "Each contact of the row's one field stands on a line of its own."}};

constexpr KeyInfo common_style_keys[] = {
    {"font", text, "A name of [font]."},
    {"weight", weight, "A word, or a number from 1 to 1000.", weights},
    {"italic", flag},
    {"leading", factor_range, "From line to line, times the size."},
    {"color", color, "A name of [color], or \"#rrggbb\"."},
    {"figures", word, "Which figures: all as wide as one another, as tall as capitals, with descenders.", figures},
    {"case", word, "`upper` sets capitals.", cases},
    {"caps", word, "The font's own small capitals: for small letters, or for all.", caps},
    {"tracking", tracking, "Space between letters, in ems: from -0.02 to 0.09."},
    {"features", features, "OpenType features by their tags, such as \"ss01\"; with \"-\" before it one is off."},
    {"align", word, "How its paragraphs are set.", aligns},
};
constexpr KeyInfo running_text_keys[] = {
    {"hyphenate", flag, "Words may be parted by a hyphen. Unsaid: where the text is justified."},
    {"protrusion", flag, "Punctuation and slanting letters hang in the margin in part. Unsaid: true."},
    {"letterfit", letterfit, "Letters of justified lines come nearer or part by up to so many ems: from 0 to 0.01."},
    {"looseness", looseness, "Lines that a paragraph takes more than is best, or fewer, where it can be even all the same: from -2 to 2."},
};
constexpr KeyInfo body_size = {"size", point_range, "Not below 9 pt. All other sizes follow it."};
constexpr KeyInfo factor_size = {"size", factor_range, "Times the body's size."};
constexpr KeyInfo heading_rule = {"rule", table, "A rule at each section's heading.", {}, rule_keys};
constexpr KeyInfo heading_box = {"box", table, "A ground or an outline over the measure, as high as the heading's lines.", {}, heading_box_keys};
constexpr KeyInfo heading_bar = {"bar", table, "A bar left of each section's heading.", {}, bar_keys};
constexpr KeyInfo tag_box = {"box", table, "A ground or an outline around each keyword of {tags}.", {}, tag_box_keys};

constexpr std::string_view rows_help = "Each a line of markup with fields in braces, or a table of left, right, label.";
constexpr std::string_view join_items_help = "Highlights run in as one paragraph, parted by this.";
constexpr KeyInfo condensed_keys[] = {
    {"rows", rows, rows_help},
    {"join", text, "The section's entries run in as one paragraph, parted by this."},
    {"join-items", text, join_items_help},
};
constexpr KeyInfo condensed_part_keys[] = {
    {"rows", rows, rows_help},
    {"join-items", text, join_items_help},
};
constexpr KeyInfo part_keys[] = {
    {"rows", rows, rows_help},
    {"join-items", text, join_items_help},
    {"condensed", table, "What the fit may use to save lines.", {}, condensed_part_keys},
};
constexpr KeyInfo common_entry_keys[] = {
    {"rows", rows, rows_help},
    {"join", text, "The section's entries run in as one paragraph, parted by this."},
    {"join-items", text, join_items_help},
    {"condensed", table, "What the fit may use to save lines.", {}, condensed_keys},
    {"above", length_range, "White space above an entry, where it differs from [space] `entry`."},
    {"numbered", word, "Entries are numbered, where the résumé does not say.", numberings},
};

/// What is set in the run of other text, beside it or in a margin has no paragraphs, and signs have no case.
bool has_effect(StyleName style, std::string_view key) {
  switch (style) {
    case StyleName::code:
      return key == "font" || key == "size" || key == "color";
    case StyleName::link:
      return key == "color";
    case StyleName::strong:
      return key == "weight" || key == "color";
    case StyleName::foot:
      return key != "align" && key != "case";
    case StyleName::marker:
    case StyleName::number:
      return key != "align" && key != "case" && key != "leading";
    default:
      return true;
  }
}

}  // namespace

std::span<const KeyInfo> layout_keys() { return top_keys; }

std::span<const KeyInfo> keys_of(std::string_view path) {
  std::span<const KeyInfo> keys = top_keys;
  while (!path.empty()) {
    const std::string_view name = path.substr(0, path.find('.'));
    path.remove_prefix(std::min(path.size(), name.size() + 1));
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const KeyInfo& key) { return key.name == name; });
    assert(found != keys.end());
    keys = found->keys;
  }
  return keys;
}

std::span<const KeyInfo> row_keys() { return row_table_keys; }

std::span<const KeyInfo> header_row_keys() { return header_row_table_keys; }

std::vector<KeyInfo> style_keys(std::string_view name) {
  std::vector<KeyInfo> keys(std::begin(common_style_keys), std::end(common_style_keys));
  keys.insert(keys.begin() + 1, name == "body" ? body_size : factor_size);
  std::erase_if(keys, [&](const KeyInfo& key) { return !has_effect(*find_style(name), key.name); });
  if (name == "heading") keys.insert(keys.end(), {heading_rule, heading_box, heading_bar});
  if (name == "tag") keys.push_back(tag_box);
  if (is_running_text(*find_style(name)))
    keys.insert(keys.end(), std::begin(running_text_keys), std::end(running_text_keys));
  return keys;
}

std::vector<const KindInfo*> entry_kinds() {
  std::vector<const KindInfo*> all;
  for (const KindInfo& kind : quoin::kinds())
    if (!kind.fields.empty()) all.push_back(&kind);
  return all;
}

std::vector<KeyInfo> entry_keys(const KindInfo& kind) {
  std::vector<KeyInfo> keys(std::begin(common_entry_keys), std::end(common_entry_keys));
  if (!kind.part.name.empty())
    keys.push_back({kind.part.name, table, "How what stands one level below is arranged.", {}, part_keys});
  return keys;
}

TableReader reader_of(const TomlTable& table, std::string what, std::span<const KeyInfo> keys, Diagnostics& diagnostics,
                      std::span<const Elsewhere> elsewhere) {
  std::vector<std::string_view> names;
  names.reserve(keys.size());
  for (const KeyInfo& key : keys) names.push_back(key.name);
  const std::size_t first = diagnostics.all.size();
  TableReader reader(table, std::move(what), std::span<const std::string_view>(names), diagnostics);
  for (const Elsewhere& one : elsewhere)
    if (const TomlEntry* entry = table.find(one.key))
      for (std::size_t i = first; i < diagnostics.all.size(); ++i)
        if (entry->key_span == diagnostics.all[i].span) diagnostics.all[i].hint = one.hint;
  return reader;
}

}  // namespace quoin
