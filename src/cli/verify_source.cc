#include "cli/verify_source.h"

#include <algorithm>
#include <utility>

#include "cli/archive.h"
#include "cli/replay.h"
#include "resume/read.h"

namespace quoin {
namespace {

constexpr std::string_view name_the_resume = "name its résumé: quoin verify cv.pdf --against resume.toml";

struct ReadResume {
  std::string name, text;
  Resume resume;
  Locale locale;
};

/// Nothing where it has faults, which go to `run`.
std::optional<ReadResume> read_resume_of(const Options& options, World& world, Run& run) {
  const std::optional<Input> input = open_resume(options, world, run.sources, run.diagnostics);
  if (!input) return std::nullopt;
  ReadResume out{run.sources.name(input->source), run.sources.text(input->source), {}, {}};
  out.resume = read_resume(input->source, input->folder, options.settings, run.sources, world, run.diagnostics);
  run.diagnostics.sort_by_place();
  if (run.diagnostics.has_errors()) return std::nullopt;
  out.locale = load_locale(out.resume.document.language.value);
  return out;
}

/// What a PDF carries: its source as it was built, and what the record excuses.
struct Carried {
  ReadResume source;
  std::vector<Setting> settings;
  Excused excused;
};

std::optional<Carried> read_carried(const Archive& archive, Run& run) {
  const std::optional<Replay> replay = replay_of(archive, {}, run.world, run.diagnostics);
  if (!replay) return std::nullopt;
  std::optional<ReadResume> source = read_resume_of(replay->options, *replay->world, run);
  if (!source) return std::nullopt;
  return Carried{std::move(*source), replay->options.settings, {replay->record.left_out, replay->record.not_printed}};
}

/// A PDF that carries nothing can be held against a named résumé; one that is no PDF cannot.
bool only_lacks_sources(const Diagnostics& diagnostics) {
  return std::all_of(diagnostics.all.begin(), diagnostics.all.end(), [](const Diagnostic& one) {
    return one.code == "no-source" || one.code == "bad-name" || one.severity == Severity::warning;
  });
}

void hint_at_against(Diagnostics& diagnostics) {
  for (Diagnostic& one : diagnostics.all)
    if (one.code == "no-source" || one.code == "no-record") one.hint = name_the_resume;
}

std::optional<VerifySource> against_embedded(const Options& options, Run& run) {
  const std::optional<Archive> archive = open_archive(*options.input, run.world, run.sources, run.diagnostics);
  std::optional<Carried> carried = archive ? read_carried(*archive, run) : std::nullopt;
  hint_at_against(run.diagnostics);
  if (!carried) return std::nullopt;
  return VerifySource{
      {}, carried->source.name, std::move(carried->source.resume), carried->source.locale, std::move(carried->excused)};
}

/// What the PDF carries helps as far as it can be read; its faults are nobody's business here.
std::optional<Carried> carried_if_any(const std::optional<Archive>& archive, Run& run) {
  Run quiet{run.world, std::move(run.sources), {}, {}, {}, {}};
  std::optional<Carried> carried = archive ? read_carried(*archive, quiet) : std::nullopt;
  run.sources = std::move(quiet.sources);
  return carried;
}

std::optional<VerifySource> against_named(const Options& options, Run& run) {
  Diagnostics of_pdf;
  const std::optional<Archive> archive = open_archive(*options.input, run.world, run.sources, of_pdf);
  if (!archive && !only_lacks_sources(of_pdf)) {
    run.diagnostics = std::move(of_pdf);
    return std::nullopt;
  }
  const std::optional<Carried> carried = carried_if_any(archive, run);
  Options reading;
  reading.input = options.against;
  std::optional<ReadResume> named = read_resume_of(reading, run.world, run);
  if (named && carried && named->text == carried->source.text && !carried->settings.empty()) {
    reading.settings = carried->settings;
    named = read_resume_of(reading, run.world, run);
  }
  if (!named) return std::nullopt;
  VerifySource out{{}, named->name, std::move(named->resume), named->locale, {}};
  if (!carried) return out;
  out.excused = named->text == carried->source.text
                    ? carried->excused
                    : carried_over(carried->excused, carried->source.resume, out.resume, out.locale);
  return out;
}

}  // namespace

std::optional<VerifySource> open_verify_source(const Options& options, Run& run) {
  std::optional<VerifySource> out = options.against ? against_named(options, run) : against_embedded(options, run);
  if (out) out->pdf = run.world.canonical(*options.input).value_or(*options.input);
  return out;
}

std::vector<Leaf> left_out_of(const Resume& resume, const Excused& excused) {
  std::vector<Leaf> out;
  for (const Leaf& leaf : resume.leaves)
    if (std::find(excused.left_out.begin(), excused.left_out.end(), leaf.path) != excused.left_out.end())
      out.push_back(leaf);
  return out;
}

}  // namespace quoin
