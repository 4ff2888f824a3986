#include "host/posix/usage.h"

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>

namespace quoin {
namespace {

/// A process's line of figures, behind its name, which may hold anything; empty where it has ended meanwhile.
std::string figures_of(const char* pid) {
  const std::string path = std::string("/proc/") + pid + "/stat";
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return {};
  char text[1024];
  const ssize_t got = ::read(file, text, sizeof text);
  ::close(file);
  const std::string line(text, got > 0 ? static_cast<std::size_t>(got) : 0);
  const std::size_t name_end = line.rfind(')');
  return name_end == std::string::npos ? std::string() : line.substr(name_end + 1);
}

}  // namespace

std::map<pid_t, Usage> usage_by_group() {
  std::map<pid_t, Usage> out;
  const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir("/proc"), ::closedir);
  if (!folder) return out;
  const double ticks = static_cast<double>(::sysconf(_SC_CLK_TCK));
  const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
  while (const dirent* entry = ::readdir(folder.get())) {
    if (entry->d_name[0] < '1' || entry->d_name[0] > '9') continue;
    // proc(5): fields 5 (the group), 14 to 17 (user and system time, its own and of its ended children), 24 (pages).
    pid_t group = 0;
    unsigned long user = 0, system = 0;
    long ended_user = 0, ended_system = 0, pages = 0;
    const std::string figures = figures_of(entry->d_name);
    constexpr const char* form =
        " %*c %*d %d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu %ld %ld %*d %*d %*d %*d %*u %*u %ld";
    if (std::sscanf(figures.c_str(), form, &group, &user, &system, &ended_user, &ended_system, &pages) != 6) continue;
    Usage& usage = out[group];
    usage.seconds += (static_cast<double>(user + system) + static_cast<double>(ended_user + ended_system)) / ticks;
    usage.memory += static_cast<std::size_t>(std::max(pages, 0L)) * page;
  }
  return out;
}

}  // namespace quoin
