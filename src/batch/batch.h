// Many résumés, a thread per core: each becomes FOLDER/ID.pdf and a row, and what is wrong with one stops no other.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>

#include "batch/inputs.h"
#include "quoin/request.h"

namespace quoin {

struct BatchPlan {
  Request common;           ///< what holds for all; neither files nor a résumé
  std::string folder;       ///< as typed
  std::shared_ptr<const Files> resources;  ///< layouts, fonts and patterns
  unsigned threads = 1;
  bool resume = false;      ///< leave alone what is there and was made from the same
  unsigned shard = 0, shards = 1;  ///< only the ids of one of so many parts
};

struct Tally {
  std::uint64_t written = 0, skipped = 0, failed = 0;
  std::uint64_t all() const { return written + skipped + failed; }
};

/// `row` is given a line of NDJSON for each résumé, in the order of completion, by one thread at a time. Returns when all
/// are done, or soon after `stop` is asked for: what is written then is whole. Throws what `row` throws, and Failure.
Tally run_batch(const BatchPlan& plan, Inputs& inputs, std::stop_source stop,
                const std::function<void(const std::string& line, const Tally& so_far)>& row);

}  // namespace quoin
