// What a trial measures is what is printed: counted lines, remembered or not, make the same boxes as set ones.
#include "typeset/columns.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/paper.h"
#include "document/compose.h"
#include "layout/library.h"
#include "support/pipeline.h"

namespace quoin {
namespace {

void expect_same_boxes(const std::vector<Slice>& expected, const std::vector<Slice>& found) {
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    EXPECT_EQ(found[i].box.height, expected[i].box.height) << i;
    EXPECT_EQ(found[i].box.above, expected[i].box.above) << i;
    EXPECT_EQ(found[i].box.stretch, expected[i].box.stretch) << i;
    EXPECT_EQ(found[i].box.shrink, expected[i].box.shrink) << i;
    EXPECT_EQ(found[i].box.cost, expected[i].box.cost) << i;
    EXPECT_EQ(found[i].box.opens_section, expected[i].box.opens_section) << i;
    EXPECT_EQ(found[i].outline, expected[i].outline) << i;
  }
}

void check(const std::string& text, const std::string& layout_name) {
  const auto run = testing::run_pipeline(text, layout_name);
  ASSERT_TRUE(run->set) << run->messages;
  const auto layout = load_layout({{}, layout_name}, ".", true, testing::source_folder() + "/layouts", run->sources,
                                  *run->world, run->diagnostics);
  TypesetContext remembering(*run->fonts, run->locale.tag, false, run->resume.places, run->diagnostics);
  TypesetContext forgetting(*run->fonts, run->locale.tag, false, run->resume.places, run->diagnostics);
  forgetting.forget_lines();
  for (const double tightness : {0.0, 1.0, -0.5, 0.0, 1.0})
    for (const std::size_t condensed : {std::size_t{0}, layout->condense.size()}) {
      Look look;
      look.tightness = tightness;
      for (std::size_t i = 0; i < condensed; ++i) look.condense(layout->condense[i]);
      const Document document = compose(run->resume, *layout, run->locale, *paper_size("a4"), look);
      Columns expected = set_columns(document, forgetting);
      set_wide(document, forgetting, expected);
      for (TypesetContext* context : {&forgetting, &remembering}) {
        Columns measured = set_columns(document, *context, Purpose::heights);
        set_wide(document, *context, measured, Purpose::heights);
        expect_same_boxes(expected.header, measured.header);
        expect_same_boxes(expected.sidebar, measured.sidebar);
        expect_same_boxes(expected.main, measured.main);
        expect_same_boxes(expected.wide, measured.wide);
      }
    }
}

TEST(Flow, HeightsAreThoseOfThePages) {
  const std::string demo = testing::read_file(testing::source_folder() + "/resume.toml");
  check(demo, "full");
  check(demo, "onepage");
  check(demo, "sidebar");
}

/// As many paragraphs on either measure, so that any can be the first of a page of the other one.
TEST(Flow, WideTextHasTheSameParagraphs) {
  const auto run = testing::run_pipeline(testing::read_file(testing::source_folder() + "/resume.toml"), "sidebar");
  ASSERT_TRUE(run->set) << run->messages;
  const auto layout = load_layout({{}, "sidebar"}, ".", true, testing::source_folder() + "/layouts", run->sources,
                                  *run->world, run->diagnostics);
  TypesetContext context(*run->fonts, run->locale.tag, false, run->resume.places, run->diagnostics);
  const Document document = compose(run->resume, *layout, run->locale, *paper_size("a4"), {});
  const ColumnBoxes boxes = measure_columns(document, context, 0);
  const auto blocks = [](const std::vector<PageBox>& all) {
    return std::count_if(all.begin(), all.end(), [](const PageBox& box) { return box.opens_block; });
  };
  EXPECT_LT(boxes.main.wide.size(), boxes.main.boxes.size());
  EXPECT_EQ(blocks(boxes.main.wide), blocks(boxes.main.boxes));
  EXPECT_TRUE(measure_columns(document, context, 1).main.wide.empty());
}

/// The group of each line of a page; "" for a subheading.
std::vector<std::string> groups_on(const Page& page) {
  std::vector<std::string> groups;
  for (const PageItem& item : page.items) {
    const auto* glyphs = std::get_if<GlyphRun>(&item.what);
    if (!glyphs) continue;
    if (glyphs->text.starts_with("Group")) groups.emplace_back();
    if (glyphs->text.starts_with("Deed")) groups.push_back(glyphs->text.substr(5, 1));
  }
  return groups;
}

TEST(Flow, TwoEntriesOfAGroupStandOnEitherSideOfAPagesEnd) {
  for (int first = 20; first < 40; ++first) {
    std::string text = "[basics]\nname = \"A Person\"\n[[section]]\ntitle = \"Service\"\nkind = \"list\"\n";
    const auto group = [&](char name, int entries) {
      for (int i = 0; i < entries; ++i)
        text += std::string("[[section.entry]]\ntext = \"Deed ") + name + "\"\ngroup = \"Group " + name + "\"\n";
    };
    group('A', first);
    for (char name = 'B'; name < 'H'; ++name) group(name, 4);
    const auto run = testing::run_pipeline(text, "full");
    ASSERT_TRUE(run->set) << run->messages;
    const std::vector<Page>& pages = run->fitted.pages.pages;
    for (std::size_t i = 0; i + 1 < pages.size(); ++i) {
      const std::vector<std::string> above = groups_on(pages[i]), below = groups_on(pages[i + 1]);
      ASSERT_GT(above.size(), 2u);
      ASSERT_GT(below.size(), 2u);
      EXPECT_EQ(above[above.size() - 1], above[above.size() - 2]) << first;
      if (!below[0].empty()) {
        EXPECT_EQ(below[0], below[1]) << first;
      }
    }
  }
}

TEST(Flow, SpacesAreAlikeInTheLastPagesColumns) {
  for (std::size_t lines = 2; lines < 20; ++lines) {
    const std::vector<PageBox> boxes(lines, PageBox{Pt(10), Pt(3), Pt(3), Pt(1), PageCosts::inside_entry, false});
    for (const PageBreak& column : break_columns(boxes, {Pt(300), Pt(300), 2}, 2, FillLast{1, 0}))
      EXPECT_EQ(column.ratio, 0) << lines;
  }
}

TEST(Flow, NoColumnEndsInAHeading) {
  const std::vector<PageBox> together(4, PageBox{Pt(10), Pt(), Pt(), Pt(), forbidden_break, false});
  EXPECT_EQ(break_columns(together, {Pt(100), Pt(200), 2}, 2, FillLast{}).size(), 1u);
  std::vector<PageBox> boxes = together;
  boxes[3].cost = PageCosts::entry;
  const std::vector<PageBreak> columns = break_columns(boxes, {Pt(100), Pt(200), 2}, 2, FillLast{});
  ASSERT_EQ(columns.size(), 2u);
  EXPECT_EQ(columns.front().end, 3u);
}

/// A heading that is too long for the column of labels beside the sidebar does not widen it on later pages.
TEST(Flow, LabelsKeepTheirWidthWhereTheTextWidens) {
  const auto run = testing::run_pipeline(
      "[basics]\nname = \"A Person\"\n[[section]]\ntitle = \"Work\"\nkind = \"prose\"\ntext = \"Much.\"\n"
      "[[section]]\ntitle = \"Everything that I ever did\"\nkind = \"prose\"\ntext = \"More.\"\n",
      "sidebar");
  ASSERT_TRUE(run->set) << run->messages;
  auto layout = load_layout({{}, "sidebar"}, ".", true, testing::source_folder() + "/layouts", run->sources, *run->world,
                            run->diagnostics);
  layout->labels.shown = layout->labels.headings = true;
  TypesetContext context(*run->fonts, run->locale.tag, false, run->resume.places, run->diagnostics);
  const Document document = compose(run->resume, *layout, run->locale, *paper_size("a4"), {});
  Columns columns = set_columns(document, context);
  set_wide(document, context, columns);
  const auto left_of = [](const std::vector<Slice>& slices, std::string_view words) {
    for (const Slice& slice : slices)
      for (const PageItem& item : slice.items)
        if (const auto* glyphs = std::get_if<GlyphRun>(&item.what); glyphs && glyphs->text.starts_with(words))
          return item.at.x.value;
    return -1.0;
  };
  EXPECT_GT(left_of(columns.main, "Much"), 0);
  EXPECT_EQ(left_of(columns.wide, "Much"), left_of(columns.main, "Much"));
}

TEST(Flow, TheLastPagesColumnsAreAsLongAsOneAnother) {
  for (std::size_t lines = 2; lines < 90; ++lines) {
    const std::vector<PageBox> boxes(lines, PageBox{Pt(10), Pt(), Pt(), Pt(), PageCosts::inside_entry, false});
    const std::vector<PageBreak> columns = break_columns(boxes, {Pt(100), Pt(200), 2}, 2, FillLast{});
    ASSERT_EQ(columns.size() % 2, 0u) << lines;
    const PageBreak &last = columns.back(), &before = columns[columns.size() - 2];
    EXPECT_LE(before.end - before.begin - (last.end - last.begin), 1u) << lines;
    EXPECT_EQ(columns.size(), lines <= 20 ? 2u : lines <= 60 ? 4u : 6u) << lines;
  }
}

TEST(Flow, SpacesStretchToAHeightThatTheyReach) {
  const std::vector<PageBox> boxes(3, PageBox{Pt(10), Pt(4), Pt(2), Pt(1), 0, false});
  const auto ratio_after = [&](double ratio, Pt height) {
    PageBreak page{0, 3, ratio, false};
    stretch_to(boxes, height, page);
    return page.ratio;
  };
  EXPECT_EQ(ratio_after(0, Pt(40)), 0.5);
  EXPECT_EQ(ratio_after(0, Pt(42)), 1);
  EXPECT_EQ(ratio_after(0, Pt(43)), 0) << "too far";
  EXPECT_EQ(ratio_after(0.75, Pt(40)), 0.75) << "they are wider already";
  EXPECT_EQ(ratio_after(-0.5, Pt(37)), -0.5) << "it is too full as it is";
}

Slice slice_of(Pt height, Pt above, NodeId node) {
  Slice slice;
  slice.box = {height, above, above, Pt(), 0, false};
  slice.items.push_back({{Pt(1), Pt(2)}, node, Rule{}});
  return slice;
}

TEST(Flow, AColumnStandsWhereItIsPut) {
  Pages pages;
  pages.pages.resize(2);
  pages.outline.resize(1);
  std::vector<Slice> slices;
  for (int i = 0; i < 4; ++i) slices.push_back(slice_of(Pt(40), Pt(5), 0));
  slices[2].outline = 0;
  const std::vector<PageBreak> breaks = break_column({boxes_of(slices), {}}, {Pt(90), Pt(200)}, FillLast{});
  ASSERT_EQ(breaks.size(), 2u);
  place_column(slices, breaks[0], {Pt(300), Pt(120)}, 0, pages);
  place_column(slices, breaks[1], {Pt(300), Pt(20)}, 1, pages);
  ASSERT_EQ(pages.pages[0].items.size(), 2u);
  ASSERT_EQ(pages.pages[1].items.size(), 2u);
  EXPECT_EQ(pages.pages[0].items[0].at.x, Pt(301));
  EXPECT_EQ(pages.pages[0].items[0].at.y, Pt(122));
  EXPECT_EQ(pages.pages[0].items[1].at.y, Pt(172));  // 10 pt between: stretched to the page's foot
  EXPECT_EQ(pages.pages[1].items[1].at.y, Pt(72));   // the last page's are as wide
  EXPECT_EQ(pages.outline[0].page, 1u);
  EXPECT_EQ(pages.outline[0].y, Pt(20));
}

}  // namespace
}  // namespace quoin
