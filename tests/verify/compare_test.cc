// What an extractor may say about a page, and ways to spoil it: each spoilt field is named, and no other.
#include "verify/compare.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "resume/read.h"
#include "support/memory_world.h"
#include "verify/explain.h"
#include "verify/page_text.h"

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
  switch (status) {
    case Loss::Status::broken:
      return "broken";
    case Loss::Status::lost:
      return "lost";
    case Loss::Status::interleaved:
      return "interleaved";
    default:
      return "out of order";
  }
}

/// "LABEL status: why", one a line.
std::string losses(const std::vector<ExpectedField>& fields, const std::string& text, const Habits& habits = {}) {
  std::string out;
  for (const Loss& loss : compare(fields, text, habits).losses)
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

TEST(Compare, NeighboursMayShareTheirDates) {
  std::vector<ExpectedField> fields;
  const auto add = [&](std::size_t unit, const std::string& text) {
    fields.push_back({"f" + std::to_string(fields.size()), text, "field", ContentField::Kind::prose, unit, {}, {}});
  };
  add(0, "Microsoft Research");
  add(0, "Intern");
  add(0, "May 2019 – Aug 2019");
  add(1, "Google");
  add(1, "Intern");
  add(1, "May 2019 – Aug 2019");
  const std::string page = "Microsoft Research\nMay 2019 – Aug 2019\nIntern\nGoogle\nMay 2019 – Aug 2019\nIntern\n";
  EXPECT_TRUE(compare(fields, page, {}).losses.empty());
  const std::string moved = "Google\nMicrosoft Research\nMay 2019 – Aug 2019\nIntern\nMay 2019 – Aug 2019\nIntern\n";
  EXPECT_FALSE(compare(fields, moved, {}).losses.empty());
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
  EXPECT_EQ(losses(fields, replaced(good, "well-known\nprogram", "wellknown\nprogram"), {true, false}), "");
  EXPECT_NE(losses(fields, replaced(good, "Byron-King", "ByronKing"), {true, false}), "");
  EXPECT_NE(losses(fields, replaced(good, "Byron-King", "Byronking"), {true, false}), "");
}

TEST(Compare, WhatIsExcusedIsNotMissed) {
  const Resume resume = read(resume_text);
  PrintedFields printed{LeftOut(resume.leaves.size(), false), {"basics.phone"}, {}};
  for (std::size_t i = 0; i < resume.leaves.size(); ++i)
    printed.left_out[i] = resume.leaves[i].path == "section[0].entry[0].highlights[1]" ||
                          resume.leaves[i].path.starts_with("section[1].entry[0]");
  const std::vector<ExpectedField> fields = expected_fields(resume, load_locale("en"), printed);
  std::string text = good.substr(0, good.find('\f'));
  text = replaced(replaced(replaced(text, "• Filed a patent\n", ""), "1/2", "1/1"), "+44 20 7946 0000 · ", "");
  EXPECT_EQ(losses(fields, text), "");
  EXPECT_EQ(fields.size(), 9u);
}

/// In another order, as a layout may have it: `first` are the paths of what comes first.
std::vector<ExpectedField> reordered(const Resume& resume, const std::vector<std::string>& first) {
  PrintedFields printed;
  const std::vector<ContentField> fields = content(resume, {});
  for (const std::string& path : first)
    for (const ContentField& field : fields)
      if (field.path == path) printed.order.values.push_back(field.value_id());
  for (const ContentField& field : fields) printed.order.values.push_back(field.value_id());
  return expected_fields(resume, load_locale("en"), printed);
}

TEST(Compare, TheOrderIsThatOfThePages) {
  const Resume resume = read(resume_text);
  const std::string papers_first =
      "Ada Byron\n+44 20 7946 0000 · ada@example.org · example.org/ada\n" +
      good.substr(good.find("PAPERS"), good.find("Ada Byron · 2/2") - good.find("PAPERS")) +
      good.substr(good.find("WORK"), good.find("Ada Byron · 1/2") - good.find("WORK"));
  std::vector<std::string> first;
  for (const ContentField& field : content(resume, {}))
    if (field.path.starts_with("basics") || field.path.starts_with("section[1]")) first.push_back(field.path);
  EXPECT_EQ(losses(reordered(resume, first), papers_first), "");
  EXPECT_NE(losses(reordered(resume, first), good), "");
}

TEST(Compare, WhatALayoutPartsIsSeveralUnits) {
  const Resume resume = read(resume_text);
  const std::vector<ExpectedField> fields =
      reordered(resume, {"basics.name", "section[0].title", "basics.email", "basics.phone", "basics.url"});
  ASSERT_GE(fields.size(), 5u);
  EXPECT_EQ(fields[2].path, "basics.email");
  const std::string text = "Ada Byron\nWORK\nada@example.org · +44 20 7946 0000\nexample.org/ada\n";
  for (const Loss& loss : compare(fields, text, {}).losses) EXPECT_GE(loss.field, 5u) << fields[loss.field].path;
}

const std::string columns = R"(Ada Byron
+44 20 7946 0000 · ada@example.org · example.org/ada
WORK   PAPERS
Analytical Engines, London   Sketch of
— First fluent programmer   the Engine
Mar 1842 – Oct 1843   L. F. Menabrea, Ada
• Wrote “Note G” –   Byron-King
the first well-   Memoirs, 1843
known program   doi:10.1000/182
• Filed a patent
)";

