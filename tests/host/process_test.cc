#include "host/process.h"

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

ProcessRequest request(const std::string& program, const std::vector<std::string>& arguments) {
  ProcessRequest out;
  out.program = program;
  out.arguments = arguments;
  return out;
}

ProcessResult shell(const std::string& script, const ProcessLimits& limits = {}) {
  return system_processes()->run_all({request("sh", {"-c", script})}, limits).at(0);
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
  const auto results =
      system_processes()->run_all({request("no-such-program-anywhere", {}), request("sh", {"-c", "echo a"})}, {});
  EXPECT_EQ(results.at(0).status, Status::absent);
  EXPECT_EQ(results.at(1).output, "a\n");
}

TEST(Processes, ResultsComeInTheOrderOfTheRequests) {
  std::vector<ProcessRequest> requests;
  for (int i = 0; i < 8; ++i)
    requests.push_back(request("sh", {"-c", "sleep 0.0" + std::to_string(8 - i) + "; echo " + std::to_string(i)}));
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

TEST(Processes, OneThatIsStoppedDoesNotSpoilTheOthers) {
  ProcessLimits limits;
  limits.output = 1000;
  const auto results = system_processes()->run_all({request("yes", {}), request("sh", {"-c", "echo a"})}, limits);
  EXPECT_EQ(results.at(0).status, Status::too_much);
  EXPECT_EQ(results.at(1).status, Status::exited);
  EXPECT_EQ(results.at(1).output, "a\n");
}

const std::string grows = "x=0123456789; while :; do x=$x$x; done";
const std::string spins = "while :; do :; done";

/// Also where what it starts is what is greedy.
TEST(Processes, GreedyOnesAreStopped) {
  const auto check = [](const std::string& script, Status status) {
    ProcessRequest greedy = request("sh", {"-c", script});
    greedy.seconds = 0.1;
    greedy.memory = 16u << 20;
    ProcessLimits limits;
    limits.spare_seconds = status == Status::too_slow ? 0.2 : 600;
    limits.spare_memory = 64u << 20;
    EXPECT_EQ(system_processes()->run_all({greedy}, limits).at(0).status, status) << script;
  };
  check(grows, Status::too_large);
  check("sh -c '" + grows + "'; echo done", Status::too_large);
  check(spins, Status::too_slow);
  check("sh -c '" + spins + "' & wait", Status::too_slow);
}

TEST(Processes, WhatOneMayTakeAnotherMayNot) {
  ProcessRequest large = request("sh", {"-c", "head -c 100000000 /dev/zero | tail -c 100000000 | wc -c"});
  large.memory = 300u << 20;
  ProcessLimits limits;
  limits.spare_memory = 16u << 20;
  EXPECT_EQ(system_processes()->run_all({large}, limits).at(0).status, Status::exited);
}

TEST(Processes, ASecondGreedyOneEndsTheRun) {
  ProcessRequest greedy = request("sh", {"-c", spins}), modest = request("sh", {"-c", "echo a"});
  greedy.seconds = modest.seconds = 0.1;
  ProcessLimits limits;
  limits.spare_seconds = 0.2;
  limits.at_once = 1;
  const auto results = system_processes()->run_all({greedy, modest, greedy, modest, modest}, limits);
  EXPECT_EQ(results.at(0).status, Status::too_slow);
  EXPECT_EQ(results.at(1).output, "a\n");
  EXPECT_EQ(results.at(2).status, Status::too_slow);
  EXPECT_EQ(results.at(3).status, Status::not_run);
  EXPECT_EQ(results.at(4).status, Status::not_run);
}

TEST(Processes, NoMoreAtOnceThanAllowed) {
  const test::Scratch scratch;
  const std::string lock = scratch.at("lock");
  const ProcessRequest one = request("sh", {"-c", "mkdir " + lock + " && sleep 0.02 && rmdir " + lock});
  ProcessLimits limits;
  limits.at_once = 1;
  for (const ProcessResult& result : system_processes()->run_all({one, one, one, one}, limits))
    EXPECT_EQ(result.code, 0);
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
  EXPECT_EQ(system_processes()->run_all({request("mine", {})}, {}).at(0).status, Status::absent);
  ::setenv("PATH", (scratch.path() + ":" + path).c_str(), 1);
  EXPECT_EQ(system_processes()->run_all({request("mine", {})}, {}).at(0).output, "mine\n");
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
