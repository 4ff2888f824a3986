// `quoin build --all` as people use it: every output whole or not at all, each fault with its reason, the same bytes as one by one.
#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "process.h"

namespace quoin::test {
namespace {

using Json = nlohmann::json;
using Names = std::vector<std::string>;

constexpr const char* resume = R"toml([basics]
name = "Ada Okafor"
[[section]]
title = "Work"
kind = "experience"
[[section.entry]]
organization = "Acme"
start = "2019-03"
end = "present"
highlights = ["Plain.", { text = "Secret.", tags = ["private"] }]
[variant.plain]
exclude = ["private"]
)toml";  // tables begin in line 13

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

class BuildAll : public ::testing::Test {
 protected:
  Result all(const std::string& tables, Names options = {}) {
    scratch.put("resume.toml", resume + tables);
    options.insert(options.begin(), {"build", "--all"});
    return run(scratch, options);
  }

  /// The bytes that one build writes.
  std::string alone(Names options) {
    options.insert(options.begin(), {"build", "-o", "alone.out"});
    const Result result = run(scratch, options);
    EXPECT_EQ(result.status, 0) << result.err;
    return scratch.text("alone.out");
  }

  Scratch scratch;
};

TEST_F(BuildAll, LettersAsOneBuildWritesThem) {
  const Result made = all("[[output]]\nfile = \"letter.pdf\"\ndocuments = \"letter\"\n[[output]]\nfile = \"both.pdf\"\ndocuments = \"both\"\n"
                          "[letter]\nopening = \"Dear reader,\"\nbody = \"I apply.\"\nclosing = \"Yours sincerely\"\ndate = 2026-03-02\n");
  EXPECT_EQ(made.status, 0) << made.err;
  EXPECT_EQ(scratch.text("letter.pdf"), alone({"--letter"}));
  EXPECT_EQ(scratch.text("both.pdf"), alone({"--with-letter"}));
}

TEST_F(BuildAll, WritesWhatEachBuildWrites) {
  const Result made = all("[[output]]\nfile = \"out/cv-{variant}-{language}-{layout}.pdf\"\nvariants = \"plain\"\n"
                          "languages = [\"en-GB\", \"de\"]\nlayouts = [\"full\", \"compact\"]\n[[output]]\nfile = \"cv.txt\"\n"
                          "[[output]]\nfile = \"resume.json\"\nvariants = \"plain\"\n[[output]]\nfile = \"page-{page}.svg\"\n");
  EXPECT_EQ(made.status, 0) << made.err;
  EXPECT_EQ(made.err, "");
  std::string lines;
  for (std::size_t at = 0; at < made.out.size(); at = made.out.find('\n', at) + 1)
    lines += made.out.substr(at, made.out.find(" · ", at) - at) + "\n";
  EXPECT_EQ(lines, "out/cv-plain-en-GB-full.pdf\nout/cv-plain-en-GB-compact.pdf\nout/cv-plain-de-full.pdf\n"
                   "out/cv-plain-de-compact.pdf\ncv.txt\nresume.json\npage-1.svg\n");
  for (const char* language : {"en-GB", "de"})
    for (const char* layout : {"full", "compact"})
      EXPECT_TRUE(scratch.text(std::string("out/cv-plain-") + language + "-" + layout + ".pdf") ==
                  alone({"--variant", "plain", "--language", language, "--layout", layout}));
  EXPECT_EQ(scratch.text("cv.txt"), alone({"--dump", "text"}));
  EXPECT_TRUE(has(scratch.text("page-1.svg"), "<svg"));
  const std::string json = scratch.text("resume.json");
  EXPECT_TRUE(Json::accept(json) && has(json, "Plain.") && !has(json, "Secret.")) << json;
}

TEST_F(BuildAll, OneBrokenOutputLeavesTheOthersWhole) {
  scratch.put("long.pdf", "old");
  const Result made = all("[[output]]\nfile = \"long.pdf\"\nmax-bytes = 100\nrequire = \"pdf/a-3a\"\n[[output]]\nfile = \"{layout}.pdf\"\n"
                          "layouts = [\"plian\", \"plain\", \"./mine.toml\"]\n[[output]]\nfile = \"cv.pdf\"\nlanguages = \"de\"\n");
  EXPECT_EQ(made.status, 1);
  EXPECT_TRUE(has(made.out, "long.pdf · not made: it has ") && has(made.out, " bytes, and no more than 100 may be\n")) << made.out;
  EXPECT_TRUE(has(made.out, "plian.pdf · not made: no layout is called `plian`\nplain.pdf · 1 page")) << made.out;
  EXPECT_TRUE(has(made.out, "mine.pdf · not made: the layout file `./mine.toml` does not exist\ncv.pdf · 1 page")) << made.out;
  EXPECT_TRUE(has(made.err, "resume.toml:15:13: error[too-many-bytes]")) << made.err;
  EXPECT_TRUE(has(made.err, "resume.toml:19:12: error[unknown-layout]") && has(made.err, "resume.toml:19:30: error[unknown-layout]"))
      << made.err;
  EXPECT_TRUE(made.err.ends_with("3 of 5 outputs not made\n")) << made.err;
  EXPECT_EQ(scratch.text("long.pdf"), "old");
  EXPECT_TRUE(scratch.has("plain.pdf") && scratch.has("cv.pdf") && !scratch.has("plian.pdf"));
}

TEST_F(BuildAll, JsonIsAnArray) {
  const Result made = all("[[output]]\nfile = \"{variant}.pdf\"\nvariants = \"plain\"\n[[output]]\nfile = \"x.pdf\"\nmax-bytes = 1\n",
                          {"--json", "-o", "pdfs"});
  EXPECT_EQ(made.status, 1);
  const Json rows = Json::parse(made.out);
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0]["output"], "pdfs/plain.pdf");
  EXPECT_EQ(rows[0]["files"], Json::array({"pdfs/plain.pdf"}));
  EXPECT_EQ(rows[0]["variant"], "plain");
  EXPECT_EQ(rows[0]["language"], nullptr);
  EXPECT_EQ(rows[0]["layout"], "full");
  EXPECT_EQ(rows[0]["bytes"], scratch.text("pdfs/plain.pdf").size());
  EXPECT_EQ(rows[0]["warnings"], Json::array());
  EXPECT_EQ(rows[1]["files"], Json::array());
  EXPECT_EQ(rows[1]["diagnostics"][0]["code"], "too-many-bytes");
  EXPECT_EQ(rows[1]["diagnostics"][0]["line"], 18);
  EXPECT_FALSE(rows[1].contains("warnings"));
}

