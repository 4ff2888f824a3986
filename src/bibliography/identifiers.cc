#include "bibliography/identifiers.h"

#include <algorithm>

#include "base/ascii.h"

namespace quoin::bibliography {
namespace {

std::size_t digits(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  while (at < text.size() && ascii::is_digit(text[at])) ++at;
  return at - begin;
}

/// How long a number of arXiv's is at the text's beginning (its identifier schemes of 1991 and of 2007); 0 where none
/// is.
std::size_t arxiv_length(std::string_view text) {
  std::size_t at = 0;
  if (digits(text, 0) == 4 && text.size() > 4 && text[4] == '.') {
    const std::size_t serial = digits(text, 5);
    if (serial != 4 && serial != 5) return 0;
    at = 5 + serial;
  } else {
    while (at < text.size() && (ascii::is_letter(text[at]) || text[at] == '-' || text[at] == '.')) ++at;
    if (at == 0 || at == text.size() || text[at] != '/' || digits(text, at + 1) != 7) return 0;
    at += 8;
  }
  if (at + 1 < text.size() && text[at] == 'v' && ascii::is_digit(text[at + 1])) at += 1 + digits(text, at + 1);
  return at;
}

}  // namespace

std::string doi_of(std::string_view text) {
  std::string low = ascii::lowered(text);
  std::size_t begin = 0;
  for (const std::string_view prefix : {"https://", "http://", "www.", "dx.", "doi.org/", "doi:"})
    if (std::string_view(low).substr(begin).starts_with(prefix)) begin += prefix.size();
  while (begin < text.size() && ascii::is_space(text[begin])) ++begin;
  const std::string_view doi = text.substr(begin);
  const std::size_t slash = doi.find('/');
  const bool legal = doi.starts_with("10.") && slash != std::string_view::npos && slash > 3 && slash + 1 < doi.size() &&
                     std::none_of(doi.begin(), doi.end(), [](char c) { return static_cast<unsigned char>(c) <= ' '; });
  return legal ? std::string(doi) : std::string();
}

std::string arxiv_of(std::string_view text, bool named) {
  const std::string low = ascii::lowered(text.substr(0, 200));
  constexpr std::string_view before[] = {"10.48550/arxiv.", "arxiv.org/abs/", "arxiv.org/pdf/",
                                         "arxiv:",          "arxiv ",         "abs/"};
  for (const std::string_view prefix : before) {
    // "arXiv preprint arXiv:2101.00123": the last one counts.
    const std::size_t found = low.rfind(prefix);
    if (found == std::string::npos || (prefix == "abs/" && !named)) continue;
    std::size_t at = found + prefix.size();
    while (at < text.size() && text[at] == ' ') ++at;
    if (const std::size_t length = arxiv_length(text.substr(at))) return std::string(text.substr(at, length));
  }
  if (!named) return {};
  const std::size_t first = std::min(low.find_first_not_of(" \t\n"), text.size());
  return std::string(text.substr(first, arxiv_length(text.substr(first))));
}

}  // namespace quoin::bibliography
