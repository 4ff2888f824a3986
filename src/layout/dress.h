// A layout in another accent or another font, as one word of the résumé or of the command line asks for; or with all text ragged,
// or one of its styles smaller.
#pragma once

#include <string_view>

#include "layout/layout.h"

namespace quoin {

/// The colour of [color] that a layout's headings and links have, by its name.
inline constexpr std::string_view accent_name = "accent";

/// Takes `accent` for the layout's own; the other colours that have a hue, all but "ink" and "muted", become its tints, as
/// light as they were. False, and nothing changes, where the layout uses no colour of that name.
bool set_accent(Layout& layout, Color accent);

/// All fonts of the layout become this family.
void set_font(Layout& layout, const PlacedName& family);

/// No text is justified any more.
void set_all_ragged(Layout& layout);

/// A style other than the body's, at so much of its size.
void set_smaller(Layout& layout, StyleName style, double factor);

}  // namespace quoin
