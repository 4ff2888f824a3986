// ICU says where UAX 14 lets a line end; then each opportunity is named by what stands before it, and those that
// would part what belongs together are dropped.
#include "text/break_opportunities.h"

#include <unicode/ubrk.h>

#include <memory>
#include <optional>
#include <string>

#include "base/utf8.h"
#include "quoin/failure.h"
#include "text/addresses.h"
#include "text/cohesion.h"
#include "text/icu_handles.h"

namespace quoin {
namespace {

/// ICU's iterator, opened for one language and kept. Japanese takes the strict rules, which alone keep small kana and
/// the sound mark from a line's start, as books do.
UBreakIterator* line_iterator(std::string_view language) {
  static thread_local IcuIterator iterator;
  static thread_local std::string opened_for;
  if (!iterator || opened_for != language) {
    opened_for = language;
    UErrorCode error = U_ZERO_ERROR;
    const std::string locale = language == "ja" || language.starts_with("ja-") ? "ja@lb=strict" : opened_for;
    iterator.reset(ubrk_open(UBRK_LINE, locale.c_str(), nullptr, 0, &error));
  }
  return iterator.get();
}

bool is_space(char32_t c) {
  return c == ' ' || c == '\t' || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x205F || c == 0x3000;
}

BreakKind kind_of(std::string_view text, std::size_t offset) {
  const char32_t before = code_point_before(text, offset);
  if (before == '\n' || before == '\v' || before == '\f' || before == '\r' || before == 0x85 || before == 0x2028 ||
      before == 0x2029) {
    return BreakKind::mandatory;
  }
  if (is_space(before)) return BreakKind::space;
  return before == '-' || before == 0x2010 ? BreakKind::hyphen : BreakKind::inside;
}

std::size_t space_begin(std::string_view text, std::size_t end) {
  while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '\t')) --end;
  return end;
}

/// The kind that is left of one where ICU would let a line end; nothing where both sides stay together.
std::optional<BreakKind> settled_kind(std::string_view text, std::size_t offset, std::string_view language) {
  const BreakKind kind = kind_of(text, offset);
  if (kind == BreakKind::mandatory) return kind;
  if (kind != BreakKind::space) return binds_inside_word(text, offset) || is_inside_korean_word(text, offset, language) ? std::nullopt : std::optional(kind);
  const std::size_t begin = space_begin(text, offset);
  if (begin == offset) return kind;
  if (binds_over_space(text, begin, offset) || ends_no_line(text, begin, language)) return std::nullopt;
  return clings_over_space(text, begin, offset) ? BreakKind::clinging : kind;
}

/// Where UAX 14 lets a line end, as byte offsets without the text's end.
std::vector<std::uint32_t> unicode_breaks(std::string_view text, std::string_view language) {
  std::vector<std::uint32_t> offsets;
  UErrorCode error = U_ZERO_ERROR;
  UBreakIterator* iterator = line_iterator(language);
  const IcuText utext(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &error));
  ubrk_setUText(iterator, utext.get(), &error);
  if (U_FAILURE(error)) throw Failure("ICU's data for line breaks cannot be read");
  for (std::int32_t at = ubrk_next(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) {
    const auto offset = static_cast<std::uint32_t>(at);
    if (offset < text.size()) offsets.push_back(offset);
  }
  return offsets;
}

}  // namespace

std::vector<BreakOpportunity> break_opportunities(std::string_view text, std::string_view language) {
  const std::vector<std::uint32_t> offsets = unicode_breaks(text, language);
  std::vector<BreakOpportunity> breaks;
  std::size_t next = 0;
  const auto take_through = [&](std::size_t last) {
    for (; next < offsets.size() && offsets[next] <= last; ++next)
      if (const std::optional<BreakKind> kind = settled_kind(text, offsets[next], language)) breaks.push_back({offsets[next], *kind});
  };
  std::vector<std::uint32_t> inside;
  for (const Address& address : find_addresses(text)) {
    take_through(address.begin);
    while (next < offsets.size() && offsets[next] < address.end) ++next;
    if (address.kind != Address::Kind::url) continue;
    inside.clear();
    append_url_breaks(text, address, inside);
    for (const std::uint32_t offset : inside) breaks.push_back({offset, BreakKind::inside});
  }
  take_through(text.size());
  return breaks;
}

}  // namespace quoin
