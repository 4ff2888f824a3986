// Trials of a fit: a résumé in one layout, composed with some look and measured, nothing placed. Shaped words, counted
// lines and the outcome of every choice are remembered.
#pragma once

#include <compare>
#include <map>
#include <vector>

#include "document/document.h"
#include "document/look.h"
#include "fit/fit.h"
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

struct Outcome {
  bool fits = false;
  Pt overflow;  ///< as the function of that name says, for the layout's budget
};

/// Borrows all that it is given.
class Trials {
 public:
  Trials(const Resume& resume, const Layout& layout, const Locale& locale, Size paper, FontBook& fonts,
         Diagnostics& diagnostics, StageTimes* times, Hyphenator* hyphenator = nullptr);

  const Resume& resume() const { return resume_; }
  const Layout& layout() const { return layout_; }
  const std::vector<LeafId>& order() const { return order_; }                   ///< of leaving out
  const std::vector<SectionKind>& condensable() const { return condensable_; }  ///< that the résumé has, in order

  Look look_of(const Choice& choice) const;
  Outcome at(const Choice& choice);
  /// How far a document goes beyond so many pages.
  Pt overflow_of(const Document& document, int pages);

  Document compose_at(const Look& look);
  /// Composed and placed.
  Paginated paginate_at(const Document& document, const FillLast& fill);
  /// For texts that are not the résumé's: what is found in them goes to other diagnostics.
  TypesetContext scratch(Diagnostics& diagnostics) {
    return {context_.fonts(), locale_.tag, locale_.right_to_left, diagnostics, context_.hyphenator()};
  }

 private:
  const Resume& resume_;
  const Layout& layout_;
  const Locale& locale_;
  Size paper_;
  StageTimes* times_;
  TypesetContext context_;
  std::vector<LeafId> order_;
  std::vector<SectionKind> condensable_;
  std::map<Choice, Outcome> known_;
};

}  // namespace quoin
