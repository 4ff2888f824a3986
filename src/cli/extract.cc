// `quoin extract`: what a PDF carries, back as files. All are looked at before the first is written.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/failure.h"
#include "cli/archive.h"
#include "cli/build.h"
#include "cli/commands.h"
#include "cli/json.h"
#include "cli/paths.h"
#include "cli/replay.h"
#include "cli/report.h"
#include "page/dump.h"

namespace quoin {
namespace {

/// A file to write: its name below the chosen folder, or what goes to standard output.
struct Wanted {
  std::string name, bytes;
};
using Wishes = std::vector<Wanted>;

/// The document's text, set again from its sources; empty where faults were found.
Wishes text_of_archive(const Archive& archive, const Options& options, Run& run) {
  const std::optional<Replay> replay = replay_of(archive, options, run.world, run.diagnostics);
  if (!replay) return {};
  Run again{*replay->world, std::move(run.sources), std::move(run.diagnostics), {}, {}, replay->resources};
  const std::optional<Input> input = open_resume(replay->options, again.world, again.sources, again.diagnostics);
  std::string text;
  std::string stem;
  if (input) {
    text = text_of(typeset_resume(replay->options, *input, again).fitted.pages);
    stem = input->stem;
  }
  run.sources = std::move(again.sources);
  run.diagnostics = std::move(again.diagnostics);
  return run.diagnostics.has_errors() ? Wishes{} : Wishes{{stem + ".txt", std::move(text)}};
}

/// The document's text, as its pages have it.
Wishes text_of_pages(const Archive& archive, Run& run) {
  std::optional<std::string> text = read_page_text(archive.bytes, {archive.source, {}, {}}, run.diagnostics);
  if (!text) return {};
  const std::string_view name = archive.path == "-" ? "resume" : base_name(archive.path);
  return {{fmt::format("{}.txt", name.substr(0, std::min(name.rfind(".pdf"), name.size()))), std::move(*text)}};
}

Wishes wishes_of(const Archive& archive, const Options& options, Run& run) {
  Wishes out;
  switch (options.what) {
    case What::source:
      for (const EmbeddedFile& file : archive.sources) out.push_back({file.name, file.bytes});
      if (out.empty()) report_no_source(archive, run.diagnostics);
      return out;
    case What::json:
      if (archive.json) return {{std::string(json_resume_name), *archive.json}};
      run.diagnostics.error("no-json", {archive.source, {}, {}},
                            fmt::format("the PDF does not carry the résumé as {}", json_resume_name),
                            "quoin build --embed data makes one that does");
      return out;
    case What::text:
      if (archive.record && !archive.sources.empty()) return text_of_archive(archive, options, run);
      return text_of_pages(archive, run);
  }
  return out;
}

/// Layouts of the program's own are no reason to ask for a folder: the résumé is what is wanted.
int print_one(const Wishes& wishes, World& world) {
  const auto is_bundled = [](const Wanted& one) { return one.name.starts_with(std::string(bundled_folder) + "/"); };
  const auto own = std::count_if(wishes.begin(), wishes.end(), [&](const Wanted& one) { return !is_bundled(one); });
  if (own != 1)
    return usage_error("extract", fmt::format("standard output takes one file, and there are {}: name a folder with -o",
                                              own == 0 ? wishes.size() : static_cast<std::size_t>(own)));
  world.write("-", std::find_if_not(wishes.begin(), wishes.end(), is_bundled)->bytes);
  return exit_ok;
}

/// "" for the working folder.
std::string prefix_of(const Options& options) {
  std::string folder = options.output.value_or("");
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  return folder.empty() || folder == "." ? "" : folder == "/" ? "/" : folder + "/";
}

/// False where something that may not be replaced stands in a file's place.
bool all_can_be_written(const Wishes& wishes, const std::string& folder, const Options& options, Run& run) {
  for (const Wanted& one : wishes) {
    const Place place = run.world.look_below(folder, one.name, one.bytes);
    const bool other = place == Place::other && !options.force;
    if (!other && place != Place::taken) continue;
    const Span span{run.sources.add(prefix_of(options) + one.name, {}), {}, {}};
    if (other)
      run.diagnostics.error("file-exists", span, "there is another file of this name", "--force replaces it");
    else
      run.diagnostics.error("in-the-way", span, "something that is no plain file or folder stands in its way");
  }
  return !run.diagnostics.has_errors();
}

void report_files(const Wishes& wishes, const Options& options) {
  constexpr std::size_t most = 8;  // names on the line
  std::vector<WrittenFile> files;
  std::string names;
  std::size_t bytes = 0;
  for (const Wanted& one : wishes) {
    files.push_back({prefix_of(options) + one.name, one.bytes.size()});
    bytes += one.bytes.size();
    if (files.size() <= most) names += (names.empty() ? "" : ", ") + files.back().path;
  }
  if (files.size() > most) names += ", …";
  put(stdout, options.json ? files_json(files)
                           : fmt::format("{} · {} · {}\n", names, counted(files.size(), "file"), human_size(bytes)));
}

}  // namespace

int run_extract(const Options& options, World& world) {
  if (!options.input) return usage_error("extract", "the PDF is missing: quoin extract cv.pdf");
  Run run{world};
  const std::optional<Archive> archive = open_archive(*options.input, world, run.sources, run.diagnostics);
  const Wishes wishes = archive ? wishes_of(*archive, options, run) : Wishes{};
  if (run.diagnostics.has_errors()) return report_faults(options, run, "; nothing was written");
  if (options.output == "-") return print_one(wishes, world);

  const std::string folder = prefix_of(options).empty() ? "." : prefix_of(options);
  if (!all_can_be_written(wishes, folder, options, run)) return report_faults(options, run, "; nothing was written");
  for (const Wanted& one : wishes)
    if (world.look_below(folder, one.name, one.bytes) != Place::same) world.write_below(folder, one.name, one.bytes);
  report_files(wishes, options);
  return exit_ok;
}

}  // namespace quoin
