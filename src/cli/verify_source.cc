#include "cli/verify_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "cli/archive.h"
#include "cli/paths.h"
#include "cli/replay.h"
#include "cli/resources.h"
#include "layout/library.h"

namespace quoin {
namespace {

constexpr std::string_view name_the_resume = "name its résumé: quoin verify cv.pdf --against resume.toml";
constexpr std::size_t size_limit = 1u << 30;  // more than what any reader of PDFs here takes

/// The PDF's own source, typeset as the record says that it was.
std::optional<TypesetSource> read_carried(const Archive& archive, Run& run) {
  const std::optional<Replay> replay = replay_of(archive, {}, run.world, run.diagnostics);
  if (!replay) return std::nullopt;
  Run again{*replay->world, std::move(run.sources), std::move(run.diagnostics), {}, {}, replay->resources};
  PdfOptions pdf{replay->record.epoch, replay->record.standard, {}};
  std::optional<TypesetSource> out = typeset_source(replay->options, std::move(pdf), true, archive.bytes, again);
  run.sources = std::move(again.sources);
  run.diagnostics = std::move(again.diagnostics);
  if (out) out->carried = true;
  return out;
}

/// The same for a caller who can do without: its faults are nobody's business.
std::optional<TypesetSource> carried_if_sound(const Archive& archive, Run& run) {
  Run quiet{run.world, std::move(run.sources), {}, {}, {}, {}};
  std::optional<TypesetSource> out = read_carried(archive, quiet);
  run.sources = std::move(quiet.sources);
  return out;
}

/// A file of the user's, with the options of this run; `bytes` are the PDF's.
std::optional<TypesetSource> read_named(const Options& options, const std::string& resume, std::string_view bytes,
                                        Run& run) {
  Options reading = options;
  reading.input = resume;
  PdfOptions pdf;
  pdf.standard = options.standard;
  read_epoch(run.world.variable("SOURCE_DATE_EPOCH").value_or(""), pdf.source_date_epoch);
  return typeset_source(reading, std::move(pdf), false, bytes, run);
}

/// The same in that bundled layout which makes of the résumé this very PDF; nothing where none does.
std::optional<TypesetSource> read_in_its_layout(const Options& options, const std::string& resume,
                                                std::string_view bytes, Run& run) {
  const std::string folder = find_resources(run.world).layouts;
  for (const LayoutInfo& layout : bundled_layouts(folder, run.world)) {
    Options trial = options;
    trial.layout = layout.name;
    Run quiet{run.world, std::move(run.sources), {}, {}, {}, {}};
    std::optional<TypesetSource> out = read_named(trial, resume, bytes, quiet);
    run.sources = std::move(quiet.sources);
    if (!out || !out->same_bytes) continue;
    out->layout = layout.name;
    return out;
  }
  return std::nullopt;
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

/// resume.toml for resume.pdf, where there is one.
std::optional<std::string> beside(const std::string& pdf, World& world) {
  const std::string_view name = base_name(pdf);
  const std::string stem(name.substr(0, name.rfind('.')));
  const std::string file = pdf.substr(0, pdf.size() - name.size()) + stem + ".toml";
  return world.probe(file) == FileStatus::ok ? std::optional(file) : std::nullopt;
}

bool shape_the_pages(const Options& options) {
  return options.layout || options.pages || !options.settings.empty() || options.standard != Options().standard;
}

/// The file is the very one that the PDF was built from, as far as the PDF says.
bool is_carried(const Archive& archive, const std::string& file, World& world) {
  const FileText text = world.read(file, size_limit);
  return text.status == FileStatus::ok && std::any_of(archive.sources.begin(), archive.sources.end(),
                                                      [&](const EmbeddedFile& one) { return one.bytes == text.bytes; });
}

std::optional<TypesetSource> choose(const Options& options, const std::optional<Archive>& archive,
                                    std::string_view bytes, Run& run) {
  const bool carries = archive && !archive->sources.empty(), shaped = shape_the_pages(options);
  std::optional<std::string> file = options.against;
  if (!file && (shaped || !carries)) file = beside(*options.input, run.world);
  if (!file && carries && !shaped) return read_carried(*archive, run);
  const Span place = archive ? Span{archive->source, {}, {}} : Span{};
  if (!file)
    return run.diagnostics.error("no-resume", place,
                                 "options that shape the pages go with a résumé that is typeset with them",
                                 std::string(name_the_resume)),
           std::nullopt;
  if (carries && !shaped && file != "-" && is_carried(*archive, *file, run.world)) {
    if (std::optional<TypesetSource> out = carried_if_sound(*archive, run)) {
      out->name = *file;
      return out;
    }
  }
  std::optional<TypesetSource> out = read_named(options, *file, bytes, run);
  if (!out || out->same_bytes || options.layout || file == "-") return out;
  std::optional<TypesetSource> other = read_in_its_layout(options, *file, bytes, run);
  return other ? std::move(other) : std::move(out);
}

}  // namespace

std::optional<VerifySource> open_verify_source(const Options& options, Run& run) {
  Diagnostics of_pdf;
  const std::optional<Archive> archive = open_archive(*options.input, run.world, run.sources, of_pdf);
  const bool resume = options.against || beside(*options.input, run.world);
  if (!archive && !(resume && only_lacks_sources(of_pdf))) {
    run.diagnostics = std::move(of_pdf);
    hint_at_against(run.diagnostics);
    return std::nullopt;
  }
  const std::string bytes = run.world.read(*options.input, size_limit).bytes;
  std::optional<TypesetSource> source = choose(options, archive, bytes, run);
  hint_at_against(run.diagnostics);
  if (!source) return std::nullopt;
  return VerifySource{{run.world.canonical(*options.input).value_or(*options.input), bytes.size()}, std::move(*source)};
}

}  // namespace quoin
