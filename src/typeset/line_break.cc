#include "typeset/line_break.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <optional>

namespace quoin {
namespace {

constexpr double overfull_demerits = 1e13;  // worse than any sum of other faults, yet finite: something must be set
constexpr double worst_badness = 100000;  // beyond, a line is as bad as any
constexpr std::size_t fitness_classes = 4;
constexpr std::size_t most_active = 1000, fewest_forgotten = 10000;
constexpr std::size_t most_in_row = 2;  // flagged breaks that are counted

/// The best way to end a line at `position` with a last line of one fitness class and so many flagged breaks in a row;
/// where lines are counted, with so many of them.
struct Node {
  std::size_t position = 0;  // index of the item; `start` is where the next line begins
  std::size_t start = 0;
  std::size_t fitness = 1;
  std::size_t in_row = 0;
  std::size_t lines = 0;
  double demerits = 0;
  double ratio = 0;
  int previous = -1;
};

/// WidthSums of widths, stretch and shrink of all items before an index.
struct WidthSums {
  std::vector<double> width, stretch, shrink;

  explicit WidthSums(const std::vector<BreakItem>& items) {
    for (auto* sums : {&width, &stretch, &shrink}) sums->assign(items.size() + 1, 0);
    for (std::size_t i = 0; i < items.size(); ++i) {
      const bool counts = items[i].kind != BreakItemKind::penalty;
      width[i + 1] = width[i] + (counts ? items[i].width : 0);
      stretch[i + 1] = stretch[i] + (counts ? items[i].stretch : 0);
      shrink[i + 1] = shrink[i] + (counts ? items[i].shrink : 0);
    }
  }
};

/// Glue and penalties after a break vanish, up to the next box or forced break.
std::size_t line_start(const std::vector<BreakItem>& items, std::size_t after) {
  std::size_t i = after;
  while (i < items.size() && items[i].kind != BreakItemKind::box &&
         !(i > after && is_forced(items[i])))
    ++i;
  return i;
}

std::size_t fitness_class(double ratio) {
  return ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
}

/// Only lines that are not looser than `loosest`, counted up to `most`.
struct Counting {
  double loosest;
  std::size_t most;
};

/// Finds the best breaks. Lines are judged one by one from the nodes that can still begin one.
class Breaker {
 public:
  Breaker(const std::vector<BreakItem>& items, double measure, const BreakOptions& options,
          std::optional<Counting> counting = std::nullopt)
      : items_(items),
        measure_(measure),
        options_(options),
        counting_(counting),
        sums_(items),
        best_(classes * (counting ? counting->most + 1 : 1)),
        found_(best_.size()) {
    nodes_.push_back({0, line_start(items, 0), 1, 0, 0, 0, 0, -1});
    active_.push_back({0, false});
    for (std::size_t at = 0; at < items_.size(); ++at)
      if (legal_break(items_, at)) try_break(at);
  }

  LineBreaks best() const {
    const Node* best = nullptr;
    for_each_end([&](const Node& node) {
      if (!best || node.demerits < best->demerits) best = &node;
    });
    return trace(best);
  }

  /// Of those whose count of lines is nearest to `wanted`.
  LineBreaks nearest(std::size_t wanted) const {
    const auto away = [&](const Node& node) {
      return std::max(node.lines, wanted) - std::min(node.lines, wanted);
    };
    const Node* best = nullptr;
    for_each_end([&](const Node& node) {
      const bool nearer = !best || away(node) < away(*best);
      if (nearer || (away(node) == away(*best) && node.demerits < best->demerits)) best = &node;
    });
    return trace(best);
  }

 private:
  static constexpr std::size_t classes = fitness_classes * (most_in_row + 1);

  struct Active {
    int node;
    bool used;  // some line from here has fitted or was forced
  };

  /// Between the edges, without what hangs over them.
  double width_of_line(const Node& from, std::size_t at) const {
    const BreakItem &item = items_[at], &start = items_[from.start];
    const double hyphen = item.kind == BreakItemKind::penalty ? item.width : 0;
    const double hang = start.kind == BreakItemKind::box ? start.hang : 0;
    return sums_.width[at] - sums_.width[from.start] + hyphen - hang - item.hang;
  }

  double ratio_of_line(const Node& from, std::size_t at) const {
    const double width = width_of_line(from, at);
    const double stretch = sums_.stretch[at] - sums_.stretch[from.start];
    const double shrink = sums_.shrink[at] - sums_.shrink[from.start];
    const double free = measure_ - width;
    if (free >= -line_slack && free <= line_slack) return 0;
    if (free > 0) return stretch > 0 ? free / stretch : std::numeric_limits<double>::infinity();
    return shrink > 0 ? free / shrink : -std::numeric_limits<double>::infinity();
  }

