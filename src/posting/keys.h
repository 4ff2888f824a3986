// What words are compared by, so that "databases" is found in "Database", and "IT" not in "it".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "posting/language.h"

namespace quoin::posting {

/// The word's stem; of a name of up to three letters that begins with a capital ("IT", "Go", "R") the name itself.
/// "APIs" are several of what "API" is one of.
std::string key_of(const Language& language, std::string_view word, bool is_name);

/// All that a word of another text may be asked for by.
std::vector<std::string> keys_of(const Language& language, std::string_view word);

/// Of words in a row.
std::string joined(const std::vector<std::string>& keys);

}  // namespace quoin::posting
