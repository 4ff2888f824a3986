// Keys of a layout that list kinds of sections.
#pragma once

#include <string_view>
#include <vector>

#include "resume/resume.h"
#include "toml/table_reader.h"

namespace quoin {

/// A kind's name where a layout writes one; an unknown one is reported with the nearest.
std::optional<SectionKind> read_kind(const TomlValue& name, Diagnostics& diagnostics);

/// The array of kinds under `key`; empty where it is missing.
std::vector<SectionKind> read_kinds(TableReader& table, std::string_view key);

}  // namespace quoin
