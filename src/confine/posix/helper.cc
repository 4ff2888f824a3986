#include "confine/helper.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <stdexcept>
#include <thread>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "confine/posix/protocol.h"
#include "confine/sanitized.h"
#include "host/posix/calls.h"
#include "host/posix/descriptor.h"
#include "host/system.h"
#include "quoin/failure.h"

namespace quoin {
namespace {

using Clock = std::chrono::steady_clock;
using protocol::Outcome;

[[noreturn]] void cannot_start(std::string_view why) {
  throw Failure(fmt::format("a PDF is read in a process of its own, which cannot be started: {}", why));
}

/// The loader may need LD_LIBRARY_PATH to find what this very program was linked with; the rest is nobody's business.
std::vector<std::string> small_environment() {
  const char* const libraries = std::getenv("LD_LIBRARY_PATH");
  return libraries ? std::vector{std::string("LD_LIBRARY_PATH=") + libraries} : std::vector<std::string>{};
}

/// What is written there is gone. A root may be without /dev: then it is a file without a name.
Descriptor nowhere() {
  Descriptor out(::open("/dev/null", O_WRONLY | O_CLOEXEC));
  if (!out.open()) out = Descriptor(os::file_without_name());
  if (!out.open()) cannot_start(std::strerror(errno));
  return out;
}

/// How to start a process whose three standard streams are `socket`, but for the last, with no signal blocked or ignored.
class Preparation {
 public:
  explicit Preparation(int socket) {
    ::posix_spawn_file_actions_init(&actions_);
    for (const int fd : {STDIN_FILENO, STDOUT_FILENO}) ::posix_spawn_file_actions_adddup2(&actions_, socket, fd);
    // What a dying C++ runtime has to say is for nobody, but for a sanitizer's report.
    if (!sanitized) ::posix_spawn_file_actions_adddup2(&actions_, unheard_.get(), STDERR_FILENO);
    ::posix_spawnattr_init(&attributes_);
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    ::posix_spawnattr_setsigmask(&attributes_, &none);
    ::posix_spawnattr_setsigdefault(&attributes_, &all);
    ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }
  Preparation(const Preparation&) = delete;
  Preparation& operator=(const Preparation&) = delete;
  ~Preparation() {
    ::posix_spawn_file_actions_destroy(&actions_);
    ::posix_spawnattr_destroy(&attributes_);
  }

  /// 0, or why not.
  int spawn(pid_t& pid, const std::string& program) const {
    std::array<char*, 3> arguments = {const_cast<char*>("quoin"), const_cast<char*>(protocol::argument), nullptr};
    std::vector<std::string> variables = small_environment();
    std::vector<char*> environment;
    for (std::string& one : variables) environment.push_back(one.data());
    environment.push_back(nullptr);
    return ::posix_spawn(&pid, program.c_str(), &actions_, &attributes_, arguments.data(), environment.data());
  }

 private:
  Descriptor unheard_ = nowhere();
  posix_spawn_file_actions_t actions_;
  posix_spawnattr_t attributes_;
};

/// How a helper ended, and the most memory that it had, in bytes.
struct End {
  int status = 0;
  std::uint64_t memory = 0;
};

/// With a helper at work: what it is still to be told, and what it has said. The helper is killed with this object.
class Conversation {
 public:
  explicit Conversation(const std::string& program) {
    int ends[2];
    if (!os::make_socket_pair(ends)) cannot_start(std::strerror(errno));
    socket_ = Descriptor(ends[0]);
    const Descriptor other(ends[1]);
    if (const int error = Preparation(other.get()).spawn(pid_, program); error != 0) {
      pid_ = -1;
      cannot_start(std::strerror(error));
    }
  }
  Conversation(const Conversation&) = delete;
  Conversation& operator=(const Conversation&) = delete;
  ~Conversation() {
    if (pid_ <= 0) return;
    ::kill(pid_, SIGKILL);
    reap(pid_);
  }

  /// Tells `parts` one after the other and listens, until the helper hangs up. False where it had to be stopped.
  bool talk(std::array<std::string_view, 2> parts, std::size_t limit, Clock::time_point deadline) {
    std::size_t telling = 0;
    for (;;) {
      while (telling < parts.size() && parts[telling].empty()) ++telling;
      const bool tells = telling < parts.size();
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
      if (left <= 0) return false;
      pollfd polled{socket_.get(), static_cast<short>(tells ? POLLIN | POLLOUT : POLLIN), 0};
      if (::poll(&polled, 1, static_cast<int>(left) + 1) < 0 && errno != EINTR) return false;
      if (tells && (polled.revents & POLLOUT) != 0 && !tell(parts[telling])) telling = parts.size();
      if ((polled.revents & (POLLIN | POLLHUP | POLLERR)) != 0 && !listen()) return true;
      if (said_.size() > limit) return false;
    }
  }

