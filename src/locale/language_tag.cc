// BCP 47 tags through ICU's tables of languages. English tags, which most files carry, are read here.
#include "locale/language_tag.h"

#include <unicode/uloc.h>

#include <algorithm>

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

/// The script and the language that most people write who use a tag; empty where ICU knows none.
struct Likely {
  std::string language, script;
};

Likely likely_of(std::string_view tag) {
  UErrorCode status = U_ZERO_ERROR;
  char id[ULOC_FULLNAME_CAPACITY], whole[ULOC_FULLNAME_CAPACITY], language[ULOC_LANG_CAPACITY], script[ULOC_SCRIPT_CAPACITY];
  uloc_forLanguageTag(std::string(tag).c_str(), id, sizeof id, nullptr, &status);
  uloc_addLikelySubtags(id, whole, sizeof whole, &status);
  uloc_getLanguage(whole, language, sizeof language, &status);
  uloc_getScript(whole, script, sizeof script, &status);
  if (U_FAILURE(status)) return {};
  return {language, script};
}

/// "zh-Hant" for "zh-TW"; empty for a tag of another form, and where the language is written so anyway.
std::string with_script_of_region(std::string_view tag) {
  const std::size_t hyphen = tag.find('-');
  if (hyphen == std::string_view::npos || tag.size() != hyphen + 3) return {};
  const std::string language(tag.substr(0, hyphen));
  if (language == "en") return {};
  const std::string script = likely_of(tag).script;
  return script.empty() || script == likely_of(language).script ? std::string() : language + '-' + script;
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

std::string language_meant(std::string_view tag) {
  std::string hyphened(tag);
  std::replace(hyphened.begin(), hyphened.end(), '_', '-');
  if (hyphened != tag) return canonical_language(hyphened).value_or("");
  if (tag.size() != 2 || !std::all_of(tag.begin(), tag.end(), ascii::is_letter)) return {};
  const std::string language = likely_of("und-" + hyphened).language;
  return language == "en" && ascii::lowered(hyphened) != "us" && ascii::lowered(hyphened) != "gb" ? std::string() : language;
}

std::vector<std::string> language_fallbacks(std::string_view tag) {
  std::vector<std::string> out;
  const std::string script = with_script_of_region(tag);
  while (!tag.empty()) {
    out.emplace_back(tag);
    if (out.size() == 1 && !script.empty()) out.push_back(script);
    const std::size_t cut = tag.rfind('-');
    tag = tag.substr(0, cut == std::string_view::npos ? 0 : cut);
    if (tag.size() > 2 && tag[tag.size() - 2] == '-') tag.remove_suffix(2);  // "-x" or "-u" says nothing without what follows
  }
  return out;
}

std::optional<std::size_t> look_up_language(std::span<const std::string> languages, std::string_view wanted) {
  for (const std::string& tag : language_fallbacks(wanted)) {
    const auto found = std::find(languages.begin(), languages.end(), tag);
    if (found != languages.end()) return static_cast<std::size_t>(found - languages.begin());
  }
  const std::string before = std::string(wanted) + '-';
  const auto found = std::find_if(languages.begin(), languages.end(), [&](const std::string& one) { return one.starts_with(before); });
  if (found == languages.end()) return std::nullopt;
  return static_cast<std::size_t>(found - languages.begin());
}

}  // namespace quoin
