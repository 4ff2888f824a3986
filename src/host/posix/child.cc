#include "host/posix/child.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <utility>

#include "host/posix/calls.h"
#include "quoin/failure.h"

namespace quoin {
namespace {

using Status = ProcessResult::Status;

constexpr std::size_t complaint_limit = 4096;
constexpr int cannot_start = 127;  // as shells have it

/// The program's file; empty where no folder of PATH has it. Folders that hang on the working folder do not count.
std::string find_program(const std::string& name) {
  const char* path = std::getenv("PATH");
  const std::string_view folders = path ? path : "/usr/local/bin:/usr/bin:/bin";
  for (std::size_t begin = 0; begin <= folders.size();) {
    const std::size_t end = std::min(folders.find(':', begin), folders.size());
    const std::string file = std::string(folders.substr(begin, end - begin)) + '/' + name;
    struct stat about {};
    if (file.starts_with('/') && ::stat(file.c_str(), &about) == 0 && S_ISREG(about.st_mode) &&
        ::access(file.c_str(), X_OK) == 0)
      return file;
    begin = end + 1;
  }
  return {};
}

std::vector<char*> pointers(const std::vector<std::string>& words) {
  std::vector<char*> out;
  for (const std::string& word : words) out.push_back(const_cast<char*>(word.c_str()));
  out.push_back(nullptr);
  return out;
}

struct Pipe {
  Descriptor read, write;
};

Pipe make_pipe() {
  int ends[2];
  if (!os::make_pipe(ends)) throw Failure(std::string("cannot run another program: ") + std::strerror(errno));
  return {Descriptor(ends[0]), Descriptor(ends[1])};
}

/// In the child, where only async-signal-safe functions may be called. Never returns.
[[noreturn]] void become(const char* file, char* const* arguments, char* const* environment, int out, int err,
                         pid_t parent, unsigned hard_seconds) {
  os::end_with_parent();
  ::setpgid(0, 0);
  const rlimit no_core{0, 0}, time{hard_seconds, hard_seconds + 1};
  ::setrlimit(RLIMIT_CORE, &no_core);
  ::setrlimit(RLIMIT_CPU, &time);
  const int nothing = ::open("/dev/null", O_RDONLY);
  const bool ready = ::getppid() == parent && nothing >= 0 && ::dup2(nothing, STDIN_FILENO) >= 0 &&
                     ::dup2(out, STDOUT_FILENO) >= 0 && ::dup2(err, STDERR_FILENO) >= 0 && ::chdir("/") == 0;
  ::signal(SIGPIPE, SIG_DFL);
  if (ready) ::execve(file, arguments, environment);
  ::_exit(cannot_start);
}

/// True while more may come.
bool take(Descriptor& from, std::string& into, std::size_t limit) {
  char buffer[1 << 16];
  const ssize_t got = ::read(from.get(), buffer, sizeof buffer);
  if (got < 0 && errno == EINTR) return true;
  if (got <= 0) {
    from.close();
    return false;
  }
  into.append(buffer, std::min(static_cast<std::size_t>(got), limit - std::min(limit, into.size())));
  return true;
}

}  // namespace

Child::Child(const ProcessRequest& request, const std::vector<std::string>& environment, unsigned hard_seconds) {
  const std::string file = find_program(request.program);
  if (file.empty()) return;
  std::vector<std::string> words = {request.program};
  words.insert(words.end(), request.arguments.begin(), request.arguments.end());
  const std::vector<char*> arguments = pointers(words), variables = pointers(environment);
  Pipe out = make_pipe(), err = make_pipe();
  const pid_t parent = ::getpid();
  pid_ = ::fork();
  if (pid_ < 0) throw Failure(std::string("cannot run another program: ") + std::strerror(errno));
  if (pid_ == 0)
    become(file.c_str(), arguments.data(), variables.data(), out.write.get(), err.write.get(), parent, hard_seconds);
  ::setpgid(pid_, pid_);  // in both, for either may be first
  out_ = std::move(out.read);
  err_ = std::move(err.read);
}

Child::Child(Child&& other) noexcept
    : usage(other.usage),
      pid_(std::exchange(other.pid_, -1)),
      started_(other.started_),
      out_(std::move(other.out_)),
      err_(std::move(other.err_)),
      result_(std::move(other.result_)) {}

Child::~Child() {
  kill();
  wait();
}

void Child::read_output(std::size_t limit) {
  if (!take(out_, result_.output, limit + 1) || result_.output.size() <= limit) return;
  stop(Status::too_much);
}

void Child::read_complaint() {
  take(err_, result_.complaint, complaint_limit);
}

void Child::stop(Status why) {
  result_.status = why;
  kill();
  wait();
  out_.close();
  err_.close();
}

void Child::look() {
  int status = 0;
  if (pid_ <= 0) return;
  const pid_t got = ::waitpid(pid_, &status, WNOHANG);
  if (got == 0 || (got < 0 && errno == EINTR)) return;
  ::kill(-pid_, SIGKILL);  // whom it left behind
  pid_ = -1;
  if (result_.status == Status::absent) judge(status);
}

ProcessResult Child::take_result() {
  return std::move(result_);
}

void Child::kill() {
  if (pid_ > 0 && ::kill(-pid_, SIGKILL) != 0) ::kill(pid_, SIGKILL);
}

void Child::wait() {
  if (pid_ > 0) reap(std::exchange(pid_, -1));
}

void Child::judge(int status) {
  result_.status = WIFEXITED(status) ? Status::exited : Status::signalled;
  result_.code = WIFEXITED(status) ? WEXITSTATUS(status) : WTERMSIG(status);
  if (result_.status == Status::exited && result_.code == cannot_start) result_.status = Status::absent;
  if (result_.status == Status::signalled && result_.code == SIGXCPU) result_.status = Status::too_slow;
}

}  // namespace quoin
