// A queue of bounded length between threads.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>

namespace quoin {

/// Thread-safe.
template <typename T>
class Queue {
 public:
  explicit Queue(std::size_t most) : most_(most) {}

  /// Waits for room; false, and nothing is put, where `stop` is asked for.
  bool put(T value, const std::stop_token& stop) {
    std::unique_lock lock(guard_);
    if (!changed_.wait(lock, stop, [&] { return values_.size() < most_; })) return false;
    values_.push_back(std::move(value));
    changed_.notify_all();
    return true;
  }
  /// Nothing more will be put.
  void close() {
    const std::lock_guard lock(guard_);
    closed_ = true;
    changed_.notify_all();
  }
  /// Waits for a value; nothing once the queue is closed and empty, or where `stop` is asked for.
  std::optional<T> take(const std::stop_token& stop) {
    std::unique_lock lock(guard_);
    if (!changed_.wait(lock, stop, [&] { return closed_ || !values_.empty(); })) return std::nullopt;
    if (values_.empty() || stop.stop_requested()) return std::nullopt;
    T value = std::move(values_.front());
    values_.pop_front();
    changed_.notify_all();
    return value;
  }

 private:
  std::size_t most_;
  std::mutex guard_;
  std::condition_variable_any changed_;
  std::deque<T> values_;
  bool closed_ = false;
};

}  // namespace quoin
