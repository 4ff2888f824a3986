// Every grapheme cluster gets a script, a level and a face; an item ends where one of them changes. Plain Latin text
// that its faces draw, which is nearly every paragraph, is known to be one item a stretch and never reaches ICU.
#include "text/itemize.h"

#include <fmt/format.h>
#include <hb.h>
#include <unicode/ubidi.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <map>
#include <memory>

#include "base/utf8.h"
#include "text/icu_handles.h"
#include "text/scripts.h"

namespace quoin {
namespace {

/// No cluster is longer than a script's longest, so that it is looked at as a whole in bounded time.
void limit_clusters(std::string_view text, std::vector<bool>& starts) {
  constexpr std::size_t most_characters = 64;
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size(); at += decode_utf8(text, at).length, ++characters) {
    if (characters == most_characters) starts[at] = true;
    if (starts[at]) characters = 0;
  }
}

/// For each byte of the text, whether a grapheme cluster (UAX 29) starts there.
std::vector<bool> cluster_starts(std::string_view text) {
  std::vector<bool> starts(text.size() + 1, false);
  UErrorCode error = U_ZERO_ERROR;
  const IcuIterator iterator(ubrk_open(UBRK_CHARACTER, "", nullptr, 0, &error));
  const IcuText utext(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &error));
  ubrk_setUText(iterator.get(), utext.get(), &error);
  if (U_FAILURE(error)) return std::vector<bool>(text.size() + 1, true);
  for (std::int32_t at = ubrk_first(iterator.get()); at != UBRK_DONE; at = ubrk_next(iterator.get())) {
    starts[static_cast<std::size_t>(at)] = true;
  }
  limit_clusters(text, starts);
  return starts;
}

/// Line ends and tabs are never drawn, so no font need have them.
bool needs_glyph(char32_t c) { return c >= 0x20 && c != 0x85 && c != 0x2028 && c != 0x2029; }

/// The character as a message shows it; one that shows nothing by itself is given by its Unicode name.
std::string described(char32_t c) {
  const auto type = u_charType(static_cast<UChar32>(c));
  const auto number = static_cast<std::uint32_t>(c);
  const bool visible = (U_MASK(type) & (U_GC_L_MASK | U_GC_N_MASK | U_GC_P_MASK | U_GC_S_MASK)) != 0;
  if (visible) {
    std::string text;
    append_utf8(text, c);
    return fmt::format("“{}” (U+{:04X})", text, number);
  }
  char name[128] = "";
  UErrorCode error = U_ZERO_ERROR;
  u_charName(static_cast<UChar32>(c), U_EXTENDED_CHAR_NAME, name, sizeof name, &error);
  return fmt::format("U+{:04X} {}", number, U_FAILURE(error) ? "" : name);
}

constexpr std::size_t most_named = 3, most_counted = 99;

std::vector<Isolate> isolates_of(const std::vector<StyledStretch>& stretches) {
  std::vector<Isolate> isolates;
  for (std::size_t i = 0; i < stretches.size(); ++i) {
    const StyledStretch& one = stretches[i];
    if (one.isolate == 0) continue;
    if (i > 0 && stretches[i - 1].isolate == one.isolate)
      isolates.back().end = one.end;
    else
      isolates.push_back({one.begin, one.end});
  }
  return isolates;
}

class Itemizer {
 public:
  Itemizer(std::string_view text, const std::vector<StyledStretch>& stretches, bool right_to_left, FontBook& fonts,
           const Places& places, Diagnostics& diagnostics)
      : text_(text),
        stretches_(stretches),
        fonts_(fonts),
        places_(places),
        diagnostics_(diagnostics),
        characters_(analyse_characters(text, right_to_left, isolates_of(stretches))) {}

  std::vector<TextItem> run() {
    for (std::size_t i = 0; i < characters_.size();) {
      while (stretch_ + 1 < stretches_.size() && characters_[i].offset >= stretches_[stretch_].end) ++stretch_;
      if (drawn_by(stretches_[stretch_].face, i, i + 1)) {
        add(i, i + 1, stretches_[stretch_].face);
        ++i;
      } else {
        i = add_undrawn_cluster(i);
      }
    }
    report();
    return std::move(items_);
  }

 private:
  std::uint32_t offset(std::size_t i) const {
    return i < characters_.size() ? characters_[i].offset : static_cast<std::uint32_t>(text_.size());
  }

  /// HarfBuzz composes what it can, so a mark that the face lacks is drawn where the face has the whole letter.
  bool drawn_by(FaceId face, std::size_t begin, std::size_t end) const {
    hb_codepoint_t base = 0;
    for (std::size_t i = begin; i < end; ++i) {
      const char32_t c = characters_[i].code_point;
      hb_codepoint_t whole = 0;
      const bool composes = base != 0 && hb_unicode_compose(hb_unicode_funcs_get_default(), base, c, &whole) != 0;
      if (composes && fonts_.covers(face, whole)) {
        base = whole;
        continue;
      }
      if (needs_glyph(c) && !fonts_.covers(face, c)) return false;
      base = c;
    }
    return true;
  }

