// The outputs of a plan, a thread per core: each becomes its file or files and a row, and what is wrong with one stops no other.
#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "outputs/plan.h"

namespace quoin {

/// What became of an output.
struct OutputRow {
  std::size_t index = 0;           ///< of OutputPlan::outputs
  std::vector<std::string> files;  ///< that were written, as the user may open them; none where it failed
  bool machines_fault = false;     ///< where it failed: not the user's
  std::string line;                ///< for people, with a line feed
  std::vector<std::string> messages;  ///< its faults and warnings, each as `render` has it
  std::string json;                   ///< an object
};

/// How many of them came to what.
struct OutputTally {
  std::size_t all = 0, failed = 0;
  bool only_machine = true;  ///< no fault was the user's

  void add(const OutputRow& row) {
    ++all;
    if (row.files.empty()) ++failed;
    only_machine = only_machine && (!row.files.empty() || row.machines_fault);
  }
};

/// `row` is given each in the plan's order, by one thread at a time. Returns when all are done, or soon after `stop` is asked for:
/// what is written then is whole, and what is missing has no row. Reads through `world`; `text` is the résumé's. Throws what
/// `row` throws, and Failure where nothing can be made at all.
void make_outputs(const OutputPlan& plan, const std::string& text, World& world, std::stop_source stop,
                  const std::function<void(const OutputRow& row)>& row);

}  // namespace quoin
