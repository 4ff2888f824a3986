// `--set KEY=VALUE`, three of them, over a résumé that has one of everything.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "fuzz/support/faults.h"
#include "fuzz/support/kitchen.h"
#include "fuzz/support/parts.h"
#include "resume/read.h"
#include "support/memory_world.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace quoin;
  std::vector<Setting> settings;
  for (const std::string& text : fuzz::parts(data, size, 3)) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0) continue;  // refused before
    settings.push_back({text.substr(0, equals), text.substr(equals + 1), "--set " + text.substr(0, equals)});
  }
  Sources sources;
  Diagnostics diagnostics;
  MemoryWorld world;
  const SourceId id = sources.add("resume.toml", fuzz::project_file("tests/conformance/corpus/single-entries.toml"));
  Request request;
  request.settings = settings;
  read_resume(id, ".", request, sources, world, diagnostics);
  fuzz::check_faults(diagnostics, sources, false);
  return 0;
}
