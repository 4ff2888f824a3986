// Rows of `*` and `_` and which of them belong together: CommonMark's list of delimiters (0.30, chapter 6.2 and the
// appendix on parsing), with the bounds that make it linear.
#pragma once

#include <cstdint>
#include <vector>

namespace quoin::markup {

class Delimiters {
 public:
  static constexpr int none = -1;

  /// One row of equal marks. Those that found a partner close spans at its left and open spans at its right; between
  /// them stands what is left, as text.
  struct Run {
    char mark = '*';
    bool can_open = false, can_close = false;
    std::uint32_t length = 0, left = 0;
    std::uint32_t first_closing = 0, closings = 0;  ///< the n-th of all closings, and how many
    int last_opening = none;                        ///< of the outermost span; `opening` says it
    int previous = none, next = none;               ///< in the list of rows that may still be matched
  };

  struct Opening {
    bool strong = false;
    int next = none;  ///< the span right inside
  };

  /// The row's index; they rise with its place in the text.
  int add(char mark, std::uint32_t length, bool can_open, bool can_close);
  /// The last row that may still be matched, or `none`.
  int last() const { return last_; }
  /// Matches the rows behind `bottom` with one another, and takes them off the list.
  void resolve(int bottom);

  const Run& run(int index) const { return runs_[static_cast<std::size_t>(index)]; }
  const Opening& opening(int index) const { return openings_[static_cast<std::size_t>(index)]; }
  /// Whether the n-th closing of all is of a strong span.
  bool closes_strong(std::uint32_t n) const { return closings_[n]; }

 private:
  Run& at(int index) { return runs_[static_cast<std::size_t>(index)]; }
  int opener_of(int closer, int floor) const;
  void match(int opener, int closer);
  void remove(int index);

  std::vector<Run> runs_;
  std::vector<Opening> openings_;
  std::vector<bool> closings_;
  int last_ = none;
};

}  // namespace quoin::markup
