#include "import/pdf/attachments.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <new>

#include "base/failure.h"
#include "import/pdf/page_walk.h"
#include "import/pdf/qpdf.h"
#include "import/pdf/walk.h"

namespace quoin {
namespace {

constexpr rlim_t child_memory = 768u << 20;  // bytes beyond what the process has when it starts
constexpr rlim_t child_seconds = 10;         // of processor time
constexpr std::size_t answer_limit = 320u << 20;

constexpr std::string_view no_library = "no-library";

// The child's answer: each text after its length.
void append(std::string& out, std::string_view text) {
  const std::uint64_t length = text.size();
  out.append(reinterpret_cast<const char*>(&length), sizeof length);
  out += text;
}

/// Takes a text off the front; false where the answer breaks off.
bool take(std::string_view& from, std::string& text) {
  std::uint64_t length = 0;
  if (from.size() < sizeof length) return false;
  std::memcpy(&length, from.data(), sizeof length);
  from.remove_prefix(sizeof length);
  if (from.size() < length) return false;
  text.assign(from.substr(0, length));
  from.remove_prefix(length);
  return true;
}

std::string packed(const qpdf::Found& found) {
  std::string out;
  append(out, found.code);
  append(out, found.message);
  for (const EmbeddedFile& file : found.files)
    for (const std::string* text : {&file.name, &file.mime, &file.relationship, &file.bytes}) append(out, *text);
  return out;
}

bool unpack(std::string_view answer, qpdf::Found& found) {
  if (!take(answer, found.code) || !take(answer, found.message)) return false;
  while (!answer.empty()) {
    EmbeddedFile& file = found.files.emplace_back();
    if (!take(answer, file.name) || !take(answer, file.mime) || !take(answer, file.relationship) ||
        !take(answer, file.bytes))
      return false;
  }
  return true;
}

void write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return;  // nobody listens any more
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

/// Pages of address space that the process has; they count for its limit, and a sanitizer takes many.
rlim_t address_space() {
  const int fd = ::open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
  std::array<char, 64> text{};
  const ssize_t got = fd < 0 ? 0 : ::read(fd, text.data(), text.size() - 1);
  if (fd >= 0) ::close(fd);
  const auto pages = got > 0 ? std::strtoull(text.data(), nullptr, 10) : 0;
  return static_cast<rlim_t>(pages) * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE));
}

void limit(int resource, rlim_t value) {
  struct rlimit now {};
  if (::getrlimit(static_cast<__rlimit_resource_t>(resource), &now) != 0) return;
  now.rlim_cur = std::min(value, now.rlim_max);
  ::setrlimit(static_cast<__rlimit_resource_t>(resource), &now);
}

/// What is asked of a PDF: its files, or its text, which is then the bytes of a file without a name.
using Question = qpdf::Found (*)(const qpdf::Library& library, std::string_view pdf);

qpdf::Found find_page_text(const qpdf::Library& library, std::string_view pdf) {
  qpdf::FoundText found = qpdf::find_text(library, pdf);
  return {std::move(found.code), std::move(found.message), {{{}, {}, {}, std::move(found.text)}}};
}

/// All that happens in the child.
std::string answer(Question question, std::string_view pdf) {
  const auto fault = [](std::string_view code, std::string_view message) {
    return packed({std::string(code), std::string(message), {}});
  };
  const std::optional<qpdf::Library> library = qpdf::load();
  if (!library) return fault(no_library, "");
  limit(RLIMIT_AS, address_space() + child_memory);
  limit(RLIMIT_CPU, child_seconds);
  limit(RLIMIT_CORE, 0);
  try {
    return packed(question(*library, pdf));
  } catch (const std::bad_alloc&) {
    return fault("too-large", "reading the PDF takes more memory than any résumé needs");
  }
}

[[noreturn]] void run_child(Question question, std::string_view pdf, int to) {
  const int nowhere = ::open("/dev/null", O_RDWR);  // for what a dying C++ runtime has to say
  if (nowhere >= 0) ::dup2(nowhere, STDERR_FILENO), ::dup2(nowhere, STDOUT_FILENO);
  for (const int signal : {SIGSEGV, SIGABRT, SIGBUS, SIGXCPU, SIGPIPE}) ::signal(signal, SIG_DFL);
  write_all(to, answer(question, pdf));
  ::_exit(0);  // no destructor, no buffered output of the parent's
}

std::string read_all(int fd) {
  std::string out;
  std::array<char, 1 << 16> part;
  for (;;) {
    const ssize_t got = ::read(fd, part.data(), part.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0 || out.size() > answer_limit) return out;
    out.append(part.data(), static_cast<std::size_t>(got));
  }
}

/// What the child said, and how it ended.
std::pair<std::string, int> ask_child(Question question, std::string_view pdf) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) throw Failure(fmt::format("cannot read the PDF: {}", std::strerror(errno)));
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(ends[0]);
    run_child(question, pdf, ends[1]);
  }
  const int error = errno;
  ::close(ends[1]);
  std::string said = child < 0 ? "" : read_all(ends[0]);
  ::close(ends[0]);
  if (child < 0) throw Failure(fmt::format("cannot start a process to read the PDF: {}", std::strerror(error)));
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  return {std::move(said), status};
}

std::optional<std::vector<EmbeddedFile>> ask(Question question, std::string_view pdf, Span place,
                                             Diagnostics& diagnostics) {
  constexpr std::size_t header_within = 1024;  // as every reader takes it
  if (pdf.substr(0, header_within).find("%PDF-") == std::string_view::npos) {
    diagnostics.error("not-a-pdf", place, "this is no PDF");
    return std::nullopt;
  }
  const auto [said, status] = ask_child(question, pdf);
  qpdf::Found found;
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU)
    found = {"too-large", "reading the PDF takes longer than any résumé needs", {}};
  else if (!WIFEXITED(status) || !unpack(said, found))
    found = {"damaged-pdf", "the PDF is damaged beyond reading", {}};
  if (found.code == no_library)
    throw Failure(fmt::format("reading a PDF takes {}, which is not installed; on Debian and Ubuntu: apt install {}",
                              qpdf::library_name(), "libqpdf-dev"));
  if (found.code.empty()) return std::move(found.files);
  diagnostics.error(found.code, place, found.message);
  return std::nullopt;
}

}  // namespace

std::optional<std::vector<EmbeddedFile>> read_attachments(std::string_view pdf, Span place, Diagnostics& diagnostics) {
  return ask(qpdf::find_files, pdf, place, diagnostics);
}

std::optional<std::string> read_page_text(std::string_view pdf, Span place, Diagnostics& diagnostics) {
  std::optional<std::vector<EmbeddedFile>> found = ask(find_page_text, pdf, place, diagnostics);
  if (!found || found->empty()) return std::nullopt;
  return std::move(found->front().bytes);
}

}  // namespace quoin
