#include "base/process.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>

#include "cli/process.h"

namespace quoin {
namespace {

using Status = ProcessResult::Status;
using namespace std::chrono_literals;

ProcessResult shell(const std::string& script, const ProcessLimits& limits = {}) {
  return system_processes()->run_all({{"sh", {"-c", script}}}, limits).at(0);
}

TEST(Processes, EndAsTheyEnd) {
  const auto check = [](const std::string& script, Status status, int code, const std::string& output,
                        const std::string& complaint) {
    const ProcessResult result = shell(script);
    EXPECT_EQ(result.status, status) << script;
    EXPECT_EQ(result.code, code) << script;
    EXPECT_EQ(result.output, output) << script;
    EXPECT_EQ(result.complaint, complaint) << script;
  };
  check("printf one; printf two >&2", Status::exited, 0, "one", "two");
  check("exit 66", Status::exited, 66, "", "");
  check("kill -SEGV $$", Status::signalled, SIGSEGV, "", "");
  check("cat; pwd", Status::exited, 0, "/\n", "");
  check("exec no-such-program-anywhere 2>&-", Status::absent, 127, "", "");
}

TEST(Processes, WhatIsNotInPathIsAbsent) {
  const auto results = system_processes()->run_all({{"no-such-program-anywhere", {}}, {"sh", {"-c", "echo a"}}}, {});
  EXPECT_EQ(results.at(0).status, Status::absent);
  EXPECT_EQ(results.at(1).output, "a\n");
}

TEST(Processes, ResultsComeInTheOrderOfTheRequests) {
  std::vector<ProcessRequest> requests;
  for (int i = 0; i < 8; ++i)
    requests.push_back({"sh", {"-c", "sleep 0.0" + std::to_string(8 - i) + "; echo " + std::to_string(i)}});
  const auto results = system_processes()->run_all(requests, {});
  for (std::size_t i = 0; i < 8; ++i) EXPECT_EQ(results.at(i).output, std::to_string(i) + "\n");
}

TEST(Processes, LongOutputComesWhole) {
  const ProcessResult result = shell("head -c 3000000 /dev/zero; head -c 3000000 /dev/zero >&2");
  EXPECT_EQ(result.status, Status::exited);
  EXPECT_EQ(result.output.size(), 3000000u);
  EXPECT_EQ(result.complaint.size(), 4096u);
}

TEST(Processes, KeepTheirLimits) {
  ProcessLimits limits;
  limits.output = 1000;
  EXPECT_EQ(shell("yes", limits).status, Status::too_much);
  EXPECT_EQ(shell("head -c 1000 /dev/zero", limits).status, Status::exited);
  limits.time = 50ms;
  EXPECT_EQ(shell("sleep 60", limits).status, Status::timed_out);
  EXPECT_EQ(shell("exec >&- 2>&-; sleep 60", limits).status, Status::timed_out);
}

TEST(Processes, ASlowOneDoesNotSpoilTheOthers) {
  ProcessLimits limits;
  limits.time = 300ms;
  const auto results = system_processes()->run_all({{"sleep", {"60"}}, {"sh", {"-c", "echo a"}}}, limits);
  EXPECT_EQ(results.at(0).status, Status::timed_out);
  EXPECT_EQ(results.at(1).status, Status::exited);
}

TEST(Processes, KnowLittleOfTheEnvironment) {
  ::setenv("QUOIN_TEST_SECRET", "x", 1);
  EXPECT_EQ(shell("printf \"$QUOIN_TEST_SECRET\"").output, "");
  EXPECT_EQ(shell("printf \"$LC_ALL\"").output, "C.UTF-8");
}

/// A program in the working folder must never be taken for one of the system's.
TEST(Processes, AreNotLookedForInTheWorkingFolder) {
  const test::Scratch scratch;
  scratch.put("mine", "#!/bin/sh\necho mine\n");
  ASSERT_EQ(::chmod(scratch.at("mine").c_str(), 0755), 0);
  const std::string path = ::getenv("PATH"), folder = std::filesystem::current_path();
  std::filesystem::current_path(scratch.path());
  ::setenv("PATH", ("." + std::string(":") + ":" + path).c_str(), 1);
  EXPECT_EQ(system_processes()->run_all({{"mine", {}}}, {}).at(0).status, Status::absent);
  ::setenv("PATH", (scratch.path() + ":" + path).c_str(), 1);
  EXPECT_EQ(system_processes()->run_all({{"mine", {}}}, {}).at(0).output, "mine\n");
  ::setenv("PATH", path.c_str(), 1);
  std::filesystem::current_path(folder);
}

TEST(Processes, DieWithUs) {
  const test::Scratch scratch;
  const std::string script = "echo $$ > " + scratch.at("pid") + "; exec sleep 600";
  const pid_t us = ::fork();
  if (us == 0) {
    shell(script);
    ::_exit(0);
  }
  pid_t theirs = 0;
  for (int i = 0; i < 1000 && theirs == 0; ++i) {
    ::usleep(10000);
    std::ifstream(scratch.at("pid")) >> theirs;
  }
  ASSERT_GT(theirs, 0);
  EXPECT_EQ(::kill(theirs, 0), 0);
  ::kill(us, SIGKILL);
  ::waitpid(us, nullptr, 0);
  const auto gone = [&] {  // or only waiting for whoever inherits it
    std::ifstream stat("/proc/" + std::to_string(theirs) + "/stat");
    std::string text((std::istreambuf_iterator<char>(stat)), {});
    return text.empty() || text.find(") Z ") != std::string::npos;
  };
  for (int i = 0; i < 1000 && !gone(); ++i) ::usleep(10000);
  EXPECT_TRUE(gone());
}

}  // namespace
}  // namespace quoin
