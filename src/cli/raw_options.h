// What the user typed where it has to be understood before it is Options.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/options.h"

namespace quoin {

/// Texts as they were typed; empty or nothing where they were not.
struct RawOptions {
  std::vector<std::string> settings;
  std::string dump, what;
  std::optional<std::string> pages, paper, language, accent, font, standard, embed, jobs, shard;
  bool no_embed = false;
};

/// Understands `raw` and puts it into `options`, which hold the rest. What makes no sense, alone or together, is a complaint
/// for usage_error; empty where all is well.
std::string read_options(const RawOptions& raw, Options& options);

}  // namespace quoin
