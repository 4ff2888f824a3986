// How far a batch is, and what became of it, as a line for people.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "batch/batch.h"

namespace quoin {

/// A bar, where it is known how many there are in `all`; `time` is in milliseconds.
std::string progress_line(const Tally& tally, std::optional<std::uint64_t> all, double time);

/// How far it is, on one line of a terminal that is drawn over again and again. Draws nothing where standard error is none, or
/// where the rows go to the terminal, too. Of one thread.
class ProgressBar {
 public:
  explicit ProgressBar(std::optional<std::uint64_t> all);
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  void draw(const Tally& tally);

 private:
  std::optional<std::uint64_t> all_;
  bool shown_, drawn_ = false;
  double start_, last_;
};

/// "812 PDFs, 3 failed · 1.2 s"
std::string summary_line(const Tally& tally, double time);

}  // namespace quoin
