// `quoin batch`: many résumés, a row of NDJSON for each on standard output; all else that is said goes to standard error.
#include "batch/batch.h"

#include <fmt/format.h>

#include "batch/progress.h"
#include "cli/commands.h"
#include "cli/report.h"
#include "host/resources.h"
#include "host/stop_signals.h"
#include "host/system.h"

namespace quoin {
namespace {

constexpr double between_looks = 100;  // milliseconds between two states of the bar

/// How far it is, on one line of a terminal that is drawn over again and again; nothing elsewhere, or where the rows go to
/// the terminal, too.
class Bar {
 public:
  explicit Bar(std::optional<std::uint64_t> all) : all_(all), shown_(os::is_terminal(os::Stream::error) && !os::is_terminal(os::Stream::output)) {}
  ~Bar() {
    if (drawn_) put(stderr, "\r\x1b[K");
  }
  Bar(const Bar&) = delete;
  Bar& operator=(const Bar&) = delete;

  void draw(const Tally& tally) {
    const double now = milliseconds();
    if (!shown_ || now - last_ < between_looks) return;
    last_ = now;
    drawn_ = true;
    put(stderr, fmt::format("\r{}\x1b[K", progress_line(tally, all_, now - start_)));
  }

 private:
  std::optional<std::uint64_t> all_;
  bool shown_, drawn_ = false;
  double start_ = milliseconds(), last_ = start_;
};

}  // namespace

int run_batch_command(const BatchOptions& options, World& world) {
  BatchPlan plan = options.plan;
  if (const std::string complaint = read_epoch(world, plan.common.source_date_epoch); !complaint.empty())
    return usage_error("batch", complaint);
  plan.resources = resource_files(world);
  Inputs inputs(options.inputs, world);
  const std::stop_source stop;
  const double start = milliseconds();
  const StopSignals signals(stop);
  Tally tally;
  {
    Bar bar(plan.shards == 1 ? inputs.count() : std::nullopt);
    run_batch(plan, inputs, stop, [&](const std::string& row, const Tally& so_far) {
      tally = so_far;
      put(stdout, row);
      flush_output(exit_ok);
      bar.draw(so_far);
    });
  }
  const int signal = signals.came();
  put(stderr, fmt::format("{}{}\n", signal != 0 ? "stopped: " : "", summary_line(tally, milliseconds() - start)));
  if (signal != 0) return exit_signal + signal;
  return tally.failed > 0 ? exit_faults : exit_ok;
}

}  // namespace quoin
