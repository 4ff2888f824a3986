// Variants as people use them: each command that sets a résumé takes one, the PDF remembers it, and none shows what it drops.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <regex>

#include "process.h"

namespace quoin::test {
namespace {

using Json = nlohmann::json;

constexpr const char* resume = R"toml([basics]
name = "Ada Okafor"
headline = "Engineer"
[[section]]
id = "work"
title = "Work"
kind = "experience"
[[section.entry]]
organization = "Acme"
highlights = ["Plain.", { text = "Secret.", tags = ["private"] }, { text = "Deep.", tags = ["research"] }]
[[section]]
id = "talks"
title = "Talks"
kind = "talks"
tags = ["research"]
[[section.entry]]
title = "On Tides"
[variant.plain]
exclude = ["private", "research"]
layout = "onepage"
[variant.science]
include = ["research"]
sections = ["talks", "work"]
set.basics.headline = "Scientist"
)toml";

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

class CliVariants : public ::testing::Test {
 protected:
  void SetUp() override { scratch.put("resume.toml", resume); }

  std::string text_of(std::vector<std::string> options) {
    options.insert(options.begin(), {"build", "--dump", "text"});
    const Result result = run(scratch, options);
    EXPECT_EQ(result.status, 0) << result.err;
    return result.out;
  }

