#include "verify/text_difference.h"

namespace quoin {
namespace {

constexpr std::string_view white = " \t\r\n";

std::size_t next(std::string_view text, std::size_t at) {
  const std::size_t found = text.find_first_not_of(white, at);
  return found == text.npos ? text.size() : found;
}

/// Whether no word goes on there.
bool between_words(std::string_view text, std::size_t at) {
  return at == 0 || at == text.size() || white.find(text[at - 1]) != white.npos;
}

std::string line_from(std::string_view text, std::size_t at) {
  return std::string(text.substr(at, text.find('\n', at) - at));
}

}  // namespace

std::optional<TextDifference> text_difference(std::string_view pages, std::string_view source) {
  std::size_t i = next(pages, 0), k = next(source, 0), word_i = i, word_k = k;
  for (;; i = next(pages, i + 1), k = next(source, k + 1)) {
    if (between_words(pages, i) && between_words(source, k)) word_i = i, word_k = k;
    if (i == pages.size() || k == source.size() || pages[i] != source[k]) break;
  }
  if (i == pages.size() && k == source.size()) return std::nullopt;
  return TextDifference{line_from(pages, word_i), line_from(source, word_k)};
}

}  // namespace quoin
