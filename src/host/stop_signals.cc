// A thread of its own takes the signals, which all others have blocked: nothing has to be safe within a handler.
#include "host/stop_signals.h"

#include <ctime>
#include <utility>

#include "host/system.h"

namespace quoin {
namespace {

constexpr timespec patience{0, 20'000'000};  // until it is looked again whether to end
constexpr int one_and_the_same = 25;         // such looks
constexpr int wake = SIGURG;                 // tells the watcher to end at once; by itself it does nothing to a process

}  // namespace

StopSignals::StopSignals(std::stop_source stop) {
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

StopSignals::~StopSignals() {
  watcher_.request_stop();
  ::pthread_kill(watcher_.native_handle(), wake);
  watcher_.join();
  ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

void StopSignals::watch(const std::stop_token& end, std::stop_source stop) {
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
void StopSignals::end_process(int signal) const {
  ::pthread_sigmask(SIG_UNBLOCK, &watched_, nullptr);
  ::raise(signal);
}

}  // namespace quoin
