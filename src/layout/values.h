// Values as a layout writes them: lengths with units, ranges, factors, kinds of sections, and signs that are printed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "layout/layout.h"
#include "resume/resume.h"
#include "toml/table_reader.h"

namespace quoin {

/// "19mm", "0.5pt", "1.2em", "0.75in", "2cm"; nothing for any other text.
std::optional<Length> parse_length(std::string_view text);

/// A length under `key`, which must not be negative; nothing where the key is missing or faulty.
std::optional<Length> read_length(TableReader& table, std::string_view key);

/// A whole number from `low` to `high`; `unit` is what it counts, for messages: " (lines)".
std::optional<int> read_count(TableReader& table, std::string_view key, int low, int high, std::string_view unit = "");

/// A length or `{ min, ideal, max }` of lengths in rising order.
std::optional<Range<Length>> read_length_range(TableReader& table, std::string_view key);

/// A positive number or `{ min, ideal, max }` of them in rising order; `of` says in messages what it is a factor of.
std::optional<Range<double>> read_factor_range(TableReader& table, std::string_view key, std::string_view of);

/// A range of lengths in points: a type size cannot hang on itself.
std::optional<Range<double>> read_point_range(TableReader& table, std::string_view key);

/// A kind's name where a layout writes one; an unknown one is reported with the nearest.
std::optional<SectionKind> read_kind(const TomlValue& name, Diagnostics& diagnostics);

/// The array of kinds under `key`; empty where it is missing.
std::vector<SectionKind> read_kinds(TableReader& table, std::string_view key);

/// The text under `key`, or `otherwise` where it is missing.
std::string read_sign(TableReader& table, std::string_view key, std::string otherwise);

}  // namespace quoin
