#include "pipeline/stage_clock.h"

#include <fmt/format.h>

namespace quoin {
namespace {

std::string row(std::string_view stage, double time) {
  return fmt::format("{:<12}{:>9.3f} ms\n", stage, time);
}

}  // namespace

void StageClock::lap(std::string_view stage) {
  const double now = time();
  laps_.push_back({std::string(stage), now - last_});
  last_ = now;
}

void StageClock::adopt(std::string_view stage, const std::vector<Lap>& laps) {
  lap(stage);
  Lap& own = laps_.back();
  for (const Lap& one : laps) own.milliseconds -= one.milliseconds;
  laps_.insert(laps_.end(), laps.begin(), laps.end());
}

std::string StageClock::table(const StageTimes& times) const {
  std::string out;
  for (const Lap& lap : laps_) {
    out += row(lap.stage, lap.milliseconds);
    if (lap.stage != "fit") continue;
    out += row("  measure", times.measure) + row("  compose", times.compose);
    out += row("  typeset", times.typeset) + row("  paginate", times.paginate);
    out += fmt::format("  {:<10}{:>9}\n", "trials", times.trials);
  }
  return out + row("total", total());
}

}  // namespace quoin
