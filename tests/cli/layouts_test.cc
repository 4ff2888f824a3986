#include <gtest/gtest.h>

#include "process.h"
#include "support/disk_files.h"

namespace quoin::test {
namespace {

using namespace std::string_literals;

TEST(Layouts, NamesAreBare) {
  const Scratch scratch;
  const Result names = run(scratch, {"layouts", "--names"});
  EXPECT_EQ(names.status, 0) << names.err;
  EXPECT_EQ(names.out,
            "academic\nbanner\nbars\nclassic\ncompact\nconsulting\ndense\nengineering\nexecutive\nfederal\nflank\nfull\nledger\nmachine\n"
            "modern\nonepage\npassport\nplain\nraster\nsidebar\nstudio\ntandem\ntimeline\n");
}

TEST(Layouts, EachHasItsDescription) {
  const Scratch scratch;
  const Result result = run(scratch, {"layouts"});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_TRUE(result.out.starts_with("academic     ")) << result.out;
  EXPECT_NE(result.out.find("\nonepage      "), std::string::npos) << result.out;
  EXPECT_EQ(result.out.find("  \n"), std::string::npos) << "a layout without a description:\n" << result.out;
}

TEST(Layouts, OnePrintsAsItIsWritten) {
  const Scratch scratch;
  const Result bundled = run(scratch, {"layouts", "onepage"});
  EXPECT_EQ(bundled.status, 0) << bundled.err;
  EXPECT_EQ(bundled.out, project_bytes("layouts/onepage.toml"));
  const std::string own = "extends = \"onepage\"\r\n# as it is:\n[color]  \n\n";
  scratch.put("looks/mine.toml", own);
  EXPECT_EQ(run(scratch, {"layouts", "looks/mine.toml"}).out, own);
}

TEST(Layouts, WholeIsWithAllThatItExtends) {
  const Scratch scratch;
  scratch.put("mine.toml", "extends = \"onepage\"\n");
  const Result result = run(scratch, {"layouts", "--whole", "mine.toml"});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_EQ(result.out, "extends = \"onepage\"\n\n" + project_bytes("layouts/onepage.toml") + "\n" +
                            project_bytes("layouts/full.toml"));
  EXPECT_EQ(run(scratch, {"layouts", "--whole", "full"}).out, project_bytes("layouts/full.toml"));
}

TEST(Layouts, OneThatIsNotThereIsAFault) {
  const Scratch scratch;
  const auto check = [&](const char* name, const std::string& said) {
    const Result result = run(scratch, {"layouts", name});
    EXPECT_EQ(result.status, 1) << name;
    EXPECT_EQ(result.out, "") << name;
    EXPECT_TRUE(result.err.starts_with(said)) << result.err;
  };
  check("ful", "error[unknown-layout]: no layout is called `ful`\n  hint: did you mean `full`?\n");
  check("zzzzz", "error[unknown-layout]: no layout is called `zzzzz`\n  hint: layouts are: academic, banner, ");
  check("./mine.toml",
        "error[unknown-layout]: the layout file `./mine.toml` does not exist\n"
        "  hint: a path is taken from the folder that quoin runs in\n");
  check("full.toml", "error[unknown-layout]: the layout file `full.toml` does not exist\n"
                     "  hint: did you mean `full`, the layout that comes with quoin?\n");
}

TEST(Layouts, WhatIsNoLayoutIsNotPrinted) {
  const Scratch scratch;
  const auto check = [&](const char* name, const std::string& text, const std::string& said) {
    scratch.put(name, text);
    for (const bool whole : {false, true}) {
      std::vector<std::string> arguments = {"layouts", std::string("./") + name};
      if (whole) arguments.emplace_back("--whole");
      const Result result = run(scratch, arguments);
      EXPECT_EQ(result.status, 1) << name;
      EXPECT_EQ(result.out, "") << name;
      EXPECT_NE(result.err.find(said), std::string::npos) << result.err;
      EXPECT_EQ(result.err.find('\x1b'), std::string::npos) << result.err;
    }
  };
  check("resume.toml", small_resume, "error[unknown-layout]: this is a résumé, not a layout\n");
  check("resume.toml", small_resume,
        "hint: to see it in every layout: quoin layouts --gallery looks ./resume.toml\n");
  check("photo.png", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\x1b[2J"s, "error[toml-syntax]: ");
  check("Cargo.toml", "[package]\nname = \"quoin\"\n",
        "error[unknown-key]: unknown key `package` in a layout\n");
  check("empty.toml", "", "error[missing]: the layout has no `font`, `style`, `header`\n");
  check("broken.toml", "extends = \"full\"\n[colour", "./broken.toml:2:1: error[toml-syntax]: ");
}

/// What the command line names is in no file, so it has no line.
TEST(Layouts, AMissingOneOfTheCommandLineHasNoLine) {
  const Scratch scratch;
  scratch.put("resume.toml", small_resume);
  const Result result = run(scratch, {"build", "--layout", "./missing.toml"});
  EXPECT_EQ(result.status, 1);
  EXPECT_TRUE(result.err.starts_with("--layout: error[unknown-layout]: the layout file `./missing.toml` does not exist\n"
                                     "  hint: a path is taken from the folder that quoin runs in\n"))
      << result.err;
}

}  // namespace
}  // namespace quoin::test
