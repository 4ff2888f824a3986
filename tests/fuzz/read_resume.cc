// The résumé's reader, and the resume.json that is written of what it read.
#include "resume/read.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "export/json_resume/write.h"
#include "fuzz/support/faults.h"
#include "support/memory_world.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace quoin;
  Sources sources;
  Diagnostics diagnostics;
  MemoryWorld world;
  world.files = {{"papers.bib", "@book{a, title = {T}}"},
                 {"me.jpg", ""},
                 {"letter.toml", "body = \"At {organization}.\"\n[for]\norganization = \"Acme\"\n"}};
  const SourceId id = sources.add("resume.toml", std::string(reinterpret_cast<const char*>(data), size));
  Request request;
  request.settings = {{"document.paper", "a4", "--paper"}};
  if (sources.text(id).find("[variant.v]") != std::string::npos) request.variant = "v";
  request.exclude = {"t"};
  if (sources.text(id).find("[letter]") != std::string::npos) request.documents = Documents::letter;
  const Resume resume = read_resume(id, ".", request, sources, world, diagnostics);
  fuzz::check_faults(diagnostics, sources);
  // A résumé that is not read has a fault that says why.
  if (resume.basics.name.empty() && !diagnostics.has_errors()) std::abort();
  if (!diagnostics.has_errors() && !valid_utf8(json_resume(resume))) std::abort();
  return 0;
}
