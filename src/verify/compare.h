// Which fields of a résumé stand in what an extractor says: whole, unbroken and in order.
#pragma once

#include <string>
#include <vector>

#include "verify/expect.h"

namespace quoin {

struct Loss {
  enum class Status {
    broken,        ///< it is there in pieces, or something foreign touches it
    out_of_order,  ///< it is there whole, and not where it belongs
    lost
  };
  std::size_t field = 0;  ///< index into the expected fields
  Status status = Status::lost;
  std::string seen;  ///< what stands there, UTF-8; may be empty
  std::string why;   ///< one clause for people
};

struct Comparison {
  std::size_t found = 0;
  std::vector<Loss> losses;  ///< in the order of the fields
};

/// `extracted` is UTF-8 with form feeds between the pages. `drops_hyphens`: the extractor takes a compound's own hyphen
/// off a line's end. Takes time nearly linear in both.
Comparison compare(const std::vector<ExpectedField>& expected, const std::string& extracted, bool drops_hyphens);

}  // namespace quoin
