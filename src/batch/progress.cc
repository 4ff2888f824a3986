#include "batch/progress.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "base/words.h"
#include "host/clock.h"
#include "host/system.h"

namespace quoin {

std::string progress_line(const Tally& tally, std::optional<std::uint64_t> all, double time) {
  constexpr std::size_t bar_length = 24;
  const std::string rest = fmt::format("{:.0f} a second{}", 1000 * static_cast<double>(tally.all()) / std::max(time, 1.0),
                                       tally.failed == 0 ? "" : fmt::format(", {} failed", tally.failed));
  if (!all || *all == 0) return fmt::format("{}  {}", tally.all(), rest);
  const double share = std::min(1.0, static_cast<double>(tally.all()) / static_cast<double>(*all));
  const auto full = static_cast<std::size_t>(share * bar_length);
  std::string bar;
  for (std::size_t i = 0; i < bar_length; ++i) bar += i < full ? "█" : "░";
  return fmt::format("{} {} of {}  {}", bar, tally.all(), *all, rest);
}

ProgressBar::ProgressBar(std::optional<std::uint64_t> all)
    : all_(all),
      shown_(os::is_terminal(os::Stream::error) && !os::is_terminal(os::Stream::output)),
      start_(milliseconds()),
      last_(start_) {}

ProgressBar::~ProgressBar() {
  if (drawn_) std::fputs("\r\x1b[K", stderr);
}

void ProgressBar::draw(const Tally& tally) {
  constexpr double between_looks = 100;  // milliseconds between two states
  const double now = milliseconds();
  if (!shown_ || now - last_ < between_looks) return;
  last_ = now;
  drawn_ = true;
  std::fputs(fmt::format("\r{}\x1b[K", progress_line(tally, all_, now - start_)).c_str(), stderr);
}

std::string summary_line(const Tally& tally, double time) {
  std::string out = counted(tally.written, "PDF");
  if (tally.skipped > 0) out += fmt::format(", {} skipped", tally.skipped);
  if (tally.failed > 0) out += fmt::format(", {} failed", tally.failed);
  return fmt::format("{} · {}", out, human_time(time));
}

}  // namespace quoin
