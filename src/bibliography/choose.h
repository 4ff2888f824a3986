// Which entries print, in which order, and under which headings.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bibliography/catalogue.h"

namespace quoin::bibliography {

enum class Sort : std::uint8_t { newest, oldest, file, title };
enum class GroupBy : std::uint8_t { nothing, year, type, keyword };

struct Choice {
  std::vector<std::string> keys = {};      ///< these alone; empty: all
  std::vector<std::string> exclude = {};   ///< never these
  std::optional<std::size_t> newest = {};  ///< no more than so many, the newest
  std::string keyword = {};                ///< those that have it; empty: any
  std::optional<Sort> sort = {};           ///< else as `keys` names them, else the newest first
  GroupBy group_by = GroupBy::nothing;
};

struct Chosen {
  EntryId id = 0;
  std::string group;               ///< empty: under no heading
  const Field* said_by = nullptr;  ///< what names the group; null for a type's
  std::size_t file = 0;            ///< of `said_by`
};

/// In the order of their printing; those of no group first. Entries of one date stay as the file has them; what has no
/// date, or words for one ("in press"), counts as newest.
std::vector<Chosen> choose(const Catalogue& catalogue, const Choice& choice, std::string_view language);

}  // namespace quoin::bibliography
