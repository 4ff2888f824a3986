#include "fuzz/support/kitchen.h"

#include <cstdlib>
#include <map>
#include <memory>
#include <optional>

#include "base/utf8.h"
#include "export/json_resume/write.h"
#include "export/pdf/write.h"
#include "export/svg/write.h"
#include "fuzz/support/faults.h"
#include "import/pdf/qpdf.h"
#include "import/pdf/walk.h"
#include "support/project.h"

namespace quoin::fuzz {
namespace {

constexpr std::string_view own = "quoin/";  // where the project stands in this world

bool is_own(const std::string& path) {
  return path.starts_with(own);
}

std::string real(const std::string& path) {
  return project_path(path.substr(own.size()));
}

World& disk() {
  static const std::unique_ptr<World> world = disk_world();
  return *world;
}

void check(bool holds) {
  if (!holds) std::abort();
}

void write_all(const Typeset& set) {
  static const std::optional<qpdf::Library>& library = qpdf::load().library;
  const std::string pdf = write_pdf(set.fitted.pages, *set.fonts, {});
  check(pdf.starts_with("%PDF-1.7") && pdf.ends_with("%%EOF\n"));
  if (library) check(qpdf::find_files(*library, pdf).code.empty());
  SvgWriter writer(*set.fonts);
  for (std::size_t page = 0; page < set.fitted.pages.pages.size(); ++page) {
    const std::string svg = writer.write(set.fitted.pages, page);
    check(svg.starts_with("<svg") && svg.ends_with("</svg>\n") && valid_utf8(svg));
  }
  check(valid_utf8(json_resume(set.resume)));
}

}  // namespace

const std::string& project_file(const std::string& name) {
  static std::map<std::string, std::string> known;
  const auto [file, is_new] = known.try_emplace(name);
  if (is_new) file->second = disk().read(project_path(name), std::size_t{1} << 26).bytes;
  return file->second;
}

FileText Kitchen::read(const std::string& path, std::size_t limit) const {
  if (!is_own(path)) return MemoryWorld::read(path, limit);
  if (probe(path) != FileStatus::ok) return {};
  return {FileStatus::ok, project_file(path.substr(own.size())), {}};
}

Blob Kitchen::map(const std::string& path) const {
  if (!is_own(path)) return MemoryWorld::map(path);
  static std::map<std::string, Blob> known;
  const auto [blob, is_new] = known.try_emplace(path);
  if (is_new) blob->second = disk().map(real(path));
  return blob->second;
}

FileStatus Kitchen::probe(const std::string& path) const {
  if (!is_own(path)) return MemoryWorld::probe(path);
  static std::map<std::string, FileStatus> known;
  const auto [status, is_new] = known.try_emplace(path);
  if (is_new) status->second = disk().probe(real(path));
  return status->second;
}

std::vector<std::string> Kitchen::list(const std::string& folder) const {
  if (!is_own(folder)) return MemoryWorld::list(folder);
  static std::map<std::string, std::vector<std::string>> known;
  const auto [names, is_new] = known.try_emplace(folder);
  if (is_new) names->second = disk().list(real(folder));
  return names->second;
}

void cook(Kitchen& world) {
  Run run(world, world, {std::string(own) + "layouts", std::string(own) + "fonts", std::string(own) + "hyphenation"});
  Request request;
  request.resume = "cv/resume.toml";
  const auto resume = world.files.find(request.resume);
  if (resume != world.files.end() && resume->second.find("[letter]") != std::string::npos) request.documents = Documents::both;
  const std::optional<Input> input = open_resume(request, world, run.sources, run.diagnostics);
  if (!input) return check(run.diagnostics.has_errors());  // another format, for one
  const Typeset set = typeset_resume(request, *input, run);
  check_faults(run.diagnostics, run.sources, false);
  if (!run.diagnostics.has_errors()) write_all(set);
}

}  // namespace quoin::fuzz
