// Two trees of parts are walked side by side: what is in both is looked into, what is in one is told. What was taken
// out in one place and stands in another has moved there.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "base/words.h"
#include "diff/alignment.h"
#include "diff/difference.h"
#include "diff/page_changes.h"
#include "diff/part_tree.h"

namespace quoin {
namespace {

/// A highlight that was reworded keeps less of its words than an entry that was worked on.
constexpr double least_of_items = 0.4, least_of_others = 0.5;

bool is_item(const SnapshotPart& part) {
  return !part.values.empty() && part.values.front().name.empty();
}

class Comparison {
 public:
  Comparison(const std::vector<SnapshotPart>& before, const std::vector<SnapshotPart>& after)
      : old_(before), new_(after), of_old_(before.size(), -1), of_new_(after.size(), -1), moved_(after.size()) {}

  std::vector<Change> run() {
    match(old_.tops(), new_.tops());
    match_elsewhere();
    tell_all(old_.tops(), new_.tops());
    return std::move(changes_);
  }

  const std::vector<std::int32_t>& partners() const { return of_new_; }

 private:
  using Indices = std::vector<std::size_t>;

  static std::vector<Traits> traits_of(const PartTree& tree, const Indices& parts) {
    std::vector<Traits> out;
    for (const std::size_t one : parts) out.push_back(tree.traits[one]);
    return out;
  }

  void pair(std::size_t old_part, std::size_t new_part) {
    of_old_[old_part] = static_cast<std::int32_t>(new_part);
    of_new_[new_part] = static_cast<std::int32_t>(old_part);
  }

  /// Members of one sort at a time: a paragraph never becomes a highlight.
  void match(const Indices& before, const Indices& after) {
    std::map<std::string, std::pair<Indices, Indices>> sorts;
    for (const std::size_t one : before) sorts[old_.parts[one].what].first.push_back(one);
    for (const std::size_t one : after) sorts[new_.parts[one].what].second.push_back(one);
    for (const auto& [what, both] : sorts) match_alike(both.first, both.second);
  }

  void match_alike(const Indices& before, const Indices& after) {
    if (before.empty() || after.empty()) return;
    const double least = is_item(new_.parts[after.front()]) ? least_of_items : least_of_others;
    const auto pairs = align(traits_of(old_, before), traits_of(new_, after), least);
    const std::vector<bool> out_of_order = moved(pairs);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const std::size_t one = before[pairs[i].first], other = after[pairs[i].second];
      pair(one, other);
      moved_[other] = out_of_order[i];
      match(old_.children[one], new_.children[other]);
    }
  }

  /// What is alone on its side may have its like in another place: what says the same, or an entry of one name and
  /// dates.
  void match_elsewhere() {
    std::map<std::pair<std::string, std::uint64_t>, Indices> same;
    std::map<std::pair<std::string, std::string>, Indices> named;
    for (std::size_t i = old_.parts.size(); i-- > 0;) {
      if (of_old_[i] >= 0 || !may_move(old_, i)) continue;
      const SnapshotPart& part = old_.parts[i];
      same[{part.what, old_.traits[i].whole}].push_back(i);
      if (!part.key.empty()) named[{part.what, part.key}].push_back(i);
    }
    for (std::size_t j = 0; j < new_.parts.size(); ++j) {
      if (of_new_[j] >= 0 || !may_move(new_, j)) continue;
      const SnapshotPart& part = new_.parts[j];
      if (take(same, {part.what, new_.traits[j].whole}, j)) continue;
      if (!part.key.empty()) take(named, {part.what, part.key}, j);
    }
  }

  static bool may_move(const PartTree& tree, std::size_t part) {
    const SnapshotPart& one = tree.parts[part];
    return one.parent >= 0 && !tree.traits[part].words.empty();
  }

  template <typename Key>
  bool take(std::map<Key, Indices>& from, const Key& key, std::size_t part) {
    const auto found = from.find(key);
    if (found == from.end()) return false;
    while (!found->second.empty()) {
      const std::size_t one = found->second.back();
      found->second.pop_back();
      if (of_old_[one] >= 0) continue;
      pair(one, part);
      moved_[part] = true;
      match(old_.children[one], new_.children[part]);
      return true;
    }
    return false;
  }

  ToldText told(const PartTree& tree, std::size_t part, std::string text, std::int32_t value = -1) const {
    const SnapshotPart& one = tree.parts[part];
    const std::uint32_t line = value < 0 ? one.line : one.values[static_cast<std::size_t>(value)].line;
    return {one.path, std::move(text), line != 0 ? line : one.line, static_cast<std::int32_t>(part), value};
  }

  /// In the order of the new side; what was removed stands where it stood, before what followed it.
  void tell_all(const Indices& before, const Indices& after) {
    std::size_t next = 0;
    const auto tell_removed = [&](std::size_t end) {
      for (; next < end; ++next)
        if (of_old_[before[next]] < 0) tell_one(Change::Kind::removed, old_, before[next]);
    };
    for (const std::size_t one : after) {
      const std::int32_t partner = of_new_[one];
      if (partner < 0) {
        tell_one(Change::Kind::added, new_, one);
        tell_strays(new_.children[one]);
        continue;
      }
      if (!moved_[one]) tell_removed(old_.place[static_cast<std::size_t>(partner)]);
      tell_pair(static_cast<std::size_t>(partner), one);
    }
    tell_removed(before.size());
  }

