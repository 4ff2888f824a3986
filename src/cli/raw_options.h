// What the user typed where it has to be understood before it is options, and what the environment says.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/options.h"

namespace quoin {

/// What shapes the pages. Texts are as they were typed; empty or nothing where they were not.
struct RawPages {
  std::vector<std::string> settings;
  std::optional<std::string> pages, paper, accent, font, standard, embed;
  bool no_embed = false, letter = false, with_letter = false;
};

/// Of a command: what its options do not hold as it was typed.
template <typename Options>
struct Raw {};

template <>
struct Raw<BuildOptions> : RawPages {
  std::optional<std::string> resume, languages;
  std::string dump;
};

template <>
struct Raw<CheckOptions> : RawPages {
  std::optional<std::string> resume;
};

template <>
struct Raw<DiffOptions> : RawPages {
  std::optional<std::string> before, file;
  std::string format;
};

template <>
struct Raw<VariantsOptions> {
  std::optional<std::string> resume;
};

template <>
struct Raw<BatchOptions> : RawPages {
  std::optional<std::string> jobs, shard;
};

template <>
struct Raw<ExtractOptions> {
  std::string what;
};

template <>
struct Raw<VerifyOptions> : RawPages {};

// Each understands `raw` and puts it into `options`, which hold the rest. What makes no sense, alone or together, is a
// complaint for usage_error; empty where all is well.

std::string read_options(const Raw<BuildOptions>& raw, BuildOptions& options);
std::string read_options(const Raw<CheckOptions>& raw, CheckOptions& options);
std::string read_options(const Raw<DiffOptions>& raw, DiffOptions& options);
std::string read_options(const Raw<VariantsOptions>& raw, VariantsOptions& options);
std::string read_options(const Raw<BatchOptions>& raw, BatchOptions& options);
std::string read_options(const Raw<ExtractOptions>& raw, ExtractOptions& options);
std::string read_options(const Raw<LayoutsOptions>& raw, LayoutsOptions& options);
std::string read_options(const Raw<FontsOptions>& raw, FontsOptions& options);
std::string read_options(const Raw<VerifyOptions>& raw, VerifyOptions& options);
std::string read_options(const Raw<CompletionsOptions>& raw, CompletionsOptions& options);

/// The seconds since 1970 of SOURCE_DATE_EPOCH, where it is set. A complaint for usage_error where it says something else.
std::string read_epoch(World& world, std::optional<std::int64_t>& seconds);

}  // namespace quoin
