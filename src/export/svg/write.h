// Pages to SVG: glyphs as outlines, each drawn once in a file and placed by reference, so that a picture needs no fonts
// and looks the same everywhere. Nothing in a file leads outside it but the links of the résumé.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "page/pages.h"
#include "text/font_book.h"

namespace quoin {

/// Remembers outlines and pictures, so that many layouts of one résumé cost little more than their places on the page.
/// The same pages give the same bytes. Not thread-safe; `fonts` must outlive it.
class SvgWriter {
 public:
  explicit SvgWriter(const FontBook& fonts) : fonts_(fonts) {}

  /// Page `index` of `pages`, whose faces live in the fonts: a file of its own, in points, on white. Throws Failure
  /// where a picture cannot be coded.
  std::string write(const Pages& pages, std::size_t index);

 private:
  friend class SvgPage;
  using GlyphKey = std::pair<FaceId, std::uint32_t>;

  const std::string& outline(const GlyphKey& key);
  const std::string& picture(const SharedImage& image);

  const FontBook& fonts_;
  std::map<GlyphKey, std::string> outlines_;
  std::map<SharedImage, std::string> pictures_;  ///< data URLs
};

}  // namespace quoin
