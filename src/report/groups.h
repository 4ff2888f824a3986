// What a fit left out, told by sections: nobody reads forty lines to learn that the awards are gone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "resume/left_out.h"
#include "resume/resume.h"

namespace quoin {

struct LeftOutCount {
  std::string what;  ///< "entries", "roles", "degrees", "highlights", "details", "paragraphs"
  std::size_t left_out = 0, of = 0;
};

struct LeftOutGroup {
  std::size_t section = 0;  ///< index into Resume::sections
  std::string title;
  bool gone = false;        ///< nothing of it stands
  std::vector<LeftOutCount> counts;  ///< of what something was left out
  std::uint32_t first_line = 0, last_line = 0;  ///< where it begins to stand in the résumé; 0 where nobody knows
  bool in_one_piece = true;                     ///< nothing between them stays
};

/// By sections in the résumé's order, of `dropped` alone: what a layout does not show was never there.
std::vector<LeftOutGroup> groups_of(const std::vector<LeafId>& dropped, const Resume& resume);

/// "Awards: 7 of 11 left out (lines 188–216)", without a line feed.
std::string describe_group(const LeftOutGroup& group);

}  // namespace quoin
