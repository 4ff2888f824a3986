// Jobs over one engine, a thread for each that is at work: what is wrong with one ends no other.
#pragma once

#include <cstddef>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <new>
#include <optional>
#include <stop_token>
#include <string>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "batch/queue.h"
#include "quoin/engine.h"
#include "quoin/failure.h"

namespace quoin {

/// What one job may take: for a MemoryLimit around what it makes.
inline constexpr std::size_t memory_of_one = std::size_t{512} << 20;

/// What is to be done for each job, and of what comes of it.
template <typename Job, typename Row>
struct Work {
  /// Asked by the thread that called, in order; nothing at the end.
  std::function<std::optional<Job>()> next;
  /// By any thread. Nothing where it was stopped.
  std::function<std::optional<Row>(const Job& job, Workspace& workspace)> make;
  /// Where `make` threw: the code and words of what the machine lacked.
  std::function<Row(const Job& job, const char* code, std::string message)> give_up;
  /// By one thread at a time, in the order of completion.
  std::function<void(Row row)> report;
};

/// Returns when all are done, or soon after `stop` is asked for. What `next`, `give_up` and `report` throw ends all of it, and is
/// thrown here.
template <typename Job, typename Row>
class Workers {
 public:
  Workers(const Work<Job, Row>& work, const Engine& engine, unsigned threads, std::stop_source stop)
      : work_(work), engine_(engine), threads_(threads), stop_(std::move(stop)), queue_(waiting_for_each * threads) {}

  void run() {
    {
      std::vector<std::jthread> workers;
      guarded([&] {
        start(workers);
        while (std::optional<Job> job = work_.next())
          if (!queue_.put(std::move(*job), stop_.get_token())) break;
      });
      queue_.close();
    }
    if (broken_) std::rethrow_exception(broken_);
  }

 private:
  static constexpr std::size_t waiting_for_each = 4;  // jobs that are read ahead, per thread

  /// What goes wrong with the whole ends all of it.
  void guarded(const auto& act) {
    try {
      act();
    } catch (...) {
      const std::lock_guard lock(guard_);
      if (!broken_) broken_ = std::current_exception();
      stop_.request_stop();
    }
  }

  /// Fewer threads than wished for do as well.
  void start(std::vector<std::jthread>& workers) {
    try {
      while (workers.size() < threads_) workers.emplace_back([this] { guarded([this] { take_jobs(); }); });
    } catch (const std::system_error&) {
      if (workers.empty()) throw Failure("the system starts no thread");
    }
  }

  void take_jobs() {
    auto workspace = std::make_unique<Workspace>(engine_);
    const auto give_up = [&](const Job& job, const char* code, std::string message) {
      workspace = std::make_unique<Workspace>(engine_);  // what it keeps may be half made
      return work_.give_up(job, code, std::move(message));
    };
    while (const std::optional<Job> job = queue_.take(stop_.get_token())) {
      std::optional<Row> row;
      try {
        row = work_.make(*job, *workspace);
      } catch (const std::bad_alloc&) {
        row = give_up(*job, "out-of-memory", "it takes more than " + std::to_string(memory_of_one >> 20) + " MB of memory");
      } catch (const std::exception& error) {
        row = give_up(*job, "machine", error.what());
      }
      if (!row) continue;
      const std::lock_guard lock(reports_);
      work_.report(std::move(*row));
    }
  }

  const Work<Job, Row>& work_;
  const Engine& engine_;
  unsigned threads_;
  std::stop_source stop_;
  Queue<Job> queue_;
  std::mutex guard_, reports_;
  std::exception_ptr broken_;  ///< guard_
};

}  // namespace quoin
