// What a layout's sidebar becomes of a résumé: none where it holds nothing, and only on the first page, or on all of
// them.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "document/own_layout.h"
#include "fit/fit.h"
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

/// Addresses of a usual length are never parted.
TEST(Sidebar, AnAddressStandsWhole) {
  const auto size_of = [](const std::string& layout, const std::string& email) {
    const auto run = testing::run_pipeline("[basics]\nname = \"A Person\"\nlocation = \"Leeds\"\nemail = \"" + email + "\"\n" +
                                               "[[section]]\nkind = \"skills\"\n[[section.entry]]\nname = \"Chess\"\n" + work(3),
                                           layout);
    std::map<std::string, double> sizes;
    for (const PageItem& item : run->fitted.pages.pages.front().items)
      if (const auto* glyphs = std::get_if<GlyphRun>(&item.what)) sizes.emplace(glyphs->text.substr(0, glyphs->text.find(' ')), glyphs->size.value);
    return sizes;
  };
  for (const char* layout : {"flank", "sidebar", "studio"}) {
    const double usual = size_of(layout, "ada@example.org").at("Leeds");
    const std::string longer = "oluwaseun.adebayo@manchester.ac.uk";
    const auto set = size_of(layout, longer);
    ASSERT_TRUE(set.contains(longer)) << layout;
    EXPECT_LE(set.at(longer), usual) << layout;
    EXPECT_GE(set.at(longer), smallest_type.value) << layout;
  }
}

constexpr const char* on_all_pages =
    "[sidebar]\npages = \"all\"\nwidth = \"50mm\"\ngap = \"8mm\"\nbackground = \"#eeeeee\"\nheight = \"page\"\n"
    "sections = [\"skills\", \"languages\", \"awards\"]\n";

std::string list(const std::string& kind, const std::string& name, int entries) {
  std::string text = "[[section]]\ntitle = \"" + kind + "\"\nkind = \"" + kind + "\"\n";
  for (int i = 0; i < entries; ++i)
    text += "[[section.entry]]\n" + name + " = \"" + kind + " " + std::to_string(i) + "\"\n";
  return text;
}

/// Set in the layout `full` with `changes`.
struct InOwn {
  std::unique_ptr<testing::Run> run;
  Layout layout;
  Fitted fitted;
};

InOwn set_in_own(const std::string& sections, const std::string& changes) {
  InOwn out{testing::run_pipeline("[basics]\nname = \"A Person\"\n" + sections, "full"), own_layout(changes), {}};
  testing::Run& run = *out.run;
  EXPECT_EQ(run.messages, "");
  out.fitted = fit_pages({run.resume, out.layout, run.locale, *paper_size("a4"), *run.fonts, run.diagnostics});
  return out;
}

/// On which pages a text begins, and how far from the left.
std::map<std::size_t, Pt> places_of(const Pages& pages, const std::string& text) {
  std::map<std::size_t, Pt> places;
  for (std::size_t i = 0; i < pages.pages.size(); ++i)
    for (const PageItem& item : pages.pages[i].items)
      if (const auto* run = std::get_if<GlyphRun>(&item.what); run && run->text.starts_with(text))
        places.emplace(i, item.at.x);
  return places;
}

TEST(SidebarOnAllPages, KeepsItsGroundAndTheTextsMeasure) {
  const InOwn made = set_in_own(list("skills", "name", 3) + work(60), on_all_pages);
  const Pages& pages = made.fitted.pages;
  ASSERT_GT(pages.pages.size(), 2u);
  for (const Page& page : pages.pages) EXPECT_TRUE(has_ground(page));
  const std::map<std::size_t, Pt> firms = places_of(pages, "Firm");
  ASSERT_EQ(firms.size(), pages.pages.size());
  for (const auto& [page, left] : firms) EXPECT_EQ(left, firms.at(0)) << page;
}

TEST(SidebarOnAllPages, GoesOnInItsColumnAndLosesNothing) {
  const InOwn made = set_in_own(list("skills", "name", 80) + work(60), on_all_pages);
  const Pages& pages = made.fitted.pages;
  const std::map<std::size_t, Pt> skills = places_of(pages, "skills "), firms = places_of(pages, "Firm");
  ASSERT_EQ(skills.size(), 2u);
  EXPECT_EQ(skills.at(0), skills.at(1));
  EXPECT_LT(skills.at(1), firms.at(1));
  for (int i = 0; i < 80; ++i) EXPECT_FALSE(places_of(pages, "skills " + std::to_string(i)).empty()) << i;
  EXPECT_TRUE(made.fitted.order.side_by_side);
}

