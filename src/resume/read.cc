// The order of reading: syntax, settings, the document (whose language decides how texts are set), then the content.
#include "resume/read.h"

#include <utility>

#include "resume/is_owner.h"
#include "resume/leaves.h"
#include "resume/read_basics.h"
#include "resume/read_bibliographies.h"
#include "resume/read_section.h"
#include "resume/read_tailoring.h"
#include "toml/setting.h"
#include "toml/toml.h"

namespace quoin {

namespace {

/// Leaves away what is no fault but follows from a line that could not be read.
void leave_consequences(const std::vector<std::string>& lines, Diagnostics& found) {
  const auto begins = [](const std::string& line, std::string_view word) {
    const std::size_t first = line.find_first_not_of(" \t");
    return first != std::string::npos && std::string_view(line).substr(first).starts_with(word);
  };
  bool structure = false;  // which keys belong where
  for (const std::string& line : lines) structure = structure || begins(line, "[") || begins(line, "kind");
  std::erase_if(found.all, [&](const Diagnostic& one) {
    if (one.code == "missing-name" || one.code == "missing-field" || one.code == "empty-section" || one.code == "unknown-section")
      return true;
    return structure && (one.code == "unknown-key" || one.code == "wrong-type");
  });
}

Resume read_tree(TomlTable root, const std::string& folder, const std::vector<Setting>& settings, Sources& sources,
                 const Files& files, Diagnostics& diagnostics) {
  Resume resume;
  for (const Setting& setting : settings)
    apply_setting(root, setting.key, setting.value, setting.origin, sources, diagnostics);

  TableReader top(root, "a résumé", {"document", "basics", "section", "variant", "letter"}, diagnostics);
  const TomlTable none{root.span, {}};
  const TomlTable* document = top.table("document");
  TableReader document_table = document_reader(document ? *document : none, diagnostics);
  Reading reading{folder, sources, files, diagnostics, resume.places};
  const Literal language = read_language(reading, document_table);
  reading.locale = load_locale(language.value);
  resume.document = read_document(reading, document_table);
  resume.document.language = language;
  const TomlTable* basics = top.table("basics");
  if (basics || !top.has("basics")) resume.basics = read_basics(reading, basics, root.span);
  for (const TomlTable* section : top.tables("section")) resume.sections.push_back(read_section(reading, *section));
  read_bibliographies(reading, sources, resume);
  if (const TomlTable* variants = top.table("variant")) resume.variants = read_variants(reading, *variants, resume.sections);
  if (const TomlTable* letter = top.table("letter")) resume.letter = read_letter(reading, *letter);
  mark_owners(resume);
  number_leaves(resume);
  return resume;
}

}  // namespace

Resume read_resume(SourceId id, const std::string& folder, const std::vector<Setting>& settings, Sources& sources,
                   const Files& files, Diagnostics& diagnostics) {
  TomlRest rest = parse_toml_lines(id, sources, diagnostics);
  if (!rest.root) return {};
  if (rest.lines.empty()) return read_tree(std::move(*rest.root), folder, settings, sources, files, diagnostics);
  Diagnostics found;
  Resume resume = read_tree(std::move(*rest.root), folder, settings, sources, files, found);
  leave_consequences(rest.lines, found);
  diagnostics.take(std::move(found));
  return resume;
}

}  // namespace quoin
