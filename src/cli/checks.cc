#include "cli/checks.h"

#include <fmt/format.h>

#include <algorithm>

#include "document/style_sheet.h"
#include "text/features.h"

namespace quoin {

void check_families(const Layout& layout, FontBook& fonts, Diagnostics& diagnostics) {
  for (const auto& [name, families] : layout.fonts) {
    const auto exists = [&](const Literal& family) { return fonts.has_family(family.value); };
    if (families.empty() || std::any_of(families.begin(), families.end(), exists)) continue;
    FaceRequest request;
    for (const Literal& family : families) request.families.push_back(family.value);
    fonts.find(request);  // a broken file that may hold the family is the machine's fault, and said there
    const std::string near = fonts.nearest_family(families.front().value);
    diagnostics.error("unknown-family", families.front().span,
                      fmt::format("no font family is called `{}`", families.front().value),
                      near.empty() ? "`quoin fonts` lists the families; others go into fonts/ beside the résumé"
                                   : fmt::format("did you mean `{}`?", near));
  }
}

void check_features(const Layout& layout, FontBook& fonts, Diagnostics& diagnostics) {
  const StyleSheet sheet(layout, 0);
  for (std::size_t i = 0; i < style_count; ++i) {
    const StyleSheetEntry& entry = layout.styles[i];
    const bool old_style = entry.figures == Figures::old_style;
    const bool small_caps = entry.caps.value_or(Caps::normal) != Caps::normal;
    if (!old_style && !small_caps) continue;
    const TextStyle& style = sheet.base(static_cast<StyleName>(i));
    const Face& face = fonts.face(fonts.find({style.families, style.weight, style.italic}));
    const auto warn = [&](const Span& span, const char* what) {
      diagnostics.warning("no-feature", span, fmt::format("{} {} has no {}", face.family, face.style, what),
                          "text stands in its ordinary ones; choose another family for this style");
    };
    if (small_caps && !has_feature(face, "smcp")) warn(entry.caps_span, "small capitals");
    if (old_style && !has_feature(face, "onum")) warn(entry.figures_span, "old-style figures");
  }
}

bool check_margins(const Layout& layout, Size paper, Diagnostics& diagnostics) {
  constexpr double least_mm = 50;
  const Pt least = points_from_mm(least_mm), em(10);
  const Pt width = paper.width - layout.margin_left.max.at(em) - layout.margin_right.max.at(em);
  const Pt height = paper.height - layout.margin_top.max.at(em) - layout.margin_bottom.max.at(em);
  if (width >= least && height >= least) return true;
  diagnostics.error("bad-margin", layout.margins,
                    fmt::format("the margins leave less than {} mm for the text on this paper", least_mm));
  return false;
}

bool check_photo(const Layout& layout, const Resume& resume, Size paper, Diagnostics& diagnostics) {
  constexpr double least_mm = 50;
  const Literal& path = resume.basics.photo;
  if (path.empty()) return true;
  if (layout.photo.shape == PhotoShape::none) {
    diagnostics.warning("not-printed", path.span, fmt::format("layout `{}` prints no photo", layout.name),
                        "choose another layout, or give yours a [photo]");
    return true;
  }
  const Pt least = points_from_mm(least_mm), em(10);
  const Pt width = paper.width - layout.margin_left.max.at(em) - layout.margin_right.max.at(em) -
                   layout.photo.width.at(em) - layout.photo.gap.at(em);
  const Pt height = paper.height - layout.margin_top.max.at(em) - layout.margin_bottom.max.at(em) -
                    layout.photo.height.at(em);
  if (width >= least && height >= least) return true;
  diagnostics.error("bad-photo-size", layout.photo.span,
                    fmt::format("the photo leaves less than {} mm for the text on this paper", least_mm));
  return false;
}

}  // namespace quoin
