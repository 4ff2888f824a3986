// `--resources FOLDER`: layouts, fonts and patterns in place of the program's own.
#include <gtest/gtest.h>

#include "process.h"
#include "support/disk_files.h"

namespace quoin::test {
namespace {

const std::string resume = "[basics]\nname = \"Ada Okafor\"\n";

/// The project's own fonts, and one layout.
void put_resources(const Scratch& scratch, const std::string& folder) {
  std::filesystem::create_directories(std::filesystem::path(scratch.path()) / folder);
  std::filesystem::create_directory_symlink(project_path("fonts"), std::filesystem::path(scratch.path()) / folder / "fonts");
  scratch.put(folder + "/layouts/full.toml", "# another\n" + project_bytes("layouts/full.toml"));
}

TEST(ResourcesOption, TakesThePlaceOfTheProgramsOwn) {
  const Scratch scratch;
  put_resources(scratch, "own");
  scratch.put("resume.toml", resume);
  EXPECT_EQ(run(scratch, {"layouts", "--names", "--resources", "own"}).out, "full\n");
  EXPECT_TRUE(run(scratch, {"layouts", "full", "--resources", "own"}).out.starts_with("# another\n"));
  const Result built = run(scratch, {"build", "--resources", "own/", "-o", "own.pdf"});
  EXPECT_EQ(built.status, 0) << built.err;
  EXPECT_EQ(run(scratch, {"build", "-o", "usual.pdf"}).status, 0);
  EXPECT_EQ(scratch.text("own.pdf"), scratch.text("usual.pdf"));
  EXPECT_EQ(run(scratch, {"build", "--layout", "onepage", "--resources", "own"}).status, 1);
  const Result batch = run(scratch, {"batch", "resume.toml", "-o", "out", "--resources", "own"});
  EXPECT_EQ(batch.status, 0) << batch.err;
  EXPECT_EQ(scratch.text("out/resume.pdf"), scratch.text("own.pdf"));
}

/// The helper follows no `..`.
TEST(ResourcesOption, APathWithDotsIsKnownToTheHelper) {
  const Scratch scratch;
  put_resources(scratch, "own");
  scratch.put("resume.toml", resume);
  ASSERT_EQ(run(scratch, {"build", "--embed", "source", "-o", "a.pdf"}).status, 0);
  const std::string outside = "../" + scratch.path().substr(scratch.path().rfind('/') + 1) + "/own";
  for (const std::string& folder : {std::string("own/../own"), scratch.at("own/layouts/../../own"), outside}) {
    const Result again = run(scratch, {"build", "--from", "a.pdf", "-o", "b.pdf", "--resources", folder});
    EXPECT_EQ(again.status, 0) << folder << "\n" << again.err;
  }
}

TEST(ResourcesOption, AnotherFolderIsAnErrorOfUsage) {
  const Scratch scratch;
  scratch.put("resume.toml", resume);
  scratch.put("half/layouts/full.toml", "");
  for (const char* folder : {"half", "nowhere", "resume.toml", ""}) {
    const Result result = run(scratch, {"build", "--resources", folder});
    EXPECT_EQ(result.status, 2) << folder;
    EXPECT_EQ(result.err, "quoin: --resources: there are no folders layouts and fonts in " + std::string(folder) +
                              "\nTry 'quoin build --help'.\n");
    EXPECT_FALSE(scratch.has("resume.pdf"));
  }
  EXPECT_EQ(run(scratch, {"fonts", "--resources"}).status, 2);
}

}  // namespace
}  // namespace quoin::test
