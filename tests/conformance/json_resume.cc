// Prints a résumé as JSON Resume: json_resume FILE.toml. What a PDF carries is the same; this needs no PDF.
#include <filesystem>
#include <iostream>

#include "export/json_resume/write.h"
#include "resume/read.h"
#include "support/pipeline.h"

int main(int count, char** arguments) {
  if (count != 2) return 2;
  const std::string path = arguments[1];
  quoin::Sources sources;
  quoin::Diagnostics diagnostics;
  const auto world = quoin::disk_world();
  const quoin::SourceId id = sources.add(path, quoin::testing::read_file(path));
  const std::string folder = std::filesystem::path(path).parent_path().string();
  const quoin::Resume resume = quoin::read_resume(id, folder.empty() ? "." : folder, {}, sources, *world, diagnostics);
  for (const quoin::Diagnostic& one : diagnostics.all) std::cerr << quoin::render(one, sources);
  if (diagnostics.has_errors()) return 1;
  std::cout << quoin::json_resume(resume);
}
