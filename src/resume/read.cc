// The order of reading: syntax, what it includes, what overlays, the environment, the variant that is asked for and the settings change of the
// file, what is redacted of it, the document's language, which says what of several is read and how texts are set, then the content, of
// which the variant's choice stays.
#include "resume/read.h"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <set>
#include <utility>

#include "resume/check_ids.h"
#include "resume/include.h"
#include "resume/is_owner.h"
#include "resume/languages.h"
#include "resume/leaves.h"
#include "resume/letter_file.h"
#include "resume/read_parts.h"
#include "resume/read_overlays.h"
#include "resume/redact.h"
#include "resume/redactable_path.h"
#include "resume/select.h"
#include "resume/synonyms.h"
#include "resume/variant.h"
#include "toml/setting.h"
#include "toml/toml.h"
#include "toml/variables.h"

namespace quoin {

namespace {

/// Leaves away what is no fault but follows from a line that could not be read.
void leave_consequences(const std::vector<std::string>& lines, Diagnostics& found) {
  const auto begins = [](const std::string& line, std::string_view word) {
    const std::size_t first = line.find_first_not_of(" \t");
    return first != std::string::npos && std::string_view(line).substr(first).starts_with(word);
  };
  // Which keys belong where: what stands below the header of a section that is left out joins the section before. A table's own header
  // takes nothing along but the table.
  bool structure = false;
  for (const std::string& line : lines) structure = structure || begins(line, "[[") || begins(line, "[section") || begins(line, "kind");
  std::erase_if(found.all, [&](const Diagnostic& one) {
    if (one.code == "missing-name" || one.code == "missing-field" || one.code == "empty-section" || one.code == "unknown-section" ||
        one.code == "unknown-variant" || one.code == "unused-tag" || one.code == "nothing-kept" || one.code == "empty-placeholder" ||
        one.code == "empty-letter" || one.code == "no-letter" || one.code == "no-date" || one.code == "letter-without-resume" ||
        one.code == "missing-translation")
      return true;
    if (one.code == "unknown-key" && one.message.starts_with("unknown key `left-out-")) return true;
    return structure && (one.code == "unknown-key" || one.code == "wrong-type");
  });
}

/// A shell takes quotes away: what --set lacks them for is told as it is typed.
void quote_for_shell(const Sources& sources, Diagnostics& found) {
  constexpr std::string_view option = "--set ";
  for (Diagnostic& one : found.all) {
    if (one.code != "wrong-type" || one.span.source >= sources.size()) continue;
    const std::string& name = sources.name(one.span.source);
    const std::string_view value = sources.text(one.span.source);
    const bool wants_quotes = one.hint.starts_with("write \"") || one.hint == "put quotes around it";
    if (!name.starts_with(option) || !wants_quotes || sources.text(one.span) != value) continue;
    one.hint = "write " + std::string(option) + "'" + name.substr(option.size()) + "=\"" + std::string(value) + "\"'";
  }
}

bool changes_a_variant(const Setting& setting) {
  const std::string_view key = setting.key;
  return key == "variant" || key.starts_with("variant.");
}

/// The variant that is asked for and those that it extends; a circle of them is told of elsewhere.
std::set<std::string, std::less<>> variants_in_use(const TomlTable& variants, const Request& request) {
  std::set<std::string, std::less<>> used;
  for (std::string name = request.variant.value_or(""); !name.empty();) {
    const TomlEntry* const variant = used.insert(name).second ? variants.find(name) : nullptr;
    const TomlEntry* const base = variant && variant->value.table() ? variant->value.table()->find("extends") : nullptr;
    name = base && base->value.text() ? *base->value.text() : std::string();
  }
  return used;
}

/// Values of the environment in the places that ask for them. That one is not set is no fault of a build that does not print it: of
/// another variant's values, and of the letter where none is asked for.
void look_up_variables(TomlTable& root, const Request& request, Privacy& privacy, Diagnostics& diagnostics) {
  const auto resolve = [&](TomlTable& table, bool asked) {
    Diagnostics found;
    for (const Span& place : resolve_variables(table, request.variable, found)) privacy.outside.push_back(place);
    if (!asked) std::erase_if(found.all, [](const Diagnostic& one) { return one.code == "unset-variable"; });
    diagnostics.take(std::move(found));
  };
  std::vector<TomlEntry> kept;
  for (TomlEntry& entry : root.entries) {
    auto* const table = names_variable(entry.value) ? nullptr : std::get_if<TomlTable>(&entry.value.data);
    TomlTable alone{root.span, {}};
    if (table && entry.key == "letter") {
      resolve(*table, request.documents != Documents::resume);
    } else if (table && entry.key == "variant") {
      const auto used = variants_in_use(*table, request);
      for (TomlEntry& variant : table->entries)
        if (auto* const values = std::get_if<TomlTable>(&variant.value.data)) resolve(*values, used.contains(variant.key));
    } else {
      alone.entries.push_back(std::move(entry));
      resolve(alone, true);
      std::move(alone.entries.begin(), alone.entries.end(), std::back_inserter(kept));
      continue;
    }
    kept.push_back(std::move(entry));
  }
  root.entries = std::move(kept);
}

/// The file with its overlays and what the environment says, over that the values of the variant that is asked for, and over these the
/// command line's, which may change variants, too. What is redacted is then gone; of a value that was set over another both are.
Tailoring tailor(TomlTable& root, const Request& request, Reading& reading, Resume& resume, std::vector<Variant>& variants, Sources& sources) {
  Privacy& privacy = resume.privacy;
  const auto apply = [&](bool to_variants) {
    for (const Setting& one : request.settings)
      if (changes_a_variant(one) == to_variants)
        apply_setting(root, one.key, one.value, one.origin, sources, reading.diagnostics);
  };
  std::vector<AddedTable> added = lay_overlays(root, request, reading, sources, privacy);
  apply(true);
  look_up_variables(root, request, privacy, reading.diagnostics);
  variants = read_variants(reading, root);
  Tailoring out = tailoring_of(request, variants, reading, sources);
  out.added = std::move(added);
  remember_texts(root, out.redactions, privacy);
  replace_values(root, out.set);
  apply(false);
  if (request.language) apply_setting(root, "document.language", *request.language, "--language", sources, reading.diagnostics);
  if (!request.settings.empty()) look_up_variables(root, request, privacy, reading.diagnostics);
  if (out.redactions.empty()) return out;
  remember_texts(root, out.redactions, privacy);
  privacy.redactions = out.redactions;
  return out;
}

constexpr auto top_keys = std::to_array<std::string_view>({"document", "basics", "section", "variant", "letter", "include", "output"});

/// Whether a name stands where none is read, which has been told.
bool has_stray_name(const TomlTable& root) {
  constexpr std::string_view places[] = {"name", "cv", "content"};
  return std::any_of(std::begin(places), std::end(places), [&](std::string_view key) { return root.find(key) != nullptr; });
}

/// What is wrong with it is told when it is read; then texts in that language are missed by nobody.
std::string language_of(const TomlTable& root, const Reading& reading, Diagnostics& unheard) {
  Places unused;
  Reading quiet{reading.folder, reading.sources, reading.files, unheard, unused};
  TableReader top(root, "a résumé", top_keys, unheard);
  const TomlTable* document = top.table("document");
  const TomlTable none;
  TableReader table = document_reader(document ? *document : none, unheard);
  return read_language(quiet, table).value;
}

void choose_language_of(TomlTable& root, const Reading& reading) {
  Diagnostics unheard, found;
  const std::string language = language_of(root, reading, unheard);
  choose_language(root, language, found);
  const auto is_of_language = [](const Diagnostic& one) { return one.code == "unknown-language"; };
  if (std::any_of(unheard.all.begin(), unheard.all.end(), is_of_language))
    std::erase_if(found.all, [](const Diagnostic& one) { return one.code == "missing-translation"; });
  reading.diagnostics.take(std::move(found));
}

/// `rest.lines` become those of the included files, too.
Resume read_tree(TomlRest& rest, const std::string& folder, const Request& request, Sources& sources, const Files& files,
                 Diagnostics& diagnostics) {
  TomlTable& root = *rest.root;
  Resume resume;
  Reading reading{folder, sources, files, diagnostics, resume.places};
  Included included = include_files(root, request.settings, reading, sources);
  resume.included = std::move(included.files);
  rest.lines.insert(rest.lines.end(), included.lines.begin(), included.lines.end());
  check_ids(root, sources, diagnostics);
  if (const TomlEntry* strays = root.find("entry")) rest.lines.push_back(strays->key);  // the section that they are meant for is not empty
  std::vector<Variant> variants;
  Tailoring tailoring = tailor(root, request, reading, resume, variants, sources);
  resume.pages = tailoring.pages;
  for (const Variant& one : variants) resume.variants.push_back({one.value_id, one.name});

  if (is_letter_alone(root)) {
    diagnostics.error("letter-without-resume", root.span, "this file holds a letter and no résumé",
                      "a letter takes its head from a résumé: write [letter] file = \"letter.toml\" there, and build that with --letter");
    return resume;
  }
  const LetterFile letter_file = merge_letter_file(root, reading, sources);
  if (letter_file.source) {
    look_up_variables(root, request, resume.privacy, diagnostics);
    remember_texts(root, tailoring.redactions, resume.privacy);
  }
  if (!tailoring.redactions.empty()) resume.privacy.paths = redactable_paths(root);
  const Redacted redacted = redact(root, tailoring.redactions, diagnostics);
  tailoring.redacted = redacted.dropped;
  choose_language_of(root, reading);

  TableReader top(root, "a résumé", top_keys, diagnostics, key_synonyms());
  const TomlTable none{root.span, {}};
  const TomlTable* document = top.table("document");
  TableReader document_table = document_reader(document ? *document : none, diagnostics);
  const Literal language = read_language(reading, document_table);
  resume.locale = load_locale(language.value);
  reading.locale = resume.locale;
  resume.document = read_document(reading, document_table);
  resume.document.language = language;
  const TomlTable* basics = top.table("basics");
  if (basics || !top.has("basics")) resume.basics = read_basics(reading, basics, root.span);
  if (has_stray_name(root)) std::erase_if(diagnostics.all, [](const Diagnostic& one) { return one.code == "missing-name"; });
  for (const TomlTable* section : top.tables("section")) resume.sections.push_back(read_section(reading, *section));
  for (Section& section : read_stray_sections(reading, root)) resume.sections.push_back(std::move(section));
  read_bibliographies(reading, sources, resume);
  const bool wanted = request.documents != Documents::resume;
  if (const TomlTable* letter = top.table("letter"))
    resume.letter = read_letter(reading, *letter, letter_file, wanted);
  else if (wanted && !top.has("letter"))
    diagnostics.error("no-letter", root.span, "the résumé has no letter",
                      "write [letter] with `opening`, `body` and `closing`, or [letter] file = \"letter.toml\"");
  tell_of_required(redacted, diagnostics);
  tell_of_similar_ids(tailoring.added, diagnostics);
  check_variants(reading, variants, tailoring, resume);
  check_set_values(reading, variants);
  read_outputs(reading, top, resume);
  select(resume, tailoring, diagnostics);
  if (wanted && letter_file.whole) check_letter(resume, diagnostics);
  mark_owners(resume);
  number_leaves(resume);
  return resume;
}

}  // namespace

Resume read_resume(SourceId id, const std::string& folder, const Request& request, Sources& sources, const Files& files,
                   Diagnostics& diagnostics) {
  TomlRest rest = parse_toml_lines(id, sources, diagnostics);
  if (!rest.root) return {};
  Diagnostics found;
  Resume resume = read_tree(rest, folder, request, sources, files, found);
  if (!rest.lines.empty()) leave_consequences(rest.lines, found);
  quote_for_shell(sources, found);
  diagnostics.take(std::move(found));
  return resume;
}

}  // namespace quoin