  double demerits_of_line(const Node& from, std::size_t at, double ratio) const {
    const BreakItem& item = items_[at];
    const bool last = at + 1 == items_.size();
    double demerits = options_.each_line;
    if (ratio < -1) {
      demerits += overfull_demerits * (1 + std::max(0.0, width_of_line(from, at) - measure_) / measure_);
    } else {
      const double bad = options_.line_demerits + badness(ratio);
      const bool penalty = item.kind == BreakItemKind::penalty;
      const double cost = penalty && item.cost > -infinite_penalty ? item.cost : 0;
      demerits += cost >= 0 ? (bad + cost) * (bad + cost) : bad * bad - cost * cost;
    }
    if (item.flagged && !item.needed && item.width > 0 && measure_ - width_of_line(from, at) > options_.early_share * measure_)
      demerits += options_.early_hyphen_demerits;
    if (from.previous < 0) return demerits;
    if (item.flagged && from.in_row > 0) demerits += options_.flagged_demerits;
    if (item.flagged && from.in_row >= most_in_row) demerits += options_.third_flagged_demerits;
    const std::size_t fitness = fitness_class(ratio);
    if (std::max(fitness, from.fitness) - std::min(fitness, from.fitness) > 1) demerits += options_.fitness_demerits;
    if (last && is_runt(from, at)) demerits += options_.runt_demerits;
    return demerits;
  }

  /// Of two ragged lines the second is short beside the first, however much of the measure that leaves.
  bool is_runt(const Node& from, std::size_t at) const {
    double widest = measure_;
    if (options_.runt_beside_first && from.previous == 0)
      widest = std::min(widest, width_of_line(nodes_.front(), from.position));
    return sums_.width[at] - sums_.width[from.start] < options_.runt_share * widest;
  }

  /// Whether a line is good enough where lines are counted.
  bool counts(const Node& from, std::size_t at, double ratio) const {
    if (ratio < -1 || from.lines >= counting_->most) return false;
    if (at + 1 == items_.size()) return from.previous < 0 || options_.runt_demerits <= 0 || !is_runt(from, at);
    return ratio <= counting_->loosest;
  }

  void try_break(std::size_t at) {
    const bool forced = is_forced(items_[at]);
    std::fill(found_.begin(), found_.end(), false);
    std::size_t kept = 0;
    for (Active& entry : active_) {
      const Node& from = nodes_[static_cast<std::size_t>(entry.node)];
      if (from.start > at && !forced) {
        active_[kept++] = entry;
        continue;
      }
      const double ratio = ratio_of_line(from, at);
      const bool overfull = ratio < -1;
      if (counting_ ? counts(from, at, ratio) : !overfull || !entry.used) {
        entry.used = true;
        const double demerits = from.demerits + demerits_of_line(from, at, ratio);
        const std::size_t fitness = fitness_class(ratio);
        const std::size_t in_row = items_[at].flagged ? std::min(from.in_row + 1, most_in_row) : 0;
        const std::size_t lines = counting_ ? from.lines + 1 : 0;
        const std::size_t which = lines * classes + in_row * fitness_classes + fitness;
        if (!found_[which] || demerits < best_[which].demerits)
          best_[which] = {at, line_start(items_, at), fitness, in_row, lines, demerits, ratio, entry.node};
        found_[which] = true;
      }
      if (!overfull && !forced) active_[kept++] = entry;
    }
    active_.resize(kept);
    drop_hopeless();
    for (std::size_t which = 0; which < best_.size(); ++which) {
      if (!found_[which]) continue;
      active_.push_back({static_cast<int>(nodes_.size()), false});
      nodes_.push_back(best_[which]);
    }
    if (active_.size() > most_active) drop_worst();
    if (nodes_.size() > most_nodes_) forget_nodes();
  }

  /// Where very many lines could begin within one measure, as of letters without a width, only the better half goes on, and
  /// the newest, so that there is always one from which the next line is not too long.
  void drop_worst() {
    std::vector<double> demerits;
    const auto of = [&](const Active& entry) { return nodes_[static_cast<std::size_t>(entry.node)].demerits; };
    for (const Active& entry : active_) demerits.push_back(of(entry));
    const auto middle = demerits.begin() + static_cast<std::ptrdiff_t>(demerits.size() / 2);
    std::nth_element(demerits.begin(), middle, demerits.end());
    std::size_t kept = 0;
    for (std::size_t i = 0; i < demerits.size(); ++i)
      if (of(active_[i]) < *middle || i + most_active / 4 >= demerits.size()) active_[kept++] = active_[i];
    active_.resize(kept);
  }

