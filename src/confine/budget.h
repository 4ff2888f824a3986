// What a confined process may take, and what of the disk it may see.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/pack.h"

namespace quoin {

struct Budget {
  std::uint32_t seconds = 1;           ///< of processor time
  std::uint64_t memory = 0;            ///< bytes of address space beyond what it starts with
  std::uint64_t answer = 0;            ///< bytes that it may answer with
  std::uint32_t patience = 10;         ///< seconds by the clock, for one that waits and does not work
  std::vector<std::string> folders{};  ///< that it may read, and all below them
};

void pass(auto& by, Is<Budget> auto& budget) {
  by(budget.seconds, budget.memory, budget.answer, budget.patience, budget.folders);
}

}  // namespace quoin
