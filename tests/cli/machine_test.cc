// What the machine may do to a run: one plain sentence, status 3, the old PDF untouched and nothing left lying about.
#include <gtest/gtest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <thread>

#include "process.h"
#include "support/disk_files.h"

namespace quoin::test {
namespace {

using Names = std::vector<std::string>;

/// Standard error is `quoin: …` on a line of its own, and that is all.
void expect_one_sentence(const Result& result) {
  EXPECT_EQ(result.status, 3) << result.err;
  EXPECT_TRUE(result.err.starts_with("quoin: ")) << result.err;
  EXPECT_EQ(std::count(result.err.begin(), result.err.end(), '\n'), 1) << result.err;
}

TEST(Machine, WhatCannotBeReadOrWritten) {
  const auto check = [](const Names& arguments) {
    const Scratch scratch;
    scratch.put("resume.toml", small_resume);
    scratch.put("folder/keep", "");
    const Names before = scratch.names();
    const Result result = run(scratch, arguments);
    expect_one_sentence(result);
    EXPECT_EQ(result.out, "");
    EXPECT_EQ(scratch.names(), before);
  };
  check({"build", "folder"});
  check({"build", "."});
  check({"check", "folder"});
  check({"build", "-o", "missing/resume.pdf"});
  check({"build", "-o", "resume.toml/"});
  check({"build", "-o", "resume.toml/resume.pdf"});
  check({"build", "-o", "folder"});
  check({"build", "-o", "/dev/full"});
  check({"build", "-o", std::string(300, 'x') + ".pdf"});
}

TEST(Machine, JsonToo) {
  const Scratch scratch;
  scratch.put("resume.toml", small_resume);
  const Result result = run(scratch, {"build", "--json", "-o", "missing/resume.pdf"});
  expect_one_sentence(result);
  const auto json = nlohmann::json::parse(result.out);
  ASSERT_EQ(json["diagnostics"].size(), 1u);
  const auto& one = json["diagnostics"][0];
  EXPECT_EQ(one["code"], "machine");
  EXPECT_EQ(one["severity"], "error");
  EXPECT_TRUE(one["file"].is_null());
  EXPECT_TRUE(one["line"].is_null());
  EXPECT_EQ("quoin: " + one["message"].get<std::string>() + "\n", result.err);
}

TEST(Machine, AMissingResumeIsTheUsersFault) {
  const Scratch scratch;
  const auto check = [&](const Names& arguments, const std::string& expected) {
    const Result result = run(scratch, arguments);
    EXPECT_EQ(result.status, 1);
    EXPECT_TRUE(result.err.starts_with(expected)) << result.err;
    EXPECT_EQ(scratch.names(), Names{});
  };
  check({"build"}, "resume.toml:1:1: error[missing-file]: ");
  check({"build", "cv.toml"}, "cv.toml:1:1: error[missing-file]: ");
  check({"check", "cv/resume.toml"}, "cv/resume.toml:1:1: error[missing-file]: ");
  EXPECT_NE(run(scratch, {"build"}).err.find("hint: "), std::string::npos);
}

TEST(Machine, ASizeLimitIsToldWhereverTheBytesGo) {
  for (const Names& arguments : {Names{"build", "-o", "-"}, Names{"build", "-o", "new.pdf"}, Names{"build", "--dump", "pages"}}) {
    const Scratch scratch;
    scratch.put("resume.toml", small_resume);
    expect_one_sentence(run(Start{arguments, scratch.path(), "", scratch.at("out"), "", {}, 200}));
    EXPECT_EQ(scratch.names(), (Names{"out", "resume.toml"}));
  }
}

/// The test would hang if one of them were waited for.
TEST(Machine, AFifoIsNoFont) {
  const Scratch scratch;
  scratch.put("resume.toml", std::string(small_resume) + "\n[[section]]\ntitle = \"한\"\nkind = \"prose\"\ntext = \"한\"\n");
  scratch.put("fonts/keep", "");
  ASSERT_EQ(::mkfifo(scratch.at("fonts/A.otf").c_str(), 0600), 0);
  EXPECT_EQ(run(scratch, {"build"}).status, 1);  // no font draws Korean
  EXPECT_EQ(run(scratch, {"fonts"}).status, 0);
}

TEST(Machine, AResumeMayBeAFifo) {
  const Scratch scratch;
  ASSERT_EQ(::mkfifo(scratch.at("pipe").c_str(), 0600), 0);
  std::thread writer([&] { std::ofstream(scratch.at("pipe")) << small_resume; });
  const Result result = run(scratch, {"check", "pipe"});
  writer.join();
  EXPECT_EQ(result.status, 0) << result.err;
}

TEST(Machine, AFullDiskLeavesTheOldPdf) {
  const Scratch scratch;
  scratch.put("resume.toml", small_resume);
  scratch.put("resume.pdf", "the old one");
  expect_one_sentence(run(Start{{"build"}, scratch.path(), "", "", "", {}, 1000}));
  EXPECT_EQ(scratch.text("resume.pdf"), "the old one");
  EXPECT_EQ(scratch.names(), (Names{"resume.pdf", "resume.toml"}));
}

TEST(Machine, StandardOutputThatTakesNothing) {
  const auto check = [](const Names& arguments) {
    for (const char* out : {"closed", "/dev/full"}) {
      const Scratch scratch;
      scratch.put("resume.toml", small_resume);
      expect_one_sentence(run(Start{arguments, scratch.path(), "", out, "", {}, -1}));
    }
  };
  check({"build"});
  check({"build", "--json"});
  check({"build", "-o", "-"});
  check({"build", "--dump", "text"});
  check({"check"});
  check({"layouts"});
  check({"fonts"});
  check({"--help"});
  check({"build", "--help"});
  check({"--version"});
}

/// As `| head -1` leaves it.
TEST(Machine, APipeThatNobodyReads) {
  for (const Names& arguments : {Names{"layouts", "--schema"}, Names{"build", "-o", "-"}, Names{"build", "--dump", "text"}}) {
    const Scratch scratch;
    scratch.put("resume.toml", small_resume);
    ASSERT_EQ(::mkfifo(scratch.at("pipe").c_str(), 0600), 0);
    std::thread reader([&] { ::close(::open(scratch.at("pipe").c_str(), O_RDONLY)); });
    const Result result = run(Start{arguments, scratch.path(), "", scratch.at("pipe"), "", {}, -1});
    reader.join();
    expect_one_sentence(result);
  }
}

/// What a file names is told at its place there; the status is the machine's as where the command line names it.
TEST(Machine, WhatAFileNamesAndTheMachineWillNotRead) {
  const Scratch scratch;
  ASSERT_EQ(::mkfifo(scratch.at("pipe.toml").c_str(), 0600), 0);
  const std::string text = small_resume;
  const auto check = [&](const std::string& resume, const Names& more, const std::string& fault) {
    scratch.put("resume.toml", resume);
    Names arguments = {"build"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Result result = run(scratch, arguments);
    EXPECT_EQ(result.status, 3) << result.err;
    EXPECT_NE(result.err.find("error[unreadable-file]: " + fault), std::string::npos) << result.err;
  };
  check("[document]\nlayout = \"./pipe.toml\"\n" + text, {}, "the layout file `./pipe.toml` cannot be read: it is no regular file\n  layout");
  check("include = \"pipe.toml\"\n" + text, {}, "`pipe.toml` cannot be read: it is no regular file");
  check(text, {"--layout", "./pipe.toml"}, "the layout file `./pipe.toml` cannot be read: it is no regular file");
  check(text, {"--overlay", "."}, "`.` is a folder, not an overlay");
}

TEST(Machine, ClosedStreamsNeverReachThePdf) {
  const Scratch scratch;
  scratch.put("resume.toml", small_resume);
  ASSERT_EQ(run(scratch, {"build"}).status, 0);
  const std::string expected = scratch.text("resume.pdf");
  run(Start{{"build", "--timings"}, scratch.path(), "", "closed", "closed", {}, -1});
  EXPECT_EQ(scratch.text("resume.pdf"), expected);
  EXPECT_EQ(run(Start{{"build", "--timings"}, scratch.path(), "", "", "/dev/full", {}, -1}).status, 0);
}

TEST(Machine, TheFontsAreBroken) {
  const Scratch scratch;
  scratch.put("resume.toml", small_resume);
  scratch.put("layout.toml", "extends = \"full\"\n[font]\ntext = [\"Broken\"]\n");
  scratch.put("fonts/Broken.otf", "OTTO, and then nothing that a font has");
  const Result result = run(scratch, {"build", "--layout", "layout.toml"});
  EXPECT_NE(result.status, 0);
  EXPECT_LE(result.status, 3);
  EXPECT_FALSE(scratch.has("resume.pdf"));
}

TEST(Output, LinksAreFollowedAndModesKept) {
  const Scratch scratch;
  scratch.put("resume.toml", small_resume);
  scratch.put("real/cv.pdf", "the old one");
  ::chmod(scratch.at("real/cv.pdf").c_str(), 0640);
  std::filesystem::create_symlink("real/cv.pdf", scratch.at("link.pdf"));
  ASSERT_EQ(run(scratch, {"build", "-o", "link.pdf"}).status, 0);
  EXPECT_TRUE(std::filesystem::is_symlink(scratch.at("link.pdf")));
  EXPECT_TRUE(scratch.text("real/cv.pdf").starts_with("%PDF-"));
  struct stat about {};
  ASSERT_EQ(::stat(scratch.at("real/cv.pdf").c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 07777, 0640u);

  std::filesystem::create_symlink("real/new.pdf", scratch.at("dangling.pdf"));
  ASSERT_EQ(run(scratch, {"build", "-o", "dangling.pdf"}).status, 0);
  EXPECT_TRUE(scratch.text("real/new.pdf").starts_with("%PDF-"));
}

TEST(Output, DevicesAndFifosAreWrittenTo) {
  const Scratch scratch;
  scratch.put("resume.toml", small_resume);
  EXPECT_EQ(run(scratch, {"build", "-o", "/dev/null"}).status, 0);
  EXPECT_TRUE(std::filesystem::is_character_file("/dev/null"));

  ASSERT_EQ(::mkfifo(scratch.at("pipe").c_str(), 0600), 0);
  std::string got;
  std::thread reader([&] { got = scratch.text("pipe"); });
  const Result result = run(scratch, {"build", "-o", "pipe"});
  reader.join();
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_TRUE(got.starts_with("%PDF-"));
  EXPECT_TRUE(std::filesystem::is_fifo(scratch.at("pipe")));
}

TEST(Output, NothingThatWasReadIsOverwritten) {
  const auto check = [](const Names& arguments) {
    const Scratch scratch;
    scratch.put("resume.toml", small_resume);
    scratch.put("cv.pdf", small_resume);
    scratch.put("mine.toml", "extends = \"full\"\n");
    const Result result = run(scratch, arguments);
    EXPECT_EQ(result.status, 2) << result.err;
    EXPECT_EQ(scratch.text("resume.toml"), small_resume);
    EXPECT_EQ(scratch.text("cv.pdf"), small_resume);
    EXPECT_EQ(scratch.text("mine.toml"), "extends = \"full\"\n");
  };
  check({"build", "-o", "resume.toml"});
  check({"build", "-o", "./resume.toml"});
  check({"build", "cv.pdf"});
  check({"build", "--layout", "mine.toml", "-o", "mine.toml"});
}

TEST(Output, NorIsAFontThatWasRead) {
  const Scratch scratch;
  const std::string font = project_bytes("fonts/source-serif-4/SourceSerif4-Regular.otf");
  scratch.put("resume.toml", small_resume);
  scratch.put("fonts/mine.otf", renamed_font(font, "Source Serif 4", "Source Serif M"));
  scratch.put("mine.toml", "extends = \"full\"\n[font]\ntext = [\"Source Serif M\"]\n");
  const Result result = run(scratch, {"build", "--layout", "mine.toml", "-o", "fonts/mine.otf"});
  EXPECT_EQ(result.status, 2) << result.err;
  EXPECT_TRUE(scratch.text("fonts/mine.otf").starts_with("OTTO"));
}

TEST(Output, ASignalLeavesNothingBehind) {
  const Scratch scratch;
  scratch.put("resume.toml", small_resume);
  for (const int signal : {SIGTERM, SIGINT})
    for (unsigned wait = 0; wait < 16000; wait += 500) {
      std::filesystem::remove(scratch.at("resume.pdf"));
      const int status = run_and_kill(Start{{"build"}, scratch.path(), "", "", "", {}, -1}, signal, wait);
      EXPECT_TRUE(status == 0 || status == 128 + signal) << status;
      const std::string pdf = scratch.text("resume.pdf");
      EXPECT_TRUE(pdf.empty() || pdf.find("%%EOF") != std::string::npos);
      Names names = scratch.names();
      std::erase(names, "resume.pdf");
      EXPECT_EQ(names, Names{"resume.toml"});
    }
}

}  // namespace
}  // namespace quoin::test
