// What the commands share that set a résumé.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "build/document.h"
#include "cli/options.h"

namespace quoin {

/// The seconds since 1970 of SOURCE_DATE_EPOCH, where it is set. A complaint for usage_error where it says something else.
std::string read_epoch(World& world, std::optional<std::int64_t>& seconds);

/// Says what is wrong, as --json has it, with `rest` after the counts; returns exit_faults.
int report_faults(const Options& options, const Run& run, std::string_view rest);

}  // namespace quoin
