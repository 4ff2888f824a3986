// toml++'s words for a fault in the syntax, turned into what a person who writes a résumé can act on, and into what the
// text is read as after it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "quoin/diagnostic.h"

namespace quoin {

/// What a line is read as, so that what follows the fault is read, too.
struct Repair {
  enum class Loss {
    nothing,  ///< it is what was meant
    part,     ///< what stood there is missed
    value,    ///< the value is another one than was meant
  };
  std::size_t begin = 0, end = 0;  ///< bytes of the line
  std::string with;                ///< stands there; spaces fill it up to as many characters
  Loss loss = Loss::nothing;
};

struct SyntaxFault {
  Position at;  ///< where the parser stopped
  Diagnostic told;
  std::optional<Repair> repair;  ///< of the line of `at`
  bool endless = false;          ///< a bracket or text before it has no end
};

/// The fault that the parser found in `text` at `at`, described by `description`.
SyntaxFault explain_syntax(SourceId id, std::string_view text, Position at, std::string_view description);

}  // namespace quoin
