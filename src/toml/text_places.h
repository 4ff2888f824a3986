// Where the characters of a decoded text stand in the file: its TOML source is walked beside it.
#pragma once

#include <cstddef>
#include <string_view>

#include "quoin/diagnostic.h"

namespace quoin {

/// Walks from the text's beginning to its end; borrows all it is given. `decoded` is what the value at `value` means:
/// a string of any of TOML's four kinds, or a text without quotes. Costs nothing before it is asked, and all questions
/// together take time by the text's length, if they are asked in the text's order.
class TextPlaces {
 public:
  TextPlaces(const Sources& sources, const Span& value, std::string_view decoded);

  /// The place of the byte at `offset`, not before one asked for earlier; what stands there may be an escape.
  /// A position with line 0 where the source does not say.
  Position at(std::size_t offset);
  /// From `begin` to `end` (at most a hundred characters of it), or the whole value where the source does not say.
  Span span(std::size_t begin, std::size_t end);

 private:
  enum class Quotes { unknown, none, basic, literal };

  void open();
  void step();
  void take(std::size_t raw_bytes, std::size_t decoded_bytes);
  void escape();
  bool raw_starts(std::string_view text) const { return raw_.substr(raw_at_, text.size()) == text; }

  const Sources& sources_;
  Span value_;
  std::string_view decoded_, raw_;
  Quotes quotes_ = Quotes::unknown;
  bool lost_ = false;  ///< the source is not what it was taken for
  std::size_t raw_at_ = 0, decoded_at_ = 0;
  Position position_;
};

}  // namespace quoin
