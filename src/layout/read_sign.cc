#include "layout/read_sign.h"

#include "resume/control_character.h"

namespace quoin {

std::string read_sign(TableReader& table, std::string_view key, std::string otherwise) {
  const TomlValue* value = table.text(key);
  if (!value) return otherwise;
  for (const ControlCharacter& control : find_control_characters(*value->text()))
    table.diagnostics().error(control_code, value->span, control_message(control.code_point), control_hint);
  return *value->text();
}

}  // namespace quoin
