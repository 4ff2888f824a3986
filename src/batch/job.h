// One résumé of a batch: where its text is, and how it is to be set; and the line of NDJSON that describes one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "quoin/request.h"

namespace quoin {

struct Job {
  std::string id;                     ///< names the PDF; unique in a batch
  std::string resume;                 ///< a path, or what a text without a file is called in messages
  std::optional<std::string> text;    ///< the résumé itself, where it is no file
  std::optional<std::string> layout;  ///< before the batch's own
  std::optional<std::string> variant, language;  ///< before the batch's own
  std::vector<std::string> include, exclude, overlays, redact;  ///< tags and paths, with the batch's own
  std::vector<Setting> settings;      ///< after the batch's own, so that these win
  std::string fault;                  ///< why nothing can be made of it; the rest is then not to be trusted
};

/// Of a row with `id`, `toml` or `path`, `layout`, `variant`, `include`, `exclude`, `language`, `settings`. One that cannot be read is a
/// job with a fault; `number`, from 1, names it there.
Job job_of_row(const std::string& line, std::uint64_t number);

}  // namespace quoin
