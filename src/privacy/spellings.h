// In which spellings a value may turn up that is to be gone: a phone number with and without its country's code, an e-mail address behind
// `mailto:` or written out, the parts of an address, a page without its scheme.
#pragma once

#include <string>
#include <vector>

#include "resume/privacy.h"

namespace quoin {

struct Spelling {
  std::string text;       ///< squeezed (squeezed.h), or with `exact` bytes
  bool anywhere = false;  ///< inside of words, too: a long number
  bool exact = false;     ///< for bytes that are no text
  bool signs_may_be_words = false;  ///< an e-mail address: for text without those words (sign_words.h)
};

/// What no text can be told by: fewer than two letters or digits.
bool too_short(const std::string& squeezed_text);

/// Without those that are too short; none where all are. A user of a network is looked for as a page's address and beside the network's name.
std::vector<Spelling> spellings(const RedactedText& text);

}  // namespace quoin
