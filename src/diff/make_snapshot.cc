#include "diff/make_snapshot.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "base/words.h"
#include "diff/parts.h"
#include "diff/word_places.h"
#include "export/svg/write.h"
#include "fit/fit.h"
#include "page/dump.h"

namespace quoin {
namespace {

constexpr std::size_t most_pictures = 40;  // pages: nobody looks through more

LeftOut left_out_of(const Typeset& set) {
  LeftOut out(set.resume.leaves.size());
  for (const LeafId id : set.fitted.report.dropped) out[static_cast<std::size_t>(id)] = true;
  return out;
}

/// Whether the pages say it as the file does, perhaps in capitals: byte for byte, but for letters beyond ASCII.
bool says_the_same(std::string_view printed, std::string_view written) {
  return std::equal(printed.begin(), printed.end(), written.begin(), written.end(), [](char a, char b) {
    const bool beyond = (static_cast<unsigned char>(a) & static_cast<unsigned char>(b) & 0x80) != 0;
    return a == b || beyond || (ascii::is_letter(a) && (a ^ b) == 0x20);
  });
}

/// Gives each value of the side the places of its words. Where the pages say it in other words than the file (a date, a
/// profile), all of it is one.
void place_words(const SnapshotParts& from, const WordPlaces& places, Snapshot& side) {
  std::string ink;  // of the value that the slots are of
  const SnapshotValue* value = nullptr;
  for (const ValueSlot& slot : from.slots) {
    const auto found = places.values.find(slot.id);
    if (found == places.values.end()) continue;
    const PrintedValue& printed = found->second;
    const SnapshotValue* const of = &side.parts[slot.part].values[slot.value];
    if (value != of) ink = inked(of->text);
    value = of;
    const bool word_by_word = says_the_same(printed.ink, std::string_view(ink).substr(slot.offset, slot.size));
    for (Patch patch : printed.patches) {
      patch.begin = slot.offset + (word_by_word ? patch.begin : 0);
      patch.end = word_by_word ? slot.offset + patch.end : slot.offset + slot.size;
      side.parts[slot.part].values[slot.value].patches.push_back(patch);
    }
  }
}

void describe_pages(const SnapshotParts& from, const WordPlaces& places, const Pages& pages, Snapshot& side) {
  std::map<ValueId, std::uint32_t> parts;
  for (const ValueSlot& slot : from.slots) parts.emplace(slot.id, slot.part);
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const Size size = pages.pages[i].size;
    SnapshotPage page{size.width.value, size.height.value, -1, false, {}, {}};
    const PageBeginning& beginning = places.beginnings[i];
    if (const auto part = parts.find(beginning.value); part != parts.end()) {
      page.begins_with = static_cast<std::int32_t>(part->second);
      const std::vector<Patch>& patches = places.values.at(beginning.value).patches;
      page.inside = !patches.empty() && patches.front().page < i;
    }
    page.text = one_line(beginning.text, 72);
    side.pages.push_back(std::move(page));
  }
}

/// Of a letter and a résumé each stands below an element of its own, with those of its own behind it (page/join.h).
std::vector<PlacedDocument> documents_of(const Fitted& fitted) {
  if (!fitted.letter) return {{fitted.document, 0}};
  if (fitted.document.blocks.empty()) return {{fitted.letter->document, 0}};
  const std::vector<Node>& nodes = fitted.pages.tree.nodes;
  std::size_t second = nodes.size() - 1;
  while (second > 1 && nodes[second].parent != 0) --second;
  return {{fitted.letter->document, 1}, {fitted.document, static_cast<NodeId>(second)}};
}

SnapshotFit fit_of(const Typeset& set) {
  const FitReport& report = set.fitted.report;
  return {set.layout.fit_pages, report.size, report.leading, report.spacing, report.condensed};
}

}  // namespace

Snapshot make_snapshot(std::string name, const Typeset& set, bool is_set, Pictures pictures) {
  Snapshot side;
  side.name = std::move(name);
  side.language = set.resume.document.language.value;
  side.has_parts = true;
  SnapshotParts parts = parts_of(set.resume, left_out_of(set));
  side.parts = std::move(parts.parts);
  if (!is_set) return side;
  const Pages& pages = set.fitted.pages;
  const WordPlaces places = word_places(documents_of(set.fitted), pages, *set.fonts);
  side.is_set = true;
  place_words(parts, places, side);
  describe_pages(parts, places, pages, side);
  side.page_count = pages.pages.size();
  side.layout = set.layout.name;
  side.fit = fit_of(set);
  side.not_printed = set.fitted.not_printed;
  side.text = text_of(pages);
  if (pictures == Pictures::no) return side;
  SvgWriter writer(*set.fonts);
  for (std::size_t i = 0; i < std::min(side.pages.size(), most_pictures); ++i)
    side.pages[i].picture = writer.write(pages, i);
  return side;
}

Snapshot text_snapshot(std::string name, std::string text, std::uint64_t pages) {
  Snapshot side;
  side.name = std::move(name);
  side.text = std::move(text);
  side.page_count = pages;
  return side;
}

}  // namespace quoin
