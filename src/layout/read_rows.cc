#include "layout/read_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "base/nearest.h"
#include "layout/keys.h"
#include "layout/read_style.h"
#include "layout/words.h"

namespace quoin {
namespace {

/// Where another fault is or nothing is said, the style is `unsaid`.
StyleName row_style(TableReader& table, StyleName unsaid) {
  const TomlValue* value = table.text("style");
  if (!value) return unsaid;
  const std::string& word = *value->text();
  const std::optional<StyleName> style = find_style(word);
  if (style && is_row_style(*style)) return *style;
  const std::string near(nearest(word, row_style_names));
  table.diagnostics().error(
      "unknown-style", value->span,
      style ? fmt::format("`{}` is the style of marked words, not of a row", word)
            : fmt::format("no style is called `{}`", word),
      near.empty() ? fmt::format("styles of rows are: {}", fmt::join(row_style_names, ", "))
                   : fmt::format("did you mean `{}`?", near));
  return unsaid;
}

/// A header's row is aligned and led as its fields are, if all of them have one style.
StyleName header_row_style(const Row& row) {
  std::optional<StyleName> style;
  for (const RowTemplate* side : {&row.left, &row.right})
    for (const RowPiece& piece : *side) {
      if (!piece.slot) continue;
      const StyleName own = header_field_style(*piece.slot);
      if (style && *style != own) return StyleName::row;
      style = own;
    }
  return style.value_or(StyleName::row);
}

/// Only what a field of contacts holds can stand one below the other.
bool read_stacked(TableReader& table, const Row& row) {
  const TomlValue* stack = table.boolean("stack");
  if (!stack || !*stack->boolean()) return false;
  const bool one_field = row.left.size() == 1 && row.left.front().slot && row.right.empty();
  if (one_field && header_field_style(*row.left.front().slot) == StyleName::contact) return true;
  table.diagnostics().error("bad-row", stack->span, "`stack` needs a row that is one field of contacts",
                            "such as { left = \"{details}\", stack = true }");
  return false;
}

Row read_row(const TomlTable& table, const RowFields& fields, bool labels, Diagnostics& diagnostics) {
  TableReader reader = reader_of(table, "a row", labels ? row_keys() : header_row_keys(), diagnostics);
  Row row;
  const auto read = [&](std::string_view key, RowTemplate& to) {
    if (const TomlValue* value = reader.text(key)) to = parse_row(*value->text(), value->span, fields, diagnostics);
  };
  read("left", row.left);
  read("right", row.right);
  if (labels) read("label", row.label);
  row.style = row_style(reader, labels ? StyleName::row : header_row_style(row));
  if (!labels) row.stacked = read_stacked(reader, row);
  return row;
}

/// Keywords are one field, in boxes or not.
std::pair<Slot, Field> counted_as(const SlotRef& ref) {
  return {ref.slot == Slot::tags ? Slot::keywords : ref.slot, ref.field};
}

/// What rows repeat is printed for every entry: without a bound a page of layout makes a thousand pages of a résumé.
void check_amount(const std::vector<Row>& rows, const Span& span, Diagnostics& diagnostics) {
  constexpr std::size_t most_signs = 100, most_times = 2;
  std::map<std::pair<Slot, Field>, std::size_t> times;
  std::size_t signs = 0, most = 0;
  for (const Row& row : rows)
    for (const RowTemplate* part : {&row.left, &row.right, &row.label})
      for (const RowPiece& piece : *part) {
        signs += piece.text.size();
        if (piece.slot) most = std::max(most, ++times[counted_as(*piece.slot)]);
      }
  if (most > most_times)
    diagnostics.error("bad-row", span, fmt::format("these rows print a field {} times", most),
                      fmt::format("at most {} times in all rows of a kind", most_times));
  if (signs > most_signs)
    diagnostics.error("bad-row", span, fmt::format("the signs of these rows are {} bytes long", signs),
                      fmt::format("at most {} in all rows of a kind", most_signs));
}

}  // namespace

StyleName header_field_style(const SlotRef& ref) {
  if (ref.slot == Slot::headline) return StyleName::headline;
  return ref.slot == Slot::text_field && ref.field == Field::name ? StyleName::name : StyleName::contact;
}

std::vector<Row> read_rows(TableReader& table, std::string_view key, const RowFields& fields, bool labels) {
  std::vector<Row> rows;
  const TomlValue* said = table.value(key);
  if (said && !said->array())
    wrong_type(*said, key, "an array of rows", table.diagnostics(),
               said->text() ? fmt::format("put it in brackets: {} = [\"{}\"]", key, *said->text()) : std::string());
  if (!said || !said->array()) return rows;
  for (const TomlValue& value : *said->array()) {
    if (const std::string* text = value.text()) {
      Row row{parse_row(*text, value.span, fields, table.diagnostics()), {}, {}, StyleName::row};
      if (!labels) row.style = header_row_style(row);
      rows.push_back(std::move(row));
    } else if (const TomlTable* inner = value.table()) {
      rows.push_back(read_row(*inner, fields, labels, table.diagnostics()));
    } else {
      wrong_type(value, key, "a text or a table with `left` and `right`", table.diagnostics());
    }
  }
  check_amount(rows, said->span, table.diagnostics());
  return rows;
}

bool holds_name(const RowTemplate& row) {
  return std::any_of(row.begin(), row.end(), [](const RowPiece& piece) {
    return piece.slot && piece.slot->slot == Slot::text_field && piece.slot->field == Field::name;
  });
}

}  // namespace quoin
