// The order of reading: syntax, settings, the document (whose language decides how texts are set), then the content.
#include "resume/read.h"

#include "resume/is_owner.h"
#include "resume/leaves.h"
#include "resume/read_basics.h"
#include "resume/read_section.h"
#include "resume/read_tailoring.h"
#include "toml/setting.h"
#include "toml/toml.h"

namespace quoin {

Resume read_resume(SourceId id, const std::string& folder, const std::vector<Setting>& settings, Sources& sources,
                   const Files& files, Diagnostics& diagnostics) {
  Resume resume;
  std::optional<TomlTable> root = parse_toml(id, sources, diagnostics);
  if (!root) return resume;
  for (const Setting& setting : settings)
    apply_setting(*root, setting.key, setting.value, setting.origin, sources, diagnostics);

  TableReader top(*root, "a résumé", {"document", "basics", "section", "variant", "letter"}, diagnostics);
  const TomlTable none{root->span, {}};
  const TomlTable* document = top.table("document");
  TableReader document_table = document_reader(document ? *document : none, diagnostics);
  const Literal language = read_language(document_table);
  Reading reading{folder, sources, files, diagnostics, load_locale(language.value)};
  resume.document = read_document(reading, document_table);
  resume.document.language = language;
  const TomlTable* basics = top.table("basics");
  if (basics || !top.has("basics")) resume.basics = read_basics(reading, basics, root->span);
  for (const TomlTable* section : top.tables("section")) resume.sections.push_back(read_section(reading, *section));
  if (const TomlTable* variants = top.table("variant")) resume.variants = read_variants(reading, *variants, resume.sections);
  if (const TomlTable* letter = top.table("letter")) resume.letter = read_letter(reading, *letter);
  mark_owners(resume);
  number_leaves(resume);
  return resume;
}

}  // namespace quoin
