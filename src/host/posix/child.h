// One other program while it runs: started with pipes, heard, and stopped together with all that it starts.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <string>
#include <vector>

#include "host/posix/descriptor.h"
#include "host/process.h"
#include "host/posix/usage.h"

namespace quoin {

/// Killed with this object, and with this process.
class Child {
 public:
  using Clock = std::chrono::steady_clock;

  /// Where PATH has no such program, it has ended at once, as `absent`. `hard_seconds` of processor time end it though
  /// nobody watches. Throws Failure where the system makes no process.
  Child(const ProcessRequest& request, const std::vector<std::string>& environment, unsigned hard_seconds);
  Child(Child&& other) noexcept;
  Child& operator=(Child&&) = delete;
  ~Child();

  int out() const { return out_.get(); }
  int err() const { return err_.get(); }
  bool running() const { return pid_ > 0; }
  /// Has said all that it had to say.
  bool silent() const { return !out_.open() && !err_.open(); }
  pid_t group() const { return pid_; }
  Clock::time_point started() const { return started_; }

  void read_output(std::size_t limit);
  /// What is too long is thrown away, so that the program does not wait for a reader.
  void read_complaint();
  void stop(ProcessResult::Status why);
  /// Takes note of an end; does not wait for one.
  void look();
  ProcessResult take_result();

  Usage usage;  ///< as last seen, for whoever watches

 private:
  void kill();
  void wait();
  void judge(int status);

  pid_t pid_ = -1;
  Clock::time_point started_ = Clock::now();
  Descriptor out_, err_;
  ProcessResult result_;
};

}  // namespace quoin
