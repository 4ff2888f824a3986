#include "rebuild/extract.h"

#include <fmt/format.h>

#include <string_view>
#include <utility>

#include "base/paths.h"
#include "rebuild/archive.h"

namespace quoin {
namespace {

/// The PDF's own name without its ending: as it is, for it is the user's.
std::string stem_of(const UnreadPdf& pdf) {
  constexpr std::string_view ending = ".pdf";
  if (pdf.path == "-") return "resume";
  const std::string_view name = base_name(pdf.path);
  const bool has_it = name.size() > ending.size() && name.ends_with(ending);
  return std::string(has_it ? name.substr(0, name.size() - ending.size()) : name);
}

}  // namespace

std::vector<NewFile> carried_files(const UnreadPdf& pdf, Carried what, Helper& helper, Run& run) {
  if (what == Carried::text) {
    std::optional<CarriedText> text = text_of_pdf(pdf, helper, run);
    if (!text) return {};
    return {{(text->stem.empty() ? stem_of(pdf) : text->stem) + ".txt", std::move(text->text)}};
  }
  std::optional<CarriedFiles> files = files_in(pdf, helper, run);
  if (!files) return {};
  if (what == Carried::json) {
    if (files->json) return {{std::string(json_resume_name), std::move(*files->json)}};
    run.diagnostics.error("no-json", {}, fmt::format("the PDF does not carry the résumé as {}", json_resume_name),
                          "quoin build --embed data makes one that does");
    return {};
  }
  std::vector<NewFile> out;
  for (EmbeddedFile& file : files->sources) out.push_back({std::move(file.name), std::move(file.bytes)});
  if (out.empty()) report_no_source({}, run.diagnostics);
  return out;
}

std::vector<const NewFile*> own_files(const std::vector<NewFile>& files) {
  std::vector<const NewFile*> out;
  for (const NewFile& one : files)
    if (!lies_below(one.name, bundled_folder)) out.push_back(&one);
  return out;
}

}  // namespace quoin
