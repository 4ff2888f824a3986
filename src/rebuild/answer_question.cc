#include "rebuild/answer_question.h"

#include <algorithm>
#include <functional>
#include <stdexcept>
#include <utility>

#include "build/document.h"
#include "diff/make_snapshot.h"
#include "page/dump.h"
#include "rebuild/archive.h"
#include "rebuild/making.h"
#include "rebuild/pdf_question.h"
#include "rebuild/replay.h"

namespace quoin {
namespace {

/// Takes faults and texts from one run into another.
void move_findings(Run& from, Run& to) {
  to.sources = std::move(from.sources);
  to.diagnostics = std::move(from.diagnostics);
}

std::optional<Archive> open(PdfQuestion& question, Run& run) {
  return open_archive(question.path, std::move(question.pdf), run.sources, run.diagnostics);
}

/// Runs `made` over the sources of the PDF, as they were when it was built; nothing where they cannot be had.
template <typename Value, typename Make>
std::optional<Value> replayed(const std::optional<Archive>& archive, const PdfQuestion& question, Run& run, Make made) {
  if (!archive) return std::nullopt;
  const std::optional<Replay> replay =
      replay_of(*archive, question.options, question.resources, run.files, run.diagnostics);
  if (!replay) return std::nullopt;
  Run again(run.world, *replay->files, replay->resources);
  move_findings(run, again);
  std::optional<Value> out = made(*replay, again);
  move_findings(again, run);
  if (again.complaint.empty()) return out;
  // Nobody typed these options.
  run.diagnostics.error("bad-record", {archive->source, {}, {}},
                        "the PDF's build record cannot be followed: " + again.complaint);
  return std::nullopt;
}

std::optional<CarriedFiles> carried_files(PdfQuestion& question, Run& run) {
  std::optional<Archive> archive = open(question, run);
  if (!archive) return std::nullopt;
  return CarriedFiles{std::move(archive->sources), std::move(archive->json)};
}

/// As the pages have it.
std::optional<CarriedText> text_of_pages(const Archive& archive, Run& run) {
  std::optional<std::string> text = read_page_text(archive.bytes, {archive.source, {}, {}}, run.diagnostics);
  if (!text) return std::nullopt;
  return CarriedText{{}, std::move(*text)};
}

std::optional<CarriedText> carried_text(PdfQuestion& question, Run& run) {
  const std::optional<Archive> archive = open(question, run);
  if (archive && (!archive->record || archive->sources.empty())) return text_of_pages(*archive, run);
  return replayed<CarriedText>(archive, question, run, [](const Replay& replay, Run& again) {
    const std::optional<Input> input = open_resume(replay.options, again.files, again.sources, again.diagnostics);
    std::optional<CarriedText> out;
    if (input) out = {input->stem, text_of(typeset_resume(replay.options, *input, again).fitted.pages)};
    return out;
  });
}

std::optional<RebuiltDocument> rebuilt_document(PdfQuestion& question, Run& run) {
  const std::optional<Archive> archive = open(question, run);
  return replayed<RebuiltDocument>(archive, question, run, [&](const Replay& replay, Run& again) {
    const std::optional<MadeDocument> made =
        make_document(replay.options, again);
    if (!made) return std::optional<RebuiltDocument>();
    const Origin origin{archive->path, archive->bytes, replay.record.version};
    BuildReport report = describe_build(replay.options, *made, again, &origin);
    return std::optional(RebuiltDocument{made->input.stem, made->bytes, report.pages, std::move(report.carried),
                                         std::move(report.details), std::move(report.json), again.clock.laps(),
                                         again.times});
  });
}

/// Both read in the same way. That neither can be is no fault of the pages typeset here.
void compare_pages(const Archive& archive, TypesetSource& source) {
  Diagnostics unheard;
  source.compare_pages(read_page_text(archive.bytes, {}, unheard), read_page_text(source.bytes, {}, unheard));
}

std::optional<CarriedFields> carried_fields(PdfQuestion& question, Run& run) {
  const std::optional<std::string> against = std::move(question.against);
  const std::optional<Archive> archive = open(question, run);
  return replayed<CarriedFields>(archive, question, run, [&](const Replay& replay, Run& again) {
    std::optional<CarriedFields> out;
    std::optional<TypesetSource> source =
        typeset_source(replay.options, archive->bytes, again);
    if (!source) return out;
    source->carried = true;
    if (!source->same_bytes) compare_pages(*archive, *source);
    const bool same = std::any_of(archive->sources.begin(), archive->sources.end(),
                                  [&](const EmbeddedFile& one) { return one.bytes == against; });
    out = {same, std::move(*source)};
    return out;
  });
}

std::optional<Making> pdf_making(PdfQuestion& question, Run& run) {
  const std::optional<Archive> archive = open(question, run);
  return archive ? making_of(*archive, run.diagnostics) : std::nullopt;
}

/// As its sources are typeset; of a PDF that carries none, what its pages say.
std::optional<Snapshot> pdf_snapshot(PdfQuestion& question, Run& run) {
  const std::optional<Archive> archive = open(question, run);
  if (archive && (!archive->record || archive->sources.empty())) {
    std::uint64_t pages = 0;
    std::optional<std::string> text = read_page_text(archive->bytes, {archive->source, {}, {}}, run.diagnostics, &pages);
    return text ? std::optional(text_snapshot({}, std::move(*text), pages)) : std::nullopt;
  }
  return replayed<Snapshot>(archive, question, run, [&](const Replay& replay, Run& again) {
    const std::optional<MadeDocument> made = make_document(replay.options, again);
    if (!made) return std::optional<Snapshot>();
    Snapshot side = make_snapshot({}, made->set, true, Pictures(question.pictures));
    if (made->bytes != archive->bytes) side.note = "typeset again from the sources inside, which does not give this very PDF";
    return std::optional(std::move(side));
  });
}

std::optional<PdfWeight> pdf_weight(const PdfQuestion& question, Run& run) {
  const Span place{run.sources.add(shown_path(question.path), {}), {}, {}};
  const std::optional<std::uint64_t> bytes = read_weight(question.pdf, place, run.diagnostics);
  if (!bytes) return std::nullopt;
  return PdfWeight{*bytes};
}

std::optional<ComparedPdf> pdf_parts(const PdfQuestion& question, Run& run) {
  const Span place{run.sources.add(shown_path(question.path), {}), {}, {}};
  std::optional<PdfAnatomy> anatomy = read_anatomy(question.pdf, place, run.diagnostics);
  std::optional<PdfClaims> claims = anatomy ? read_claims(question.pdf, place, run.diagnostics) : std::nullopt;
  const auto files = claims ? read_attachments(question.pdf, place, run.diagnostics) : std::nullopt;
  if (!files) return std::nullopt;
  ComparedPdf out{std::move(*anatomy), std::move(*claims), {}, {}};
  for (const EmbeddedFile& one : *files) out.files.emplace_back(one.name, std::hash<std::string>()(one.bytes));
  std::sort(out.files.begin(), out.files.end());
  Diagnostics unheard;  // another program's pages are not ours to read, which is no fault
  out.text = read_page_text(question.pdf, place, unheard);
  return out;
}

/// Texts are only for showing the lines of faults: the rest stays here.
template <typename Value>
std::string answer(std::optional<Value> value, const Run& run) {
  Answered<Value> out{{}, run.diagnostics, {}};
  if (!run.diagnostics.has_errors()) out.value = std::move(value);
  std::vector<Diagnostic>& faults = out.diagnostics.all;
  if (faults.size() > most_faults) faults.resize(most_faults);
  for (SourceId id = 0; id < run.sources.size(); ++id) {
    const bool pointed_into =
        std::any_of(faults.begin(), faults.end(), [&](const Diagnostic& one) { return one.span.source == id; });
    out.sources.emplace_back(run.sources.name(id), pointed_into ? run.sources.text(id) : "");
  }
  return packed(out);
}

}  // namespace

void prepare_to_answer() {
  prepare_to_read_attachments();
}

std::string answer_about_pdf(std::string_view question) {
  std::optional<PdfQuestion> asked = unpacked<PdfQuestion>(question);
  if (!asked) throw std::logic_error("a question that is none");
  const std::unique_ptr<World> world = disk_world();
  Run run(*world, *world, asked->resources);
  switch (asked->about) {
    case PdfQuestion::About::files:
      return answer(carried_files(*asked, run), run);
    case PdfQuestion::About::text:
      return answer(carried_text(*asked, run), run);
    case PdfQuestion::About::document:
      return answer(rebuilt_document(*asked, run), run);
    case PdfQuestion::About::fields:
      return answer(carried_fields(*asked, run), run);
    case PdfQuestion::About::making:
      return answer(pdf_making(*asked, run), run);
    case PdfQuestion::About::weight:
      return answer(pdf_weight(*asked, run), run);
    case PdfQuestion::About::parts:
      return answer(pdf_parts(*asked, run), run);
    case PdfQuestion::About::snapshot:
      return answer(pdf_snapshot(*asked, run), run);
  }
  return {};
}

}  // namespace quoin
