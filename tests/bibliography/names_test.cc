// Names in all of BibTeX's forms, as they print.
#include "bibliography/names.h"

#include "bibliography/name_doubts.h"

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
  EXPECT_EQ(printed("Ada Okafor and"), "Ada Okafor");
  EXPECT_EQ(printed("and Ada Okafor and {and}"), "Ada Okafor; and");
  EXPECT_EQ(printed("Anders Land and Sand"), "Anders Land; Sand");
  EXPECT_EQ(printed("A, B., and C, D."), "B. A; D. C");
}

/// Misprints that are told, and honest names that are not.
TEST(Names, DoubtfulLists) {
  for (const char* text : {"A, B, C, D", "N. Adeyemi-Brown, J. Smith", "A. Smith, B. Jones, C. Wu", "Smith, J., Jones",
                           "Ada Okafor & Bo Li", "Ada Okafor \\& Bo Li", "Okafor, A. et al.", "Okafor, A. and et al", "A, B., and C, D.", "A B; C D"})
    EXPECT_TRUE(doubt_of_names(text, "author")) << text;
  for (const char* text : {"García Márquez, Gabriel José", "García Márquez, Gabriel José and C. Wu", "Okafor, Ada", "Ada Okafor", "Hoover, J. Edgar", "J. Edgar Hoover", "von der Leyen, Ursula Gertrud", "King, Jr., Martin Luther", "King Jr., Martin Luther",
                           "Garc{\\'\\i}a M{\\'a}rquez, Gabriel", "Garcia Marquez, Gabriel Jose and Vargas Llosa, Jorge Mario", "{Foo & Bar; Co, Inc.}", "{Li, Bo; Wu}, C. D.",
                           "A and others", "M&uuml;ller, J.", "family=Vries, given=Jan Piet, prefix=de", "{\\O}stby, {\\O}. and B.~C. Wu", "王, 小明", "Metal, Et", ""})
    EXPECT_FALSE(doubt_of_names(text, "author")) << text << ": " << doubt_of_names(text, "author")->message;
  EXPECT_EQ(doubt_of_names("A B; C D", "editor")->message, "`A B; C D` of `editor` is read as one name");
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
