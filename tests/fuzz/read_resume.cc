// Fuzz entry of the résumé reader: whatever the bytes, it returns, and every fault can be shown.
#include "resume/read.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/world.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace quoin;
  Sources sources;
  Diagnostics diagnostics;
  MemoryWorld world;
  world.files = {{"papers.bib", ""}, {"me.jpg", ""}};
  const SourceId id = sources.add("resume.toml", std::string(reinterpret_cast<const char*>(data), size));
  const Resume resume = read_resume(id, ".", {{"document.paper", "a4", "--paper"}}, sources, world, diagnostics);
  diagnostics.sort_by_place();
  for (const Diagnostic& one : diagnostics.all) {
    if (!one.span.known() || one.code.empty() || one.message.empty()) std::abort();
    if (render(one, sources).empty()) std::abort();
  }
  // A résumé that is not read has a fault that says why.
  if (resume.basics.name.empty() && !diagnostics.has_errors()) std::abort();
  return 0;
}
