#include "cli/report.h"

#include <fmt/format.h>

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

int report_faults(bool json, const Diagnostics& diagnostics, const Sources& sources, std::string_view rest) {
  if (json) {
    put(stdout, diagnostics_json(diagnostics, sources));
  } else {
    print_diagnostics(diagnostics, sources);
    put(stderr, fmt::format("{}{}\n", count_faults(diagnostics), rest));
  }
  return exit_faults;
}

int usage_error(std::string_view command, std::string_view message) {
  constexpr std::size_t longest = 1000;  // characters: an argument may be of any length
  put(stderr, fmt::format("quoin: {}\nTry 'quoin {}{}--help'.\n", one_line(message, longest), command, command.empty() ? "" : " "));
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
