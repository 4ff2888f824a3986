// Many patterns looked for at once, in time by the text's length: Aho and Corasick's automaton (Communications of the ACM 18,
// 1975), over bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace quoin {

class PatternSet {
 public:
  PatternSet() : nodes_(1) {}

  /// Before `close`. A pattern is not empty; equal ones have one number. Numbers rise from 0.
  std::size_t add(std::string_view pattern);
  std::size_t size() const { return lengths_.size(); }
  std::size_t length(std::size_t pattern) const { return lengths_[pattern]; }
  void close();

  /// Hands every occurrence to `use(pattern, begin)`, in the order of their ends, until that is false.
  template <class Use>
  void find(std::string_view text, const Use& use) const {
    std::int32_t at = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      at = next(at, static_cast<std::uint8_t>(text[i]));
      for (std::int32_t node = nodes_[index(at)].pattern >= 0 ? at : nodes_[index(at)].shorter; node > 0; node = nodes_[index(node)].shorter) {
        const auto pattern = static_cast<std::size_t>(nodes_[index(node)].pattern);
        if (!use(pattern, i + 1 - lengths_[pattern])) return;
      }
    }
  }

 private:
  struct Node {
    std::vector<std::pair<std::uint8_t, std::int32_t>> kids{};
    std::int32_t fail = 0;      ///< of the longest end of this that is a beginning
    std::int32_t shorter = 0;   ///< the nearest on that way that is a pattern; 0: none
    std::int32_t pattern = -1;
  };
  static std::size_t index(std::int32_t node) { return static_cast<std::size_t>(node); }
  std::int32_t kid(std::int32_t node, std::uint8_t byte) const;  ///< below 0 where there is none
  std::int32_t next(std::int32_t node, std::uint8_t byte) const;

  std::vector<Node> nodes_;
  std::vector<std::size_t> lengths_;
  std::vector<std::int32_t> first_;  ///< of the root, by byte
};

}  // namespace quoin
