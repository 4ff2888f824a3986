// Every folder beside this file is a case: `resume.toml` set in the layout that its [document] names, compared with
// `pages.txt`, `tree.txt` and `messages.txt`. QUOIN_UPDATE_GOLDENS=1 rewrites them (scripts/goldens).
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include "page/dump.h"
#include "support/pipeline.h"

namespace quoin {
namespace {

namespace fs = std::filesystem;

fs::path golden_folder() {
  return fs::path(testing::source_folder()) / "tests" / "golden";
}

std::vector<std::string> cases() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(golden_folder()))
    if (entry.is_directory()) names.push_back(entry.path().filename());
  std::sort(names.begin(), names.end());
  return names;
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

class Golden : public ::testing::TestWithParam<std::string> {};

TEST_P(Golden, PagesTreeAndMessages) {
  const fs::path folder = golden_folder() / GetParam();
  const std::string resume = testing::read_file(folder / "resume.toml");
  ASSERT_FALSE(resume.empty());
  const std::string layout = GetParam().substr(GetParam().rfind('-') + 1);
  const auto run = testing::run_pipeline(resume, layout, folder);
  compare(folder / "pages.txt", run->set ? dump_pages(run->fitted.pages, *run->fonts) : "");
  compare(folder / "tree.txt", run->set ? dump_tree(run->fitted.pages) : "");
  compare(folder / "messages.txt", run->messages);
}

INSTANTIATE_TEST_SUITE_P(Cases, Golden, ::testing::ValuesIn(cases()), [](const auto& one) {
  std::string name = one.param;
  for (char& c : name)
    if (c == '-') c = '_';
  return name;
});

TEST(Golden, NoFileIsAnOrphan) {
  const std::set<std::string> known = {"resume.toml", "pages.txt", "tree.txt", "messages.txt", "portrait.jpg"};
  for (const std::string& name : cases()) {
    EXPECT_TRUE(fs::exists(golden_folder() / name / "resume.toml")) << name;
    for (const auto& entry : fs::directory_iterator(golden_folder() / name))
      EXPECT_TRUE(known.contains(entry.path().filename())) << entry.path();
  }
}

}  // namespace
}  // namespace quoin
