// The terms of a job posting, by a stated method without any model (docs/tailoring.md): names, and what stands between
// stop words, after S. Rose et al., "Automatic keyword extraction from individual documents" (2010).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "posting/language.h"

namespace quoin::posting {

enum class TermKind : std::uint8_t {
  name,    ///< a capital in the middle of a sentence, a figure or a sign in it
  listed,  ///< a member of a list
  noun,    ///< of German, by its capital
  word,
};

struct Term {
  std::string text;               ///< as the posting first writes it
  std::vector<std::string> keys;  ///< of its words, as `key_of` has them
  TermKind kind = TermKind::word;
  std::size_t count = 0;  ///< in the posting
  std::size_t at = 0;     ///< byte, of the first
};

struct PostingTerms {
  Language language;
  std::size_t words = 0;    ///< of the posting
  std::vector<Term> terms;  ///< by count, kind, place
};

/// Linear in the text but for the sorting.
PostingTerms terms_of(std::string_view posting);

}  // namespace quoin::posting
