// `quoin check --posting`: three lists, the places of what is left out, and postings that are none.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "process.h"
#include "support/disk_files.h"

namespace quoin::test {
namespace {

using Json = nlohmann::json;

std::string project_text(const std::string& name) {
  return project_bytes("tests/posting/" + name);
}

void put_posting(const Scratch& scratch, const std::string& posting) {
  scratch.put("resume.toml", project_text("resume.toml"));
  scratch.put("job.txt", posting);
}

Json asked(const Scratch& scratch, std::vector<std::string> more) {
  std::vector<std::string> arguments{"check", "--posting", "job.txt", "--json"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  const Result result = run(scratch, arguments);
  EXPECT_EQ(result.status, 0) << result.err;
  return Json::parse(result.out).at("posting");
}

/// The object of that term in one of the lists; null where it is in none of that name.
Json term_in(const Json& list, const std::string& term) {
  for (const Json& one : list)
    if (one.at("term") == term) return one;
  return {};
}

TEST(Posting, WhatTheVariantPrintsAndLeavesOut) {
  const Scratch scratch;
  put_posting(scratch, project_text("platform.en.txt"));
  const Json found = asked(scratch, {"--variant", "short"});
  EXPECT_EQ(found.at("language"), "en");
  for (const char* term : {"Kubernetes", "Terraform", "Go", "C++", "PostgreSQL", "Platform Engineer"})
    EXPECT_FALSE(term_in(found.at("on-page"), term).is_null()) << term;
  EXPECT_EQ(term_in(found.at("on-page"), "Kubernetes").at("count"), 2);
  for (const char* term : {"CI/CD", "Helm", "SOC 2", "Dutch"})
    EXPECT_FALSE(term_in(found.at("nowhere"), term).is_null()) << term;
  const Json kafka = term_in(found.at("left-out"), "Kafka");
  ASSERT_FALSE(kafka.is_null());
  EXPECT_EQ(kafka.at("places").at(0), (Json{{"file", "resume.toml"},
                                            {"line", 42},
                                            {"path", "section[2].entry[0].title"},
                                            {"text", "Message brokers: Kafka and its children"},
                                            {"tags", {"academic"}},
                                            {"why", "variant"}}));
  EXPECT_EQ(term_in(found.at("left-out"), "ISO 27001").at("places").at(0).at("tags"), (Json{"audit", "management"}));
  // Without the variant all of it prints.
  const Json whole = asked(scratch, {});
  EXPECT_TRUE(whole.at("left-out").empty()) << whole.at("left-out");
  EXPECT_FALSE(term_in(whole.at("on-page"), "Kafka").is_null());
}

TEST(Posting, WhatTheFitAndTheLayoutLeaveOut) {
  const Scratch scratch;
  std::string resume =
      "[basics]\nname = \"Ada\"\n[[section]]\ntitle = \"School\"\nkind = \"education\"\n[[section.entry]]\ninstitution "
      "= \"UT\"\ndepartment = \"Astrophysics\"\n"
      "[[section]]\ntitle = \"Work\"\nkind = \"experience\"\n[[section.entry]]\norganization = \"Acme\"\nhighlights = "
      "[\n";
  for (int i = 0; i < 200; ++i) resume += "  \"Baked the bread of a day for all of the town and its neighbours\",\n";
  scratch.put("resume.toml", resume + "  { text = \"Wrote Erlang\", priority = -9 },\n]\n");
  scratch.put("mine.toml", "extends = \"onepage\"\n[entry.education]\nrows = [\"{institution}\"]\n");
  scratch.put("job.txt", "We want Erlang, Astrophysics and you for it");
  const Json found = asked(scratch, {"--layout", "./mine.toml"});
  EXPECT_EQ(term_in(found.at("left-out"), "Erlang").at("places").at(0).at("why"), "fit");
  EXPECT_EQ(term_in(found.at("left-out"), "Astrophysics").at("places").at(0).at("why"), "layout");
}

TEST(Posting, IncludedFilesAreNamed) {
  const Scratch scratch;
  scratch.put("resume.toml", "include = \"talks.toml\"\n[basics]\nname = \"Ada\"\n");
  scratch.put("talks.toml",
              "[[section]]\ntitle = \"T\"\nkind = \"talks\"\n[[section.entry]]\ntitle = \"All of Erlang\"\ntags = "
              "[\"x\"]\n[[section.entry]]\ntitle = \"More\"\n");
  scratch.put("job.txt", "Erlang");
  const Result result = run(scratch, {"check", "--posting", "job.txt", "--exclude", "x"});
  EXPECT_EQ(result.out,
            "resume.toml: no faults\njob.txt: a language without a list of stop words, 1 word, 1 term\non the page: "
            "0\nonly in what is left out: 1\n"
            "  Erlang: talks.toml:5, “All of Erlang”, tag x: not in this variant\nnowhere: 0\n");
}

TEST(Posting, FromStandardInput) {
  const Scratch scratch;
  put_posting(scratch, "");
  Start start{{"check", "--posting", "-"}, scratch.path(), "Kubernetes and the team", "", "", {}, -1};
  EXPECT_NE(run(start).out.find("<stdin>: English, 4 words, 1 term\non the page: 1\n  Kubernetes\n"),
            std::string::npos);
  start.arguments = {"check", "-", "--posting", "-"};
  const Result both = run(start);
  EXPECT_EQ(both.status, 2);
  EXPECT_NE(both.err.find("cannot both come from standard input"), std::string::npos) << both.err;
}

struct Case {
  std::string bytes;
  int status;
  std::string said;
};

TEST(Posting, WhatIsNoPosting) {
  for (const auto& [bytes, status, said] : std::vector<Case>{
           {"%PDF-1.7\n", 1, "job.txt:1:1: error[not-text]: the posting is a PDF"},
           {"", 1, "job.txt:1:1: error[empty-posting]: the posting has no word to look for"},
           {" \n\t\n", 1, "error[empty-posting]"},
           {"\xEF\xBB\xBF", 1, "error[empty-posting]"},
           {std::string(20u << 20, 'x'), 1, "job.txt:1:1: error[too-large]: the posting is larger than 1 MB"},
           {"caf\xE9 Kubernetes", 1, "error[not-utf8]: the posting is not UTF-8"},
           {std::string("\xFF\xFEK\0u\0", 6), 1, "error[not-utf8]: the posting is UTF-16"},
           {std::string("a\0b", 3), 1, "error[not-text]: the posting is no text"},
           {"PK\x03\x04", 1, "error[not-text]: the posting is a Word"},
           {"<!DOCTYPE html><p>Kubernetes", 1, "error[not-text]: the posting is a web page"},
       }) {
    const Scratch scratch;
    put_posting(scratch, bytes);
    const Result result = run(scratch, {"check", "--posting", "job.txt"});
    EXPECT_EQ(result.status, status) << said;
    EXPECT_NE(result.err.find(said), std::string::npos) << result.err;
    EXPECT_EQ(result.out, "") << said;
  }
}

TEST(Posting, WhatIsNotThere) {
  const Scratch scratch;
  put_posting(scratch, "Kubernetes");
  const Result missing = run(scratch, {"check", "--posting", "none.txt"});
  EXPECT_EQ(missing.status, 1);
  EXPECT_NE(missing.err.find("none.txt:1:1: error[missing-file]: there is no such file"), std::string::npos)
      << missing.err;
  const Result folder = run(scratch, {"check", "--posting", "."});
  EXPECT_EQ(folder.status, 3);
  EXPECT_EQ(folder.err, "quoin: cannot read .: it is a folder\n");
  EXPECT_EQ(run(scratch, {"check", "--posting", ""}).status, 2);
}

/// A fault of the résumé comes first: what would print is not known.
TEST(Posting, BesideFaults) {
  const Scratch scratch;
  put_posting(scratch, "Kubernetes");
  scratch.put("resume.toml", "[basics]\nnmae = \"Ada\"\n");
  const Result result = run(scratch, {"check", "--posting", "job.txt"});
  EXPECT_EQ(result.status, 1);
  EXPECT_EQ(result.out, "");
}

TEST(Posting, ALargeOneTakesNoTime) {
  std::string text;
  while (text.size() < (1u << 20) - 64)
    text += "Kubernetes, word" + std::to_string(text.size()) + " and C++/Go (ISO 9001)\n";
  const Scratch scratch;
  put_posting(scratch, text);
  const Result result = run(scratch, {"check", "--posting", "job.txt", "--json"});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_LT(result.kilobytes, 400'000);
}

}  // namespace
}  // namespace quoin::test
