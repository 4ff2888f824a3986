// Text of one face, script and direction → glyphs, by HarfBuzz. Results are in ems, so that a fit that tries twenty
// sizes shapes once. Words are remembered with their face: where it stays open, so do they for the next document.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/font_book.h"

namespace quoin {

/// A feature by its tag (hb_tag_t).
struct FeatureSetting {
  std::uint32_t tag = 0;
  bool on = true;
  auto operator<=>(const FeatureSetting&) const = default;
};

/// OpenType features that a style may ask for. Kerning and standard ligatures are always on, but ligatures go off
/// where letters are spaced.
struct Features {
  bool small_caps = false;      ///< smcp
  bool all_small_caps = false;  ///< smcp + c2sc
  bool case_sensitive = false;  ///< case
  /// The font's own, tnum + lnum, tnum + onum, pnum + lnum, pnum + onum.
  enum class Figures : std::uint8_t {
    standard,
    tabular_lining,
    tabular_old_style,
    lining,
    old_style
  } figures = Figures::standard;
  bool ligatures = true;
  std::vector<FeatureSetting> others = {};  ///< after all these, so that they have the last word
  auto operator<=>(const Features&) const = default;
};

struct Glyph {
  std::uint32_t id = 0;
  std::uint32_t cluster = 0;  ///< byte offset of its cluster in the shaped text
  double advance = 0;         ///< ems, with kerning
  double dx = 0, dy = 0;      ///< ems, dy upwards
  double width = 0;           ///< ems, the glyph's own advance
};

/// Glyphs in visual order (left to right). Clusters rise for left-to-right text and fall for right-to-left.
struct ShapedText {
  std::vector<Glyph> glyphs;
  double advance = 0;   ///< ems
  bool joined = false;  ///< its letters hang together: space between them would tear them apart
};

/// What stays the same along a run: everything that shaping depends on but the text.
struct ShapeStyle {
  FaceId face = 0;
  Features features;
  std::uint32_t script = 0;  ///< ISO 15924 tag as hb_script_t, 0: guess
  bool right_to_left = false;
  auto operator<=>(const ShapeStyle&) const = default;
};

/// Shapes and remembers. Not thread-safe; references stay valid as long as the Shaper lives, if no notes are forgotten.
class Shaper {
 public:
  Shaper(const FontBook& fonts, std::string language);
  ~Shaper();
  Shaper(const Shaper&) = delete;
  Shaper& operator=(const Shaper&) = delete;

  /// Shapes `text` alone (a word, a piece of one, or a space).
  const ShapedText& shape(const ShapeStyle& style, std::string_view text);

 private:
  struct Memory;
  const FontBook& fonts_;
  std::unique_ptr<Memory> memory_;
};

}  // namespace quoin
