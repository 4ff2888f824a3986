// A build done again from what a PDF carries: the same options over the same sources, and nothing else of the disk.
#pragma once

#include <memory>
#include <optional>

#include "archive/record.h"
#include "build/order.h"
#include "host/resources.h"
#include "rebuild/archive.h"
#include "rebuild/archive_files.h"

namespace quoin {

struct Replay {
  BuildRecord record;
  BuildOrder options;  ///< those of this run, with what the record says of the page
  Resources resources;
  std::unique_ptr<ArchiveFiles> files;
};

/// Borrows `archive` and `files`; `resources` are the program's own. No sources (`no-source`), or a record that is missing
/// (`no-record`) or cannot be followed (`bad-record`), is a fault, and nothing is returned.
std::optional<Replay> replay_of(const Archive& archive, const BuildOrder& options, const Resources& resources,
                                const Files& files, Diagnostics& diagnostics);

}  // namespace quoin