TEST_F(BuildAll, WarningsAreToldOnce) {
  const Result made = all("[variant.none]\nexclude = [\"nobody\"]\n[[output]]\nfile = \"{layout}.pdf\"\nlayouts = [\"full\", \"plain\"]\n");
  EXPECT_EQ(made.status, 0);
  const std::size_t first = made.err.find("warning[unused-tag]");
  ASSERT_NE(first, std::string::npos) << made.err;
  EXPECT_EQ(made.err.find("warning[unused-tag]", first + 1), std::string::npos) << made.err;
  const Result strict = run(scratch, {"build", "--all", "--strict"});
  EXPECT_EQ(strict.status, 1) << strict.out;
  EXPECT_TRUE(has(strict.err, "2 of 2 outputs not made")) << strict.err;
}

TEST_F(BuildAll, NoResumeNoOutputsAndFaultsInTheFile) {
  const Result none = all("");
  EXPECT_EQ(none.status, 1);
  EXPECT_TRUE(has(none.err, "error[no-output]: the résumé names no outputs")) << none.err;
  EXPECT_EQ(run(scratch, {"build", "--all", "no.toml"}).status, 1);
  const Result faulty = all("[[output]]\nfile = \"cv.pdf\"\n[[output]]\nfile = \"../x.pdf\"\n");
  EXPECT_EQ(faulty.status, 1);
  EXPECT_TRUE(has(faulty.err, "resume.toml:16:8: error[bad-name]") && has(faulty.err, "nothing was written")) << faulty.err;
  EXPECT_FALSE(scratch.has("cv.pdf"));
  EXPECT_EQ(run(scratch, {"check"}).status, 1);
}

