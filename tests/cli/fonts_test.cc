#include <gtest/gtest.h>

#include "process.h"

namespace quoin::test {
namespace {

TEST(Fonts, BundledFamiliesWithTheirStyles) {
  const Scratch scratch;
  const Result result = run(scratch, {"fonts"});
  EXPECT_EQ(result.status, 0) << result.err;
  for (const char* family : {"Source Sans 3\n  ", "Source Serif 4\n  "})
    EXPECT_NE(result.out.find(family), std::string::npos) << result.out;
  EXPECT_NE(result.out.find("\n  Bold Italic\n"), std::string::npos) << result.out;
}

TEST(Fonts, AFolderOrTheResumeInItMayBeNamed) {
  const Scratch scratch;
  scratch.put("cv/resume.toml", small_resume);
  const Result folder = run(scratch, {"fonts", "cv"});
  EXPECT_EQ(folder.status, 0) << folder.err;
  EXPECT_EQ(run(scratch, {"fonts", "cv/resume.toml"}).out, folder.out);
  const Result missing = run(scratch, {"fonts", "nowhere"});
  EXPECT_EQ(missing.status, 1);
  EXPECT_EQ(missing.err, "nowhere: error[missing-file]: there is no such folder\n");
}

}  // namespace
}  // namespace quoin::test
