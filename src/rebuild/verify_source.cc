#include "rebuild/verify_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/paths.h"
#include "layout/library.h"
#include "locale/language_tag.h"
#include "rebuild/ask_helper.h"
#include "resume/output.h"
#include "resume/read.h"

namespace quoin {
namespace {

constexpr std::string_view name_the_resume = "name its résumé: quoin verify cv.pdf --against resume.toml";
constexpr std::size_t most_tried = 100;  // variants and outputs: each is typeset

/// The PDF that a file is held against; without `making`, where that cannot be told.
struct Subject {
  const UnreadPdf& pdf;
  std::optional<Making> making;
};

/// A file of the user's, with the options of this run, and what they leave open as the PDF was made.
std::optional<TypesetSource> read_named(const BuildOrder& options, const std::string& resume, const Subject& subject,
                                        Run& run) {
  BuildOrder reading = subject.making ? made_alike(options, *subject.making) : options;
  reading.resume = resume;
  if (!subject.making) run.complaint = read_epoch(run.world, reading.source_date_epoch);
  if (!run.complaint.empty()) return std::nullopt;
  return typeset_source(reading, subject.pdf.bytes, run);
}

/// A way in which the PDF may have been made, with the words for it.
struct Trial {
  BuildOrder options;
  MadeWith made_with;
};

/// What the résumé names; whatever is wrong with it is told elsewhere.
Resume read_quietly(const std::string& resume, Run& run) {
  Run quiet(run.world, run.files, run.resources);
  Request request;
  request.resume = resume;
  const std::optional<Input> input = open_resume(request, quiet.files, quiet.sources, quiet.diagnostics);
  return input ? read_resume(input->source, input->folder, request, quiet.sources, quiet.files, quiet.diagnostics) : Resume();
}

/// What asks for it on the command line.
std::string option_of(Documents documents) {
  return documents == Documents::letter ? "--letter" : documents == Documents::both ? "--with-letter" : "";
}

/// What this run leaves open: whether it is a letter, the layout, or else the variant; and the outputs that the résumé names.
std::vector<Trial> trials_of(const BuildOrder& options, const std::string& resume, Run& run) {
  std::vector<Trial> out;
  const auto add = [&](const Request& request, MadeWith made_with) {
    out.push_back({options, std::move(made_with)});
    static_cast<Request&>(out.back().options) = request;
  };
  if (!options.layout)
    for (const LayoutInfo& layout : bundled_layouts(run.resources.layouts, run.files)) {
      Request request = options;
      request.layout = layout.name;
      add(request, {layout.name, {}, {}, {}});
    }
  if (options.variant) return out;
  const Resume named = read_quietly(resume, run);
  const std::size_t most = out.size() + most_tried;
  if (named.letter && options.documents == Documents::resume)
    for (const Documents documents : {Documents::letter, Documents::both}) {
      Request request = options;
      request.documents = documents;
      add(request, {{}, {}, {}, option_of(documents)});
    }
  for (const Literal& variant : named.variants) {
    if (out.size() == most) return out;
    Request request = options;
    request.variant = variant.value;
    add(request, {{}, variant.value, {}, {}});
  }
  for (const Output& one : outputs_of(named, options)) {
    if (out.size() == most) return out;
    const Documents documents = one.request.documents;
    const bool is_new = !(one.language.empty() && one.layout.empty() && documents == options.documents) && !(options.layout && !one.layout.empty());
    if (is_new && named.outputs[one.table].format == OutputFormat::pdf)
      add(one.request, {one.layout.value, one.variant.value, one.language.value, option_of(documents)});
  }
  return out;
}

/// The same as that trial which makes of the résumé this very PDF; nothing where none does.
std::optional<TypesetSource> read_as_made(const BuildOrder& options, const std::string& resume, const Subject& subject,
                                          Run& run) {
  for (Trial& trial : trials_of(options, resume, run)) {
    Run quiet(run.world, run.files, run.resources);
    quiet.sources = std::move(run.sources);
    std::optional<TypesetSource> out = read_named(trial.options, resume, subject, quiet);
    run.sources = std::move(quiet.sources);
    if (!out || !out->same_bytes) continue;
    out->made_with = std::move(trial.made_with);
    return out;
  }
  return std::nullopt;
}

/// A PDF that carries nothing can be held against a named résumé; one that cannot be read as a PDF cannot.
bool is_unreadable(const Diagnostic& one) {
  constexpr std::array<std::string_view, 6> codes = {"missing-file", "not-a-pdf",      "encrypted-pdf",
                                                     "damaged-pdf",  "unreadable-pdf", "too-large"};
  return one.span.source == 0 && !one.span.known() && std::find(codes.begin(), codes.end(), one.code) != codes.end();
}

bool only_lacks_sources(const Diagnostics& diagnostics) {
  return std::all_of(diagnostics.all.begin(), diagnostics.all.end(), [](const Diagnostic& one) {
    return one.code == "no-source" || one.code == "bad-name" || one.severity == Severity::warning;
  });
}

void hint_at_against(Diagnostics& diagnostics) {
  for (Diagnostic& one : diagnostics.all)
    if (one.code == "no-source" || one.code == "no-record") one.hint = name_the_resume;
}

/// As `build --letter` ends a name, before a language.
constexpr std::string_view letter_end = "-letter";
bool has_letter_end(std::string_view end) {
  return end.starts_with(letter_end) && (end.size() == letter_end.size() || end[letter_end.size()] == '-');
}

/// The letter of a named résumé, by the PDF's name.
void ask_for_letter(const std::string& pdf, const std::string& against, BuildOrder& order, Run& run) {
  const std::string_view name = base_name(pdf), stem = name.substr(0, name.rfind('.'));
  const std::size_t at = stem.rfind(letter_end);
  if (against == "-" || at == std::string_view::npos || !has_letter_end(stem.substr(at)) || order.documents != Documents::resume) return;
  if (read_quietly(against, run).letter) order.documents = Documents::letter;
}

/// resume.toml for resume.pdf, and for what `build --languages` calls resume-zh-Hant.pdf, and `build --letter` resume-letter.pdf, where
/// there is one; then `order` asks for that language, if it asks for none, and for the letter. Else resume.toml, where that names the PDF
/// among its outputs.
std::optional<std::string> beside(const std::string& pdf, BuildOrder& order, Run& run) {
  const std::string_view name = base_name(pdf), stem = name.substr(0, name.rfind('.'));
  const std::string folder = pdf.substr(0, pdf.size() - name.size());
  const auto there = [&](std::string_view part) { return run.world.probe(folder + std::string(part) + ".toml") == FileStatus::ok; };
  if (there(stem)) return folder + std::string(stem) + ".toml";
  const std::string usual = folder + Request().resume;
  if (run.world.probe(usual) == FileStatus::ok) {
    const std::vector<Output> outputs = outputs_of(read_quietly(usual, run), {});
    const auto found = std::find_if(outputs.begin(), outputs.end(), [&](const Output& one) { return one.file == name; });
    if (found != outputs.end()) {
      if (order.documents == Documents::resume) order.documents = found->request.documents;
      return usual;
    }
  }
  for (std::size_t at = stem.find('-'); at != std::string_view::npos; at = stem.find('-', at + 1)) {
    if (!there(stem.substr(0, at))) continue;
    std::string file = folder + std::string(stem.substr(0, at)) + ".toml";
    std::string_view end = stem.substr(at);
    const bool is_letter = has_letter_end(end) && read_quietly(file, run).letter;
    if (is_letter) end.remove_prefix(letter_end.size());
    const std::optional<std::string> tag = end.empty() ? std::nullopt : canonical_language(end.substr(1));
    if (!tag && !(is_letter && end.empty())) continue;
    if (!order.language) order.language = tag;
    if (is_letter && order.documents == Documents::resume) order.documents = Documents::letter;
    return file;
  }
  return std::nullopt;
}

bool shape_the_pages(const Request& options) {
  return options.documents != Documents::resume || options.layout || options.language || options.variant || !options.include.empty() ||
         !options.exclude.empty() || !options.overlays.empty() || !options.redact.empty() || options.pages || !options.settings.empty() || options.standard || options.embed;
}

/// What a named file says, where it can be read more than once and is no longer than a résumé.
std::optional<std::string> bytes_of(const std::optional<std::string>& file, World& world) {
  if (!file || file == "-") return std::nullopt;
  FileText text = world.read(*file, resume_size_limit);
  return text.status == FileStatus::ok ? std::optional(std::move(text.bytes)) : std::nullopt;
}

/// How a PDF was made; what speaks against it is for others to say.
std::optional<Making> unheard_making(const UnreadPdf& pdf, Helper& helper, const Run& run) {
  Run quiet(run.world, run.files, run.resources);
  return making_of(pdf, helper, quiet);
}

/// A résumé of the user's, typeset with the options of this run, or as makes of it this PDF.
std::optional<TypesetSource> read_for(const BuildOrder& options, const std::string& file, const UnreadPdf& pdf,
                                      Helper& helper, Run& run) {
  const Subject subject{pdf, unheard_making(pdf, helper, run)};
  std::optional<TypesetSource> out = read_named(options, file, subject, run);
  if (!out || out->same_bytes) return out;
  if (file != "-")
    if (std::optional<TypesetSource> other = read_as_made(options, file, subject, run)) return other;
  if (!subject.making || !subject.making->text) return out;
  const std::optional<Making> own = unheard_making({pdf.path, std::move(out->bytes)}, helper, run);
  out->compare_pages(subject.making->text, own ? own->text : std::nullopt);
  return out;
}

std::optional<TypesetSource> choose(const VerifyOrder& asked, const UnreadPdf& pdf, Helper& helper, Run& run) {
  Run of_pdf(run.world, run.files, run.resources);
  of_pdf.sources.add(pdf.path, {});
  const auto told = [&]() -> std::optional<TypesetSource> {
    run.sources = std::move(of_pdf.sources);
    run.diagnostics = std::move(of_pdf.diagnostics);
    return std::nullopt;
  };
  BuildOrder order = asked;
  const std::optional<std::string> file = asked.against ? asked.against : beside(asked.pdf, order, run);
  if (asked.against) ask_for_letter(asked.pdf, *asked.against, order, run);
  if (shape_the_pages(asked)) {
    if (file) return read_for(order, *file, pdf, helper, run);
    run.diagnostics.error("no-resume", {}, "options that shape the pages go with a résumé that is typeset with them",
                          std::string(name_the_resume));
    return std::nullopt;
  }
  std::optional<CarriedFields> carried = fields_in(pdf, bytes_of(asked.against, run.world), helper, of_pdf);
  const std::vector<Diagnostic>& faults = of_pdf.diagnostics.all;
  if (std::any_of(faults.begin(), faults.end(), is_unreadable)) return told();
  if (carried && (!asked.against || carried->same)) {
    if (asked.against) carried->source.resume = *asked.against;
    told();
    return std::move(carried->source);
  }
  if (file && (asked.against || only_lacks_sources(of_pdf.diagnostics)))
    return read_for(order, *file, pdf, helper, run);
  return told();
}

}  // namespace

std::optional<VerifySource> open_verify_source(const VerifyOrder& order, Helper& helper, Run& run) {
  const std::optional<UnreadPdf> pdf = open_pdf(order.pdf, run);
  // Before anything else: is it a PDF, and one that extractors can be asked to read?
  if (!pdf || !weight_of(*pdf, helper, run)) return std::nullopt;
  std::optional<TypesetSource> source = choose(order, *pdf, helper, run);
  hint_at_against(run.diagnostics);
  if (!source) return std::nullopt;
  return VerifySource{{run.world.canonical(order.pdf).value_or(order.pdf), pdf->bytes.size()},
                      std::move(*source)};
}

}  // namespace quoin
