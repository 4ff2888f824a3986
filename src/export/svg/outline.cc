// Coordinates are rounded where they stand and written as differences from the last one: short, and no error adds up.
#include "export/svg/outline.h"

#include <hb.h>

#include <cmath>
#include <memory>

namespace quoin::svg {
namespace {

/// In tenths of a unit.
struct Spot {
  long x = 0, y = 0;
};

struct PathData {
  double scale = 1;  ///< tenths of our units in one of the font's
  std::string text{};
  Spot last{};

  Spot spot(float x, float y) const { return {std::lround(x * scale), -std::lround(y * scale)}; }
  void add(char command, std::initializer_list<Spot> spots) {
    text += command;
    for (const Spot spot : spots) {
      append_number(text, spot.x - last.x);
      append_number(text, spot.y - last.y);
    }
    last = *(spots.end() - 1);
  }
};

PathData& data_of(void* pointer) {
  return *static_cast<PathData*>(pointer);
}

void move_to(hb_draw_funcs_t*, void* pointer, hb_draw_state_t*, float x, float y, void*) {
  PathData& data = data_of(pointer);
  const Spot to = data.spot(x, y);
  data.last = {};
  data.add('M', {to});
}

void line_to(hb_draw_funcs_t*, void* pointer, hb_draw_state_t*, float x, float y, void*) {
  PathData& data = data_of(pointer);
  data.add('l', {data.spot(x, y)});
}

void quadratic_to(hb_draw_funcs_t*, void* pointer, hb_draw_state_t*, float x1, float y1, float x, float y, void*) {
  PathData& data = data_of(pointer);
  data.add('q', {data.spot(x1, y1), data.spot(x, y)});
}

void cubic_to(hb_draw_funcs_t*, void* pointer, hb_draw_state_t*, float x1, float y1, float x2, float y2, float x,
              float y, void*) {
  PathData& data = data_of(pointer);
  data.add('c', {data.spot(x1, y1), data.spot(x2, y2), data.spot(x, y)});
}

void close_path(hb_draw_funcs_t*, void* pointer, hb_draw_state_t*, void*) {
  data_of(pointer).text += 'z';
}

struct DestroyFuncs {
  void operator()(hb_draw_funcs_t* funcs) const { hb_draw_funcs_destroy(funcs); }
};
using DrawFuncs = std::unique_ptr<hb_draw_funcs_t, DestroyFuncs>;

DrawFuncs draw_funcs() {
  DrawFuncs funcs(hb_draw_funcs_create());
  hb_draw_funcs_set_move_to_func(funcs.get(), move_to, nullptr, nullptr);
  hb_draw_funcs_set_line_to_func(funcs.get(), line_to, nullptr, nullptr);
  hb_draw_funcs_set_quadratic_to_func(funcs.get(), quadratic_to, nullptr, nullptr);
  hb_draw_funcs_set_cubic_to_func(funcs.get(), cubic_to, nullptr, nullptr);
  hb_draw_funcs_set_close_path_func(funcs.get(), close_path, nullptr, nullptr);
  return funcs;
}

}  // namespace

std::string glyph_path(const Face& face, std::uint32_t glyph) {
  static const DrawFuncs funcs = draw_funcs();
  PathData data{10 * em / face.units_per_em};
#if HB_VERSION_ATLEAST(7, 0, 0)
  hb_font_draw_glyph(face.hb_font, glyph, funcs.get(), &data);
#else
  hb_font_get_glyph_shape(face.hb_font, glyph, funcs.get(), &data);
#endif
  return std::move(data.text);
}

void append_number(std::string& path, long tenths) {
  const bool negative = tenths < 0;
  const long size = negative ? -tenths : tenths;
  if (negative) {
    path += '-';
  } else if (!path.empty() && path.back() >= '0' && path.back() <= '9') {
    path += ' ';
  }
  path += std::to_string(size / 10);
  if (size % 10 != 0) (path += '.') += static_cast<char>('0' + size % 10);
}

}  // namespace quoin::svg