TEST_F(BuildAll, NothingThatWasReadIsOverwritten) {
  scratch.put("papers.json", R"([{"id": "a", "type": "article", "title": "On Tides"}])");
  const std::string papers = "[[section]]\ntitle = \"Papers\"\nkind = \"publications\"\nbibliography = \"papers.json\"\n";
  const Result made = all(papers + "[[output]]\nfile = \"cv.pdf\"\n[[output]]\nfile = \"papers.json\"\n");
  EXPECT_EQ(made.status, 1);
  EXPECT_TRUE(has(made.err, "resume.toml:20:8: error[overwrites-source]: writing to papers.json would overwrite what was read")) << made.err;
  EXPECT_TRUE(has(scratch.text("papers.json"), "On Tides"));
  EXPECT_FALSE(scratch.has("cv.pdf"));
  std::filesystem::create_symlink("papers.json", scratch.at("link.json"));
  EXPECT_EQ(all(papers + "[[output]]\nfile = \"link.json\"\n").status, 1);
  EXPECT_EQ(all(papers + "[[output]]\nfile = \"papers.json\"\n", {"-o", "out"}).status, 0);
}

TEST_F(BuildAll, StaleFilesAreToldAndNothingIsWritten) {
  const std::string tables = "[[output]]\nfile = \"cv.pdf\"\n[[output]]\nfile = \"cv.txt\"\n";
  ASSERT_EQ(all(tables).status, 0);
  const std::string pdf = scratch.text("cv.pdf");
  EXPECT_EQ(all(tables, {"--check"}).out, "cv.pdf · current\ncv.txt · current\n");
  const Result stale = all(tables, {"--check", "--set", "basics.name=Ida Okafor"});
  EXPECT_EQ(stale.status, 1);
  EXPECT_EQ(stale.out.substr(0, stale.out.find(':')), "cv.pdf · not current");
  EXPECT_TRUE(has(stale.err, "resume.toml:14:8: error[stale]: cv.pdf is not what the résumé makes: content: ")) << stale.err;
  EXPECT_TRUE(has(stale.err, "2 of 2 outputs not current\n")) << stale.err;
  EXPECT_TRUE(scratch.text("cv.pdf") == pdf);
  const Result missing = all("[[output]]\nfile = \"new.pdf\"\n", {"--check", "--json"});
  EXPECT_EQ(missing.status, 1);
  EXPECT_EQ(Json::parse(missing.out)[0]["diagnostics"][0]["code"], "stale");
  EXPECT_FALSE(scratch.has("new.pdf"));
}

TEST_F(BuildAll, PicturesAreAFileForEachPage) {
  std::string pages;
  for (int i = 0; i < 60; ++i) pages += "[[section]]\ntitle = \"S\"\nkind = \"prose\"\ntext = \"One.\\n\\nTwo.\\n\\nThree.\"\n";
  const Result made = all(pages + "[[output]]\nfile = \"one.svg\"\n[[output]]\nfile = \"p{page}.svg\"\n", {"--json"});
  EXPECT_EQ(made.status, 1);
  const Json rows = Json::parse(made.out);
  EXPECT_EQ(rows[0]["diagnostics"][0]["code"], "needs-page");
  EXPECT_EQ(rows[1]["output"], "p{page}.svg");
  ASSERT_GE(rows[1]["files"].size(), 2u);
  EXPECT_EQ(rows[1]["files"].size(), rows[1]["pages"]);
  for (const Json& file : rows[1]["files"]) EXPECT_TRUE(has(scratch.text(file), "<svg")) << file;
}

