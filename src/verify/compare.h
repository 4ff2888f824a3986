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
    lost,
    interleaved  ///< nothing is wrong with it but that it was read together with what stands beside it
  };
  std::size_t field = 0;  ///< index into the expected fields
  Status status = Status::lost;
  std::string seen;  ///< what stands there, UTF-8; may be empty
  std::string why;   ///< one clause for people
};

struct Comparison {
  std::size_t found = 0;     ///< whole and in order
  std::vector<Loss> losses;  ///< in the order of the fields
};

/// What an extractor does with any PDF.
struct Habits {
  bool drops_hyphens = false;  ///< takes a compound's own hyphen off a line's end
  bool by_place = false;       ///< goes by where texts stand on the page: those side by side come out mixed
};

/// `extracted` is UTF-8 with form feeds between the pages. Takes time nearly linear in both.
Comparison compare(const std::vector<ExpectedField>& expected, const std::string& extracted, const Habits& habits);

}  // namespace quoin
