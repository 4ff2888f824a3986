// What is told of an output: a line and an object.
#pragma once

#include <string>

#include "outputs/make.h"
#include "quoin/diagnostic.h"

namespace quoin {

/// What is to be told of one that was made: `report` is what `Format::report` gives.
struct OutputFigures {
  std::size_t pages = 0, bytes = 0, left_out = 0;
  double milliseconds = 0;
  std::string report;
};

/// Of one whose `files` are written; no error is among the faults.
void tell_made(OutputRow& row, const OutputPlan& plan, const OutputFigures& figures, const Diagnostics& diagnostics,
               const Sources& sources);

/// Of one that was not; an error is among the faults.
void tell_failed(OutputRow& row, const OutputPlan& plan, const Diagnostics& diagnostics, const Sources& sources);

}  // namespace quoin
