// A file of a résumé or a layout as it is written, value by value: whoever asks where something stands in it, whether a
// reader makes anything of it or not.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "quoin/diagnostic.h"

namespace quoin {

/// A text, number, date or boolean of the file.
struct WrittenValue {
  std::string path;  ///< as in Leaf::path: "section[3].entry[0].tags[1]"
  Span span;
  std::string text;  ///< of a text; empty for other kinds
};

struct Written {
  std::vector<WrittenValue> values;     ///< in the file's order of tables
  std::vector<WrittenValue> tables;     ///< their keys, where headers or values name them
  std::vector<std::uint32_t> comments;  ///< lines on which one begins, in order
};

/// Empty where source `id` is no TOML.
Written written(SourceId id, const Sources& sources);

}  // namespace quoin
