// The system calls what is to be done when somebody presses Ctrl-C, or closes the console, in a thread of its own.
#include "host/stop_signals.h"

#include <atomic>
#include <csignal>
#include <mutex>
#include <utility>

#include "host/windows/api.h"

namespace quoin {

class StopSignals::Watch {
 public:
  explicit Watch(std::stop_source stop) : stop_(std::move(stop)) {
    {
      const std::lock_guard lock(guard);
      current = this;
    }
    ::SetConsoleCtrlHandler(take, TRUE);
  }
  ~Watch() {
    ::SetConsoleCtrlHandler(take, FALSE);
    const std::lock_guard lock(guard);
    current = nullptr;
  }
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;

  int came() const { return came_; }

 private:
  /// False: as usual, the process ends.
  static BOOL WINAPI take(DWORD event) {
    constexpr ULONGLONG one_and_the_same = 500;  // milliseconds
    const std::lock_guard lock(guard);
    if (!current) return FALSE;
    const ULONGLONG now = ::GetTickCount64();
    if (current->came_ != 0) return now - current->when_ < one_and_the_same ? TRUE : FALSE;
    current->came_ = event == CTRL_C_EVENT || event == CTRL_BREAK_EVENT ? SIGINT : SIGTERM;
    current->when_ = now;
    current->stop_.request_stop();
    return TRUE;
  }

  static inline std::mutex guard;
  static inline Watch* current = nullptr;

  std::stop_source stop_;
  std::atomic<int> came_ = 0;
  ULONGLONG when_ = 0;
};

StopSignals::StopSignals(std::stop_source stop) : watch_(std::make_unique<Watch>(std::move(stop))) {}

StopSignals::~StopSignals() = default;

int StopSignals::came() const {
  return watch_->came();
}

}  // namespace quoin
