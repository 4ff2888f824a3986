#include "support/pipeline.h"

#include <fstream>
#include <sstream>
#include <utility>

#include "base/paper.h"
#include "layout/library.h"
#include "resume/read.h"
#include "support/project.h"
#include "text/hyphenate.h"

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
                                  const std::string& paper_name) {
  auto run = std::make_unique<Run>();
  run->world = disk_world();
  const SourceId id = run->sources.add("resume.toml", text);
  run->resume = read_resume(id, folder, {}, run->sources, *run->world, run->diagnostics);
  const std::string language = run->resume.document.language.value;
  run->locale = load_locale(language.empty() ? "en" : language);
  const std::optional<Layout> layout = load_layout({{}, layout_name}, ".", true, source_folder() + "/layouts",
                                                   run->sources, *run->world, run->diagnostics);
  if (layout && !run->diagnostics.has_errors()) {
    run->fonts = std::make_unique<FontBook>(*run->world, source_folder() + "/fonts", "");
    const std::string named = paper_name.empty() ? run->resume.document.paper.value : paper_name;
    const Size paper = paper_size(named.empty() ? (run->locale.us_paper ? "letter" : "a4") : named).value();
    Hyphenator hyphenator(*run->world, source_folder() + "/hyphenation", run->locale.tag);
    run->fitted = fit_pages({run->resume, *layout, run->locale, paper, *run->fonts, run->diagnostics, &hyphenator});
    run->set = true;
  }
  run->diagnostics.sort_by_place();
  for (const Diagnostic& diagnostic : run->diagnostics.all) run->messages += render(diagnostic, run->sources);
  return run;
}

}  // namespace quoin::testing
