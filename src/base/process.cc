// fork and exec with pipes, read by one poll loop until the last program is done or out of time.
#include "base/process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <utility>

#include "base/failure.h"

namespace quoin {
namespace {

using Clock = std::chrono::steady_clock;
using Status = ProcessResult::Status;

constexpr std::size_t complaint_limit = 4096;
constexpr int cannot_start = 127;  // as shells have it

/// What programs may know of the environment; the rest is ours.
constexpr std::array<const char*, 8> kept_variables = {"PATH",       "HOME",      "TMPDIR",          "VIRTUAL_ENV",
                                                       "PYTHONPATH", "NODE_PATH", "LD_LIBRARY_PATH", "PYENV_ROOT"};

std::vector<std::string> small_environment() {
  std::vector<std::string> out = {"LC_ALL=C.UTF-8", "PYTHONIOENCODING=utf-8", "PYTHONDONTWRITEBYTECODE=1"};
  for (const char* name : kept_variables)
    if (const char* value = std::getenv(name)) out.push_back(std::string(name) + '=' + value);
  return out;
}

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

/// A descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int fd = -1) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  ~Descriptor() { close(); }
  int get() const { return fd_; }
  bool open() const { return fd_ >= 0; }
  void close() {
    if (fd_ >= 0) ::close(fd_);
    fd_ = -1;
  }

 private:
  int fd_;
};

struct Pipe {
  Descriptor read, write;
};

Pipe make_pipe() {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0)
    throw Failure(std::string("cannot run another program: ") + std::strerror(errno));
  return {Descriptor(ends[0]), Descriptor(ends[1])};
}

/// In the child, where only async-signal-safe functions may be called. Never returns.
[[noreturn]] void become(const char* file, char* const* arguments, char* const* environment, int out, int err,
                         pid_t parent) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  const int nothing = ::open("/dev/null", O_RDONLY);
  const bool ready = ::getppid() == parent && nothing >= 0 && ::dup2(nothing, STDIN_FILENO) >= 0 &&
                     ::dup2(out, STDOUT_FILENO) >= 0 && ::dup2(err, STDERR_FILENO) >= 0 && ::chdir("/") == 0;
  ::signal(SIGPIPE, SIG_DFL);
  if (ready) ::execve(file, arguments, environment);
  ::_exit(cannot_start);
}

/// A running program and what it has said so far. Killed with this object.
class Child {
 public:
  Child(const ProcessRequest& request, const std::vector<std::string>& environment) {
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
      become(file.c_str(), arguments.data(), variables.data(), out.write.get(), err.write.get(), parent);
    out_ = std::move(out.read);
    err_ = std::move(err.read);
  }
  Child(Child&& other) noexcept
      : pid_(std::exchange(other.pid_, -1)),
        out_(std::move(other.out_)),
        err_(std::move(other.err_)),
        result_(std::move(other.result_)) {}
  Child& operator=(Child&&) = delete;
  ~Child() {
    kill();
    reap();
  }

  int out() const { return out_.get(); }
  int err() const { return err_.get(); }
  bool talking() const { return out_.open() || err_.open(); }

  void read_output(std::size_t limit) {
    if (!take(out_, result_.output, limit + 1) || result_.output.size() <= limit) return;
    stop(Status::too_much);
  }
  /// What is too long is thrown away, so that the program does not wait for a reader.
  void read_complaint() { take(err_, result_.complaint, complaint_limit); }

  void stop(Status why) {
    result_.status = why;
    kill();
    out_.close();
    err_.close();
  }

  /// Both pipes are closed: waits for the end until `deadline`.
  ProcessResult finish(Clock::time_point deadline) {
    while (pid_ > 0 && !reap_if_ended()) {
      if (Clock::now() >= deadline) {
        stop(Status::timed_out);
        reap();
      } else {
        ::usleep(500);
      }
    }
    return std::move(result_);
  }

 private:
  /// True while more may come.
  static bool take(Descriptor& from, std::string& into, std::size_t limit) {
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

  void kill() {
    if (pid_ > 0) ::kill(pid_, SIGKILL);
  }

  bool reap_if_ended() {
    int status = 0;
    const pid_t got = ::waitpid(pid_, &status, WNOHANG);
    if (got == 0 || (got < 0 && errno == EINTR)) return false;
    pid_ = -1;
    if (result_.status == Status::absent) judge(status);
    return true;
  }

  void reap() {
    if (pid_ <= 0) return;
    while (::waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
    }
    pid_ = -1;
  }

  void judge(int status) {
    result_.status = WIFEXITED(status) ? Status::exited : Status::signalled;
    result_.code = WIFEXITED(status) ? WEXITSTATUS(status) : WTERMSIG(status);
    if (result_.status == Status::exited && result_.code == cannot_start) result_.status = Status::absent;
  }

  pid_t pid_ = -1;
  Descriptor out_, err_;
  ProcessResult result_;
};

/// One round of waiting and reading; false when there is nothing left to wait for.
bool read_round(std::vector<Child>& children, const ProcessLimits& limits, Clock::time_point deadline) {
  std::vector<pollfd> polled;
  for (const Child& child : children)
    for (const int fd : {child.out(), child.err()}) polled.push_back({fd, POLLIN, 0});
  if (std::none_of(polled.begin(), polled.end(), [](const pollfd& one) { return one.fd >= 0; })) return false;
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
  if (left <= 0) {
    for (Child& child : children)
      if (child.talking()) child.stop(Status::timed_out);
    return false;
  }
  ::poll(polled.data(), polled.size(), static_cast<int>(left) + 1);
  for (std::size_t i = 0; i < children.size(); ++i) {
    if (polled[2 * i].revents != 0) children[i].read_output(limits.output);
    if (polled[2 * i + 1].revents != 0 && children[i].err() >= 0) children[i].read_complaint();
  }
  return true;
}

class SystemProcesses : public Processes {
 public:
  std::vector<ProcessResult> run_all(const std::vector<ProcessRequest>& requests,
                                     const ProcessLimits& limits) override {
    const Clock::time_point deadline = Clock::now() + limits.time;
    const std::vector<std::string> environment = small_environment();
    std::vector<Child> children;
    children.reserve(requests.size());
    for (const ProcessRequest& request : requests) children.emplace_back(request, environment);
    while (read_round(children, limits, deadline)) {
    }
    std::vector<ProcessResult> results;
    for (Child& child : children) results.push_back(child.finish(deadline));
    return results;
  }
};

}  // namespace

std::unique_ptr<Processes> system_processes() {
  return std::make_unique<SystemProcesses>();
}

}  // namespace quoin
