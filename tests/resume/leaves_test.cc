// What may be left out → one line for each leaf: PATH LINE PRIORITY 1/WORTH TEXT, a head's with a *.
#include "resume/leaves.h"

#include <gtest/gtest.h>

#include "resume/worth.h"
#include "resume_outcome.h"

namespace quoin {
namespace {

void check(const std::string& text, const std::string& expected) {
  const Outcome outcome = read(me + text);
  std::string out;
  for (const Leaf& leaf : outcome.resume.leaves)
    out += leaf.path + " " + std::to_string(outcome.resume.places.of(leaf.value_id).begin.line) + " " + std::to_string(leaf.priority) + " 1/" +
           std::to_string(leaf.divisor) + (leaf.head ? "* " : " ") + leaf.text + "\n";
  EXPECT_EQ(out, expected) << text;
}

const std::string prose = "[[section]]\ntitle='T'\nkind='prose'\n";

TEST(Leaves, ParagraphsOfProse) {
  check(prose + "text=\"\"\"a\n\nb\n\nc\"\"\"\npriority=2\n",
        "section[0].text[0] 6 2 1/1 a\nsection[0].text[1] 8 2 1/4 b\nsection[0].text[2] 10 2 1/6 c\n");
}

TEST(Leaves, OpeningTextOnlyWhereItIsAll) {
  check("[[section]]\ntitle='T'\nkind='list'\ntext='a'\n", "section[0].text[0] 6 0 1/1 a\n");
  check("[[section]]\ntitle='T'\nkind='list'\ntext='a'\n[[section.entry]]\ntext='e'\n",
        "section[0].entry[0] 7 0 1/1* e\n");
  check(paper_section + "text='a'\nbibliography='papers.bib'\n", "section[0].entry[0] 1 0 1/1* T\n");
}

TEST(Leaves, HeadsAndHighlights) {
  check(award + "summary='s'\n[[section.entry]]\ntitle='Other'\n",
        "section[0].entry[0] 6 0 1/1* Prize\nsection[0].entry[1] 9 0 1/2* Other\n");
  check(job + "highlights=['a', 'b']\n[[section.entry]]\norganization='B'\nhighlights=['c', 'd']\n",
        "section[0].entry[0] 6 0 1/1* Acme\n"
        "section[0].entry[0].highlights[0] 8 0 1/2 a\nsection[0].entry[0].highlights[1] 8 0 1/4 b\n"
        "section[0].entry[1] 9 0 1/2* B\n"
        "section[0].entry[1].highlights[0] 11 0 1/4 c\nsection[0].entry[1].highlights[1] 11 0 1/8 d\n");
}

TEST(Leaves, TheFirstRoleIsOneWithTheHead) {
  check(job +
            "highlights=['own']\n[[section.entry.role]]\ntitle='R'\n[[section.entry.role]]\ntitle='S'\nhighlights=['h']"
            "\n",
        "section[0].entry[0] 6 0 1/1* Acme: R\n"
        "section[0].entry[0].highlights[0] 8 0 1/2 own\n"
        "section[0].entry[0].role[1] 11 0 1/2* Acme: S\n"
        "section[0].entry[0].role[1].highlights[0] 13 0 1/4 h\n");
  check(job + "role=[{title='R', highlights=['h']}]\nhighlights=['own']\n",
        "section[0].entry[0] 6 0 1/1* Acme: R\nsection[0].entry[0].role[0].highlights[0] 8 0 1/2 h\n"
        "section[0].entry[0].highlights[0] 9 0 1/2 own\n");
}

TEST(Leaves, Degrees) {
  check(degree + "name='M'\n", "section[0].entry[0] 6 0 1/1* UT: M\n");
  check(degree + "start=2020\n", "section[0].entry[0] 6 0 1/1* UT\n");
  check(degree + "name='M'\ndetails=['d']\n",
        "section[0].entry[0] 6 0 1/1* UT: M\nsection[0].entry[0].details[0] 9 0 1/2 d\n");
}

TEST(Leaves, OfDegreesTheOneThatEndsLastCountsFirst) {
  const std::string degrees =
      degree + "[[section.entry.degree]]\nname='M'\nend=2019\n[[section.entry.degree]]\nname='P'\nend='2022-05'\n"
               "[[section.entry.degree]]\nname='B'\nend=2015\n";
  check(degrees,
        "section[0].entry[0] 6 0 1/1* UT: P\n"
        "section[0].entry[0].degree[0] 8 0 1/2* UT: M\n"
        "section[0].entry[0].degree[2] 14 0 1/3* UT: B\n");
}

TEST(Leaves, EntriesThatAscendAreCountedFromTheOneThatEndsLast) {
  const auto jobs = [](const std::vector<std::string>& dates) {
    std::string out = "[[section]]\ntitle='T'\nkind='experience'\n";
    for (const std::string& one : dates) out += "[[section.entry]]\norganization='O'\n" + one + "\n";
    return out;
  };
  const auto shares = [&](const std::vector<std::string>& dates) {
    std::vector<Divisor> out;
    for (const Leaf& leaf : read(me + jobs(dates)).resume.leaves) out.push_back(leaf.divisor);
    return out;
  };
  using Shares = std::vector<Divisor>;
  EXPECT_EQ(shares({"start=2010\nend=2012", "start=2012\nend=2015", "start=2015\nend='present'"}), (Shares{3, 2, 1}));
  EXPECT_EQ(shares({"start=2015\nend='present'", "start=2012\nend=2015", "end=2012"}), (Shares{1, 2, 3}));
  EXPECT_EQ(shares({"end=2012", "end=2015", "end=2013"}), (Shares{1, 2, 3})) << "in no order";
  EXPECT_EQ(shares({"end=2012", "", "end=2013"}), (Shares{1, 2, 3})) << "one without a date";
  EXPECT_EQ(shares({"end=2012", "end=2012"}), (Shares{1, 2})) << "all the same";
  EXPECT_EQ(shares({"end=2012", "end=2012-06", "end=2014"}), (Shares{1, 2, 3})) << "a year may end after its June";
  EXPECT_EQ(shares({"date='2024-06'", "date=2024"}), (Shares{1, 2})) << "the year may be before its June";
}

TEST(Leaves, GroupsAreCountedByThemselves) {
  check(
      "[[section]]\ntitle='T'\nkind='awards'\n[[section.entry]]\ntitle='a'\ngroup='G'\n[[section.entry]]\ntitle='b'\n"
      "group='H'\n[[section.entry]]\ntitle='c'\ngroup='G'\n[[section.entry]]\ntitle='d'\ngroup='H'\n",
      "section[0].entry[0] 6 0 1/1* a\nsection[0].entry[1] 9 0 1/2* b\n"
      "section[0].entry[2] 12 0 1/2* c\nsection[0].entry[3] 15 0 1/4* d\n");
}

TEST(Leaves, InterestsAndReferencesAreWorthHalf) {
  check("[[section]]\ntitle='T'\nkind='interests'\n[[section.entry]]\nname='a'\n[[section.entry]]\nname='b'\n",
        "section[0].entry[0] 6 0 1/2* a\nsection[0].entry[1] 8 0 1/4* b\n");
}

TEST(Leaves, AHeadHasTheHighestPriorityOfWhatItHolds) {
  check(
      "[[section]]\ntitle='T'\nkind='experience'\npriority=1\n[[section.entry]]\norganization='A'\n"
      "[[section.entry]]\norganization='B'\npriority=2\nhighlights=['a', {text='b', priority=3}]\n"
      "[[section.entry.role]]\ntitle='R'\n[[section.entry.role]]\ntitle='S'\npriority=0\nhighlights=['h']\n",
      "section[0].entry[0] 7 1 1/1* A\n"
      "section[0].entry[1] 9 3 1/2* B: R\n"
      "section[0].entry[1].highlights[0] 12 2 1/4 a\n"
      "section[0].entry[1].highlights[1] 12 3 1/8 b\n"
      "section[0].entry[1].role[1] 15 0 1/4* B: S\n"
      "section[0].entry[1].role[1].highlights[0] 18 0 1/8 h\n");
}

TEST(Leaves, TheRoleOfTheHighestPriorityIsOneWithTheHead) {
  check(job + "[[section.entry.role]]\ntitle='R'\npriority=-5\n[[section.entry.role]]\ntitle='S'\npriority=5\n",
        "section[0].entry[0] 6 5 1/1* Acme: S\nsection[0].entry[0].role[0] 8 -5 1/1* Acme: R\n");
}

TEST(Leaves, AnEntryAndItsFirstPartShareOne) {
  const Outcome outcome = read(me + job + "highlights=['a']\n[[section.entry.role]]\ntitle='R'\n");
  const Entry& entry = outcome.resume.sections.at(0).entries.at(0);
  EXPECT_EQ(entry.leaf, 0);
  EXPECT_EQ(entry.items.at(0).leaf, 1);
  EXPECT_EQ(entry.parts.at(0).leaf, 0);
}

TEST(Leaves, WorthHasAnEnd) {
  constexpr Divisor most = ~Divisor{0};
  EXPECT_EQ(within(3, 4), 12u);
  EXPECT_EQ(within(most, 1), most);
  EXPECT_EQ(within(most / 2, 3), most);
}

}  // namespace
}  // namespace quoin
