// One hb_buffer, used again for each word; one memory per style, so that a word is looked up by its text alone.
#include "text/shape.h"

#include <hb.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <new>
#include <unordered_map>

#include "base/utf8.h"

namespace quoin {
namespace {

constexpr std::string_view dotted[] = {"tr", "az", "crh", "tt", "kk", "gag"};

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};
using Words = std::unordered_map<std::string, ShapedText, TextHash, std::equal_to<>>;

hb_feature_t feature(const char (&tag)[5], std::uint32_t value) {
  return {HB_TAG(tag[0], tag[1], tag[2], tag[3]), value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
}

/// Only what differs from HarfBuzz's defaults, which have kern, liga, clig and calt on.
std::vector<hb_feature_t> features_for(const Features& wanted, bool local_small_caps) {
  std::vector<hb_feature_t> features;
  const bool small_caps = wanted.small_caps || wanted.all_small_caps;
  if (small_caps) features.push_back(feature("smcp", 1));
  if (small_caps && !local_small_caps) features.push_back(feature("locl", 0));
  if (wanted.all_small_caps) features.push_back(feature("c2sc", 1));
  if (wanted.case_sensitive) features.push_back(feature("case", 1));
  switch (wanted.figures) {
    case Features::Figures::standard:
      break;
    case Features::Figures::tabular_lining:
      features.push_back(feature("tnum", 1));
      features.push_back(feature("lnum", 1));
      break;
    case Features::Figures::tabular_old_style:
      features.push_back(feature("tnum", 1));
      features.push_back(feature("onum", 1));
      break;
    case Features::Figures::lining:
      features.push_back(feature("lnum", 1));
      features.push_back(feature("pnum", 1));
      break;
    case Features::Figures::old_style:
      features.push_back(feature("onum", 1));
      features.push_back(feature("pnum", 1));
      break;
  }
  if (!wanted.ligatures) {
    features.push_back(feature("liga", 0));
    features.push_back(feature("clig", 0));
  }
  for (const FeatureSetting& other : wanted.others)
    features.push_back({other.tag, other.on ? 1U : 0U, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END});
  return features;
}

/// Languages whose small "i" keeps its dot as a capital. In all others a font's local forms, such as the German f of EB
/// Garamond, hide letters from small capitals.
bool dotted_i(hb_language_t language) {
  const std::string_view tag = language ? hb_language_to_string(language) : "";
  return std::any_of(std::begin(dotted), std::end(dotted), [&](std::string_view one) {
    return tag.starts_with(one) && (tag.size() == one.size() || tag[one.size()] == '-');
  });
}

/// Words in one of the styles in which a face was used.
struct StyleMemory {
  Features wanted;
  std::uint32_t script = 0;
  bool right_to_left = false;
  hb_language_t language = nullptr;
  std::vector<hb_feature_t> features;
  Words words;
};

struct ShapedWords : FaceNote {
  std::vector<std::unique_ptr<StyleMemory>> styles;
  std::size_t taken = 0;

  std::size_t bytes() const override { return taken; }

  StyleMemory& of(const ShapeStyle& style, hb_language_t language) {
    for (const std::unique_ptr<StyleMemory>& one : styles)
      if (one->wanted == style.features && one->script == style.script && one->right_to_left == style.right_to_left &&
          one->language == language)
        return *one;
    styles.push_back(std::make_unique<StyleMemory>(StyleMemory{style.features, style.script, style.right_to_left, language,
                                                               features_for(style.features, dotted_i(language)), {}}));
    return *styles.back();
  }
};

/// What a word takes with its place in the table, roughly.
std::size_t bytes_of(std::string_view text, const ShapedText& shaped) {
  constexpr std::size_t node = 96;
  return node + text.size() + shaped.glyphs.size() * sizeof(Glyph);
}

/// Where a text is parted before it is shaped: HarfBuzz's time grows with the square of the marks on one letter, so after
/// thirty another stretch begins, as in the Stream-Safe Text Format (UAX 15). Nearly every text is one stretch.
std::vector<std::size_t> stretch_ends(std::string_view text) {
  constexpr std::size_t most_marks = 30;
  std::vector<std::size_t> ends;
  std::size_t marks = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      marks = 0;
      ++at;
      continue;
    }
    const Decoded next = decode_utf8(text, at);
    const bool mark = (U_GET_GC_MASK(static_cast<UChar32>(next.code_point)) & U_GC_M_MASK) != 0;
    marks = mark ? marks + 1 : 0;
    if (marks > most_marks) {
      ends.push_back(at);
      marks = 1;
    }
    at += next.length;
  }
  ends.push_back(text.size());
  return ends;
}

