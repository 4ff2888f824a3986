// `[letter] file`: a letter that stands in a file of its own becomes the tree's `[letter]` before anything is read of it.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "resume/reading.h"

namespace quoin {

/// What `[letter]` takes, and a letter's own file.
inline constexpr std::array<std::string_view, 13> letter_keys = {
    "recipient", "date", "place", "subject",    "opening",    "body", "closing",
    "signature", "enclosures", "for", "convention", "fold-marks", "file"};

struct LetterFile {
  Literal path;                    ///< as the résumé writes it; empty where it names none
  std::optional<SourceId> source;  ///< its text, where it could be read
  bool whole = true;               ///< nothing of it is missing for a fault of the file's
};

/// Puts the file's keys under those of `[letter]`, which win; in `for` one by one. Faults of the file, too, are appended to the
/// reading's.
LetterFile merge_letter_file(TomlTable& root, Reading& reading, Sources& sources);

/// Nothing but a letter: no name, no section.
bool is_letter_alone(const TomlTable& root);

}  // namespace quoin
