// What a language decides of a job posting: which words say nothing of the job, and how a plural ends.
#pragma once

#include <string>
#include <string_view>

namespace quoin::posting {

/// One of those that stop_words.cc has lists for, or none of them.
struct Language {
  std::string_view tag;        ///< "en"; empty for a language without a list
  std::string_view name;       ///< "English"
  bool capital_nouns = false;  ///< a capital in the middle of a sentence says nothing
};

/// Whether the folded word stands in every text of the language, or in every posting: "and", "experience".
bool is_stop_word(const Language& language, std::string_view folded);

/// The language most of whose words `text` has; the first of several; without a tag where it has next to none of any.
Language language_of(std::string_view text);

/// The folded word without the ending of its plural.
std::string stem(const Language& language, std::string_view folded);

}  // namespace quoin::posting