  const std::string& said() const { return said_; }
  std::string take() { return std::move(said_); }

  /// One that hung up is about to end, if it is honest; nothing where it has not ended by the deadline.
  std::optional<End> wait(Clock::time_point deadline) {
    constexpr std::chrono::microseconds nap(500);
    for (;;) {
      int status = 0;
      struct rusage use {};
      const pid_t ended = ::wait4(pid_, &status, WNOHANG, &use);
      if (ended == pid_) {
        pid_ = -1;
        return End{status, os::peak_memory(use)};
      }
      if ((ended < 0 && errno != EINTR) || Clock::now() >= deadline) return std::nullopt;
      std::this_thread::sleep_for(nap);
    }
  }

 private:
  /// False where nobody listens any more.
  bool tell(std::string_view& part) {
    const ssize_t sent = ::send(socket_.get(), part.data(), part.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0) return errno == EINTR || errno == EAGAIN;
    part.remove_prefix(static_cast<std::size_t>(sent));
    return true;
  }

  /// False at the end.
  bool listen() {
    std::array<char, 1 << 16> part;
    const ssize_t got = ::recv(socket_.get(), part.data(), part.size(), MSG_DONTWAIT);
    if (got < 0) return errno == EINTR || errno == EAGAIN;
    said_.append(part.data(), static_cast<std::size_t>(got));
    return got > 0;
  }

  pid_t pid_ = -1;
  Descriptor socket_;
  std::string said_;
};

/// What a helper says was wrong, as one line that cannot steer a terminal.
std::string plain_sentence(std::string_view text) {
  constexpr std::size_t most = 1000;  // bytes
  std::string out;
  for (std::size_t i = 0; i < text.size() && out.size() < most;) {
    const Decoded next = decode_utf8(text, i);
    const bool control = next.code_point < 0x20 || (next.code_point >= 0x7F && next.code_point < 0xA0);
    append_utf8(out, control ? U'?' : next.code_point);
    i += next.length;
  }
  return out;
}

/// Not every library tells that it got no memory: some say that they failed, some crash.
Reply judge(std::string said, const End& end, const Budget& budget) {
  const bool short_of_memory = !sanitized && end.memory > budget.memory / 2;
  if (WIFSIGNALED(end.status) && WTERMSIG(end.status) == SIGXCPU) return {Reply::Status::out_of_time};
  if (WIFSIGNALED(end.status) && WTERMSIG(end.status) == SIGKILL) return {Reply::Status::out_of_memory};  // the kernel's
  if (!WIFEXITED(end.status) || WEXITSTATUS(end.status) != 0 || said.empty())
    return {short_of_memory ? Reply::Status::out_of_memory : Reply::Status::broken};
  const auto outcome = static_cast<Outcome>(said.front());
  said.erase(0, 1);
  switch (outcome) {
    case Outcome::answered:
      return {Reply::Status::answered, std::move(said)};
    case Outcome::out_of_memory:
      return {Reply::Status::out_of_memory};
    case Outcome::failure:
      if (short_of_memory) return {Reply::Status::out_of_memory};
      throw Failure(plain_sentence(said));
    case Outcome::bug:
      throw std::runtime_error(plain_sentence(said));
  }
  return {};
}

class HelperProcess : public Helper {
 public:
  explicit HelperProcess(std::string program) : program_(std::move(program)) {}

  Reply ask(std::string_view question, const Budget& budget) override {
    const Clock::time_point deadline = Clock::now() + std::chrono::seconds(slower * budget.patience);
    const std::string limits = packed(packed(budget)) + packed(std::uint64_t{question.size()});
    Conversation child(program_);
    const bool in_time = child.talk({limits, question}, protocol::hello.size() + 1 + budget.answer, deadline);
    if (!child.said().starts_with(protocol::hello)) cannot_start("what was started is not quoin " QUOIN_VERSION);
    if (!in_time) return {Clock::now() < deadline ? Reply::Status::out_of_memory : Reply::Status::out_of_time};
    const std::optional<End> end = child.wait(deadline);
    if (!end) return {Reply::Status::out_of_time};
    std::string said = child.take();
    said.erase(0, protocol::hello.size());
    return judge(std::move(said), *end, budget);
  }

 private:
  std::string program_;
};

}  // namespace

std::unique_ptr<Helper> helper_process(std::string program) {
  return std::make_unique<HelperProcess>(std::move(program));
}

std::string own_program() {
  std::string program = os::running_program();
  if (program.empty()) cannot_start("where this program lies is not known, as /proc is missing");
  return program;
}

}  // namespace quoin
