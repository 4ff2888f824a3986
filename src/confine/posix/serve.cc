#include "confine/serve.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdint>
#include <exception>
#include <new>
#include <optional>

#include "confine/budget.h"
#include "confine/posix/fences.h"
#include "confine/posix/protocol.h"
#include "host/posix/calls.h"
#include "quoin/failure.h"

namespace quoin {
namespace {

using protocol::Outcome;

void write_all(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return;  // nobody listens any more
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

/// A text after its length; nothing where the other side broke off.
std::optional<std::string> read_text() {
  const auto fill = [](char* to, std::size_t size) {
    while (size > 0) {
      const ssize_t got = ::read(STDIN_FILENO, to, size);
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) return false;
      to += got;
      size -= static_cast<std::size_t>(got);
    }
    return true;
  };
  std::uint64_t length = 0;
  if (!fill(reinterpret_cast<char*>(&length), sizeof length)) return std::nullopt;
  std::string out(length, '\0');
  if (!fill(out.data(), out.size())) return std::nullopt;
  return out;
}

/// Who made the socket waits for the answer. Where that process is gone already, no signal will tell.
bool is_child_of_asker() {
  return os::maker_of(STDIN_FILENO) == ::getppid();
}

void reply(Outcome outcome, std::string_view text) {
  const char first = static_cast<char>(outcome);
  write_all({&first, 1});
  write_all(text);
}

/// Everything up to the answer; false where there is no question.
bool answer_question(const Service& service) {
  const std::optional<std::string> limits = read_text();
  const std::optional<Budget> budget = limits ? unpacked<Budget>(*limits) : std::nullopt;
  if (!budget) return false;
  service.prepare();
  limit_resources(*budget);
  fence_files(budget->folders);  // a kernel may lack one or both; a fence that falls is a Failure
  fence_system_calls();
  const std::optional<std::string> question = read_text();
  if (!question) return false;
  const std::string answer = service.answer(*question);
  if (answer.size() > budget->answer)
    reply(Outcome::out_of_memory, {});
  else
    reply(Outcome::answered, answer);
  return true;
}

}  // namespace

bool is_helper(int argc, const char* const* argv) {
  struct stat about {};
  return argc == 2 && std::string_view(argv[1]) == protocol::argument && ::fstat(STDIN_FILENO, &about) == 0 &&
         S_ISSOCK(about.st_mode);
}

void serve(const Service& service) {
  constexpr int no_question = 1;
  std::signal(SIGXFSZ, SIG_DFL);  // who writes a file in spite of all ends
  os::end_with_parent();
  if (!is_child_of_asker()) ::_exit(no_question);
  os::close_from(STDERR_FILENO + 1);  // what the caller of the program left open is not for a stranger's file
  write_all(protocol::hello);
  try {
    if (!answer_question(service)) ::_exit(no_question);
  } catch (const Failure& failure) {
    reply(Outcome::failure, failure.what());
  } catch (const std::bad_alloc&) {
    reply(Outcome::out_of_memory, {});
  } catch (const std::exception& error) {
    reply(Outcome::bug, error.what());
  }
  ::_exit(0);  // no destructor: nothing is left that would matter, and some of it may be large
}

}  // namespace quoin
