#include "base/paths.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

TEST(Paths, PlainPath) {
  const auto check = [](const char* path, const char* expected) { EXPECT_EQ(plain_path(path), expected) << path; };
  check("a", "a");
  check("a/b.toml", "a/b.toml");
  check("./a", "a");
  check("a/./b//c/", "a/b/c");
  check("a/../b", "b");
  check("a/b/../../c", "c");
  check("../a", "../a");
  check("a/../../b", "../b");
  check("../../a/..", "../..");
  check("a/..", ".");
  check("", ".");
  check("/", "/");
  check("/a/../../b", "/b");
  check("/..", "/");
}

TEST(Paths, Below) {
  EXPECT_EQ(path_below("a", "b/c"), "a/b/c");
  EXPECT_EQ(path_below("a/", "b"), "a/b");
  EXPECT_EQ(path_below("/", "b"), "/b");
  EXPECT_EQ(path_below("", "b"), "b");
  for (const char* path : {"a/b", "a/b/c", "a/"}) EXPECT_TRUE(lies_below(path, "a")) << path;
  for (const char* path : {"a", "ab", "b/a/b", ""}) EXPECT_FALSE(lies_below(path, "a")) << path;
  EXPECT_TRUE(lies_below("/etc", "/"));
  EXPECT_TRUE(lies_below("a/b", "a/"));
}

TEST(Paths, FolderAndBaseName) {
  const auto check = [](const char* path, const char* folder, const char* name) {
    EXPECT_EQ(folder_of(path), folder) << path;
    EXPECT_EQ(base_name(path), name) << path;
  };
  check("a", ".", "a");
  check("/a", "/", "a");
  check("a/b/c", "a/b", "c");
  check("a/", "a", "");
}

}  // namespace
}  // namespace quoin
