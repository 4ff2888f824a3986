// Where words may be parted: patterns after Liang, "Word Hy-phen-a-tion by Com-put-er" (1983), from one file for each
// language. Nothing is read before the first word is asked for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/world.h"

namespace quoin {

inline constexpr std::size_t longest_hyphenated = 100;  ///< bytes of a word; a longer one is none

/// One language's patterns, read where they stand in the file.
class HyphenationPatterns {
 public:
  explicit HyphenationPatterns(Blob file);

  /// `word` is in lower case, letters alone. For each of its bytes: true where a hyphen may stand before it.
  std::vector<bool> hyphens(std::string_view word) const;

 private:
  struct Slot {
    std::uint32_t hash = 0, at = 0, length = 0;  // of a line in the file; length 0: free
  };
  std::string_view line(const Slot& slot) const { return {file_.data + slot.at, slot.length}; }
  void insert(std::uint32_t at, std::uint32_t length);
  const Slot* find(std::uint32_t hash, std::string_view letters) const;

  Blob file_;
  std::vector<Slot> slots_;  // open addressing; a power of two
  std::size_t longest_ = 0;  // bytes of a pattern's letters
};

/// Hyphenates words of one language and remembers them. Not thread-safe.
class Hyphenator {
 public:
  /// `folder` holds index.txt and the patterns. Where it has none for the language (a BCP 47 tag), no word is parted.
  Hyphenator(World& world, std::string folder, std::string language);

  /// Byte offsets in `word`, which is all that stands between two spaces, where it may be parted with a hyphen: two
  /// letters or more before, three or more behind, in words of five letters or more. Never in what has a digit, a
  /// hyphen or another sign in it, nor in what may be a name: capitals inside, or a capital at its beginning, but in
  /// German, where all nouns have one.
  const std::vector<std::uint32_t>& points(std::string_view word);

 private:
  void load();
  std::vector<std::uint32_t> find_points(std::string_view word) const;

  World& world_;
  std::string folder_, language_;
  bool loaded_ = false;
  std::unique_ptr<HyphenationPatterns> patterns_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> known_;
};

}  // namespace quoin
