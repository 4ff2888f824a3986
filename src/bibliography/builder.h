// Text with marks as decoders put it together, whatever they decode.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "bibliography/commands.h"
#include "bibliography/marked.h"

namespace quoin::bibliography {

enum class Script : std::uint8_t { none, raised, lowered };

struct Marks {
  bool emphasis = false, strong = false, code = false, math = false, dropped = false;
  bool math_letters = true;  ///< those of mathematics slope, but for words
  Script script = Script::none;
};

/// Puts text together; folds white space.
class Builder {
 public:
  void put(std::string_view text, const Marks& marks) {
    if (marks.dropped) return;
    for (std::size_t i = 0; i < text.size();) {
      if (ascii::is_space(text[i])) {
        space_ = true;
        ++i;
        continue;
      }
      const std::size_t begin = i;
      while (i < text.size() && !ascii::is_space(text[i])) ++i;
      add(text.substr(begin, i - begin), marks);
    }
  }

  void set_url(std::string url) { url_ = std::move(url); }
  Marked take() { return std::move(out_); }

 private:
  void add(std::string_view text, const Marks& marks) {
    Piece piece{{}, marks.emphasis, marks.strong, marks.code, url_};
    const auto same = [&](const Piece& other) {
      return other.emphasis == piece.emphasis && other.strong == piece.strong && other.code == piece.code &&
             other.url == piece.url;
    };
    if (space_ && !out_.empty()) {
      // A space belongs to both; a link begins with its first letter.
      Piece& before = out_.back();
      if (before.url == piece.url || before.url.empty())
        before.text += ' ';
      else
        piece.text = " ";
    }
    space_ = false;
    if (!out_.empty() && same(out_.back())) {
      out_.back().text += text;
      return;
    }
    piece.text += text;
    out_.push_back(std::move(piece));
  }

  Marked out_;
  std::string url_;
  bool space_ = false;
};

/// Each character as it stands raised or lowered, or as it is where Unicode has no such.
inline std::string scripted(std::string_view text, Script script) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const Decoded next = decode_utf8(text, i);
    const char32_t other = script == Script::raised    ? raised(next.code_point)
                           : script == Script::lowered ? lowered(next.code_point)
                                                       : 0;
    append_utf8(out, other != 0 ? other : next.code_point);
    i += next.length;
  }
  return out;
}

}  // namespace quoin::bibliography
