// `quoin batch`: many résumés, a row of NDJSON for each on standard output; all else that is said goes to standard error.
#include "batch/batch.h"

#include <fmt/format.h>

#include "batch/progress.h"
#include "cli/commands.h"
#include "cli/report.h"
#include "host/clock.h"
#include "host/resources.h"
#include "host/stop_signals.h"

namespace quoin {

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
    ProgressBar bar(plan.shards == 1 ? inputs.count() : std::nullopt);
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