TEST_F(BuildAll, ReadersAreAsked) {
  const std::string tables = "[[output]]\nfile = \"cv.pdf\"\nrequire = [\"verify\", \"pdf/ua-1\", \"pdf/a-2a\", \"no-warnings\", \"fits\"]\n";
  const Result made = all(tables);
  EXPECT_EQ(made.status, 0) << made.out << made.err;
  // An extractor that sees nothing.
  scratch.put("bin/pdftotext", "#!/bin/sh\nexit 0\n");
  std::filesystem::permissions(scratch.at("bin/pdftotext"), std::filesystem::perms::owner_all);
  const auto with_path = [&](const std::string& path) {
    return run(Start{{"build", "--all"}, scratch.path(), "", "", "", {{"PATH", path}}, -1});
  };
  scratch.put("cv.pdf", "old");
  const Result blind = with_path(scratch.at("bin"));
  EXPECT_EQ(blind.status, 1);
  EXPECT_TRUE(has(blind.err, "resume.toml:15:12: error[not-verified]: it does not come out whole of pdftotext")) << blind.err;
  EXPECT_TRUE(has(blind.err, "basics.name (line 2) is lost")) << blind.err;
  EXPECT_EQ(scratch.text("cv.pdf"), "old");
  // Where there is none, this program's own reader has to do.
  scratch.put("empty/x", "");
  EXPECT_EQ(with_path(scratch.at("empty")).status, 0);
}

TEST_F(BuildAll, TheMachinesFaultsAreItsOwn) {
  const auto on_a_full_disk = [&](const std::string& tables) {
    scratch.put("resume.toml", resume + tables);
    return run(Start{{"build", "--all"}, scratch.path(), "", "", "", {}, 4096});
  };
  const Result one = on_a_full_disk("[[output]]\nfile = \"cv.pdf\"\n[[output]]\nfile = \"cv.txt\"\n");
  EXPECT_EQ(one.status, 3) << one.out;
  EXPECT_TRUE(has(one.out, "cv.pdf · not made: cannot write ./cv.pdf: ")) << one.out;
  EXPECT_TRUE(scratch.has("cv.txt") && !scratch.has("cv.pdf"));
  const Result both = on_a_full_disk("[[output]]\nfile = \"cv.pdf\"\n[[output]]\nfile = \"cv.txt\"\nmax-bytes = 1\n");
  EXPECT_EQ(both.status, 1);
}

TEST_F(BuildAll, WhatIsNoPlainFileIsInTheWay) {
  scratch.put("taken.pdf/x", "");
  scratch.put("file", "x");
  std::filesystem::create_symlink("file", scratch.at("link.pdf"));
  const Result made = all("[[output]]\nfile = \"taken.pdf\"\n[[output]]\nfile = \"link.pdf\"\n[[output]]\nfile = \"file/cv.pdf\"\n[[output]]\nfile = \"cv.pdf\"\n");
  EXPECT_EQ(made.status, 1) << made.out;
  for (const char* fault : {"resume.toml:14:8: error[in-the-way]: cannot write to taken.pdf: it is a folder", "resume.toml:16:8: error[in-the-way]: cannot write to link.pdf: ",
                            "resume.toml:18:8: error[in-the-way]: cannot write to file/cv.pdf: file is no folder"})
    EXPECT_TRUE(has(made.err, fault)) << fault << "\n" << made.err;
  EXPECT_TRUE(scratch.has("cv.pdf"));
  EXPECT_EQ(scratch.text("file"), "x");
}

TEST_F(BuildAll, OptionsOfOneDocumentAreRefused) {
  const auto check = [&](const Names& options, const std::string& words) {
    const Result result = all("[[output]]\nfile = \"cv.pdf\"\n", options);
    EXPECT_EQ(result.status, 2);
    EXPECT_TRUE(has(result.err, words)) << result.err;
    EXPECT_EQ(scratch.names(), Names{"resume.toml"});
  };
  check({"--variant", "plain"}, "--all makes what [[output]] names: --variant cannot be given too; write `variants` there");
  check({"--layout", "full"}, "write `layouts` there");
  check({"--language", "de"}, "write `languages` there");
  check({"--pages", "1"}, "write `pages` there");
  check({"--dump", "text"}, "--dump is of one document, and --all makes several");
  check({"--explain"}, "--explain is of one document");
  check({"--timings"}, "--timings is of one document");
  check({"-o", "-"}, "-o - is one document on standard output");
  check({"-o", "cv.pdf"}, "with --all -o names a folder, and 'cv.pdf' looks like a file");
  check({"-o", ""}, "the name of the output is empty");
  check({"--from", "x.pdf"}, "--from builds one PDF again");
}

