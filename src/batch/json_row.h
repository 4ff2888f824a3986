// A line of NDJSON that describes a résumé: `id`, `toml` or `path`, `layout`, `variant`, `include`, `exclude`, `settings`.
#pragma once

#include <string>

#include "batch/job.h"

namespace quoin {

/// A row that cannot be read is a job with a fault; `number`, from 1, names it there.
Job job_of_row(const std::string& line, std::uint64_t number);

}  // namespace quoin
