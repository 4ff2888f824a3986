// What an extractor may say about a page, and ways to spoil it: each spoilt field is named, and no other.
#include "verify/compare.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "resume/read.h"

namespace quoin {
namespace {

const std::string resume_text = R"toml([basics]
name = "Ada Byron"
email = "ada@example.org"
phone = "+44 20 7946 0000"
url = "https://example.org/ada/"
[[section]]
title = "Work"
kind = "experience"
[[section.entry]]
organization = "Analytical Engines"
location = "London"
position = "First *fluent* programmer"
start = "1842-03"
end = "1843-10"
highlights = ["Wrote \"Note G\" -- the first well-known program", { text = "Filed [a patent](https://example.org/p)" }]
[[section]]
title = "Papers"
kind = "publications"
[[section.entry]]
title = "Sketch of the Engine"
authors = ["L. F. Menabrea", "Ada Byron-King"]
venue = "Memoirs"
date = 1843
doi = "10.1000/182"
)toml";

const std::string good = R"(Ada Byron
+44 20 7946 0000 · ada@example.org · example.org/ada
WORK
Analytical Engines, London — First fluent programmer Mar 1842 – Oct 1843
• Wrote “Note G” – the first well-known
program
• Filed a patent
Ada Byron · 1/2)"
                         "\n\f"
                         R"(PAPERS
Sketch of the Engine
L. F. Menabrea, Ada Byron-King
Memoirs, 1843 · doi:10.1000/182
Ada Byron · 2/2
)";

Resume read(const std::string& text) {
  Sources sources;
  Diagnostics diagnostics;
  MemoryWorld world;
  Resume resume = read_resume(sources.add("resume.toml", text), ".", {}, sources, world, diagnostics);
  EXPECT_FALSE(diagnostics.has_errors()) << render(diagnostics.all.at(0), sources);
  return resume;
}

std::string replaced(std::string text, const std::string& old, const std::string& by) {
  const std::size_t at = text.find(old);
  EXPECT_NE(at, std::string::npos) << old;
  return at == std::string::npos ? text : text.replace(at, old.size(), by);
}

std::string_view word(Loss::Status status) {
  return status == Loss::Status::broken ? "broken" : status == Loss::Status::lost ? "lost" : "out of order";
}

/// "LABEL status: why", one a line.
std::string losses(const std::vector<ExpectedField>& fields, const std::string& text, bool drops_hyphens = false) {
  std::string out;
  for (const Loss& loss : compare(fields, text, drops_hyphens).losses)
    out += std::string(fields[loss.field].label) + ' ' + std::string(word(loss.status)) + ": " + loss.why + '\n';
  return out;
}

/// `old` in the good text replaced: what is said about it begins with `expected`; empty where nothing is wrong.
void check(const std::string& old, const std::string& by, const std::string& expected, int count = 1) {
  const Resume resume = read(resume_text);
  const std::vector<ExpectedField> fields = expected_fields(resume, load_locale("en"), {});
  const std::string said = losses(fields, replaced(good, old, by));
  if (expected.empty())
    EXPECT_EQ(said, "") << old << " → " << by;
  else
    EXPECT_TRUE(said.starts_with(expected) && std::count(said.begin(), said.end(), '\n') == count)
        << old << " → " << by << ": " << said;
}

TEST(Compare, WhatIsRight) {
  check("Ada", "Ada", "");
  check("program\n", "pro\u00ad\ngram\n", "");
  check("well-known\nprogram", "well-\nknown program", "");
  check("WORK", "Work", "");
  check("London — First fluent programmer Mar 1842 – Oct 1843", "London\nMar 1842 – Oct 1843\nFirst fluent programmer",
        "");
  check("Ada Byron · 2/2", "Ada Byron  ·  2/2", "");
  check("Ada Byron\n", "ADA BYRON\n", "");
  check("Wrote “Note G” –", "Wrote \"Note G\" -", "");
  check("example.org/ada\n", "https://example.org/ada/\n", "");
  check("• Filed a patent\nAda Byron · 1/2\n\f", "• Filed a\nAda Byron · 1/2\n\fpatent\n", "");
}

