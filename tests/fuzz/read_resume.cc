// The résumé's reader, the resume.json that is written of what it read, and the files that it names.
#include "resume/read.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>

#include "base/file_name.h"
#include "export/json_resume/write.h"
#include "fuzz/support/faults.h"
#include "resume/languages.h"
#include "resume/output.h"
#include "support/memory_world.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace quoin;
  Sources sources;
  Diagnostics diagnostics;
  MemoryWorld world;
  const std::string text(reinterpret_cast<const char*>(data), size);
  // The text is a part of itself, too, where it asks for one.
  world.files = {{"papers.bib", "@book{a, title = {T}}"}, {"me.jpg", ""}, {"a.toml", text}, {"b.toml", "include = \"a.toml\"\n[[section]]\ntitle = \"B\"\n"},
                 {"letter.toml", "body = \"At {organization}.\"\n[for]\norganization = \"Acme\"\n"},
                 {"e.toml", "[[entry]]\ntitle = \"E\"\n"}};
  const SourceId id = sources.add("resume.toml", text);
  Request request;
  request.settings = {{"document.paper", "a4", "--paper"}};
  if (sources.text(id).find("[variant.v]") != std::string::npos) request.variant = "v";
  if (sources.text(id).find("de = ") != std::string::npos) request.language = "de";
  request.exclude = {"t"};
  if (sources.text(id).find("[letter]") != std::string::npos) request.documents = Documents::letter;
  const Resume resume = read_resume(id, ".", request, sources, world, diagnostics);
  fuzz::check_faults(diagnostics, sources);
  Diagnostics unheard;
  if (std::optional<TomlTable> root = parse_toml(id, sources, unheard))
    for (const ValueByLanguage& one : values_by_language(std::move(*root)))
      if (one.languages.empty() || one.path.empty()) std::abort();
  // A résumé that is not read has a fault that says why.
  if (resume.basics.name.empty() && !diagnostics.has_errors()) std::abort();
  if (!diagnostics.has_errors() && !valid_utf8(json_resume(resume))) std::abort();
  if (diagnostics.has_errors()) return 0;
  // What a sound résumé names can be written.
  for (const Output& one : outputs_of(resume, request))
    if (!fault_of_name(with_page(one.file, 1)).empty()) std::abort();
  return 0;
}
