#include "text/face.h"

#include <gtest/gtest.h>
#include <hb.h>

#include "support/disk_files.h"

namespace quoin {
namespace {

const std::string regular_file = "fonts/source-serif-4/SourceSerif4-Regular.otf";

FaceRecord record_of(const std::string& path) { return {{"Family"}, "Style", path, 400, 5, false, 0}; }

TEST(OpenFace, MetricsAreInEms) {
  DiskFiles world;
  const SharedFace face = open_face(world, record_of(project_path(regular_file)));
  ASSERT_TRUE(face);
  EXPECT_EQ(face->units_per_em, 1000u);
  EXPECT_EQ(face->postscript_name, "SourceSerif4-Regular");
  EXPECT_EQ(face->family, "Family");
  EXPECT_DOUBLE_EQ(face->ascent, 1.036);
  EXPECT_DOUBLE_EQ(face->descent, 0.335);
  EXPECT_DOUBLE_EQ(face->cap_height, 0.670);
  int x = 0, y = 0;
  hb_font_get_scale(face->hb_font, &x, &y);
  EXPECT_EQ(x, 1000);
}

/// A broken file must neither open nor be described.
void check_broken(const std::string& bytes, const char* what) {
  DiskFiles world;
  world.over["f.otf"] = bytes;
  EXPECT_FALSE(open_face(world, record_of("f.otf"))) << what;
  EXPECT_TRUE(describe_font_file(world.map("f.otf"), "f.otf").empty()) << what;
}

TEST(OpenFace, RefusesBrokenFiles) {
  const std::string whole = project_bytes(regular_file);
  constexpr std::size_t one = 1;
  check_broken("", "empty");
  check_broken("not a font", "text");
  check_broken(std::string(4096, '\0'), "zeros");
  check_broken(std::string("OTTO\xFF\xFF\0\0\0\0\0\0", 12), "a directory longer than the file");
  check_broken(std::string("ttcf\0\1\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", 16), "a collection without faces");
  for (const std::size_t size : {whole.size() - 64, whole.size() / 2, 100 * one, 11 * one, 4 * one}) {
    check_broken(whole.substr(0, size), "cut short");
  }
  DiskFiles world;
  EXPECT_FALSE(open_face(world, record_of("missing.otf")));
}

TEST(OpenFace, RefusesFontsWithoutATableThatDrawingNeeds) {
  for (const char* tag : {"CFF ", "cmap", "head", "hmtx", "maxp"}) {
    std::string bytes = project_bytes(regular_file);
    const std::size_t entry = bytes.find(tag);
    ASSERT_LT(entry, 400u) << tag;
    bytes[entry] = '?';
    check_broken(bytes, tag);
  }
}

TEST(OpenFace, SurvivesRandomDamage) {
  const std::string whole = project_bytes(regular_file);
  unsigned seed = 1;
  for (int round = 0; round < 60; ++round) {
    std::string bytes = whole;
    for (int i = 0; i < 200; ++i) {
      seed = seed * 1664525 + 1013904223;
      bytes[(seed >> 8) % (round < 30 ? 2000 : bytes.size())] = static_cast<char>(seed >> 3);
    }
    DiskFiles world;
    world.over["f.otf"] = bytes;
    describe_font_file(world.map("f.otf"), "f.otf");
    if (const SharedFace face = open_face(world, record_of("f.otf"))) {
      EXPECT_GE(face->units_per_em, 16u);
    }
  }
}

}  // namespace
}  // namespace quoin
