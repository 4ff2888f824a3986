// The values of a résumé by number, and beside them where each stands in the user's files. Stages ask which value
// something is; only what is told to people asks for its place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "quoin/diagnostic.h"

namespace quoin {

/// Which value of a résumé, from wherever it was read. `no_value` is none of them: the program's own text, or a
/// layout's.
using ValueId = std::uint32_t;
inline constexpr ValueId no_value = 0;

/// Hands out the ids, 1 and up, without gaps.
class Places {
 public:
  /// A value that stands in no file has no span.
  ValueId add(const Span& span = {});
  /// Unknown for `no_value`, for what stands in no file, and for ids that this table does not reach.
  Span of(ValueId id) const;
  std::size_t count() const { return spans_.size(); }

 private:
  std::vector<Span> spans_;  ///< of id 1, 2 …
};

}  // namespace quoin
