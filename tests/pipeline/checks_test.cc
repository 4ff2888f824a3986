#include "pipeline/checks.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "support/pipeline.h"

namespace quoin {
namespace {

std::string messages(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& one : diagnostics.all) out += one.code + ": " + one.message + " (" + one.hint + ")\n";
  return out;
}

void check_family(const std::vector<std::string>& families, const std::string& expected) {
  const std::unique_ptr<World> world = disk_world();
  FontBook fonts(*world, testing::source_folder() + "/fonts", "");
  Layout layout;
  for (const std::string& family : families) layout.fonts["text"].push_back({{}, family});
  Diagnostics diagnostics;
  check_families(layout, fonts, diagnostics);
  EXPECT_EQ(messages(diagnostics), expected);
}

TEST(CheckFamilies, Cases) {
  check_family({"Source Serif 4"}, "");
  check_family({"source sans 3"}, "");
  check_family({"Nope", "Source Serif 4"}, "");
  check_family({"Sourse Serif 4"},
               "unknown-family: no font family is called `Sourse Serif 4` (did you mean `Source Serif 4`?)\n");
  check_family({"Papyrus"},
               "unknown-family: no font family is called `Papyrus` (`quoin fonts` lists the families; "
               "others go into fonts/ beside the résumé)\n");
}

void check_style(StyleSheetEntry style, const std::string& expected) {
  const std::unique_ptr<World> world = disk_world();
  FontBook fonts(*world, testing::source_folder() + "/fonts", "");
  Layout layout;
  for (const char* family : {"EB Garamond", "IBM Plex Sans", "Inter", "Source Sans 3", "Source Serif 4"})
    layout.fonts[family].push_back({{}, family});
  layout.styles[0].size = Range<double>{10, 10, 10};
  layout.styles[static_cast<std::size_t>(StyleName::heading)] = std::move(style);
  Diagnostics diagnostics;
  check_features(layout, fonts, diagnostics);
  EXPECT_EQ(messages(diagnostics), expected);
}

TEST(CheckFeatures, NoFaceIsSilentlySetInOrdinaryLetters) {
  const std::string hint = " (text stands in its ordinary ones; choose another family for this style)\n";
  const auto small_caps = [](const char* family, bool italic) {
    StyleSheetEntry style;
    style.font = family;
    style.italic = italic;
    style.caps = Caps::small;
    return style;
  };
  check_style(small_caps("EB Garamond", false), "");
  check_style(small_caps("EB Garamond", true), "");
  check_style(small_caps("Source Serif 4", false), "");
  check_style(small_caps("Source Sans 3", false), "");
  check_style(small_caps("Source Serif 4", true), "no-feature: Source Serif 4 Italic has no small capitals" + hint);
  check_style(small_caps("IBM Plex Sans", false), "no-feature: IBM Plex Sans Regular has no small capitals" + hint);
  check_style(small_caps("Inter", false), "no-feature: Inter Regular has no small capitals" + hint);
  StyleSheetEntry figures;
  figures.figures = Figures::old_style;
  figures.font = "Source Sans 3";
  check_style(figures, "");
  figures.font = "Inter";
  check_style(figures, "no-feature: Inter Regular has no old-style figures" + hint);
}

void check_margin(double each_mm, const std::string& expected) {
  Layout layout;
  const Length margin{points_from_mm(each_mm).value, 0};
  layout.margin_top = layout.margin_right = layout.margin_bottom = layout.margin_left = {margin, margin, margin};
  Diagnostics diagnostics;
  check_margins(layout, {points_from_mm(210), points_from_mm(297)}, diagnostics);
  EXPECT_EQ(messages(diagnostics), expected);
}

TEST(CheckMargins, Cases) {
  check_margin(20, "");
  check_margin(79.9, "");
  const std::string needs = " of this paper's width for the text; it needs 50 mm ()\n";
  check_margin(80.1, "bad-margin: the margins leave 49.8 mm" + needs);
  check_margin(80.01, "bad-margin: the margins leave 49.9 mm" + needs);
  check_margin(400, "bad-margin: the margins leave 0 mm" + needs);
}

void check_column(double sidebar_mm, double labels_gap_mm, double indent_mm, const std::string& expected) {
  const auto mm = [](double length) { return Length{points_from_mm(length).value, 0}; };
  Layout layout;
  layout.sidebar.shown = sidebar_mm > 0;
  layout.sidebar.width = {mm(sidebar_mm), mm(sidebar_mm), mm(sidebar_mm)};
  layout.sidebar.gap = {};
  layout.labels.shown = labels_gap_mm > 0;
  layout.labels.gap = mm(labels_gap_mm);
  layout.highlights.text = mm(indent_mm);
  Diagnostics diagnostics;
  EXPECT_EQ(check_columns(layout, {points_from_mm(210), points_from_mm(297)}, diagnostics), expected.empty());
  EXPECT_EQ(messages(diagnostics), expected);
}

TEST(CheckColumns, Cases) {
  check_column(0, 0, 199, "");
  check_column(0, 0, 201, "no-room: the list's indent leaves 9 mm for the text on this paper; it needs 10 mm ()\n");
  check_column(159, 0, 0, "");
  check_column(161, 0, 0, "no-room: the sidebar leaves 49 mm for the text on this paper; it needs 50 mm ()\n");
  check_column(19, 0, 0, "no-room: the sidebar has 19 mm for the text on this paper; it needs 20 mm ()\n");
  check_column(40, 0, 31, "no-room: the list's indent leaves 9 mm for the text on this paper; it needs 10 mm ()\n");
  check_column(0, 119, 0, "");
  check_column(0, 121, 0, "no-room: the labels leave 19 mm for the text on this paper; it needs 20 mm ()\n");
}

TEST(CheckColumns, ALabelTakesAThirdAtMost) {
  const auto said = [](double mm) {
    Layout layout;
    layout.labels.shown = true;
    layout.labels.width = Length{points_from_mm(mm).value, 0};
    Diagnostics diagnostics;
    EXPECT_TRUE(check_columns(layout, {points_from_mm(210), points_from_mm(297)}, diagnostics));
    return messages(diagnostics);
  };
  EXPECT_EQ(said(69.9), "");
  EXPECT_EQ(said(71), "no-room: the column of labels is cut to 70 mm, a third of the text's width (write a `width` up to that; "
                      "71 mm is wider)\n");
}

TEST(CheckColumns, SeveralOfText) {
  for (const auto& [gap_mm, expected] : {std::pair{99, ""}, {101, "no-room: each of the columns has 49.5 mm for the "
                                                                  "text on this paper; it needs 50 mm ()\n"}}) {
    Layout layout;
    layout.columns.count = 2;
    const Length gap{points_from_mm(gap_mm).value, 0};
    layout.columns.gap = {gap, gap, gap};
    Diagnostics diagnostics;
    check_columns(layout, {points_from_mm(200), points_from_mm(297)}, diagnostics);
    EXPECT_EQ(messages(diagnostics), expected) << gap_mm;
  }
}

TEST(CheckWeights, Cases) {
  const std::unique_ptr<World> world = disk_world();
  FontBook fonts(*world, testing::source_folder() + "/fonts", "");
  const auto said = [&](int weight) {
    Layout layout;
    layout.fonts["text"].push_back({{}, "Inter"});
    layout.styles[0].font = "text";
    layout.styles[0].weight = weight;
    Diagnostics diagnostics;
    check_weights(layout, fonts, diagnostics);
    return messages(diagnostics);
  };
  EXPECT_EQ(said(600), "");
  EXPECT_EQ(said(900), "no-such-weight: `Inter` has no face of weight 900; its nearest is set (it has: 400, 600)\n");
}

struct PhotoCase {
  std::string path;
  PhotoShape shape;
  double width_mm, height_mm;
  std::string expected;
  bool in_sidebar = false;
  double sidebar_mm = 0;  ///< 0: none is shown
};

void check_photo_case(const PhotoCase& c) {
  Layout layout;
  layout.name = "mine";
  layout.photo.shape = c.shape;
  layout.photo.width = {points_from_mm(c.width_mm).value, 0};
  layout.photo.height = {points_from_mm(c.height_mm).value, 0};
  layout.photo.gap = {points_from_mm(10).value, 0};
  if (c.in_sidebar) layout.photo.place = PhotoPlace::sidebar;
  layout.sidebar.shown = c.sidebar_mm > 0;
  layout.sidebar.width = Range<Length>{{points_from_mm(c.sidebar_mm).value, 0}, {points_from_mm(c.sidebar_mm).value, 0}, {points_from_mm(c.sidebar_mm).value, 0}};
  Resume resume;
  resume.basics.photo.value = c.path;
  Diagnostics diagnostics;
  const bool room = check_photo(layout, resume, {points_from_mm(210), points_from_mm(297)}, diagnostics);
  EXPECT_EQ(room, !diagnostics.has_errors());
  EXPECT_EQ(messages(diagnostics), c.expected);
}

TEST(CheckPhoto, Cases) {
  const auto tight = [](const char* extent) {
    return fmt::format("bad-photo-size: the photo leaves 49 mm of this paper's {} for the text; it needs 50 mm ()\n", extent);
  };
  check_photo_case({"me.jpg", PhotoShape::rectangle, 25, 32, ""});
  check_photo_case({"me.jpg", PhotoShape::rectangle, 149, 32, ""});
  check_photo_case({"me.jpg", PhotoShape::rectangle, 151, 32, tight("width")});
  check_photo_case({"me.jpg", PhotoShape::circle, 25, 248, tight("height")});
  check_photo_case({"", PhotoShape::rectangle, 400, 32, ""});
  check_photo_case({"", PhotoShape::none, 0, 0, ""});
  check_photo_case({"me.jpg", PhotoShape::circle, 30, 30, "", true, 40});
  check_photo_case({"me.jpg", PhotoShape::circle, 70, 30, "bad-photo-size: the photo is 70 mm wide, and the sidebar 40 mm ()\n", true, 40});
  check_photo_case({"me.jpg", PhotoShape::circle, 30, 30,
                    "not-printed: layout `mine` prints the photo in its sidebar, and shows none (give its [photo] another `place`)\n", true, 0});
  check_photo_case({"me.jpg", PhotoShape::none, 0, 0,
                    "not-printed: layout `mine` prints no photo (choose another layout, or give yours a [photo])\n"});
}

}  // namespace
}  // namespace quoin
