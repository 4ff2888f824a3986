// Where the bytes of a layout's row stand in its file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "quoin/diagnostic.h"

namespace quoin {

/// The places of a row's bytes; the whole row's where the file writes it otherwise than it reads. All questions together
/// take time by the row's length, if they are asked nearly in its order. Borrows the row.
class RowPlaces {
 public:
  RowPlaces(std::string_view row, const Span& span);
  Span at(std::size_t begin, std::size_t end);

 private:
  Position position(std::size_t offset);

  std::string_view row_;
  Span span_;
  bool as_written_ = false;
  std::size_t offset_ = 0;  ///< before which so many columns stand
  std::uint32_t columns_ = 0;
};

}  // namespace quoin
