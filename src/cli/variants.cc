// `quoin variants`: what each variant of a résumé keeps and drops, side by side.
#include "report/variants.h"

#include "cli/commands.h"
#include "cli/report.h"

namespace quoin {

int run_variants(const VariantsOptions& options, World& world) {
  Run run{world};
  const std::optional<Input> input = open_resume(options, world, run.sources, run.diagnostics);
  if (!input) return report_faults(options.json, run, "");
  VariantTable table = compare_variants(options, *input, run);
  if (run.diagnostics.has_errors()) {
    // Faults of one leave the others whole.
    std::erase_if(table.columns, [](const VariantColumn& one) { return !one.set; });
    if (!options.json && !table.columns.empty()) put(stdout, variants_text(table));
    return report_faults(options.json, run, table.columns.empty() ? "" : "; the table shows what has none");
  }
  if (options.json) {
    put(stdout, variants_json(table, run.diagnostics, run.sources));
    return exit_ok;
  }
  print_diagnostics(run.diagnostics, run.sources);
  put(stdout, variants_text(table));
  return exit_ok;
}

}  // namespace quoin
