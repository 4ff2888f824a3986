// What stands on one side of a comparison: a résumé's content as a flat tree of parts, where each word of it stands on
// the pages, and what the pages are like. A plain value that knows neither files nor git, and goes from one process to
// another where it comes out of a stranger's PDF.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/pack.h"

namespace quoin {

inline constexpr std::size_t longest_label = 100;  ///< code points

/// A word, or a stretch of one, on a page; points from its top left.
struct Patch {
  std::uint32_t page = 0;  ///< index
  double x = 0, y = 0, width = 0, height = 0;
  std::uint32_t begin = 0, end = 0;  ///< bytes of SnapshotValue::text, its white space not counted; all of it where
                                     ///< words cannot be told apart
};

/// A field. Of a highlight or a paragraph its text has no name.
struct SnapshotValue {
  std::string name;
  std::string text;    ///< plain
  std::string marked;  ///< with its marks as the file might write them; empty where there are none
  std::uint32_t line = 0;
  std::vector<Patch> patches{};
};

/// The document's settings, the basics, a section, an entry, a role, a highlight … Each stands behind what it is part
/// of.
struct SnapshotPart {
  std::int32_t parent = -1;
  std::string what;   ///< "section", "entry", "role", "highlight" …; "line" of a text that is nothing else
  std::string path;   ///< as in Leaf::path
  std::string label;  ///< one line for people
  std::string key;    ///< that tells it from its like: an id, or a name and dates; may be empty
  std::uint32_t line = 0;
  bool left_out = false;  ///< by the fit
  std::vector<SnapshotValue> values{};
};

struct SnapshotPage {
  double width = 0, height = 0;   ///< points
  std::int32_t begins_with = -1;  ///< index of a part; −1 where the page holds none
  bool inside = false;            ///< the part began on a page before
  std::string text;               ///< the line that it begins with
  std::string picture;            ///< SVG, where pictures are wanted
};

/// What a fit chose, or what the layout asks for where it has no budget.
struct SnapshotFit {
  std::int32_t budget = 0;                    ///< pages; 0: any
  double size = 0, leading = 0, spacing = 1;  ///< as in FitReport
  std::vector<std::string> condensed{};
};

struct Snapshot {
  std::string name;  ///< for people: a path, "HEAD~1:resume.toml"
  std::string note;  ///< what else they should know of it; may be empty
  std::string language;
  bool has_parts = false;  ///< else only the text of its pages is known
  std::vector<SnapshotPart> parts{};
  std::optional<std::uint64_t> page_count{};
  bool is_set = false;  ///< what follows is known
  std::string layout;
  SnapshotFit fit{};
  std::vector<SnapshotPage> pages{};
  std::vector<std::string> not_printed{};  ///< by the layout: paths of fields
  std::string text;                        ///< of the pages, a block a line
};

void pass(auto& by, Is<Patch> auto& it) {
  by(it.page, it.x, it.y, it.width, it.height, it.begin, it.end);
}
void pass(auto& by, Is<SnapshotValue> auto& it) {
  by(it.name, it.text, it.marked, it.line, it.patches);
}
void pass(auto& by, Is<SnapshotPart> auto& it) {
  by(it.parent, it.what, it.path, it.label, it.key, it.line, it.left_out, it.values);
}
void pass(auto& by, Is<SnapshotPage> auto& it) {
  by(it.width, it.height, it.begins_with, it.inside, it.text, it.picture);
}
void pass(auto& by, Is<SnapshotFit> auto& it) {
  by(it.budget, it.size, it.leading, it.spacing, it.condensed);
}
void pass(auto& by, Is<Snapshot> auto& it) {
  by(it.name, it.note, it.language, it.has_parts, it.parts, it.page_count, it.is_set, it.layout, it.fit, it.pages,
     it.not_printed, it.text);
}

/// Whether a side that another process made holds together: indices lead where they may, lengths are numbers. Texts
/// become such as steer no terminal.
bool holds_together(Snapshot& side);

}  // namespace quoin
