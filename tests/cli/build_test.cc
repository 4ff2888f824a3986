// `quoin build` from outside: what it prints, where it writes, and that the same input gives the same bytes.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <regex>

#include "process.h"
#include "support/disk_files.h"

namespace quoin::test {
namespace {

using Json = nlohmann::json;
using Names = std::vector<std::string>;

/// Is `text` a PDF from its first byte to its last?
bool is_pdf(const std::string& text) {
  return text.starts_with("%PDF-") && text.find("%%EOF", text.size() < 32 ? 0 : text.size() - 32) != std::string::npos;
}

Names keys_of(const Json& object) {
  Names out;
  for (const auto& [key, value] : object.items()) out.push_back(key);
  return out;  // sorted, as nlohmann::json keeps them
}

void expect_diagnostic_shape(const Json& one) {
  EXPECT_EQ(keys_of(one),
            (Names{"code", "column", "end-column", "end-line", "file", "hint", "line", "message", "severity"}));
}

TEST(Build, OneLineSaysWhatWasMade) {
  const Scratch scratch;
  scratch.put("resume.toml", small_resume);
  const Result result = run(scratch, {"build"});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_EQ(result.err, "");
  EXPECT_TRUE(std::regex_match(result.out, std::regex("resume\\.pdf · 1 page · \\d+ KB · (<1|\\d+) m?s\n")))
      << result.out;
  EXPECT_TRUE(is_pdf(scratch.text("resume.pdf")));
  EXPECT_EQ(scratch.names(), (Names{"resume.pdf", "resume.toml"}));
}

TEST(Build, ThePdfGoesWhereOneLooksForIt) {
  const auto check = [](const Names& arguments, const std::string& expected) {
    const Scratch scratch;
    scratch.put("cv/my.resume.toml", small_resume);
    scratch.put("out/keep", "");
    Start start;
    start.arguments = arguments;
    start.folder = scratch.path();
    start.input = small_resume;
    const Result result = run(start);
    EXPECT_EQ(result.status, 0) << result.err;
    EXPECT_TRUE(is_pdf(scratch.text(expected))) << expected;
    EXPECT_TRUE(result.out.starts_with(expected + " · ")) << result.out;
  };
  check({"build", "cv/my.resume.toml"}, "cv/my.resume.pdf");
  check({"build", "cv/my.resume.toml", "-o", "a.pdf"}, "a.pdf");
  check({"build", "cv/my.resume.toml", "--output", "out/"}, "out/my.resume.pdf");
  check({"build", "-o", "new/deep/", "cv/my.resume.toml"}, "new/deep/my.resume.pdf");
  check({"build", "-o", "out/b", "cv/my.resume.toml"}, "out/b");
  check({"build", "-"}, "resume.pdf");
  check({"build", "./cv/my.resume.toml"}, "./cv/my.resume.pdf");
}

TEST(Build, StandardOutputHoldsThePdfAlone) {
  const Scratch scratch;
  scratch.put("resume.toml", small_resume);
  const Result result = run(scratch, {"build", "-o", "-"});
  EXPECT_EQ(result.status, 0);
  EXPECT_TRUE(is_pdf(result.out));
  EXPECT_TRUE(result.err.starts_with("standard output · 1 page · ")) << result.err;
  EXPECT_EQ(scratch.names(), Names{"resume.toml"});
  run(scratch, {"build"});
  EXPECT_EQ(result.out, scratch.text("resume.pdf"));
}

TEST(Build, SameInputSameBytes) {
  const Scratch scratch;
  scratch.put("resume.toml", small_resume);
  scratch.put("elsewhere/resume.toml", small_resume);
  ASSERT_EQ(run(scratch, {"build"}).status, 0);
  const std::string first = scratch.text("resume.pdf");
  ASSERT_EQ(run(scratch, {"build"}).status, 0);
  EXPECT_EQ(scratch.text("resume.pdf"), first);
  ASSERT_EQ(run(scratch, {"build", scratch.at("elsewhere/resume.toml")}).status, 0);
  EXPECT_EQ(scratch.text("elsewhere/resume.pdf"), first);

  Start dated{{"build"}, scratch.path(), "", "", "", {{"SOURCE_DATE_EPOCH", "1700000000"}}, -1};
  ASSERT_EQ(run(dated).status, 0);
  EXPECT_NE(scratch.text("resume.pdf"), first);
}

TEST(Build, TheEpochMustBeANumber) {
  const auto check = [](const std::string& epoch, int expected) {
    const Scratch scratch;
    scratch.put("resume.toml", small_resume);
    const Result result = run(Start{{"build"}, scratch.path(), "", "", "", {{"SOURCE_DATE_EPOCH", epoch}}, -1});
    EXPECT_EQ(result.status, expected) << epoch;
    EXPECT_EQ(scratch.has("resume.pdf"), expected == 0) << epoch;
    EXPECT_EQ(result.err.starts_with("quoin: SOURCE_DATE_EPOCH "), expected == 2) << result.err;
  };
  check("0", 0);
  check("253402300799", 0);
  check("253402300800", 2);
  check("", 0);  // as good as unset
  check("-1", 2);
  check("12 ", 2);
  check("0x10", 2);
  check("99999999999999999999", 2);
}

TEST(Build, JsonOfASuccess) {
  const Scratch scratch;
  scratch.put("cv/resume.toml", small_resume);
  const Result result = run(scratch, {"build", "cv/resume.toml", "--json"});
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_EQ(result.err, "");
  const Json json = Json::parse(result.out);
  EXPECT_EQ(keys_of(json),
            (Names{"bytes", "carries", "fit", "layout", "output", "pages", "standards", "unseen", "warnings"}));
  EXPECT_EQ(json["output"], "cv/resume.pdf");
  EXPECT_EQ(json["pages"], 1);
  EXPECT_EQ(json["bytes"], scratch.text("cv/resume.pdf").size());
  EXPECT_EQ(json["layout"], "full");
  EXPECT_EQ(json["standards"], (Json{"PDF/A-2a", "PDF/UA-1"}));
  EXPECT_EQ(keys_of(json["fit"]), (Names{"dropped", "groups", "leading", "size", "spacing"}));
  EXPECT_EQ(json["fit"]["dropped"], Json::array());
  EXPECT_GE(json["fit"]["size"].get<double>(), 9.0);
  EXPECT_EQ(json["warnings"], Json::array());
  EXPECT_EQ(json["carries"], Json::array());
  EXPECT_EQ(json["unseen"], Json::array());
}

TEST(Build, JsonOfFaults) {
  const Scratch scratch;
  scratch.put("resume.toml", faulty_resume);
  scratch.put("resume.pdf", "the old one");
  const Result result = run(scratch, {"build", "--json"});
  EXPECT_EQ(result.status, 1);
  EXPECT_EQ(result.err, "");
  const Json json = Json::parse(result.out);
  ASSERT_EQ(keys_of(json), Names{"diagnostics"});
  ASSERT_EQ(json["diagnostics"].size(), 3u) << result.out;
  std::vector<int> lines;
  for (const Json& one : json["diagnostics"]) {
    expect_diagnostic_shape(one);
    EXPECT_EQ(one["file"], "resume.toml");
    EXPECT_EQ(one["severity"], "error");
    lines.push_back(one["line"]);
  }
  EXPECT_EQ(lines, (std::vector<int>{2, 6, 11}));
  EXPECT_EQ(scratch.text("resume.pdf"), "the old one");
}

TEST(Build, FaultsGoToStandardErrorByPlace) {
  const Scratch scratch;
  scratch.put("resume.toml", faulty_resume);
  const Result result = run(scratch, {"build"});
  EXPECT_EQ(result.status, 1);
  EXPECT_EQ(result.out, "");
  const std::size_t first = result.err.find("resume.toml:2:"),
                    second = result.err.find("resume.toml:6:1: error[unknown-key]"),
                    third = result.err.find("resume.toml:11:");
  EXPECT_LT(first, second) << result.err;
  EXPECT_LT(second, third) << result.err;
  EXPECT_NE(third, std::string::npos) << result.err;
  EXPECT_TRUE(result.err.ends_with("3 errors; nothing was written\n")) << result.err;
  EXPECT_EQ(scratch.names(), Names{"resume.toml"});
}

TEST(Build, OptionsSetValuesForTheRun) {
  const auto check = [](const Names& options, const std::string& expected) {
    const Scratch scratch;
    scratch.put("resume.toml", small_resume);
    Names arguments = {"build", "--dump", "text"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const Result result = run(scratch, arguments);
    EXPECT_EQ(result.status, 0) << result.err;
    EXPECT_NE(result.out.find(expected), std::string::npos) << result.out;
  };
  check({"--set", "basics.name=Grace Example"}, "Grace Example");
  check({"--set=basics.name=\"Grace = Example\""}, "Grace = Example");
  check({"--set", "basics.name=A", "--set", "basics.headline=B"}, "B");
  check({"--set", "section.0.title=Crafts", "--set", "basics.phone=+1 555 0100"}, "+1 555 0100");
}

TEST(Build, AFaultInAnOptionPointsAtTheOption) {
  const auto check = [](const Names& options, const std::string& expected) {
    const Scratch scratch;
    scratch.put("resume.toml", small_resume);
    Names arguments = {"build"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const Result result = run(scratch, arguments);
    EXPECT_EQ(result.status, 1);
    EXPECT_NE(result.err.find(expected), std::string::npos) << result.err;
    EXPECT_EQ(scratch.names(), Names{"resume.toml"});
  };
  check({"--paper", "lettre"}, "--paper:1:1: error[");
  check({"--language", "x"}, "--language:1:1: error[");
  check({"--layout", "ful"}, "--layout: error[");
  check({"--set", "basics.nam=X"}, "error[unknown-key]");
}

TEST(Build, ALayoutOnTheCommandLineMayLieAnywhere) {
  const Scratch scratch;
  scratch.put("looks/mine.toml", "extends = \"full\"\n");
  scratch.put("cv/resume.toml", small_resume);
  Start start{
      {"build", "../cv/resume.toml", "--layout", "mine.toml", "--json"}, scratch.at("looks"), "", "", "", {}, -1};
  const Result result = run(start);
  ASSERT_EQ(result.status, 0) << result.err << result.out;
  EXPECT_EQ(Json::parse(result.out)["output"], "../cv/resume.pdf");

  // The résumé's own word for it counts from the résumé's folder, and must stay inside.
  scratch.put("cv/mine.toml", "extends = \"full\"\n");
  EXPECT_EQ(run(scratch, {"build", "cv/resume.toml", "--set", "document.layout=mine.toml"}).status, 0);
  EXPECT_EQ(run(scratch, {"build", "cv/resume.toml", "--set", "document.layout=../looks/mine.toml"}).status, 1);
}

TEST(Build, AnotherAccentAndFont) {
  const Scratch scratch;
  scratch.put("resume.toml", project_bytes("resume.toml"));
  const auto build = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"build", "-o", "a.pdf"});
    return run(scratch, more);
  };
  const std::string accent = run(scratch, {"build", "--dump", "pages", "--accent", "#8a1c3b"}).out;
  EXPECT_NE(accent.find("#8a1c3b"), std::string::npos);
  EXPECT_EQ(accent.find("#1a4a7a"), std::string::npos);
  const std::string font = run(scratch, {"build", "--dump", "pages", "--font", "Inter"}).out;
  EXPECT_NE(font.find(" Inter-"), std::string::npos);
  EXPECT_EQ(font.find("SourceS"), std::string::npos);
  EXPECT_NE(build({"--accent", "blu"}).err.find("--accent:1:1: error[bad-color]: `accent` cannot be `blu`"), std::string::npos);
  EXPECT_NE(build({"--accent", "#ffee00"}).err.find("warning[low-contrast]"), std::string::npos);
  EXPECT_NE(build({"--font", "Intre"}).err.find("error[unknown-family]: no font family is called `Intre`"), std::string::npos);
  // A PDF that carries its sources is built again in the same colours.
  ASSERT_EQ(build({"--accent", "#8a1c3b", "--font", "Inter", "--embed", "source"}).status, 0);
  ASSERT_EQ(run(scratch, {"build", "--from", "a.pdf", "-o", "b.pdf"}).status, 0);
  EXPECT_EQ(scratch.text("a.pdf"), scratch.text("b.pdf"));
}

TEST(Build, AFittedLayoutSaysWhatItChose) {
  const Scratch scratch;
  scratch.put("resume.toml", long_resume());
  const Result result = run(scratch, {"build", "--layout", "onepage"});
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_TRUE(result.out.starts_with("resume.pdf · 1 page · ")) << result.out;
  EXPECT_NE(result.out.find("\n  fitted to 1 page: body "), std::string::npos) << result.out;
  EXPECT_NE(result.out.find("\n    Work: "), std::string::npos) << result.out;

  const Result json = run(scratch, {"build", "--layout", "onepage", "--json"});
  const Json dropped = Json::parse(json.out)["fit"]["dropped"];
  ASSERT_FALSE(dropped.empty());
  EXPECT_EQ(keys_of(dropped[0]), (Names{"line", "path", "priority", "text"}));
  EXPECT_EQ(dropped[0]["path"].get<std::string>().substr(0, 17), "section[0].entry[");
  EXPECT_EQ(dropped[0]["priority"], 0);
}

TEST(Build, StrictTakesWarningsForFaults) {
  const Scratch scratch;
  scratch.put("resume.toml", std::string(small_resume) +
                                 "\n[[section]]\ntitle = \"Papers\"\nkind = \"publications\"\n" +
                                 "bibliography = \"papers.bib\"\n");
  scratch.put("papers.bib", "@artcle{a, title = {T}}\n");
  const Result usual = run(scratch, {"build"});
  EXPECT_EQ(usual.status, 0);
  EXPECT_NE(usual.err.find(": warning["), std::string::npos) << usual.err;
  const Json json = Json::parse(run(scratch, {"build", "--json"}).out);
  ASSERT_EQ(json["warnings"].size(), 1u);
  expect_diagnostic_shape(json["warnings"][0]);
  EXPECT_EQ(json["warnings"][0]["severity"], "warning");

  scratch.put("resume.pdf", "the old one");
  const Result strict = run(scratch, {"build", "--strict"});
  EXPECT_EQ(strict.status, 1);
  EXPECT_NE(strict.err.find(": error["), std::string::npos) << strict.err;
  EXPECT_EQ(scratch.text("resume.pdf"), "the old one");
}

TEST(Build, DumpsComeInThePdfsPlace) {
  const Scratch scratch;
  scratch.put("resume.toml", small_resume);
  for (const char* dump : {"pages", "tree", "text"}) {
    const Result result = run(scratch, {"build", "--dump", dump});
    EXPECT_EQ(result.status, 0) << dump;
    EXPECT_NE(result.out.find("Mathematics"), std::string::npos) << dump << "\n" << result.out;
    EXPECT_EQ(result.err, "") << dump;
  }
  EXPECT_EQ(scratch.names(), Names{"resume.toml"});
  EXPECT_EQ(run(scratch, {"build", "--dump", "text", "-o", "resume.txt"}).out, "");
  EXPECT_NE(scratch.text("resume.txt").find("Ada Example"), std::string::npos);
}

TEST(Build, TimingsNameEachStageInOrder) {
  const Scratch scratch;
  scratch.put("resume.toml", small_resume);
  const std::string err = run(scratch, {"build", "--timings"}).err;
  std::size_t at = 0;
  for (const char* stage : {"read ", "layout ", "locale ", "fit ", "  compose ", "  typeset ", "  paginate ",
                            "  trials ", "pdf ", "write ", "total "}) {
    at = err.find(stage, at);
    ASSERT_NE(at, std::string::npos) << stage << "\n" << err;
  }
}

TEST(Build, WhatTheResumeIsMadeOfIsNeverOverwritten) {
  const Scratch scratch;
  const std::string photo = project_bytes("tests/golden/photo/portrait.jpg");
  scratch.put("cv/resume", "[basics]\nname = \"Ada\"\nphoto = { path = \"ada.picture\", alt = \"Ada\" }\n");
  scratch.put("cv/ada.picture", photo);
  for (const char* target : {"cv/resume", "cv/ada.picture"}) {
    const Result result = run(scratch, {"build", "cv/resume", "-o", target});
    EXPECT_EQ(result.status, 2) << target;
    EXPECT_NE(result.err.find("would overwrite"), std::string::npos) << result.err;
  }
  EXPECT_EQ(scratch.text("cv/ada.picture"), photo);
}

/// `build --check` with these arguments: the status, and the words of what differs.
std::pair<int, Names> checked(const Scratch& scratch, Names arguments) {
  arguments.insert(arguments.begin(), {"build", "--check", "--json"});
  const Names before = scratch.names();
  const std::string pdf = scratch.has("resume.pdf") ? scratch.text("resume.pdf") : "";
  const Result result = run(scratch, arguments);
  EXPECT_EQ(scratch.names(), before);
  EXPECT_EQ(scratch.has("resume.pdf") ? scratch.text("resume.pdf") : "", pdf) << "nothing is written";
  const Json said = Json::parse(result.out, nullptr, false);
  Names words;
  if (said.is_object() && said.contains("differs"))  // wrong usage has diagnostics alone
    for (const Json& one : said["differs"]) words.push_back(one["what"]);
  if (result.status <= 1) {
    EXPECT_EQ(said["current"], result.status == 0) << result.out;
  }
  return {result.status, words};
}

TEST(BuildCheck, SaysWhetherThePdfIsCurrent) {
  const Scratch scratch;
  scratch.put("resume.toml", small_resume);
  EXPECT_EQ(checked(scratch, {}), (std::pair<int, Names>{1, {"missing"}}));
  ASSERT_EQ(run(scratch, {"build"}).status, 0);
  EXPECT_EQ(checked(scratch, {}), (std::pair<int, Names>{0, {}}));
  EXPECT_EQ(checked(scratch, {"--embed", "data"}).second, (Names{"carried", "carried"}));
  EXPECT_EQ(checked(scratch, {"--paper", "a3"}).second, Names{"layout"});
  EXPECT_EQ(checked(scratch, {"--set", "basics.name=Nobody Else"}).second.front(), "content");
  scratch.put("resume.pdf", "no PDF");
  EXPECT_EQ(checked(scratch, {}), (std::pair<int, Names>{1, {"foreign"}}));
  for (const Names& senseless : {Names{"-o", "-"}, Names{"--dump", "text", "-o", "x"}, Names{"--from", "resume.pdf", "-o", "x.pdf"}})
    EXPECT_EQ(checked(scratch, senseless).first, 2);
}

}  // namespace
}  // namespace quoin::test
