// What is to be typeset, and how: what a command line, a row of a table or a program's call comes to.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "quoin/files.h"

namespace quoin {

/// One `--set KEY=VALUE`, or an option that stands for one (`--paper`, `--accent`).
struct Setting {
  std::string key;     ///< dotted path: "document.paper", "section.2.title"
  std::string value;   ///< a TOML value, else a string
  std::string origin;  ///< what the user typed, for messages: "--paper"
};

/// What a PDF carries besides its pages, in the words of `[document] embed` and of `--embed`.
enum class Embed : std::uint8_t {
  none,   ///< nothing
  data,   ///< what is printed, as JSON Resume
  source  ///< every file that the build read
};

/// What a PDF claims to be, and is built to be.
enum class PdfStandard : std::uint8_t {
  a2a,   ///< PDF/A-2a and PDF/UA-1: such a file carries no attachments of these kinds
  a3a,   ///< PDF/A-3a and PDF/UA-1
  ua1,   ///< PDF/UA-1
  none,  ///< no claim, no tags
};

/// Which of a résumé's documents.
enum class Documents : std::uint8_t {
  resume,  ///< the résumé itself
  letter,  ///< its letter, alone
  both     ///< the letter, then the résumé
};

/// The most that `Request::pages` can ask for.
inline constexpr int most_fit_pages = 100;

/// Paths are those of `files`. A request holds no state: it may be used again, and by many threads at a time.
struct Request {
  const Files* files = nullptr;        ///< borrowed; what the résumé and a layout of the user's own name lies in it
  std::string resume = "resume.toml";  ///< the résumé's path; its folder is where the files that it names lie
  std::optional<std::string> text;     ///< the résumé itself, where it is no file; `resume` then only names it
  std::optional<std::string> layout;   ///< a bundled layout's name, or a path; else the résumé's, else "full"
  Documents documents = Documents::resume;
  std::optional<int> pages;            ///< the most there may be, whatever the layout says; 0: any. Before a résumé a letter's are not counted
  std::vector<Setting> settings;       ///< in the order of precedence: a later one wins
  std::optional<std::string> language;  ///< a BCP 47 tag in place of the résumé's, after the settings: docs/languages.md
  std::optional<std::string> variant;  ///< a [variant.NAME] of the résumé's, whose word counts before the rest of the file's
  std::vector<std::string> include, exclude;  ///< tags, after the variant's own: docs/tailoring.md
  std::vector<std::string> overlays;  ///< paths of files that are laid over the résumé's, a later one over those before
  std::vector<std::string> redact;    ///< paths, as of settings, to what is to be in no byte of the PDF: docs/privacy.md
  /// Of the environment, for values { env = "NAME" }; called by the thread that typesets. Empty: there is none.
  std::function<std::optional<std::string>(const std::string& name)> variable{};
  std::optional<Embed> embed;           ///< else the résumé's word
  std::optional<PdfStandard> standard;  ///< else what goes with what rides along
  std::optional<std::int64_t> source_date_epoch;  ///< seconds since 1970: the PDF's dates, else those that the résumé gives
  bool strict = false;                  ///< warnings are errors
  bool explain = false;                 ///< say why the pages are as they are
  std::stop_token stop{};               ///< ends the work soon after it is asked for; then there is nothing to print
  double (*now)() = nullptr;            ///< milliseconds since whenever, where the stages' times are wanted
};

}  // namespace quoin
