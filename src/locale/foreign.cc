#include "locale/foreign.h"

#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace quoin {
namespace {

UScriptCode script_of(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
  return U_FAILURE(status) ? USCRIPT_COMMON : script;
}

/// No script of its own: spaces, punctuation, figures, marks.
bool neutral(UScriptCode script) {
  return script == USCRIPT_COMMON || script == USCRIPT_INHERITED || script == USCRIPT_UNKNOWN;
}

bool is_kana(UScriptCode script) {
  return script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA;
}

/// Scripts whose every character is a word or a syllable.
bool dense(UScriptCode script) {
  return is_kana(script) || script == USCRIPT_HAN || script == USCRIPT_HANGUL || script == USCRIPT_BOPOMOFO;
}

std::vector<UScriptCode> scripts_of(const Locale& locale) {
  std::array<UScriptCode, 8> codes;
  UErrorCode status = U_ZERO_ERROR;
  const int count = uscript_getCode(locale.tag.c_str(), codes.data(), static_cast<int>(codes.size()), &status);
  std::vector<UScriptCode> out = {USCRIPT_LATIN};
  if (U_SUCCESS(status)) out.insert(out.end(), codes.begin(), codes.begin() + count);
  return out;
}

std::string likely_language(UScriptCode script) {
  const std::string unknown = std::string("und_") + uscript_getShortName(script);
  std::array<char, ULOC_FULLNAME_CAPACITY> full{};
  std::array<char, ULOC_LANG_CAPACITY> language{};
  UErrorCode status = U_ZERO_ERROR;
  uloc_addLikelySubtags(unknown.c_str(), full.data(), static_cast<int>(full.size()), &status);
  uloc_getLanguage(full.data(), language.data(), static_cast<int>(language.size()), &status);
  const std::string found = language.data();
  return U_FAILURE(status) || found.empty() || found == "und" ? std::string() : found;
}

/// Collects the letters of one foreign script after the other, with what is neutral between them.
class Finder {
 public:
  Finder(std::string_view text, const Locale& locale) : text_(text), home_(scripts_of(locale)) {}

  std::vector<LanguageStretch> find() {
    for (std::size_t i = 0; i < text_.size();) {
      const Decoded next = decode_utf8(text_, i);
      const UScriptCode script = script_of(next.code_point);
      if (!neutral(script)) take(script, i, i + next.length);
      if (script == USCRIPT_INHERITED && open_) end_ = i + next.length;
      i += next.length;
    }
    close();
    return std::move(found_);
  }

 private:
  bool at_home(UScriptCode script) const { return std::find(home_.begin(), home_.end(), script) != home_.end(); }

  /// Han characters belong to the kana or Hangul beside them.
  bool goes_on(UScriptCode script) const { return open_ && (script == script_ || (dense(script) && dense(script_))); }

  void take(UScriptCode script, std::size_t begin, std::size_t end) {
    if (!goes_on(script)) {
      close();
      if (at_home(script)) return;
      open_ = true;
      begin_ = begin;
      script_ = script;
      letters_ = 0;
    }
    if (script_ == USCRIPT_HAN) script_ = script;
    ++letters_;
    end_ = end;
  }

  void close() {
    constexpr int enough_for_a_word = 3;
    if (open_ && (dense(script_) || letters_ >= enough_for_a_word)) {
      std::string language = likely_language(script_);
      if (!language.empty()) found_.push_back({begin_, end_, std::move(language)});
    }
    open_ = false;
  }

  std::string_view text_;
  std::vector<UScriptCode> home_;
  std::vector<LanguageStretch> found_;
  bool open_ = false;
  UScriptCode script_ = USCRIPT_COMMON;
  std::size_t begin_ = 0, end_ = 0;
  int letters_ = 0;
};

}  // namespace

std::vector<LanguageStretch> foreign_stretches(std::string_view text, const Locale& locale) {
  constexpr unsigned char first_beyond_latin = 0xCD;  // U+0370 and all above begin with it or a greater byte
  const auto beyond = [](char c) { return static_cast<unsigned char>(c) >= first_beyond_latin; };
  if (std::none_of(text.begin(), text.end(), beyond)) return {};
  return Finder(text, locale).find();
}

}  // namespace quoin
