// An overlay and two paths that are to be redacted, over a résumé that has one of everything.
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "fuzz/support/faults.h"
#include "fuzz/support/kitchen.h"
#include "fuzz/support/parts.h"
#include "resume/read.h"
#include "support/memory_world.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace quoin;
  const std::vector<std::string> parts = fuzz::parts(data, size, 3);
  Sources sources;
  Diagnostics diagnostics;
  MemoryWorld world;
  world.files["private.toml"] = parts.empty() ? "" : parts[0];
  const SourceId id = sources.add("resume.toml", fuzz::project_file("tests/conformance/corpus/single-entries.toml"));
  Request request;
  request.overlays = {"private.toml"};
  request.redact.assign(parts.begin() + (parts.empty() ? 0 : 1), parts.end());
  request.variable = [](const std::string& name) { return name == "RESUME_PHONE" ? std::optional<std::string>("+44 20 7946 0000") : std::nullopt; };
  read_resume(id, ".", request, sources, world, diagnostics);
  fuzz::check_faults(diagnostics, sources, false);
  return 0;
}
