// Text operators (ISO 32000-1, 9.4) for glyph runs: it knows what the reader's text state is and writes only changes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "export/pdf/encode.h"
#include "page/pages.h"

namespace quoin::pdf {

/// Appends to a content stream that others append to as well, after end(), begin() or close_array().
class TextObject {
 public:
  explicit TextObject(std::string& out) : out_(out) {}

  bool is_open() const { return open_; }
  /// Enters the text object.
  void begin();
  /// Within the text object; `at` is the baseline's left end in PDF's coordinates (y upwards).
  void show(const GlyphRun& run, Point at, const EmbeddedFont& font);
  /// Leaves the array of an open TJ, so that other operators may follow inside the text object.
  void close_array();
  /// Leaves the text object.
  void end();

 private:
  void move_to(Point at);
  void set_font(const std::string& resource);
  void set_rise(Pt rise);
  void show_glyphs(const GlyphRun& run, const EncodedRun& encoded, const EncodedCluster& cluster);
  void show_wide_space(const EmbeddedFont::Glyph& glyph, double x, double advance);
  void show_code(const EmbeddedFont::Glyph& glyph, double x);
  void move_pen(double x);
  void open_array();
  void close_string();

  std::string& out_;
  EncodedRun encoded_;  ///< of the run that is shown
  bool open_ = false, moved_ = false, array_open_ = false, string_open_ = false;
  std::size_t array_start_ = 0;           ///< where the open array begins in out_
  std::int64_t line_x_ = 0, line_y_ = 0;  ///< where Td has led, in thousandths of a point: exact
  double pen_ = 0;                        ///< where the reader would draw the next glyph, in points
  double next_x_ = 0;                     ///< where the run wants its next glyph
  const std::string* font_ = nullptr;
  double size_ = 0;        ///< of the run, as written
  double font_size_ = 0;   ///< of the last Tf
  std::int64_t rise_ = 0;  ///< in thousandths of a point
};

}  // namespace quoin::pdf
