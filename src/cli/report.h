// What people read: the summary line, what a fit chose, faults, timings.
#pragma once

#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "cli/unseen.h"
#include "export/pdf/write.h"
#include "fit/fit.h"
#include "resume/resume.h"

namespace quoin {

/// Puts text on a stream and goes on where that fails: flush_output says so of standard output at the end, and there is
/// no place left to complain about standard error.
void put(std::FILE* stream, std::string_view text);

/// "812 B", "38 KB", "1.2 MB": powers of 1000, as disks and `--json` count.
std::string human_size(std::size_t bytes);
/// "<1 ms", "7 ms", "1.2 s".
std::string human_time(double milliseconds);
/// "1 page", "3 pages".
std::string counted(std::size_t number, std::string_view noun);
/// A control character, or one that turns the direction of reading.
bool steers_terminal(char32_t c);
/// At most `limit` code points of `text` on one line, none of which can steer a terminal.
std::string one_line(std::string_view text, std::size_t limit);
/// The same lines, in which nothing can steer a terminal.
std::string harmless_lines(std::string_view text);

/// What a file that keeps less than the default lacks: one indented line, empty for the default.
std::string describe_standard(PdfStandard standard);

/// " · carries resume.json", the summary's end: which files ride along; empty where none does.
std::string describe_carried(const std::vector<std::string>& names);
/// What in those files no page shows: one indented line for each kind, under a headline.
std::string describe_unseen(const std::vector<Unseen>& unseen);

/// At most two decimals, without trailing zeros.
std::string short_number(double value);

/// "fitted to 1 page: body 9.46 pt, leading 1.25, spacing 0.8; condensed: awards": what a search chose.
std::string describe_look(const FitReport& fit, int budget);

/// What a search chose and left out: one indented line each, empty where the layout has no page budget.
std::string describe_fit(const FitReport& fit, int budget, const Resume& resume);

/// Every diagnostic on standard error.
void print_diagnostics(const Diagnostics& diagnostics, const Sources& sources);
/// "2 errors, 1 warning"; empty for none.
std::string count_faults(const Diagnostics& diagnostics);

/// Writes out what standard output still holds and returns `status`. Throws Failure where that cannot be done.
int flush_output(int status);

/// `quoin: SENTENCE` on standard error, the same as JSON on standard output where `json`; both return exit_machine.
/// Needs no memory beyond that for the JSON.
int report_failure(const char* sentence, bool json);
int report_bug(const char* what, bool json);

}  // namespace quoin
