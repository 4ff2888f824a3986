// `quoin diff`: two sides opened, compared and told of.
#include <fmt/format.h>

#include <utility>

#include "cli/commands.h"
#include "cli/diff_side.h"
#include "cli/report.h"
#include "diff/difference.h"
#include "diff/write.h"
#include "report/describe.h"
#include "report/json.h"

namespace quoin {
namespace {

/// What is wrong on both sides, as of one run.
struct Findings {
  Sources sources;
  Diagnostics diagnostics;

  void take(const OpenedSide& side) {
    const auto first = static_cast<SourceId>(sources.size());
    for (SourceId id = 0; id < side.sources.size(); ++id) sources.add(side.sources.name(id), side.sources.text(id));
    for (Diagnostic one : side.diagnostics.all) {
      if (one.severity != Severity::error) continue;  // of warnings a build tells
      one.span.source += first;
      diagnostics.add(std::move(one));
    }
    diagnostics.more_errors += side.diagnostics.more_errors;
  }
};

void tell_faults(const Findings& findings, std::string_view rest) {
  print_diagnostics(findings.diagnostics, findings.sources);
  put(stderr, fmt::format("{}{}\n", count_faults(findings.diagnostics), rest));
}

std::string as_told(const ComparedSides& told, const DiffOptions& options, const Findings& findings) {
  switch (options.format) {
    case DiffFormat::text:
      return difference_text(told);
    case DiffFormat::markdown:
      return difference_markdown(told);
    case DiffFormat::json:
      return difference_json(told, diagnostics_list(findings.diagnostics, findings.sources));
    case DiffFormat::html:
      return difference_html(told);
  }
  return {};
}

/// True where all is written; what was read is not written over.
bool deliver(const std::string& text, const DiffOptions& options, World& world) {
  if (!options.output || options.output == "-") {
    put(stdout, text);
    return true;
  }
  if (world.was_read(*options.output)) return false;
  world.write(*options.output, text);
  return true;
}

}  // namespace

int run_diff(const DiffOptions& options, World& world) {
  const OpenedSide before = open_side(options.before, options, world);
  const OpenedSide after = options.after ? open_side(*options.after, options, world) : open_other_side(options, world);
  Findings findings;
  findings.take(before);
  findings.take(after);
  const bool has_faults = findings.diagnostics.has_errors();
  if (!before.side || !after.side) {
    if (options.json)
      put(stdout, diagnostics_json(findings.diagnostics, findings.sources));
    else
      tell_faults(findings, "; nothing was compared");
    return exit_faults;
  }
  const Difference difference = compare(*before.side, *after.side);
  if (!deliver(as_told({*before.side, *after.side, difference}, options, findings), options, world))
    return usage_error("diff", fmt::format("writing to {} would overwrite what was read", *options.output));
  if (has_faults && !options.json) tell_faults(findings, "; what could be read was compared");
  return has_faults || (options.exit_code && !difference.empty()) ? exit_faults : exit_ok;
}

}  // namespace quoin
