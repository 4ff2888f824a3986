#include "cli/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <exception>
#include <new>

#include "base/words.h"
#include "cli/options.h"
#include "quoin/failure.h"
#include "report/json.h"

namespace quoin {

void put(std::FILE* stream, std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stream);
}

void print_diagnostics(const Diagnostics& diagnostics, const Sources& sources) {
  put(stderr, describe_faults(diagnostics, sources));
}

int status_of(const Diagnostics& diagnostics) {
  const auto is_machines = [](const Diagnostic& one) { return one.severity == Severity::warning || one.code == "unreadable-file"; };
  const bool only_machine = diagnostics.has_errors() && diagnostics.more_errors == 0 &&
                            std::all_of(diagnostics.all.begin(), diagnostics.all.end(), is_machines);
  return only_machine ? exit_machine : exit_faults;
}

int report_faults(bool json, const Diagnostics& diagnostics, const Sources& sources, std::string_view rest) {
  if (json) {
    put(stdout, diagnostics_json(diagnostics, sources));
  } else {
    print_diagnostics(diagnostics, sources);
    put(stderr, fmt::format("{}{}\n", count_faults(diagnostics), rest));
  }
  return status_of(diagnostics);
}

int usage_error(std::string_view command, std::string_view message, bool json) {
  constexpr std::size_t longest = 1000;  // characters: an argument may be of any length
  const std::string line = one_line(message, longest);
  put(stderr, fmt::format("quoin: {}\nTry 'quoin {}{}--help'.\n", line, command, command.empty() ? "" : " "));
  if (!json) return exit_usage;
  Diagnostics one;
  one.error("usage", {}, line);
  put(stdout, diagnostics_json(one, {}));
  return exit_usage;
}

int flush_output(int status) {
  errno = 0;
  if (std::fflush(stdout) == 0 && !std::ferror(stdout)) return status;
  throw Failure(errno == 0 ? "cannot write to standard output"
                           : fmt::format("cannot write to standard output: {}", std::strerror(errno)));
}

int report_failure(const char* sentence, bool json) {
  try {
    put(stderr, fmt::format("quoin: {}\n", one_line(sentence, std::string::npos)));  // a path may be in it
  } catch (const std::bad_alloc&) {
    std::fprintf(stderr, "quoin: %s\n", sentence);
  }
  if (!json) return exit_machine;
  // The sentence is out; a second failure on the way to the JSON has nothing to add.
  try {
    std::fputs(failure_json(sentence).c_str(), stdout);
    std::fflush(stdout);
  } catch (const std::exception&) {
  }
  return exit_machine;
}

int report_bug(const char* what, bool json) {
  std::fprintf(stderr, "quoin: this is a bug in quoin, please report it: %s\n", what);
  return json ? report_failure("a bug in quoin", true) : exit_machine;
}

}  // namespace quoin
