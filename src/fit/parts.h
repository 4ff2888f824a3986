// A document's parts (its top, each of its sections) composed and measured by themselves in every look that is asked
// for, and remembered: a trial adds up numbers, and what a section takes depends only on what of itself is left out.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "document/document.h"
#include "document/look.h"
#include "fit/bound.h"
#include "locale/locale.h"
#include "typeset/columns.h"
#include "typeset/context.h"

namespace quoin {

/// What a part adds to one column.
struct PartColumn {
  std::vector<PageBox> boxes;
  LeastHeight least;  ///< of the same
};

struct Part {
  PartColumn header, sidebar, main;
  PartColumn wide;  ///< `main` where no sidebar stands beside it; empty where that is nowhere
};

/// What all parts of a document have in common.
struct PartFrame {
  Document top;  ///< its paper, margins, columns
  Part part;
};

/// What stands on the pages at a choice, part by part; borrows from Parts.
struct ChosenParts {
  struct Section {
    const Part& part;
    Region region;
  };
  const PartFrame& top;
  std::vector<Section> sections;
};

/// Which of a part's arrangements: the step of tightness, whether it is hyphenated, how many of its entries have their full
/// rows, how many of its leaves are left out, and how wide the column of labels is.
struct PartLook {
  int tightness = 0;
  bool hyphenate = false;
  std::size_t kept_full = all_full;
  std::size_t left_out = 0;
  double labels = 0;
  auto operator<=>(const PartLook&) const = default;
};

/// Borrows all that it is given.
class Parts {
 public:
  Parts(const Resume& resume, const Layout& layout, const Locale& locale, Size paper, TypesetContext& context)
      : resume_(resume), layout_(layout), locale_(locale), paper_(paper), context_(context) {}

  const PartFrame& top(const PartLook& key, const Look& look);
  /// `look` says in full what `key` says in short.
  const Part& section(const Section& section, Region region, const PartLook& key, const Look& look);
  /// The natural width of the section's widest label.
  Pt widest_label(const Section& section, const PartLook& key, const Look& look);

 private:
  using Key = std::pair<const Section*, PartLook>;

  Part measure(const Document& document);

  const Resume& resume_;
  const Layout& layout_;
  const Locale& locale_;
  Size paper_;
  TypesetContext& context_;
  std::map<PartLook, PartFrame> tops_;
  std::map<Key, Part> sections_;
  std::map<Key, Pt> labels_;
};

}  // namespace quoin
