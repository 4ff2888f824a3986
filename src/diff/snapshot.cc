#include "diff/snapshot.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "base/words.h"

namespace quoin {
namespace {

bool tame(std::string& text) {
  if (!valid_utf8(text)) return false;
  text = one_line(text, std::string::npos);
  return true;
}

/// Of a page, and no larger than PDF lets one be.
bool is_length(double value) {
  constexpr double most = 14400;
  return std::isfinite(value) && std::abs(value) <= most;
}

bool hold(SnapshotValue& value, std::size_t pages) {
  if (!tame(value.name) || !tame(value.text) || !tame(value.marked)) return false;
  return std::all_of(value.patches.begin(), value.patches.end(), [&](const Patch& one) {
    return one.page < pages && one.begin <= one.end && is_length(one.x) && is_length(one.y) && is_length(one.width) &&
           is_length(one.height);
  });
}

bool hold(SnapshotPart& part, std::size_t index, std::size_t pages) {
  if (part.parent < -1 || part.parent >= static_cast<std::int32_t>(index)) return false;
  for (std::string* text : {&part.what, &part.path, &part.label, &part.key})
    if (!tame(*text)) return false;
  return std::all_of(part.values.begin(), part.values.end(), [&](SnapshotValue& one) { return hold(one, pages); });
}

/// Readers go down as far as a résumé goes.
bool is_shallow(const std::vector<SnapshotPart>& parts, std::size_t index) {
  constexpr int deepest = 8;
  int depth = 0;
  for (std::int32_t at = parts[index].parent; at >= 0 && depth <= deepest; ++depth)
    at = parts[static_cast<std::size_t>(at)].parent;
  return depth <= deepest;
}

bool hold(SnapshotPage& page, std::size_t parts) {
  return tame(page.text) && is_length(page.width) && is_length(page.height) && page.width > 0 && page.height > 0 &&
         page.begins_with >= -1 && page.begins_with < static_cast<std::int32_t>(parts);
}

bool hold(SnapshotFit& fit) {
  return is_length(fit.size) && is_length(fit.leading) && is_length(fit.spacing) &&
         std::all_of(fit.condensed.begin(), fit.condensed.end(), tame);
}

}  // namespace

bool holds_together(Snapshot& side) {
  for (std::string* text : {&side.name, &side.note, &side.language, &side.layout})
    if (!tame(*text)) return false;
  for (std::size_t i = 0; i < side.parts.size(); ++i)
    if (!hold(side.parts[i], i, side.pages.size()) || !is_shallow(side.parts, i)) return false;
  for (SnapshotPage& page : side.pages)
    if (!hold(page, side.parts.size())) return false;
  if (!std::all_of(side.not_printed.begin(), side.not_printed.end(), tame) || !valid_utf8(side.text)) return false;
  side.text = harmless_lines(side.text);
  return hold(side.fit);
}

}  // namespace quoin
