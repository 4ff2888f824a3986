#include "export/pdf/text_object.h"

#include <algorithm>
#include <cmath>

#include "base/decimal.h"
#include "export/pdf/syntax.h"

namespace quoin::pdf {
namespace {

constexpr double unit = 1000;                 // positions are written in thousandths of a point
constexpr double longest_kern = 1.0;          // ems; a wider gap within a line is a move
constexpr long largest_adjustment = 80;       // thousandths of an em
constexpr std::size_t longest_array = 30000;  // bytes: below what any reader takes for a string

std::int64_t rounded(double points) {
  return std::llround(points * unit);
}

bool is_space(const EncodedCluster& cluster) {
  return cluster.text == " ";
}

/// Clusters [first, result) share one ActualText. In left-to-right text they reach to the end of the word and take the
/// space after it: behind a mark some readers see a gap that is none, and one loses the space. In right-to-left text
/// each stands alone, for readers reverse longer ones.
std::size_t end_of_span(const EncodedRun& encoded, std::size_t first, bool right_to_left) {
  std::size_t end = first + 1;
  if (right_to_left) return end;
  while (end < encoded.clusters.size() && !is_space(encoded.clusters[end - 1])) ++end;
  return end;
}

}  // namespace

void TextObject::begin() {
  if (open_) return;
  out_ += "BT\n";
  open_ = true;
  line_x_ = line_y_ = 0;
  moved_ = false;
}

void TextObject::show(const GlyphRun& run, Point at, const EmbeddedFont& font) {
  encode_run(run, font, encoded_);
  const EncodedRun& encoded = encoded_;
  size_ = static_cast<double>(rounded(run.size.value)) / unit;
  next_x_ = at.x.value;
  move_to(at);
  for (std::size_t i = 0; i < encoded.clusters.size();) {
    if (encoded.clusters[i].exact) {
      show_glyphs(run, encoded, encoded.clusters[i++]);
      continue;
    }
    const std::size_t end = end_of_span(encoded, i, run.right_to_left);
    std::string text;
    for (std::size_t k = i; k < end; ++k) text += encoded.clusters[k].text;
    close_array();
    out_ += "/Span<</ActualText" + text_string(text) + ">>BDC\n";
    for (; i < end; ++i) show_glyphs(run, encoded, encoded.clusters[i]);
    close_array();
    out_ += "EMC\n";
  }
}

void TextObject::close_string() {
  if (string_open_) out_ += ')';
  string_open_ = false;
}

void TextObject::close_array() {
  close_string();
  if (array_open_) out_ += "]TJ\n";
  array_open_ = false;
}

void TextObject::end() {
  close_array();
  if (open_) out_ += "ET\n";
  open_ = false;
}

void TextObject::move_to(Point at) {
  const std::int64_t x = rounded(at.x.value), y = rounded(at.y.value);
  const bool goes_on = moved_ && y == line_y_ && std::abs(at.x.value - pen_) <= longest_kern * size_;
  if (goes_on) return;
  close_array();
  append_decimal(out_, static_cast<double>(x - line_x_) / unit);
  out_ += ' ';
  append_decimal(out_, static_cast<double>(y - line_y_) / unit);
  out_ += " Td\n";
  moved_ = true;
  line_x_ = x;
  line_y_ = y;
  pen_ = static_cast<double>(x) / unit;
}

void TextObject::set_font(const std::string& resource) {
  if (font_ == &resource && font_size_ == size_) return;
  close_array();
  out_ += '/' + resource + ' ';
  append_decimal(out_, size_);
  out_ += " Tf\n";
  font_ = &resource;
  font_size_ = size_;
}

void TextObject::set_rise(Pt rise) {
  const std::int64_t wanted = rounded(rise.value);
  if (wanted == rise_) return;
  close_array();
  append_decimal(out_, static_cast<double>(wanted) / unit);
  out_ += " Ts\n";
  rise_ = wanted;
}

/// A space as wide as the gap that it fills (between a title and its date at the right, before a centred heading): drawn
/// wide instead of followed by a jump, it keeps both sides on one line for readers that go by position.
void TextObject::show_wide_space(const EmbeddedFont::Glyph& glyph, double x, double advance) {
  move_pen(x);
  close_array();
  const double scale = std::round(advance / (glyph.width * size_ / 1000) * 1e5) / 1e3;
  append_decimal(out_, scale);
  out_ += " Tz\n";
  show_code(glyph, pen_);
  close_array();
  out_ += "100 Tz\n";
  pen_ += glyph.width * size_ / 1000 * (scale / 100 - 1);
}

void TextObject::show_glyphs(const GlyphRun& run, const EncodedRun& encoded, const EncodedCluster& cluster) {
  for (std::size_t i = cluster.first; i < cluster.last; ++i) {
    const PlacedGlyph& placed = run.glyphs[i];
    set_font(*encoded.glyphs[i].resource);
    set_rise(placed.dy);
    const EmbeddedFont::Glyph& glyph = *encoded.glyphs[i].glyph;
    const double advance = placed.advance.value;
    const bool fills_gap = cluster.text.starts_with("  ") || (run.text == " " && advance > longest_kern * size_);
    if (fills_gap && glyph.width > 0 && advance > 0) {
      show_wide_space(glyph, next_x_ + placed.dx.value, advance);
    } else {
      show_code(glyph, next_x_ + placed.dx.value);
    }
    next_x_ += placed.advance.value;
  }
}

void TextObject::open_array() {
  if (array_open_ && out_.size() - array_start_ > longest_array) close_array();
  if (array_open_) return;
  array_start_ = out_.size();
  out_ += '[';
  array_open_ = true;
}

void TextObject::move_pen(double x) {
  const double gap = (x - pen_) * 1000 / size_;
  if (std::abs(gap) < 0.5) return;
  const long kern = std::lround(gap);
  open_array();
  close_string();
  // In pieces: some readers take a single large adjustment for a space between words (pypdf).
  for (long rest = -kern; rest != 0;) {
    const long piece = std::clamp(rest, -largest_adjustment, largest_adjustment);
    if (rest != -kern) out_ += ' ';
    out_ += std::to_string(piece);
    rest -= piece;
  }
  pen_ += static_cast<double>(kern) * size_ / 1000;
}

void TextObject::show_code(const EmbeddedFont::Glyph& glyph, double x) {
  move_pen(x);
  open_array();
  if (!string_open_) out_ += '(';
  string_open_ = true;
  append_literal_byte(out_, static_cast<char>(glyph.code >> 8));
  append_literal_byte(out_, static_cast<char>(glyph.code & 0xFF));
  pen_ += glyph.width * size_ / 1000;
}

}  // namespace quoin::pdf
