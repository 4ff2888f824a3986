#include "layout/read_running.h"

#include <fmt/format.h>

#include <algorithm>

#include "layout/row_template.h"
#include "layout/words.h"

namespace quoin {
namespace {

constexpr Named<RunningWhen> whens[] = {{"always", RunningWhen::always},
                                        {"first", RunningWhen::first},
                                        {"not-first", RunningWhen::not_first},
                                        {"several", RunningWhen::several}};

bool is_known(const SlotRef& ref) {
  switch (ref.slot) {
    case Slot::text_field:
      return ref.field == Field::name;
    case Slot::headline:
    case Slot::date:
    case Slot::page:
    case Slot::pages:
      return true;
    default:
      return false;
  }
}

RowTemplate read_side(const TomlValue& value, std::string_view key, Diagnostics& diagnostics) {
  Diagnostics faults;
  RowTemplate row = parse_row(*value.text(), value.span, faults);
  const bool strange = !faults.has_errors() && std::any_of(row.begin(), row.end(), [](const RowPiece& piece) {
    return piece.slot && !is_known(*piece.slot);
  });
  for (Diagnostic& fault : faults.all) diagnostics.all.push_back(std::move(fault));
  if (strange)
    diagnostics.error("unknown-field", value.span, fmt::format("a page's {} does not hold what one entry says", key),
                      "its fields are {name}, {headline}, {date}, {page}, {pages}");
  return row;
}

}  // namespace

RunningLine read_running_line(TableReader& page, std::string_view key) {
  RunningLine line;
  const TomlValue* value = page.value(key);
  if (!value) return line;
  line.span = value->span;
  if (value->text()) {
    line.right = read_side(*value, key, page.diagnostics());
    return line;
  }
  const auto* table = std::get_if<TomlTable>(&value->data);
  if (!table) {
    wrong_type(*value, key, "a row, or a table such as { left = \"{name}\", right = \"{page}\" }", page.diagnostics());
    return line;
  }
  TableReader reader(*table, fmt::format("`{}`", key), {"left", "center", "right", "when"}, page.diagnostics());
  const std::pair<std::string_view, RowTemplate*> sides[] = {
      {"left", &line.left}, {"center", &line.center}, {"right", &line.right}};
  for (const auto& [side, where] : sides)
    if (const TomlValue* row = reader.text(side)) *where = read_side(*row, key, page.diagnostics());
  line.when = read_word<RunningWhen>(reader, "when", whens).value_or(line.when);
  return line;
}

}  // namespace quoin
