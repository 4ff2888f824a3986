#include "resume/leaves.h"

#include "base/utf8.h"
#include "resume/kinds.h"
#include "resume/path.h"

namespace quoin {
namespace {

/// As much as anybody needs to know which it is: a long name goes before each of its parts'.
std::string shortened(std::string text) {
  constexpr std::size_t most = 1000;  // bytes
  if (text.size() <= most) return text;
  return text.substr(0, code_point_start(text, most)) + "…";
}

/// An item around others, and what they inherit from it.
struct Place {
  std::string path;
  int priority = 0;
};

int own_or_inherited(const Marks& marks, int inherited) {
  return marks.priority.value_or(inherited);
}

class Numberer {
 public:
  Numberer(const Places& places, std::vector<Leaf>& leaves) : places_(places), leaves_(leaves) {}

  void section(Section& section, std::size_t index) {
    const Place place{indexed("", "section", index), own_or_inherited(section.marks, 0)};
    const KindInfo& kind = kind_info(section.kind);
    // Text that only opens a section goes with it; text that is all of it can be left out.
    if (section.entries.empty() && !section.bibliography) items(section.text, place, "text");
    for (std::size_t i = 0; i < section.entries.size(); ++i) {
      const std::string path = indexed(place.path, "entry", i);
      entry(section.entries[i], {path, own_or_inherited(section.entries[i].marks, place.priority)}, kind);
    }
  }

 private:
  LeafId add(const std::string& path, ValueId value_id, std::string text, int priority) {
    leaves_.push_back({path, value_id, shortened(std::move(text)), priority});
    return static_cast<LeafId>(leaves_.size() - 1);
  }

  void items(std::vector<Item>& all, const Place& place, std::string_view name) {
    for (std::size_t i = 0; i < all.size(); ++i)
      all[i].leaf = add(indexed(place.path, name, i), all[i].text.value_id, all[i].text.plain(),
                        own_or_inherited(all[i].marks, place.priority));
  }

  static std::string name_of(const Entry& entry, Field required) {
    if (const Text* name = entry.field(required)) return name->plain();
    return entry.fields.empty() ? std::string() : entry.fields[0].second.plain();
  }

  void entry(Entry& entry, const Place& place, const KindInfo& kind) {
    const std::string name = shortened(name_of(entry, kind.required));
    if (entry.parts.empty() && entry.items.empty()) {
      entry.leaf = add(place.path, entry.value_id, name, place.priority);
      return;
    }
    // In TOML an entry's own keys stand before its [[section.entry.role]], but role = [ … ] may come first.
    const bool parts_first = !entry.parts.empty() && !entry.items.empty() && !entry.parts[0].direct &&
                             stands_before(entry.parts[0].value_id, entry.items[0].text.value_id);
    if (!parts_first) items(entry.items, place, "highlights");
    parts(entry, place, kind.part, name);
    if (parts_first) items(entry.items, place, "highlights");
  }

  /// In one file.
  bool stands_before(ValueId one, ValueId other) const {
    const Span a = places_.of(one), b = places_.of(other);
    return a.source == b.source && a < b;
  }

  void parts(Entry& entry, const Place& place, const PartInfo& info, const std::string& around) {
    std::size_t in_file = 0;
    for (std::size_t i = 0; i < entry.parts.size(); ++i) {
      Entry& one = entry.parts[i];
      const std::string path = one.direct ? place.path : indexed(place.path, info.name, in_file++);
      const int priority = own_or_inherited(one.marks, place.priority);
      const std::string name = name_of(one, info.required);
      if (one.items.empty())
        one.leaf = add(path, one.value_id, name.empty() ? around : around + ": " + name, priority);
      else
        items(one.items, {path, priority}, info.items);
    }
  }

  const Places& places_;
  std::vector<Leaf>& leaves_;
};

}  // namespace

void number_leaves(Resume& resume) {
  resume.leaves.clear();
  Numberer numberer(resume.places, resume.leaves);
  for (std::size_t i = 0; i < resume.sections.size(); ++i) numberer.section(resume.sections[i], i);
}

}  // namespace quoin