TEST_F(BuildAll, OptionsOfAllHoldForAll) {
  const Result made = all("[[output]]\nfile = \"{variant}.pdf\"\nvariants = \"plain\"\n",
                          {"--paper", "a5", "--set", "basics.name=Eve", "--embed", "source", "--exclude", "private"});
  EXPECT_EQ(made.status, 0) << made.err;
  EXPECT_TRUE(has(made.out, " · carries its sources: ")) << made.out;
  EXPECT_TRUE(scratch.text("plain.pdf") ==
              alone({"--variant", "plain", "--paper", "a5", "--set", "basics.name=Eve", "--embed", "source", "--exclude", "private"}));
}

TEST_F(BuildAll, ThePdfRemembersItsWords) {
  scratch.put("looks/mine.toml", "extends = \"plain\"\n");
  const Result made = all("[[output]]\nfile = \"cv.pdf\"\nvariants = \"plain\"\nlanguages = \"de\"\nlayouts = \"./looks/mine.toml\"\n",
                          {"--embed", "source"});
  ASSERT_EQ(made.status, 0) << made.err;
  const Result again = run(scratch, {"build", "--from", "cv.pdf", "-o", "again.pdf"});
  EXPECT_EQ(again.status, 0) << again.err;
  EXPECT_TRUE(scratch.text("cv.pdf") == scratch.text("again.pdf"));
}

TEST_F(BuildAll, OfStandardInput) {
  const Result made = run(Start{{"build", "--all", "-"}, scratch.path(), std::string(resume) + "[[output]]\nfile = \"out/cv.pdf\"\n", "", "", {}, -1});
  EXPECT_EQ(made.status, 0) << made.err;
  EXPECT_TRUE(scratch.has("out/cv.pdf"));
}

TEST_F(BuildAll, ASignalLeavesWholeFiles) {
  std::string tables;
  for (int i = 0; i < 100; ++i) tables += "[[output]]\nfile = \"out/" + std::to_string(i) + ".pdf\"\n";
  scratch.put("resume.toml", resume + tables);
  bool stopped = false;
  for (unsigned wait = 5'000; wait < 200'000; wait += 15'000) {
    std::filesystem::remove_all(scratch.at("out"));
    const int status = run_and_kill(Start{{"build", "--all"}, scratch.path(), "", "", "", {}, -1}, SIGINT, wait);
    EXPECT_TRUE(status == 0 || status == 128 + SIGINT) << status;
    stopped = stopped || (status != 0 && scratch.has("out"));
    for (const std::string& name : scratch.names()) {
      if (!name.starts_with("out/")) continue;
      EXPECT_TRUE(name.ends_with(".pdf")) << name;
      EXPECT_TRUE(has(scratch.text(name), "%%EOF")) << name;
    }
  }
  EXPECT_TRUE(stopped);
}

TEST_F(BuildAll, VerifyFindsWhatAPdfWasMadeWith) {
  ASSERT_EQ(all("[[output]]\nfile = \"{variant}-{language}.pdf\"\nvariants = \"plain\"\nlanguages = \"de\"\n").status, 0);
  const auto check = [&](const Names& arguments, const std::string& words) {
    Names verify = arguments;
    verify.insert(verify.begin(), "verify");
    const Result result = run(scratch, verify);
    EXPECT_EQ(result.status, 0) << result.out << result.err;
    EXPECT_TRUE(has(result.out, words)) << result.out;
  };
  check({"plain-de.pdf"}, "plain-de.pdf: 5 fields of resume.toml\n  made with --variant plain --language de\n");
  ASSERT_EQ(run(scratch, {"build", "--variant", "plain", "-o", "resume.pdf"}).status, 0);
  check({"resume.pdf"}, "  made with --variant plain\n");
  check({"resume.pdf", "--json"}, "\"variant\": \"plain\",\n  \"language\": null,");
  ASSERT_EQ(run(scratch, {"build", "--language", "fr", "-o", "resume.pdf"}).status, 0);
  const Result other = run(scratch, {"verify", "resume.pdf"});
  EXPECT_FALSE(has(other.out, "made with")) << other.out;
  const Result stranger = run(scratch, {"verify", "alone.pdf"});
  EXPECT_EQ(stranger.status, 1);
}

}  // namespace
}  // namespace quoin::test
