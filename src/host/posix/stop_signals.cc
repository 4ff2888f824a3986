// A thread of its own takes the signals, which all others have blocked: nothing has to be safe within a handler.
#include "host/stop_signals.h"

#include <atomic>
#include <csignal>
#include <ctime>
#include <thread>
#include <utility>

#include "host/posix/calls.h"

namespace quoin {
namespace {

constexpr timespec patience{0, 20'000'000};  // until it is looked again whether to end
constexpr int one_and_the_same = 25;         // such looks
constexpr int wake = SIGURG;                 // tells the watcher to end at once; by itself it does nothing to a process

}  // namespace

class StopSignals::Watch {
 public:
  explicit Watch(std::stop_source stop);
  ~Watch();
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;

  int came() const { return came_; }

 private:
  void watch(const std::stop_token& end, std::stop_source stop);
  void end_process(int signal) const;

  sigset_t before_{}, watched_{}, taken_{};  ///< taken: those and what wakes the watcher
  std::atomic<int> came_ = 0;
  std::jthread watcher_;
};

StopSignals::Watch::Watch(std::stop_source stop) {
  sigemptyset(&watched_);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction usual {};
    if (::sigaction(signal, nullptr, &usual) == 0 && usual.sa_handler != SIG_IGN) sigaddset(&watched_, signal);
  }
  taken_ = watched_;
  sigaddset(&taken_, wake);
  ::pthread_sigmask(SIG_BLOCK, &taken_, &before_);
  watcher_ = std::jthread([this, stop = std::move(stop)](const std::stop_token& end) { watch(end, stop); });
}

StopSignals::Watch::~Watch() {
  watcher_.request_stop();
  ::pthread_kill(watcher_.native_handle(), wake);
  watcher_.join();
  ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

void StopSignals::Watch::watch(const std::stop_token& end, std::stop_source stop) {
  // Who ends a whole group may send one twice.
  int waited = 0;
  while (!end.stop_requested()) {
    const int signal = os::next_signal(taken_, patience);
    if (came_ != 0) ++waited;
    if (signal <= 0 || signal == wake) continue;
    if (came_ != 0 && waited > one_and_the_same) end_process(signal);
    came_ = signal;
    stop.request_stop();
  }
}

/// The handler may be one that cleans up first.
void StopSignals::Watch::end_process(int signal) const {
  ::pthread_sigmask(SIG_UNBLOCK, &watched_, nullptr);
  ::raise(signal);
}

StopSignals::StopSignals(std::stop_source stop) : watch_(std::make_unique<Watch>(std::move(stop))) {}

StopSignals::~StopSignals() = default;

int StopSignals::came() const {
  return watch_->came();
}

}  // namespace quoin