/// Arabic and its like join letter to letter, Devanagari and its like by a line along their heads.
bool is_joined(hb_script_t script) {
  constexpr std::array scripts = {HB_SCRIPT_ARABIC,  HB_SCRIPT_SYRIAC,  HB_SCRIPT_MONGOLIAN, HB_SCRIPT_NKO,    HB_SCRIPT_MANDAIC,
                                  HB_SCRIPT_DEVANAGARI, HB_SCRIPT_BENGALI, HB_SCRIPT_GURMUKHI, HB_SCRIPT_TIBETAN};
  return std::find(scripts.begin(), scripts.end(), script) != scripts.end();
}

ShapedText read_glyphs(hb_buffer_t* buffer, const Face& face) {
  const double units_per_em = face.units_per_em;
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
  ShapedText shaped;
  shaped.glyphs.reserve(count);
  for (unsigned i = 0; i < count; ++i) {
    const double advance = positions[i].x_advance / units_per_em;
    shaped.glyphs.push_back({infos[i].codepoint, infos[i].cluster, advance, positions[i].x_offset / units_per_em,
                             positions[i].y_offset / units_per_em,
                             hb_font_get_glyph_h_advance(face.hb_font, infos[i].codepoint) / units_per_em});
    shaped.advance += advance;
  }
  return shaped;
}

}  // namespace

struct Shaper::Memory {
  hb_buffer_t* buffer = hb_buffer_create();
  hb_language_t language = nullptr;
  /// A style of this document, and where its words are.
  struct Known {
    ShapeStyle style;
    const Face* face;
    ShapedWords* all;
    StyleMemory* memory;
  };
  std::vector<std::unique_ptr<Known>> styles;

  Memory() = default;
  Memory(const Memory&) = delete;
  Memory& operator=(const Memory&) = delete;
  ~Memory() { hb_buffer_destroy(buffer); }

  /// A document has a dozen styles at most, and words of one style come in a row: the last one used stands first.
  const Known& of(const ShapeStyle& style, const FontBook& fonts) {
    const auto found = std::find_if(styles.begin(), styles.end(), [&](const auto& one) { return one->style == style; });
    if (found == styles.end()) {
      const Face& face = fonts.face(style.face);
      auto& all = face.notes.of<ShapedWords>();
      styles.insert(styles.begin(), std::make_unique<Known>(Known{style, &face, &all, &all.of(style, language)}));
    } else {
      std::rotate(styles.begin(), found, found + 1);
    }
    return *styles.front();
  }

  ShapedText shape(const Face& face, const StyleMemory& style, std::string_view text) {
    const std::vector<std::size_t> ends = stretch_ends(text);
    if (ends.size() == 1) return shape_stretch(face, style, text);
    ShapedText all;
    for (std::size_t i = 0; i < ends.size(); ++i) {
      const std::size_t at = style.right_to_left ? ends.size() - 1 - i : i;  // glyphs stand in visual order
      const std::size_t begin = at == 0 ? 0 : ends[at - 1];
      const ShapedText part = shape_stretch(face, style, text.substr(begin, ends[at] - begin));
      all.advance += part.advance;
      all.joined = all.joined || part.joined;
      for (Glyph glyph : part.glyphs) {
        glyph.cluster += static_cast<std::uint32_t>(begin);
        all.glyphs.push_back(glyph);
      }
    }
    return all;
  }

  ShapedText shape_stretch(const Face& face, const StyleMemory& style, std::string_view text) {
    hb_buffer_clear_contents(buffer);
    const int length = static_cast<int>(text.size());
    hb_buffer_add_utf8(buffer, text.data(), length, 0, length);
    hb_buffer_set_direction(buffer, style.right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    if (style.script != 0) hb_buffer_set_script(buffer, static_cast<hb_script_t>(style.script));
    hb_buffer_set_language(buffer, language);
    hb_buffer_guess_segment_properties(buffer);
    hb_shape(face.hb_font, buffer, style.features.data(), static_cast<unsigned>(style.features.size()));
    if (!hb_buffer_allocation_successful(buffer)) throw std::bad_alloc();
    ShapedText shaped = read_glyphs(buffer, face);
    shaped.joined = is_joined(hb_buffer_get_script(buffer));
    return shaped;
  }
};

Shaper::Shaper(const FontBook& fonts, std::string language) : fonts_(fonts), memory_(std::make_unique<Memory>()) {
  memory_->language = hb_language_from_string(language.c_str(), -1);
}

Shaper::~Shaper() = default;

const ShapedText& Shaper::shape(const ShapeStyle& style, std::string_view text) {
  const Memory::Known& known = memory_->of(style, fonts_);
  Words& words = known.memory->words;
  if (const auto found = words.find(text); found != words.end()) return found->second;
  ShapedText shaped = memory_->shape(*known.face, *known.memory, text);
  known.all->taken += bytes_of(text, shaped);
  return words.emplace(std::string(text), std::move(shaped)).first->second;
}

}  // namespace quoin
