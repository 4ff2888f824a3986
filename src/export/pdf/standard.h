// The standards that a file can claim: their names on the command line and in print.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "export/pdf/write.h"

namespace quoin {

struct StandardInfo {
  std::string_view name;  ///< for the command line: "a-2a"
  PdfStandard standard;
  std::span<const std::string_view> claims;  ///< for people: "PDF/A-2a"
  std::string_view loss;                     ///< what the file lacks against PDF/A with PDF/UA-1; else ""
};

std::span<const StandardInfo> standards();
const StandardInfo& standard_info(PdfStandard standard);
std::optional<PdfStandard> find_standard(std::string_view name);

}  // namespace quoin
