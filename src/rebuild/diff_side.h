// What stands on the sides of `quoin diff`: files, PDFs, or files of git revisions.
#pragma once

#include <optional>
#include <string>

#include "diff/make_snapshot.h"
#include "host/world.h"
#include "quoin/diagnostic.h"
#include "quoin/request.h"

namespace quoin {

/// With faults among `diagnostics`, of which a side's warnings are none, there may be sides of what could be read.
struct OpenedSides {
  std::optional<Snapshot> before, after;
  Sources sources;
  Diagnostics diagnostics;
};

/// Each of the two as typed: an existing file, else a revision, of which `request.resume` is meant, else REV:PATH; without a second
/// the file of the first one's path in the working tree. Résumés are set as `request` says. Throws Failure.
OpenedSides open_sides(const std::string& before, const std::optional<std::string>& after, const Request& request, Pictures pictures,
                       World& world);

}  // namespace quoin
