// Markup that does nothing here: what is begun and never closed, and that of LaTeX and HTML. It prints as it stands,
// and its author hardly means that, so it is a warning with what to write instead.
#pragma once

#include <string_view>
#include <vector>

#include "markup/events.h"
#include "resume/inline_markup.h"

namespace quoin {

/// Appends `unclosed-markup`, `markup-in-number`, `latex-markup` and `html-markup` as warnings. `events` are those of `text`, one
/// paragraph whose lines are joined. Linear; of each text the first hundred are told.
void find_foreign_markup(std::string_view text, const std::vector<markup::Event>& events,
                         std::vector<InlineFault>& faults);

}  // namespace quoin
