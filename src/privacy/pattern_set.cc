#include "privacy/pattern_set.h"

namespace quoin {

std::int32_t PatternSet::kid(std::int32_t node, std::uint8_t byte) const {
  if (node == 0 && !first_.empty()) return first_[byte];
  for (const auto& [own, kid] : nodes_[index(node)].kids)
    if (own == byte) return kid;
  return -1;
}

std::size_t PatternSet::add(std::string_view pattern) {
  std::int32_t at = 0;
  for (const char c : pattern) {
    const auto byte = static_cast<std::uint8_t>(c);
    std::int32_t to = kid(at, byte);
    if (to < 0) {
      to = static_cast<std::int32_t>(nodes_.size());
      nodes_.emplace_back();
      nodes_[index(at)].kids.emplace_back(byte, to);
    }
    at = to;
  }
  if (nodes_[index(at)].pattern < 0) {
    nodes_[index(at)].pattern = static_cast<std::int32_t>(lengths_.size());
    lengths_.push_back(pattern.size());
  }
  return index(nodes_[index(at)].pattern);
}

std::int32_t PatternSet::next(std::int32_t node, std::uint8_t byte) const {
  for (;;) {
    if (const std::int32_t to = kid(node, byte); to >= 0) return to;
    if (node == 0) return 0;
    node = nodes_[index(node)].fail;
  }
}

/// By rising depth, so that what a node falls back to is known before it.
void PatternSet::close() {
  std::vector<std::int32_t> order;
  for (const auto& [byte, kid] : nodes_[0].kids) order.push_back(kid);
  for (std::size_t i = 0; i < order.size(); ++i) {
    const std::int32_t at = order[i];
    for (const auto& [byte, kid] : nodes_[index(at)].kids) {
      const std::int32_t fail = next(nodes_[index(at)].fail, byte);
      Node& node = nodes_[index(kid)];
      node.fail = fail;
      node.shorter = nodes_[index(fail)].pattern >= 0 ? fail : nodes_[index(fail)].shorter;
      order.push_back(kid);
    }
  }
  first_.assign(256, 0);
  for (const auto& [byte, kid] : nodes_[0].kids) first_[byte] = kid;
}

}  // namespace quoin
