// Other programs on Windows: one after the other, each in a job of its own, which bounds what all of it takes and ends with this process.
#include "host/process.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <optional>
#include <thread>

#include "host/windows/files.h"
#include "host/windows/paths.h"
#include "host/world.h"
#include "quoin/failure.h"

namespace quoin {
namespace {

using windows::Handle;
using Status = ProcessResult::Status;

constexpr std::size_t complaint_limit = 4096;
constexpr UINT stopped = 1;  // exit status of what is ended from here

[[noreturn]] void cannot_run() {
  throw Failure("cannot run another program: " + windows::words_for(::GetLastError()));
}

/// The program's file; empty where no folder of PATH has it. Folders that hang on the working folder do not count.
std::wstring find_program(const std::string& name, const World& world) {
  const std::string folders = world.variable("PATH").value_or("");
  for (std::size_t begin = 0; begin <= folders.size();) {
    const std::size_t end = std::min(folders.find(';', begin), folders.size());
    const std::string file = windows::inner_path(windows::wide(folders.substr(begin, end - begin))) + '/' + name + ".exe";
    if (file.starts_with('/') && world.probe(file) == FileStatus::ok) return windows::wide(windows::foreign_path(file));
    begin = end + 1;
  }
  return {};
}

/// As a program takes its command line apart (CommandLineToArgvW): a quote wants a backslash, and backslashes before it two each.
void append_quoted(std::string& line, const std::string& word) {
  line += line.empty() ? "\"" : " \"";
  std::size_t backslashes = 0;
  for (const char c : word) {
    if (c == '"') line.append(backslashes + 1, '\\');
    backslashes = c == '\\' ? backslashes + 1 : 0;
    line += c;
  }
  line.append(backslashes, '\\');
  line += '"';
}

/// What programs may know of the environment; the rest is ours.
std::wstring small_environment(const World& world) {
  constexpr std::array kept = {"HOME", "LOCALAPPDATA", "PATH", "SystemRoot", "TEMP", "TMP", "USERPROFILE"};  // sorted, as the system wants them
  std::wstring out;
  for (const char* const name : kept)
    if (const std::optional<std::string> value = world.variable(name)) (out += windows::wide(std::string(name) + '=' + *value)) += L'\0';
  return out += L'\0';
}

/// A pipe whose end for writing a child inherits.
struct Pipe {
  Handle read, write;
  Pipe() {
    HANDLE ends[2];
    if (!::CreatePipe(&ends[0], &ends[1], nullptr, 0)) cannot_run();
    read = Handle(ends[0]);
    write = Handle(ends[1]);
    ::SetHandleInformation(write.get(), HANDLE_FLAG_INHERIT, HANDLE_FLAG_INHERIT);
  }
};

/// To the end of the stream; `at_limit` is called once where there is more than that.
void read_all(HANDLE from, std::string& into, std::size_t limit, const std::function<void()>& at_limit) {
  std::array<char, 1 << 16> part;
  bool told = false;
  for (DWORD got = 0; ::ReadFile(from, part.data(), static_cast<DWORD>(part.size()), &got, nullptr) && got > 0;) {
    const std::size_t room = limit - std::min(limit, into.size());
    into.append(part.data(), std::min<std::size_t>(got, room));
    if (got > room && !told) at_limit();
    told = told || got > room;
  }
}

Handle make_job(const ProcessRequest& request, const ProcessLimits& limits) {
  constexpr double ticks = 1e7;  // of 100 nanoseconds in a second
  Handle job(::CreateJobObjectW(nullptr, nullptr));
  if (!job.open()) cannot_run();
  JOBOBJECT_EXTENDED_LIMIT_INFORMATION how{};
  how.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE | JOB_OBJECT_LIMIT_JOB_TIME | JOB_OBJECT_LIMIT_JOB_MEMORY |
                                         JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
  how.BasicLimitInformation.PerJobUserTimeLimit.QuadPart = std::llround((request.seconds + limits.spare_seconds) * ticks);
  how.JobMemoryLimit = request.memory + limits.spare_memory;
  ::SetInformationJobObject(job.get(), JobObjectExtendedLimitInformation, &how, sizeof how);
  return job;
}

/// Not running yet: it is to be in its job first.
PROCESS_INFORMATION start(const std::wstring& file, const ProcessRequest& request, const World& world, HANDLE nothing, HANDLE out, HANDLE err) {
  std::string words;
  append_quoted(words, request.program);
  for (const std::string& one : request.arguments) append_quoted(words, windows::foreign_path(one));
  std::wstring line = windows::wide(words), environment = small_environment(world);
  STARTUPINFOW how{};
  how.cb = sizeof how;
  how.dwFlags = STARTF_USESTDHANDLES;
  how.hStdInput = nothing;
  how.hStdOutput = out;
  how.hStdError = err;
  PROCESS_INFORMATION started{};
  if (!::CreateProcessW(file.c_str(), line.data(), nullptr, nullptr, TRUE, CREATE_UNICODE_ENVIRONMENT | CREATE_SUSPENDED | CREATE_NO_WINDOW,
                        environment.data(), L"C:\\", &how, &started))
    cannot_run();
  return started;
}

ProcessResult run(const ProcessRequest& request, const ProcessLimits& limits, const World& world) {
  ProcessResult result;
  const std::wstring file = find_program(request.program, world);
  if (file.empty()) return result;
  const Handle job = make_job(request, limits);
  const Handle nothing(::CreateFileW(L"NUL", GENERIC_READ, windows::share_all, nullptr, OPEN_EXISTING, 0, nullptr));
  ::SetHandleInformation(nothing.get(), HANDLE_FLAG_INHERIT, HANDLE_FLAG_INHERIT);
  Pipe out, err;
  const PROCESS_INFORMATION started = start(file, request, world, nothing.get(), out.write.get(), err.write.get());
  const Handle process(started.hProcess), thread(started.hThread);
  ::AssignProcessToJobObject(job.get(), process.get());
  out.write.close();
  err.write.close();
  ::ResumeThread(thread.get());
  const auto end = [&] { ::TerminateJobObject(job.get(), stopped); };
  bool too_much = false;
  {
    std::jthread output([&] { read_all(out.read.get(), result.output, limits.output, [&] { too_much = true, end(); }); });
    std::jthread complaint([&] { read_all(err.read.get(), result.complaint, complaint_limit, [] {}); });
    if (::WaitForSingleObject(process.get(), static_cast<DWORD>(limits.time.count())) == WAIT_TIMEOUT) result.status = Status::timed_out;
    end();  // whom it left behind, too: only then both pipes end
  }
  DWORD code = 0;
  ::GetExitCodeProcess(process.get(), &code);
  result.code = static_cast<int>(code);
  if (result.status == Status::timed_out) return result;
  constexpr DWORD exceptions = 0xC0000000;  // with one of which it ends where nobody handled it
  result.status = too_much                                  ? Status::too_much
                  : code == ERROR_NOT_ENOUGH_QUOTA          ? Status::too_slow
                  : (code & exceptions) == exceptions ? Status::signalled
                                                            : Status::exited;
  return result;
}

class SystemProcesses : public Processes {
 public:
  std::vector<ProcessResult> run_all(const std::vector<ProcessRequest>& requests, const ProcessLimits& limits) override {
    const std::unique_ptr<World> world = disk_world();
    std::vector<ProcessResult> out;
    for (const ProcessRequest& one : requests) out.push_back(run(one, limits, *world));
    return out;
  }
};

}  // namespace

std::unique_ptr<Processes> system_processes() {
  return std::make_unique<SystemProcesses>();
}

}  // namespace quoin
