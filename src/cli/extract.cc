// `quoin extract`: what a PDF carries, back as files. All are looked at before the first is written.
#include <fmt/format.h>

#include "base/paths.h"
#include "build/new_files.h"
#include "cli/commands.h"
#include "cli/report.h"
#include "rebuild/extract.h"
#include "report/json.h"

namespace quoin {
namespace {

int print_one(const std::vector<NewFile>& outputs, World& world) {
  const std::vector<const NewFile*> own = own_files(outputs);
  if (own.size() != 1)
    return usage_error("extract", fmt::format("standard output takes one file, and there are {}: name a folder with -o",
                                              own.empty() ? outputs.size() : own.size()));
  world.write("-", own.front()->bytes);
  return exit_ok;
}

/// "" for the working folder.
std::string folder_for(const ExtractOptions& options) {
  std::string folder = options.output.value_or("");
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  return folder == "." ? "" : folder;
}

void report_files(const std::vector<NewFile>& outputs, const std::string& folder, bool json) {
  std::vector<WrittenFile> files;
  for (const NewFile& one : outputs) files.push_back({path_below(folder, one.name), one.bytes.size()});
  put(stdout, json ? files_json(files) : describe_files(files));
}

}  // namespace

int run_extract(const ExtractOptions& options, World& world) {
  constexpr std::string_view nothing = "; nothing was written";
  if (!options.pdf) return usage_error("extract", "the PDF is missing: quoin extract cv.pdf", options.json);
  Run run{world};
  const std::optional<UnreadPdf> pdf = open_pdf(*options.pdf, run);
  std::vector<NewFile> outputs;
  if (pdf) outputs = carried_files(*pdf, options.what, *helper_process(own_program()), run);
  if (run.diagnostics.has_errors()) return report_faults(options.json, run, nothing);
  if (options.output == "-") return print_one(outputs, world);
  const std::string folder = folder_for(options);
  if (!may_be_written(outputs, folder, options.force, run)) return report_faults(options.json, run, nothing);
  write_new_files(outputs, folder, world);
  report_files(outputs, folder, options.json);
  return exit_ok;
}

}  // namespace quoin
