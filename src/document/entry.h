// An entry: its rows, its summary, its roles or degrees, its highlights.
#pragma once

#include "document/composer.h"

namespace quoin {

/// How an entry stands in its section.
struct EntryPlace {
  SectionKind kind = SectionKind::entries;
  NodeId parent = 0;
  bool listed = false;        ///< an item of a list, whose body is `parent`: its head is no heading
  VerticalGlue above;
  BreakBefore break_before = BreakBefore::entry;
  NodeId label = artifact;    ///< of the list item that a number labels
  std::string number;         ///< "12." where the section is numbered
  std::int32_t numbers = -1;  ///< the column that it stands in, as in Block
  bool in_sidebar = false;
  bool condensed = false;
};

/// Whose rows: an entry's, or those of a role or a degree.
enum class RowsOf { entry, part };

/// How a layout arranges a kind; the full rows where it has no condensed ones.
const Arrangement& arrangement_for(const Layout& layout, SectionKind kind, RowsOf rows, bool condensed);

void compose_entry(Composer& composer, const Entry& entry, const EntryPlace& place);

/// All of an entry in one run of text; for arrangements that join entries.
Inlines entry_in_one_run(const Composer& composer, const Entry& entry, SectionKind kind, RowsOf rows, bool condensed);

}  // namespace quoin
