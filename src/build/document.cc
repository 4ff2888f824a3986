#include "build/document.h"

#include <fmt/format.h>

#include <utility>

#include "archive/loaded.h"
#include "base/paths.h"
#include "base/words.h"
#include "page/dump.h"
#include "report/describe.h"
#include "report/explain.h"
#include "report/json.h"

namespace quoin {
namespace {

std::string document_bytes(const LoadedTypeset& loaded, Dump dump, std::optional<std::int64_t> epoch) {
  const Typeset& set = loaded.set;
  switch (dump) {
    case Dump::none:
      return pdf_of(loaded, epoch);
    case Dump::pages:
      return dump_pages(set.fitted.pages, *set.fonts);
    case Dump::tree:
      return dump_tree(set.fitted.pages);
    case Dump::text:
      return text_of(set.fitted.pages);
  }
  return {};
}

std::string describe_difference(const Origin& origin) {
  const std::string versions = origin.version == QUOIN_VERSION
                                   ? ""
                                   : fmt::format(": quoin {} made it, and this is {}", origin.version, QUOIN_VERSION);
  return one_line(fmt::format("  not the same bytes as {}{}", origin.path, versions), std::string::npos) + "\n";
}

/// "cv-en.pdf" for "cv.pdf".
std::string with_name_end(const std::string& path, const std::string& end) {
  if (end.empty()) return path;
  const std::string_view name = base_name(path), stem = stem_of(name);
  return path.substr(0, path.size() - name.size() + stem.size()) + end + std::string(name.substr(stem.size()));
}

}  // namespace

std::optional<MadeDocument> make_document(const BuildOrder& options, Run& run) {
  std::optional<LoadedTypeset> loaded = load_and_typeset(options, run, options.dump == Dump::none ? Form::pdf : Form::other);
  if (!loaded) return std::nullopt;
  run.complaint = loaded->complaint;
  if (!run.complaint.empty() || run.diagnostics.has_errors()) return std::nullopt;
  MadeDocument out;
  for (const Attachment& file : loaded->cargo.files) out.carries.push_back(file.name);
  out.bytes = document_bytes(*loaded, options.dump, options.source_date_epoch);
  run.clock.lap(options.dump == Dump::none ? "pdf" : "dump");
  out.input = std::move(loaded->input);
  out.set = std::move(loaded->set);
  out.standard = loaded->claim.standard;
  out.unseen = std::move(loaded->cargo.unseen);
  out.proof = loaded->proof;
  return out;
}

std::string output_path(const BuildOrder& options, const Input& input) {
  if (!options.output && options.dump != Dump::none) return "-";
  if (options.output && !options.output->ends_with('/')) return with_name_end(*options.output, options.name_end);
  const std::string folder = options.output ? *options.output : input.folder == "." ? "" : input.folder;
  const char* const what = options.documents == Documents::letter ? "-letter" : "";  // the résumé's PDF may stand beside it
  return path_below(folder, input.stem + what + options.name_end + (options.dump == Dump::none ? ".pdf" : ".txt"));
}

BuildReport describe_build(const BuildOrder& options, const MadeDocument& made, const Run& run, const Origin* origin) {
  const Typeset& set = made.set;
  BuildSummary summary{output_path(options, made.input),
                       set.fitted.pages.pages.size(),
                       made.bytes.size(),
                       set.layout.name,
                       made.standard,
                       made.carries,
                       made.unseen,
                       made.proof,
                       {}};
  if (origin && options.dump == Dump::none) summary.identical = made.bytes == origin->bytes;
  BuildReport out{summary.output, summary.pages, summary.bytes, {}, {}, {}};
  if (options.json) out.json = build_json(summary, set, run.diagnostics, run.sources);
  if (options.dump != Dump::none) return out;
  out.carried = describe_carried(made.carries);
  out.details = describe_standard(made.standard) + describe_proof(made.proof) + describe_unseen(made.unseen) +
                describe_letter(set.fitted) +
                (options.documents == Documents::letter ? std::string() : describe_fit(set.fitted.report, set.layout.fit_pages, set.resume)) +
                describe_explanation(set);
  if (!summary.identical.value_or(true)) out.details += describe_difference(*origin);
  return out;
}

}  // namespace quoin
