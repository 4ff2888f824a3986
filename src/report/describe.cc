#include "report/describe.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/words.h"
#include "export/pdf/standard.h"
#include "report/cited.h"
#include "report/groups.h"

namespace quoin {

std::string describe_standard(PdfStandard standard) {
  const StandardInfo& info = standard_info(standard);
  if (info.loss.empty()) return {};
  return fmt::format("  {}: {}\n",
                     info.claims.empty() ? "no standard" : fmt::format("{}", fmt::join(info.claims, " and ")),
                     info.loss);
}

std::string describe_carried(const std::vector<std::string>& names) {
  if (names.empty()) return {};
  return one_line((names.size() == 1 ? " · carries " : " · carries its sources: ") + fmt::format("{}", fmt::join(names, ", ")), std::string::npos);
}

std::string describe_files(const std::vector<WrittenFile>& files) {
  constexpr std::size_t most = 8;  // names on the line
  std::string names;
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (i < most) names += (names.empty() ? "" : ", ") + files[i].path;
    bytes += files[i].bytes;
  }
  if (files.size() > most) names += ", …";
  return fmt::format("{} · {} · {}\n", one_line(names, std::string::npos), counted(files.size(), "file"), human_size(bytes));
}

std::string describe_proof(const RedactionProof& proof) {
  if (proof.values == 0) return {};
  return fmt::format("  {} redacted: in none of the PDF's {}\n", counted(proof.values, "value"), counted(proof.objects, "object"));
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
  if (!fit.condensed.empty()) out += "; condensed: " + fmt::format("{}", fmt::join(fit.condensed, ", "));
  return out;
}

std::string describe_letter(const Fitted& fitted) {
  if (!fitted.letter) return {};
  return fmt::format("  letter: {}, body {} pt, leading {}\n", counted(fitted.letter->pages, "page"),
                     short_number(fitted.letter->report.size), short_number(fitted.letter->report.leading));
}

std::uint32_t line_of(ValueId value, const Resume& resume) {
  const Span span = resume.places.of(value);
  return is_cited(span, resume) || file_around(span, resume) ? 0 : span.begin.line;
}

std::string describe_fit(const FitReport& fit, int budget, const Resume& resume) {
  if (budget <= 0) return {};
  std::string out = "  " + describe_look(fit, budget) + "\n";
  if (fit.dropped.empty()) return out;
  out += fmt::format("  left out {}:\n", counted(fit.dropped.size(), "item"));
  for (const LeftOutGroup& group : groups_of(fit.dropped, resume)) out += "    " + describe_group(group) + "\n";
  return out;
}

std::string describe_faults(const Diagnostics& diagnostics, const Sources& sources) {
  constexpr std::size_t most = 100;  // nobody reads on; --json has them all
  std::string out;
  const std::size_t shown = std::min(diagnostics.all.size(), most);
  for (std::size_t i = 0; i < shown; ++i) out += render(diagnostics.all[i], sources);
  const std::size_t all = diagnostics.all.size() + diagnostics.more_errors + diagnostics.more_warnings;
  if (all > shown) out += fmt::format("… and {} more\n", all - shown);
  return out;
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

}  // namespace quoin
