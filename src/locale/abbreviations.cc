#include "locale/abbreviations.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <variant>

#include "base/ascii.h"

namespace quoin {
namespace {

struct Abbreviation {
  std::string_view letters;  ///< without full stops
  std::string_view meaning;
};

/// Degrees that bear an English name in all languages that have them.
constexpr std::array<Abbreviation, 29> degrees = {{
    {"AB", "Bachelor of Arts"},
    {"BA", "Bachelor of Arts"},
    {"BBA", "Bachelor of Business Administration"},
    {"BEd", "Bachelor of Education"},
    {"BEng", "Bachelor of Engineering"},
    {"BFA", "Bachelor of Fine Arts"},
    {"BMus", "Bachelor of Music"},
    {"BS", "Bachelor of Science"},
    {"BSc", "Bachelor of Science"},
    {"BSN", "Bachelor of Science in Nursing"},
    {"BTech", "Bachelor of Technology"},
    {"DPhil", "Doctor of Philosophy"},
    {"EdD", "Doctor of Education"},
    {"JD", "Juris Doctor"},
    {"LLB", "Bachelor of Laws"},
    {"LLM", "Master of Laws"},
    {"MA", "Master of Arts"},
    {"MBA", "Master of Business Administration"},
    {"MD", "Doctor of Medicine"},
    {"MEd", "Master of Education"},
    {"MEng", "Master of Engineering"},
    {"MFA", "Master of Fine Arts"},
    {"MPhil", "Master of Philosophy"},
    {"MPH", "Master of Public Health"},
    {"MRes", "Master of Research"},
    {"MS", "Master of Science"},
    {"MSc", "Master of Science"},
    {"MTech", "Master of Technology"},
    {"PhD", "Doctor of Philosophy"},
}};

struct Title {
  std::string_view language;
  Abbreviation abbreviation;
};

constexpr std::array<Title, 4> titles = {{
    {"de", {"Dipl", "Diplom"}},
    {"de", {"Dr", "Doktor"}},
    {"en", {"Dr", "Doctor"}},
    {"en", {"Prof", "Professor"}},
}};

constexpr std::array<std::string_view, 6> with_english_degrees = {"da", "de", "en", "nb", "nl", "sv"};

/// A byte of a letter, of any script, or a digit.
bool joins_words(char c) {
  return ascii::is_letter(c) || ascii::is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// A word with the full stops in it and behind it: "Ph.D.".
struct Word {
  std::size_t begin = 0, end = 0;
  std::string letters;
};

std::optional<Word> next_word(std::string_view text, std::size_t at) {
  while (at < text.size() && !joins_words(text[at])) ++at;
  if (at == text.size()) return std::nullopt;
  Word word{at, at, {}};
  for (; word.end < text.size() && (joins_words(text[word.end]) || text[word.end] == '.'); ++word.end)
    if (text[word.end] != '.') word.letters += text[word.end];
  return word;
}

/// What `meaning_of` says of each word.
template <class MeaningOf>
std::vector<Expansion> expanded_words(std::string_view text, const MeaningOf& meaning_of) {
  std::vector<Expansion> out;
  for (auto word = next_word(text, 0); word; word = next_word(text, word->end)) {
    const std::string_view meaning = meaning_of(*word);
    if (meaning.empty()) continue;
    out.push_back({static_cast<std::uint32_t>(word->begin), static_cast<std::uint32_t>(word->end), std::string(meaning)});
  }
  return out;
}

std::string_view degree(const Word& word, const Locale& locale) {
  const auto language = std::find(with_english_degrees.begin(), with_english_degrees.end(), locale.language);
  if (language == with_english_degrees.end()) return {};
  for (const Abbreviation& one : degrees)
    if (one.letters == word.letters) return one.meaning;
  return {};
}

std::string_view title(const Word& word, const Locale& locale) {
  for (const Title& one : titles)
    if (one.language == locale.language && one.abbreviation.letters == word.letters) return one.abbreviation.meaning;
  return {};
}

/// The month of one date of a range, from `at` on.
std::optional<Expansion> expanded_month(std::string_view text, std::size_t at, const Date& date, const Locale& locale) {
  if (date.month < 1 || date.month > 12) return std::nullopt;
  const auto month = static_cast<std::size_t>(date.month - 1);
  const std::string& printed = (date.day == 0 ? locale.months : locale.day_months)[month];
  const std::string& full = (date.day == 0 ? locale.full_months : locale.full_day_months)[month];
  const std::size_t begin = printed.empty() || full.empty() || full == printed ? text.npos : text.find(printed, at);
  if (begin == text.npos) return std::nullopt;
  return Expansion{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + printed.size()), full};
}

}  // namespace

std::vector<Expansion> expanded_months(std::string_view text, const Dates& dates, const Locale& locale) {
  std::vector<Expansion> out;
  std::size_t at = 0;
  for (const auto* value : {&dates.date, &dates.start, &dates.end}) {
    const auto* date = *value ? std::get_if<Date>(&(*value)->value) : nullptr;
    std::optional<Expansion> month = date ? expanded_month(text, at, *date, locale) : std::nullopt;
    if (!month) continue;
    at = month->end;
    out.push_back(std::move(*month));
  }
  return out;
}

std::vector<Expansion> expanded_degrees(std::string_view text, const Locale& locale) {
  return expanded_words(text, [&](const Word& word) {
    const std::string_view found = degree(word, locale);
    return found.empty() ? title(word, locale) : found;
  });
}

/// Two letters without full stops may be a name: "Yo-Yo MA".
std::vector<Expansion> expanded_titles(std::string_view text, const Locale& locale) {
  return expanded_words(text, [&](const Word& word) {
    const std::string_view found = title(word, locale);
    return found.empty() && word.end - word.begin > 2 ? degree(word, locale) : found;
  });
}

}  // namespace quoin
