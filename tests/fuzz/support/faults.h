// What holds for the faults of any input: each can be shown, to people and to programs.
#pragma once

#include <cstdlib>

#include "base/utf8.h"
#include "quoin/diagnostic.h"
#include "report/json.h"

namespace quoin::fuzz {

/// Ends the process where a fault has no code, no words or cannot be shown. `placed`: each is at a place in a file.
inline void check_faults(Diagnostics& diagnostics, const Sources& sources, bool placed = true) {
  diagnostics.sort_by_place();
  for (const Diagnostic& one : diagnostics.all) {
    if ((placed && !one.span.known()) || one.code.empty() || one.message.empty()) std::abort();
    if (render(one, sources).empty()) std::abort();
  }
  if (!valid_utf8(diagnostics_json(diagnostics, sources))) std::abort();
}

}  // namespace quoin::fuzz
