// What typesetting shares over a whole run, trials of the fit included: fonts, shaped words, break opportunities.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "document/document.h"
#include "text/break_opportunities.h"
#include "text/font_book.h"
#include "text/itemize.h"
#include "text/shape.h"

namespace quoin {

/// A paragraph's text analysed once, whatever size it is later set in.
struct AnalysedText {
  std::vector<TextItem> items;
  std::vector<BreakOpportunity> breaks;
};

/// Owns the memories; borrows fonts and diagnostics. Not thread-safe.
class TypesetContext {
 public:
  TypesetContext(FontBook& fonts, const std::string& language, bool right_to_left, Diagnostics& diagnostics);

  FontBook& fonts() { return fonts_; }
  Shaper& shaper() { return shaper_; }
  bool right_to_left() const { return right_to_left_; }

  FaceId face_of(const TextStyle& style);
  /// Itemization and break opportunities of `text`; `stretches` must cover it.
  const AnalysedText& analyse(const std::string& text, const std::vector<StyledStretch>& stretches);

 private:
  FontBook& fonts_;
  Shaper shaper_;
  std::string language_;
  bool right_to_left_;
  Diagnostics& diagnostics_;
  std::unordered_map<std::string, FaceId> faces_;
  std::unordered_map<std::string, AnalysedText> analysed_;
};

Features features_of(const TextStyle& style);

}  // namespace quoin
