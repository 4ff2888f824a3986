#include "resume/leaves.h"

#include <algorithm>

#include "base/utf8.h"
#include "resume/kinds.h"
#include "resume/path.h"
#include "resume/worth.h"

namespace quoin {
namespace {

/// As much as anybody needs to know which it is: a long name goes before each of its parts'.
std::string shortened(std::string text) {
  constexpr std::size_t most = 1000;  // bytes
  if (text.size() <= most) return text;
  return text.substr(0, code_point_start(text, most)) + "…";
}

/// Something that holds others, and what they have of it.
struct Holder {
  std::string path;
  int priority = 0;
  Divisor divisor = 1;
};

int own_or_inherited(const Marks& marks, int inherited) {
  return marks.priority.value_or(inherited);
}

int highest_of(const std::vector<Item>& items, int inherited, int highest) {
  for (const Item& one : items) highest = std::max(highest, own_or_inherited(one.marks, inherited));
  return highest;
}

/// Of the head of an entry, role or degree, which goes after all that stands below it.
int highest_in(const Entry& entry, int inherited) {
  const int own = own_or_inherited(entry.marks, inherited);
  int highest = highest_of(entry.items, own, own);
  for (const Entry& part : entry.parts) highest = std::max(highest, highest_in(part, own));
  return highest;
}

class Numberer {
 public:
  Numberer(const Places& places, std::vector<Leaf>& leaves) : places_(places), leaves_(leaves) {}

  void section(Section& section, std::size_t index) {
    const Holder holder{indexed("", "section", file_index(section.marks, index)), own_or_inherited(section.marks, 0), section_divisor(section.kind)};
    // Text that only opens a section goes with it; text that is all of it can be left out.
    if (section.entries.empty() && !section.bibliography) prose(section.text, holder);
    const std::vector<Divisor> divisors = entry_divisors(section);
    for (std::size_t i = 0; i < section.entries.size(); ++i) {
      Entry& one = section.entries[i];
      entry(one, {indexed(holder.path, "entry", file_index(one.marks, i)), holder.priority, divisors[i]},
            kind_info(section.kind));
    }
  }

 private:
  LeafId add(Leaf leaf) {
    leaf.text = shortened(std::move(leaf.text));
    leaves_.push_back(std::move(leaf));
    return static_cast<LeafId>(leaves_.size() - 1);
  }

  void item(Item& item, const Holder& holder, std::string_view name, std::size_t index, Divisor share) {
    item.leaf = add({indexed(holder.path, name, file_index(item.marks, index)), item.text.value_id, item.text.plain(),
                     own_or_inherited(item.marks, holder.priority), within(holder.divisor, share), false});
  }

  void items(std::vector<Item>& all, const Holder& holder, std::string_view name) {
    for (std::size_t i = 0; i < all.size(); ++i) item(all[i], holder, name, i, 2 * (i + 1));
  }

  void prose(std::vector<Item>& all, const Holder& holder) {
    for (std::size_t i = 0; i < all.size(); ++i) item(all[i], holder, "text", i, i == 0 ? 1 : 2 * (i + 1));
  }

  static std::string name_of(const Entry& entry, Field required) {
    if (const Text* name = entry.field(required)) return name->plain();
    return entry.fields.empty() ? std::string() : entry.fields[0].second.plain();
  }

  /// `around` is what stands above it.
  void entry(Entry& entry, const Holder& around, const KindInfo& kind) {
    const std::string name = shortened(name_of(entry, kind.required));
    entry.leaf = add({around.path, entry.value_id, name, highest_in(entry, around.priority), around.divisor, true});
    const Holder holder{around.path, own_or_inherited(entry.marks, around.priority), around.divisor};
    // In TOML an entry's own keys stand before its [[section.entry.role]], but role = [ … ] may come first.
    const bool parts_first = !entry.parts.empty() && !entry.items.empty() && !entry.parts[0].direct &&
                             stands_before(entry.parts[0].value_id, entry.items[0].text.value_id);
    if (!parts_first) items(entry.items, holder, "highlights");
    parts(entry, holder, kind.part, name);
    if (parts_first) items(entry.items, holder, "highlights");
  }

  /// In one file.
  bool stands_before(ValueId one, ValueId other) const {
    const Span a = places_.of(one), b = places_.of(other);
    return a.source == b.source && a < b;
  }

  /// The part that goes last is one with the head that holds it.
  static std::size_t last_to_go(const std::vector<Entry>& parts, const std::vector<std::size_t>& places, int inherited) {
    std::size_t last = 0;
    for (std::size_t i = 1; i < parts.size(); ++i) {
      const int one = highest_in(parts[i], inherited), other = highest_in(parts[last], inherited);
      if (one > other || (one == other && places[i] < places[last])) last = i;
    }
    return last;
  }

  void parts(Entry& entry, const Holder& around, const PartInfo& info, const std::string& name) {
    std::vector<const Entry*> list;
    for (const Entry& one : entry.parts) list.push_back(&one);
    const std::vector<std::size_t> places = places_by_worth(list, info.name == std::string_view("degree"));
    const std::size_t with_head = last_to_go(entry.parts, places, around.priority);
    std::size_t in_file = 0;
    for (std::size_t i = 0; i < entry.parts.size(); ++i) {
      Entry& one = entry.parts[i];
      const std::string path = one.direct ? around.path : indexed(around.path, info.name, file_index(one.marks, in_file++));
      const Holder holder{path, own_or_inherited(one.marks, around.priority), within(around.divisor, places[i])};
      const std::string own = name_of(one, info.required), whole = own.empty() ? name : name + ": " + own;
      one.leaf = entry.leaf;
      if (i == with_head)
        leaves_[static_cast<std::size_t>(entry.leaf)].text = shortened(whole);
      else
        one.leaf = add({path, one.value_id, whole, highest_in(one, around.priority), holder.divisor, true});
      items(one.items, holder, info.items);
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
