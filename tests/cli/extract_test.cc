// `quoin extract` from outside: what comes back, where it goes, and what it never touches.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "process.h"
#include "support/carrying_pdf.h"
#include "support/disk_files.h"

namespace quoin::test {
namespace {

using Json = nlohmann::json;
using Names = std::vector<std::string>;

/// One that the PDF does not print, comments and odd line ends included.
std::string resume_with_comment() {
  return std::string(small_resume) + "# not for other eyes\r\n\n\n";
}

/// A folder with `cv.pdf` built from a résumé that lies elsewhere.
void build_into(const Scratch& scratch, const Names& options = {}) {
  scratch.put("in/resume.toml", resume_with_comment());
  Names arguments = {"build", "in/resume.toml", "-o", "cv.pdf", "--embed", "source"};
  arguments.insert(arguments.end(), options.begin(), options.end());
  ASSERT_EQ(run(scratch, arguments).status, 0);
}

TEST(Extract, TheSourcesByteForByte) {
  const Scratch scratch;
  build_into(scratch);
  const Result result = run(scratch, {"extract", "cv.pdf", "-o", "a/b"});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_EQ(result.err, "");
  EXPECT_EQ(result.out.substr(0, result.out.find(" · 2 files · ")), "a/b/resume.toml, a/b/quoin/layouts/full.toml");
  EXPECT_EQ(scratch.text("a/b/resume.toml"), resume_with_comment());
  EXPECT_EQ(scratch.text("a/b/quoin/layouts/full.toml"), project_bytes("layouts/full.toml"));
}

TEST(Extract, TheWorkingFolderIsTheDefault) {
  const Scratch scratch;
  build_into(scratch);
  ASSERT_EQ(run(scratch, {"extract", "cv.pdf"}).status, 0);
  EXPECT_EQ(scratch.text("resume.toml"), resume_with_comment());
  EXPECT_EQ(scratch.names(), (Names{"cv.pdf", "in", "quoin", "resume.toml"}));
}

TEST(Extract, StandardOutputAndInput) {
  const Scratch scratch;
  build_into(scratch);
  EXPECT_EQ(run(scratch, {"extract", "cv.pdf", "-o", "-"}).out, resume_with_comment());
  const Result text = run(scratch, {"extract", "cv.pdf", "--what", "text", "-o", "-"});
  EXPECT_EQ(text.status, 0) << text.err;
  EXPECT_EQ(text.out, run(scratch, {"build", "in/resume.toml", "--dump", "text"}).out);
  Start start{{"extract", "-", "-o", "out"}, scratch.path(), scratch.text("cv.pdf"), "", "", {}, -1};
  EXPECT_EQ(run(start).status, 0);
  EXPECT_EQ(scratch.text("out/resume.toml"), resume_with_comment());
}

TEST(Extract, StandardOutputTakesOneFile) {
  const Scratch scratch;
  scratch.put("mine.toml", "extends = \"full\"\n");
  build_into(scratch, {"--layout", "./mine.toml"});
  const Result result = run(scratch, {"extract", "cv.pdf", "-o", "-"});
  EXPECT_EQ(result.status, 2);
  EXPECT_EQ(result.out, "");
  EXPECT_TRUE(result.err.starts_with("quoin: standard output takes one file, and there are 2: ")) << result.err;
}

TEST(Extract, TextAsAFile) {
  const Scratch scratch;
  build_into(scratch);
  const Result result = run(scratch, {"extract", "cv.pdf", "--what", "text", "-o", "out"});
  EXPECT_TRUE(result.out.starts_with("out/resume.txt · 1 file · ")) << result.out;
  EXPECT_EQ(scratch.text("out/resume.txt"), run(scratch, {"build", "in/resume.toml", "--dump", "text"}).out);
}

/// A name of the user's own is no stranger's.
TEST(Extract, TextHasTheNameOfThePdf) {
  for (const std::string name : {".cv.pdf", "NUL.pdf", "cv", "c\xFFv.pdf", "a.pdf.b.pdf"}) {
    const Scratch scratch;
    scratch.put("in/" + name, pdf_with({}));
    const Result result = run(scratch, {"extract", "in/" + name, "--what", "text", "-o", "out"});
    EXPECT_EQ(result.status, 0) << result.err;
    const std::string stem = name.ends_with(".pdf") ? name.substr(0, name.size() - 4) : name;
    EXPECT_TRUE(scratch.has("out/" + stem + ".txt")) << stem;
  }
}

TEST(Extract, TheResumeAsJson) {
  const Scratch scratch;
  build_into(scratch);
  const Json json = Json::parse(run(scratch, {"extract", "cv.pdf", "--what", "json", "-o", "-"}).out);
  EXPECT_EQ(json["basics"]["name"], "Ada Example");
  EXPECT_EQ(run(scratch, {"extract", "cv.pdf", "--what", "json", "-o", "out"}).status, 0);
  EXPECT_EQ(Json::parse(scratch.text("out/resume.json")), json);
}

TEST(Extract, JsonOfWhatWasWritten) {
  const Scratch scratch;
  build_into(scratch);
  const Json json = Json::parse(run(scratch, {"extract", "cv.pdf", "-o", "out/", "--json"}).out);
  ASSERT_EQ(json["files"].size(), 2u);
  EXPECT_EQ(json["files"][0], (Json{{"path", "out/resume.toml"}, {"bytes", resume_with_comment().size()}}));
  const Result failed = run(scratch, {"extract", "nothing.pdf", "--json"});
  EXPECT_EQ(failed.status, 1);
  EXPECT_EQ(Json::parse(failed.out)["diagnostics"][0]["code"], "missing-file");
}

TEST(Extract, OtherFilesStay) {
  const Scratch scratch;
  build_into(scratch);
  scratch.put("out/resume.toml", "mine");
  const Result refused = run(scratch, {"extract", "cv.pdf", "-o", "out"});
  EXPECT_EQ(refused.status, 1);
  EXPECT_TRUE(refused.err.starts_with("out/resume.toml: error[file-exists]: ")) << refused.err;
  EXPECT_EQ(scratch.text("out/resume.toml"), "mine");
  EXPECT_FALSE(scratch.has("out/quoin"));

  EXPECT_EQ(run(scratch, {"extract", "cv.pdf", "-o", "out", "--force"}).status, 0);
  EXPECT_EQ(scratch.text("out/resume.toml"), resume_with_comment());
  EXPECT_EQ(run(scratch, {"extract", "cv.pdf", "-o", "out"}).status, 0) << "the same bytes are in nobody's way";
}

TEST(Extract, LinksAreNotFollowedOut) {
  for (const char* force : {"--force", "--json"}) {
    const Scratch scratch;
    build_into(scratch);
    scratch.put("outside/layouts/full.toml", "secret");
    scratch.put("outside/file", "secret");
    std::filesystem::create_directories(scratch.at("a"));
    std::filesystem::create_symlink("../outside", scratch.at("a/quoin"));
    EXPECT_EQ(run(scratch, {"extract", "cv.pdf", "-o", "a", force}).status, 1);
    std::filesystem::create_directories(scratch.at("b"));
    std::filesystem::create_symlink("../outside/file", scratch.at("b/resume.toml"));
    EXPECT_EQ(run(scratch, {"extract", "cv.pdf", "-o", "b", force}).status, 1);
    std::filesystem::create_directories(scratch.at("c"));
    std::filesystem::create_symlink("../outside/new", scratch.at("c/resume.toml"));
    EXPECT_EQ(run(scratch, {"extract", "cv.pdf", "-o", "c", force}).status, 1);
    EXPECT_EQ(scratch.text("outside/layouts/full.toml"), "secret");
    EXPECT_EQ(scratch.text("outside/file"), "secret");
    EXPECT_FALSE(scratch.has("outside/new"));
    EXPECT_FALSE(scratch.has("a/resume.toml"));
    EXPECT_FALSE(scratch.has("b/quoin"));

    std::filesystem::create_directory_symlink("outside", scratch.at("d"));  // the chosen folder may be a link
    EXPECT_EQ(run(scratch, {"extract", "cv.pdf", "-o", "d", "--force"}).status, 0);
    EXPECT_EQ(scratch.text("outside/resume.toml"), resume_with_comment());
  }
}

TEST(Extract, OneBadNameAndNothingIsWritten) {
  for (const std::string& name : {std::string("../../x"), std::string("/tmp/quoin-extract-test-x"),
                                  std::string("a/../../x"), std::string("C:\\x"), std::string(), std::string("a\0b", 3),
                                  std::string("a\x1B[2J"), std::string("resume.toml/x"), std::string(".bashrc"),
                                  std::string(".ssh/authorized_keys"), std::string("a/.git/hooks/post-checkout"),
                                  std::string("cv\u202Elmot.desktop"), std::string("NUL.toml"),
                                  std::string("RESUME.toml")}) {
    const Scratch scratch;
    scratch.put("in/cv.pdf", pdf_with({source_file("resume.toml", small_resume), source_file(name)}));
    const Result result = run(scratch, {"extract", "in/cv.pdf", "-o", "in/out"});
    EXPECT_EQ(result.status, 1) << result.err;
    EXPECT_NE(result.err.find("error[bad-name]: "), std::string::npos) << result.err;
    EXPECT_EQ(result.err.find('\x1B'), std::string::npos);
    EXPECT_EQ(scratch.names(), Names{"in"});
    EXPECT_FALSE(scratch.has("in/out"));
    EXPECT_FALSE(std::filesystem::exists("/tmp/quoin-extract-test-x"));
  }
}

TEST(Extract, AThousandFiles) {
  const Scratch scratch;
  std::vector<Attachment> files;
  for (int i = 0; i < 1000; ++i) files.push_back(source_file("d" + std::to_string(i % 7) + "/f" + std::to_string(i)));
  scratch.put("cv.pdf", pdf_with(files));
  const Result result = run(scratch, {"extract", "cv.pdf", "-o", "out"});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_NE(result.out.find(", … · 1000 files · 1 KB"), std::string::npos) << result.out;
  EXPECT_EQ(scratch.text("out/d6/f6"), "x");
}

TEST(Extract, WhatItCannotTake) {
  const Scratch scratch;
  build_into(scratch);
  scratch.put("cut.pdf", scratch.text("cv.pdf").substr(0, 9000));
  scratch.put("foreign.pdf", pdf_with({}));
  scratch.put("no-record.pdf", pdf_with({source_file("resume.toml", small_resume)}));
  scratch.put("bad-record.pdf", pdf_with({source_file("resume.toml"), data_file("quoin-build.json", "[1")}));
  scratch.put("lost.pdf", pdf_with({source_file("x"),
                                    data_file("quoin-build.json", R"({"quoin": "1", "resume": "/etc/passwd"})")}));
  scratch.put("folder/keep", "");
  scratch.put("large.pdf", "%PDF-1.7\n");
  std::filesystem::resize_file(scratch.at("large.pdf"), 2ull << 30);
  scratch.put("denied.pdf", "%PDF-1.7\n");
  std::filesystem::permissions(scratch.at("denied.pdf"), std::filesystem::perms::none);
  ASSERT_EQ(::mkfifo(scratch.at("fifo").c_str(), 0600), 0);
  const Names before = scratch.names();
  const auto check = [&](const Names& arguments, int status, const std::string& expected) {
    for (const Names& first : {Names{"extract", "-o", "new"}, Names{"build", "-o", "new.pdf", "--from"}}) {
      if (first.front() == "build" && arguments.size() > 1) continue;
      Names all = first;
      all.insert(all.end(), arguments.begin(), arguments.end());
      const Result result = run(scratch, all);
      EXPECT_EQ(result.status, status) << arguments.front();
      EXPECT_TRUE(result.err.starts_with(expected)) << result.err;
      EXPECT_EQ(result.out, "");
      EXPECT_EQ(scratch.names(), before);
    }
  };
  check({"cut.pdf"}, 1, "cut.pdf: error[damaged-pdf]: ");
  check({"in/resume.toml"}, 1, "in/resume.toml: error[not-a-pdf]: this is no PDF\n");
  check({"foreign.pdf"}, 1, "foreign.pdf: error[no-source]: ");
  check({"missing.pdf"}, 1, "missing.pdf: error[missing-file]: there is no such file\n");
  check({"large.pdf"}, 1, "large.pdf: error[too-large]: the file is larger than 64 MB\n");
  check({"folder"}, 3, "quoin: cannot read folder: it is a folder\n");
  check({"fifo"}, 3, "quoin: cannot read fifo: it is no regular file\n");
  check({"/dev/zero"}, 3, "quoin: cannot read /dev/zero: it is no regular file\n");
  if (::geteuid() != 0) check({"denied.pdf"}, 3, "quoin: cannot read denied.pdf: ");
  check({"no-record.pdf", "--what", "json"}, 1, "no-record.pdf: error[no-json]: ");
  check({"bad-record.pdf", "--what", "text"}, 1, "bad-record.pdf: error[bad-record]: ");
  check({"lost.pdf", "--what", "text"}, 1,
        "lost.pdf: error[bad-record]: the PDF was built from `/etc/passwd`, which it does not carry\n");
}

TEST(Extract, WhereNothingCanBeWritten) {
  const Scratch scratch;
  build_into(scratch);
  scratch.put("file", "");
  EXPECT_EQ(run(scratch, {"extract", "cv.pdf", "-o", "file"}).status, 3);
  EXPECT_EQ(run(scratch, {"extract", "cv.pdf", "-o", "file/below"}).status, 3);
  EXPECT_EQ(run(scratch, {"extract", "cv.pdf", "-o", "/proc/nothing"}).status, 3);
  EXPECT_EQ(run(scratch, {"extract", "cv.pdf", "-o", "/dev/null"}).status, 3);
  EXPECT_EQ(scratch.names(), (Names{"cv.pdf", "file", "in"}));
}

TEST(Extract, Usage) {
  const Scratch scratch;
  const auto check = [&](const Names& arguments, const std::string& expected) {
    const Result result = run(scratch, arguments);
    EXPECT_EQ(result.status, 2);
    EXPECT_TRUE(result.err.starts_with("quoin: " + expected)) << result.err;
  };
  check({"extract"}, "the PDF is missing");
  check({"extract", "a.pdf", "b.pdf"}, "'b.pdf' is one argument too many");
  check({"extract", "a.pdf", "--what", "pages"}, "--what takes source, json or text, not 'pages'");
  check({"extract", "a.pdf", "-o", "-", "--json"}, "--json and the document itself");
  check({"extract", ""}, "the name of the input is empty");
}

}  // namespace
}  // namespace quoin::test
