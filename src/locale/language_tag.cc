// BCP 47 tags through ICU's tables of languages. English tags, which most files carry, are read here.
#include <unicode/uloc.h>

#include <algorithm>

#include "locale/locale.h"
#include "base/ascii.h"

namespace quoin {
namespace {

/// "en" or "en-XX" in any case, in its canonical form; nothing for any other tag.
std::optional<std::string> plain_english(std::string_view tag) {
  if (tag.size() != 2 && (tag.size() != 5 || tag[2] != '-')) return std::nullopt;
  if ((tag[0] | 0x20) != 'e' || (tag[1] | 0x20) != 'n') return std::nullopt;
  if (tag.size() == 2) return "en";
  if (!ascii::is_letter(tag[3]) || !ascii::is_letter(tag[4])) return std::nullopt;
  return std::string("en-") + static_cast<char>(tag[3] & ~0x20) + static_cast<char>(tag[4] & ~0x20);
}

/// Codes that ISO 639 keeps for "several", "none" and "unknown".
bool is_language_of_none(std::string_view language) {
  return language == "mul" || language == "zxx" || language == "und";
}

}  // namespace

std::optional<std::string> canonical_language(std::string_view tag) {
  if (auto english = plain_english(tag)) return english;
  UErrorCode status = U_ZERO_ERROR;
  char id[ULOC_FULLNAME_CAPACITY], canonical[ULOC_FULLNAME_CAPACITY];
  std::int32_t parsed = 0;
  uloc_forLanguageTag(std::string(tag).c_str(), id, sizeof id, &parsed, &status);
  if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING) return std::nullopt;
  if (static_cast<std::size_t>(parsed) != tag.size()) return std::nullopt;
  if (*uloc_getISO3Language(id) == '\0') return std::nullopt;
  const std::int32_t length = uloc_toLanguageTag(id, canonical, sizeof canonical, true, &status);
  if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING) return std::nullopt;
  const std::string_view result(canonical, static_cast<std::size_t>(length));
  if (is_language_of_none(result.substr(0, result.find('-')))) return std::nullopt;
  return std::string(result);
}

}  // namespace quoin
