#include "posting/find_terms.h"

#include <algorithm>

#include "posting/keys.h"
#include "posting/tokens.h"

namespace quoin::posting {
namespace {

constexpr std::size_t longest_way = 4;  ///< words of the longest term
constexpr std::size_t most_ways = 8;    ///< each word may be asked for by two keys

}  // namespace

TermFinder::TermFinder(const PostingTerms& terms) : terms_(terms) {
  for (std::size_t i = 0; i < terms.terms.size(); ++i) {
    by_keys_.emplace_back(joined(terms.terms[i].keys), i);
    if (terms.terms[i].keys.size() > 1)
      for (const std::string& key : terms.terms[i].keys) words_.emplace_back(key, false);
  }
  std::sort(by_keys_.begin(), by_keys_.end());
  std::sort(words_.begin(), words_.end());
  words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
}

void TermFinder::find(std::string_view text, const std::function<void(std::size_t)>& use) {
  const std::vector<Token> tokens = tokens_of(text);
  std::vector<std::vector<std::string>> keys;
  for (const Token& one : tokens) keys.push_back(keys_of(terms_.language, text.substr(one.begin, one.end - one.begin)));
  const auto seen = [&](const std::string& key) {
    const auto at = std::lower_bound(words_.begin(), words_.end(), std::pair{key, false});
    if (at != words_.end() && at->first == key) at->second = true;
  };
  const auto told = [&](const std::string& key) {
    for (auto at = std::lower_bound(by_keys_.begin(), by_keys_.end(), std::pair{key, std::size_t{0}});
         at != by_keys_.end() && at->first == key; ++at)
      use(at->second);
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    std::vector<std::string> ways{""};
    for (std::size_t length = 1; length <= longest_way && i + length <= tokens.size(); ++length) {
      const std::size_t next = i + length - 1;
      if (length > 1 && tokens[next].before > Gap::space) break;
      std::vector<std::string> longer;
      for (const std::string& way : ways)
        for (const std::string& key : keys[next]) longer.push_back(way.empty() ? key : way + " " + key);
      ways = std::move(longer);
      for (const std::string& way : ways) {
        told(way);
        if (length == 1) seen(way);
      }
      if (ways.size() > most_ways) break;
    }
  }
}

bool TermFinder::words_seen(const Term& term) const {
  return term.keys.size() > 1 && std::all_of(term.keys.begin(), term.keys.end(), [&](const std::string& key) {
           const auto at = std::lower_bound(words_.begin(), words_.end(), std::pair{key, false});
           return at != words_.end() && at->first == key && at->second;
         });
}

}  // namespace quoin::posting
