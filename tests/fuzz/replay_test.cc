// Every input that fuzzing has kept goes through its entry again in the ordinary test run.
#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

// libFuzzer fixes the entry's name, so each one is renamed where several share the test program.
#define LLVMFuzzerTestOneInput fuzz_read_resume
#include "read_resume.cc"
#undef LLVMFuzzerTestOneInput

namespace {

namespace fs = std::filesystem;

TEST(Fuzz, ReadResumeCorpus) {
  std::size_t inputs = 0;
  for (const auto& entry : fs::directory_iterator(QUOIN_SOURCE_DIR "/tests/fuzz/corpus/read_resume")) {
    SCOPED_TRACE(entry.path().filename().string());
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    EXPECT_EQ(fuzz_read_resume(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()), 0);
    ++inputs;
  }
  EXPECT_GE(inputs, 10u);
}

}  // namespace
