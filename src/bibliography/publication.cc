#include "bibliography/publication.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/words.h"
#include "bibliography/date.h"
#include "bibliography/decode.h"
#include "bibliography/facts.h"
#include "bibliography/fields.h"
#include "bibliography/identifiers.h"
#include "bibliography/name_doubts.h"
#include "bibliography/names.h"
#include "bibliography/venue.h"
#include "bibliography/words.h"

namespace quoin::bibliography {
namespace {

class PublicationComposer {
 public:
  PublicationComposer(const Catalogue& catalogue, EntryId id, std::string_view language, std::vector<FileFault>& faults)
      : catalogue_(catalogue),
        id_(id),
        entry_(catalogue.entry(id)),
        language_(language),
        faults_(faults),
        fields_(catalogue, id, faults) {}

  Publication compose() {
    check_type();
    out_.kind = kind_of(catalogue_, id_);
    out_.title = fields_.titled("title", "subtitle");
    people();
    date();
    identifiers();
    out_.venue = venue(fields_, out_.kind, entry_.type, arxiv_, language_);
    out_.note = note();
    return std::move(out_);
  }

 private:
  void check_type() {
    if (entry_.markup != Markup::latex || kind_of_type(entry_.type)) return;
    const std::string meant = nearest_type(entry_.type);
    faults_.push_back(
        {catalogue_.file_of(id_),
         {false, "unknown-type", entry_.type_at, "there is no entry type `" + one_line(entry_.type, 60) + "`",
          meant.empty() ? "it is printed as @misc" : "did you mean `" + meant + "`?"}});
  }

  /// Of an edited volume the editors are its authors.
  void people() {
    Found found = first_names("author");
    const bool editors = !found;
    if (editors) found = first_names("editor");
    if (!found) return;
    const std::string& role = found.field->name;
    std::vector<Name> parsed;
    const std::vector<Name>* names = given_names(*found.entry, role);
    if (!names) {
      parsed = split_names(found.field->text);
      names = &parsed;
      if (const std::optional<NameDoubt> doubt = doubt_of_names(found.field->text, role))
        fields_.tell(found, "bad-name", found.field->text_at, doubt->message, doubt->hint);
    }
    const Found notes = fields_.field(role + "+an");
    out_.author_origins.push_back(Fields::origin(found));
    if (notes) out_.author_origins.push_back(Fields::origin(notes));
    for (const Name& name : *names) {
      Author author;
      if (name.others)
        append(author.name, word(Word::others, language_));
      else
        author.name = printed_name(name, found.entry->markup);
      if (!author.name.empty()) out_.authors.push_back(std::move(author));
    }
    if (notes && notes.field->text.size() <= longest_field) annotate(annotations(notes.field->text));
    if (editors && !out_.authors.empty())
      append(out_.authors.back().name,
             " (" + std::string(word(out_.authors.size() == 1 ? Word::editor : Word::editors, language_)) + ")");
  }

  Found first_names(std::string_view role) {
    const Found found = fields_.field(role);
    if (found && given_names(*found.entry, role)) return found;
    return fields_.first({role});
  }

  static const std::vector<Name>* given_names(const Entry& entry, std::string_view role) {
    for (const auto& [name, names] : entry.names)
      if (name == role) return &names;
    return nullptr;
  }

  void annotate(const std::vector<Annotation>& notes) {
    for (const Annotation& one : notes) {
      if (one.index > out_.authors.size()) continue;
      Author& author = out_.authors[one.index - 1];
      author.owner = author.owner || one.owner;
      if (one.equal) append(author.name, "*");
      if (one.corresponding) append(author.name, "†");
    }
  }

  void date() {
    out_.date = date_of(catalogue_, id_);
    for (const char* name : {"date", "year", "month", "day"})
      if (const Found found = fields_.field(name)) {
        out_.date_origins.push_back(Fields::origin(found));
        if (std::string_view(name) == "date") break;
      }
    if (std::holds_alternative<std::monostate>(out_.date)) out_.date_origins.clear();
    check_date();
  }

  /// What is impossible does not print, and the rest does.
  void check_date() {
    const Found written = fields_.first({"date", "year"});
    const std::string_view second = written ? ascii::trimmed(second_of_range(written.field->text)) : std::string_view();
    const bool open = second.empty() || second == ".." || written.field->text.starts_with(second);
    if (!open && std::holds_alternative<Date>(out_.date) && is_in_calendar(second))
      return fields_.tell(written, "bad-date", written.field->text_at,
                          "`" + one_line(written.field->text, 60) + "` is no range of dates, so only its first one prints", "such as 2021/2023, or 2021-05/2021-07");
    const Found date = fields_.field("date"), month = fields_.field("month");
    const auto check = [&](const Found& found, bool is_sound, const char* example) {
      if (!is_sound)
        fields_.tell(found, "bad-date", found.field->text_at,
                     "`" + one_line(found.field->text, 60) + "` is in no calendar, so only what is sound of the date prints", example);
    };
    if (date)
      check(date, is_in_calendar(date.field->text) && is_in_calendar(second_of_range(date.field->text)), "such as 2021-05-03");
    else if (month && names_several_months(month.field->text))
      fields_.tell(month, "bad-date", month.field->text_at, "`" + one_line(month.field->text, 60) + "` is several months, and the first one prints",
                   "write the one in which it appeared, or date = {2021-02/2021-03}");
    else if (month)
      check(month, is_month(month.field->text), "a month is a number from 1 to 12, or a name such as may");
  }

