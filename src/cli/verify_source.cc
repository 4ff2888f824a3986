#include "cli/verify_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/failure.h"
#include "resume/read.h"

namespace quoin {
namespace {

constexpr std::size_t pdf_size_limit = 64u << 20;

/// The PDF's absolute path; nothing where it is no PDF.
std::optional<std::string> find_pdf(const std::string& path, Run& run) {
  const Span place{run.sources.add(path, {}), {}, {}};
  const FileText file = run.world.read(path, pdf_size_limit);
  switch (file.status) {
    case FileStatus::ok:
      if (file.bytes.substr(0, 1024).find("%PDF-") != std::string::npos) return run.world.canonical(path);
      run.diagnostics.error("not-a-pdf", place, "the file is no PDF");
      return std::nullopt;
    case FileStatus::missing:
      run.diagnostics.error("missing-file", place, "there is no such file");
      return std::nullopt;
    case FileStatus::too_large:
      run.diagnostics.error("too-large", place, fmt::format("the file is larger than {} MB", pdf_size_limit >> 20));
      return std::nullopt;
    case FileStatus::directory:
      throw Failure("cannot read " + path + ": it is a folder");
    case FileStatus::denied:
    case FileStatus::unreadable:
      break;
  }
  throw Failure("cannot read " + path + ": " + file.reason);
}

std::optional<Resume> read_against(const std::string& path, Run& run) {
  Options options;
  options.input = path;
  const std::optional<Input> input = open_resume(options, run.world, run.sources, run.diagnostics);
  if (!input) return std::nullopt;
  Resume resume = read_resume(input->source, input->folder, {}, run.sources, run.world, run.diagnostics);
  run.diagnostics.sort_by_place();
  if (run.diagnostics.has_errors()) return std::nullopt;
  return resume;
}

}  // namespace

std::optional<VerifySource> open_verify_source(const Options& options, Run& run) {
  const std::optional<std::string> pdf = find_pdf(options.input.value(), run);
  if (!pdf) return std::nullopt;
  std::optional<Resume> resume = read_against(options.against.value(), run);
  if (!resume) return std::nullopt;
  VerifySource out{*pdf, *options.against, std::move(*resume), {}, {}};
  out.locale = load_locale(out.resume.document.language.value);
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
