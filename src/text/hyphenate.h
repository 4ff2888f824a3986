// Where words may be parted: patterns after Liang, "Word Hy-phen-a-tion by Com-put-er" (1983), from one file for each
// language.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "quoin/files.h"

namespace quoin {

inline constexpr std::size_t longest_hyphenated = 100;  ///< bytes of a word; a longer one is none

/// One language's patterns, read where they stand in the file, and for that indexed when the first word comes. May be
/// shared by threads.
class HyphenationPatterns {
 public:
  explicit HyphenationPatterns(Blob file) : file_(std::move(file)) {}

  /// `word` is in lower case, letters alone. For each of its bytes: true where a hyphen may stand before it.
  std::vector<bool> hyphens(std::string_view word) const;

 private:
  struct Slot {
    std::uint32_t hash = 0, at = 0, length = 0;  // of a line in the file; length 0: free
  };
  std::string_view line(const Slot& slot) const { return {file_.data + slot.at, slot.length}; }
  void index() const;
  void insert(std::uint32_t at, std::uint32_t length) const;
  const Slot* find(std::uint32_t hash, std::string_view letters) const;

  Blob file_;
  mutable std::once_flag indexed_;
  mutable std::vector<Slot> slots_;  // open addressing; a power of two
  mutable std::size_t longest_ = 0;  // bytes of a pattern's letters
};

using SharedPatterns = std::shared_ptr<const HyphenationPatterns>;

/// Those of a language (a BCP 47 tag) in `folder`, which holds index.txt and the patterns; null where it has none.
SharedPatterns find_patterns(const Files& files, const std::string& folder, std::string_view language);

/// The patterns of many languages, each made once. Thread-safe.
class PatternShelf {
 public:
  /// As find_patterns, for one set of files.
  SharedPatterns find(const Files& files, const std::string& folder, const std::string& language) const;

 private:
  mutable std::mutex guard_;
  mutable std::unordered_map<std::string, SharedPatterns> known_;
};

/// Hyphenates words of one language and remembers them. Not thread-safe.
class Hyphenator {
 public:
  /// Without patterns no word is parted.
  Hyphenator(SharedPatterns patterns, std::string language)
      : patterns_(std::move(patterns)), language_(std::move(language)) {}
  Hyphenator(const Files& files, const std::string& folder, const std::string& language)
      : Hyphenator(find_patterns(files, folder, language), language) {}

  /// Byte offsets in `word`, which is all that stands between two spaces, where it may be parted with a hyphen: two
  /// letters or more before, three or more behind, in words of five letters or more. Never in what has a digit, a
  /// hyphen or another sign in it, nor in what may be a name: capitals inside, or a capital at its beginning, but in
  /// German, where all nouns have one.
  const std::vector<std::uint32_t>& points(std::string_view word);

 private:
  std::vector<std::uint32_t> find_points(std::string_view word) const;

  SharedPatterns patterns_;
  std::string language_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> known_;
};

}  // namespace quoin
