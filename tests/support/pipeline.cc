#include "support/pipeline.h"

#include <fstream>
#include <sstream>
#include <utility>

#include "pipeline/typeset.h"
#include "support/project.h"

namespace quoin::testing {

std::string source_folder() {
  return project_folder();
}

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::unique_ptr<Run> run_pipeline(const std::string& text, const std::string& layout_name, const std::string& folder,
                                  const std::string& paper_name, Documents documents) {
  auto run = std::make_unique<Run>();
  run->world = disk_world();
  Request request;
  request.layout = layout_name;
  request.documents = documents;
  if (!paper_name.empty()) request.settings.push_back({"document.paper", paper_name, "--paper"});
  TypesetRun typesetting{*run->world, {source_folder() + "/layouts", source_folder() + "/fonts", source_folder() + "/hyphenation"}};
  const Input input{typesetting.sources.add("resume.toml", text), folder};
  Typeset set = typeset_resume(request, input, typesetting);
  run->set = !typesetting.diagnostics.has_errors();
  run->locale = std::move(set.locale);
  run->resume = std::move(set.resume);
  run->fonts = std::move(set.fonts);
  run->fitted = std::move(set.fitted);
  run->sources = std::move(typesetting.sources);
  run->diagnostics = std::move(typesetting.diagnostics);
  for (const Diagnostic& diagnostic : run->diagnostics.all) run->messages += render(diagnostic, run->sources);
  return run;
}

}  // namespace quoin::testing
