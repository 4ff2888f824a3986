// What never turns in a line that runs from right to left.
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "support/pipeline.h"

namespace quoin {
namespace {

std::set<std::string> texts_of(const Pages& pages) {
  std::set<std::string> texts;
  for (const Page& page : pages.pages)
    for (const PageItem& item : page.items)
      if (const auto* run = std::get_if<GlyphRun>(&item.what)) {
        std::string text = run->text;
        while (text.ends_with(' ')) text.pop_back();
        texts.insert(text);
      }
  return texts;
}

// Each would be in pieces, the last of them at the left: "0000 7946 20 44+".
TEST(RightToLeft, PhonesDatesAndLinksStayWhole) {
  const auto run = testing::run_pipeline(
      "[document]\nlanguage = \"ar\"\npaper = \"a4\"\n[basics]\nname = \"A\"\nphone = \"+44 20 7946 0000\"\n"
      "[[section]]\ntitle = \"W\"\nkind = \"experience\"\n[[section.entry]]\norganization = \"O\"\nstart = 2017\nend = "
      "2021\nhighlights = [\"[1, 2: 3](https://example.org)\"]\n",
      "plain");
  ASSERT_TRUE(run->set) << run->messages;
  const std::set<std::string> texts = texts_of(run->fitted.pages);
  for (const char* whole : {"+44 20 7946 0000", "2017–2021", "1, 2: 3"}) EXPECT_TRUE(texts.contains(whole)) << whole;
  EXPECT_NE(run->messages.find("2:12: warning[not-mirrored]"), std::string::npos) << run->messages;
}

}  // namespace
}  // namespace quoin
