// Programs in a queue, as many at once as there are cores, read by one poll loop that also watches what they take.
#include "host/process.h"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <map>
#include <thread>
#include <utility>

#include "host/posix/child.h"
#include "host/posix/usage.h"

namespace quoin {
namespace {

using Clock = Child::Clock;
using Status = ProcessResult::Status;
using namespace std::chrono_literals;

constexpr auto between_looks = 40ms;  // at what the programs take: some percent of a core goes into looking
constexpr int most_stopped = 2;       // for greed: then what they all read is to blame, and no other is tried

/// What programs may know of the environment; the rest is ours.
constexpr std::array<const char*, 8> kept_variables = {"PATH",       "HOME",      "TMPDIR",          "VIRTUAL_ENV",
                                                       "PYTHONPATH", "NODE_PATH", "LD_LIBRARY_PATH", "PYENV_ROOT"};

std::vector<std::string> small_environment() {
  std::vector<std::string> out = {"LC_ALL=C.UTF-8", "PYTHONIOENCODING=utf-8", "PYTHONDONTWRITEBYTECODE=1"};
  for (const char* name : kept_variables)
    if (const char* value = std::getenv(name)) out.push_back(std::string(name) + '=' + value);
  return out;
}

double above(double used, double allowed) {
  return std::max(0.0, used - allowed);
}

class Runner {
 public:
  Runner(const std::vector<ProcessRequest>& requests, const ProcessLimits& limits)
      : requests_(requests), limits_(limits), environment_(small_environment()), results_(requests.size()) {}

  std::vector<ProcessResult> run() {
    const std::size_t at_once =
        limits_.at_once != 0 ? limits_.at_once : std::max(1u, std::thread::hardware_concurrency());
    while (next_ < requests_.size() || !running_.empty()) {
      while (next_ < requests_.size() && running_.size() < at_once) start();
      read_round();
      if (Clock::now() >= next_look_) watch();
      settle();
    }
    return std::move(results_);
  }

 private:
  void start() {
    const ProcessRequest& request = requests_[next_];
    const double most = std::ceil(request.seconds + limits_.spare_seconds) + 1;
    running_.emplace(next_, Child(request, environment_, static_cast<unsigned>(std::min(most, 1e6))));
    ++next_;
  }

  void read_round() {
    std::vector<pollfd> polled;
    bool ending = false;
    for (const auto& [index, child] : running_) {
      for (const int fd : {child.out(), child.err()}) polled.push_back({fd, POLLIN, 0});
      ending = ending || child.silent();
    }
    ::poll(polled.data(), static_cast<nfds_t>(polled.size()), ending ? 1 : static_cast<int>(between_looks.count()));
    std::size_t i = 0;
    for (auto& [index, child] : running_) {
      if (polled[i].revents != 0) child.read_output(limits_.output);
      if (polled[i + 1].revents != 0 && child.err() >= 0) child.read_complaint();
      i += 2;
    }
  }

  /// The budget is one for all: what they take beyond what each may take anyway.
  void watch() {
    next_look_ = Clock::now() + between_looks;
    const std::map<pid_t, Usage> groups = usage_by_group();
    double seconds = spent_, memory = 0;
    for (auto& [index, child] : running_) {
      const auto found = groups.find(child.group());
      if (found != groups.end()) child.usage = found->second;
      seconds += seconds_above(index, child);
      memory += memory_above(index, child);
      if (child.running() && Clock::now() - child.started() >= limits_.time) child.stop(Status::timed_out);
    }
    if (seconds > limits_.spare_seconds) stop_greediest(&Runner::seconds_above, Status::too_slow);
    if (memory > static_cast<double>(limits_.spare_memory)) stop_greediest(&Runner::memory_above, Status::too_large);
  }

  double seconds_above(std::size_t index, const Child& child) const {
    return above(child.usage.seconds, requests_[index].seconds);
  }
  double memory_above(std::size_t index, const Child& child) const {
    return child.running()
               ? above(static_cast<double>(child.usage.memory), static_cast<double>(requests_[index].memory))
               : 0;
  }

  void stop_greediest(double (Runner::*excess)(std::size_t, const Child&) const, Status why) {
    const auto greediest = std::max_element(running_.begin(), running_.end(), [&](const auto& a, const auto& b) {
      return (this->*excess)(a.first, a.second) < (this->*excess)(b.first, b.second);
    });
    if (greediest == running_.end() || (this->*excess)(greediest->first, greediest->second) <= 0) return;
    greediest->second.stop(why);
    if (++stopped_ < most_stopped) return;
    for (auto& [index, child] : running_)
      if (child.running()) child.stop(Status::not_run);
    for (; next_ < requests_.size(); ++next_) results_[next_].status = Status::not_run;
  }

  /// Who has ended makes room.
  void settle() {
    for (auto one = running_.begin(); one != running_.end();) {
      Child& child = one->second;
      if (child.silent()) child.look();
      if (child.running() || !child.silent()) {
        ++one;
        continue;
      }
      spent_ += seconds_above(one->first, child);
      results_[one->first] = child.take_result();
      one = running_.erase(one);
    }
  }

  const std::vector<ProcessRequest>& requests_;
  const ProcessLimits& limits_;
  std::vector<std::string> environment_;
  std::vector<ProcessResult> results_;
  std::map<std::size_t, Child> running_;  // by index of the request
  std::size_t next_ = 0;                  // to be started
  double spent_ = 0;                      // of the spare seconds, by those that have ended
  int stopped_ = 0;
  Clock::time_point next_look_ = Clock::now() + between_looks;
};

class SystemProcesses : public Processes {
 public:
  std::vector<ProcessResult> run_all(const std::vector<ProcessRequest>& requests,
                                     const ProcessLimits& limits) override {
    return Runner(requests, limits).run();
  }
};

}  // namespace

std::unique_ptr<Processes> system_processes() {
  return std::make_unique<SystemProcesses>();
}

}  // namespace quoin
