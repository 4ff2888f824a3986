// The real disk, in a scratch folder of its own.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "host/atomic_write.h"
#include "host/posix/temporary_file.h"
#include "host/world.h"
#include "quoin/failure.h"

namespace quoin {
namespace {

namespace fs = std::filesystem;

class DiskWorld : public testing::Test {
 protected:
  DiskWorld() {
    std::string pattern = (fs::temp_directory_path() / "quoin-test-XXXXXX").string();
    folder = ::mkdtemp(pattern.data());
  }
  ~DiskWorld() override {
    std::error_code ignored;
    fs::permissions(folder, fs::perms::owner_all, ignored);
    fs::remove_all(folder, ignored);
  }

  std::string path(const std::string& name) const { return (folder / name).string(); }
  void put(const std::string& name, const std::string& bytes) const { std::ofstream(folder / name) << bytes; }
  std::string get(const std::string& name) const {
    std::stringstream out;
    out << std::ifstream(folder / name).rdbuf();
    return out.str();
  }
  std::size_t entries() const { return world->list(folder.string()).size(); }
  std::string failure(const std::string& name, std::string_view bytes = "new") const {
    try {
      world->write(path(name), bytes);
    } catch (const Failure& fault) {
      std::string what = fault.what();
      for (std::size_t at = what.find(folder.string()); at != std::string::npos; at = what.find(folder.string()))
        what.replace(at, folder.string().size(), "DIR");
      return what;
    }
    return "";
  }
  mode_t mode(const std::string& name) const {
    struct stat about {};
    ::stat(path(name).c_str(), &about);
    return about.st_mode & 07777;
  }

