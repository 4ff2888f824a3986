#include "privacy/sign_words.h"

#include <algorithm>
#include <array>

namespace quoin {
namespace {

constexpr std::array<std::string_view, 3> sign_words = {"at", "dot", "punkt"};

/// The word, or what is none, that begins at `begin`.
std::string_view word_at(const Squeezed& text, std::size_t begin) {
  std::size_t end = begin + 1;
  while (end < text.size() && !text.edge[end]) ++end;
  return std::string_view(text.bytes).substr(begin, end - begin);
}

}  // namespace

bool is_sign_word(std::string_view squeezed_word) {
  return std::find(sign_words.begin(), sign_words.end(), squeezed_word) != sign_words.end();
}

bool has_sign_word(const Squeezed& text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view word = word_at(text, at);
    if (is_sign_word(word)) return true;
    at += word.size();
  }
  return false;
}

Squeezed without_sign_words(const Squeezed& text, std::vector<std::size_t>& starts) {
  Squeezed out;
  auto start = starts.begin();
  for (std::size_t at = 0; at < text.size();) {
    for (; start != starts.end() && *start <= at; ++start) *start = out.size();
    const std::string_view word = word_at(text, at);
    at += word.size();
    if (is_sign_word(word)) continue;
    out.bytes += word;
    out.edge.push_back(true);
    out.edge.resize(out.bytes.size());
  }
  for (; start != starts.end(); ++start) *start = out.size();
  return out;
}

}  // namespace quoin
