#include "text/font_catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "quoin/failure.h"
#include "support/disk_files.h"

namespace quoin {
namespace {

TEST(ReadFontIndex, AgreesWithTheFontsThemselves) {
  DiskFiles world;
  std::set<std::string> listed;
  for (const FaceRecord& record : read_font_index(world, project_path("fonts"))) {
    const std::vector<FaceRecord> real = describe_font_file(world.map(record.path), record.path);
    ASSERT_EQ(real.size(), 1u) << record.path;
    EXPECT_EQ(record.names.front(), real[0].names.front()) << record.path;
    EXPECT_EQ(record.style, real[0].style) << record.path;
    EXPECT_EQ(record.weight, real[0].weight) << record.path;
    EXPECT_EQ(record.width, real[0].width) << record.path;
    EXPECT_EQ(record.italic, real[0].italic) << record.path;
    EXPECT_TRUE(listed.insert(record.path).second) << record.path << " is listed twice";
  }
  for (const auto& file : std::filesystem::recursive_directory_iterator(project_path("fonts"))) {
    if (file.path().extension() != ".otf" && file.path().extension() != ".ttf") continue;
    EXPECT_TRUE(listed.contains(file.path())) << file.path() << " is not listed";
  }
}

void check_failure(const std::string& index, const std::string& words) {
  DiskFiles world;
  world.over["f/index.txt"] = index;
  try {
    read_font_index(world, "f");
    FAIL() << index;
  } catch (const Failure& failure) {
    EXPECT_NE(std::string(failure.what()).find(words), std::string::npos) << failure.what();
  }
}

TEST(ReadFontIndex, Faults) {
  check_failure("", "empty");
  check_failure("# only a comment\n", "empty");
  check_failure("A | Regular | 400 | roman\n", "malformed: A | Regular");
  check_failure("A | Regular | bold | roman | a.otf\n", "malformed");
  check_failure("A | Regular | 400 | oblique | a.otf\n", "malformed");
  check_failure("A | Regular | 400 | roman | a.otf | b\n", "malformed");
  check_failure(" | Regular | 400 | roman | a.otf\n", "malformed");
  DiskFiles world;
  EXPECT_THROW(read_font_index(world, "nowhere"), Failure);
}

TEST(ReadFontIndex, ALineIsAFace) {
  DiskFiles world;
  world.over["f/index.txt"] = "# comment\n\nA B|Bold Italic| 700 |italic|x/y.otf\r\n";
  const std::vector<FaceRecord> records = read_font_index(world, "f");
  ASSERT_EQ(records.size(), 1u);
  EXPECT_EQ(records[0].names, std::vector<std::string>{"A B"});
  EXPECT_EQ(records[0].style, "Bold Italic");
  EXPECT_EQ(records[0].path, "f/x/y.otf");
  EXPECT_EQ(records[0].weight, 700);
  EXPECT_TRUE(records[0].italic);
}

TEST(ScanFonts, FindsFontsInTheFolderAndOneBelow) {
  const std::string font = project_bytes("fonts/source-sans-3/SourceSans3-SemiboldIt.otf");
  DiskFiles world;
  world.over = {{"f/a.otf", font},  {"f/b.OTF", font},      {"f/c.txt", font},    {"f/.d.otf", font},
                {"f/in/e.otf", font}, {"f/in/deep/g.otf", font}, {"f/.in/h.otf", font}, {"f/broken.ttf", "no font"}};
  const ScannedFolder found = scan_fonts(world, "f");
  std::vector<std::string> paths;
  for (const FaceRecord& record : found.records) paths.push_back(record.path);
  EXPECT_EQ(paths, (std::vector<std::string>{"f/a.otf", "f/b.OTF", "f/in/e.otf"}));
  EXPECT_EQ(found.broken, std::vector<std::string>{"f/broken.ttf"});
  EXPECT_EQ(found.records[0].names, (std::vector<std::string>{"Source Sans 3", "Source Sans 3 Semibold"}));
  EXPECT_EQ(found.records[0].style, "Semibold Italic");
  EXPECT_EQ(found.records[0].weight, 600);
  EXPECT_TRUE(found.records[0].italic);
}

TEST(ScanFonts, NoFolderHasNoFonts) {
  DiskFiles world;
  EXPECT_TRUE(scan_fonts(world, "").records.empty());
  EXPECT_TRUE(scan_fonts(world, "nowhere").records.empty());
  EXPECT_FALSE(world.listed.contains(""));
}

}  // namespace
}  // namespace quoin
