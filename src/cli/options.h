// What the user typed, as values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "export/pdf/write.h"
#include "resume/read.h"

namespace quoin {

struct Command;

/// Exit statuses: part of the program's interface.
inline constexpr int exit_ok = 0;
inline constexpr int exit_faults = 1;   ///< in the user's files
inline constexpr int exit_usage = 2;    ///< in the command line or the environment
inline constexpr int exit_machine = 3;  ///< disk, permission, memory

/// Another form of the pages in the PDF's place.
enum class Dump { none, pages, tree, text };

/// What `quoin extract` brings back: every source, the résumé as JSON Resume, the document's text.
enum class What { source, json, text };

/// Paths are as typed, relative to the working folder; "-" is standard input or output.
struct Options {
  std::optional<std::string> input;  ///< for `fonts` also a folder, for `extract` and `verify` a PDF, for `layouts` one
  std::optional<std::string> from;           ///< a PDF that is to be built again
  std::optional<std::string> against, text;  ///< for `verify`: a résumé, and a folder for what extractors saw
  std::optional<std::string> output;
  std::optional<std::string> gallery;  ///< for `layouts`: a folder for a page of pictures of them
  std::optional<std::string> layout;  ///< a bundled layout's name, or a path
  std::optional<int> pages;           ///< the most there may be, whatever the layout says; 0: any
  std::vector<Setting> settings;      ///< in the order of precedence: a later one wins
  Dump dump = Dump::none;
  std::optional<PdfStandard> standard;  ///< else what goes with what rides along (claim.h)
  std::optional<Embed> embed;           ///< else the résumé's word
  What what = What::source;
  bool json = false, strict = false, timings = false, names = false, force = false;
  bool explain = false;  ///< say why the pages are as they are
  bool schema = false;   ///< print the schema of layout files
  bool whole = false;    ///< print what a layout extends, too
  bool verbose = false;  ///< for `verify`: print every place
};

/// A command to run, or the status to leave with where help or a complaint was all.
struct Request {
  const Command* command = nullptr;
  Options options;
  int status = exit_ok;
};

/// Prints help and version on standard output, complaints on standard error.
Request parse_command_line(int argc, const char* const* argv);

/// `quoin: MESSAGE` and where to read more, on standard error; returns exit_usage. An empty command means the program.
int usage_error(std::string_view command, std::string_view message);

}  // namespace quoin