  fs::path folder;
  std::unique_ptr<World> world = disk_world();
};

TEST_F(DiskWorld, Reads) {
  put("a", "abc");
  EXPECT_EQ(world->read(path("a"), 3).bytes, "abc");
  EXPECT_EQ(world->read(path("a"), 2).status, FileStatus::too_large);
  EXPECT_EQ(world->read(path("b"), 9).status, FileStatus::missing);
  EXPECT_EQ(world->read(path("a/b"), 9).status, FileStatus::missing);
  EXPECT_EQ(world->read(folder.string(), 9).status, FileStatus::directory);
  EXPECT_EQ(world->read_stream("/dev/zero", 1000).status, FileStatus::too_large);
  put("empty", "");
  EXPECT_EQ(world->read(path("empty"), 0).status, FileStatus::ok);
  const std::string large(100000, 'x');
  put("large", large);
  EXPECT_EQ(world->read(path("large"), 100000).bytes, large);
  if (::geteuid() != 0) {
    fs::permissions(folder / "a", fs::perms::none);
    EXPECT_EQ(world->read(path("a"), 9).status, FileStatus::denied);
    EXPECT_EQ(world->probe(path("a")), FileStatus::denied);
  }
}

TEST_F(DiskWorld, ReadsAFifoThatIsMeantToBeOne) {
  ASSERT_EQ(::mkfifo(path("pipe").c_str(), 0600), 0);
  const pid_t child = ::fork();
  if (child == 0) {
    std::ofstream(folder / "pipe") << std::string(200000, 'p');
    ::_exit(0);
  }
  EXPECT_EQ(world->read_stream(path("pipe"), 300000).bytes, std::string(200000, 'p'));
  ::waitpid(child, nullptr, 0);
  EXPECT_EQ(world->probe(path("pipe")), FileStatus::unreadable);
}

/// The test would hang if one of them were waited for.
TEST_F(DiskWorld, WaitsForNothingElse) {
  ASSERT_EQ(::mkfifo(path("pipe").c_str(), 0600), 0);
  EXPECT_EQ(world->read(path("pipe"), 9).status, FileStatus::unreadable);
  EXPECT_FALSE(world->map(path("pipe")));
  EXPECT_EQ(world->read("/dev/zero", 9).status, FileStatus::unreadable);
  EXPECT_FALSE(world->map("/dev/zero"));
}

TEST_F(DiskWorld, KnowsWhatItHasRead) {
  for (const char* name : {"read", "mapped", "looked-at"}) put(name, "abc");
  world->read(path("read"), 9);
  world->map(path("mapped"));
  world->probe(path("looked-at"));
  fs::create_hard_link(folder / "read", folder / "same");
  fs::create_symlink("mapped", folder / "link");
  for (const char* name : {"read", "mapped", "same", "link"}) EXPECT_TRUE(world->was_read(path(name))) << name;
  for (const char* name : {"looked-at", "missing"}) EXPECT_FALSE(world->was_read(path(name))) << name;
}

TEST_F(DiskWorld, MapsListsAndFollows) {
  put("b", "abc");
  put("a", "");
  fs::create_symlink("b", folder / "link");
  const Blob blob = world->map(path("b"));
  EXPECT_EQ(std::string(blob.data, blob.size), "abc");
  EXPECT_FALSE(world->map(path("missing")));
  EXPECT_FALSE(world->map(folder.string()));
  EXPECT_EQ(world->list(folder.string()), (std::vector<std::string>{"a", "b", "link"}));
  EXPECT_EQ(world->canonical(path("link")), fs::canonical(folder / "b").string());
  EXPECT_EQ(world->canonical(path("missing")), std::nullopt);
  EXPECT_EQ(world->probe(path("link")), FileStatus::ok);
  EXPECT_TRUE(world->is_directory(folder.string()));
  EXPECT_FALSE(world->is_directory(path("b")));
}

TEST_F(DiskWorld, WritesANewFile) {
  const mode_t before = ::umask(027);
  world->write(path("a"), "abc");
  ::umask(before);
  EXPECT_EQ(get("a"), "abc");
  EXPECT_EQ(mode("a"), 0640u);
  EXPECT_EQ(entries(), 1u);
}

TEST_F(DiskWorld, KeepsAnExistingFilesMode) {
  put("a", "old");
  fs::permissions(folder / "a", fs::perms(0604));
  world->write(path("a"), "new");
  EXPECT_EQ(get("a"), "new");
  EXPECT_EQ(mode("a"), 0604u);
  EXPECT_EQ(entries(), 1u);
}

TEST_F(DiskWorld, FollowsLinks) {
  fs::create_directory(folder / "real");
  put("real/a", "old");
  fs::create_symlink("real/a", folder / "link");
  fs::create_symlink("link", folder / "link2");
  world->write(path("link2"), "new");
  EXPECT_EQ(get("real/a"), "new");
  EXPECT_TRUE(fs::is_symlink(folder / "link2"));
  fs::create_symlink("real/none", folder / "dangling");
  world->write(path("dangling"), "made");
  EXPECT_EQ(get("real/none"), "made");
  EXPECT_TRUE(fs::is_symlink(folder / "dangling"));
  fs::create_symlink("circle", folder / "circle");
  EXPECT_EQ(failure("circle"), "cannot write DIR/circle: its symbolic links go in a circle");
}

TEST_F(DiskWorld, WritesDevicesAndFifosDirectly) {
  world->write("/dev/null", "x");
  struct stat about {};
  ::stat("/dev/null", &about);
  EXPECT_TRUE(S_ISCHR(about.st_mode));
  ASSERT_EQ(::mkfifo(path("pipe").c_str(), 0600), 0);
  const pid_t child = ::fork();
  if (child == 0) {
    write_file(path("pipe"), std::string(200000, 'p'));
    ::_exit(0);
  }
  EXPECT_EQ(world->read_stream(path("pipe"), 300000).bytes.size(), 200000u);
  ::waitpid(child, nullptr, 0);
  ::stat(path("pipe").c_str(), &about);
  EXPECT_TRUE(S_ISFIFO(about.st_mode));
}

TEST_F(DiskWorld, FailuresLeaveTheOldFile) {
  put("a", "old");
  EXPECT_EQ(failure("no/a"), "cannot write DIR/no/a: no such folder");
  EXPECT_EQ(failure("a/b"), "cannot write DIR/a/b: a part of the path is not a folder");
  EXPECT_EQ(failure(""), "cannot write DIR/: it is a folder");
  EXPECT_EQ(failure(std::string(300, 'x')), "cannot write DIR/" + std::string(300, 'x') + ": the name is too long");
  try {
    world->write("/dev/full", "x");
    ADD_FAILURE();
  } catch (const Failure& fault) {
    EXPECT_STREQ(fault.what(), "cannot write /dev/full: the disk is full");
  }
  EXPECT_EQ(get("a"), "old");
  EXPECT_EQ(entries(), 1u);
  if (::geteuid() == 0) return;
  fs::permissions(folder / "a", fs::perms(0400));
  EXPECT_EQ(failure("a"), "cannot write DIR/a: permission denied");
  fs::permissions(folder / "a", fs::perms(0600));
  fs::permissions(folder, fs::perms(0500));
  EXPECT_EQ(failure("a"), "cannot replace DIR/a: the file may be written, but its folder may not");
  EXPECT_EQ(failure("b"), "cannot write DIR/b: permission denied");
  EXPECT_EQ(get("a"), "old");
}

TEST_F(DiskWorld, AFullDiskLeavesNothingBehind) {
  put("a", "old");
  const pid_t child = ::fork();
  if (child == 0) {
    const rlimit limit{1000, 1000};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    const bool said =
        failure("a", std::string(5000, 'x')) == "cannot write DIR/a: the file would be larger than allowed";
    ::_exit(said ? 0 : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_EQ(status, 0);
  EXPECT_EQ(get("a"), "old");
  EXPECT_EQ(entries(), 1u);
}

/// Children that write without end are stopped at whatever they are doing.
void check_signal(const fs::path& folder, int signal) {
  const std::string bytes(1 << 20, 'x');
  const pid_t child = ::fork();
  if (child == 0) {
    ::signal(signal, SIG_DFL);  // under nohup a hang-up is ignored
    for (;;) write_file((folder / "a").string(), bytes);
  }
  while (!fs::exists(folder / "a")) ::usleep(100);
  ::kill(child, signal);
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == signal) << status;
  EXPECT_EQ(fs::file_size(folder / "a"), bytes.size());
  EXPECT_EQ(std::distance(fs::directory_iterator(folder), fs::directory_iterator()), 1);
  fs::remove(folder / "a");
}

TEST_F(DiskWorld, SignalsLeaveNothingBehind) {
  for (int i = 0; i < 10; ++i)
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) check_signal(folder, signal);
}

/// A child that ends while its temporary file stands, and holds its lock until then.
class Maker {
 public:
  explicit Maker(const fs::path& folder) {
    int ends[2];
    EXPECT_EQ(::pipe(ends), 0);
    child_ = ::fork();
    if (child_ == 0) {
      int error = 0;
      const TemporaryFile file(folder.string(), 0600, error);
      if (::write(ends[1], "x", 1) != 1) ::_exit(1);
      for (;;) ::pause();
    }
    char made = 0;
    EXPECT_EQ(::read(ends[0], &made, 1), 1);
    ::close(ends[0]);
    ::close(ends[1]);
  }
  void kill() const {
    ::kill(child_, SIGKILL);
    ::waitpid(child_, nullptr, 0);
  }

