// What a layout's sidebar becomes of a résumé: none where it holds nothing, and only on the first page.
#include <gtest/gtest.h>

#include <algorithm>

#include "support/pipeline.h"

namespace quoin {
namespace {

/// The sidebar's ground: a rule as high as the page.
bool has_ground(const Page& page) {
  return std::any_of(page.items.begin(), page.items.end(), [&](const PageItem& item) {
    const auto* rule = std::get_if<Rule>(&item.what);
    return rule && rule->size.height == page.size.height;
  });
}

Pt leftmost(const Page& page) {
  Pt least = page.size.width;
  for (const PageItem& item : page.items)
    if (std::holds_alternative<GlyphRun>(item.what)) least = min(least, item.at.x);
  return least;
}

std::string work(int entries) {
  std::string text = "[[section]]\ntitle = \"Work\"\nkind = \"experience\"\n";
  for (int i = 0; i < entries; ++i)
    text += "[[section.entry]]\norganization = \"Firm\"\nposition = \"Clerk\"\nhighlights = [\"Wrote letters\"]\n";
  return text;
}

TEST(Sidebar, ThereIsNoneWhereItHoldsNothing) {
  const auto bare = testing::run_pipeline("[basics]\nname = \"A Person\"\n" + work(1), "sidebar");
  ASSERT_TRUE(bare->set) << bare->messages;
  EXPECT_FALSE(has_ground(bare->fitted.pages.pages.front()));
  EXPECT_LT(leftmost(bare->fitted.pages.pages.front()), Pt(60));
}

TEST(Sidebar, LaterPagesAreAsWideAsTheText) {
  const auto run =
      testing::run_pipeline("[basics]\nname = \"A Person\"\nemail = \"a@example.org\"\n" + work(60), "sidebar");
  ASSERT_TRUE(run->set) << run->messages;
  const std::vector<Page>& pages = run->fitted.pages.pages;
  ASSERT_GT(pages.size(), 2u);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    EXPECT_EQ(has_ground(pages[i]), i == 0) << i;
    EXPECT_LT(leftmost(pages[i]), Pt(60)) << i;
  }
}

}  // namespace
}  // namespace quoin
