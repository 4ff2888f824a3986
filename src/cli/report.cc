#include "cli/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <exception>
#include <new>

#include "base/failure.h"
#include "base/utf8.h"
#include "cli/json.h"
#include "cli/options.h"
#include "export/pdf/standard.h"

namespace quoin {
namespace {

constexpr std::size_t leaf_width = 72;

std::string join(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

}  // namespace

bool steers_terminal(char32_t c) {
  const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
  const bool direction = c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return control || direction;
}

void put(std::FILE* stream, std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stream);
}

std::string human_size(std::size_t bytes) {
  const double size = static_cast<double>(bytes);
  if (bytes < 1000) return fmt::format("{} B", bytes);
  if (size < 999.5e3) return fmt::format("{:.0f} KB", size / 1e3);
  return fmt::format("{:.1f} MB", size / 1e6);
}

std::string human_time(double milliseconds) {
  if (milliseconds < 1) return "<1 ms";
  if (milliseconds < 999.5) return fmt::format("{:.0f} ms", milliseconds);
  return fmt::format("{:.1f} s", milliseconds / 1000);
}

std::string short_number(double value) {
  return fmt::format("{:g}", std::round(value * 100) / 100);
}

std::string counted(std::size_t number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

std::string one_line(std::string_view text, std::size_t limit) {
  std::string out;
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++count) {
    if (count == limit) return out + "…";
    const Decoded next = decode_utf8(text, i);
    i += next.length;
    if (next.code_point == '\n' || next.code_point == '\t')
      out += ' ';
    else
      append_utf8(out, steers_terminal(next.code_point) ? U'\uFFFD' : next.code_point);
  }
  return out;
}

std::string harmless_lines(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const Decoded next = decode_utf8(text, i);
    i += next.length;
    append_utf8(out, next.code_point != '\n' && steers_terminal(next.code_point) ? U'\uFFFD' : next.code_point);
  }
  return out;
}

std::string describe_standard(PdfStandard standard) {
  const StandardInfo& info = standard_info(standard);
  if (info.loss.empty()) return {};
  return fmt::format("  {}: {}\n",
                     info.claims.empty() ? "no standard" : fmt::format("{}", fmt::join(info.claims, " and ")),
                     info.loss);
}

std::string describe_carried(const std::vector<std::string>& names) {
  if (names.empty()) return {};
  return one_line((names.size() == 1 ? " · carries " : " · carries its sources: ") + join(names), std::string::npos);
}

std::string describe_unseen(const std::vector<Unseen>& unseen) {
  std::string out = unseen.empty() ? "" : "  rides along, though no page shows it:\n";
  for (const Unseen& one : unseen) {
    const bool single = one.lines.size() == 1 && one.lines[0].first == one.lines[0].last;
    const std::string lines =
        one.lines.empty() ? "" : fmt::format(" {} {}", single ? "line" : "lines", describe_lines(one.lines));
    out += one_line(fmt::format("    {}{}: {}", one.file, lines, one.what), std::string::npos) + "\n";
  }
  return out;
}

std::string describe_look(const FitReport& fit, int budget) {
  std::string out = fmt::format("fitted to {}: body {} pt, leading {}, spacing {}",
                                counted(static_cast<std::size_t>(budget), "page"), short_number(fit.size),
                                short_number(fit.leading), short_number(fit.spacing));
  if (!fit.condensed.empty()) out += "; condensed: " + join(fit.condensed);
  return out;
}

std::string describe_fit(const FitReport& fit, int budget, const Resume& resume) {
  if (budget <= 0) return {};
  std::string out = "  " + describe_look(fit, budget) + "\n";
  if (fit.dropped.empty()) return out;
  out += fmt::format("  left out {}:\n", counted(fit.dropped.size(), "item"));
  for (const LeafId id : fit.dropped) {
    const Leaf& leaf = resume.leaves[static_cast<std::size_t>(id)];
    out += fmt::format("    line {:<4} {}", leaf.span.begin.line, one_line(leaf.text, leaf_width));
    out += leaf.priority == 0 ? "\n" : fmt::format(" (priority {})\n", leaf.priority);
  }
  return out;
}

void print_diagnostics(const Diagnostics& diagnostics, const Sources& sources) {
  constexpr std::size_t most = 100;  // nobody reads on; --json has them all
  std::size_t printed = 0;
  for (const Diagnostic& one : diagnostics.all) {
    if (printed == most) break;
    ++printed;
    put(stderr, render(one, sources));
  }
  const std::size_t all = diagnostics.all.size() + diagnostics.more_errors + diagnostics.more_warnings;
  if (all > printed) put(stderr, fmt::format("… and {} more\n", all - printed));
}

std::string count_faults(const Diagnostics& diagnostics) {
  const auto is_error = [](const Diagnostic& one) { return one.severity == Severity::error; };
  const auto errors = static_cast<std::size_t>(std::count_if(diagnostics.all.begin(), diagnostics.all.end(), is_error));
  const std::size_t warnings = diagnostics.all.size() - errors + diagnostics.more_warnings;
  const std::size_t all_errors = errors + diagnostics.more_errors;
  std::string out = all_errors == 0 ? "" : counted(all_errors, "error");
  if (warnings != 0) out += (out.empty() ? "" : ", ") + counted(warnings, "warning");
  return out;
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
