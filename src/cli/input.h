// Which file is the résumé, where it lives, and where its PDF goes.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/world.h"
#include "cli/options.h"

namespace quoin {

struct Input {
  SourceId source = 0;
  std::string folder = ".";     ///< of the résumé; the working folder for standard input
  std::string stem = "resume";  ///< the file's name without its folder and its last ending
};

/// Reads the résumé. A file that is missing or too large is a fault in `diagnostics`, and nothing is returned;
/// throws Failure where the machine will not read it.
std::optional<Input> open_resume(const Options& options, World& world, Sources& sources, Diagnostics& diagnostics);

/// Where the document goes: what -o says (with `/` at its end: a folder to put it in), else beside the résumé.
std::string output_path(const Options& options, const Input& input);

}  // namespace quoin
