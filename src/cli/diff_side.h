// What stands on a side of `quoin diff`: a file, a PDF, or a file of a git revision.
#pragma once

#include <optional>
#include <string>

#include "cli/options.h"
#include "diff/snapshot.h"
#include "host/world.h"
#include "quoin/diagnostic.h"

namespace quoin {

/// With faults among `diagnostics` there may be a side of what could be read.
struct OpenedSide {
  std::optional<Snapshot> side;
  Sources sources;
  Diagnostics diagnostics;
};

/// `operand` as typed: an existing file, else a revision, of which `options.resume` is meant, else REV:PATH. Throws
/// Failure.
OpenedSide open_side(const std::string& operand, const DiffOptions& options, World& world);

/// What the first side is compared with where no second is named: the file of its path in the working tree. Throws
/// Failure.
OpenedSide open_other_side(const DiffOptions& options, World& world);

}  // namespace quoin
