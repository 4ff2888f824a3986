// A PDF built again from itself gives the same bytes, wherever that happens; what rides along says nothing of the
// machine.
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "process.h"
#include "support/carrying_pdf.h"
#include "support/disk_files.h"
#include "support/project.h"

namespace quoin::test {
namespace {

using Json = nlohmann::json;
using Names = std::vector<std::string>;

Result run_in(const Scratch& scratch, const std::string& folder, const Names& arguments,
              const std::string& epoch = "") {
  Start start{arguments, scratch.at(folder), "", "", "", {}, -1};
  if (!epoch.empty()) start.environment = {{"SOURCE_DATE_EPOCH", epoch}};
  return run(start);
}

/// The names of what `cv.pdf` carries, as `quoin extract` finds them; the build record is not among them.
Names names_in(const Scratch& scratch, const std::string& pdf) {
  const Result result = run(scratch, {"extract", pdf, "-o", "unpacked-" + pdf, "--json"});
  EXPECT_EQ(result.status, 0) << result.err;
  Names names;
  if (result.status != 0) return names;
  const Json json = Json::parse(result.out);
  for (const Json& file : json["files"])
    names.push_back(file["path"].get<std::string>().substr(("unpacked-" + pdf + "/").size()));
  return names;
}

void expect_same_again(const Scratch& scratch, const std::string& pdf) {
  std::filesystem::create_directories(scratch.at("elsewhere"));
  const Result result = run_in(scratch, "elsewhere", {"build", "--from", "../" + pdf, "-o", "again.pdf"}, "86400");
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_EQ(result.out.find("not the same bytes"), std::string::npos) << result.out;
  EXPECT_TRUE(scratch.text("elsewhere/again.pdf") == scratch.text(pdf));
}

TEST(Rebuild, ThePlainBuildOfWhatWasExtracted) {
  const Scratch scratch;
  scratch.put("cv/my.resume.toml", small_resume);
  ASSERT_EQ(run(scratch, {"build", "cv/my.resume.toml", "--embed", "source", "-o", "cv.pdf"}).status, 0);
  EXPECT_EQ(names_in(scratch, "cv.pdf"), (Names{"my.resume.toml", "quoin/layouts/full.toml"}));
  ASSERT_EQ(run_in(scratch, "unpacked-cv.pdf", {"build", "my.resume.toml", "--embed", "source"}).status, 0);
  EXPECT_TRUE(scratch.text("unpacked-cv.pdf/my.resume.pdf") == scratch.text("cv.pdf"));
  expect_same_again(scratch, "cv.pdf");
}

TEST(Rebuild, StandardInputIsResumeToml) {
  const Scratch scratch;
  const Names arguments = {"build", "-", "--embed", "source", "-o", "cv.pdf"};
  ASSERT_EQ(run(Start{arguments, scratch.path(), small_resume, "", "", {}, -1}).status, 0);
  EXPECT_EQ(names_in(scratch, "cv.pdf"), (Names{"resume.toml", "quoin/layouts/full.toml"}));
  expect_same_again(scratch, "cv.pdf");
}

/// Every option that shapes the page, in an order that matters.
TEST(Rebuild, OptionsAreKept) {
  const Scratch scratch;
  scratch.put("cv/resume.toml", long_resume());
  const Result result = run_in(
      scratch, "cv",
      {"build", "--embed", "source", "-o", "../cv.pdf", "--layout", "onepage", "--set", "basics.name=\"A = B\"", "--set",
       "document.paper=a5", "--pages", "2", "--paper", "letter", "--language", "en-GB", "--pdf-standard", "ua-1"},
      "1700000000");
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_EQ(names_in(scratch, "cv.pdf"),
            (Names{"resume.toml", "quoin/layouts/onepage.toml", "quoin/layouts/full.toml"}));
  expect_same_again(scratch, "cv.pdf");
}

TEST(Rebuild, LayoutsOfOnesOwn) {
  const auto check = [](const std::string& layout, const Names& expected) {
    const Scratch scratch;
    scratch.put("cv/resume.toml", small_resume);
    scratch.put("cv/near.toml", "extends = \"looks/base.toml\"\n");
    scratch.put("cv/looks/base.toml", "extends = \"onepage\"\n");
    scratch.put("cv/mixed.toml", "extends = \"../looks/far.toml\"\n");
    scratch.put("looks/far.toml", "extends = \"./deep/base.toml\"\n");
    scratch.put("looks/deep/base.toml", "extends = \"full\"\n");
    const Result result =
        run(scratch, {"build", "cv/resume.toml", "--embed", "source", "--layout", layout, "-o", "cv.pdf"});
    ASSERT_EQ(result.status, 0) << result.err;
    EXPECT_EQ(result.err, "");
    EXPECT_EQ(names_in(scratch, "cv.pdf"), expected) << layout;
    expect_same_again(scratch, "cv.pdf");
    EXPECT_EQ(scratch.text("cv.pdf").find(scratch.path()), std::string::npos);
  };
  check("cv/near.toml",
        {"resume.toml", "near.toml", "looks/base.toml", "quoin/layouts/onepage.toml", "quoin/layouts/full.toml"});
  check("cv/../cv/near.toml",
        {"resume.toml", "near.toml", "looks/base.toml", "quoin/layouts/onepage.toml", "quoin/layouts/full.toml"});
  check("looks/far.toml", {"resume.toml", "layouts/far.toml", "layouts/deep/base.toml", "quoin/layouts/full.toml"});
  check("looks/deep/base.toml", {"resume.toml", "layouts/base.toml", "quoin/layouts/full.toml"});
  check("cv/mixed.toml", {"resume.toml", "layouts/cv/mixed.toml", "layouts/looks/far.toml",
                          "layouts/looks/deep/base.toml", "quoin/layouts/full.toml"});
  check(project_path("layouts/full.toml"), {"resume.toml", "quoin/layouts/full.toml"});
}

/// The layout and the files that the résumé itself names: the extracted folder builds as it stands.
TEST(Rebuild, FilesThatTheResumeNames) {
  const Scratch scratch;
  const std::string resume =
      "[document]\nlayout = \"./looks/../looks/mine.toml\"\n\n[basics]\nname = \"Ada Okafor\"\n"
      "photo = { path = \"layouts/ada.jpg\", alt = \"Ada\" }\n\n[[section]]\ntitle = \"Papers\"\n"
      "kind = \"publications\"\nbibliography = \"papers.bib\"\n\n[[section.entry]]\ntitle = \"On Bread\"\n"
      "authors = [\"Ada Okafor\"]\ndate = \"2020\"\n";
  scratch.put("cv/resume.toml", resume);
  scratch.put("cv/looks/mine.toml", "extends = \"full\"\n");
  scratch.put("cv/layouts/ada.jpg", project_bytes("tests/golden/photo/portrait.jpg"));
  scratch.put("cv/papers.bib", "@book{a, title = {Crumbs}}\n");
  scratch.put("far/far.toml", "extends = \"full\"\n");
  const Result result = run(scratch, {"build", "cv/resume.toml", "--embed", "source", "-o", "cv.pdf"});
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_EQ(names_in(scratch, "cv.pdf"),
            (Names{"resume.toml", "layouts/ada.jpg", "papers.bib", "looks/mine.toml", "quoin/layouts/full.toml"}));
  EXPECT_EQ(scratch.text("unpacked-cv.pdf/layouts/ada.jpg"), scratch.text("cv/layouts/ada.jpg"));
  ASSERT_EQ(run_in(scratch, "unpacked-cv.pdf", {"build", "--embed", "source"}).status, 0);
  EXPECT_TRUE(scratch.text("unpacked-cv.pdf/resume.pdf") == scratch.text("cv.pdf"));
  expect_same_again(scratch, "cv.pdf");

  const Names far = {"build", "cv/resume.toml", "--embed", "source", "-o", "far.pdf", "--layout", "far/far.toml"};
  ASSERT_EQ(run(scratch, far).status, 0);
  EXPECT_EQ(names_in(scratch, "far.pdf"),
            (Names{"resume.toml", "layouts/ada.jpg", "papers.bib", "layouts-2/far.toml", "quoin/layouts/full.toml"}));
  expect_same_again(scratch, "far.pdf");
}

TEST(Rebuild, WhatCannotRideAlongIsSaid) {
  const Scratch scratch;
  scratch.put("resume.toml", small_resume);
  scratch.put("odd\\name.toml", "extends = \"full\"\n");
  const Result result = run(scratch, {"build", "--embed", "source", "--layout", "./odd\\name.toml", "-o", "cv.pdf"});
  EXPECT_EQ(result.status, 0);
  EXPECT_NE(result.err.find(
                "warning[not-embedded]: `odd\\name.toml` does not ride along in the PDF: its name has a backslash"),
            std::string::npos)
      << result.err;
  EXPECT_EQ(run(scratch, {"build", "--from", "cv.pdf", "-o", "again.pdf"}).status, 1);
  const Names strict = {"build", "--embed", "source", "--layout", "./odd\\name.toml", "-o", "strict.pdf", "--strict"};
  EXPECT_EQ(run(scratch, strict).status, 1);
  EXPECT_FALSE(scratch.has("strict.pdf"));
}

TEST(Rebuild, OtherBytesAreSaid) {
  const Scratch scratch;
  const auto pdf_of = [](const std::string& version) {
    return pdf_with({source_file("resume.toml", small_resume),
                     source_file("quoin/layouts/full.toml", project_bytes("layouts/full.toml")),
                     data_file("quoin-build.json", Json{{"quoin", version}, {"resume", "resume.toml"}}.dump())});
  };
  scratch.put("old.pdf", pdf_of("0.0.1"));
  Result result = run(scratch, {"build", "--from", "old.pdf", "-o", "new.pdf"});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_NE(result.out.find("\n  not the same bytes as old.pdf: quoin 0.0.1 made it, and this is "), std::string::npos)
      << result.out;
  scratch.put("same.pdf", pdf_of(program_version()));
  result = run(scratch, {"build", "--from", "same.pdf", "-o", "new.pdf"});
  EXPECT_NE(result.out.find("\n  not the same bytes as same.pdf\n"), std::string::npos) << result.out;
  EXPECT_EQ(Json::parse(run(scratch, {"build", "--from", "old.pdf", "-o", "new.pdf", "--json"}).out)["identical"],
            false);
  EXPECT_EQ(Json::parse(run(scratch, {"build", "--from", "new.pdf", "-o", "2.pdf", "--json"}).out)["identical"], true);
}

/// What a foreign PDF names on this disk is not there for it.
TEST(Rebuild, NothingOfTheDiskIsRead) {
  const Scratch scratch;
  scratch.put("secret.toml", "extends = \"full\"\n");
  scratch.put("fonts/secret.toml", "extends = \"full\"\n");
  for (const std::string& layout : {scratch.at("secret.toml"), std::string("../secret.toml"),
                                    std::string("./fonts/secret.toml"), std::string("./fonts/../../secret.toml")}) {
    const std::string resume = "[document]\nlayout = \"" + layout + "\"\n" + small_resume;
    scratch.put("cv.pdf", pdf_with({source_file("resume.toml", resume),
                                    data_file("quoin-build.json", R"({"quoin": "1", "resume": "resume.toml"})")}));
    const Result result = run(scratch, {"build", "--from", "cv.pdf", "-o", "new.pdf"});
    EXPECT_EQ(result.status, 1) << layout;
    EXPECT_NE(result.err.find("cv.pdf/resume.toml:2:10: error[unknown-layout]: "), std::string::npos) << result.err;
    EXPECT_FALSE(scratch.has("new.pdf"));
  }
}

TEST(Rebuild, ThePdfItselfIsNotOverwritten) {
  const Scratch scratch;
  scratch.put("resume.toml", small_resume);
  ASSERT_EQ(run(scratch, {"build", "--embed", "source"}).status, 0);
  const std::string before = scratch.text("resume.pdf");
  for (const char* output : {"resume.pdf", "./resume.pdf", "./"}) {
    const Result result = run(scratch, {"build", "--from", "resume.pdf", "-o", output});
    EXPECT_EQ(result.status, 2) << result.err;
    EXPECT_TRUE(scratch.text("resume.pdf") == before);
  }
}

/// The helper reads them, and this process does not know it.
TEST(Rebuild, FontsThatWereReadAreNotOverwritten) {
  const Scratch scratch;
  const std::string font = project_bytes("fonts/inter/Inter-Italic.otf");
  scratch.put("resume.toml", small_resume);
  ASSERT_EQ(run(scratch, {"build", "--embed", "source"}).status, 0);
  scratch.put("fonts/My.ttf", font);
  scratch.put("elsewhere/linked.ttf", font);
  std::filesystem::create_symlink("../elsewhere/linked.ttf", scratch.at("fonts/link.ttf"));
  std::filesystem::create_symlink("fonts/My.ttf", scratch.at("mine"));
  for (const char* output : {"fonts/My.ttf", "elsewhere/../fonts/My.ttf", "mine", "elsewhere/linked.ttf"}) {
    const Result result = run(scratch, {"build", "--from", "resume.pdf", "-o", output});
    EXPECT_EQ(result.status, 2) << output;
    EXPECT_NE(result.err.find("would overwrite what was read"), std::string::npos) << result.err;
    EXPECT_TRUE(scratch.text(output) == font);
  }
  EXPECT_EQ(run(scratch, {"build", "--from", "resume.pdf", "-o", "fonts/new.pdf"}).status, 0) << "there was none";
}

/// What no build can have recorded is the record's fault, and no crash.
TEST(Rebuild, ARecordOfWhatCarriesNoSources) {
  const Scratch scratch;
  scratch.put("cv.pdf", pdf_with({source_file("resume.toml", small_resume),
                                  source_file("quoin/layouts/full.toml", project_bytes("layouts/full.toml")),
                                  data_file("quoin-build.json", R"({"quoin": "1", "resume": "resume.toml",
                                            "options": {"pdf-standard": "a-2a"}})")}));
  const Result result = run(scratch, {"build", "--from", "cv.pdf", "-o", "new.pdf"});
  EXPECT_EQ(result.status, 1);
  EXPECT_EQ(result.err.substr(0, result.err.find('\n')),
            "cv.pdf: error[bad-record]: the PDF's build record cannot be followed: `pdf-standard` is one that carries "
            "no sources");
}

TEST(Rebuild, Usage) {
  const Scratch scratch;
  const auto check = [&](Names arguments, const std::string& expected) {
    arguments.insert(arguments.begin(), {"build", "--from", "cv.pdf"});
    const Result result = run(scratch, arguments);
    EXPECT_EQ(result.status, 2);
    EXPECT_NE(result.err.find(expected), std::string::npos) << result.err;
  };
  check({}, "--from needs -o FILE");
  check({"resume.toml", "-o", "a"}, "a résumé cannot be given too");
  check({"--layout", "full", "-o", "a"}, "--layout cannot be given too");
  check({"--set", "a=b", "-o", "a"}, "--set cannot be given too");
  check({"--paper", "a4", "-o", "a"}, "--paper cannot be given too");
  check({"--language", "en", "-o", "a"}, "--language cannot be given too");
  check({"--pdf-standard", "none", "-o", "a"}, "--pdf-standard cannot be given too");
  check({"--no-embed", "-o", "a"}, "--no-embed cannot be given too");
  check({"--embed", "source", "-o", "a"}, "--embed cannot be given too");
}

}  // namespace
}  // namespace quoin::test
