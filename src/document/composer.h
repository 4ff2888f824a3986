// What composing shares: the document under construction, its styles, its structure tree.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "document/look.h"
#include "document/row.h"
#include "document/style_sheet.h"
#include "locale/locale.h"
#include "resume/left_out.h"
#include "resume/resume.h"

namespace quoin {

/// Borrows its inputs for the length of one compose; not for keeping.
class Composer {
 public:
  Composer(const Resume& resume_in, const Layout& layout_in, const Locale& locale_in, const Look& look_in);

  const Resume& resume;
  const Layout& layout;
  const Locale& locale;
  const Look& look;
  StyleSheet sheet;
  Document document;
  std::int32_t units = 0;  ///< how many heads with their bodies there are so far (Block::entry)

  NodeId add_node(Role role, NodeId parent);
  /// Returns their index in the document.
  std::int32_t add_dates(const Dates& dates, const std::string& text);
  /// Turns inline text into runs of `node` in style `base`; each link becomes an element of its own below it.
  ParagraphText paragraph(const Inlines& inlines, StyleName base, NodeId node);
  /// A block with the style's leading, alignment and baseline, and as high as its tags; not yet appended.
  Block block(ParagraphText text, StyleName style);
  VerticalGlue space(const Range<Length>& range) const;
  /// Nothing where the layout has no such rule; `otherwise` is its colour where the layout does not say.
  std::optional<BlockRule> rule(const RuleLooks& looks, ColorId otherwise) const;
  /// Nothing where the layout has no such box.
  std::optional<Box> box(const BoxLooks& looks, ColorId otherwise) const;
  Pt length(const Length& length) const { return length.at(sheet.body_size()); }

  template <class Thing>
  bool visible(const Thing& thing) const {
    return quoin::visible(thing, look.left_out);
  }

 private:
  std::vector<Expansion> expansions_of(const Inline& part, const std::string& text) const;
  void append_by_language(TextRun run, ParagraphText& text);
  std::string cased(const std::string& text, Case letter_case) const;
};

}  // namespace quoin
