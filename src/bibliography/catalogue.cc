// What is lent is looked up where it stands and never copied, so that many children of one parent cost nothing.
#include "bibliography/catalogue.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/nearest.h"
#include "base/words.h"

namespace quoin::bibliography {
namespace {

constexpr int most_generations = 3;  ///< a chapter of a volume of a series
constexpr std::size_t most_lenders = 3;
constexpr std::size_t most_hints = 20;

bool is_part(std::string_view type) {
  return type.starts_with("in") || type == "conference" || type.starts_with("supp") || type == "bookinbook";
}

/// What a parent says of itself alone (BibLaTeX 3.18, appendix B; and what would lead readers to the whole volume).
bool stays_with_parent(std::string_view name) {
  constexpr std::string_view kept[] = {
      "crossref",  "xref",      "xdata",    "ids",      "title",    "subtitle",   "titleaddon", "shorttitle", "author",
      "author+an", "note",      "addendum", "abstract", "keywords", "doi",        "url",        "eprint",     "pages",
      "priority",  "shorthand", "options",  "label",    "file",     "annotation", "annote"};
  return std::find(std::begin(kept), std::end(kept), name) != std::end(kept);
}

/// How a parent calls what its child asks for.
std::string_view name_at_parent(const Entry& child, std::string_view name) {
  if (!is_part(child.type)) return name;
  if (name == "booktitle") return "title";
  if (name == "booksubtitle") return "subtitle";
  return name;
}

}  // namespace

Catalogue::Catalogue(std::vector<const File*> files, std::vector<FileFault>& faults) {
  for (std::size_t file = 0; file < files.size(); ++file)
    for (const Entry& entry : files[file]->entries) {
      One one{&entry, file, {}, entry.type == "xdata" || entry.type == "set", false, false};
      if (!entry.key.empty() && !by_key_.try_emplace(entry.key, all_.size()).second) {
        one.doubled = true;
        faults.push_back(
            {file,
             {false, "doubled-key", entry.key_at, "there is an entry `" + one_line(entry.key, 60) + "` already",
              "the first one counts; take the other out, or give it a key of its own"}});
      }
      all_.push_back(std::move(one));
    }
  link(faults);
  part_cycles(faults);
}

void Catalogue::link(std::vector<FileFault>& faults) {
  std::size_t hints = 0;
  for (One& one : all_) {
    const auto lend = [&](std::string_view name, bool hides) {
      const Field* field = one.entry->field(name);
      if (!field) return;
      for (std::size_t begin = 0; begin <= field->text.size();) {
        const std::size_t end = std::min(field->text.find(',', begin), field->text.size());
        std::string_view key = std::string_view(field->text).substr(begin, end - begin);
        while (!key.empty() && ascii::is_space(key.front())) key.remove_prefix(1);
        while (!key.empty() && ascii::is_space(key.back())) key.remove_suffix(1);
        begin = end + 1;
        if (key.empty() || one.lenders.size() >= most_lenders) continue;
        if (const EntryId parent = find(key); parent != none) {
          one.lenders.push_back(parent);
          all_[parent].parent = all_[parent].parent || hides;
          continue;
        }
        const std::string meant = hints++ < most_hints ? nearest_key(key) : std::string();
        faults.push_back(
            {one.file,
             {false, "unknown-crossref", field->text_at, "no entry has the key `" + one_line(key, 60) + "`",
              meant.empty() ? "what it would lend is missing" : "did you mean `" + meant + "`?"}});
      }
    };
    lend("crossref", true);
    lend("xdata", false);
  }
}

/// Entries in the order of lending; whoever is met again on the way down is cut off.
void Catalogue::part_cycles(std::vector<FileFault>& faults) {
  enum : std::uint8_t { unseen, open, done };
  std::vector<std::uint8_t> state(all_.size(), unseen);
  std::vector<std::pair<EntryId, std::size_t>> path;
  for (EntryId start = 0; start < all_.size(); ++start) {
    if (state[start] != unseen) continue;
    path.assign(1, {start, 0});
    state[start] = open;
    while (!path.empty()) {
      const EntryId id = path.back().first;
      std::vector<EntryId>& lenders = all_[id].lenders;
      if (path.back().second == lenders.size()) {
        state[id] = done;
        path.pop_back();
        continue;
      }
      const EntryId next = lenders[path.back().second];
      if (state[next] == unseen) {
        ++path.back().second;
        state[next] = open;
        path.emplace_back(next, 0);
      } else if (state[next] == open) {
        const Field* field = all_[id].entry->field("crossref");
        if (!field) field = all_[id].entry->field("xdata");
        faults.push_back({all_[id].file,
                          {false, "crossref-cycle", field->text_at, "this leads back to the entry itself",
                           "a parent has no `crossref` to its child"}});
        lenders.erase(lenders.begin() + static_cast<std::ptrdiff_t>(path.back().second));
        all_[next].parent = false;
      } else {
        ++path.back().second;
      }
    }
  }
}

EntryId Catalogue::find(std::string_view key) const {
  const auto found = by_key_.find(key);
  return found == by_key_.end() ? none : found->second;
}

std::string Catalogue::nearest_key(std::string_view key) const {
  std::vector<std::string_view> keys;
  for (const One& one : all_) keys.push_back(one.entry->key);
  return nearest(key, keys);
}

bool Catalogue::stands_alone(EntryId id) const {
  return !all_[id].data && !all_[id].parent && !all_[id].doubled;
}

Found Catalogue::inherited(EntryId id, std::string_view name, int depth) const {
  const One& one = all_[id];
  if (const Field* own = one.entry->field(name)) return {own, one.entry, one.file};
  if (depth == most_generations) return {};
  for (const EntryId lender : one.lenders) {
    const bool data = all_[lender].data;
    std::string_view asked = data ? name : name_at_parent(*one.entry, name);
    if (!data && asked == name && stays_with_parent(name)) continue;
    if (const Found found = inherited(lender, asked, depth + 1)) return found;
    if (asked == name) continue;
    if (const Found found = inherited(lender, name, depth + 1)) return found;
  }
  return {};
}

Found Catalogue::field(EntryId id, std::string_view name) const {
  return inherited(id, name, 0);
}

Found Catalogue::first_of(EntryId id, std::initializer_list<std::string_view> names) const {
  for (const std::string_view name : names)
    if (const Found found = field(id, name)) return found;
  return {};
}

}  // namespace quoin::bibliography
