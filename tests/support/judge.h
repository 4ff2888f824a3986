// Other people's programs as judges of a PDF.
#pragma once

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

namespace quoin {

/// A file that is gone with the test.
class TemporaryPdf {
 public:
  explicit TemporaryPdf(const std::string& bytes) {
    path_ =
        (std::filesystem::temp_directory_path() / ("quoin-pdf-test-" + std::to_string(::getpid()) + ".pdf")).string();
    std::ofstream(path_, std::ios::binary) << bytes;
  }
  ~TemporaryPdf() { std::filesystem::remove(path_); }
  TemporaryPdf(const TemporaryPdf&) = delete;
  TemporaryPdf& operator=(const TemporaryPdf&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

/// What a judge says of the file; `%` in the command is its path. A judge that is missing or complains fails the test.
inline std::string judge(const std::string& command, const std::string& pdf) {
  const TemporaryPdf file(pdf);
  std::string line = command;
  line.replace(line.find('%'), 1, "'" + file.path() + "'");
  std::FILE* pipe = ::popen((line + " 2>/dev/null").c_str(), "r");
  if (!pipe) throw std::runtime_error("popen");
  std::string out;
  std::array<char, 4096> part;
  for (std::size_t size; (size = std::fread(part.data(), 1, part.size(), pipe)) > 0;) out.append(part.data(), size);
  const int status = ::pclose(pipe);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << command << ":\n" << out;
  return out;
}

}  // namespace quoin
