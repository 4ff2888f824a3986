#include "posting/keys.h"

#include "base/utf8.h"
#include "posting/tokens.h"

namespace quoin::posting {
namespace {

/// "APIs" are several of what "API" is one of.
std::string_view singular(std::string_view word) {
  const bool plural =
      word.size() > 2 && word.back() == 's' && word[word.size() - 2] >= 'A' && word[word.size() - 2] <= 'Z';
  return plural ? word.substr(0, word.size() - 1) : word;
}

bool is_short_name(std::string_view word) {
  if (count_utf8(word) > 3) return false;
  return !word.empty() && word.front() >= 'A' && word.front() <= 'Z';
}

}  // namespace

std::string key_of(const Language& language, std::string_view word, bool is_name) {
  word = singular(word);
  if (is_name && is_short_name(word)) return std::string(word);
  return stem(language, fold(word));
}

std::vector<std::string> keys_of(const Language& language, std::string_view word) {
  std::vector<std::string> out{key_of(language, word, false)};
  if (is_short_name(singular(word))) out.emplace_back(singular(word));
  return out;
}

std::string joined(const std::vector<std::string>& keys) {
  std::string out;
  for (const std::string& key : keys) out += (out.empty() ? "" : " ") + key;
  return out;
}

}  // namespace quoin::posting
