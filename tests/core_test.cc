// The core is a library that a server, a notebook and a cluster share: it asks nothing of the operating system. Its archive's
// undefined symbols say so.
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <memory>
#include <set>
#include <sstream>
#include <string>

#include "support/project.h"

namespace {

using Names = std::set<std::string>;

/// What `nm` prints of undefined symbols, as OBJECT:SYMBOL, without versions; not those of fmt's code.
Names undefined_symbols(const std::string& archive) {
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen(("nm --undefined-only --print-file-name '" + archive + "'").c_str(), "r"),
                                                   ::pclose);
  Names out;
  std::array<char, 4096> line{};
  while (pipe && std::fgets(line.data(), line.size(), pipe.get())) {
    std::istringstream words(line.data());
    std::string object, kind, symbol;
    words >> object >> kind >> symbol;
    if (kind != "U" || object.find(":fmt.cc.o:") != std::string::npos) continue;  // not ours; it could print
    object = object.substr(object.find(':') + 1);
    out.insert(object.substr(0, object.find(':')) + ":" + symbol.substr(0, symbol.find('@')));
  }
  return out;
}

/// Calls that reach beyond the process, or end it, or make its results hang on more than its input.
const Names forbidden = {
    "open",     "open64",   "openat",   "creat",    "fopen",   "fopen64",       "freopen",     "fdopen",       "read",
    "write",    "close",    "stat",     "lstat",    "fstat",   "access",        "opendir",     "readdir",      "mkdir",
    "unlink",   "rename",   "realpath", "getcwd",   "chdir",   "mmap",          "munmap",      "getenv",       "secure_getenv",
    "setenv",   "fork",     "vfork",    "execv",    "execve",  "execvp",        "execl",       "execlp",       "posix_spawn",
    "posix_spawnp",         "system",   "popen",    "waitpid", "kill",          "signal",      "sigaction",    "dlopen",
    "printf",   "fprintf",  "vprintf",  "puts",     "putchar", "fputs",         "fwrite",      "fputc",        "stdout",
    "stderr",   "stdin",    "exit",     "_exit",    "quick_exit",               "time",        "gettimeofday", "clock",
    "clock_gettime",        "nanosleep", "usleep",  "sleep",   "rand",          "random",      "getpid",       "getrandom",
    "socket",   "connect",  "__printf_chk",         "__fprintf_chk",            "localtime",   "localtime_r",  "setlocale",
    "_ZNSt6chrono3_V212steady_clock3nowEv",         "_ZNSt6chrono3_V212system_clock3nowEv",    "_ZSt4cout",    "_ZSt4cerr",
    "_ZNSt13random_device9_M_getvalEv"};

Names calls_of_the_system(const Names& symbols) {
  Names out;
  for (const std::string& symbol : symbols)
    if (forbidden.contains(symbol.substr(symbol.find(':') + 1))) out.insert(symbol);
  return out;
}

TEST(Core, CallsNothingOfTheOperatingSystem) {
  const Names symbols = undefined_symbols(quoin::core_archive());
  ASSERT_GT(symbols.size(), 500u) << "nm read nothing of " << quoin::core_archive();
  EXPECT_EQ(calls_of_the_system(symbols), Names{});
}

TEST(Core, ACallWouldBeSeen) {
  EXPECT_EQ(calls_of_the_system({"a.o:malloc", "a.o:fopen", "b.o:_ZNSt6chrono3_V212steady_clock3nowEv"}),
            (Names{"a.o:fopen", "b.o:_ZNSt6chrono3_V212steady_clock3nowEv"}));
}

}  // namespace
