// Every folder RESUME/LAYOUT beside this file is a case: RESUME/resume.toml, or that of the conformance corpus, set in
// the layout and compared with `tree.txt`, `ends.txt` and `messages.txt`, which hold no sizes: one changed space changes none of
// them. Three cases are compared by `pages.txt`, too: every place, face and colour. QUOIN_UPDATE_GOLDENS=1 rewrites them
// (scripts/goldens).
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

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

bool is_whole(const Case& one) {
  constexpr std::pair<std::string_view, std::string_view> whole[] = {
      {"portfolio", "sidebar"}, {"research", "full"}, {"student", "onepage"}};
  return std::any_of(std::begin(whole), std::end(whole),
                     [&](const auto& pair) { return one.resume == pair.first && one.layout == pair.second; });
}

/// The text on the baseline at which a page's reading ends.
std::string last_line(const Page& page) {
  std::string line;
  std::optional<Pt> baseline;
  for (auto item = page.items.rbegin(); item != page.items.rend(); ++item) {
    const auto* run = std::get_if<GlyphRun>(&item->what);
    if (!run || is_artifact(item->node)) continue;
    if (baseline && item->at.y != *baseline) break;
    baseline = item->at.y;
    line.insert(0, run->text);
  }
  return line;
}

/// Where each page ends.
std::string dump_ends(const Pages& pages) {
  std::string out;
  for (std::size_t page = 0; page < pages.pages.size(); ++page)
    out += "page " + std::to_string(page + 1) + " ends with \"" + last_line(pages.pages[page]) + "\"\n";
  return out;
}

class Golden : public ::testing::TestWithParam<Case> {};

TEST_P(Golden, PagesTreeAndMessages) {
  const Case& one = GetParam();
  const std::string resume = testing::read_file(one.file());
  ASSERT_FALSE(resume.empty()) << one.file();
  const auto run = testing::run_pipeline(resume, one.layout, one.file().parent_path());
  if (is_whole(one)) compare(one.folder() / "pages.txt", run->set ? dump_pages(run->fitted.pages, *run->fonts) : "");
  compare(one.folder() / "ends.txt", run->set ? dump_ends(run->fitted.pages) : "");
  compare(one.folder() / "tree.txt", run->set ? dump_tree(run->fitted.pages) : "");
  compare(one.folder() / "messages.txt", run->messages);
}

INSTANTIATE_TEST_SUITE_P(Cases, Golden, ::testing::ValuesIn(cases()),
                         [](const auto& one) { return one.param.resume + "_" + one.param.layout; });

TEST(Golden, NoFileIsAnOrphan) {
  const std::set<std::string> inputs = {"resume.toml", "portrait.jpg", "papers.bib"}, dumps = {"pages.txt", "tree.txt", "ends.txt", "messages.txt"};
  for (const Case& one : cases()) {
    EXPECT_TRUE(fs::exists(one.file())) << one.folder();
    for (const auto& entry : fs::directory_iterator(one.folder()))
      EXPECT_TRUE(dumps.contains(entry.path().filename()) && (is_whole(one) || entry.path().filename() != "pages.txt"))
          << entry.path();
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
