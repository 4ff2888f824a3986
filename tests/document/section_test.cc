// What a section prints of its entries, and under which heading.
#include <gtest/gtest.h>

#include <string>

#include "own_layout.h"

namespace quoin {
namespace {

/// The blocks' texts, each with a line feed, of a layout that extends `full` with `changes`, at a look that `turn` makes.
template <class Turn>
std::string text_of(const std::string& sections, const std::string& changes, const Turn& turn) {
  const auto run = testing::run_pipeline("[basics]\nname = \"Ada\"\n" + sections, "full");
  EXPECT_TRUE(run->set) << run->messages;
  const Layout layout = own_layout(changes);
  Look look;
  look.left_out.resize(run->resume.leaves.size());
  turn(look, layout);
  std::string out;
  for (const Block& block : compose(run->resume, layout, run->locale, *paper_size("a4"), look).blocks) {
    if (block.marker)
      for (const TextRun& part : block.marker->text.runs) out += part.text + " ";
    for (const TextRun& part : block.text.runs) out += part.text;
    out += "\n";
  }
  return out.substr(out.find('\n') + 1);  // without the name
}

const std::string jobs =
    "[[section]]\ntitle = \"Work\"\nkind = \"experience\"\n[[section.entry]]\norganization = \"A\"\nhighlights = [\"a\", \"b\"]\n"
    "[[section.entry]]\norganization = \"B\"\nhighlights = [\"c\", \"d\"]\n";
const std::string run_in = "[fit]\ncondense = [{ kind = \"experience\", keep = 1 }, \"experience\"]\n"
                           "[entry.experience.condensed]\njoin-items = \" · \"\nrows = [\"{organization}\"]\n";

TEST(Section, CondensingMayKeepTheFirstEntriesWhole) {
  const auto at = [](std::size_t steps, LeafId dropped = no_leaf) {
    return text_of(jobs, run_in, [&](Look& look, const Layout& layout) {
      for (std::size_t i = 0; i < steps; ++i) look.condense(layout.condense[i]);
      if (dropped != no_leaf) look.left_out[static_cast<std::size_t>(dropped)] = true;
    });
  };
  EXPECT_EQ(at(0), "WORK\nA\n• a\n• b\nB\n• c\n• d\n");
  EXPECT_EQ(at(1), "WORK\nA\n• a\n• b\nB\nc · d\n");
  EXPECT_EQ(at(2), "WORK\nA\na · b\nB\nc · d\n");
  EXPECT_EQ(at(1, 0), "WORK\nB\nc · d\n") << "none grows when another goes";
}

/// What stands at the left and at the right of each block.
std::string sides_of(const std::string& entry) {
  const auto run = testing::run_pipeline(
      "[basics]\nname = \"Ada\"\n[[section]]\ntitle = \"Shows\"\nkind = \"entries\"\n[[section.entry]]\n" + entry, "full");
  EXPECT_TRUE(run->set) << run->messages;
  const Layout layout = own_layout("[entry.entries]\nrows = [{ left = \"{title}\", right = \"{location}\" }, "
                                   "{ left = \"{subtitle}\", right = \"{dates}\" }]\n");
  std::string out;
  for (const Block& block : compose(run->resume, layout, run->locale, *paper_size("a4"), Look{}).blocks) {
    for (const TextRun& part : block.text.runs) out += part.text;
    if (block.right)
      for (const TextRun& part : block.right->text.runs) out += (&part == &block.right->text.runs.front() ? " | " : "") + part.text;
    out += "\n";
  }
  return out.substr(out.find("SHOWS\n") + 6);
}

TEST(Section, NoRightSideStandsAloneBelowARow) {
  const std::string title = "title = \"Faces\"\n", more = "subtitle = \"Prints\"\n", place = "location = \"Leeds\"\n";
  EXPECT_EQ(sides_of(title + more + place + "date = 2019\n"), "Faces | Leeds\nPrints | 2019\n");
  EXPECT_EQ(sides_of(title + place + "date = 2019\n"), "Faces, Leeds | 2019\n");
  EXPECT_EQ(sides_of(title + "date = 2019\n"), "Faces | 2019\n");
  EXPECT_EQ(sides_of(title + place), "Faces | Leeds\n");
}

std::string papers(const std::string& title, const std::string& settings = "") {
  return settings + "[[section]]\ntitle = \"" + title + "\"\nkind = \"publications\"\nnumbered = \"down\"\n"
         "[[section.entry]]\ntitle = \"P\"\n[[section.entry]]\ntitle = \"Q\"\n[[section.entry]]\ntitle = \"R\"\n";
}

std::string without_last(const std::string& sections) {
  return text_of(sections, "", [](Look& look, const Layout&) { look.left_out.back() = true; });
}

TEST(Section, AHeadingSaysThatSomeDoNotPrintAndNumbersCountThoseThatDo) {
  EXPECT_EQ(without_last(papers("Publications")), "SELECTED PUBLICATIONS\n2. P\n1. Q\n");
  EXPECT_EQ(without_last(papers("My work")), "MY WORK\n3. P\n2. Q\n");
  EXPECT_EQ(text_of(papers("Publications"), "", [](Look&, const Layout&) {}), "PUBLICATIONS\n3. P\n2. Q\n1. R\n");
}

TEST(Section, AHeadingStaysWhereTheResumeSaysSo) {
  const std::string text = "[document]\nselected-titles = false\n";
  const auto run = testing::run_pipeline(text + "[basics]\nname = \"Ada\"\n" + papers("Publications"), "full");
  ASSERT_TRUE(run->set) << run->messages;
  EXPECT_FALSE(run->resume.document.selected_titles);
  EXPECT_EQ(text_of(papers("Publications") + text, "", [](Look& look, const Layout&) { look.left_out.back() = true; }),
            "PUBLICATIONS\n3. P\n2. Q\n");
}

}  // namespace
}  // namespace quoin
