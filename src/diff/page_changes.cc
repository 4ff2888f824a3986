#include "diff/page_changes.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/words.h"

namespace quoin {
namespace {

class PageComparison {
 public:
  PageComparison(const Snapshot& before, const Snapshot& after, const std::vector<std::int32_t>& partners)
      : before_(before), after_(after), partners_(partners) {}

  PageDifference run() {
    count_pages();
    for (const Snapshot* side : {&after_, &before_})
      if (!side->is_set)
        out_.unknown = side->has_parts ? fmt::format("{} has faults", side->name)
                                       : fmt::format("{} carries no source", side->name);
    if (!out_.unknown.empty()) return std::move(out_);
    compare_facts();
    compare_breaks();
    compare_left_out();
    compare_not_printed();
    return std::move(out_);
  }

 private:
  void fact(std::string name, std::string before, std::string after) {
    if (before != after) out_.facts.push_back({std::move(name), std::move(before), std::move(after)});
  }

  void count_pages() {
    if (before_.page_count && after_.page_count)
      fact("pages", std::to_string(*before_.page_count), std::to_string(*after_.page_count));
  }

  static std::string paper(const Snapshot& side) {
    return side.pages.empty()
               ? std::string()
               : fmt::format("{} × {} pt", short_number(side.pages[0].width), short_number(side.pages[0].height));
  }

  static std::string budget(const SnapshotFit& fit) { return fit.budget == 0 ? "any" : std::to_string(fit.budget); }

  static std::string condensed(const SnapshotFit& fit) {
    return fit.condensed.empty() ? "nothing" : fmt::format("{}", fmt::join(fit.condensed, ", "));
  }

  void compare_facts() {
    const SnapshotFit &old = before_.fit, &now = after_.fit;
    fact("layout", before_.layout, after_.layout);
    fact("paper", paper(before_), paper(after_));
    fact("fitted to pages", budget(old), budget(now));
    fact("body", short_number(old.size) + " pt", short_number(now.size) + " pt");
    fact("leading", short_number(old.leading), short_number(now.leading));
    fact("spacing", short_number(old.spacing), short_number(now.spacing));
    fact("condensed", condensed(old), condensed(now));
  }

  static ToldText told(const Snapshot& side, std::int32_t part, std::string text) {
    const SnapshotPart& one = side.parts[static_cast<std::size_t>(part)];
    return {one.path, std::move(text), one.line, part, -1};
  }

  /// What stands around it says which of many it is.
  static std::string named(const Snapshot& side, std::int32_t part) {
    const SnapshotPart& one = side.parts[static_cast<std::size_t>(part)];
    if (one.parent < 0) return one.label;
    const std::string& around = side.parts[static_cast<std::size_t>(one.parent)].label;
    return around.empty() ? one.label : around + " › " + one.label;
  }

  std::int32_t partner(std::int32_t part) const { return part < 0 ? -1 : partners_[static_cast<std::size_t>(part)]; }

  void compare_breaks() {
    const auto at = [](const Snapshot& side, std::size_t page) {
      return page < side.pages.size() ? &side.pages[page] : nullptr;
    };
    const auto beginning = [](const Snapshot& side, const SnapshotPage* page) -> std::optional<ToldText> {
      if (!page) return std::nullopt;
      if (page->begins_with < 0) return ToldText{{}, page->text, 0, -1, -1};
      return told(side, page->begins_with, named(side, page->begins_with) + (page->inside ? ", in the middle" : ""));
    };
    for (std::size_t i = 1; i < std::max(before_.pages.size(), after_.pages.size()); ++i) {
      const SnapshotPage *old = at(before_, i), *now = at(after_, i);
      const bool same = old && now && partner(now->begins_with) == old->begins_with && old->inside == now->inside &&
                        (now->begins_with >= 0 || old->text == now->text);
      if (!same)
        out_.breaks.push_back({static_cast<std::uint32_t>(i + 1), beginning(before_, old), beginning(after_, now)});
    }
  }

  /// What stands in something that is told of is not told of.
  void compare_left_out() {
    std::vector<bool> newly(after_.parts.size()), back(after_.parts.size());
    for (std::size_t i = 0; i < after_.parts.size(); ++i) {
      const SnapshotPart& now = after_.parts[i];
      const auto index = static_cast<std::int32_t>(i);
      const std::int32_t old = partner(index);
      const bool was = old >= 0 && before_.parts[static_cast<std::size_t>(old)].left_out;
      newly[i] = now.left_out && !was;
      back[i] = was && !now.left_out;
      const auto inside = [&](const std::vector<bool>& all) {
        return now.parent >= 0 && all[static_cast<std::size_t>(now.parent)];
      };
      if (newly[i] && !inside(newly)) out_.left_out.push_back(told(after_, index, named(after_, index)));
      if (back[i] && !inside(back)) out_.back.push_back(told(after_, index, named(after_, index)));
    }
  }

  /// A field by the part that it is of, and the rest of its path.
  using FieldOf = std::pair<std::int32_t, std::string>;

  static std::map<std::string, std::int32_t> by_path(const Snapshot& side) {
    std::map<std::string, std::int32_t> out;
    for (std::size_t i = 0; i < side.parts.size(); ++i) out.emplace(side.parts[i].path, static_cast<std::int32_t>(i));
    return out;
  }

  static FieldOf field_of(const std::string& path, const std::map<std::string, std::int32_t>& parts) {
    for (std::size_t end = path.size(); end != std::string::npos && end > 0; end = path.find_last_of(".[", end - 1)) {
      const auto found = parts.find(path.substr(0, end));
      if (found != parts.end()) return {found->second, path.substr(end)};
    }
    return {-1, path};
  }

  void compare_not_printed() {
    if (after_.not_printed.empty()) return;
    const auto old_parts = by_path(before_), parts = by_path(after_);
    std::set<FieldOf> before;
    for (const std::string& path : before_.not_printed) before.insert(field_of(path, old_parts));
    for (const std::string& path : after_.not_printed) {
      const auto [part, rest] = field_of(path, parts);
      if (part < 0 || before.contains({partner(part), rest})) continue;
      out_.not_printed.push_back(
          told(after_, part, named(after_, part) + (rest.starts_with('.') ? ": " + rest.substr(1) : rest)));
      out_.not_printed.back().path = path;
    }
  }

  const Snapshot &before_, &after_;
  const std::vector<std::int32_t>& partners_;
  PageDifference out_;
};

}  // namespace

PageDifference compare_pages(const Snapshot& before, const Snapshot& after, const std::vector<std::int32_t>& partners) {
  return PageComparison(before, after, partners).run();
}

}  // namespace quoin
