// What the user typed, as values: a struct for each command. Paths are as typed, relative to the working folder; "-" is
// standard input or output.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "batch/batch.h"
#include "build/order.h"
#include "diff/write.h"
#include "rebuild/extract.h"
#include "rebuild/verify_source.h"

namespace quoin {

class OptionTable;

/// Exit statuses: part of the program's interface.
inline constexpr int exit_ok = 0;
inline constexpr int exit_faults = 1;   ///< in the user's files
inline constexpr int exit_usage = 2;    ///< in the command line or the environment
inline constexpr int exit_machine = 3;  ///< disk, permission, memory
inline constexpr int exit_signal = 128;  ///< and the signal's number

struct BuildOptions : BuildOrder {
  std::optional<std::string> from;  ///< a PDF that is to be built again
  bool all = false;                 ///< every output that the résumé names
  std::vector<std::string> languages;  ///< a PDF in each: canonical tags, none twice
  bool timings = false;
  bool check = false;  ///< compare with the PDF that is there, and write nothing
};

struct CheckOptions : Request {
  std::optional<std::string> posting;  ///< the text of a job that the résumé is held against
  bool languages = false;  ///< all that the texts have
  bool json = false;
};

/// `resume` is the file that is meant where a revision alone is named.
struct DiffOptions : Request {
  std::string before;
  std::optional<std::string> after;   ///< else the working folder's
  std::optional<std::string> output;  ///< else standard output
  DiffForm format = DiffForm::text;
  bool exit_code = false;  ///< a difference is told by the exit status
  bool json = false;
};

struct VariantsOptions : Request {
  bool json = false;
};

struct BatchOptions {
  BatchPlan plan;
  std::vector<std::string> inputs;
};

struct ExtractOptions {
  std::optional<std::string> pdf;
  std::optional<std::string> output;  ///< a folder; else the working folder
  Carried what = Carried::source;
  bool force = false, json = false;
};

struct LayoutsOptions {
  std::optional<std::string> input;    ///< a layout to print, or with `gallery` the résumé
  std::optional<std::string> gallery;  ///< a folder for a page of pictures
  std::vector<Setting> settings;       ///< of the résumé in it: accent and font
  bool whole = false;                  ///< print what a layout extends, too
  bool names = false;                  ///< and nothing else of each
  bool schema = false;                 ///< print the schema of layout files
};

struct CompletionsOptions {
  std::string shell;
};

struct FontsOptions {
  std::string folder = ".";  ///< the résumé's, or the résumé
};

struct VerifyOptions : VerifyOrder {
  std::optional<std::string> texts;  ///< a folder for what extractors saw
  bool force = false;
  bool verbose = false;  ///< print every place
};

// How the options of each command are written, and where they go.

void declare(OptionTable& table, BuildOptions& options);
void declare(OptionTable& table, CheckOptions& options);
void declare(OptionTable& table, DiffOptions& options);
void declare(OptionTable& table, VariantsOptions& options);
void declare(OptionTable& table, BatchOptions& options);
void declare(OptionTable& table, ExtractOptions& options);
void declare(OptionTable& table, LayoutsOptions& options);
void declare(OptionTable& table, FontsOptions& options);
void declare(OptionTable& table, VerifyOptions& options);
void declare(OptionTable& table, CompletionsOptions& options);

// What was typed and has no place of its own is understood, and looked at together. Each throws Complaint.

void settle(const OptionTable& typed, BuildOptions& options);
void settle(const OptionTable& typed, CheckOptions& options);
void settle(const OptionTable& typed, DiffOptions& options);
void settle(const OptionTable& typed, VariantsOptions& options);
void settle(const OptionTable& typed, BatchOptions& options);
void settle(const OptionTable& typed, ExtractOptions& options);
void settle(const OptionTable& typed, LayoutsOptions& options);
void settle(const OptionTable& typed, FontsOptions& options);
void settle(const OptionTable& typed, VerifyOptions& options);
void settle(const OptionTable& typed, CompletionsOptions& options);

}  // namespace quoin
