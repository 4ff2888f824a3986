// Ids by which a value is meant: `--set section.work.title`, an overlay's [[section]], a variant's `sections`.
#pragma once

#include "quoin/diagnostic.h"
#include "toml/toml.h"

namespace quoin {

/// Two tables of one list with the same `id` are `double-id`: sections, entries of a section, profiles, details.
void check_ids(const TomlTable& root, const Sources& sources, Diagnostics& diagnostics);

}  // namespace quoin
