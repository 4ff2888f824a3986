// Words that say nothing of a job: those of the grammar, and those that stand in every posting.
#pragma once

#include <string_view>

namespace quoin::posting {

/// Folded words, parted by spaces.
struct StopWordList {
  std::string_view grammar;   ///< articles, pronouns, auxiliaries …
  std::string_view postings;  ///< "experience", "team", "skills" …
};

/// Empty lists for a language that has none.
const StopWordList& stop_word_list(std::string_view tag);

}  // namespace quoin::posting
