// Values that stand in no file: `{ env = "RESUME_PHONE" }` is what the environment's variable says.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "toml/toml.h"

namespace quoin {

/// Nothing where there is no variable of the name.
using LookUp = std::function<std::optional<std::string>(const std::string& name)>;

/// Whether it is a table of the one key `env`, which names something.
bool names_variable(const TomlValue& value);

/// Puts the variable's text in the place of each such table, and returns where those were. The text has the table's
/// place, so that no message quotes it. A variable that is not set, or empty, is `unset-variable`; one that is no UTF-8, and
/// a name that does not begin with RESUME_, `bad-variable`: a stranger's résumé learns nothing else of the environment. What
/// has no text is left away. `look_up` may be empty: then there is no environment at hand.
std::vector<Span> resolve_variables(TomlTable& root, const LookUp& look_up, Diagnostics& diagnostics);

}  // namespace quoin
