// The two streams: what goes to people, and how a run ends that faults or the machine have stopped.
#pragma once

#include <cstdio>
#include <string_view>

#include "base/words.h"
#include "build/document.h"
#include "quoin/diagnostic.h"
#include "report/describe.h"

namespace quoin {

/// Puts text on a stream and goes on where that fails: flush_output says so of standard output at the end, and there is
/// no place left to complain about standard error.
void put(std::FILE* stream, std::string_view text);

/// Every diagnostic on standard error.
void print_diagnostics(const Diagnostics& diagnostics, const Sources& sources);

/// How a run ends with these: exit_machine where nothing is wrong but files that the machine will not read, else exit_faults.
int status_of(const Diagnostics& diagnostics);

/// Says what is wrong, on standard output as JSON where `json`, with `rest` after the counts; returns what status_of says.
int report_faults(bool json, const Diagnostics& diagnostics, const Sources& sources, std::string_view rest);
inline int report_faults(bool json, const Run& run, std::string_view rest) {
  return report_faults(json, run.diagnostics, run.sources, rest);
}

/// `quoin: MESSAGE` and where to read more, on standard error, and the message as JSON on standard output where `json`; returns
/// exit_usage. An empty command means the program.
int usage_error(std::string_view command, std::string_view message, bool json = false);

/// Writes out what standard output still holds and returns `status`. Throws Failure where that cannot be done.
int flush_output(int status);

/// `quoin: SENTENCE` on standard error, the same as JSON on standard output where `json`; both return exit_machine.
/// Needs no memory beyond that for the JSON.
int report_failure(const char* sentence, bool json);
int report_bug(const char* what, bool json);

}  // namespace quoin
