// The little that must be known of a bare CFF table (Adobe Technical Note 5176) to write codes for its glyphs.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace quoin::pdf {

/// True if the Top DICT opens with ROS: its glyphs are then chosen by CID, not by glyph index. False for broken data.
bool is_cid_keyed(std::string_view cff);

/// The CID of each glyph, by FreeType. Throws Failure where it cannot read the table.
std::vector<std::uint16_t> cids_of(std::string_view cff, std::uint32_t glyph_count);

}  // namespace quoin::pdf
