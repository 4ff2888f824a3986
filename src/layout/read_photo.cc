#include "layout/read_photo.h"

#include <fmt/format.h>

#include "layout/keys.h"
#include "layout/measures.h"
#include "layout/words.h"

namespace quoin {
namespace {

/// A length that is more than none.
Length read_side(TableReader& table, std::string_view key) {
  constexpr double least = 1;  // point, at a usual type size
  const TomlValue* value = table.value(key);
  if (!value)
    table.diagnostics().error("missing", table.span(), fmt::format("a photo needs `{}`", key),
                              fmt::format("write {} = \"25mm\" under [photo], or shape = \"none\"", key));
  const std::optional<Length> length = read_length(table, key);
  if (length && length->at(Pt(10)) < Pt(least))
    table.diagnostics().error("bad-length", value->span, fmt::format("`{}` is too small for a photo", key));
  return length.value_or(Length{});
}

}  // namespace

PhotoLooks read_photo_looks(const TomlTable& table, Diagnostics& diagnostics) {
  TableReader photo = reader_of(table, "[photo]", keys_of("photo"), diagnostics);
  PhotoLooks looks;
  looks.span = table.span;
  looks.shape = read_word(photo, "shape", shape_words).value_or(PhotoShape::rectangle);
  looks.place = read_word(photo, "place", photo_place_words).value_or(looks.place);
  looks.side = read_word(photo, "side", side_words).value_or(looks.side);
  looks.align = read_word(photo, "align", vertical_words).value_or(looks.align);
  if (const std::optional<Length> gap = read_length(photo, "gap")) looks.gap = *gap;
  if (looks.shape == PhotoShape::none) {
    read_length(photo, "width");  // a layout that shows the photo again may extend this one
    read_length(photo, "height");
    return looks;
  }
  looks.width = read_side(photo, "width");
  const bool circle = looks.shape == PhotoShape::circle;
  looks.height = circle && !photo.has("height") ? looks.width : read_side(photo, "height");
  if (circle) looks.height = looks.width;
  return looks;
}

}  // namespace quoin
