// Everything that a PDF's bytes say, for tests that look for what must not be there.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "pdf_text/inflate.h"

namespace quoin {

/// The file's bytes and those of each of its Flate streams.
inline std::string inflated_pdf(const std::string& pdf) {
  std::string out = pdf;
  constexpr std::string_view mark = "stream";
  for (std::size_t at = 0; (at = pdf.find(mark, at)) != std::string::npos; at += mark.size()) {
    std::size_t begin = at + mark.size();
    while (begin < pdf.size() && (pdf[begin] == '\r' || pdf[begin] == '\n')) ++begin;
    if (std::optional<std::string> bytes = pdf_text::inflate(std::string_view(pdf).substr(begin), 64u << 20)) out += *bytes;
  }
  return out;
}

/// As ASCII or as a PDF's UTF-16.
inline bool says(const std::string& inflated, const std::string& words) {
  return inflated.find(words) != std::string::npos || inflated.find(utf16be_from_utf8(words)) != std::string::npos;
}

}  // namespace quoin
