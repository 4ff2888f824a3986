#include "diff/marks.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

namespace quoin {
namespace {

using ChangeKind = Change::Kind;

class MarkGatherer {
 public:
  MarkGatherer(const Snapshot& side, Which which) : side_(side), which_(which) {}

  void add(const Change& change) {
    const std::optional<ToldText>& told = which_ == Which::before ? change.before : change.after;
    if (!told || told->part < 0) return;
    if (told->value < 0) return add_all(static_cast<std::size_t>(told->part), change.kind);
    const SnapshotValue& value =
        side_.parts[static_cast<std::size_t>(told->part)].values[static_cast<std::size_t>(told->value)];
    const std::vector<WordRun> runs = told_runs(change.words);
    for (const Patch& patch : value.patches)
      if (change.words.empty() || is_told(runs, patch)) add(patch, change.kind);
  }

  std::vector<Mark> take() {
    std::vector<Mark> out;
    for (const auto& [place, mark] : marks_)
      if (out.empty() || !joined(out.back(), mark)) out.push_back(mark);
    return out;
  }

 private:
  std::vector<WordRun> told_runs(const std::vector<WordRun>& words) const {
    std::vector<WordRun> out;
    const auto wanted = which_ == Which::before ? WordRun::Kind::removed : WordRun::Kind::added;
    std::copy_if(words.begin(), words.end(), std::back_inserter(out),
                 [&](const WordRun& run) { return run.kind == wanted; });
    return out;
  }

  /// `runs` stand in order and have nothing in common.
  static bool is_told(const std::vector<WordRun>& runs, const Patch& patch) {
    const auto after = std::upper_bound(runs.begin(), runs.end(), patch.begin,
                                        [](std::uint32_t begin, const WordRun& run) { return begin < run.end; });
    return after != runs.end() && after->begin < patch.end;
  }

  /// The part and what it holds, which stands behind it.
  void add_all(std::size_t part, ChangeKind kind) {
    for (std::size_t i = part; i < side_.parts.size(); ++i) {
      if (i > part && side_.parts[i].parent < static_cast<std::int32_t>(part)) break;
      for (const SnapshotValue& value : side_.parts[i].values)
        for (const Patch& patch : value.patches) add(patch, kind);
    }
  }

  /// Of a word that was put in where something moved it is told that it was put in.
  void add(const Patch& patch, ChangeKind kind) {
    const Mark mark{kind, patch.page, patch.x, patch.y, patch.width, patch.height};
    const auto [at, fresh] = marks_.try_emplace({patch.page, patch.y, patch.x}, mark);
    if (!fresh && at->second.kind == ChangeKind::moved) at->second = mark;
  }

  static bool joined(Mark& to, const Mark& next) {
    const double gap = next.x - (to.x + to.width);
    if (to.page != next.page || to.kind != next.kind || to.y != next.y || to.height != next.height ||
        gap > to.height / 2)
      return false;
    to.width = std::max(to.width, next.x + next.width - to.x);
    return true;
  }

  const Snapshot& side_;
  Which which_;
  std::map<std::tuple<std::uint32_t, double, double>, Mark> marks_;  // by page, line and place on it
};

}  // namespace

std::vector<Mark> marks_of(const Snapshot& side, const Difference& difference, Which which) {
  if (difference.by_text) return {};
  MarkGatherer gatherer(side, which);
  for (const Change& change : difference.changes) gatherer.add(change);
  return gatherer.take();
}

}  // namespace quoin
