// What the user typed, as values: a struct for each command. Paths are as typed, relative to the working folder; "-" is
// standard input or output.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "batch/batch.h"
#include "build/order.h"
#include "host/world.h"

namespace quoin {

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

enum class DiffFormat { text, markdown, json, html };

/// `resume` is the file that is meant where a revision alone is named.
struct DiffOptions : Request {
  std::string before;
  std::optional<std::string> after;   ///< else the working folder's
  std::optional<std::string> output;  ///< else standard output
  DiffFormat format = DiffFormat::text;
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

/// What `quoin extract` brings back: every source, the résumé as JSON Resume, the document's text.
enum class What { source, json, text };

struct ExtractOptions {
  std::optional<std::string> pdf;
  std::optional<std::string> output;  ///< a folder; else the working folder
  What what = What::source;
  bool force = false, json = false;
};

struct LayoutsOptions {
  std::optional<std::string> input;    ///< a layout to print, or with `gallery` the résumé
  std::optional<std::string> gallery;  ///< a folder for a page of pictures
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

struct VerifyOptions {
  std::string pdf;
  std::optional<std::string> against;  ///< a résumé
  std::optional<std::string> texts;    ///< a folder for what extractors saw
  BuildOrder order;                    ///< how that résumé is set
  bool force = false, json = false;
  bool verbose = false;  ///< print every place
};

/// A command with its options, or the status to leave with where help or a complaint was all.
struct CommandLine {
  std::function<int(World&)> run;  ///< returns the exit status; throws Failure
  bool json = false;               ///< what stops the run is told as JSON, too
  int status = exit_ok;
  std::optional<std::string> resources{};  ///< a folder in place of the program's own, for the world that it runs in
};

/// Prints help and version on standard output, complaints on standard error.
CommandLine parse_command_line(int argc, const char* const* argv);

/// `quoin: MESSAGE` and where to read more, on standard error; returns exit_usage. An empty command means the program.
int usage_error(std::string_view command, std::string_view message);

}  // namespace quoin
