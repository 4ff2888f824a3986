// `quoin check`: the same faults as a build, and never a file.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "process.h"

namespace quoin::test {
namespace {

using Names = std::vector<std::string>;

TEST(Check, AGoodFile) {
  const Scratch scratch;
  scratch.put("resume.toml", small_resume);
  const Result result = run(scratch, {"check"});
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.out, "resume.toml: no faults\n");
  EXPECT_EQ(result.err, "");
  EXPECT_EQ(run(scratch, {"check", "--json"}).out, "{\n  \"diagnostics\": []\n}\n");
  EXPECT_EQ(scratch.names(), Names{"resume.toml"});
}

TEST(Check, StandardInput) {
  const Scratch scratch;
  const Result result = run(Start{{"check", "-"}, scratch.path(), small_resume, "", "", {}, -1});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_EQ(result.out, "<stdin>: no faults\n");
}

TEST(Check, SaysWhatABuildSays) {
  const Scratch scratch;
  scratch.put("resume.toml", faulty_resume);
  const Result check = run(scratch, {"check"});
  EXPECT_EQ(check.status, 1);
  EXPECT_TRUE(check.err.ends_with("3 errors\n")) << check.err;
  const std::string build = run(scratch, {"build"}).err;
  EXPECT_EQ(check.err.substr(0, check.err.rfind("3 errors")), build.substr(0, build.rfind("3 errors")));
  const Result json = run(scratch, {"check", "--json"});
  EXPECT_EQ(json.status, 1);
  EXPECT_EQ(json.out, run(scratch, {"build", "--json"}).out);
  EXPECT_EQ(nlohmann::json::parse(json.out)["diagnostics"].size(), 3u);
}

/// Those of other variants and of outputs, which no page of this run is set in.
TEST(Check, LooksAtAllLayoutsThatAreNamed) {
  const Scratch scratch;
  const std::string text = small_resume;
  scratch.put("mine.toml", "extends = \"full\"\nmargin = 5\n");
  scratch.put("resume.toml", text + "[variant.a]\nlayout = \"onepge\"\n[[output]]\nfile = \"{layout}.pdf\"\nlayouts = [\"full\", \"onpage\", \"./mine.toml\"]\n");
  const Result result = run(scratch, {"check"});
  EXPECT_EQ(result.status, 1);
  for (const char* fault : {"error[unknown-layout]: no layout is called `onepge`", "error[unknown-layout]: no layout is called `onpage`", "mine.toml:2:1: error"})
    EXPECT_NE(result.err.find(fault), std::string::npos) << fault << "\n" << result.err;
  EXPECT_EQ(scratch.names(), (Names{"mine.toml", "resume.toml"}));
  scratch.put("resume.toml", text + "[variant.a]\nlayout = \"onepage\"\n[[output]]\nfile = \"{layout}.pdf\"\nlayouts = [\"full\", \"plain\"]\n");
  EXPECT_EQ(run(scratch, {"check"}).out, "resume.toml: no faults\n");
}

TEST(Check, BytesThatAreNoUtf8StillGiveJson) {
  const Scratch scratch;
  scratch.put("resume.toml", "[basics]\nname = \"\xFF\xFE\"\n");
  const Result result = run(scratch, {"check", "--json"});
  EXPECT_EQ(result.status, 1);
  EXPECT_TRUE(nlohmann::json::accept(result.out)) << result.out;
}

}  // namespace
}  // namespace quoin::test
