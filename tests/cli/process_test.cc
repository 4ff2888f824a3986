#include "process.h"
#include "support/project.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace quoin::test {
namespace {

namespace fs = std::filesystem;

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void redirect(int fd, const std::string& path, int flags) {
  if (path == "closed") {
    ::close(fd);
    return;
  }
  const int opened = ::open(path.c_str(), flags, 0600);
  if (opened < 0 || ::dup2(opened, fd) < 0) ::_exit(126);
  ::close(opened);
}

/// In the child: nothing here returns.
[[noreturn]] void become(const Start& start, const std::string& in, const std::string& out, const std::string& err) {
  redirect(STDIN_FILENO, in, O_RDONLY);
  redirect(STDOUT_FILENO, out, O_WRONLY | O_CREAT);
  redirect(STDERR_FILENO, err, O_WRONLY | O_CREAT);
  if (::chdir(start.folder.c_str()) != 0) ::_exit(126);
  ::unsetenv("SOURCE_DATE_EPOCH");
  for (const auto& [name, value] : start.environment) ::setenv(name.c_str(), value.c_str(), 1);
  if (start.file_limit >= 0) {
    const rlimit limit{static_cast<rlim_t>(start.file_limit), static_cast<rlim_t>(start.file_limit)};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  if (start.descriptor_limit >= 0) {
    const rlimit limit{static_cast<rlim_t>(start.descriptor_limit), static_cast<rlim_t>(start.descriptor_limit)};
    ::setrlimit(RLIMIT_NOFILE, &limit);
  }
  std::vector<char*> arguments = {const_cast<char*>("quoin")};
  for (const std::string& one : start.arguments) arguments.push_back(const_cast<char*>(one.c_str()));
  arguments.push_back(nullptr);
  ::execv(program_file().c_str(), arguments.data());
  ::_exit(127);
}

int wait_for(pid_t child, struct rusage* use = nullptr) {
  int status = 0;
  while (::wait4(child, &status, 0, use) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

Scratch::Scratch() {
  std::string pattern = (fs::temp_directory_path() / "quoin-test-XXXXXX").string();
  if (!::mkdtemp(pattern.data())) throw std::runtime_error("cannot make a scratch folder");
  path_ = fs::canonical(pattern).string();
}

Scratch::~Scratch() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

void Scratch::put(const std::string& name, const std::string& text) const {
  fs::create_directories(fs::path(at(name)).parent_path());
  std::ofstream(at(name), std::ios::binary) << text;
}

std::string Scratch::text(const std::string& name) const {
  return read_file(at(name));
}

bool Scratch::has(const std::string& name) const {
  return fs::exists(at(name));
}

std::vector<std::string> Scratch::names() const {
  std::vector<std::string> out;
  for (const auto& entry : fs::directory_iterator(path_)) out.push_back(entry.path().filename().string());
  std::sort(out.begin(), out.end());
  return out;
}

Result run(const Start& start) {
  const Scratch streams;
  streams.put("in", start.input);
  const std::string out = start.out_to.empty() ? streams.at("out") : start.out_to;
  const std::string err = start.err_to.empty() ? streams.at("err") : start.err_to;
  const pid_t child = ::fork();
  if (child == 0) become(start, streams.at("in"), out, err);
  Result result;
  struct rusage use {};
  result.status = wait_for(child, &use);
  result.kilobytes = use.ru_maxrss;
  for (const timeval& part : {use.ru_utime, use.ru_stime})
    result.seconds += static_cast<double>(part.tv_sec) + 1e-6 * static_cast<double>(part.tv_usec);
  result.out = start.out_to.empty() ? streams.text("out") : "";
  result.err = start.err_to.empty() ? streams.text("err") : "";
  return result;
}

Result run(const Scratch& scratch, const std::vector<std::string>& arguments) {
  Start start;
  start.arguments = arguments;
  start.folder = scratch.path();
  return run(start);
}

int run_and_kill(const Start& start, int signal, unsigned microseconds) {
  const pid_t child = ::fork();
  if (child == 0) become(start, "/dev/null", "/dev/null", "/dev/null");
  ::usleep(microseconds);
  ::kill(child, signal);
  return wait_for(child);
}

const char* const small_resume = R"([basics]
name = "Ada Example"
email = "ada@example.org"

[[section]]
title = "Skills"
kind = "skills"

[[section.entry]]
name = "Mathematics"
keywords = ["calculus", "number theory"]
)";

const char* const faulty_resume = R"([document]
paper = "a44"

[basics]
name = "Ada Example"
emial = "ada@example.org"

[[section]]
title = "Awards"
kind = "awards"
entry = [{ title = "A prize", date = "2021-13" }]
)";

std::string long_resume() {
  std::string out = "[basics]\nname = \"Ada Example\"\n\n[[section]]\ntitle = \"Work\"\nkind = \"experience\"\n";
  for (int i = 1; i <= 40; ++i)
    out += "\n[[section.entry]]\norganization = \"Institute number " + std::to_string(i) +
           "\"\nposition = \"Engineer\"\nstart = " + std::to_string(1950 + i) + "\nend = " + std::to_string(1951 + i) +
           "\nhighlights = [\"Built the engine and wrote down how it works for those who came later\"]\n";
  return out;
}

TEST(Process, StreamsAndStatusArrive) {
  const Scratch scratch;
  const Result version = run(scratch, {"--version"});
  EXPECT_EQ(version.status, 0);
  EXPECT_EQ(version.out.substr(0, 6), "quoin ");
  EXPECT_EQ(version.err, "");
  EXPECT_EQ(run(scratch, {"no-such-command"}).status, 2);
}

}  // namespace quoin::test
