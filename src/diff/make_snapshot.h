// A résumé that was read and typeset, as one side of a comparison.
#pragma once

#include <string>

#include "diff/snapshot.h"
#include "pipeline/typeset.h"

namespace quoin {

enum class Pictures : bool { no, yes };

/// `is_set` where the pages are fit to print; else the side holds the content alone. Throws Failure where a picture
/// cannot be coded.
Snapshot make_snapshot(std::string name, const Typeset& set, bool is_set, Pictures pictures);

/// A side of which only the text of its pages is known.
Snapshot text_snapshot(std::string name, std::string text, std::uint64_t pages);

}  // namespace quoin
