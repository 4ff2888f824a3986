#include "rebuild/archive_files.h"
#include "support/memory_world.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

/// A disk with secrets beside and above the PDF, and an archive that would like to see them.
class ArchiveFilesTest : public ::testing::Test {
 protected:
  ArchiveFilesTest() {
    disk_.files = {{"cv/cv.pdf", "%PDF-"},          {"cv/secret.toml", "secret"}, {"/etc/passwd", "secret"},
                   {"cv/fonts/A.otf", "a font"},    {"/quoin/fonts/B.otf", "B"},  {"/quoin/fonts/index", "fonts"},
                   {"/quoin/secret.toml", "secret"}, {"/quoin/hyphenation/index.txt", "patterns"}};
    archive_.path = "cv/cv.pdf";
    for (const char* name : {"resume.toml", "a/b.toml", "quoin/layouts/full.toml", "fonts/c.toml"})
      archive_.sources.push_back({name, "Source", std::string("bytes of ") + name});
  }

  MemoryWorld disk_;
  Archive archive_;
};

TEST_F(ArchiveFilesTest, FilesOfThePdf) {
  ArchiveFiles world(disk_, archive_, "/quoin/fonts", "/quoin/hyphenation");
  const auto check = [&](const std::string& path, const std::string& name) {
    EXPECT_EQ(world.read(path, 100).bytes, "bytes of " + name) << path;
    EXPECT_EQ(world.probe(path), FileStatus::ok) << path;
    EXPECT_EQ(world.canonical(path), "cv/cv.pdf/" + name) << path;
  };
  check("cv/cv.pdf/resume.toml", "resume.toml");
  check("cv/cv.pdf/./a//b.toml", "a/b.toml");
  check("cv/cv.pdf/x/../a/b.toml", "a/b.toml");
  check("cv/cv.pdf/fonts/c.toml", "fonts/c.toml");
  EXPECT_EQ(world.read("cv/cv.pdf/resume.toml", 3).status, FileStatus::too_large);
  EXPECT_EQ(world.read("cv/cv.pdf/a", 100).status, FileStatus::directory);
  EXPECT_EQ(world.probe("cv/cv.pdf/a"), FileStatus::directory);
  EXPECT_TRUE(world.is_directory("cv/cv.pdf/quoin/layouts"));
  EXPECT_EQ(world.list("cv/cv.pdf"), (std::vector<std::string>{"a", "fonts", "quoin", "resume.toml"}));
  EXPECT_EQ(world.list("cv/cv.pdf/quoin/layouts"), std::vector<std::string>{"full.toml"});
}

TEST_F(ArchiveFilesTest, NothingElseOfTheDisk) {
  ArchiveFiles world(disk_, archive_, "/quoin/fonts", "/quoin/hyphenation");
  for (const char* path :
       {"/etc/passwd", "cv/secret.toml", "cv/cv.pdf", "cv/cv.pdf/../secret.toml", "cv/cv.pdf/a/../../secret.toml",
        "cv/cv.pdf/fonts/../../secret.toml", "cv/cv.pdf/fonts/A.otf", "/quoin/secret.toml",
        "/quoin/fonts/../secret.toml", "secret.toml", "-"}) {
    EXPECT_NE(world.read(path, 100).status, FileStatus::ok) << path;
    EXPECT_NE(world.probe(path), FileStatus::ok) << path;
    const bool font = std::string_view(path) == "cv/cv.pdf/fonts/A.otf";  // there to be mapped, as below
    EXPECT_EQ(static_cast<bool>(world.map(path)), font) << path;
  }
  EXPECT_EQ(world.canonical("/etc/passwd"), std::nullopt);
  EXPECT_FALSE(world.is_directory("/etc"));
  EXPECT_TRUE(world.list("/etc").empty());
  EXPECT_TRUE(world.list("cv").empty());
}

TEST_F(ArchiveFilesTest, FontsAndPatternsAreReal) {
  ArchiveFiles world(disk_, archive_, "/quoin/fonts", "/quoin/hyphenation");
  EXPECT_EQ(world.list("cv/cv.pdf/fonts"), std::vector<std::string>{"A.otf"});
  EXPECT_EQ(world.map("cv/cv.pdf/fonts/A.otf").size, 6u);
  EXPECT_EQ(world.map("/quoin/fonts/B.otf").size, 1u);
  EXPECT_EQ(world.read("/quoin/fonts/index", 100).bytes, "fonts");
  EXPECT_EQ(world.read("/quoin/hyphenation/index.txt", 100).bytes, "patterns");
}

}  // namespace
}  // namespace quoin