TEST(Compare, WhoGoesByPlaceMayMixColumnsButNotSpoilWords) {
  const Resume resume = read(resume_text);
  const std::vector<ExpectedField> fields = expected_fields(resume, load_locale("en"), {});
  const auto said = [&](const std::string& text, bool by_place) { return losses(fields, text, {false, by_place}); };
  const auto count = [](const std::string& text, const std::string& what) {
    std::size_t found = 0;
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; ++at) ++found;
    return found;
  };
  const std::string mixed = said(columns, true);
  EXPECT_GE(count(mixed, " interleaved: "), 4u) << mixed;
  EXPECT_EQ(count(mixed, "\n"), count(mixed, " interleaved: ")) << mixed;
  EXPECT_EQ(count(said(columns, false), " interleaved: "), 0u);
  EXPECT_EQ(count(said(replaced(columns, "the Engine", "theEngine"), true), " broken: "), 1u);
  EXPECT_EQ(count(said(replaced(columns, "known program", "known"), true), " lost: "), 1u);
  EXPECT_EQ(count(said(replaced(columns, "• Filed a patent\n", ""), true), " lost: "), 1u);
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

/// A stranger's page and fields may be alike without end, and nearly alike: after some millions of steps nothing is found.
TEST(Compare, WhatIsNearlyThereAgainAndAgainIsGivenUp) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "k ";
  PageText page(text + "end", "");
  const auto places = [&](std::u32string sought) {
    return page.places(Needle(std::move(sought), ContentField::Kind::prose, false)).size();
  };
  EXPECT_EQ(places(U"end"), 1u);
  for (int i = 0; i < 1000; ++i) EXPECT_EQ(places(U"k y"), 0u);
  EXPECT_EQ(places(U"end"), 0u);
}

/// And so is the nearest thing to what is lost.
TEST(Compare, WhatIsNearlyThereIsExplainedForAWhile) {
  const std::u32string page(20'000, U'x');
  Explainer explainer(page);
  const std::u32string lost = std::u32string(200, U'x') + U'y';
  EXPECT_EQ(explainer.explain(lost, 0).status, Loss::Status::broken);
  for (int i = 0; i < 20; ++i) explainer.explain(lost, 0);
  EXPECT_EQ(explainer.explain(lost, 0).status, Loss::Status::lost);
}

}  // namespace
}  // namespace quoin
