// How long each stage took, for the summary line and --timings. Nothing of it ever reaches a PDF.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/pack.h"
#include "fit/fit.h"

namespace quoin {

struct Lap {
  std::string stage;
  double milliseconds = 0;
};

void pass(auto& by, Is<Lap> auto& lap) {
  by(lap.stage, lap.milliseconds);
}

/// Milliseconds since it was made, by the caller's clock; without one all take none.
class StageClock {
 public:
  /// `now` gives milliseconds since whenever.
  explicit StageClock(double (*now)() = nullptr) : now_(now), start_(time()), last_(start_) {}
  /// Ends a stage that began when the one before it ended.
  void lap(std::string_view stage);
  /// The same, where most of that time was another process's: `stage` is what is left of it after that one's laps.
  void adopt(std::string_view stage, const std::vector<Lap>& laps);
  const std::vector<Lap>& laps() const { return laps_; }
  double total() const { return time() - start_; }
  /// One line a stage, figures aligned; `times` says how the stage called "fit" was spent.
  std::string table(const StageTimes& times) const;

 private:
  double time() const { return now_ ? now_() : 0; }

  double (*now_)();
  double start_, last_;
  std::vector<Lap> laps_;
};

}  // namespace quoin
