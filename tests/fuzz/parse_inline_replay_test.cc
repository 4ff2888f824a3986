// The fuzzer's corpus in the ordinary test run: each seed whole, and cut off at every byte.
#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "parse_inline.cc"
#include "support/project.h"

namespace quoin {
namespace {

TEST(ParseInlineFuzz, CorpusReplays) {
  std::size_t seeds = 0;
  for (const auto& file : std::filesystem::directory_iterator(project_path("tests/fuzz/corpus/parse_inline"))) {
    SCOPED_TRACE(file.path().string());
    std::ifstream stream(file.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    ASSERT_FALSE(bytes.empty());
    for (std::size_t size = 0; size <= bytes.size(); ++size)
      EXPECT_EQ(LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), size), 0);
    ++seeds;
  }
  EXPECT_GE(seeds, 10u);
}

}  // namespace
}  // namespace quoin
