// ICU says where UAX 14 lets a line end; then each opportunity is named by what stands before it, and those that
// would part what belongs together are dropped.
#include "text/break_opportunities.h"

#include <unicode/ubrk.h>

#include <memory>
#include <string>

#include "base/utf8.h"

namespace quoin {
namespace {

struct CloseIterator {
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};
struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};

/// ICU's iterator, opened for one language and kept.
UBreakIterator* line_iterator(std::string_view language) {
  static thread_local std::unique_ptr<UBreakIterator, CloseIterator> iterator;
  static thread_local std::string opened_for;
  if (!iterator || opened_for != language) {
    opened_for = language;
    UErrorCode error = U_ZERO_ERROR;
    iterator.reset(ubrk_open(UBRK_LINE, opened_for.c_str(), nullptr, 0, &error));
  }
  return iterator.get();
}

bool is_space(char32_t c) {
  return c == ' ' || c == '\t' || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x205F || c == 0x3000;
}

char32_t character_before(std::string_view text, std::size_t offset) {
  std::size_t start = offset - 1;
  while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
  return decode_utf8(text, start).code_point;
}

BreakKind kind_of(std::string_view text, std::size_t offset) {
  const char32_t before = character_before(text, offset);
  if (before == '\n') return BreakKind::mandatory;
  if (is_space(before)) return BreakKind::space;
  return before == '-' || before == 0x2010 ? BreakKind::hyphen : BreakKind::inside;
}

}  // namespace

std::vector<BreakOpportunity> break_opportunities(std::string_view text, std::string_view language) {
  std::vector<BreakOpportunity> breaks;
  UErrorCode error = U_ZERO_ERROR;
  UBreakIterator* iterator = line_iterator(language);
  const std::unique_ptr<UText, CloseText> utext(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &error));
  ubrk_setUText(iterator, utext.get(), &error);
  if (U_FAILURE(error)) return breaks;
  for (std::int32_t at = ubrk_next(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) {
    const auto offset = static_cast<std::uint32_t>(at);
    if (offset < text.size()) breaks.push_back({offset, kind_of(text, offset)});
  }
  return breaks;
}

}  // namespace quoin
