// What typesetting shares over a whole run, trials of the fit included: fonts, shaped words, break opportunities.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "document/document.h"
#include "quoin/diagnostic.h"
#include "quoin/failure.h"
#include "text/break_opportunities.h"
#include "text/font_book.h"
#include "text/itemize.h"
#include "text/shape.h"

namespace quoin {

class Hyphenator;

/// A paragraph's text analysed once, whatever size it is later set in.
struct AnalysedText {
  std::vector<TextItem> items;
  std::vector<BreakOpportunity> breaks;
};

/// How many lines a text takes; from `below` on they are a block's right side's. Bit i of `hyphenated` is set where line i,
/// of the first 64, ends in a hyphen. The fewest are what no looser look takes fewer than.
struct LineCount {
  std::size_t lines = 0, below = 0;
  std::uint64_t hyphenated = 0;
  std::size_t fewest = 0, fewest_below = 0;
};

/// Owns the memories; borrows fonts, the places of what is set, diagnostics and the hyphenator. Not thread-safe.
class TypesetContext {
 public:
  /// Without `hyphenator` no word is parted by a hyphen.
  TypesetContext(FontBook& fonts, const std::string& language, bool right_to_left, const Places& places,
                 Diagnostics& diagnostics, Hyphenator* hyphenator = nullptr, std::stop_token stop = {});

  FontBook& fonts() { return fonts_; }
  Shaper& shaper() { return shaper_; }
  Hyphenator* hyphenator() { return hyphenator_; }
  Diagnostics& diagnostics() { return diagnostics_; }
  const Places& places() const { return places_; }
  bool right_to_left() const { return right_to_left_; }
  const std::stop_token& stop() const { return stop_; }
  /// To be called before anything that takes time. Throws Stopped where the work is no longer wanted.
  void end_if_stopped() const {
    if (stop_.stop_requested()) throw Stopped();
  }

  FaceId face_of(const TextStyle& style);
  /// Itemization and break opportunities of `text`; `stretches` must cover it.
  const AnalysedText& analyse(const std::string& text, const std::vector<StyledStretch>& stretches);
  /// What `count` says of a block whose text and measure `key` holds, asked once for each key.
  template <class Count>
  LineCount line_count(std::string key, const Count& count) {
    end_if_stopped();
    if (!remembers_lines_) return count();
    const auto [entry, fresh] = line_counts_.try_emplace(std::move(key));
    if (fresh) entry->second = count();
    return entry->second;
  }
  /// A justified text of several lines was set ragged, for it would have had gaps.
  void note_ragged() { ragged_ = true; }
  /// Whether that was so since it was last asked.
  bool take_ragged() { return std::exchange(ragged_, false); }
  /// For tests: every block is counted anew.
  void forget_lines() { remembers_lines_ = false; }

 private:
  FontBook& fonts_;
  Shaper shaper_;
  std::string language_;
  bool right_to_left_;
  const Places& places_;
  Diagnostics& diagnostics_;
  Hyphenator* hyphenator_;
  std::stop_token stop_;
  std::unordered_map<std::string, FaceId> faces_;
  std::unordered_map<std::string, AnalysedText> analysed_;
  std::unordered_map<std::string, LineCount> line_counts_;
  bool remembers_lines_ = true;
  bool ragged_ = false;
};

Features features_of(const TextStyle& style);

}  // namespace quoin
