#include "layout/library.h"

#include <gtest/gtest.h>

#include "resume/kinds.h"
#include "support/memory_world.h"
#include "support/pipeline.h"

namespace quoin {
namespace {

/// A virtual disk with the bundled layouts under "layouts" and a résumé's folder "cv".
class LayoutLibrary : public ::testing::Test {
 protected:
  LayoutLibrary() {
    for (const char* name : {"full", "onepage"})
      world_.files["layouts/" + std::string(name) + ".toml"] =
          testing::read_file(testing::source_folder() + "/layouts/" + name + ".toml");
  }

  std::optional<Layout> load(const std::string& wanted, bool trusted = false) {
    return load_layout({Span{}, wanted}, "cv", trusted, "layouts", sources_, world_, diagnostics_);
  }

  std::string messages() const {
    std::string out;
    for (const Diagnostic& d : diagnostics_.all)
      out += std::to_string(d.span.begin.line) + ':' + std::to_string(d.span.begin.column) + ' ' + d.code + ": " +
             d.message + (d.hint.empty() ? "" : " (" + d.hint + ")") + '\n';
    return out;
  }

  /// Of a layout that extends `full` with `text`.
  void check(const std::string& text, const std::string& expected) {
    diagnostics_ = {};
    sources_ = {};
    world_.files["cv/mine.toml"] = "extends = \"full\"\n" + text;
    EXPECT_TRUE(load("./mine.toml")) << text;
    EXPECT_EQ(messages(), expected) << text;
  }

