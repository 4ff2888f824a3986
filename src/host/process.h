// Other programs, run side by side: the door to them, as World is the door to files. Tests put their own in its place.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace quoin {

struct ProcessRequest {
  std::string program;  ///< a bare name, looked for in PATH
  std::vector<std::string> arguments;
  double seconds = 60;            ///< of processor time that it may take, with all that it starts
  std::size_t memory = 1u << 30;  ///< resident bytes, likewise
};

/// What all may take together beyond what each may take anyway. Where that is used up, the one that is furthest beyond
/// its own is stopped; a second one ends the run, for then what they read is made to exhaust them.
struct ProcessLimits {
  std::chrono::milliseconds time{60000};  ///< of one program
  std::size_t output = 16u << 20;         ///< bytes of standard output of one program
  double spare_seconds = 2;               ///< of processor time
  std::size_t spare_memory = 384u << 20;
  std::size_t at_once = 0;  ///< programs; 0: as many as there are cores
};

struct ProcessResult {
  enum class Status {
    absent,     ///< there is no such program
    exited,     ///< with `code`
    signalled,  ///< ended by signal `code`
    timed_out,
    too_much,   ///< more output than the limit
    too_slow,   ///< more processor time than it may take
    too_large,  ///< more memory
    not_run     ///< not, or not to its end, since others were stopped for taking too much
  };
  Status status = Status::absent;
  int code = 0;
  std::string output;
  std::string complaint;  ///< the beginning of what stood on standard error
};

class Processes {
 public:
  virtual ~Processes() = default;
  /// Runs them all, started in order, and waits for all; results in the order of the requests. No shell; standard input
  /// is empty, the working folder is `/`, the environment holds little more than PATH and HOME. None outlives its
  /// limits, nor this process. Throws Failure where the system makes no process.
  virtual std::vector<ProcessResult> run_all(const std::vector<ProcessRequest>& requests,
                                             const ProcessLimits& limits) = 0;
};

/// The real ones.
std::unique_ptr<Processes> system_processes();

}  // namespace quoin
