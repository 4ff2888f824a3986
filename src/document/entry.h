// An entry: its rows, its summary, its roles or degrees, its highlights.
#pragma once

#include "document/composer.h"

namespace quoin {

/// How an entry stands in its section.
struct EntryPlace {
  SectionKind kind = SectionKind::entries;
  NodeId parent = 0;
  VerticalGlue above;
  BreakBefore break_before = BreakBefore::entry;
  std::string number;         ///< "12." where the section is numbered
  std::int32_t numbers = -1;  ///< the column that it stands in, as in Block
  bool in_sidebar = false;
};

/// The arrangement that a look picks for a kind.
const Arrangement& arrangement_for(const Composer& composer, SectionKind kind, bool part);

void compose_entry(Composer& composer, const Entry& entry, const EntryPlace& place);

/// All of an entry in one run of text; for arrangements that join entries.
Inlines entry_in_one_run(const Composer& composer, const Entry& entry, SectionKind kind, bool part);

}  // namespace quoin
