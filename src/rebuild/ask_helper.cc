#include "rebuild/ask_helper.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "archive/record.h"
#include "base/file_name.h"
#include "base/paths.h"
#include "base/utf8.h"
#include "base/words.h"
#include "quoin/failure.h"
#include "rebuild/archive.h"

namespace quoin {
namespace {

constexpr std::uint64_t megabyte = 1u << 20;

/// What the PDF itself has to say stands in front of everything else: there is no line of it.
constexpr Span whole_pdf{};

/// What a build again takes of the disk: nothing else can be read behind the fence.
std::vector<std::string> folders_to_read(const UnreadPdf& pdf, const Resources& resources) {
  return {resources.fonts, resources.hyphenation, path_below(folder_of(pdf.path), "fonts")};
}

/// Some three times what an honest PDF of the size takes to be built again: half a second and 32 MB a megabyte.
Budget budget_for(const UnreadPdf& pdf, const Resources& resources, PdfQuestion::About about) {
  const std::uint64_t size = pdf.bytes.size(), whole = size / megabyte;
  Budget out;
  out.seconds = static_cast<std::uint32_t>(2 + 2 * whole);
  out.patience = 10 * out.seconds;
  out.memory = (384 + 64 * whole) * megabyte;
  // Fields are compared with what extractors see, and told one by one: theirs is the longest way in this process.
  out.answer = about == PdfQuestion::About::fields ? 8 * (megabyte + size) : 8 * megabyte + attachments_limit(size);
  out.folders = folders_to_read(pdf, resources);
  return out;
}

/// Made of what identifiers are made of.
bool is_word(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

bool is_plain_stem(const std::string& stem) {
  return stem.find('/') == std::string::npos && fault_of_name(stem + ".pdf").empty();
}

// What an honest helper answers passes; the rest is as good as no answer.

bool acceptable(const CarriedFiles& files) {
  std::vector<std::string> names;
  for (const EmbeddedFile& one : files.sources) names.push_back(one.name);
  return fault_of_names(names).empty();
}
bool acceptable(const PdfWeight&) {
  return true;
}
bool acceptable(ComparedPdf& parts) {
  const auto tame = [](std::string& text) { text = one_line(text, std::string::npos); };
  tame(parts.anatomy.producer);
  tame(parts.claims.creation_date);
  for (auto& [name, text] : parts.anatomy.facts) tame(name), tame(text);
  for (PdfAnatomy::Font& font : parts.anatomy.fonts) tame(font.name);
  for (auto& [name, digest] : parts.files) tame(name);
  if (!parts.text) return true;
  if (!valid_utf8(*parts.text)) return false;
  parts.text = harmless_lines(*parts.text);
  return true;
}
bool acceptable(Making& making) {
  if (making.epoch && (*making.epoch < 0 || *making.epoch > last_epoch)) return false;
  if (!making.text) return true;
  if (!valid_utf8(*making.text)) return false;
  making.text = harmless_lines(*making.text);
  return true;
}
bool acceptable(Snapshot& side) {
  return holds_together(side);
}
bool acceptable(CarriedText& text) {
  if (!valid_utf8(text.text)) return false;
  text.text = harmless_lines(text.text);
  return text.stem.empty() || is_plain_stem(text.stem);
}
bool acceptable(RebuiltDocument& document) {
  document.carried = harmless_lines(document.carried);
  document.details = harmless_lines(document.details);
  const auto is_named = [](const Lap& one) { return is_word(one.stage); };
  return is_plain_stem(document.stem) && std::all_of(document.laps.begin(), document.laps.end(), is_named) &&
         document.json == harmless_lines(document.json);
}
bool acceptable(CarriedFields& fields) {
  const auto tame = [](std::string& text) { text = one_line(text, std::string::npos); };
  tame(fields.source.resume);
  for (ExpectedField& one : fields.source.fields) {
    tame(one.path);
    tame(one.label);
  }
  if (std::optional<TextDifference>& difference = fields.source.difference) {
    tame(difference->on_pages);
    tame(difference->in_source);
  }
  return true;
}

/// False where the helper's faults are none that this program could have found.
template <typename Value>
bool take_findings(Answered<Value>& answered, Run& run) {
  const std::vector<Diagnostic>& faults = answered.diagnostics.all;
  const auto has_code = [](const Diagnostic& one) { return is_word(one.code); };
  if (faults.size() > most_faults || !std::all_of(faults.begin(), faults.end(), has_code)) return false;
  if (answered.sources.empty() || answered.value.has_value() == answered.diagnostics.has_errors()) return false;
  run.sources = {};
  for (auto& [name, text] : answered.sources) run.sources.add(harmless_lines(name), std::move(text));
  run.diagnostics = std::move(answered.diagnostics);
  return true;
}

void blame(const Reply& reply, Diagnostics& diagnostics) {
  const bool time = reply.status == Reply::Status::out_of_time;
  if (time || reply.status == Reply::Status::out_of_memory)
    diagnostics.error("too-large", whole_pdf,
                      fmt::format("reading the PDF takes {} than any résumé needs", time ? "longer" : "more memory"));
  else
    diagnostics.error("unreadable-pdf", whole_pdf, "the process that read the PDF crashed, and nothing was taken from it",
                      "please report it, if the PDF is an honest one: it is a bug in quoin or in libqpdf");
}

template <typename Value>
std::optional<Value> ask(PdfQuestion question, const UnreadPdf& pdf, Helper& helper, Run& run) {
  question.path = pdf.path;
  question.pdf = pdf.bytes;
  question.resources = run.resources;
  const Budget budget = budget_for(pdf, question.resources, question.about);
  Reply reply = helper.ask(packed(question), budget);
  std::optional<Answered<Value>> answered;
  if (reply.status == Reply::Status::answered) answered = unpacked<Answered<Value>>(reply.answer);
  if (answered && (!answered->value || acceptable(*answered->value)) && take_findings(*answered, run))
    return std::move(answered->value);
  blame(reply, run.diagnostics);
  return std::nullopt;
}

}  // namespace

std::optional<UnreadPdf> open_pdf(const std::string& path, Run& run) {
  const std::string shown = shown_path(path);
  run.sources.add(shown, {});
  FileText file = run.world.read(path, pdf_size_limit);
  switch (file.status) {
    case FileStatus::ok:
      return UnreadPdf{path, std::move(file.bytes)};
    case FileStatus::missing:
      run.diagnostics.error("missing-file", whole_pdf, "there is no such file");
      return std::nullopt;
    case FileStatus::too_large:
      run.diagnostics.error("too-large", whole_pdf,
                            fmt::format("the file is larger than {} MB", pdf_size_limit / megabyte));
      return std::nullopt;
    case FileStatus::directory:
      throw Failure("cannot read " + shown + ": it is a folder");
    case FileStatus::denied:
    case FileStatus::unreadable:
      break;
  }
  throw Failure("cannot read " + shown + ": " + file.reason);
}

bool may_have_read(const UnreadPdf& pdf, const std::string& path, World& world) {
  const std::optional<std::string> file = world.canonical(path);
  if (!file) return false;  // there is none yet
  for (const std::string& folder : folders_to_read(pdf, find_resources(world))) {
    const std::optional<std::string> whole = world.canonical(folder);
    if (!whole) continue;
    if (lies_below(*file, *whole)) return true;
    for (const std::string& name : world.list(*whole))
      if (world.canonical(path_below(*whole, name)) == file) return true;  // a link's
  }
  return false;
}

std::optional<CarriedFiles> files_in(const UnreadPdf& pdf, Helper& helper, Run& run) {
  return ask<CarriedFiles>({}, pdf, helper, run);
}

std::optional<CarriedText> text_of_pdf(const UnreadPdf& pdf, Helper& helper, Run& run) {
  PdfQuestion question;
  question.about = PdfQuestion::About::text;
  return ask<CarriedText>(std::move(question), pdf, helper, run);
}

std::optional<RebuiltDocument> rebuild(const UnreadPdf& pdf, const BuildOrder& options, Helper& helper, Run& run) {
  PdfQuestion question;
  question.about = PdfQuestion::About::document;
  question.options = options;
  std::optional<RebuiltDocument> out = ask<RebuiltDocument>(std::move(question), pdf, helper, run);
  if (out) run.clock.adopt("open", out->laps);
  if (out) run.times = out->times;
  return out;
}

std::optional<CarriedFields> fields_in(const UnreadPdf& pdf, std::optional<std::string> against, Helper& helper,
                                       Run& run) {
  PdfQuestion question;
  question.about = PdfQuestion::About::fields;
  question.against = std::move(against);
  return ask<CarriedFields>(std::move(question), pdf, helper, run);
}

std::optional<Making> making_of(const UnreadPdf& pdf, Helper& helper, Run& run) {
  PdfQuestion question;
  question.about = PdfQuestion::About::making;
  return ask<Making>(std::move(question), pdf, helper, run);
}

std::optional<ComparedPdf> parts_of(const UnreadPdf& pdf, Helper& helper, Run& run) {
  PdfQuestion question;
  question.about = PdfQuestion::About::parts;
  return ask<ComparedPdf>(std::move(question), pdf, helper, run);
}

std::optional<PdfWeight> weight_of(const UnreadPdf& pdf, Helper& helper, Run& run) {
  PdfQuestion question;
  question.about = PdfQuestion::About::weight;
  return ask<PdfWeight>(std::move(question), pdf, helper, run);
}

std::optional<Snapshot> snapshot_of_pdf(const UnreadPdf& pdf, bool pictures, Helper& helper, Run& run) {
  PdfQuestion question;
  question.about = PdfQuestion::About::snapshot;
  question.pictures = pictures;
  return ask<Snapshot>(std::move(question), pdf, helper, run);
}

}  // namespace quoin
