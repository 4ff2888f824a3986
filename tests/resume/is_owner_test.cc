// Whose name it is, whatever the composition, the marks and the spaces.
#include <gtest/gtest.h>

#include "resume/is_owner.h"

namespace quoin {
namespace {

Text text(const std::string& plain) {
  return {{}, {{plain, false, false, false, {}}}};
}

void check(const std::string& name, const std::string& author, bool expected) {
  Basics basics;
  basics.name = text(name);
  EXPECT_EQ(OwnerNames(basics).has(text(author)), expected) << name << " / " << author;
}

TEST(IsOwner, Ascii) {
  check("Zhipeng Jia", "Zhipeng Jia", true);
  check("Zhipeng Jia", "Zhipeng  Jia", true);
  check("Zhipeng Jia", "ZHIPENG jia", false);
  check("Zhipeng Jia", " Zhipeng\nJia ", true);
  check("Zhipeng Jia", "Zhipeng Jia*", true);
  check("Zhipeng Jia", "Zhipeng Jia **", true);
  check("Zhipeng Jia*", "Zhipeng Jia", true);
  check("Zhipeng Jia", "Zhipeng Ji", false);
  check("Zhipeng Jia", "Zhipeng Jiang", false);
  check("Zhipeng Jia", "Jia Zhipeng", false);
  check("Zhipeng Jia", "ZhipengJia", false);
  check("Zhipeng Jia", "Zhipeng Jia,", false);
  check("Zhipeng Jia", "Zhipeng Jia 2", false);
  check("Zhipeng Jia", "", false);
  check("", "", false);
  check("*", "*", false);
}

TEST(IsOwner, TrailingMarks) {
  for (const char* marks : {"†", "‡", "§", "¹", "²", "³", "⁴", "⁰", "*†", " † ", "¹²", "¹,²", "*, †", "\u00A0*"})
    check("Ann Lee", std::string("Ann Lee") + marks, true);
  for (const char* other : {"†x", "¶", "™", "#", "₁", ", Jr."}) check("Ann Lee", std::string("Ann Lee") + other, false);
  check("Ann Lee", "†Ann Lee", false);
}

TEST(IsOwner, Unicode) {
  check("José Núñez", "Jose\u0301 Nu\u0301n\u0303ez", true);
  check("JOSÉ NÚÑEZ", "José Núñez", false);
  check("José", "Jose", false);
  check("Straße", "STRASSE", false);
  check("贾志鹏", "贾志鹏†", true);
  check("贾志鹏", "贾志", false);
  check("Ａｎｎ", "Ann", true);
  check("Ann\u00A0Lee", "Ann Lee", true);
  check("Ann\u3000Lee", "Ann Lee", true);
  check("Σίσυφος", "ΣΊΣΥΦΟΣ", false);
  check("ﬁona", "fiona", true);
}

TEST(IsOwner, AliasesAndMarkup) {
  Basics basics;
  basics.name = text("Zhipeng Jia");
  basics.aliases = {{{}, "Z. Jia"}, {{}, "贾志鹏"}};
  EXPECT_TRUE(OwnerNames(basics).has(text("Z. Jia†")));
  EXPECT_TRUE(OwnerNames(basics).has(text("贾志鹏")));
  EXPECT_FALSE(OwnerNames(basics).has(text("Y. Jia")));
  const Text marked{{},
                    {{"Zhipeng ", true, false, false, {}},
                     {"Jia", true, true, false, "https://e.org"},
                     {"*", false, false, false, {}}}};
  EXPECT_TRUE(OwnerNames(basics).has(marked));
}

TEST(IsOwner, TitlesBesideTheNameDoNotCount) {
  for (const char* name : {"Dr. Jane Doe", "Jane Doe, PhD", "Prof. Dr. Jane Doe, FRS"}) {
    Basics basics;
    basics.name = text(name);
    EXPECT_TRUE(OwnerNames(basics).has(text("Jane Doe"))) << name;
    EXPECT_FALSE(OwnerNames(basics).has(text("Doe"))) << name;
  }
  Basics basics;
  basics.name = text("Doe, Jane");
  EXPECT_FALSE(OwnerNames(basics).has(text("Doe")));
}

TEST(IsOwner, LongNamesEnd) {
  Basics basics;
  std::string longest;
  for (int i = 0; i < 20000; ++i) longest += "\uFDFA";
  basics.name = text(longest);
  EXPECT_TRUE(OwnerNames(basics).has(text(longest + "*")));
}

}  // namespace
}  // namespace quoin