  /// Empty where it is no range.
  static std::string_view second_of_range(std::string_view date) {
    const std::size_t slash = date.find('/');
    return slash == std::string_view::npos ? std::string_view() : date.substr(slash + 1);
  }

  /// What an identifier is without the line breaks that files have in it.
  static std::string without_spaces(std::string text) {
    std::erase(text, ' ');
    return text;
  }

  /// Of several the first; of none that has a space in it is known what was meant.
  std::string first_address(const Found& found) {
    std::string all = decode_address(found.field->text);
    const std::size_t next = std::min(all.find(" http://"), all.find(" https://"));
    const std::size_t end = std::min(all.find(' '), all.size());
    if (next == std::string::npos || !all.starts_with("http")) return all;
    fields_.tell(found, "bad-url", found.field->text_at, "`" + found.field->name + "` holds several addresses: the first is the link",
                 "write one; another may stand in note = {\\url{…}}");
    all.erase(end);
    while (all.ends_with(',') || all.ends_with(';')) all.pop_back();
    return all;
  }

  void identifiers() {
    std::string arxiv_in_doi;
    if (const Found found = fields_.first({"doi"})) {
      const std::string written = without_spaces(decode_address(found.field->text)), doi = doi_of(written);
      if (doi.empty())
        fields_.tell(found, "bad-doi", found.field->text_at, "`" + one_line(written, 60) + "` is no DOI",
                     "such as 10.1145/3477132.3483541");
      else if (const std::string id = arxiv_of(doi); !id.empty())
        set_arxiv(id, found);
      else
        out_.doi = Link{doi, Fields::origin(found)};
    }
    if (const Found found = fields_.first({"eprint"})) {
      const Found type = fields_.first({"eprinttype", "archiveprefix"});
      const bool named = !type || ascii::lowered(without_spaces(decode_address(type.field->text))) == "arxiv";
      if (named) set_arxiv(arxiv_of(without_spaces(decode_address(found.field->text)), true), found);
      if (named && type && !arxiv_.id.empty()) arxiv_.origins.push_back(Fields::origin(type));
    }
    if (const Found found = fields_.first({"url", "howpublished"});
        found && (found.field->name == "url" || is_link(found.field->text))) {
      const std::string written = first_address(found), doi = doi_of(written);
      if (!doi.empty() && !out_.doi && arxiv_of(written).empty() && found.field->name == "url")
        out_.doi = Link{doi, Fields::origin(found)};
      else if (doi.empty())
        out_.url = Link{written, Fields::origin(found)};
      if (const std::string id = arxiv_of(written); !id.empty()) set_arxiv(id, found);
    }
    for (const char* name : {"journaltitle", "journal", "howpublished", "number"})
      if (arxiv_.id.empty())
        if (const Found found = fields_.first({name})) set_arxiv(arxiv_in_venue(found), found);
    if (!out_.url && !out_.doi && !arxiv_.id.empty()) out_.url = Link{arxiv_url(arxiv_.id), arxiv_.origins.front()};
  }

  void set_arxiv(std::string id, const Found& found) {
    if (id.empty()) return;
    if (arxiv_.id.empty()) arxiv_.id = std::move(id);
    arxiv_.origins.push_back(Fields::origin(found));
  }

  /// "arXiv preprint arXiv:2101.00123"; DBLP's "CoRR" with the volume "abs/2101.00123".
  std::string arxiv_in_venue(const Found& found) {
    if (std::string id = arxiv_of(found.field->text); !id.empty()) return id;
    const Found volume = fields_.first({"volume"});
    const bool corr = ascii::lowered(found.field->text) == "corr";
    return corr && volume ? arxiv_of(volume.field->text, true) : std::string();
  }

  Made state() {
    Made out = fields_.made({"pubstate"});
    const std::string key = ascii::lowered(plain(out.text));
    constexpr std::pair<std::string_view, Word> states[] = {{"inpress", Word::in_press},
                                                            {"in press", Word::in_press},
                                                            {"submitted", Word::submitted},
                                                            {"forthcoming", Word::forthcoming},
                                                            {"inpreparation", Word::in_preparation}};
    for (const auto& [name, which] : states)
      if (key == name) return literal(word(which, language_), out.origins);
    return key == "prepublished" ? Made{} : out;
  }

  Made note() {
    MadeOf out;
    out.add({}, state());
    Made note = fields_.made({"note"});
    if (!arxiv_.says(note)) out.add(", ", note);
    out.add(", ", fields_.made({"addendum"}));
    if (!arxiv_.in_venue) out.add(", ", arxiv_.link());
    return out.take();
  }

  const Catalogue& catalogue_;
  const EntryId id_;
  const Entry& entry_;
  const std::string_view language_;
  std::vector<FileFault>& faults_;
  Fields fields_;
  Publication out_;
  Arxiv arxiv_;
};

}  // namespace

Publication publication(const Catalogue& catalogue, EntryId id, std::string_view language,
                        std::vector<FileFault>& faults) {
  return PublicationComposer(catalogue, id, language, faults).compose();
}

}  // namespace quoin::bibliography
