// Usage: what is typed wrongly gets status 2, a sentence that says what was meant, and the way to --help.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "process.h"

namespace quoin::test {
namespace {

using Names = std::vector<std::string>;

TEST(Options, WrongUsageIsToldToScriptsToo) {
  const Scratch scratch;
  scratch.put("resume.toml", small_resume);
  for (const Names& arguments : {Names{"build", "--json", "--pages", "two"}, Names{"build", "--zzz", "--json"}, Names{"check", "--json", "--resources", "none"},
                                 Names{"build", "--json", "-o", "-"}, Names{"build", "--json", "--dump", "text"}}) {
    const Result result = run(scratch, arguments);
    EXPECT_EQ(result.status, 2) << result.err;
    const auto json = nlohmann::json::parse(result.out);
    ASSERT_EQ(json["diagnostics"].size(), 1u);
    EXPECT_EQ(json["diagnostics"][0]["code"], "usage");
    EXPECT_TRUE(result.err.starts_with("quoin: " + json["diagnostics"][0]["message"].get<std::string>() + "\n")) << result.err;
  }
}

TEST(Options, WrongUsageIsExplained) {
  const auto check = [](const Names& arguments, const std::string& expected) {
    const Scratch scratch;
    scratch.put("resume.toml", small_resume);
    const Result result = run(scratch, arguments);
    EXPECT_EQ(result.status, 2) << result.err;
    EXPECT_EQ(result.out, "");
    EXPECT_NE(result.err.find(expected), std::string::npos) << expected << "\n" << result.err;
    EXPECT_NE(result.err.find("--help'"), std::string::npos) << result.err;
    EXPECT_EQ(scratch.names(), Names{"resume.toml"});
  };
  check({}, "a command is missing");
  check({"biuld"}, "did you mean build?");
  check({"frobnicate"}, "there is no command 'frobnicate'");
  check({"resume.toml"}, "did you mean 'quoin build resume.toml'?");
  check({"--frobnicate"}, "there is no option '--frobnicate'");
  check({"build", "--jsn"}, "did you mean --json?");
  check({"build", "--layot=full"}, "did you mean --layout?");
  check({"build", "--zzz"}, "there is no option --zzz");
  check({"build", "resume.toml", "other.toml"}, "'other.toml'");
  check({"build", "--set", "paper"}, "KEY=VALUE");
  check({"build", "--set", "=a4"}, "KEY=VALUE");
  check({"build", "--set", "basics.name=\xFF"}, "in UTF-8");
  check({"build", "--layout"}, "--layout");
  check({"build", "--dump", "pdf"}, "pages, tree or text");
  check({"build", "--pdf-standard", "a-1b"}, "a-2a, a-3a, ua-1 or none");
  check({"build", "--embed", "all"}, "none, data or source, not 'all'");
  check({"build", "--no-embed", "--embed", "data"}, "--embed data and --no-embed cannot be given together");
  check({"build", "--pdf-standard", "a-2a", "--embed", "data"}, "--pdf-standard a-2a takes no --embed data");
  check({"check", "--pdf-standard", "a-2a", "--embed", "source"}, "--pdf-standard a-2a takes no --embed source");
  check({"build", "--pages", "0"}, "a number from 1 to 100");
  check({"build", "--pages", "101"}, "a number from 1 to 100");
  check({"build", "--pages", "two"}, "a number from 1 to 100");
  check({"build", "--from", "cv.pdf", "-o", "x.pdf", "--pages", "1"}, "--pages cannot be given too");
  check({"build", "--explain", "--dump", "text"}, "--explain");
  check({"build", "-o", "cv.svg"}, "[[output]] file = \"cv.svg\" in the résumé and --all make that");
  check({"build", "-o", "out/CV.json"}, "[[output]] file = \"CV.json\"");
  check({"build", "-o", "cv.txt"}, "--dump text writes that");
  check({"build", "--dump", "text", "-o", "resume.pdf"}, "--dump writes text, and 'resume.pdf' looks like something else");
  check({"diff", "resume.toml", "-o", "x.pdf"}, "diff writes text, Markdown, JSON or HTML, and 'x.pdf' looks like something else");
  check({"diff", "resume.toml", "--format", "text", "-o", "x.html"}, "--format text does not go with the name 'x.html'");
  check({"build", "--out", "x.pdf"}, "there is no option --out; did you mean --output?");
  check({"build", "-", "--overlay", "-"}, "an overlay and another file cannot both come from standard input");
  check({"check", "--overlay", "-", "--posting", "-"}, "an overlay and another file cannot both come from standard input");
  check({"build", "--overlay", "-", "--overlay", "-"}, "two overlays cannot both come from standard input");
  check({"layouts", "--accent", "#1a4a7a"}, "--accent goes with --gallery");
  check({"build", "-o", "cv.docx"}, "[[output]] makes .pdf, .svg, .json and .txt");
  check({"diff"}, "what to compare is missing");
  check({"diff", ""}, "empty");
  check({"diff", "-", "-"}, "- can be given once");
  check({"diff", "-x"}, "there is no option -x");
  check({"diff", "HEAD", "--format", "pdf"}, "--format takes text, markdown, json or html, not 'pdf'");
  check({"diff", "HEAD", "--file", "-"}, "--file takes the name of a file");
  check({"diff", "HEAD", "--embed", "none"}, "there is no option --embed");
  check({"build", ""}, "empty");
  check({"build", "-o", ""}, "empty");
  check({"check", "-o", "x.pdf"}, "there is no option -o");
  check({"layouts", "full", "plain"}, "'plain'");
  check({"layouts", "full", "--names"}, "--names takes no layout");
  check({"layouts", "full", "--schema"}, "--schema takes no layout");
  check({"layouts", "--whole"}, "--whole needs the name of a layout");
  check({"layouts", "--gallery", ""}, "name of a folder");
  check({"layouts", "--gallery", "-"}, "name of a folder");
  check({"layouts", "--gallery", "g", "--names"}, "--names");
}

/// As its name ends, where no option says it.
TEST(Options, TheFormOfADifference) {
  const Scratch scratch;
  scratch.put("resume.toml", small_resume);
  for (const auto& [name, begin] : {std::pair("x.html", "<!DOCTYPE html>"), {"x.json", "{"}, {"x.md", "**resume"}, {"x.txt", "resume.toml"}, {"x", "resume.toml"}}) {
    const Result result = run(scratch, {"diff", "resume.toml", "-o", name});
    EXPECT_EQ(result.status, 0) << result.err;
    EXPECT_TRUE(scratch.text(name).starts_with(begin)) << name << "\n" << scratch.text(name).substr(0, 100);
  }
}

TEST(Options, ComplaintsDoNotSteerTheTerminal) {
  const Scratch scratch;
  for (const Names& arguments :
       {Names{"\x1b[31mred"}, Names{"--\u202eoption"}, Names{"build", "--\x1b]0;title\a"}, Names{"check", "a", "\x1b[2J"},
        Names{"build", "-o", "none\x1b[31m/a.pdf"}, Names{"extract", "\x1b[31m/"}}) {
    scratch.put("resume.toml", small_resume);
    const Result result = run(scratch, arguments);
    EXPECT_NE(result.status, 0);
    EXPECT_FALSE(result.err.empty());
    EXPECT_EQ(result.err.find_first_of("\x1b\a"), std::string::npos) << result.err;
    EXPECT_EQ(result.err.find("\u202e"), std::string::npos) << result.err;
  }
}

TEST(Options, HelpHasAnExample) {
  const Scratch scratch;
  for (const Names& arguments : {Names{"--help"}, Names{"-h"}, Names{"help"}, Names{"help", "build"}, Names{"build", "--help"}, Names{"check", "-h"},
                                 Names{"layouts", "--help"}, Names{"fonts", "--help"}}) {
    const Result result = run(scratch, arguments);
    EXPECT_EQ(result.status, 0);
    EXPECT_EQ(result.err, "");
    EXPECT_NE(result.out.find("Example:\n  quoin "), std::string::npos) << result.out;
    EXPECT_NE(result.out.find("Exit status: "), std::string::npos) << result.out;
  }
}

TEST(Options, HelpNamesEveryOption) {
  const Scratch scratch;
  const std::string help = run(scratch, {"build", "--help"}).out;
  for (const char* option : {"-o,", "--output", "--layout", "--paper", "--language", "--set", "--json", "--strict",
                             "--timings", "--dump", "--pdf-standard", "--pages", "--explain", "resume.toml"})
    EXPECT_NE(help.find(option), std::string::npos) << option << "\n" << help;
}

TEST(Options, EachCommandStandsInTheHelp) {
  const Scratch scratch;
  const std::string help = run(scratch, {"--help"}).out;
  for (const char* command : {"\n  build ", "\n  check ", "\n  layouts ", "\n  fonts "})
    EXPECT_NE(help.find(command), std::string::npos) << command << "\n" << help;
}

}  // namespace
}  // namespace quoin::test