  Scratch scratch;
};

TEST_F(CliVariants, PrintWhatTheyKeep) {
  const std::string whole = text_of({}), plain = text_of({"--variant", "plain"}), science = text_of({"--variant", "science"});
  EXPECT_TRUE(has(whole, "Secret") && has(whole, "Deep") && has(whole, "On Tides") && has(whole, "Engineer"));
  EXPECT_TRUE(has(plain, "Plain") && !has(plain, "Secret") && !has(plain, "Deep") && !has(plain, "On Tides"));
  EXPECT_TRUE(!has(science, "Secret") && has(science, "Deep") && has(science, "Scientist") && !has(science, "Engineer"));
  EXPECT_LT(science.find("On Tides"), science.find("Acme"));
  EXPECT_TRUE(has(text_of({"--variant", "plain", "--include", "research"}), "On Tides"));
  EXPECT_FALSE(has(text_of({"--exclude", "private", "--exclude", "research"}), "Deep"));
  EXPECT_TRUE(has(text_of({"--variant", "science", "--set", "basics.headline=Typed"}), "Typed"));
}

TEST_F(CliVariants, ThePdfRemembers) {
  const Result built = run(scratch, {"build", "--variant", "science", "--exclude", "private", "--embed", "source", "-o", "cv.pdf"});
  ASSERT_EQ(built.status, 0) << built.err;
  EXPECT_TRUE(std::regex_search(built.out, std::regex("resume.toml lines [^:]*\\b10\\b[^:]*: not printed"))) << built.out;
  const Result again = run(scratch, {"build", "--from", "cv.pdf", "-o", "again.pdf"});
  EXPECT_EQ(again.status, 0) << again.err;
  EXPECT_TRUE(scratch.text("cv.pdf") == scratch.text("again.pdf"));
  const Result json = run(scratch, {"extract", "cv.pdf", "--what", "json", "-o", "-"});
  EXPECT_TRUE(has(json.out, "Deep") && !has(json.out, "Secret")) << json.out;
  EXPECT_EQ(run(scratch, {"build", "--from", "cv.pdf", "--variant", "plain", "-o", "x.pdf"}).status, 2);
  ASSERT_EQ(run(scratch, {"build", "--variant", "plain", "--embed", "data", "-o", "data.pdf"}).status, 0);
  const Result data = run(scratch, {"extract", "data.pdf", "--what", "json", "-o", "-"});
  EXPECT_TRUE(has(data.out, "Plain") && !has(data.out, "Secret") && !has(data.out, "Deep")) << data.out;
}

/// The file names it whatever the variant drops, and is read again.
TEST_F(CliVariants, ThePdfCarriesTheBibliographyOfASectionThatIsDropped) {
  scratch.put("papers.bib", "@article{a, title = {On Tides}, author = {Okafor, Ada}, year = 2020}\n");
  scratch.put("resume.toml", std::string(resume) + "[[section]]\ntitle = \"Papers\"\nkind = \"publications\"\nbibliography = \"papers.bib\"\n");
  const Result built = run(scratch, {"build", "--variant", "science", "--embed", "source", "-o", "cv.pdf"});
  ASSERT_EQ(built.status, 0) << built.err;
  EXPECT_TRUE(has(built.out, "papers.bib")) << built.out;
  const Result again = run(scratch, {"build", "--from", "cv.pdf", "-o", "again.pdf"});
  EXPECT_EQ(again.status, 0) << again.err;
  EXPECT_TRUE(scratch.text("cv.pdf") == scratch.text("again.pdf"));
}

TEST_F(CliVariants, VerifyIsToldWhich) {
  ASSERT_EQ(run(scratch, {"build", "--variant", "science", "-o", "cv.pdf"}).status, 0);
  const Result verified = run(scratch, {"verify", "cv.pdf", "--against", "resume.toml", "--variant", "science"});
  EXPECT_EQ(verified.status, 0) << verified.out << verified.err;
  const Result found = run(scratch, {"verify", "cv.pdf", "--against", "resume.toml"});
  EXPECT_EQ(found.status, 0) << found.out << found.err;
  EXPECT_TRUE(has(found.out, "\n  made with --variant science\n")) << found.out;
  EXPECT_EQ(run(scratch, {"verify", "cv.pdf", "--against", "resume.toml", "--variant", "plain"}).status, 1);
}

TEST_F(CliVariants, WhatIsDroppedIsNotLeftOut) {
  const Result built = run(scratch, {"build", "--variant", "plain", "--json"});
  ASSERT_EQ(built.status, 0) << built.err;
  const Json json = Json::parse(built.out);
  EXPECT_EQ(json["layout"], "onepage");
  EXPECT_TRUE(json["fit"]["dropped"].empty());
  EXPECT_TRUE(json["warnings"].empty()) << built.out;
}

TEST_F(CliVariants, SideBySide) {
  const Result table = run(scratch, {"variants"});
  EXPECT_EQ(table.status, 0) << table.err;
  EXPECT_EQ(table.out.substr(0, table.out.find("\n\n")),
            "                 as it stands    plain  science\n"
            "Work                        ✓        ✓        ✓\n"
            "  Acme                      ✓      1/3      2/3\n"
            "Talks                       ✓        –        ✓\n"
            "  On Tides                  ✓        –        ✓");
  EXPECT_TRUE(has(table.out, "\npages                       1        1        1\n")) << table.out;
  EXPECT_TRUE(has(table.out, "\nlayout                   full  onepage     full\n")) << table.out;
  const Result printed = run(scratch, {"variants", "--json"});
  ASSERT_EQ(printed.status, 0) << printed.err;
  const Json json = Json::parse(printed.out);
  EXPECT_EQ(json["rows"].size(), 7u);
  EXPECT_EQ(json["rows"][3]["path"], "section[0].entry[0].highlights[1]");
  EXPECT_EQ(json["rows"][3]["line"], 10);
  EXPECT_EQ(json["variants"][0]["name"], nullptr);
  EXPECT_EQ(json["variants"][2]["name"], "science");
  EXPECT_EQ(json["variants"][2]["drops"], Json::array({"section[0].entry[0].highlights[1]"}));
  EXPECT_EQ(json["variants"][1]["budget"], 1);
}

TEST_F(CliVariants, FaultsOfEveryVariantAreToldOnce) {
  scratch.put("resume.toml", std::string(resume) + "[variant.bad]\nexclude = [\"reserach\"]\nset.document.paper = \"a44\"\nset.basics.name = \"X\"\n");
  const Result table = run(scratch, {"variants"});
  EXPECT_EQ(table.status, 1);
  EXPECT_TRUE(has(table.err, "error[not-tailored]") && has(table.err, "error[unknown-paper]") && has(table.err, "2 errors")) << table.err;
  scratch.put("resume.toml", std::string(resume) + "[variant.bad]\nset.document.paper = \"a44\"\n");
  EXPECT_EQ(run(scratch, {"build"}).status, 1) << "whichever is asked for";
  const Result of_one = run(scratch, {"variants"});
  EXPECT_EQ(of_one.status, 1);
  EXPECT_TRUE(has(of_one.err, "resume.toml:26:22: error[unknown-paper]")) << of_one.err;
  const Result built = run(scratch, {"build", "--variant", "palin"});
  EXPECT_EQ(built.status, 1);
  EXPECT_TRUE(has(built.err, "error[unknown-variant]: no variant is called `palin`") && has(built.err, "did you mean `plain`?")) << built.err;
  EXPECT_EQ(run(scratch, {"build", "--variant", ""}).status, 2);
}

TEST_F(CliVariants, FaultsOfOneLeaveTheOthersWhole) {
  scratch.put("resume.toml", std::string(resume) + "[variant.bad]\nlayout = \"nosuch\"\n");
  const Result result = run(scratch, {"variants"});
  EXPECT_EQ(result.status, 1);
  EXPECT_TRUE(has(result.out, "as it stands") && has(result.out, "science") && !has(result.out, "bad")) << result.out;
  EXPECT_TRUE(has(result.err, "error[unknown-layout]") && has(result.err, "1 error; the table shows what has none\n")) << result.err;
}

TEST_F(CliVariants, RowsOfABatchSayTheirs) {
  const std::string row = Json{{"id", "a"}, {"path", "resume.toml"}, {"variant", "plain"}}.dump() + "\n" +
                          Json{{"id", "b"}, {"path", "resume.toml"}, {"variant", "plain"}, {"include", "research"}}.dump() + "\n" +
                          Json{{"id", "c"}, {"path", "resume.toml"}, {"exclude", Json::array({"private", 1})}}.dump() + "\n";
  const Result made = run(Start{{"batch", "-", "-o", "pdfs"}, scratch.path(), row, "", "", {}, -1});
  EXPECT_EQ(made.status, 1);
  EXPECT_TRUE(has(made.out, "row 3: `exclude` is not a text")) << made.out;
  ASSERT_EQ(run(scratch, {"build", "--variant", "plain", "--include", "research", "-o", "own.pdf"}).status, 0);
  ASSERT_EQ(run(scratch, {"build", "--variant", "plain", "-o", "plain.pdf"}).status, 0);
  EXPECT_TRUE(scratch.text("pdfs/a.pdf") == scratch.text("plain.pdf"));
  EXPECT_TRUE(scratch.text("pdfs/b.pdf") == scratch.text("own.pdf"));
}

}  // namespace
}  // namespace quoin::test
