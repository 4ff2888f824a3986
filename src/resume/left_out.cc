#include "resume/left_out.h"

#include <algorithm>

namespace quoin {

bool visible(LeafId leaf, const LeftOut& left_out) {
  const auto index = static_cast<std::size_t>(leaf);
  return leaf == no_leaf || index >= left_out.size() || !left_out[index];
}

bool visible(const Item& item, const LeftOut& left_out) {
  return visible(item.leaf, left_out);
}

bool visible(const Entry& entry, const LeftOut& left_out) {
  return visible(entry.leaf, left_out);
}

bool visible(const Section& section, const LeftOut& left_out) {
  const auto stands = [&](const auto& one) { return visible(one, left_out); };
  return std::any_of(section.text.begin(), section.text.end(), stands) ||
         std::any_of(section.entries.begin(), section.entries.end(), stands);
}

}  // namespace quoin
