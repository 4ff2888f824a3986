#include "layout/read_running.h"

#include <fmt/format.h>

#include <utility>

#include "layout/keys.h"
#include "layout/row_template.h"
#include "layout/words.h"

namespace quoin {

RunningLooks read_running_line(TableReader& page, std::string_view key) {
  RunningLooks line;
  const TomlValue* value = page.value(key);
  if (!value) return line;
  line.span = value->span;
  if (value->text()) {
    line.right = parse_row(*value->text(), value->span, running_row_fields(), page.diagnostics());
    return line;
  }
  const auto* table = std::get_if<TomlTable>(&value->data);
  if (!table) {
    wrong_type(*value, key, "a row, or a table such as { left = \"{name}\", right = \"{page}\" }", page.diagnostics());
    return line;
  }
  TableReader reader = reader_of(*table, fmt::format("`{}`", key), keys_of(fmt::format("page.{}", key)),
                                 page.diagnostics());
  const std::pair<std::string_view, RowTemplate*> sides[] = {
      {"left", &line.left}, {"center", &line.center}, {"right", &line.right}};
  for (const auto& [side, where] : sides)
    if (const TomlValue* row = reader.text(side))
      *where = parse_row(*row->text(), row->span, running_row_fields(), page.diagnostics());
  line.when = read_word(reader, "when", when_words).value_or(line.when);
  return line;
}

}  // namespace quoin
