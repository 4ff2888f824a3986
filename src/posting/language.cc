// Plurals after D. Harman, "How effective is suffixing?" (1991), whose S-stemmer takes the s of English and nothing
// else; the others lose as little.
#include "posting/language.h"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_set>
#include <vector>

#include "base/ascii.h"
#include "posting/stop_words.h"
#include "posting/tokens.h"

namespace quoin::posting {
namespace {

constexpr std::array<Language, 7> languages = {{{"en", "English", false},
                                                {"de", "German", true},
                                                {"fr", "French", false},
                                                {"es", "Spanish", false},
                                                {"it", "Italian", false},
                                                {"pt", "Portuguese", false},
                                                {"nl", "Dutch", false}}};

using Words = std::unordered_set<std::string_view>;

Words split(std::string_view text) {
  Words out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) out.insert(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

/// Of every text, and with those of every posting.
struct StopWords {
  Words grammar, all;
};

const StopWords& words_of(std::string_view tag) {
  static const std::vector<StopWords> lists = [] {
    std::vector<StopWords> out;
    for (const Language& one : languages) {
      const StopWordList& list = stop_word_list(one.tag);
      StopWords words{split(list.grammar), split(list.postings)};
      words.all.insert(words.grammar.begin(), words.grammar.end());
      out.push_back(std::move(words));
    }
    return out;
  }();
  static const StopWords none;
  for (std::size_t i = 0; i < languages.size(); ++i)
    if (languages[i].tag == tag) return lists[i];
  return none;
}

struct Ending {
  std::string_view ending, instead;
  std::size_t least;          ///< letters before it
  std::string_view but = {};  ///< not where it ends so
};

constexpr Ending english_endings[] = {{"ies", "y", 2}, {"sses", "ss", 1}, {"s", "", 3, "ss us is"}};
constexpr Ending german_endings[] = {{"innen", "in", 4}, {"en", "", 4}, {"n", "", 5}, {"e", "", 4}};
constexpr Ending french_endings[] = {{"aux", "al", 3}, {"s", "", 3, "ss us is"}, {"x", "", 4}};
constexpr Ending spanish_endings[] = {
    {"ces", "z", 3}, {"iones", "ión", 2}, {"ores", "or", 2}, {"s", "", 3, "ss is us"}};
constexpr Ending portuguese_endings[] = {{"ões", "ão", 3}, {"s", "", 3, "ss is us"}};
constexpr Ending dutch_endings[] = {{"en", "", 4}, {"s", "", 4, "ss"}};

std::span<const Ending> endings_of(std::string_view tag) {
  if (tag == "en" || tag.empty()) return english_endings;
  if (tag == "de") return german_endings;
  if (tag == "fr") return french_endings;
  if (tag == "es") return spanish_endings;
  if (tag == "pt") return portuguese_endings;
  if (tag == "nl") return dutch_endings;
  return {};
}

bool ends_in_one_of(std::string_view word, std::string_view endings) {
  while (!endings.empty()) {
    const std::size_t end = std::min(endings.find(' '), endings.size());
    if (word.ends_with(endings.substr(0, end))) return true;
    endings.remove_prefix(std::min(end + 1, endings.size()));
  }
  return false;
}

}  // namespace

bool is_stop_word(const Language& language, std::string_view folded) {
  return words_of(language.tag).all.contains(folded);
}

Language language_of(std::string_view text) {
  std::array<std::size_t, languages.size()> found{};
  std::size_t words = 0;
  for_each_word(text, [&](std::string_view word) {
    ++words;
    const std::string folded = fold(word);
    for (std::size_t i = 0; i < languages.size(); ++i) found[i] += words_of(languages[i].tag).grammar.contains(folded);
  });
  const auto most = std::max_element(found.begin(), found.end());
  if (*most * 12 < words) return {};  // a twelfth of a text at least are such words
  return languages[static_cast<std::size_t>(most - found.begin())];
}

std::string stem(const Language& language, std::string_view folded) {
  for (const Ending& one : endings_of(language.tag)) {
    if (!folded.ends_with(one.ending) || folded.size() < one.ending.size() + one.least) continue;
    if (!one.but.empty() && ends_in_one_of(folded, one.but)) continue;
    return std::string(folded.substr(0, folded.size() - one.ending.size())) + std::string(one.instead);
  }
  return std::string(folded);
}

}  // namespace quoin::posting