/// Of several pages the longer column gives up kinds from its list's end while that makes it shorter than it was.
TEST(SidebarOnAllPages, IsNoLongerThanTheTextWhereThatCanBe) {
  const std::string long_lists =
      list("skills", "name", 40) + list("languages", "name", 40) + list("awards", "title", 40);
  const auto in_sidebar = [](const std::string& sections) {
    const InOwn made = set_in_own(sections, std::string(on_all_pages) + "[entry.languages]\njoin = \"\"\n");
    std::string kinds;
    std::size_t pages = 0;
    for (const Block& block : made.fitted.document.blocks)
      if (block.outline >= 0 && block.region == Region::sidebar)
        kinds += made.fitted.document.outline[static_cast<std::size_t>(block.outline)].title[0];
    pages = made.fitted.pages.pages.size();
    return kinds + std::to_string(pages);
  };
  EXPECT_EQ(in_sidebar(long_lists + work(80)), "sla4");
  EXPECT_EQ(in_sidebar(long_lists + work(4)), "sl2") << "awards stand in the text";
  EXPECT_EQ(in_sidebar(list("skills", "name", 9) + list("awards", "title", 9) + work(1)), "sa1") << "of one page none";
}

TEST(SidebarOnAllPages, NoParagraphIsPartedBesideIt) {
  std::string prose = "[[section]]\ntitle = \"Life\"\nkind = \"prose\"\ntext = \"\"\"\n";
  for (int i = 0; i < 30; ++i) {
    for (int word = 0; word < 60 + 7 * (i % 5); ++word) prose += "word" + std::to_string(word) + ' ';
    prose += "\n\n";
  }
  prose += "\"\"\"\n";
  const auto parted = [&](int skills) {
    const InOwn made = set_in_own(list("skills", "name", skills) + prose, on_all_pages);
    const Pages& pages = made.fitted.pages;
    std::map<NodeId, std::set<std::size_t>> on;
    for (std::size_t i = 0; i < pages.pages.size(); ++i)
      for (const PageItem& item : pages.pages[i].items)
        if (std::holds_alternative<GlyphRun>(item.what) && !is_artifact(item.node)) on[item.node].insert(i);
    return std::count_if(on.begin(), on.end(), [](const auto& one) { return one.second.size() > 1; });
  };
  EXPECT_GT(parted(3), 0) << "one page of the sidebar is read before all of the text";
  EXPECT_EQ(parted(80), 0);
}

/// Of two columns of about the same length the shorter one's spaces stretch.
TEST(SidebarOnAllPages, BothColumnsEndAlike) {
  const auto ends = [](int skills) {
    const InOwn made =
        set_in_own(list("skills", "name", skills) + work(60),
                   std::string(on_all_pages) + "[space]\nline = { min = \"1pt\", ideal = \"2pt\", max = \"9pt\" }\n");
    const Page& last = made.fitted.pages.pages.back();
    std::pair<Pt, Pt> out;
    for (const PageItem& item : last.items)
      if (const auto* run = std::get_if<GlyphRun>(&item.what); run && !is_artifact(item.node))
        (item.at.x < Pt(200) ? out.first : out.second) = item.at.y;
    return out;
  };
  const auto [sidebar, text] = ends(150);
  EXPECT_GT(sidebar, Pt(100));
  EXPECT_NEAR(sidebar.value, text.value, 1.5) << "the lines' own heights differ";
}

/// The structure has each column whole, whichever pages it stands on.
TEST(SidebarOnAllPages, IsReadWholeBeforeOrAfterTheText) {
  for (const char* side : {"left", "right"}) {
    const InOwn made =
        set_in_own(list("skills", "name", 80) + work(60), std::string(on_all_pages) + "side = \"" + side + "\"\n");
    const std::vector<Block>& blocks = made.fitted.document.blocks;
    NodeId last_aside = 0, first_aside = 1 << 30, last_text = 0, first_text = 1 << 30;
    for (const Block& block : blocks) {
      if (block.section < 0 || block.text.empty()) continue;
      const NodeId node = block.text.runs.front().node;
      NodeId& last = block.region == Region::sidebar ? last_aside : last_text;
      NodeId& first = block.region == Region::sidebar ? first_aside : first_text;
      last = std::max(last, node);
      first = std::min(first, node);
    }
    EXPECT_TRUE(side == std::string("left") ? last_aside < first_text : last_text < first_aside) << side;
  }
}

}  // namespace
}  // namespace quoin
