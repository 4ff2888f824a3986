// A résumé in several files through the program: where faults point, what rides along, and what comes out of it again.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <nlohmann/json.hpp>

#include "process.h"

namespace quoin::test {
namespace {

void put_all(const Scratch& scratch) {
  scratch.put("cv/resume.toml",
              "include = [\"parts/talks.toml\", \"me.toml\"]\n[basics]\nname = \"Ada Okafor\"\n\n[[section]]\ntitle = "
              "\"Work\"\nkind = \"experience\"\ninclude = \"jobs.toml\"\n");
  scratch.put("cv/parts/talks.toml",
              "# told to nobody\n[[section]]\ntitle = \"Talks\"\nkind = \"talks\"\n\n[[section.entry]]\ntitle = \"How "
              "Deep Is It?\"\ntags = [\"x\"]\n");
  scratch.put("cv/me.toml", "[basics]\nphone = \"+44 20 7946 0000\"\n");
  scratch.put("cv/jobs.toml", "[[entry]]\norganization = \"Bakery\" # left\nlocation = \"Leeds\"\n");
}

TEST(IncludeCli, RidesAlongAndComesBack) {
  const Scratch scratch;
  put_all(scratch);
  const Result built = run(scratch, {"build", "cv/resume.toml", "--embed", "source", "--set",
                                     "section.1.entry.0.title=New", "-o", "cv.pdf"});
  EXPECT_EQ(built.status, 0) << built.err;
  EXPECT_NE(built.out.find("resume.toml, parts/talks.toml, me.toml, jobs.toml, quoin/layouts/full.toml"),
            std::string::npos)
      << built.out;
  for (const char* line : {"parts/talks.toml line 1: comments", "parts/talks.toml line 8: ids, tags and priorities",
                           "parts/talks.toml line 7: replaced by an option", "jobs.toml line 2: comments"})
    EXPECT_NE(built.out.find(line), std::string::npos) << line << '\n' << built.out;
  EXPECT_EQ(built.out.find("resume.toml line"), std::string::npos) << built.out;
  const Result again = run(scratch, {"build", "--from", "cv.pdf", "-o", "again.pdf"});
  EXPECT_EQ(again.status, 0) << again.err;
  EXPECT_EQ(scratch.text("again.pdf"), scratch.text("cv.pdf"));
  EXPECT_EQ(run(scratch, {"extract", "cv.pdf", "-o", "out"}).status, 0);
  for (const char* name : {"resume.toml", "parts/talks.toml", "me.toml", "jobs.toml"})
    EXPECT_EQ(scratch.text(std::string("out/") + name), scratch.text(std::string("cv/") + name));
  EXPECT_EQ(run(scratch, {"verify", "cv.pdf"}).status, 0);
}

TEST(IncludeCli, WhatAVariantDropsIsToldInItsFile) {
  const Scratch scratch;
  put_all(scratch);
  const Result built = run(scratch, {"build", "cv/resume.toml", "--embed", "source", "--exclude", "x", "-o", "cv.pdf"});
  EXPECT_EQ(built.status, 0) << built.err;
  EXPECT_NE(built.out.find("parts/talks.toml lines 3, 7: not printed"), std::string::npos) << built.out;
}

TEST(IncludeCli, WithoutSourcesNothingOfItLeaves) {
  const Scratch scratch;
  put_all(scratch);
  EXPECT_EQ(run(scratch, {"build", "cv/resume.toml", "-o", "cv.pdf"}).status, 0);
  EXPECT_EQ(run(scratch, {"extract", "cv.pdf", "-o", "out"}).status, 1);
}

TEST(IncludeCli, ABatchSeesThatAFileHasChanged) {
  const Scratch scratch;
  put_all(scratch);
  const auto batch = [&] { return run(scratch, {"batch", "cv/resume.toml", "-o", "pdfs", "--resume"}).out; };
  EXPECT_EQ(batch().find("\"skipped\""), std::string::npos);
  EXPECT_NE(batch().find("\"skipped\""), std::string::npos);
  scratch.put("cv/jobs.toml", "[[entry]]\norganization = \"Library\"\n");
  EXPECT_EQ(batch().find("\"skipped\""), std::string::npos);
}

/// Each with its own words; what is named by a stranger's file is never opened.
TEST(IncludeCli, WhatCannotBeIncluded) {
  const Scratch scratch;
  scratch.put("secret.toml", "[basics]\nphone = \"+44 20 7946 0000\"\n");
  scratch.put("cv/folder.toml/x", "");
  scratch.put("cv/broken.toml", "[basics]\nphone = 44 20\n");
  scratch.put("cv/.env.toml", "[basics]\n");
  ASSERT_EQ(::mkfifo(scratch.at("cv/pipe.toml").c_str(), 0600), 0);
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"folder.toml", "cv/resume.toml:1:11: error[unreadable-file]: `folder.toml` is a folder, not a file"},
      {"resume.toml", "cv/resume.toml:1:11: error[include-cycle]: `resume.toml` is the résumé itself"},
      {"../secret.toml",
       "cv/resume.toml:1:11: error[outside-folder]: `../secret.toml` lies outside the résumé's folder"},
      {".env.toml", "cv/resume.toml:1:11: error[hidden-file]: `.env.toml` is a hidden file"},
      {"none.toml", "cv/resume.toml:1:11: error[missing-file]: there is no file `none.toml`"},
      {"pipe.toml", "cv/resume.toml:1:11: error[unreadable-file]: `pipe.toml` cannot be read: it is no regular file"},
      {"broken.toml", "cv/broken.toml:2:"},
  };
  for (const auto& [name, said] : cases) {
    scratch.put("cv/resume.toml", "include = \"" + name + "\"\n[basics]\nname = \"Ada\"\n");
    const Result result = run(scratch, {"build", "cv/resume.toml"});
    EXPECT_EQ(result.status, said.find("unreadable-file") == std::string::npos ? 1 : 3) << name;
    EXPECT_NE(result.err.find(said), std::string::npos) << result.err;
    EXPECT_FALSE(scratch.has("cv/resume.pdf")) << name;
  }
}

}  // namespace
}  // namespace quoin::test
