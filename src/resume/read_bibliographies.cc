// A file is read once, however many sections name it; of its entries only those become values that are chosen.
#include "resume/read_parts.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "base/nearest.h"
#include "bibliography/catalogue.h"
#include "bibliography/choose.h"
#include "bibliography/entry.h"
#include "bibliography/other_format.h"
#include "bibliography/publication.h"
#include "resume/cited_entries.h"
#include "resume/read_files.h"

namespace quoin {
namespace {

namespace bib = bibliography;

constexpr std::size_t most_entries = 10'000;    ///< that print: more fill a thousand pages
constexpr std::size_t most_printed = 8u << 20;  ///< bytes of what they say
constexpr std::size_t most_key_hints = 20;      ///< each takes time by the number of keys

constexpr std::size_t most_looked_at = 1'000'000;  ///< entries, counted anew for each section

/// What all sections together have come to.
struct Spent {
  std::size_t entries = 0, printed = 0, looked_at = 0;
};

struct OpenFile {
  SourceId source = 0;
  bib::File file;
};

/// The files of all sections, each by what it is called.
class Shelf {
 public:
  Shelf(Reading& reading, Sources& sources) : reading_(reading), sources_(sources) {}

  /// nullptr where it cannot be used, which has been said.
  const OpenFile* open(const Literal& path) {
    const auto [found, fresh] = files_.try_emplace(path.value);
    if (!fresh) return found->second.get();
    std::optional<std::string> text = read_text_file(reading_, path, "split it into several");
    if (!text) return nullptr;
    auto opened = std::make_unique<OpenFile>();
    opened->file = bib::read_file(*text);
    if (!holds_entry(opened->file)) {
      const std::string format(bib::looks_like(*text));
      reading_.diagnostics.error("no-bibtex", reading_.places.of(path.value_id),
                                 "`" + path.value + "` holds no " + (format.empty() ? "BibTeX entry" : "entry: it looks like " + format),
                                 format.empty() ? "an entry begins as @article{key, or @book{key,"
                                 : format == "an empty list" ? "put items into it, or take it out of `bibliography`"
                                                             : "BibTeX and CSL-JSON are read: export it as one of them, as Zotero, JabRef and pandoc do");
      return nullptr;
    }
    opened->source = sources_.add(shown_path(reading_, path), std::move(*text));
    for (const bib::Fault& fault : opened->file.faults) tell(opened->source, fault);
    found->second = std::move(opened);
    return found->second.get();
  }

  void tell(SourceId source, const bib::Fault& fault) {
    const Span span = sources_.span(source, fault.at.begin, std::min(fault.at.end, sources_.text(source).size()));
    reading_.diagnostics.add(
        {fault.code, fault.error ? Severity::error : Severity::warning, span, fault.message, fault.hint});
  }

 private:
  /// What a résumé names may be passed on with it, so it must be what it is named as; nor is anything else shown in a
  /// fault.
  static bool holds_entry(const bib::File& file) {
    const auto is_fault_of_text = [](const bib::Fault& one) {
      return one.code == "not-utf8" || one.code == "json-syntax";
    };
    return std::any_of(file.faults.begin(), file.faults.end(), is_fault_of_text) ||
           std::any_of(file.entries.begin(), file.entries.end(), [&](const bib::Entry& one) {
             return !one.fields.empty() || (!one.key.empty() && file.faults.empty());
           });
  }

  Reading& reading_;
  Sources& sources_;
  std::map<std::string, std::unique_ptr<OpenFile>> files_;
};

std::vector<std::string> values_of(const std::vector<Literal>& all) {
  std::vector<std::string> out;
  for (const Literal& one : all) out.push_back(one.value);
  return out;
}

bib::Choice choice_of(const Bibliography& asked) {
  bib::Choice out;
  out.keys = values_of(asked.keys);
  out.exclude = values_of(asked.exclude);
  out.newest = asked.newest;
  if (!asked.newest) out.keyword = asked.select.value;
  if (asked.sort.value == "newest") out.sort = bib::Sort::newest;
  if (asked.sort.value == "oldest") out.sort = bib::Sort::oldest;
  if (asked.sort.value == "file") out.sort = bib::Sort::file;
  if (asked.sort.value == "title") out.sort = bib::Sort::title;
  if (asked.group_by.value == "year") out.group_by = bib::GroupBy::year;
  if (asked.group_by.value == "type") out.group_by = bib::GroupBy::type;
  if (asked.group_by.value == "keyword") out.group_by = bib::GroupBy::keyword;
  return out;
}

/// One section's bibliography.
class BibliographyReader {
 public:
  BibliographyReader(Reading& reading, Sources& sources, Resume& resume, const OwnerNames& owner, Shelf& shelf,
                     Spent& spent)
      : reading_(reading), sources_(sources), resume_(resume), owner_(owner), shelf_(shelf), spent_(spent) {}

