#include "locale/words.h"

#include <cstddef>
#include <string>

#include "locale/language_tag.h"

namespace quoin {
namespace {

/// Lines of language, key and word, parted by tabs, in the order of their bytes: cmake/Headings.cmake writes them.
constexpr std::string_view word_lines =
#include "headings.inc"
    ;

/// Where the line begins that `at` is in.
std::size_t line_start(std::size_t at) {
  return at == 0 ? 0 : word_lines.rfind('\n', at - 1) + 1;
}

std::string_view or_english(std::string_view tag, std::string_view key) {
  const std::string_view found = word_of_language(tag, key);
  return found.empty() ? word_in("en", key) : found;
}

}  // namespace

std::string_view word_in(std::string_view language, std::string_view key) {
  std::string wanted(language);
  wanted.append("\t").append(key).append("\t");
  std::size_t begin = 0, end = word_lines.size();  // of the lines that it may be among
  while (begin < end) {
    const std::size_t middle = line_start(begin + (end - begin) / 2);
    const std::string_view line = word_lines.substr(middle, word_lines.find('\n', middle) - middle);
    if (line.starts_with(wanted)) return line.substr(wanted.size());
    if (line < wanted)
      begin = middle + line.size() + 1;
    else
      end = middle;
  }
  return {};
}

std::string_view word_of_language(std::string_view tag, std::string_view key) {
  for (const std::string& language : language_fallbacks(tag))
    if (const std::string_view found = word_in(language, key); !found.empty()) return found;
  return {};
}

std::string_view word_for_present(std::string_view tag) {
  return or_english(tag, "present");
}

std::string_view word_for_summary(std::string_view tag) {
  return or_english(tag, "summary");
}

std::string_view word_for_cv(std::string_view tag) {
  return or_english(tag, "cv");
}

std::string_view word_for_letter(std::string_view tag) {
  return or_english(tag, "letter");
}

std::string_view word_for_enclosures(std::string_view tag, bool several) {
  return or_english(tag, several ? "enclosures" : "enclosure");
}

std::string_view heading_of_kind(std::string_view kind, std::string_view tag) {
  return word_of_language(tag, kind);
}

}  // namespace quoin
