// A file that is in no folder: other programs open it by its path as long as it lives.
#include "host/memory_file.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "host/process.h"
#include "host/world.h"

namespace quoin {
namespace {

TEST(MemoryFile, OthersReadItByItsPath) {
  const std::string bytes = std::string(300'000, 'x') + '\0' + "end";
  std::optional<MemoryFile> file(bytes);
  const std::string path = file->path();
  const std::vector<ProcessResult> seen = system_processes()->run_all({{"cat", {path}}}, {});
  EXPECT_EQ(seen.at(0).code, 0) << seen.at(0).complaint;
  EXPECT_TRUE(seen.at(0).output == bytes);
  EXPECT_EQ(disk_world()->read(path, 1 << 20).status, FileStatus::ok);
  file.reset();
  EXPECT_NE(disk_world()->read(path, 1 << 20).status, FileStatus::ok);
  EXPECT_EQ(disk_world()->read(MemoryFile("").path(), 10).bytes, "");
}

}  // namespace
}  // namespace quoin
