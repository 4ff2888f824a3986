// The disk in memory answers as a real one would.
#include <gtest/gtest.h>

#include "quoin/failure.h"
#include "support/memory_world.h"

namespace quoin {
namespace {

MemoryWorld world() {
  MemoryWorld out;
  out.files = {{"cv/resume.toml", "abc"}, {"/etc/passwd", "root"}, {"-", "typed"}};
  return out;
}

TEST(MemoryWorld, Reads) {
  MemoryWorld disk = world();
  EXPECT_EQ(disk.read("./cv/../cv/resume.toml", 3).bytes, "abc");
  EXPECT_EQ(disk.read("cv/resume.toml", 2).status, FileStatus::too_large);
  EXPECT_EQ(disk.read("cv", 9).status, FileStatus::directory);
  EXPECT_EQ(disk.read("cv/x", 9).status, FileStatus::missing);
  EXPECT_EQ(disk.read("-", 9).bytes, "typed");
  const Blob blob = disk.map("cv/resume.toml");
  EXPECT_EQ(std::string(blob.data, blob.size), "abc");
  EXPECT_FALSE(disk.map("cv"));
}

TEST(MemoryWorld, Paths) {
  MemoryWorld disk = world();
  EXPECT_EQ(disk.canonical("cv/./resume.toml"), "/cv/resume.toml");
  EXPECT_EQ(disk.canonical("cv/../../etc/passwd"), "/etc/passwd");
  EXPECT_EQ(disk.canonical("."), "/");
  EXPECT_EQ(disk.canonical("x"), std::nullopt);
  EXPECT_EQ(disk.probe("/etc"), FileStatus::directory);
  EXPECT_EQ(disk.probe("/etc/passwd"), FileStatus::ok);
  EXPECT_EQ(disk.list("."), (std::vector<std::string>{"-", "cv", "etc"}));
  EXPECT_EQ(disk.list("cv"), (std::vector<std::string>{"resume.toml"}));
  EXPECT_TRUE(disk.list("x").empty());
}

TEST(MemoryWorld, Writes) {
  MemoryWorld disk = world();
  disk.write("cv/out.pdf", "1");
  disk.write("./cv/resume.toml", "2");
  EXPECT_EQ(disk.files["cv/out.pdf"], "1");
  EXPECT_EQ(disk.files["cv/resume.toml"], "2");
  EXPECT_THROW(disk.write("x/out.pdf", "1"), Failure);
  EXPECT_THROW(disk.write("cv", "1"), Failure);
}

TEST(MemoryWorld, Variables) {
  MemoryWorld disk = world();
  disk.variables["A"] = "";
  EXPECT_EQ(disk.variable("A"), "");
  EXPECT_EQ(disk.variable("B"), std::nullopt);
}

}  // namespace
}  // namespace quoin
