// The sum of the widths is the same however the text is broken but for what vanishes at its breaks, so the least sum of
// squares is the least variance.
#include "typeset/balance_lines.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace quoin {
namespace {

constexpr std::size_t most_lines = 30, most_breaks = 400;

/// The best way to end so many lines at one place.
struct Way {
  double cost = std::numeric_limits<double>::infinity(), squares = 0;
  std::size_t from = 0;  ///< the place before
  bool found() const { return cost < std::numeric_limits<double>::infinity(); }
  bool operator<(const Way& other) const { return std::tie(cost, squares) < std::tie(other.cost, other.squares); }
};

class Balancer {
 public:
  Balancer(const std::vector<BreakItem>& items, double measure) : items_(items), measure_(measure) {
    places_.push_back({0, 0, first_box(0)});
    sums_.push_back(0);
    for (std::size_t i = 0; i < items.size(); ++i) {
      const BreakItem& item = items[i];
      const bool penalty = item.kind == BreakItemKind::penalty;
      if (legal_break(items, i)) places_.push_back({i, penalty ? item.width : 0, first_box(i)});
      sums_.push_back(sums_.back() + (penalty ? 0 : item.width));
    }
  }

  std::size_t places() const { return places_.size(); }

  /// Where the lines end; nothing where the text cannot be broken into so many.
  std::vector<std::size_t> break_into(std::size_t lines) const {
    std::vector<std::vector<Way>> ways(lines + 1, std::vector<Way>(places_.size()));
    ways[0][0].cost = 0;
    for (std::size_t line = 1; line <= lines; ++line)
      for (std::size_t end = line; end < places_.size(); ++end) ways[line][end] = best_way(ways[line - 1], end);
    std::vector<std::size_t> out;
    if (!ways[lines].back().found()) return out;
    for (std::size_t line = lines, place = places_.size() - 1; line > 0; place = ways[line--][place].from)
      out.push_back(places_[place].at);
    std::reverse(out.begin(), out.end());
    return out;
  }

 private:
  /// Where a line may end, and the first where the text begins.
  struct Place {
    std::size_t at = 0;    ///< the item
    double hyphen = 0;     ///< its width
    std::size_t next = 0;  ///< the item with which the next line begins
  };

  Way best_way(const std::vector<Way>& before, std::size_t end) const {
    Way best;
    for (std::size_t from = end; from-- > 0;) {
      const double wide = width(places_[from], places_[end]);
      if (wide > measure_ + line_slack) break;  // so would be any that begins before
      if (before[from].found())
        best = std::min(
            best, Way{before[from].cost + cost_of(items_[places_[end].at]), before[from].squares + wide * wide, from});
      if (from > 0 && is_forced(items_[places_[from].at])) break;  // no line goes on over it
    }
    return best;
  }

  static double cost_of(const BreakItem& item) {
    return item.kind == BreakItemKind::penalty && !is_forced(item) ? std::max(0.0, item.cost) : 0;
  }

  std::size_t first_box(std::size_t at) const {
    while (at < items_.size() && items_[at].kind != BreakItemKind::box) ++at;
    return at;
  }

  double width(const Place& from, const Place& end) const {
    if (from.next > end.at) return 0;
    return sums_[end.at] - sums_[from.next] + end.hyphen - items_[from.next].hang - items_[end.at].hang;
  }

  const std::vector<BreakItem>& items_;
  double measure_;
  std::vector<Place> places_;
  std::vector<double> sums_;  ///< of the widths before each item
};

}  // namespace

LineBreaks balance_lines(const std::vector<BreakItem>& items, double measure, LineBreaks best) {
  const std::size_t lines = best.positions.size();
  if (lines < 2 || lines > most_lines) return best;
  const Balancer balancer(items, measure);
  if (balancer.places() > most_breaks) return best;
  std::vector<std::size_t> found = balancer.break_into(lines);
  if (found.empty()) return best;
  return {std::move(found), std::vector<double>(lines, 0), best.demerits};
}

}  // namespace quoin
