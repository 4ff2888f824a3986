#include "document/style_sheet.h"

#include <algorithm>

namespace quoin {
namespace {

double at(const Range<double>& range, double t) {
  return at_tightness(range.min, range.ideal, range.max, t);
}

/// Figures that stand below no others are as wide as they are.
Figures proportional(Figures figures) {
  if (figures == Figures::tabular) return Figures::lining;
  return figures == Figures::tabular_old_style ? Figures::old_style : figures;
}

}  // namespace

StyleSheet::StyleSheet(const Layout& layout, double tightness, double leading, bool hyphenate)
    : layout_(layout), tightness_(tightness), leading_(leading), hyphenate_(hyphenate) {
  bases_.reserve(style_count);
  for (std::size_t i = 0; i < style_count; ++i) bases_.push_back(resolve(static_cast<StyleName>(i)));
}

std::vector<std::string> StyleSheet::families_of(const std::string& font) const {
  std::vector<std::string> families;
  const auto found = layout_.fonts.find(font);
  if (found == layout_.fonts.end()) return families;
  for (const PlacedName& family : found->second) families.push_back(family.value);
  return families;
}

/// A style's sizes are factors of the body's; `body` comes first, so its size is known by then.
void StyleSheet::apply(const StyleSheetEntry& entry, Base& base, bool is_body) const {
  if (entry.font) {
    base.style.families = families_of(*entry.font);
  }
  if (entry.weight) base.style.weight = *entry.weight;
  if (entry.italic) base.style.italic = *entry.italic;
  if (entry.size)
    base.style.size = is_body ? Pt(at(*entry.size, tightness_)) : body_size() * at(*entry.size, tightness_);
  if (entry.color) base.style.color = *entry.color;
  if (entry.figures) base.style.figures = *entry.figures;
  if (entry.caps) base.style.caps = *entry.caps;
  if (entry.tracking) base.style.tracking = *entry.tracking;
  if (entry.features) base.style.features = *entry.features;
  if (entry.letter_case) base.letter_case = *entry.letter_case;
  if (entry.align) base.align = *entry.align;
  if (entry.hyphenate) base.hyphenate = entry.hyphenate;
  base.protrusion = entry.protrusion.value_or(base.protrusion);
  base.letterfit = entry.letterfit.value_or(base.letterfit);
  base.looseness = entry.looseness.value_or(base.looseness);
  base.style.size = max(base.style.size, is_body ? smallest_body : smallest_type);
  base.style.capitals = base.letter_case == Case::upper;
}

StyleSheet::Base StyleSheet::resolve(StyleName name) const {
  const StyleSheetEntry& body = layout_.style(StyleName::body);
  const StyleSheetEntry& own = layout_.style(name);
  Base result;
  if (name == StyleName::body) {
    apply(body, result, true);
  } else {
    result = bases_.front();
    if (name == StyleName::marker) apply(layout_.style(StyleName::number), result, false);
    apply(own, result, false);
  }
  const Range<double> leading = own.leading    ? *own.leading
                                : body.leading ? *body.leading
                                               : Range<double>{1.35, 1.35, 1.35};
  result.style.leading = result.style.size * at(leading, leading_);
  return result;
}

LineFit StyleSheet::fit(StyleName name) const {
  if (!is_running_text(name)) return {};
  const Base& base = bases_[static_cast<std::size_t>(name)];
  const bool hyphenate = base.hyphenate.value_or(hyphenate_ || base.align == Align::justify);
  return {hyphenate, base.protrusion, base.letterfit, base.looseness};
}

StyleId StyleSheet::id(StyleName name, const TextMarks& marks) {
  for (const Known& known : known_)
    if (known.base == name && known.marks == marks) return known.id;
  TextStyle style = base(name);
  const StyleSheetEntry& strong = layout_.style(StyleName::strong);
  const StyleSheetEntry& code = layout_.style(StyleName::code);
  const StyleSheetEntry& link = layout_.style(StyleName::link);
  if (marks.code && code.font) {
    style.families = families_of(*code.font);
  }
  if (marks.code && code.size) style.size = max(style.size * at(*code.size, tightness_), smallest_type);
  if (marks.strong) style.weight = std::max(style.weight, strong.weight.value_or(700));
  if (marks.strong && strong.color) style.color = *strong.color;
  if (marks.emphasis) style.italic = !style.italic;  // emphasis inside italics stands upright
  // A style with a colour of its own keeps it: a heading's link is a heading first.
  const bool own_color = name != StyleName::body && layout_.style(name).color.has_value();
  if (marks.code && code.color) style.color = *code.color;
  if (marks.link && link.color && !own_color) style.color = *link.color;
  if (marks.in_run) style.figures = proportional(style.figures);
  const auto same = std::find(styles_.begin(), styles_.end(), style);
  const auto found = static_cast<StyleId>(same - styles_.begin());
  if (same == styles_.end()) styles_.push_back(style);
  known_.push_back({name, marks, found});
  return found;
}

}  // namespace quoin
