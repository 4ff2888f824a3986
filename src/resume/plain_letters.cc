#include "resume/plain_letters.h"

#include <string_view>
#include <utility>

namespace quoin {
namespace {

constexpr std::pair<std::string_view, std::string_view> replacements[] = {
    {"\u00AD", ""},    {"\uFB00", "ff"},  {"\uFB01", "fi"}, {"\uFB02", "fl"},
    {"\uFB03", "ffi"}, {"\uFB04", "ffl"}, {"\uFB05", "st"}, {"\uFB06", "st"},
};

}  // namespace

void set_plain_letters(std::string& text) {
  for (const auto& [from, to] : replacements) {
    std::size_t at = text.find(from);
    if (at == std::string::npos) continue;
    std::string out = text.substr(0, at);
    while (at < text.size()) {
      const bool here = text.compare(at, from.size(), from) == 0;
      out += here ? to : std::string_view(text).substr(at, 1);
      at += here ? from.size() : 1;
    }
    text = std::move(out);
  }
}

}  // namespace quoin