  /// What has come from elsewhere into something that is new.
  void tell_strays(const Indices& parts) {
    for (const std::size_t one : parts) {
      if (of_new_[one] >= 0)
        tell_pair(static_cast<std::size_t>(of_new_[one]), one);
      else
        tell_strays(new_.children[one]);
    }
  }

  void tell_one(Change::Kind kind, const PartTree& tree, std::size_t part) {
    Change change{kind, tree.parts[part].what, {}, tree.parts[part].label, tree.around(part), {}, {}};
    (kind == Change::Kind::added ? change.after : change.before) = told(tree, part, tree.summary(part));
    changes_.push_back(std::move(change));
  }

  void tell_move(std::size_t one, std::size_t other) {
    const std::int32_t from = old_.parts[one].parent, to = new_.parts[other].parent;
    const bool elsewhere = (from < 0) != (to < 0) || (from >= 0 && of_old_[static_cast<std::size_t>(from)] != to);
    const auto place = [](const PartTree& tree, std::size_t part) {
      return fmt::format("{} {}", tree.parts[part].what, tree.number[part]);
    };
    Change change{Change::Kind::moved,
                  new_.parts[other].what,
                  {},
                  new_.parts[other].label,
                  new_.around(other),
                  told(old_, one, place(old_, one)),
                  told(new_, other, place(new_, other))};
    if (elsewhere) {
      change.before->text = fmt::format("{}", fmt::join(old_.around(one), " › "));
      change.after->text = fmt::format("{}", fmt::join(new_.around(other), " › "));
    }
    changes_.push_back(std::move(change));
  }

  void tell_pair(std::size_t one, std::size_t other) {
    if (moved_[other]) tell_move(one, other);
    if (old_.traits[one].whole == new_.traits[other].whole) return;
    tell_values(one, other);
    tell_all(old_.children[one], new_.children[other]);
  }

  void tell_values(std::size_t one, std::size_t other) {
    const Values before = by_name(old_.parts[one]), after = by_name(new_.parts[other]);
    const auto find = [](const Values& all, const ValueName& name) {
      const auto found = all.find(name);
      return found == all.end() ? -1 : found->second;
    };
    for (const auto& [name, value] : in_order(after)) tell_value(one, other, find(before, name), value);
    for (const auto& [name, value] : in_order(before))
      if (find(after, name) < 0) tell_value(one, other, value, -1);
  }

  /// Fields by their names; of several with one name the first, the second …
  using ValueName = std::pair<std::string, int>;
  using Values = std::map<ValueName, std::int32_t>;

  static Values by_name(const SnapshotPart& part) {
    Values out;
    std::map<std::string, int> counts;
    for (std::size_t i = 0; i < part.values.size(); ++i)
      out[{part.values[i].name, counts[part.values[i].name]++}] = static_cast<std::int32_t>(i);
    return out;
  }

  static std::vector<std::pair<ValueName, std::int32_t>> in_order(const Values& values) {
    std::vector<std::pair<ValueName, std::int32_t>> out(values.begin(), values.end());
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return out;
  }

  /// Where only marks differ, such as a word that is strong now, the texts are shown with them.
  void tell_value(std::size_t one, std::size_t other, std::int32_t old_value, std::int32_t new_value) {
    const SnapshotValue* before =
        old_value < 0 ? nullptr : &old_.parts[one].values[static_cast<std::size_t>(old_value)];
    const SnapshotValue* after =
        new_value < 0 ? nullptr : &new_.parts[other].values[static_cast<std::size_t>(new_value)];
    const auto marked = [](const SnapshotValue& value) -> const std::string& {
      return value.marked.empty() ? value.text : value.marked;
    };
    if (before && after && marked(*before) == marked(*after)) return;
    const SnapshotPart& part = new_.parts[other];
    Change change{
        Change::Kind::changed, part.what, after ? after->name : before->name, part.label, new_.around(other), {}, {}};
    if (!is_item(part) && !part.label.empty()) change.where.push_back(new_.names[other]);
    const bool by_marks = before && after && before->text == after->text;
    if (before) change.before = told(old_, one, by_marks ? marked(*before) : before->text, old_value);
    if (after) change.after = told(new_, other, by_marks ? marked(*after) : after->text, new_value);
    if (before && after) change.words = word_diff(change.before->text, change.after->text);
    if (by_marks)
      for (WordRun& run : change.words)
        run.begin = 0, run.end = static_cast<std::uint32_t>(-1);  // marks take no room on the page
    changes_.push_back(std::move(change));
  }

  PartTree old_, new_;
  std::vector<std::int32_t> of_old_, of_new_;  // partners
  std::vector<bool> moved_;                    // by new part
  std::vector<Change> changes_;
};

}  // namespace

Difference compare(const Snapshot& before, const Snapshot& after) {
  Difference out;
  out.by_text = !before.has_parts || !after.has_parts;
  const std::vector<SnapshotPart> old_lines = out.by_text ? lines_as_parts(before.text) : std::vector<SnapshotPart>();
  const std::vector<SnapshotPart> new_lines = out.by_text ? lines_as_parts(after.text) : std::vector<SnapshotPart>();
  Comparison comparison(out.by_text ? old_lines : before.parts, out.by_text ? new_lines : after.parts);
  out.changes = comparison.run();
  out.pages = compare_pages(before, after, comparison.partners());
  return out;
}

}  // namespace quoin
