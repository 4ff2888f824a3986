// Which words of a text were taken out and which were put in: the shortest script of edits (E. Myers, "An O(ND)
// difference algorithm and its variations", 1986) over words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace quoin {

/// Neighbouring words of one kind, with the spaces between them.
struct WordRun {
  enum class Kind : std::uint8_t { same, removed, added };
  Kind kind = Kind::same;
  std::string text;
  bool spaced = false;               ///< white space stands before it
  std::uint32_t begin = 0, end = 0;  ///< bytes of the text that it stands in, white space not counted: of the old one
                                     ///< for what was removed, else of the new one
  bool operator==(const WordRun&) const = default;
};

/// The runs without what was added are `before`, without what was removed `after`, but for how much white space there
/// is. What was removed stands in front of what took its place. A word of ideographs is one of them. Time is bounded:
/// texts that differ in more than some thousand words differ as a whole between their common beginning and end.
std::vector<WordRun> word_diff(std::string_view before, std::string_view after);

/// Words as word_diff takes them, without their spaces.
std::vector<std::string_view> words_of(std::string_view text);

}  // namespace quoin
