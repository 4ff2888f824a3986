// Every folder RESUME/LAYOUT beside this file is a case: RESUME/resume.toml, or that of the conformance corpus, set in
// the layout and compared with `pages.txt`, `tree.txt` and `messages.txt`. QUOIN_UPDATE_GOLDENS=1 rewrites them
// (scripts/goldens).
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include "layout/library.h"
#include "page/dump.h"
#include "support/pipeline.h"

namespace quoin {
namespace {

namespace fs = std::filesystem;

fs::path golden_folder() {
  return fs::path(testing::source_folder()) / "tests" / "golden";
}

fs::path corpus_folder() {
  return fs::path(testing::source_folder()) / "tests" / "conformance" / "corpus";
}

/// A résumé in one layout.
struct Case {
  std::string resume, layout;
  fs::path folder() const { return golden_folder() / resume / layout; }
  /// The case's own résumé, or the corpus's of that name.
  fs::path file() const {
    const fs::path own = golden_folder() / resume / "resume.toml";
    return fs::exists(own) ? own : corpus_folder() / (resume + ".toml");
  }
};

std::vector<Case> cases() {
  std::vector<Case> all;
  for (const auto& resume : fs::directory_iterator(golden_folder())) {
    if (!resume.is_directory()) continue;
    for (const auto& layout : fs::directory_iterator(resume))
      if (layout.is_directory()) all.push_back({resume.path().filename(), layout.path().filename()});
  }
  std::sort(all.begin(), all.end(), [](const Case& a, const Case& b) { return a.folder() < b.folder(); });
  return all;
}

bool updating() {
  const char* update = std::getenv("QUOIN_UPDATE_GOLDENS");
  return update && *update;
}

void compare(const fs::path& file, const std::string& actual) {
  if (updating()) {
    if (actual.empty()) {
      fs::remove(file);
    } else {
      std::ofstream(file, std::ios::binary) << actual;
    }
    return;
  }
  EXPECT_EQ(fs::exists(file), !actual.empty()) << file;
  EXPECT_EQ(testing::read_file(file), actual) << file << " differs; look at the pages, then run scripts/goldens";
}

class Golden : public ::testing::TestWithParam<Case> {};

TEST_P(Golden, PagesTreeAndMessages) {
  const Case& one = GetParam();
  const std::string resume = testing::read_file(one.file());
  ASSERT_FALSE(resume.empty()) << one.file();
  const auto run = testing::run_pipeline(resume, one.layout, one.file().parent_path());
  compare(one.folder() / "pages.txt", run->set ? dump_pages(run->fitted.pages, *run->fonts) : "");
  compare(one.folder() / "tree.txt", run->set ? dump_tree(run->fitted.pages) : "");
  compare(one.folder() / "messages.txt", run->messages);
}

INSTANTIATE_TEST_SUITE_P(Cases, Golden, ::testing::ValuesIn(cases()),
                         [](const auto& one) { return one.param.resume + "_" + one.param.layout; });

TEST(Golden, NoFileIsAnOrphan) {
  const std::set<std::string> inputs = {"resume.toml", "portrait.jpg", "papers.bib"}, dumps = {"pages.txt", "tree.txt", "messages.txt"};
  for (const Case& one : cases()) {
    EXPECT_TRUE(fs::exists(one.file())) << one.folder();
    for (const auto& entry : fs::directory_iterator(one.folder()))
      EXPECT_TRUE(dumps.contains(entry.path().filename())) << entry.path();
    for (const auto& entry : fs::directory_iterator(one.folder().parent_path()))
      EXPECT_TRUE(entry.is_directory() || inputs.contains(entry.path().filename())) << entry.path();
  }
}

/// A scholar's CV, a student's half page, a designer's with a photo and links, a dozen pages.
TEST(Golden, EveryLayoutHasItsOwn) {
  const auto world = disk_world();
  for (const LayoutInfo& layout : bundled_layouts(testing::source_folder() + "/layouts", *world))
    for (const char* resume : {"research", "student", "portfolio", "academic"})
      EXPECT_TRUE(fs::exists(Case{resume, layout.name}.folder())) << resume << " in " << layout.name;
}

}  // namespace
}  // namespace quoin
