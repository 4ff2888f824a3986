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
};

struct ProcessLimits {
  std::chrono::milliseconds time{60000};
  std::size_t output = 16u << 20;  ///< bytes of standard output of one program
};

struct ProcessResult {
  enum class Status {
    absent,     ///< there is no such program
    exited,     ///< with `code`
    signalled,  ///< ended by signal `code`
    timed_out,
    too_much  ///< more output than the limit
  };
  Status status = Status::absent;
  int code = 0;
  std::string output;
  std::string complaint;  ///< the beginning of what stood on standard error
};

class Processes {
 public:
  virtual ~Processes() = default;
  /// Starts them all, in order, and waits for all; results in the order of the requests. No shell; standard input is
  /// empty, the working folder is `/`, the environment holds little more than PATH and HOME. None outlives its limits,
  /// nor this process. Throws Failure where the system makes no process.
  virtual std::vector<ProcessResult> run_all(const std::vector<ProcessRequest>& requests,
                                             const ProcessLimits& limits) = 0;
};

/// The real ones.
std::unique_ptr<Processes> system_processes();

}  // namespace quoin
