// The text extractors that readers of résumés use, as a table of programs. One more is a row.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "host/process.h"
#include "verify/compare.h"

namespace quoin {

/// What an honest file costs a reader: of processor time about three times what it takes here, for slower machines; of
/// memory what it takes. For a megabyte of the file so much more.
struct ReadingCost {
  double seconds = 0, seconds_per_megabyte = 0;
  double megabytes = 0, megabytes_per_megabyte = 0;
};

struct Extractor {
  std::string_view name;  ///< for people
  std::string_view file;  ///< the name of its text under --text, without ".txt"
  std::string_view program;
  std::vector<std::string_view> arguments;  ///< "{pdf}" stands for the file
  ReadingCost cost{};
  bool slow = false;  ///< takes long to start: is started first
  Habits habits{};
  std::string (*text_of)(std::string_view output) = nullptr;  ///< where it does not write plain text
};

/// In the order in which they are reported. Their text is UTF-8, with form feeds between the pages.
std::span<const Extractor> extractors();

/// What one of them made of a PDF.
struct Extraction {
  enum class Status { absent, done, failed };
  const Extractor* extractor = nullptr;
  Status status = Status::absent;
  std::string text;
  std::string reason;  ///< why it failed: one line for people
};

/// Runs each row of the table on the PDF at `path`, which is absolute, of `size` bytes. All in the table's order, the
/// absent ones too.
std::vector<Extraction> extract_text(const std::string& path, std::size_t size, Processes& processes,
                                     const ProcessLimits& limits);

}  // namespace quoin
