// What an output came to, held against what its table says that it may be.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "quoin/diagnostic.h"
#include "resume/output.h"

namespace quoin {

/// What is known of it once it is made.
struct MadeOutput {
  std::size_t pages = 0;
  std::vector<std::size_t> bytes{};      ///< of each of its files
  std::vector<std::string> standards{};  ///< that it claims: "PDF/A-2a"
  std::vector<std::string> carries{};    ///< names of the files that ride along
  std::size_t left_out = 0;             ///< items, by the fit
  std::size_t warnings = 0;
};

/// Appends an error for each budget that is broken and each requirement that is not met, at its place. What readers find is not
/// known here.
void check_budgets(const OutputTable& table, const MadeOutput& made, const Places& places, Diagnostics& diagnostics);

}  // namespace quoin
