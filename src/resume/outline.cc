#include "resume/outline.h"

#include <utility>

#include "resume/kinds.h"
#include "resume/path.h"

namespace quoin {
namespace {

class Outliner {
 public:
  void section(const Section& section, std::size_t index) {
    const std::string path = indexed("", "section", file_index(section.marks, index));
    add(path, "section", 0, section.value_id, section.marks, &section.title);
    const KindInfo& kind = kind_info(section.kind);
    for (std::size_t i = 0; i < section.entries.size(); ++i) {
      const Entry& one = section.entries[i];
      entry(one, indexed(path, "entry", file_index(one.marks, i)), kind);
    }
  }

  std::vector<OutlinePart> take() { return std::move(parts_); }

 private:
  void add(std::string path, std::string_view what, int depth, ValueId id, const Marks& marks, const Text* text) {
    parts_.push_back({std::move(path), what, depth, id, &marks, text});
  }

  void items(const Entry& entry, const std::string& path, std::string_view key, int depth) {
    for (std::size_t i = 0; i < entry.items.size(); ++i) {
      const Item& one = entry.items[i];
      add(indexed(path, key, file_index(one.marks, i)), key == "details" ? "detail" : "highlight", depth,
          one.text.value_id, one.marks, &one.text);
    }
  }

  void entry(const Entry& entry, const std::string& path, const KindInfo& kind) {
    add(path, "entry", 1, entry.value_id, entry.marks, entry.field(kind.required));
    std::size_t in_file = 0;
    for (const Entry& part : entry.parts) {
      if (part.direct) {
        items(part, path, kind.part.items, 2);
        continue;
      }
      const std::string own = indexed(path, kind.part.name, file_index(part.marks, in_file++));
      add(own, kind.part.name, 2, part.value_id, part.marks, part.field(kind.part.required));
      items(part, own, kind.part.items, 3);
    }
    items(entry, path, "highlights", 2);
  }

  std::vector<OutlinePart> parts_;
};

}  // namespace

std::vector<OutlinePart> outline(const Resume& resume) {
  Outliner outliner;
  for (std::size_t i = 0; i < resume.sections.size(); ++i) outliner.section(resume.sections[i], i);
  return outliner.take();
}

}  // namespace quoin
