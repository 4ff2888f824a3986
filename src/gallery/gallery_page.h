// The gallery's page as HTML: a grid of first pages, and behind each of them all pages of its layout, large.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.h"

namespace quoin {

/// What people look for in a layout. The page shows all, or those of one kind.
enum class LayoutKind : std::uint8_t { one_column, two_columns, photo, one_page, machine_first };
inline constexpr std::size_t layout_kinds = 5;

/// One layout on the page. Texts are plain; the page escapes them.
struct GalleryCard {
  std::string id;    ///< of its place on the page, and what its files' names begin with
  std::string name;  ///< as --layout takes it; of the résumé's own layout without its folder
  std::string description, command;
  std::vector<LayoutKind> kinds;
  bool in_use = false;             ///< what `quoin build` takes by itself
  std::vector<std::string> files;  ///< of its pages, beside index.html
  Size paper;
  std::string fit;                    ///< what a search chose; empty where the layout has no budget
  std::vector<std::string> left_out;  ///< in the résumé's language
  std::vector<std::string> faults, warnings;
};

struct Gallery {
  std::string name;      ///< whose résumé it is
  std::string language;  ///< of the résumé, a BCP 47 tag
  std::vector<GalleryCard> cards;
};

/// Stands near the beginning of every file of a gallery: by it they are known again.
extern const std::string_view gallery_mark;

/// A file that needs nothing but the pictures beside it: no script, no font, no address.
std::string gallery_page(const Gallery& gallery);

/// Its style sheet.
extern const std::string_view gallery_style;

}  // namespace quoin
