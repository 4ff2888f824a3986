// What may be left out → one line for each leaf: PATH LINE PRIORITY TEXT.
#include "resume/leaves.h"

#include <gtest/gtest.h>

#include "resume_outcome.h"

namespace quoin {
namespace {

void check(const std::string& text, const std::string& expected) {
  const Outcome outcome = read(me + text);
  std::string out;
  for (const Leaf& leaf : outcome.resume.leaves)
    out += leaf.path + " " + std::to_string(outcome.resume.places.of(leaf.value_id).begin.line) + " " +
           std::to_string(leaf.priority) + " " + leaf.text + "\n";
  EXPECT_EQ(out, expected) << text;
}

const std::string prose = "[[section]]\ntitle='T'\nkind='prose'\n";

TEST(Leaves, ParagraphsOfProse) {
  check(prose + "text=\"\"\"a\n\nb\"\"\"\npriority=2\n", "section[0].text[0] 6 2 a\nsection[0].text[1] 8 2 b\n");
}

TEST(Leaves, OpeningTextOnlyWhereItIsAll) {
  check("[[section]]\ntitle='T'\nkind='list'\ntext='a'\n", "section[0].text[0] 6 0 a\n");
  check("[[section]]\ntitle='T'\nkind='list'\ntext='a'\n[[section.entry]]\ntext='e'\n", "section[0].entry[0] 7 0 e\n");
  check(paper_section + "text='a'\nbibliography='papers.bib'\n", "");
}

TEST(Leaves, EntriesAndHighlights) {
  check(award + "summary='s'\n[[section.entry]]\ntitle='Other'\n",
        "section[0].entry[0] 6 0 Prize\nsection[0].entry[1] 9 0 Other\n");
  check(job + "highlights=['a', 'b']\n",
        "section[0].entry[0].highlights[0] 8 0 a\nsection[0].entry[0].highlights[1] 8 0 b\n");
}

TEST(Leaves, RolesWithAndWithoutText) {
  check(job +
            "highlights=['own']\n[[section.entry.role]]\ntitle='R'\n[[section.entry.role]]\ntitle='S'\nhighlights=['h']"
            "\n",
        "section[0].entry[0].highlights[0] 8 0 own\n"
        "section[0].entry[0].role[0] 9 0 Acme: R\n"
        "section[0].entry[0].role[1].highlights[0] 13 0 h\n");
  check(job + "role=[{title='R'}]\nhighlights=['own']\n",
        "section[0].entry[0].role[0] 8 0 Acme: R\nsection[0].entry[0].highlights[0] 9 0 own\n");
}

TEST(Leaves, Degrees) {
  check(degree + "name='M'\n", "section[0].entry[0] 6 0 UT: M\n");
  check(degree + "start=2020\n", "section[0].entry[0] 6 0 UT\n");
  check(degree + "name='M'\ndetails=['d']\n", "section[0].entry[0].details[0] 9 0 d\n");
  check(degree + "[[section.entry.degree]]\nname='M'\n[[section.entry.degree]]\nname='P'\ndetails=['d']\n",
        "section[0].entry[0].degree[0] 8 0 UT: M\nsection[0].entry[0].degree[1].details[0] 12 0 d\n");
}

TEST(Leaves, PriorityOfTheNearestAround) {
  check(
      "[[section]]\ntitle='T'\nkind='experience'\npriority=1\n[[section.entry]]\norganization='A'\n"
      "[[section.entry]]\norganization='B'\npriority=2\nhighlights=['a', {text='b', priority=3}]\n"
      "[[section.entry.role]]\ntitle='R'\n[[section.entry.role]]\ntitle='S'\npriority=0\nhighlights=['h']\n",
      "section[0].entry[0] 7 1 A\n"
      "section[0].entry[1].highlights[0] 12 2 a\n"
      "section[0].entry[1].highlights[1] 12 3 b\n"
      "section[0].entry[1].role[0] 13 2 B: R\n"
      "section[0].entry[1].role[1].highlights[0] 18 0 h\n");
}

TEST(Leaves, ContainersAreNone) {
  const Outcome outcome = read(me + job + "highlights=['a']\n[[section.entry.role]]\ntitle='R'\n");
  const Entry& entry = outcome.resume.sections.at(0).entries.at(0);
  EXPECT_EQ(entry.leaf, no_leaf);
  EXPECT_EQ(entry.items.at(0).leaf, 0);
  EXPECT_EQ(entry.parts.at(0).leaf, 1);
}

}  // namespace
}  // namespace quoin