  MemoryWorld world_;
  Sources sources_;
  Diagnostics diagnostics_;
};

TEST_F(LayoutLibrary, BundledLayoutsAreWhole) {
  for (const LayoutInfo& info : bundled_layouts("layouts", world_)) {
    EXPECT_FALSE(info.description.empty()) << info.name;
    const std::optional<Layout> layout = load(info.name);
    ASSERT_TRUE(layout) << info.name << '\n' << messages();
    EXPECT_EQ(messages(), "");
  }
}

TEST_F(LayoutLibrary, LinesOfRunningText) {
  world_.files["cv/mine.toml"] =
      "extends = \"full\"\n[style.prose]\nhyphenate = true\nprotrusion = false\nletterfit = 0.01\nlooseness = -1\n";
  const std::optional<Layout> layout = load("./mine.toml");
  ASSERT_TRUE(layout) << messages();
  const StyleSheetEntry& prose = layout->style(StyleName::prose);
  EXPECT_EQ(prose.hyphenate, true);
  EXPECT_EQ(prose.protrusion, false);
  EXPECT_EQ(prose.letterfit, 0.01);
  EXPECT_EQ(prose.looseness, -1);
}

TEST_F(LayoutLibrary, LetterfitIsBoundedAndNoHeadingIsHyphenated) {
  world_.files["cv/mine.toml"] =
      "extends = \"full\"\n[style.prose]\nletterfit = 0.02\n[style.heading]\nhyphenate = true\n";
  load("./mine.toml");
  EXPECT_NE(messages().find("3:13 bad-number: `letterfit` must be from 0 to 0.01 (ems) (more would be seen)"),
            std::string::npos)
      << messages();
  EXPECT_NE(messages().find("5:1 unknown-key"), std::string::npos) << messages();
}

TEST_F(LayoutLibrary, AnUnknownNameNamesTheNearest) {
  EXPECT_FALSE(load("ful"));
  EXPECT_EQ(messages(), "0:0 unknown-layout: no layout is called `ful` (did you mean `full`?)\n");
}

TEST_F(LayoutLibrary, ExtendsTakesEverythingElseFromTheBase) {
  world_.files["cv/mine.toml"] = "extends = \"full\"\n[style.body]\nsize = \"11pt\"\n[color]\naccent = \"#800000\"\n";
  const std::optional<Layout> layout = load("./mine.toml");
  ASSERT_TRUE(layout) << messages();
  EXPECT_EQ(layout->name, "mine");
  EXPECT_EQ(layout->style(StyleName::body).size->ideal, 11);
  EXPECT_EQ(layout->style(StyleName::body).leading->ideal, 1.35);
  const NamedColor& link = layout->palette.at(*layout->style(StyleName::link).color);
  EXPECT_EQ(link.name, SharedString("accent"));
  EXPECT_EQ(link.color, (Color{0x80, 0, 0}));
  EXPECT_FALSE(layout->header.rows.empty());
}

/// What a layout may leave unsaid is as in `full`, so that nothing prints over anything.
TEST_F(LayoutLibrary, DefaultsAreThoseOfFull) {
  const std::optional<Layout> full = load("full");
  ASSERT_TRUE(full);
  std::string rows;
  for (const KindInfo& kind : kinds())
    if (!kind.fields.empty()) rows += "[entry." + std::string(kind.name) + "]\nrows = [\"{" + std::string(field_name(kind.required)) + "}\"]\n";
  world_.files["cv/mine.toml"] = "[font]\ntext = [\"Inter\"]\n[style.body]\nfont = \"text\"\n[header]\nrows = [\"{name}\"]\n" + rows;
  const std::optional<Layout> mine = load("./mine.toml");
  ASSERT_TRUE(mine) << messages();
  EXPECT_TRUE(mine->own);
  EXPECT_FALSE(full->own);
  const Pt ten(10);
  const auto same = [&](const Range<Length>& one, const Range<Length>& other, const char* what) {
    EXPECT_DOUBLE_EQ(one.min.at(ten).value, other.min.at(ten).value) << what;
    EXPECT_DOUBLE_EQ(one.ideal.at(ten).value, other.ideal.at(ten).value) << what;
    EXPECT_DOUBLE_EQ(one.max.at(ten).value, other.max.at(ten).value) << what;
  };
  same(mine->margin_top, full->margin_top, "top");
  same(mine->margin_right, full->margin_right, "right");
  same(mine->margin_bottom, full->margin_bottom, "bottom");
  same(mine->margin_left, full->margin_left, "left");
  same(mine->space.section, full->space.section, "section");
  same(mine->space.heading, full->space.heading, "heading");
  same(mine->space.header, full->space.header, "header");
  same(mine->space.header_rows, full->space.header_rows, "header-rows");
  same(mine->space.group, full->space.group, "group");
  same(mine->space.group_below, full->space.group_below, "group-below");
  same(mine->space.entry, full->space.entry, "entry");
  same(mine->space.line, full->space.line, "line");
  same(mine->space.part, full->space.part, "part");
  same(mine->space.part_after_text, full->space.part_after_text, "part-after-text");
  same(mine->space.rows, full->space.rows, "rows");
  same(mine->space.items, full->space.items, "items");
  same(mine->space.item, full->space.item, "item");
  same(mine->space.paragraph, full->space.paragraph, "paragraph");
  EXPECT_EQ(mine->highlights.marker, full->highlights.marker);
  EXPECT_EQ(mine->highlights.at.at(ten), full->highlights.at.at(ten));
  EXPECT_EQ(mine->highlights.text.at(ten), full->highlights.text.at(ten));
  EXPECT_EQ(mine->details.marker, full->details.marker);
  EXPECT_EQ(mine->details.text.at(ten), full->details.text.at(ten));
  EXPECT_GT(mine->labels.gap.at(ten), Pt());
}

/// A row of one style's fields is set in it, so that `align` of [style.name] moves the name.
TEST_F(LayoutLibrary, AHeadersRowHasTheStyleOfItsFields) {
  world_.files["cv/mine.toml"] =
      "extends = \"full\"\n[header]\nrows = [\"{name}\", \"{headline}\", \"{contacts}\", \"{email}{ · phone}\", "
      "{ left = \"{name}\", right = \"{email}\" }, { left = \"{headline}\", style = \"contact\" }, \"·\"]\n"
      "[sidebar]\nwidth = \"50mm\"\nrows = [\"{email}{ · url}\"]\n[entry.skills]\nrows = [\"{name}\"]\n";
  const std::optional<Layout> layout = load("./mine.toml");
  ASSERT_TRUE(layout) << messages();
  std::vector<StyleName> styles;
  for (const Row& row : layout->header.rows) styles.push_back(row.style);
  using enum StyleName;
  EXPECT_EQ(styles, (std::vector<StyleName>{name, headline, contact, contact, row, contact, row}));
  EXPECT_EQ(layout->sidebar.rows.front().style, contact);
  EXPECT_EQ(layout->entries.at(SectionKind::skills).plain.rows.front().style, row);
}

TEST_F(LayoutLibrary, AResumesLayoutLiesInItsFolder) {
  world_.files["elsewhere/mine.toml"] = "extends = \"full\"\n";
  world_.files["cv/resume.toml"] = "";
  EXPECT_FALSE(load("../elsewhere/mine.toml"));
  EXPECT_NE(messages().find("outside-folder"), std::string::npos) << messages();
}

TEST_F(LayoutLibrary, AMisspeltExtendsIsReadAsIt) {
  world_.files["cv/mine.toml"] = "extnds = \"full\"\n";
  EXPECT_FALSE(load("./mine.toml"));
  EXPECT_EQ(messages(), "1:1 unknown-key: unknown key `extnds` in a layout (did you mean `extends`?)\n");
}

TEST_F(LayoutLibrary, WarningsDoNotStopIt) {
  world_.files["cv/mine.toml"] = "extends = \"full\"\n[page]\nfoot = \"page {page}\"\n";
  EXPECT_TRUE(load("./mine.toml")) << messages();
  EXPECT_EQ(messages(),
            "3:8 content-in-layout: a layout holds no words: they would stand in every résumé and language\n");
}

TEST_F(LayoutLibrary, PaleTextIsSaidOnceWhereItsColourIsDefined) {
  const std::string red =
      "low-contrast: text in `#ff0000` has a contrast of 3.99:1 to white paper; 4.5:1 is the least (`#ee0000` is the "
      "nearest darker colour of the same hue that has it)\n";
  check("[color]\naccent = \"#ff0000\"\n", "3:10 " + red);  // links, headings, groups and numbers use it
  check("[color]\nmine = \"#f00\"\n[style.date]\ncolor = \"mine\"\n", "3:8 " + red);
  check("[style.date]\ncolor = \"#f00\"\n[style.foot]\ncolor = \"#f00\"\n", "3:9 " + red + "5:9 " + red);
  check("[color]\nline = \"#ff0000\"\nunused = \"#ff0000\"\n", "");  // a rule's colour, and nobody's
  check("[style.heading.rule]\nthickness = \"1pt\"\ngap = \"1pt\"\ncolor = \"#ff0000\"\n", "");
  check("[color]\naccent = \"#ee0000\"\n", "");
}

TEST_F(LayoutLibrary, TextOnAGroundOfItsOwnIsReadThere) {
  const std::string white_text =
      "[style.name]\ncolor = \"#fff\"\n[style.headline]\ncolor = \"#fff\"\n[style.contact]\ncolor = \"#fff\"\n";
  check(white_text + "[header]\nbackground = \"accent\"\n", "");  // white is not read on white paper
  const std::string least = "; 4.5:1 is the least (give [style.";
  // [style.name] says no colour and has the body's.
  check("[header]\nbackground = \"#1a4a7a\"\n[style.headline]\ncolor = \"#fff\"\n[style.contact]\ncolor = \"#fff\"\n",
        "3:14 low-contrast: on the header's ground text in `#151515` has a contrast of 2.00:1" + least +
            "name] another `color`, or the ground)\n");
  check("[style.heading]\nbox = { color = \"#777777\" }\n",
        "3:17 low-contrast: on the headings' ground text in `#1a4a7a` has a contrast of 2.03:1" + least +
            "heading] another `color`, or the ground)\n");
  check("[style.tag]\ncolor = \"#fff\"\nbox = { color = \"#eeeeee\" }\n",
        "4:17 low-contrast: on the tags' ground text in `#ffffff` has a contrast of 1.16:1" + least +
            "tag] another `color`, or the ground)\n");
  // White contacts that stand in a sidebar, too, are read on paper there.
  check(white_text + "[header]\nbackground = \"accent\"\n[sidebar]\nwidth = \"50mm\"\nrows = [\"{contacts}\"]\n",
        "7:9 low-contrast: text in `#ffffff` has a contrast of 1.00:1 to white paper; 4.5:1 is the least (`#767676` is the "
        "nearest darker colour of the same hue that has it)\n");
  check("[style.heading]\ncolor = \"#fff\"\nbox = { color = \"accent\" }\n", "");
  check("[style.tag]\ncolor = \"#fff\"\nbox = { color = \"accent\" }\n", "");
}

TEST_F(LayoutLibrary, EveryStyleIsOfText) {
  for (const char* style : {"body", "code", "contact", "date", "detail", "foot", "group", "heading", "headline", "item",
                            "link", "marker", "name", "number", "prose", "row", "strong", "tag"}) {
    diagnostics_ = {};
    sources_ = {};
    world_.files["cv/mine.toml"] = std::string("extends = \"full\"\n[style.") + style + "]\ncolor = \"#999\"\n";
    EXPECT_TRUE(load("./mine.toml"));
    EXPECT_EQ(messages().substr(0, 17), "3:9 low-contrast:") << style;
  }
}

TEST_F(LayoutLibrary, APathThatDoesNotExistSaysSo) {
  EXPECT_FALSE(load("./none.toml"));
  EXPECT_NE(messages().find("the layout file `./none.toml` does not exist"), std::string::npos) << messages();
}

TEST_F(LayoutLibrary, LayoutsThatExtendOneAnotherEnd) {
  world_.files["cv/a.toml"] = "extends = \"./b.toml\"\n";
  world_.files["cv/b.toml"] = "extends = \"./a.toml\"\n";
  EXPECT_FALSE(load("./a.toml"));
  EXPECT_NE(messages().find("extends-cycle"), std::string::npos) << messages();
}

TEST_F(LayoutLibrary, FaultsStandAtTheirPlaces) {
  struct Case {
    std::string text, message;
  };
  const Case cases[] = {
      {"[style.body]\nsize = \"8pt\"", "3:8 type-too-small: body type is never set below 9 pt\n"},
      {"[style.boddy]\nsize = \"10pt\"", "2:8 unknown-key"},
      {"[style.date]\nfont = \"serif\"", "3:8 unknown-font: [font] has no `serif` (it has: sans, text)\n"},
      {"[style.date]\ntracking = 0.1",
       "3:12 bad-number: `tracking` must be from -0.02 to 0.09 (ems) (programs that read the PDF take wider gaps for"},
      {"[style.date]\ntracking = -0.03",
       "3:12 bad-number: `tracking` must be from -0.02 to 0.09 (ems) (programs that read the PDF overlook narrower"},
      {"[style.date]\ncolor = \"acent\"", "3:9 unknown-color: [color] has no `acent` (did you mean `accent`?)\n"},
      {"[color]\nink = \"black\"", "3:7 bad-color: the colour `ink` must be like \"#1a4a7a\" (write \"#000000\" for `black`)\n"},
      {"[space]\nentry = \"7\"", "3:9 bad-length: `entry` must be a length"},
      {"[space]\nentry = { min = \"9pt\", ideal = \"7pt\", max = \"9pt\" }",
       "3:9 bad-range: in the range `entry` min, ideal and max must rise (such as"},
      {"[space]\nentry = { min = \"9pt\" }", "3:9 bad-range: the range `entry` needs `min`, `ideal` and `max` (such as"},
      {"[style.body]\nsize = \"90pt\"", "3:8 type-too-large: body type is never set above 72 pt\n"},
      {"[font]\ntext = []", "3:8 no-family: the font `text` names no family"},
      {"[header]\nrows = [\"{contacts}\"]", "3:8 missing-name-row: no row of the header holds the name"},
      {"[fit]\npages = 0", "3:9 bad-number: `pages` must be from 1 to 100 (write \"any\" for as many as it takes)\n"},
      {"[fit]\npages = \"all\"", "3:9 bad-value: `pages` cannot be `all` (write a number from 1 to 100, or \"any\")\n"},
      {"[fit]\npages = true", "3:9 wrong-type: `pages`: expected a number or \"any\""},
      {"[fit]\ncondense = [\"award\"]",
       "3:13 unknown-kind: no section kind is called `award` (did you mean `awards`?)\n"},
      {"[entry.awards]\nrows = [\"{titel}\"]",
       "3:11 unknown-field: entries of kind `awards` have no field `titel` (did you mean `title`?)\n"},
      {"[style.date]\nfigures = \"tabula\"",
       "3:11 bad-value: `figures` cannot be `tabula` (did you mean `tabular`?)\n"},
      {"[photo]\nshape = \"cirle\"", "3:9 bad-value: `shape` cannot be `cirle` (did you mean `circle`?)\n"},
      {"[photo]\nwidth = \"0mm\"", "3:9 bad-length: `width` is too small for a photo\n"},
      {"[photo]\nheight = 32", "3:10 bad-length: `height` must be a length"},
      {"[photo]\nside = \"above\"", "3:8 bad-value: `side` cannot be `above` (write one of: left, right)\n"},
      {"[photo]\nhight = \"3cm\"", "3:1 unknown-key"},
      {"[header]\nrows = [{ left = \"{name}\", style = \"nam\" }]",
       "3:36 unknown-style: no style is called `nam` (did you mean `name`?)\n"},
  };
  for (const Case& c : cases) {
    diagnostics_ = {};
    sources_ = {};
    world_.files["cv/mine.toml"] = "extends = \"full\"\n" + c.text + "\n";
    EXPECT_FALSE(load("./mine.toml")) << c.text;
    EXPECT_EQ(messages().substr(0, c.message.size()), c.message) << c.text << '\n' << messages();
  }
}

}  // namespace
}  // namespace quoin
