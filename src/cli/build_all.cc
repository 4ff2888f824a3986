// `quoin build --all`: a line for each output on standard output, with --json an array of objects; faults and warnings go to
// standard error.
#include <fmt/format.h>

#include <optional>
#include <set>
#include <stop_token>
#include <string>

#include "cli/commands.h"
#include "cli/report.h"
#include "host/stop_signals.h"
#include "outputs/make.h"
#include "report/json.h"

namespace quoin {
namespace {

/// What is told as rows come.
class Told {
 public:
  Told(bool json, bool check) : json_(json), done_(check ? "current" : "made") {}

  void row(const OutputRow& row) {
    tally_.add(row);
    if (json_) {
      array_ += (array_.empty() ? "" : ",\n") + row.json;
      return;
    }
    put(stdout, row.line);
    flush_output(exit_ok);
    // What stands at one place in the résumé is told once, however many outputs it is found in.
    for (const std::string& message : row.messages)
      if (told_.insert(message).second) put(stderr, message);
  }

  int end(std::size_t wanted, int signal) const {
    if (json_) put(stdout, printed_json("[" + array_ + "]"));
    if (signal != 0) {
      put(stderr, fmt::format("stopped: {} of {} {}\n", tally_.all - tally_.failed, counted(wanted, "output"), done_));
      return exit_signal + signal;
    }
    if (tally_.failed == 0) return exit_ok;
    put(stderr, fmt::format("{} of {} not {}\n", tally_.failed, counted(wanted, "output"), done_));
    return tally_.only_machine ? exit_machine : exit_faults;
  }

 private:
  bool json_;
  const char* done_;
  OutputTally tally_;
  std::string array_;
  std::set<std::string> told_;
};

}  // namespace

int run_build_all(const BuildOptions& options, World& world) {
  Run run{world};
  std::optional<OutputPlan> plan = plan_outputs(options, options.output, run);
  if (!plan) return report_faults(options.json, run, "; nothing was written");
  plan->check = options.check;
  const std::stop_source stop;
  const StopSignals signals(stop);
  Told told(options.json, options.check);
  make_outputs(*plan, run.sources.text(plan->input.source), world, stop, [&](const OutputRow& row) { told.row(row); });
  return told.end(plan->outputs.size(), signals.came());
}

}  // namespace quoin
