// Every input that fuzzing has kept goes through its target again in the ordinary test run: whole, and cut off.
// A target is a file of this folder; CMake compiles each under a name of its own and hands their list over.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "support/project.h"

#define ROW(name) extern "C" int fuzz_##name(const std::uint8_t* data, std::size_t size);
QUOIN_FUZZ_TARGETS
#undef ROW

namespace {

namespace fs = std::filesystem;

struct Target {
  const char* name;
  int (*run)(const std::uint8_t*, std::size_t);
};

#define ROW(name) {#name, fuzz_##name},
constexpr Target targets[] = {QUOIN_FUZZ_TARGETS};
#undef ROW

std::vector<fs::path> inputs_of(const std::string& kind, const Target& target) {
  std::vector<fs::path> files;
  const fs::path folder = quoin::project_path("tests/fuzz/" + kind + "/" + target.name);
  if (fs::is_directory(folder))
    for (const auto& entry : fs::directory_iterator(folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return std::string((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
}

/// In memory of just its size, so that a sanitizer sees what reads on behind it.
void run(const Target& target, std::string_view bytes) {
  const std::vector<std::uint8_t> copy(bytes.begin(), bytes.end());
  EXPECT_EQ(target.run(copy.data(), copy.size()), 0);
}

class FuzzReplay : public testing::TestWithParam<Target> {};

TEST_P(FuzzReplay, SeedsHoldWholeAndCutOff) {
  constexpr std::size_t cuts = 24;
  const std::vector<fs::path> seeds = inputs_of("corpus", GetParam());
  EXPECT_GE(seeds.size(), 5u);
  for (const fs::path& path : seeds) {
    SCOPED_TRACE(path.filename().string());
    const std::string bytes = bytes_of(path);
    for (std::size_t cut = 0; cut < cuts; ++cut) run(GetParam(), std::string_view(bytes).substr(0, bytes.size() * cut / cuts));
    run(GetParam(), bytes);
  }
}

TEST_P(FuzzReplay, FindingsAreMended) {
  for (const fs::path& path : inputs_of("findings", GetParam())) {
    SCOPED_TRACE(path.filename().string());
    run(GetParam(), bytes_of(path));
  }
}

INSTANTIATE_TEST_SUITE_P(Targets, FuzzReplay, testing::ValuesIn(targets),
                         [](const auto& target) { return std::string(target.param.name); });

}  // namespace