TEST(Compare, WhatIsWrong) {
  check("fluent programmer", "fluentprogrammer", "position broken: words run together");
  check("Analytical Engines", "Analytical 1842 Engines", "organization broken: only its beginning");
  check("Analytical", "Ana lytical", "organization broken: spaces split it");
  check("PAPERS", "P A P E R S", "title broken: spaces split it");
  check("fluent", "\uFB02uent", "position broken: the ligature U+FB02");
  check("Filed", "Fi\u00adled", "highlights broken: a soft hyphen");
  check("well-known\nprogram", "wellknown program", "highlights broken: ");
  check("ada@example.org", "ada@ example.org", "email broken: spaces split it");
  check("ada@example.org", "\uE0CFada@example.org", "email broken: U+E0CF, a character that only its font knows");
  check("ada@example.org", "ada@example.org.uk", "email broken: it runs into");
  check("7946 0000", "7946\u00ad0000", "phone broken: ");
  check("Oct 1843", "Oct 1844", "dates broken: only its beginning");
  check("Byron-King", "Byron-\nKing", "authors broken: a line ends inside a word");
  check("Byron-King", "Byron King", "authors broken: ");
  check("• Filed a patent\n", "", "highlights lost: nothing like it");
  check("• Filed a patent\n", "• Filed a\nJust text\npatent\n", "highlights broken: only its ");
  check("doi:10.1000/182", "doi:10.1000/1823", "doi broken: it runs into");
  check("programmer Mar", "programmerMar", "position broken: it runs into", 2);
  check("Engines, London", "EnginesLondon", "organization broken: it runs into", 2);
}

TEST(Compare, WhatStandsElsewhere) {
  check("London — First fluent programmer Mar 1842 – Oct 1843\n• Wrote “Note G” – the first well-known\nprogram\n",
        "London — First fluent programmer\n• Wrote “Note G” – the first well-known\nprogram\nMar 1842 – Oct 1843\n",
        "dates out of order: ");
  check("PAPERS\nSketch of the Engine", "Sketch of the Engine\nPAPERS", "title out of order: ");
}

TEST(Compare, AnExtractorThatDropsHyphensIsForgivenInProseOnly) {
  const Resume resume = read(resume_text);
  const std::vector<ExpectedField> fields = expected_fields(resume, load_locale("en"), {});
  EXPECT_EQ(losses(fields, replaced(good, "well-known\nprogram", "wellknown\nprogram"), true), "");
  EXPECT_NE(losses(fields, replaced(good, "Byron-King", "ByronKing"), true), "");
  EXPECT_NE(losses(fields, replaced(good, "Byron-King", "Byronking"), true), "");
}

TEST(Compare, WhatIsExcusedIsNotMissed) {
  const Resume resume = read(resume_text);
  const Excused excused{{"section[0].entry[0].highlights[1]", "section[1].entry[0]"}, {"basics.phone"}};
  const std::vector<ExpectedField> fields = expected_fields(resume, load_locale("en"), excused);
  std::string text = good.substr(0, good.find('\f'));
  text = replaced(replaced(replaced(text, "• Filed a patent\n", ""), "1/2", "1/1"), "+44 20 7946 0000 · ", "");
  EXPECT_EQ(losses(fields, text), "");
  EXPECT_EQ(fields.size(), 9u);
}

TEST(Compare, ExcusesAreCarriedOverByWhatTheFieldsSay) {
  const Resume from = read(resume_text);
  const Excused excused{{"section[0].entry[0].highlights[1]"}, {"section[1].entry[0].authors", "basics.phone"}};
  const Resume to = read(replaced(resume_text, "[[section]]",
                                  "[[section]]\ntitle = \"New\"\nkind = \"prose\"\ntext = \"Text.\"\n[[section]]"));
  const Excused carried = carried_over(excused, from, to, load_locale("en"));
  EXPECT_EQ(carried.left_out, std::vector<std::string>{"section[1].entry[0].highlights[1]"});
  EXPECT_EQ(carried.not_printed, (std::vector<std::string>{"basics.phone", "section[2].entry[0].authors[0]",
                                                           "section[2].entry[0].authors[1]"}));
}

/// Hundreds of pages of the same words: the number of steps must not grow with the square.
TEST(Compare, RepetitionTakesLittleTime) {
  std::string resume = "[basics]\nname = \"Ada\"\n[[section]]\ntitle = \"Work\"\nkind = \"list\"\n";
  std::string text = "Ada\nWork\n";
  for (int i = 0; i < 500; ++i) {
    resume += "[[section.entry]]\ntext = \"The same words again and again\"\n";
    text += "The same words again and again\n";
  }
  const Resume read_resume = read(resume);
  const std::vector<ExpectedField> fields = expected_fields(read_resume, load_locale("en"), {});
  EXPECT_EQ(fields.size(), 502u);
  EXPECT_EQ(losses(fields, text).size(), 0u);
}

}  // namespace
}  // namespace quoin
