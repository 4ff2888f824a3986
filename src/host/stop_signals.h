// Signals that would end the process ask it to stop instead.
#pragma once

#include <atomic>
#include <csignal>
#include <stop_token>
#include <thread>

namespace quoin {

/// While it lives, SIGINT, SIGTERM and SIGHUP ask `stop` to stop; another one, half a second later or more, ends the process
/// as usual. To be made
/// before the threads that are to be stopped, by the thread that starts them. One that the caller ignores stays ignored.
class StopSignals {
 public:
  explicit StopSignals(std::stop_source stop);
  ~StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

  /// The one that came, or 0.
  int came() const { return came_; }

 private:
  void watch(const std::stop_token& end, std::stop_source stop);
  void end_process(int signal) const;

  sigset_t before_{}, watched_{}, taken_{};  ///< taken: those and what wakes the watcher
  std::atomic<int> came_ = 0;
  std::jthread watcher_;
};

}  // namespace quoin
