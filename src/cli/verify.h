// `quoin verify` for its tests: the same command over other programs than the machine's.
#pragma once

#include "cli/options.h"
#include "confine/helper.h"
#include "host/process.h"
#include "host/world.h"

namespace quoin {

int run_verify_with(const Options& options, World& world, Processes& processes, Helper& helper);

}  // namespace quoin
