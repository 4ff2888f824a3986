// `quoin build --explain` from outside: people read why, programs get the same numbers, and without it nothing is said.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "process.h"
#include "report/explain.h"

namespace quoin::test {
namespace {

using Json = nlohmann::json;
using Names = std::vector<std::string>;

Result build(const std::string& resume, Names more) {
  const Scratch scratch;
  scratch.put("resume.toml", resume);
  Names arguments = {"build"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  Result result = run(scratch, arguments);
  EXPECT_EQ(result.status, 0) << result.err;
  return result;
}

void expect_lines(const std::string& out, const Names& expected) {
  for (const std::string& text : expected) EXPECT_NE(out.find(text), std::string::npos) << text << "\n" << out;
}

TEST(ExplainOption, WhatWasLeftOutAndWhatItLacks) {
  const std::string out = build(long_resume(), {"--layout", "onepage", "--explain"}).out;
  expect_lines(
      out,
      {"  fitted to 1 page: ", "  at the layout's ideal (body 10 pt, leading 1.32) it would be ",
       "  one of them alone, all else as tight as it can be, would make it too long by:\n    ",
       "  next to come back: line ", "; it lacks "});
}

TEST(ExplainOption, WhatFitsAtItsIdeal) {
  const std::string out = build(small_resume, {"--layout", "onepage", "--explain"}).out;
  expect_lines(out, {"  all of it fits at the layout's ideal, and is so little that it is set larger; the last page is "});
  EXPECT_EQ(out.find("next to come back"), std::string::npos) << out;
}

TEST(ExplainOption, WithoutABudget) {
  expect_lines(build(small_resume, {"--explain"}).out, {"  as many pages as it takes; the last is "});
  expect_lines(build(long_resume(), {"--explain"}).out,
               {"  as many pages as it takes; the last is ", "  for ", " pt) too long\n"});
}

/// What a page less costs is what a build to that budget leaves out.
TEST(ExplainOption, WhatAPageLessLeavesOut) {
  const int pages = Json::parse(build(long_resume(), {"--json"}).out)["pages"].get<int>();
  const std::string fewer = std::to_string(pages - 1);
  const Json less = Json::parse(build(long_resume(), {"--pages", fewer, "--json"}).out);
  const std::size_t items = less["fit"]["dropped"].size();
  ASSERT_GT(items, 0u);
  expect_lines(build(long_resume(), {"--explain"}).out,
               {"  --pages " + fewer + " fits it by leaving out " + std::to_string(items) + " item"});
  const Json why = Json::parse(build(long_resume(), {"--explain", "--json"}).out)["explain"];
  EXPECT_EQ(why["page-less"]["pages"], pages - 1);
  EXPECT_EQ(why["page-less"]["fits"], true);
  EXPECT_EQ(why["page-less"]["dropped"], less["fit"]["dropped"]);
  EXPECT_EQ(Json::parse(build(small_resume, {"--explain", "--json"}).out)["explain"]["page-less"], Json());
}

/// Highlights of one word, which no fewer words make shorter, in type so large that a page holds few.
std::string pages_of_words(int words) {
  std::string out = "[basics]\nname = \"Ada\"\n[[section]]\ntitle = \"Work\"\nkind = \"list\"\nentry = [\n";
  for (int i = 0; i < words; ++i) out += "{ text = \"Stone\" },\n";
  return out + "]\n";
}

/// What is advised is an option that the program takes.
TEST(ExplainOption, NoBudgetIsAdvisedThatNoneMayAskFor) {
  const Scratch scratch;
  scratch.put("mine.toml", "extends = \"full\"\n[style.body]\nsize = \"60pt\"\n");
  const auto explain = [&](int words) {
    scratch.put("resume.toml", pages_of_words(words));
    const Result result = run(scratch, {"build", "--layout", "./mine.toml", "--explain"});
    EXPECT_EQ(result.status, 0) << result.err;
    return result.out;
  };
  expect_lines(explain(700), {"  --pages "});
  const std::string out = explain(1100);
  expect_lines(out, {" pages · ", " too long\n"});
  EXPECT_EQ(out.find("--pages"), std::string::npos) << out;
}

/// A word may take a whole stretch of a page along.
TEST(ExplainOption, ALineThatMovesAPagesEndIsNotCalledOne) {
  Typeset set;
  Explanation& why = set.fitted.explanation.emplace();
  why.pages = 2;
  why.line = 12;
  why.lacking = 460;
  Places& places = set.resume.places;
  why.savings = {{places.add({0, {4, 1}, {4, 9}}), "Stones", 1, 24},
                 {places.add({0, {5, 1}, {5, 9}}), "Walls", 2, 434}};
  why.enough = true;
  expect_lines(describe_explanation(set),
               {"one word fewer in line 4, “Stones”: a line (24 pt)\n",
                "two words fewer in line 5, “Walls”: a line, which moves a page's end (434 pt)\n"});
}

TEST(ExplainOption, ProgramsGetTheSame) {
  const Json with = Json::parse(build(long_resume(), {"--layout", "onepage", "--explain", "--json"}).out);
  const Json& why = with["explain"];
  ASSERT_EQ(why["left-out"].size(), with["fit"]["dropped"].size());
  for (std::size_t i = 0; i < why["left-out"].size(); ++i)
    EXPECT_EQ(why["left-out"][i]["line"], with["fit"]["dropped"][i]["line"]);
  EXPECT_EQ(why["next"]["line"], why["left-out"].back()["line"]);
  EXPECT_GT(why["lacking"].get<double>(), 0);
  EXPECT_GT(why["at-ideal"].get<double>(), why["lacking"].get<double>());
  EXPECT_TRUE(why["savings"].is_array());
  EXPECT_FALSE(Json::parse(build(long_resume(), {"--layout", "onepage", "--json"}).out).contains("explain"));
}

TEST(PagesOption, ShapesThePage) {
  EXPECT_EQ(Json::parse(build(long_resume(), {"--pages", "1", "--json"}).out)["pages"], 1);
  EXPECT_GT(Json::parse(build(long_resume(), {"--layout", "onepage", "--pages", "any", "--json"}).out)["pages"], 1);
  const Json two = Json::parse(build(long_resume(), {"--layout", "onepage", "--pages", "2", "--json"}).out);
  EXPECT_LE(two["pages"], 2);
  EXPECT_LT(two["fit"]["dropped"].size(),
            Json::parse(build(long_resume(), {"--layout", "onepage", "--json"}).out)["fit"]["dropped"].size());
}

}  // namespace
}  // namespace quoin::test
