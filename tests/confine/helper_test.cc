// The door itself: who is started, and what becomes of one that is not who it should be.
#include "confine/helper.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "cli/process.h"
#include "quoin/failure.h"
#include "support/project.h"

namespace quoin {
namespace {

constexpr Budget plenty{5, 256u << 20, 1u << 20, 30, {}};

std::string failure_of(const std::string& program) {
  try {
    helper_process(program)->ask("question", plenty);
  } catch (const Failure& failure) {
    return failure.what();
  }
  return {};
}

TEST(Helper, OneThatCannotBeStartedIsAFailure) {
  const std::string start = "a PDF is read in a process of its own, which cannot be started: ";
  EXPECT_EQ(failure_of("/nowhere/quoin"), start + "No such file or directory");
  EXPECT_EQ(failure_of(project_path("resume.toml")), start + "Permission denied");
  EXPECT_EQ(failure_of("/bin/true"), start + "what was started is not quoin " + program_version());
  EXPECT_EQ(failure_of("/bin/cat"), start + "what was started is not quoin " + program_version());
}

/// One that hangs up and lives on is not waited for.
TEST(Helper, OneThatSleepsIsOutOfTime) {
  const test::Scratch scratch;
  scratch.put("liar", "#!/bin/sh\necho 'quoin-confined " + program_version() + "'\nexec sleep 60 <&- >&- 2>&-\n");
  std::filesystem::permissions(scratch.at("liar"), std::filesystem::perms::owner_all);
  const Budget impatient{5, 256u << 20, 1u << 20, 1, {}};
  EXPECT_EQ(helper_process(scratch.at("liar"))->ask("question", impatient).status, Reply::Status::out_of_time);
}

/// Whose parent is not who asks has lost it, and nobody would end it.
TEST(Helper, AnOrphanSaysNothing) {
  const test::Scratch scratch;
  scratch.put("between", "#!/bin/sh\n" + program_file() + " --confined-reader\nexit 0\n");
  std::filesystem::permissions(scratch.at("between"), std::filesystem::perms::owner_all);
  EXPECT_NE(failure_of(scratch.at("between")).find("what was started is not quoin"), std::string::npos);
}

TEST(Helper, ItSaysWhichFileRuns) {
  EXPECT_EQ(own_program(), "/proc/self/exe");
}

/// Nobody types the argument by accident, and who does gets no process that waits for a question.
TEST(Helper, TheArgumentIsOfNoUseToPeople) {
  const test::Scratch scratch;
  EXPECT_EQ(test::run(scratch, {"--confined-reader"}).status, 2);
  EXPECT_EQ(test::run(scratch, {"--confined-reader", "build"}).status, 2);
}

}  // namespace
}  // namespace quoin
