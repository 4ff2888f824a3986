#include "base/places.h"

namespace quoin {

ValueId Places::add(const Span& span) {
  spans_.push_back(span);
  return static_cast<ValueId>(spans_.size());
}

Span Places::of(ValueId id) const {
  return id == no_value || id > spans_.size() ? Span{} : spans_[id - 1];
}

}  // namespace quoin