  /// Of ways that differ in nothing but the fitness of their last line, one that costs more than another and than what a
  /// change of fitness costs is on no best way: whatever follows, the other comes out cheaper.
  void drop_hopeless() {
    constexpr double rounding = 1e-9;
    for (std::size_t group = 0; group < best_.size(); group += fitness_classes) {
      double least = std::numeric_limits<double>::infinity();
      for (std::size_t which = group; which < group + fitness_classes; ++which)
        if (found_[which]) least = std::min(least, best_[which].demerits);
      const double most = least + options_.fitness_demerits + std::abs(least) * rounding;
      for (std::size_t which = group; which < group + fitness_classes; ++which)
        if (found_[which] && best_[which].demerits > most) found_[which] = false;
    }
  }

  /// Keeps only those that some active one goes back to: little more than one for each line.
  void forget_nodes() {
    std::vector<int> renumbered(nodes_.size(), -1);
    for (const Active& entry : active_)
      for (int i = entry.node; i >= 0 && renumbered[static_cast<std::size_t>(i)] < 0;
           i = nodes_[static_cast<std::size_t>(i)].previous)
        renumbered[static_cast<std::size_t>(i)] = 0;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      if (renumbered[i] < 0) continue;
      renumbered[i] = static_cast<int>(kept);
      Node node = nodes_[i];  // those before it have their new numbers
      if (node.previous >= 0) node.previous = renumbered[static_cast<std::size_t>(node.previous)];
      nodes_[kept++] = node;
    }
    nodes_.resize(kept);
    for (Active& entry : active_) entry.node = renumbered[static_cast<std::size_t>(entry.node)];
    most_nodes_ = std::max(fewest_forgotten, kept * 2);
  }

  template <class Visit>
  void for_each_end(const Visit& visit) const {
    for (const Active& entry : active_) {
      const Node& node = nodes_[static_cast<std::size_t>(entry.node)];
      if (node.position + 1 == items_.size()) visit(node);
    }
  }

  LineBreaks trace(const Node* best) const {
    LineBreaks result;
    if (!best || best->previous < 0) return result;
    result.demerits = best->demerits;
    for (const Node* node = best; node->previous >= 0; node = &nodes_[static_cast<std::size_t>(node->previous)]) {
      result.positions.push_back(node->position);
      result.ratios.push_back(node->ratio);
    }
    std::reverse(result.positions.begin(), result.positions.end());
    std::reverse(result.ratios.begin(), result.ratios.end());
    return result;
  }

  const std::vector<BreakItem>& items_;
  double measure_;
  const BreakOptions& options_;
  std::optional<Counting> counting_;
  WidthSums sums_;
  std::vector<Node> nodes_;
  std::size_t most_nodes_ = fewest_forgotten;
  std::vector<Active> active_;
  std::vector<Node> best_;   // of the break that is tried
  std::vector<bool> found_;  // which of them there are
};

}  // namespace

bool legal_break(const std::vector<BreakItem>& items, std::size_t at) {
  const BreakItem& item = items[at];
  if (item.kind == BreakItemKind::penalty) return item.cost < infinite_penalty;
  return item.kind == BreakItemKind::glue && at > 0 && items[at - 1].kind == BreakItemKind::box;
}

double badness(double ratio) {
  if (ratio < -1) return std::numeric_limits<double>::infinity();
  return std::min(worst_badness, 100 * std::abs(ratio * ratio * ratio));
}

LineBreaks break_lines(const std::vector<BreakItem>& items, double measure, const BreakOptions& options) {
  return Breaker(items, measure, options).best();
}

LineBreaks loosen_lines(const std::vector<BreakItem>& items, double measure, const BreakOptions& options,
                        const LoosenessOptions& looseness, LineBreaks best) {
  const auto lines = static_cast<int>(best.positions.size());
  const int wanted = std::max(1, lines + looseness.lines);
  if (wanted == lines || best.positions.size() > most_loosened_lines) return best;
  const auto most = static_cast<std::size_t>(std::max(wanted, lines));
  LineBreaks found =
      Breaker(items, measure, options, Counting{looseness.loosest, most}).nearest(static_cast<std::size_t>(wanted));
  const int away = std::abs(static_cast<int>(found.positions.size()) - wanted);
  return found.positions.empty() || away >= std::abs(lines - wanted) ? best : found;
}

}  // namespace quoin
