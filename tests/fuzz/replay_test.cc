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
#define LLVMFuzzerTestOneInput fuzz_read_layout
#include "read_layout.cc"
#include "support/project.h"
#undef LLVMFuzzerTestOneInput

namespace {

namespace fs = std::filesystem;

void replay(const char* corpus, int (*entry)(const std::uint8_t*, std::size_t)) {
  std::size_t inputs = 0;
  for (const auto& file_entry : fs::directory_iterator(quoin::project_path("tests/fuzz/corpus/") + corpus)) {
    SCOPED_TRACE(file_entry.path().filename().string());
    std::ifstream file(file_entry.path(), std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    EXPECT_EQ(entry(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()), 0);
    ++inputs;
  }
  EXPECT_GE(inputs, 10u);
}

TEST(Fuzz, ReadResumeCorpus) {
  replay("read_resume", fuzz_read_resume);
}

TEST(Fuzz, ReadLayoutCorpus) {
  replay("read_layout", fuzz_read_layout);
}

}  // namespace
