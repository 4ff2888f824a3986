// What is not the same on two sides, as a value that any form of telling it is written from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "diff/snapshot.h"
#include "diff/word_diff.h"

namespace quoin {

/// A text on one side and where it stands in that side's file.
struct ToldText {
  std::string path, text;
  std::uint32_t line = 0;   ///< 0 where nobody knows
  std::int32_t part = -1;   ///< index into Snapshot::parts
  std::int32_t value = -1;  ///< into SnapshotPart::values; −1: all of the part
};

/// A change of content: of a part as a whole, or of one of its fields.
struct Change {
  enum class Kind : std::uint8_t { added, removed, moved, changed };
  Kind kind = Kind::changed;
  std::string what;                ///< "section", "entry", "highlight" …
  std::string field;               ///< of that what changed; empty: its own text, or the part itself
  std::string label;               ///< of the part
  std::vector<std::string> where;  ///< what it stands in, from the outside
  std::optional<ToldText> before, after;
  std::vector<WordRun> words{};  ///< of a text that stands on both sides
};

/// A figure or a word about the pages.
struct PageFact {
  std::string name, before, after;
};

/// A page that begins with something else than before.
struct MovedBreak {
  std::uint32_t page = 0;             ///< from 1
  std::optional<ToldText> before, after;  ///< nothing where there is no such page
};

struct PageDifference {
  std::string unknown;  ///< why pages are not compared; empty where they are
  std::vector<PageFact> facts;
  std::vector<MovedBreak> breaks;
  std::vector<ToldText> left_out, back;  ///< what the fit leaves out now, and what it does no more
  std::vector<ToldText> not_printed;     ///< what the layout does not print, and did or was not there
};

struct Difference {
  bool by_text = false;         ///< of a side no more than the text of its pages was known
  std::vector<Change> changes;  ///< in the order of the second side
  PageDifference pages;

  bool empty() const {
    return changes.empty() && pages.facts.empty() && pages.breaks.empty() && pages.left_out.empty() &&
           pages.back.empty() && pages.not_printed.empty();
  }
};

/// A pure function. Its time is bounded by a small factor of what both sides say.
Difference compare(const Snapshot& before, const Snapshot& after);

}  // namespace quoin
