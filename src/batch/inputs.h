// The résumés of a batch, one after the other: files, the .toml files of folders, and rows on standard input.
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "batch/job.h"
#include "host/lines.h"
#include "quoin/files.h"

namespace quoin {

/// Used by one thread. Holds no more than one folder's names at a time.
class Inputs {
 public:
  /// `-` among the arguments is standard input. Borrows `files`.
  Inputs(std::vector<std::string> arguments, const Files& files);

  /// Nothing at the end, and where `stop` is asked for.
  std::optional<Job> next(const std::stop_token& stop);
  /// How many there are in all, where that can be known beforehand.
  std::optional<std::uint64_t> count() const;

 private:
  std::vector<std::string> files_of(const std::string& folder) const;
  std::optional<Job> next_row(const std::stop_token& stop);

  std::vector<std::string> arguments_;
  const Files& files_;
  std::size_t argument_ = 0, name_ = 0;
  std::optional<std::vector<std::string>> names_;  ///< of the folder that is being read
  std::optional<LineReader> rows_;
  std::uint64_t row_ = 0;
};

}  // namespace quoin
