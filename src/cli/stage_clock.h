// How long each stage took, for the summary line and --timings. Nothing of it ever reaches a PDF.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "fit/fit.h"

namespace quoin {

/// Milliseconds of wall time since it was made.
class StageClock {
 public:
  /// Ends a stage that began when the one before it ended.
  void lap(std::string_view stage);
  double total() const;
  /// One line a stage, figures aligned; `times` says how the stage called "fit" was spent.
  std::string table(const StageTimes& times) const;

 private:
  using Clock = std::chrono::steady_clock;
  struct Lap {
    std::string_view stage;
    double milliseconds;
  };
  Clock::time_point start_ = Clock::now(), last_ = start_;
  std::vector<Lap> laps_;
};

}  // namespace quoin
