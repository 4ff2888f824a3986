#include "report/groups.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/words.h"
#include "report/cited.h"
#include "resume/kinds.h"
#include "resume/path.h"

namespace quoin {
namespace {

constexpr std::size_t title_width = 60;

/// Counts a section's things, of each sort in the order in which it first comes.
class SectionCounter {
 public:
  SectionCounter(const LeftOut& left_out, const Resume& resume) : left_out_(left_out), resume_(resume) {}

  LeftOutGroup count(std::size_t index) {
    const Section& section = resume_.sections[index];
    group_ = {file_index(section.marks, index), one_line(section.title.plain(), title_width), !visible(section, left_out_), {}, 0, 0, true};
    const KindInfo& kind = kind_info(section.kind);
    for (const Item& item : section.text) add("paragraphs", item.leaf);
    for (const Entry& entry : section.entries) {
      add("entries", entry.leaf);
      for (const Item& item : entry.items) add("highlights", item.leaf);
      for (const Entry& part : entry.parts) {
        if (part.leaf != entry.leaf) add(std::string(kind.part.name) + "s", part.leaf);
        for (const Item& item : part.items) add(std::string(kind.part.items), item.leaf);
      }
    }
    std::erase_if(group_.counts, [](const LeftOutCount& one) { return one.left_out == 0; });
    return std::move(group_);
  }

 private:
  void add(const std::string& what, LeafId leaf) {
    if (leaf == no_leaf) return;
    auto found = std::find_if(group_.counts.begin(), group_.counts.end(),
                              [&](const LeftOutCount& one) { return one.what == what; });
    if (found == group_.counts.end()) found = group_.counts.insert(found, {what, 0, 0});
    ++found->of;
    if (visible(leaf, left_out_)) {
      stays_since_ = group_.first_line != 0;
      return;
    }
    ++found->left_out;
    const Span span = resume_.places.of(resume_.leaves[static_cast<std::size_t>(leaf)].value_id);
    if (!span.known() || is_cited(span, resume_) || file_around(span, resume_) || (source_ && source_ != span.source)) return;
    source_ = span.source;
    group_.in_one_piece = group_.in_one_piece && !stays_since_;
    if (group_.first_line == 0 || span.begin.line < group_.first_line) group_.first_line = span.begin.line;
    group_.last_line = std::max(group_.last_line, span.begin.line);
  }

  const LeftOut& left_out_;
  const Resume& resume_;
  LeftOutGroup group_;
  std::optional<SourceId> source_;  // of the lines
  bool stays_since_ = false;        // something after the last that was left out
};

std::string lines_of(const LeftOutGroup& group) {
  if (group.first_line == 0) return {};
  if (group.first_line == group.last_line) return fmt::format(" (line {})", group.first_line);
  return group.in_one_piece ? fmt::format(" (lines {}–{})", group.first_line, group.last_line)
                            : fmt::format(" (between lines {} and {})", group.first_line, group.last_line);
}

}  // namespace

std::vector<LeftOutGroup> groups_of(const std::vector<LeafId>& dropped, const Resume& resume) {
  LeftOut left_out(resume.leaves.size());
  for (const LeafId leaf : dropped) left_out[static_cast<std::size_t>(leaf)] = true;
  std::vector<LeftOutGroup> groups;
  for (std::size_t i = 0; i < resume.sections.size(); ++i)
    if (LeftOutGroup group = SectionCounter(left_out, resume).count(i); !group.counts.empty())
      groups.push_back(std::move(group));
  return groups;
}

std::string describe_group(const LeftOutGroup& group) {
  if (group.gone) return fmt::format("section gone: {}{}", group.title, lines_of(group));
  std::vector<std::string> counts;
  for (const LeftOutCount& one : group.counts)
    counts.push_back(fmt::format("{} of {}{}", one.left_out, one.of,
                                 group.counts.size() == 1 && one.what == "entries" ? "" : " " + one.what));
  return fmt::format("{}: {} left out{}", group.title, fmt::join(counts, ", "), lines_of(group));
}

}  // namespace quoin