 private:
  pid_t child_ = 0;
};

TEST_F(DiskWorld, WhatAKilledRunLeftIsRemovedByTheNext) {
  const Maker killed(folder), living(folder);
  EXPECT_EQ(entries(), 2u);
  killed.kill();
  EXPECT_EQ(failure("a"), "");
  EXPECT_EQ(entries(), 2u);  // what was written, and what is being written
  living.kill();
  EXPECT_EQ(failure("a"), "");
  EXPECT_EQ(world->list(folder.string()), std::vector<std::string>{"a"});
}

TEST_F(DiskWorld, WhatIsNotOursStays) {
  const std::vector<std::string> names = {".quoin-1-0.tmp~", ".quoin-1.tmp", ".quoin--1.tmp", ".quoin-1-a.tmp",
                                          ".quoin-.tmp", "quoin-1-0.tmp", ".quoin.tmp", "kept"};
  for (const std::string& name : names) put(name, "kept");
  fs::create_symlink("kept", folder / ".quoin-1-1.tmp");
  fs::create_directory(folder / ".quoin-1-2.tmp");
  ASSERT_EQ(::mkfifo(path(".quoin-1-3.tmp").c_str(), 0600), 0);
  const std::size_t before = entries();
  EXPECT_EQ(failure("a"), "");
  EXPECT_EQ(entries(), before + 1);
  EXPECT_EQ(get("kept"), "kept");
}

TEST_F(DiskWorld, StandardOutput) {
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  const pid_t child = ::fork();
  if (child == 0) {
    ::dup2(ends[1], STDOUT_FILENO);
    write_file("-", "to the pipe");
    ::_exit(0);
  }
  ::close(ends[1]);
  char bytes[64] = {};
  EXPECT_EQ(::read(ends[0], bytes, sizeof bytes), 11);
  EXPECT_STREQ(bytes, "to the pipe");
  ::close(ends[0]);
  ::waitpid(child, nullptr, 0);
}

}  // namespace
}  // namespace quoin
