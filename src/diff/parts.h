// A résumé as a flat tree of parts with their fields as text: what two of them are compared by.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diff/snapshot.h"
#include "resume/left_out.h"
#include "resume/resume.h"

namespace quoin {

/// Which of a side's values a value of the résumé is, or which stretch of it.
struct ValueSlot {
  ValueId id = no_value;
  std::uint32_t part = 0, value = 0;   ///< indices
  std::uint32_t offset = 0, size = 0;  ///< bytes of the side's text, white space not counted
};

struct SnapshotParts {
  std::vector<SnapshotPart> parts;
  std::vector<ValueSlot> slots;  ///< in the order of the parts
};

/// Everything that the résumé says, and its document's settings; tags and priorities are fields like others.
SnapshotParts parts_of(const Resume& resume, const LeftOut& left_out);

/// A text without the white space of ASCII.
std::string inked(std::string_view text);

}  // namespace quoin
