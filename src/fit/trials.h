// Trials of a fit: a résumé in one layout, composed with some look and measured, nothing placed. Shaped words, counted
// lines and measured sections are remembered.
#pragma once

#include <compare>
#include <cstddef>
#include <map>
#include <vector>

#include "document/document.h"
#include "document/look.h"
#include "document/section_order.h"
#include "fit/fit.h"
#include "fit/parts.h"
#include "typeset/columns.h"
#include "typeset/context.h"

namespace quoin {

/// What the search turns: steps of tightness, how many kinds are condensed, how many leaves are left out.
struct Choice {
  int tightness = 0;
  std::size_t condensed = 0;
  std::size_t left_out = 0;
  auto operator<=>(const Choice&) const = default;
};

/// Tightness moves in steps of 1/64: a fortieth of a point of type at most.
inline constexpr int tightness_steps = 64;

/// Borrows all that it is given.
class Trials {
 public:
  explicit Trials(const FitInput& input);

  const Resume& resume() const { return resume_; }
  const Layout& layout() const { return layout_; }
  const std::vector<LeafId>& order() const { return order_; }  ///< of leaving out what the layout shows
  const std::vector<CondenseStep>& condensable() const { return condensable_; }  ///< what concerns the résumé, in order

  /// How many trials a search may take before it looks less closely: plenty for whatever is a résumé, and for a text of
  /// hundreds of pages so many that the time they take stays bounded.
  std::size_t budget() const { return budget_; }

  Look look_of(const Choice& choice) const;
  /// Does it stand on the pages of the budget?
  bool fits(const Choice& choice);
  /// As the function of that name says, for the layout's budget.
  Pt overflow(const Choice& choice);
  /// As the function of that name says, for the layout's budget.
  Pt overflow_bound(const Choice& choice);
  /// How far a document goes beyond so many pages.
  Pt overflow_of(const Document& document, int pages);

  Document compose_at(const Look& look);
  /// Composed and placed.
  Paginated paginate_at(const Document& document, const FillLast& fill);
  /// For texts that are not the résumé's: what is found in them goes to other diagnostics.
  TypesetContext scratch(Diagnostics& diagnostics) {
    return {context_.fonts(), locale_.tag,           locale_.right_to_left, context_.places(),
            diagnostics,      context_.hyphenator(), context_.stop()};
  }

 private:
  /// A section that is not all left out, in one look.
  struct Standing {
    const Section* section;
    Region region;
    PartLook look;
  };
  std::vector<Standing> standing(const Choice& choice, const Look& look);
  void set_label_column(std::vector<Standing>& sections, const Look& look);
  ChosenParts parts_at(const Choice& choice);
  ColumnBoxes boxes_at(const Choice& choice, const Document*& frame);

  const Resume& resume_;
  const Layout& layout_;
  const Locale& locale_;
  Size paper_;
  StageTimes* times_;
  TypesetContext context_;
  OrderedSections sections_;
  std::vector<LeafId> order_;
  std::size_t budget_;
  std::vector<CondenseStep> condensable_;
  std::map<const Section*, std::vector<std::size_t>> places_;  ///< of a section's leaves in the order of leaving out
  Parts parts_;
};

}  // namespace quoin