  void read(Section& section) {
    Bibliography& asked = *section.bibliography;
    if (!open(asked)) return;
    std::vector<const bib::File*> files;
    for (const OpenFile* file : files_) files.push_back(&file->file);
    for (const bib::File* file : files) spent_.looked_at += file->entries.size();
    if (spent_.looked_at > most_looked_at)
      return error("too-many", asked.files.front(), "the sections look through more than 1000000 entries",
                   "name a smaller file, or fewer sections");
    std::vector<bib::FileFault> faults;
    const bib::Catalogue catalogue(files, faults);
    check_keys(catalogue, asked.keys, true);
    check_keys(catalogue, asked.exclude, false);
    const std::string& language = reading_.locale.language;
    std::vector<bib::Chosen> chosen = bib::choose(catalogue, choice_of(asked), language);
    if (chosen.empty()) nothing_chosen(catalogue, asked);
    spent_.entries += chosen.size();
    if (spent_.entries > most_entries) {
      error("too-many", asked.files.front(),
            "the bibliographies would print " + std::to_string(spent_.entries) + " entries; at most 10000 do",
            "choose with `keys` or `select`");
      chosen.clear();
    }
    const std::size_t own = section.entries.size();
    std::vector<SourceId> sources;
    for (const OpenFile* file : files_) sources.push_back(file->source);
    CitedEntries cited(reading_, sources_, resume_, owner_, catalogue, std::move(sources));
    for (const bib::Chosen& one : chosen) {
      Entry entry = cited.made(one, bib::publication(catalogue, one.id, language, faults));
      if (entry.field(Field::title)) section.entries.push_back(std::move(entry));
      if (spent_.printed + cited.printed() <= most_printed) continue;
      error("too-large", asked.files.front(), "what the bibliographies would print is larger than 8 MB",
            "choose with `keys` or `select`");
      section.entries.resize(own);  // nobody waits for what will not print
      break;
    }
    spent_.printed += cited.printed();
    for (const bib::FileFault& one : faults) shelf_.tell(files_[one.file]->source, one.fault);
  }

 private:
  void error(const char* code, const Literal& at, std::string message, std::string hint) {
    reading_.diagnostics.error(code, reading_.places.of(at.value_id), std::move(message), std::move(hint));
  }

  bool open(Bibliography& asked) {
    for (const Literal& path : asked.files) {
      const OpenFile* file = shelf_.open(path);
      if (!file) continue;
      if (std::find(files_.begin(), files_.end(), file) != files_.end()) continue;  // named twice
      files_.push_back(file);
      asked.sources.push_back(file->source);
    }
    return files_.size() == asked.files.size() || (!files_.empty() && !reading_.diagnostics.has_errors());
  }

  void check_keys(const bib::Catalogue& catalogue, const std::vector<Literal>& keys, bool wanted) {
    std::size_t hints = 0;
    for (const Literal& key : keys) {
      if (catalogue.find(key.value) != bib::Catalogue::none) continue;
      const std::string meant = hints++ < most_key_hints ? catalogue.nearest_key(key.value) : std::string();
      reading_.diagnostics.add(
          {"unknown-entry", wanted ? Severity::error : Severity::warning, reading_.places.of(key.value_id),
           "no entry of the bibliography has the key `" + key.value + "`",
           meant.empty() ? "a key stands behind the brace: @article{key," : "did you mean `" + meant + "`?"});
    }
  }

  void nothing_chosen(const bib::Catalogue& catalogue, const Bibliography& asked) {
    if (reading_.diagnostics.has_errors()) return;  // a key that is not there, or a file with nothing in it
    if (asked.newest || asked.select.empty())
      return error("nothing-chosen", asked.files.front(), "nothing of the bibliography is left to print",
                   "take keys out of `exclude`, or the section out");
    std::vector<std::string> known;
    for (bib::EntryId id = 0; id < std::min<std::size_t>(catalogue.size(), 1000); ++id)
      for (std::string& one : bib::keywords_of(catalogue, id)) known.push_back(std::move(one));
    const std::vector<std::string_view> views(known.begin(), known.end());
    const std::string meant = nearest(asked.select.value, views);
    error("nothing-chosen", asked.select, "no entry that could print has the keyword `" + asked.select.value + "`",
          meant.empty() ? "write keywords = {" + asked.select.value + "} into those that are meant"
                        : "did you mean `" + meant + "`?");
  }

  Reading& reading_;
  Sources& sources_;
  Resume& resume_;
  const OwnerNames& owner_;
  Shelf& shelf_;
  std::vector<const OpenFile*> files_;
  Spent& spent_;
};

}  // namespace

void read_bibliographies(Reading& reading, Sources& sources, Resume& resume) {
  const bool any = std::any_of(resume.sections.begin(), resume.sections.end(),
                               [](const Section& one) { return one.bibliography.has_value(); });
  if (!any) return;
  const OwnerNames owner(resume.basics);
  Shelf shelf(reading, sources);
  Spent spent;
  for (Section& section : resume.sections)
    if (section.bibliography) BibliographyReader(reading, sources, resume, owner, shelf, spent).read(section);
}

}  // namespace quoin
