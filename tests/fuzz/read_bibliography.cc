// A bibliography of any bytes, as a section of a résumé takes it: every choice that a section can make.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/utf8.h"
#include "bibliography/entry.h"
#include "fuzz/support/faults.h"
#include "resume/read.h"
#include "support/memory_world.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace quoin;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  for (const bibliography::Entry& entry : bibliography::read_file(bytes).entries)
    for (const bibliography::Field& field : entry.fields)
      if (field.text_at.begin > field.text_at.end || field.text_at.end > size || entry.at.end > size) std::abort();
  for (const char* choice :
       {"", "select = 1\nsort = \"title\"\n", "group-by = \"type\"\n", "group-by = \"keyword\"\nsort = \"oldest\"\n"}) {
    Sources sources;
    Diagnostics diagnostics;
    MemoryWorld world;
    world.files = {{"papers.bib", bytes}};
    const SourceId id =
        sources.add("resume.toml", std::string("[basics]\nname = \"Ada B. Okafor\"\n[[section]]\ntitle = \"P\"\n"
                                               "kind = \"publications\"\nbibliography = \"papers.bib\"\n") +
                                       choice);
    const Resume resume = read_resume(id, ".", {}, sources, world, diagnostics);
    fuzz::check_faults(diagnostics, sources);
    const std::vector<Entry>& entries = resume.sections.at(0).entries;
    if (entries.empty() && !diagnostics.has_errors()) std::abort();
    for (const Entry& entry : entries) {
      if (!entry.field(Field::title) || entry.owner.size() != entry.authors.size()) std::abort();
      for (const auto& [field, text] : entry.fields)
        if (!valid_utf8(text.plain()) || !resume.places.of(text.value_id).known()) std::abort();
    }
  }
  return 0;
}
