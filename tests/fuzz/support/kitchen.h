// The whole program in memory: a folder of hostile files beside the program's own fonts, layouts and patterns.
#pragma once

#include <string>
#include <vector>

#include "build/document.h"
#include "support/memory_world.h"

namespace quoin::fuzz {

/// The files that the input stands for, which begin with "cv/", and below "quoin/" the project's own, each read from the
/// disk once in the life of the process.
class Kitchen : public MemoryWorld {
 public:
  FileText read(const std::string& path, std::size_t limit) const override;
  Blob map(const std::string& path) const override;
  FileStatus probe(const std::string& path) const override;
  std::vector<std::string> list(const std::string& folder) const override;
};

/// Typesets "cv/resume.toml" of `world` as `quoin build` does, and where that finds no fault writes its PDF, its SVG and
/// its JSON Resume; ends the process where one of them is not whole. Throws Failure, as the program would.
void cook(Kitchen& world);

/// A bundled file's bytes, "layouts/full.toml".
const std::string& project_file(const std::string& name);

}  // namespace quoin::fuzz
