// Two passes over the code points, one for scripts and one for levels; the second is skipped where nothing turns.
#include "text/scripts.h"

#include <hb.h>
#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <memory>
#include <string>

#include "base/utf8.h"

namespace quoin {
namespace {

/// ASCII, Latin-1, Latin Extended, general punctuation without format controls, currency signs.
bool plain_latin(char32_t c) {
  return c < 0x250 || (c >= 0x1E00 && c < 0x1F00) || (c >= 0x2000 && c <= 0x200A) ||
         (c >= 0x2010 && c < 0x2028) || (c >= 0x202F && c < 0x2060) || (c >= 0x20A0 && c < 0x20C1);
}

/// A superset of the characters with which UAX 9 has anything to do: right-to-left blocks and explicit controls.
bool may_turn(char32_t c) {
  return (c >= 0x590 && c < 0x900) || (c >= 0x200E && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFF) ||
         (c >= 0x10800 && c < 0x11000) || (c >= 0x1E800 && c < 0x1F000);
}

std::uint32_t hb_script_of(UScriptCode script) {
  return hb_script_from_string(uscript_getShortName(script), -1);
}

/// Remembers in which script a bracket opened, so that its partner closes in the same one.
class Brackets {
 public:
  UScriptCode resolve(UChar32 c, UScriptCode current) {
    const int type = u_getIntPropertyValue(c, UCHAR_BIDI_PAIRED_BRACKET_TYPE);
    if (type == U_BPT_OPEN) {
      if (open_.size() == most_open) open_.erase(open_.begin());
      open_.push_back({u_getBidiPairedBracket(c), current});
    } else if (type == U_BPT_CLOSE) {
      for (std::size_t i = open_.size(); i-- > 0;) {
        if (open_[i].close != c) continue;
        const UScriptCode script = open_[i].script;
        open_.resize(i);
        return script;
      }
    }
    return current;
  }

 private:
  static constexpr std::size_t most_open = 32;
  struct Open {
    UChar32 close;
    UScriptCode script;
  };
  std::vector<Open> open_;
};

bool has_own_script(UScriptCode script) {
  return script != USCRIPT_COMMON && script != USCRIPT_INHERITED && script != USCRIPT_UNKNOWN;
}

UScriptCode script_of(char32_t c) {
  UErrorCode error = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(c), &error);
}

void set_scripts(std::vector<TextCharacter>& characters) {
  UScriptCode current = USCRIPT_LATIN;
  for (const TextCharacter& character : characters) {
    const UScriptCode script = script_of(character.code_point);
    if (!has_own_script(script)) continue;
    current = script;
    break;
  }
  Brackets brackets;
  for (TextCharacter& character : characters) {
    const UScriptCode own = script_of(character.code_point);
    current = has_own_script(own) ? own : brackets.resolve(static_cast<UChar32>(character.code_point), current);
    character.script = hb_script_of(current);
  }
}

struct CloseBidi {
  void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

/// As the bidi algorithm sees it, and where each character stands in it.
struct BidiText {
  std::u16string units;
  std::vector<std::size_t> places;
};

/// Isolates are said by controls that the text itself does not have. Beyond 63 open brackets none is paired (UAX 9, BD16):
/// those are bullets here, as ICU would look at each of them for every letter.
BidiText text_for_bidi(const std::vector<TextCharacter>& characters, const std::vector<Isolate>& isolates) {
  constexpr std::size_t most_open = 63;
  constexpr char16_t first_strong_isolate = 0x2068, pop_directional_isolate = 0x2069;
  BidiText out;
  std::u16string& text = out.units;
  std::size_t open = 0;
  auto isolate = isolates.begin();
  bool inside = false;
  for (const TextCharacter& character : characters) {
    if (inside && character.offset >= isolate->end) {
      text += pop_directional_isolate;
      inside = false;
      ++isolate;
    }
    if (!inside && isolate != isolates.end() && character.offset >= isolate->begin) {
      text += first_strong_isolate;
      inside = true;
    }
    out.places.push_back(text.size());
    char32_t c = character.code_point;
    const auto bracket = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_BIDI_PAIRED_BRACKET_TYPE);
    if (bracket == U_BPT_OPEN && open++ >= most_open) c = U'\u2022';
    if (bracket == U_BPT_CLOSE && open > 0) --open;
    if (c < 0x10000) {
      text += static_cast<char16_t>(c);
    } else {
      text += static_cast<char16_t>(0xD800 + ((c - 0x10000) >> 10));
      text += static_cast<char16_t>(0xDC00 + ((c - 0x10000) & 0x3FF));
    }
  }
  return out;
}

void set_levels(std::vector<TextCharacter>& characters, bool right_to_left, const std::vector<Isolate>& isolates) {
  const BidiText bidi_text = text_for_bidi(characters, isolates);
  const std::u16string& text = bidi_text.units;
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UBiDi, CloseBidi> bidi(ubidi_open());
  ubidi_setPara(bidi.get(), text.data(), static_cast<std::int32_t>(text.size()), right_to_left ? 1 : 0, nullptr,
                &error);
  const UBiDiLevel* levels = ubidi_getLevels(bidi.get(), &error);
  if (U_FAILURE(error)) return;
  for (std::size_t i = 0; i < characters.size(); ++i) characters[i].level = levels[bidi_text.places[i]];
}

}  // namespace

bool is_plain_latin(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode_utf8(text, at);
    if (!plain_latin(next.code_point)) return false;
    at += next.length;
  }
  return true;
}

std::vector<TextCharacter> analyse_characters(std::string_view text, bool right_to_left,
                                              const std::vector<Isolate>& isolates) {
  std::vector<TextCharacter> characters;
  characters.reserve(text.size());
  bool turns = right_to_left;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode_utf8(text, at);
    characters.push_back({next.code_point, static_cast<std::uint32_t>(at), HB_SCRIPT_LATIN, 0});
    turns = turns || may_turn(next.code_point);
    at += next.length;
  }
  set_scripts(characters);
  if (turns) set_levels(characters, right_to_left, isolates);
  return characters;
}

}  // namespace quoin
