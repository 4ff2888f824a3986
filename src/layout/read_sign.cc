#include "layout/read_sign.h"

#include "resume/control_character.h"

namespace quoin {
namespace {

constexpr std::size_t most_sign = 100;  // it stands between all that it parts

}  // namespace

std::string read_sign(TableReader& table, std::string_view key, std::string otherwise) {
  const TomlValue* value = table.text(key);
  if (!value) return otherwise;
  for (const ControlCharacter& control : find_control_characters(*value->text()))
    table.diagnostics().error(control_code, value->span, control_message(control.code_point), control_hint);
  if (value->text()->size() > most_sign)
    table.diagnostics().error("too-long", value->span,
                              "`" + std::string(key) + "` is longer than " + std::to_string(most_sign) + " bytes",
                              "a sign or two do");
  return *value->text();
}

}  // namespace quoin
