// Names in all of BibTeX's forms, as they print.
#include "bibliography/names.h"

#include <gtest/gtest.h>

namespace quoin::bibliography {
namespace {

std::string printed(std::string_view field, Markup markup = Markup::latex) {
  std::string out;
  for (const Name& name : split_names(field))
    out += (out.empty() ? "" : "; ") + (name.others ? "et al." : plain(printed_name(name, markup)));
  return out;
}

TEST(Names, AllForms) {
  EXPECT_EQ(printed("Ada Okafor"), "Ada Okafor");
  EXPECT_EQ(printed("Okafor, Ada"), "Ada Okafor");
  EXPECT_EQ(printed("Ludwig van Beethoven"), "Ludwig van Beethoven");
  EXPECT_EQ(printed("van Beethoven, Ludwig"), "Ludwig van Beethoven");
  EXPECT_EQ(printed("King, Jr., Martin Luther"), "Martin Luther King Jr.");
  EXPECT_EQ(printed("de la Cruz, Mar{\\'\\i}a"),
            "Mari\xCC\x81"
            "a de la Cruz");
  EXPECT_EQ(printed("{Barnes and Noble}"), "Barnes and Noble");
  EXPECT_EQ(printed("{The Bakery, Inc.} and Ada Okafor"), "The Bakery, Inc.; Ada Okafor");
  EXPECT_EQ(printed("J.~M. Smith"), "J. M. Smith");
  EXPECT_EQ(printed("family=Vries, given=Jan, prefix=de"), "Jan de Vries");
  EXPECT_EQ(printed("given={Jean Pierre}, family=\"Dupont\", suffix=Jr"), "Jean Pierre Dupont Jr");
}

TEST(Names, Lists) {
  EXPECT_EQ(printed("A and B\n  and\tC AND D"), "A; B; C; D");
  EXPECT_EQ(printed("A and others"), "A; et al.");
  EXPECT_EQ(printed("Brand, Anderson and Candy, Sand"), "Anderson Brand; Sand Candy");
  EXPECT_EQ(printed("A and and B"), "A; B");
  EXPECT_EQ(printed(""), "");
  EXPECT_EQ(printed("and"), "and");
  bool commas = false;
  split_names("A, B, C, D", &commas);
  EXPECT_TRUE(commas);
}

TEST(Names, MarksStandAtTheEnd) {
  EXPECT_EQ(printed("Okafor, Ada*"), "Ada Okafor*");
  EXPECT_EQ(printed("Okafor*, Ada"), "Ada Okafor*");
  EXPECT_EQ(printed("Okafor, Ada$^*$"), "Ada Okafor*");
  EXPECT_EQ(printed("Okafor, Ada\\textsuperscript{\\dag}"), "Ada Okafor†");
}

TEST(Names, EastAsianNamesKeepTheirOrder) {
  EXPECT_EQ(printed("王, 小明"), "王小明");
  EXPECT_EQ(printed("Wang, Xiaoming"), "Xiaoming Wang");
}

TEST(Names, Annotations) {
  const std::vector<Annotation> all =
      annotations("1=equal; 2=equal, corresponding;3:family=\"x\"; 4=highlight; x=equal");
  ASSERT_EQ(all.size(), 4u);
  EXPECT_TRUE(all[0].equal && !all[0].corresponding);
  EXPECT_TRUE(all[1].equal && all[1].corresponding);
  EXPECT_TRUE(all[3].owner);
  EXPECT_EQ(all[3].index, 4u);
}

}  // namespace
}  // namespace quoin::bibliography
