// Why a PDF on the disk is not, byte for byte, what its source makes now. There is no record of how it was made: the two are
// compared part by part, and what follows from one difference is not called another.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rebuild/ask_helper.h"

namespace quoin {

struct StaleReason {
  enum class What : std::uint8_t {
    missing,  ///< there is no PDF
    foreign,  ///< it cannot be read, or another program made it
    content,  ///< what the pages say, or the file of itself
    layout,   ///< how they are set
    fonts,    ///< the outlines of the same characters
    program,  ///< that wrote it
    carried,  ///< what rides along, or the standard that is claimed
    unknown   ///< none of these: tags, links, the file's structure
  };
  What what = What::unknown;
  std::string detail;  ///< for people; one line
};

/// The word of a reason in --json and for people.
std::string_view word_of(StaleReason::What what);

/// Of a PDF on the disk and what was made now. Empty where the two have equal parts.
std::vector<StaleReason> compare_parts(const ComparedPdf& there, const ComparedPdf& now);

/// Of what stands at `path`, as typed, beside the bytes that were made now; empty where they are the same. Both are taken apart by the
/// helper, and only where they are not. Throws Failure where the machine will not read the file.
std::vector<StaleReason> reasons_of_stale(const std::string& path, const std::string& made, Helper& helper, World& world);

/// Lines for people.
std::string describe_stale(const std::string& path, const std::vector<StaleReason>& reasons);

}  // namespace quoin
