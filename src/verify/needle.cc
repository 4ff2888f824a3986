#include "verify/needle.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "verify/plain_text.h"

namespace quoin {
namespace {

using Kind = ContentField::Kind;

constexpr std::size_t long_word = 50;  // characters; a longer one may have to be broken anywhere

bool is_letter(char32_t c) {
  return u_isalpha(static_cast<UChar32>(c));
}

bool is_address(std::u32string_view word) {
  return word.find(U"://") != word.npos || word.find(U'@') != word.npos || word.starts_with(U"www.") ||
         word.find(U'/') != word.npos;
}

/// What goes on with a name, a number or a link: "Byron-King", "example.org.uk".
bool is_joint(char32_t c) {
  return c == U'-' || c == U'\'' || c == U'.' || c == U'@' || c == U'/' || c == U'+';
}

}  // namespace

Needle::Needle(std::u32string text, Kind kind, bool drops_hyphens)
    : text_(std::move(text)),
      strict_(kind == Kind::name || kind == Kind::literal || kind == Kind::dates || kind == Kind::profile),
      fold_(kind == Kind::heading),
      line_may_end_before_(text_.size(), false),
      hyphen_may_vanish_(text_.size(), false) {
  for (std::size_t begin = 0; begin < text_.size();) {
    const auto end = static_cast<std::size_t>(
        std::find_if(text_.begin() + static_cast<std::ptrdiff_t>(begin), text_.end(), is_white) - text_.begin());
    allow_gaps_in_word(begin, end, drops_hyphens);
    begin = end + 1;
  }
}

void Needle::allow_gaps_in_word(std::size_t begin, std::size_t end, bool drops_hyphens) {
  const bool is_long = end - begin > long_word;
  const bool address = is_address(std::u32string_view(text_).substr(begin, end - begin));
  for (std::size_t i = begin + 1; i < end; ++i) {
    const char32_t before = text_[i - 1], after = text_[i];
    const bool behind_joint = (before == U'-' || before == U'/') && i - 1 > begin;
    const bool spaceless = is_spaceless(before) || is_spaceless(after);
    const bool inside_address = address && (!is_word(before) || !is_word(after));
    line_may_end_before_[i] = is_long || (!strict_ && (behind_joint || spaceless || inside_address));
    const bool compound = after == U'-' && i + 1 < end && is_letter(before) && is_letter(text_[i + 1]);
    hyphen_may_vanish_[i] = drops_hyphens && !strict_ && compound && u_islower(static_cast<UChar32>(text_[i + 1]));
  }
}

bool Needle::alike(char32_t page, char32_t own) const {
  return page == own || (fold_ && u_foldCase(static_cast<UChar32>(page), U_FOLD_CASE_DEFAULT) ==
                                      u_foldCase(static_cast<UChar32>(own), U_FOLD_CASE_DEFAULT));
}

bool Needle::stands_alone(std::u32string_view page, std::size_t begin, std::size_t end) const {
  const auto touches = [&](char32_t own, char32_t other) {
    return is_word(other) && !(is_spaceless(own) || is_spaceless(other));
  };
  if (begin > 0 && touches(page[begin], page[begin - 1])) return false;
  if (end < page.size() && touches(page[end - 1], page[end])) return false;
  if (!strict_) return true;
  if (begin > 1 && is_joint(page[begin - 1]) && is_word(page[begin - 2])) return false;
  return end + 1 >= page.size() || !is_joint(page[end]) || !is_word(page[end + 1]);
}

std::size_t Needle::match(std::u32string_view page, std::size_t at, std::size_t& work) const {
  std::size_t p = at;
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (work == 0) return npos;
    --work;
    const char32_t own = text_[i];
    if (p < page.size() && page[p] == U'\n' && line_may_end_before_[i]) ++p;
    const bool same = p < page.size() && (is_white(own) ? is_white(page[p]) : alike(page[p], own));
    if (same)
      ++p;
    else if (!hyphen_may_vanish_[i])
      return npos;
  }
  return stands_alone(page, at, p) ? p : npos;
}

}  // namespace quoin
