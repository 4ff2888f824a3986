// Styles as a layout writes them → styles as text is set in: inheritance, sizes at a tightness, marks on top.
#pragma once

#include <optional>
#include <vector>

#include "document/document.h"
#include "layout/layout.h"

namespace quoin {

/// What inline markup adds to a style, and its place: in the run of a text, where figures need no columns.
struct TextMarks {
  bool strong = false, emphasis = false, code = false, link = false, in_run = false;
  auto operator<=>(const TextMarks&) const = default;
};

/// Resolves and numbers styles on demand.
class StyleSheet {
 public:
  /// With `hyphenate` ragged text is hyphenated, too, where the layout does not say.
  StyleSheet(const Layout& layout, double tightness, bool hyphenate = false) : StyleSheet(layout, tightness, tightness, hyphenate) {}
  /// With a tightness of leading by itself.
  StyleSheet(const Layout& layout, double tightness, double leading, bool hyphenate);

  StyleId id(StyleName base, const TextMarks& marks);
  const TextStyle& base(StyleName name) const { return bases_[static_cast<std::size_t>(name)].style; }
  Case letter_case(StyleName name) const { return bases_[static_cast<std::size_t>(name)].letter_case; }
  Align align(StyleName name) const { return bases_[static_cast<std::size_t>(name)].align; }
  LineFit fit(StyleName name) const;
  Pt body_size() const { return base(StyleName::body).size; }
  std::vector<TextStyle> take() { return std::move(styles_); }

 private:
  struct Base {
    TextStyle style;
    Case letter_case = Case::as_written;
    Align align = Align::left;
    std::optional<bool> hyphenate;
    bool protrusion = true;
    double letterfit = 0;
    int looseness = 0;
  };
  struct Known {
    StyleName base;
    TextMarks marks;
    StyleId id;
  };
  std::vector<std::string> families_of(const std::string& font) const;
  Base resolve(StyleName name) const;
  void apply(const StyleSheetEntry& entry, Base& base, bool is_body) const;

  const Layout& layout_;
  double tightness_, leading_;
  bool hyphenate_;
  std::vector<Base> bases_;
  std::vector<Known> known_;
  std::vector<TextStyle> styles_;
};

}  // namespace quoin
