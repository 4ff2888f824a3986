// The terms of a posting in another text.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "posting/terms.h"

namespace quoin::posting {

/// Remembers which words of the terms it has seen.
class TermFinder {
 public:
  /// Borrows `terms`.
  explicit TermFinder(const PostingTerms& terms);
  /// Calls `use(i)` for each place of `text` where the i-th of the terms stands. What a comma parts is never one.
  /// Linear in the text.
  void find(std::string_view text, const std::function<void(std::size_t)>& use);
  /// Whether each word of the term stood somewhere in the texts so far.
  bool words_seen(const Term& term) const;

 private:
  const PostingTerms& terms_;
  std::vector<std::pair<std::string, std::size_t>> by_keys_;  ///< sorted
  std::vector<std::pair<std::string, bool>> words_;           ///< sorted; whether it was seen
};

}  // namespace quoin::posting