  /// The cluster that holds character `i`, which the stretch's face lacks; returns the index after it.
  std::size_t add_undrawn_cluster(std::size_t i) {
    if (starts_.empty()) starts_ = cluster_starts(text_);
    std::size_t begin = i, end = i + 1;
    while (begin > 0 && !starts_[offset(begin)] && offset(begin) > stretches_[stretch_].begin) --begin;
    while (!starts_[offset(end)] && offset(end) < stretches_[stretch_].end) ++end;
    take_back(offset(begin));
    add(begin, end, face_for(begin, end));
    return end;
  }

  FaceId face_for(std::size_t begin, std::size_t end) {
    const FaceId own = stretches_[stretch_].face;
    if (drawn_by(own, begin, end)) return own;
    const bool goes_on = !items_.empty() && items_.back().stretch == stretch_;
    if (goes_on && drawn_by(items_.back().face, begin, end)) return items_.back().face;
    for (std::size_t i = begin; i < end; ++i) {
      const char32_t c = characters_[i].code_point;
      if (!needs_glyph(c) || fonts_.covers(own, c)) continue;
      const std::optional<FaceId> other = fonts_.fallback(own, c);
      if (other && drawn_by(*other, begin, end)) return *other;
      if (!other) note(c);
    }
    return own;
  }

  void note(char32_t c) {
    std::vector<char32_t>& known = undrawn_[stretches_[stretch_].value_id];
    if (known.size() <= most_counted && std::find(known.begin(), known.end(), c) == known.end()) known.push_back(c);
  }

  static bool is_private(char32_t c) { return u_charType(static_cast<UChar32>(c)) == U_PRIVATE_USE_CHAR; }

  /// One fault for each text: a text in a script that no font has would else fill the screen.
  void report() {
    for (const auto& [value_id, characters] : undrawn_) {
      const std::size_t named = std::min(characters.size(), most_named);
      std::string list;
      for (std::size_t i = 0; i < named; ++i)
        list += (i == 0 ? "" : i + 1 == characters.size() ? " and " : ", ") + described(characters[i]);
      const std::size_t rest = characters.size() - named;
      if (characters.size() > most_counted)
        list += " and many more";
      else if (rest > 0)
        list += fmt::format(" and {} more", rest);
      diagnostics_.error("undrawable-character", places_.of(value_id), "no font at hand draws " + list,
                         std::all_of(characters.begin(), characters.end(), is_private)
                             ? "take it out: it is a sign of one font's own, such as a word processor's bullet"
                             : "put a font that has it into the folder fonts/ beside the résumé");
    }
  }

  /// Shortens the items so that they end at `end`.
  void take_back(std::uint32_t end) {
    while (!items_.empty() && items_.back().begin >= end) items_.pop_back();
    if (!items_.empty()) items_.back().end = std::min(items_.back().end, end);
  }

  void add(std::size_t begin, std::size_t end, FaceId face) {
    for (std::size_t i = begin; i < end; ++i) {
      const TextCharacter& c = characters_[i];
      const TextItem item{c.offset, offset(i + 1), stretch_, face, c.script, c.level};
      const bool same = !items_.empty() && items_.back().stretch == item.stretch && items_.back().face == face &&
                        items_.back().script == item.script && items_.back().level == item.level;
      if (same) {
        items_.back().end = item.end;
      } else {
        items_.push_back(item);
      }
    }
  }

  std::string_view text_;
  const std::vector<StyledStretch>& stretches_;
  FontBook& fonts_;
  const Places& places_;
  Diagnostics& diagnostics_;
  std::vector<TextCharacter> characters_;
  std::vector<bool> starts_;
  std::vector<TextItem> items_;
  std::map<ValueId, std::vector<char32_t>> undrawn_;
  std::uint32_t stretch_ = 0;
};

bool draws_all(const FontBook& fonts, FaceId face, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode_utf8(text, at);
    if (needs_glyph(next.code_point) && !fonts.covers(face, next.code_point)) return false;
    at += next.length;
  }
  return true;
}

/// One item a stretch, for plain Latin text; nothing where a face lacks a character.
std::vector<TextItem> plain_items(std::string_view text, const std::vector<StyledStretch>& stretches,
                                  const FontBook& fonts) {
  std::vector<TextItem> items;
  for (std::uint32_t i = 0; i < stretches.size(); ++i) {
    const StyledStretch& stretch = stretches[i];
    if (stretch.begin == stretch.end) continue;
    if (!draws_all(fonts, stretch.face, text.substr(stretch.begin, stretch.end - stretch.begin))) return {};
    items.push_back({stretch.begin, stretch.end, i, stretch.face, HB_SCRIPT_LATIN, 0});
  }
  return items;
}

}  // namespace

std::vector<TextItem> itemize(std::string_view text, const std::vector<StyledStretch>& stretches, bool right_to_left,
                              FontBook& fonts, const Places& places, Diagnostics& diagnostics) {
  if (stretches.empty()) return {};
  if (!right_to_left && is_plain_latin(text)) {
    std::vector<TextItem> items = plain_items(text, stretches, fonts);
    if (!items.empty()) return items;
  }
  return Itemizer(text, stretches, right_to_left, fonts, places, diagnostics).run();
}

std::vector<std::uint32_t> visual_order(const std::vector<std::uint8_t>& levels) {
  std::vector<std::int32_t> order(levels.size());
  ubidi_reorderVisual(levels.data(), static_cast<std::int32_t>(levels.size()), order.data());
  return std::vector<std::uint32_t>(order.begin(), order.end());
}

}  // namespace quoin
