#include "host/tree.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "quoin/failure.h"

namespace quoin {
namespace {

namespace fs = std::filesystem;

class Tree : public ::testing::Test {
 protected:
  Tree() {
    std::string pattern = (fs::temp_directory_path() / "quoin-tree-XXXXXX").string();
    root_ = ::mkdtemp(pattern.data());
    fs::create_directories(root_ + "/in/folder");
    fs::create_directories(root_ + "/out");
    std::ofstream(root_ + "/in/file") << "old";
    fs::create_directory_symlink("../out", root_ + "/in/link");
    fs::create_symlink("../out/new", root_ + "/in/dangling");
    fs::create_directory_symlink("in", root_ + "/alias");
  }
  ~Tree() override { fs::remove_all(root_); }

  std::string text(const std::string& path) const {
    std::ifstream file(root_ + "/" + path);
    return std::string(std::istreambuf_iterator<char>(file), {});
  }

  std::string root_;
};

TEST_F(Tree, WhatStandsThere) {
  const auto check = [&](const std::string& folder, const std::string& name, Place expected) {
    EXPECT_EQ(look_below(root_ + folder, name, "old"), expected) << folder << ' ' << name;
  };
  check("/in", "new", Place::free);
  check("/in", "new/deep/file", Place::free);
  check("/in", "folder/file", Place::free);
  check("/none/deep", "file", Place::free);
  check("/in", "file", Place::same);
  check("/in/", "file", Place::same);
  check("/alias", "file", Place::same);
  EXPECT_EQ(look_below(root_ + "/in", "file", "new"), Place::other);
  EXPECT_EQ(look_below(root_ + "/in", "file", ""), Place::other);
  EXPECT_EQ(look_below(root_ + "/in", "file", "older"), Place::other);
  check("/in", "folder", Place::taken);
  check("/in", "file/below", Place::taken);
  check("/in", "link/file", Place::taken);
  check("/in", "link", Place::taken);
  check("/in", "dangling", Place::taken);
  check("/in/file", "below", Place::taken);
}

TEST_F(Tree, FoldersAreMade) {
  for (const char* folder : {"/in", "/in/", "/new/deep", "/new//deeper/", "/alias/x"}) {
    write_below(root_ + folder, "a/b/c", "bytes");
    EXPECT_EQ(text(std::string(folder) + "/a/b/c"), "bytes") << folder;
  }
  write_below(root_ + "/in", "file", "new");
  EXPECT_EQ(text("in/file"), "new");
}

TEST_F(Tree, NothingIsWrittenThroughALink) {
  for (const char* name : {"link/file", "link", "dangling", "folder", "file/below"})
    EXPECT_THROW(write_below(root_ + "/in", name, "x"), Failure) << name;
  EXPECT_THROW(write_below(root_ + "/in/file", "x", "x"), Failure);
  EXPECT_THROW(write_below("/proc/none", "x", "x"), Failure);
  EXPECT_TRUE(fs::is_empty(root_ + "/out"));
}

}  // namespace
}  // namespace quoin
