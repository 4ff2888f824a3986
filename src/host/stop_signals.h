// Signals that would end the process ask it to stop instead.
#pragma once

#include <memory>
#include <stop_token>

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
  int came() const;

 private:
  class Watch;
  std::unique_ptr<Watch> watch_;
};

}  // namespace quoin
