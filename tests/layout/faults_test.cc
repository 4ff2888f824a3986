// Every fault that a layout file can have: its place, its code, its words.
#include <gtest/gtest.h>

#include "layout/library.h"
#include "support/memory_world.h"
#include "support/pipeline.h"

namespace quoin {
namespace {

/// What loading "cv/mine.toml" says: FILE:LINE:COLUMN code: message (hint), a line each.
std::string faults_of(MemoryWorld& world) {
  world.files["layouts/full.toml"] = testing::read_file(testing::source_folder() + "/layouts/full.toml");
  Sources sources;
  Diagnostics diagnostics;
  const bool loaded =
      load_layout({Span{}, "./mine.toml"}, "cv", false, "layouts", sources, world, diagnostics).has_value();
  EXPECT_NE(loaded, diagnostics.has_errors());
  diagnostics.sort_by_place();
  std::string out;
  for (const Diagnostic& one : diagnostics.all) {
    EXPECT_FALSE(render(one, sources).empty());
    out += sources.name(one.span.source) + ':' + std::to_string(one.span.begin.line) + ':' +
           std::to_string(one.span.begin.column) + ' ' + one.code + ": " + one.message +
           (one.hint.empty() ? "" : " (" + one.hint + ")") + '\n';
  }
  return out;
}

/// The faults of a layout that extends `full` and says `text` from its second line on.
std::string faults_of(const std::string& text) {
  MemoryWorld world;
  world.files["cv/mine.toml"] = "extends = \"full\"\n" + text;
  return faults_of(world);
}

/// Of a fault in the file the beginning of the message will do.
void check(const std::string& text, const std::string& expected) {
  const std::string said = faults_of(text);
  const std::string whole = "cv/mine.toml" + expected;
  EXPECT_EQ(said.substr(0, whole.size()), whole) << text << '\n' << said;
}

TEST(LayoutFaults, EachHasItsPlaceAndWords) {
  struct Case {
    std::string text, expected;
  };
  const Case cases[] = {
      // keys and types, everywhere
      {"[colour]\nink = \"#000000\"", ":2:2 unknown-key: unknown key `colour` in a layout (did you mean `color`?)"},
      {"page = 3", ":2:8 wrong-type: `page`: expected a table, found an integer"},
      {"[page]\nmargin = \"2cm\"", ":3:10 wrong-type: `margin`: expected a table, found a text"},
      {"[page]\nmargin.left = true", ":3:15 bad-length: `left` must be a length"},
      {"[page]\nmargin.inside = \"2cm\"", ":3:8 unknown-key: unknown key `inside` in `margin`"},
      {"[page]\nfoot = 1", ":3:8 wrong-type: `foot`: expected a row, or a table"},
      {"[page]\nfoot = { middle = \"{page}\" }", ":3:10 unknown-key: unknown key `middle` in `foot`"},
      {"[page]\nfoot = { left = \"{page}\", when = \"allways\" }",
       ":3:34 bad-value: `when` cannot be `allways` (did you mean `always`?)"},
      {"[page]\nhead = \"{title}\"", ":3:10 unknown-field: a page's head or foot has no field `title` (fields are: name"},
      {"[fit]\npages = \"one\"", ":3:9 bad-value: `pages` cannot be `one` (write a number from 1 to 100, or \"any\")"},
      {"[fit]\npages = true", ":3:9 wrong-type"},
      {"[columns]\ncount = 4", ":3:9 bad-number: `count` must be from 1 to 3"},
      {"[columns]\ncount = 2\n[sidebar]\nwidth = \"40mm\"", ":2:1 conflict: text beside a sidebar stands in one column"},
      {"[style.item]\nlooseness = 3", ":3:13 bad-number: `looseness` must be from -2 to 2 (lines)"},
      {"[style.item]\nletterfit = 0.5", ":3:13 bad-number: `letterfit` must be from 0 to 0.01 (ems)"},
      {"[style.heading]\nhyphenate = true", ":3:1 unknown-key"},
      {"[page]\npaper = \"a4\"", ":3:1 unknown-key: unknown key `paper` in [page] (the paper is the résumé's: `paper` in"},
      {"[fit]\npages = 101", ":3:9 bad-number: `pages` must be from 1 to 100"},
      {"[fit]\ncondense = [{ keep = 1 }]",
       ":3:13 missing-field: a step of `condense` needs `kind` (such as kind = \"experience\")"},
      {"[fit]\ncondense = [{ kind = \"talks\", keep = 101 }]", ":3:22 missing-rows: `talks` has no condensed rows, so this step saves nothing (say them in [entry.talks.condensed], or take "
       "it out)\ncv/mine.toml:3:38 bad-number: `keep` must be from 0 to 100"},
      {"[fit]\ncondense = [{ kind = \"talks\", kep = 1 }]",
       ":3:22 missing-rows: `talks` has no condensed rows, so this step saves nothing (say them in [entry.talks.condensed], or take "
       "it out)\ncv/mine.toml:3:31 unknown-key: unknown key `kep` in a step of `condense` (did you mean `keep`?)"},
      {"[fit]\ncondense = [{ kind = \"jobs\" }]", ":3:22 unknown-kind"},
      {"[fit]\ncondense = [1]", ":3:13 wrong-type"},
      {"[fit]\ncondense = [\"hyphenaton\"]", ":3:13 unknown-kind: no step is called `hyphenaton` (did you mean `hyphenation`?)"},
      {"[font]\ntext = 3", ":3:8 wrong-type"},
      {"[color]\nink = 0x151515", ":3:7 bad-color: the colour `ink` must be like \"#1a4a7a\""},
      {"[color]\nink = \"navy\"", ":3:7 bad-color: the colour `ink` must be like \"#1a4a7a\" (write \"#000080\" for `navy`)"},
      {"[color]\nink = \"1a4a7a\"", ":3:7 bad-color: the colour `ink` must be like \"#1a4a7a\" (write \"#1a4a7a\")"},
      {"[style.date]\ncolor = \"grün\"",
       ":3:9 unknown-color: [color] has no `grün` (it has: accent, ink, line, muted; or write one like \"#1a4a7a\")"},
      {"[style.date]\ncolor = \"red\"",
       ":3:9 unknown-color: [color] has no `red` (it has: accent, ink, line, muted; write \"#ff0000\" for `red`)"},
      {"[style]\ndate = \"sans\"", ":3:8 wrong-type"},
      {"[style.date]\nfont = \"sanz\"", ":3:8 unknown-font: [font] has no `sanz` (did you mean `sans`?)"},
      {"[style.date]\nweight = \"bolt\"", ":3:10 bad-value: `weight` cannot be `bolt` (did you mean `bold`?)"},
      {"[style.date]\nweight = 1001", ":3:10 bad-number: `weight` must be from 1 to 1000"},
      {"[style.date]\nitalic = \"yes\"",
       ":3:10 wrong-type: `italic`: expected true or false, found a text (write true or false, without quotes)"},
      {"[style.date]\nsize = \"24pt\"",
       ":3:8 bad-number: `size` must be a number above 0 and at most 20 (it is a factor of the body's size: `24pt` is 2.4 "
       "where that has 10 pt)"},
      {"[style.date]\nleading = \"14pt\"",
       ":3:11 bad-number: `leading` must be a number above 0 and at most 20 (it is a factor of the type's size: `14pt` is "
       "1.4"},
      {"[style.date]\nsize = 30",
       ":3:8 bad-number: `size` must be a number above 0 and at most 20 (it is a factor of the body's size, such as 1.2)"},
      {"[style.date]\nsize = 1e300", ":3:8 bad-number"},
      {"[style.date]\nsize = nan", ":3:8 bad-number"},
      {"[style.date]\nleading = -1", ":3:11 bad-number"},
      {"[style.date]\nfeatures = [\"ss1\"]", ":3:13 bad-value: `ss1` is no OpenType feature"},
      {"[style.date]\nfeatures = \"ss01\"", ":3:12 wrong-type"},
      {"[style.date]\nrule = { thickness = \"1pt\" }", ":3:1 unknown-key: unknown key `rule` in [style.date] (a rule stands at"},
      {"[style.heading]\nrule = \"1pt\"", ":3:8 wrong-type: `rule`: expected a table, found a text (write rule = { thickness = "
                                          "\"1pt\" })"},
      // a key that would change nothing
      {"[style.link]\nweight = \"bold\"", ":3:1 unknown-key: unknown key `weight` in [style.link] (it takes: color)"},
      {"[style.strong]\nitalic = true", ":3:1 unknown-key: unknown key `italic` in [style.strong] (it takes: weight, color)"},
      {"[style.code]\ncase = \"upper\"", ":3:1 unknown-key: unknown key `case` in [style.code] (it takes: font, size, color)"},
      {"[style.foot]\nalign = \"right\"", ":3:1 unknown-key: unknown key `align` in [style.foot]"},
      {"[style.marker]\nleading = 2", ":3:1 unknown-key: unknown key `leading` in [style.marker]"},
      {"[style.body]\nsize = { min = \"8pt\", ideal = \"10pt\", max = \"11pt\" }",
       ":3:8 type-too-small: body type is never set below 9 pt"},
      {"[style.body]\nsize = \"1em\"", ":3:8 bad-length: `size` cannot be in ems of itself"},
      {"[style.heading]\nrule = { thikness = \"1pt\" }",
       ":3:10 unknown-key: unknown key `thikness` in `rule` (did you mean `thickness`?)"},
      {"[style.heading]\nrule.place = \"under\"", ":3:14 bad-value: `place` cannot be `under` (write one of: below"},
      {"[style.heading]\nrule.color = \"lin\"", ":3:14 unknown-color: [color] has no `lin` (did you mean `line`?)"},
      {"[space]\nsection = \"1e9pt\"", ":3:11 bad-length: `section` must be a length"},
      {"[space]\nsection = \"99999999pt\"", ":3:11 bad-length: `section` is longer than any page"},
      {"[space]\nsection = \"-1pt\"", ":3:11 bad-length: `section` cannot be below 0"},
      {"[space]\nsection = { min = \"3pt\", ideal = \"2pt\", max = \"1pt\" }",
       ":3:11 bad-range: in the range `section` min, ideal and max must rise (such as { min = \"9pt\", ideal = \"10pt\", max = "
       "\"12pt\" })"},
      {"[style.date]\nleading = { min = 1, max = 2 }",
       ":3:11 bad-range: the range `leading` needs `min`, `ideal` and `max` (such as { min = 1.2, ideal = 1.3, max = 1.4 })"},
      {"[space]\nsection = { mix = \"3pt\", ideal = \"3pt\", max = \"4pt\" }",
       ":3:13 unknown-key: unknown key `mix` in the range `section` (did you mean `min`?)"},
      {"[space]\nsection = [\"1pt\"]", ":3:11 bad-length"},
      {"[list]\nhighlight.marker = \"-\"", ":3:1 unknown-key: unknown key `highlight` in [list]"},
      {"[list.details]\nmarker = \"\\u0007\"", ":3:10 control-character"},
      {"[list.highlights]\nat = \"12pt\"",
       ":3:6 bad-range: in [list.highlights] `text` must be larger than `at`: the marker stands before the text (such as at = "},
      {"[list.details]\nmarker = \"-\"\nat = \"2em\"\ntext = \"2em\"", ":5:8 bad-range: in [list.details] `text` must be larger"},
      {"[header]\nrows = \"{name}\"",
       ":3:8 wrong-type: `rows`: expected an array of rows, found a text (put it in brackets: rows = [\"{name}\"])"},
      {"[header]\nrows = [\"{name}\", 3]", ":3:19 wrong-type: `rows`: expected a text or a table"},
      {"[header]\nrows = [\"{name}\", \"{title}\"]", ":3:21 unknown-field: a header has no field `title`"},
      {"[header]\nrows = [{ left = \"{name}\", label = \"{email}\" }]", ":3:28 unknown-key: unknown key `label`"},
      {"[header]\nicons = \"yes\"", ":3:9 wrong-type"},
      {"[sections]\norder = [\"experiense\"]",
       ":3:10 unknown-kind: no section kind is called `experiense` (did you mean `experience`?)"},
      {"[sections]\norder = [\"skills\", \"skills\"]", ":3:20 bad-value: this kind is named before in `order`"},
      {"[sections]\norder = [\"*\", \"skills\", \"*\"]", ":3:25 bad-value: `\"*\"`, all other sections, stands once"},
      {"[sidebar]\nwidth = \"40mm\"\nsections = [\"skills\", \"skills\"]", ":4:23 bad-value: this kind is named before in `sections`"},
      {"[sections]\nonly = [\"skils\"]", ":3:9 unknown-kind"},
      {"[sections]\nomit = \"skills\"", ":3:8 wrong-type"},
      {"[sidebar]\nside = \"left\"", ":2:1 missing: a sidebar needs its `width`"},
      {"[sidebar]\nwidth = \"5cm\"\nrule.gap = \"2pt\"", ":4:6 unknown-key: unknown key `gap` in `rule`"},
      {"[sidebar]\nwidth = \"5cm\"\nheight = \"4cm\"", ":4:10 bad-value: `height` cannot be `4cm` (write one of: columns"},
      {"[sidebar]\nwidth = \"5cm\"\npages = \"every\"",
       ":4:9 bad-value: `pages` cannot be `every` (write one of: first, filled, all)"},
      {"[sidebar]\nwidth = \"5cm\"\ncolor = \"accent\"", ":4:9 wrong-type"},
      {"[sidebar]\nwidth = \"5cm\"\ncolor.inkk = \"#ffffff\"",
       ":4:7 unknown-color: [color] has no `inkk` (did you mean `ink`?)"},
      {"[sidebar]\nwidth = \"5cm\"\ncolor.ink = \"acent\"",
       ":4:13 unknown-color: [color] has no `acent` (did you mean `accent`?)"},
      {"[sidebar]\nwidth = \"5cm\"\ncolor.ink = \"#cccccc\"",
       ":2:1 low-contrast: on this ground text in `#cccccc` has a contrast of 1.60:1; 4.5:1 is the least"},
      {"[labels]\nheader = \"yes\"", ":3:10 wrong-type"},
      {"[labels]\nalign = \"center\"", ":3:9 bad-value: `align` cannot be `center` (write one of: left, right)"},
      {"[labels]\nheadings = 1", ":3:12 wrong-type"},
      {"[header]\nbackground = \"acent\"", ":3:14 unknown-color: [color] has no `acent` (did you mean `accent`?)"},
      {"[header]\npadding = \"wide\"", ":3:11 bad-length: `padding` must be a length"},
      {"[header]\nrows = [{ left = \"{name}\", stack = true }]",
       ":3:36 bad-row: `stack` needs a row that is one field of contacts (such as { left = \"{details}\", stack = true })"},
      {"[header]\nrows = [\"{name}\", { left = \"{email}{ · phone}\", stack = true }]", ":3:57 bad-row: `stack` needs a row"},
      {"[header]\nrows = [\"{name}\", { left = \"{details}\", stack = 1 }]", ":3:49 wrong-type"},
      {"[style.row]\nbox = { color = \"line\" }",
       ":3:1 unknown-key: unknown key `box` in [style.row] (a box stands around headings, [style.heading] `box`, and around"},
      {"[style.heading]\nbackground = \"line\"",
       ":3:1 unknown-key: unknown key `background` in [style.heading] (a ground stands under the header, [header]"},
      {"[style.heading]\nbox = { gap = \"2pt\" }", ":3:9 unknown-key: unknown key `gap` in `box`"},
      {"[style.heading]\nbox = { border = { width = \"2pt\" } }", ":3:20 unknown-key: unknown key `width` in `border`"},
      {"[style.heading]\nbox = { show = 0 }", ":3:16 wrong-type"},
      {"[style.heading]\nbar = \"2pt\"", ":3:7 wrong-type: `bar`: expected a table, found a text"},
      {"[style.heading]\nbar.widht = \"2pt\"", ":3:5 unknown-key: unknown key `widht` in `bar` (did you mean `width`?)"},
      {"[style.tag]\nbox.radius = 3", ":3:14 bad-length: `radius` must be a length"},
      {"[levels]\nshape = \"dot\"", ":3:9 bad-value: `shape` cannot be `dot` (did you mean `dots`?)"},
      {"[levels]\nplace = \"below\"", ":3:9 bad-value: `place` cannot be `below` (write one of: after, before)"},
      {"[levels]\nrest = \"lin\"", ":3:8 unknown-color: [color] has no `lin` (did you mean `line`?)"},
      {"[entry.awards]\nrows = [\"{tags}\"]", ":3:11 unknown-field: entries of kind `awards` have no field `tags`"},
      {"[entry.skills]\nrows = [\"{keywords}{, tags}\", \"{tags}\"]",
       ":3:8 bad-row: these rows print a field 3 times (at most 2 times in all rows of a kind)"},
      {"[date]\nmonth = \"shrt\"", ":3:9 bad-value: `month` cannot be `shrt` (did you mean `short`?)"},
      {"[entry.prose]\nrows = []", ":2:8 unknown-key: unknown key `prose` in [entry]"},
      {"[entry.award]\nrows = []", ":2:8 unknown-key: unknown key `award` in [entry] (did you mean `awards`?)"},
      {"[entry.awards]\nrows = [\"{venue}\"]", ":3:11 unknown-field: entries of kind `awards` have no field `venue`"},
      {"[entry.awards]\nrows = [\"{page}\"]", ":3:11 unknown-field"},
      {"[entry.projects]\nrows = [\"**{name}**{, org}\"]",
       ":3:23 unknown-field: entries of kind `projects` have no field `org` (did you mean `organization`?)"},
      {"[entry.awards]\nrows = [\"“{title}”{, zzzz}\"]", ":3:22 unknown-field: entries of kind `awards` have no field `zzzz`"},
      {"[entry.awards]\nrows = [\"\\u201C{zzzz}\"]", ":3:9 unknown-field"},  // an escape: the row as a whole
      {"[entry.awards]\ncondensed = [\"{title}\"]", ":3:13 wrong-type"},
      {"[entry.awards]\ncondensed.row = []", ":3:11 unknown-key: unknown key `row` in `condensed` (did you mean `rows`?)"},
      {"[entry.awards]\nrows = [\"{title}{, title}{, title}\", \"{title}{, title}\"]",
       ":3:8 bad-row: these rows print a field 5 times (at most 2 times in all rows of a kind)"},
      {"[entry.awards]\nrows = [\"{title}\", \"" + std::string(101, '.') + "\"]",
       ":3:8 bad-row: the signs of these rows are 101 bytes long (at most 100 in all rows of a kind)"},
      {"[header]\nseparator = \"" + std::string(101, '.') + "\"",
       ":3:13 too-long: `separator` is longer than 100 bytes (a sign or two do)"},
      {"[entry.awards]\nrows = [\"{title\"]", ":3:10 bad-row: an opening brace without its closing one (a brace holds one field"},
      {"[entry.awards]\nrows = [\"**{title}{, issuer}\"]",
       ":3:9 bad-row: a \"**\" of this row has no counterpart, and would be printed (marks stand in pairs"},
      {"[entry.awards]\nrows = [{ left = \"{title}\", style = \"link\" }]",
       ":3:37 unknown-style: `link` is the style of marked words, not of a row (styles of rows are: body, contact, "},
      {"[entry.awards]\nnumbered = true", ":3:12 wrong-type"},
      {"[entry.experience.role]\nrows = [\"{name}\"]", ":3:11 unknown-field: a role has no field `name`"},
      {"[entry.experience.role]\nabove = \"3pt\"", ":3:1 unknown-key: unknown key `above` in [entry.experience.role]"},
      {"[entry.skills.role]\nrows = []", ":2:15 unknown-key: unknown key `role` in [entry.skills]"},
      {"[entry.awards]\nrows = [\"{title}\"]\n[entry.awards]", ":4:1 toml-syntax"},
      {"[sidebar]\nwidth = \"5cm\"\nbackground = \"#1a4a7a\"",
       ":4:14 low-contrast: on this ground text in `#1a4a7a` has a contrast of 1.00:1; 4.5:1 is the least"},
      {"[sidebar]\nwidth = \"5cm\"\nbackground = \"#1a4a7a\"\ncolor = { ink = \"#ffffff\", muted = \"#ffffff\" }",
       ":4:14 low-contrast: on this ground text in `#1a4a7a` has a contrast of 1.00:1; 4.5:1 is the least"},
  };
  for (const Case& one : cases) check(one.text + "\n", one.expected);
}

TEST(LayoutFaults, AllOfAFileInOneRun) {
  EXPECT_EQ(faults_of("[page]\nmargin.left = 3\n[style.date]\ncolor = \"acent\"\nsize = 0\n[header]\nrows = [\"{contacts}\"]\n"
                      "[entry.awards]\nrows = [\"{titel}\", \"{isuer}\"]\n"),
            "cv/mine.toml:3:15 bad-length: `left` must be a length (write a length with its unit, such as \"12pt\", "
            "\"19mm\", \"0.75in\" or \"1.2em\")\n"
            "cv/mine.toml:5:9 unknown-color: [color] has no `acent` (did you mean `accent`?)\n"
            "cv/mine.toml:6:8 bad-number: `size` must be a number above 0 and at most 20 (it is a factor of the body's size, such "
            "as 1.2)\n"
            "cv/mine.toml:8:8 missing-name-row: no row of the header holds the name (write { left = \"{name}\", style = "
            "\"name\" })\n"
            "cv/mine.toml:10:11 unknown-field: entries of kind `awards` have no field `titel` (did you mean `title`?)\n"
            "cv/mine.toml:10:22 unknown-field: entries of kind `awards` have no field `isuer` (did you mean `issuer`?)\n");
}

TEST(LayoutFaults, FaultsBehindAMisspeltBaseShow) {
  MemoryWorld world;
  world.files["cv/mine.toml"] = "extends = \"fulll\"\n[date]\nmonth = 3\n";
  EXPECT_EQ(faults_of(world),
            "cv/mine.toml:1:11 unknown-layout: no layout is called `fulll` (did you mean `full`?)\n"
            "cv/mine.toml:3:9 wrong-type: `month`: expected a text, found an integer (write \"3\" with quotes)\n");
}

TEST(LayoutFaults, ALayoutFromNothingSaysWhatItLacks) {
  MemoryWorld world;
  world.files["cv/mine.toml"] = "description = \"Mine\"\n";
  const std::string from = "start from a bundled layout with `extends = \"full\"`";
  EXPECT_EQ(faults_of(world),
            "cv/mine.toml:1:1 missing: the layout has no `font`, `style`, `header` (" + from + ")\n" +
                "cv/mine.toml:1:1 missing-rows: the layout does not say how entries of these kinds look: awards, certificates, "
                "education, entries, experience, interests, languages, list, projects, publications, references, skills "
                "(add [entry.awards] with `rows` and so on, or start from another layout with `extends = \"full\"`)\n");
  world.files["cv/mine.toml"] = "[font]\nserif = [\"Source Serif 4\"]\n[style.date]\nitalic = true\n[header]\n"
                                "rows = [\"{name}\"]\n[entry]\nawards.rows = [\"{title}\"]\n";
  const std::string said = faults_of(world);
  const std::string lacking =
      "cv/mine.toml:1:1 missing-rows: the layout does not say how entries of these kinds look: certificates, education, ";
  EXPECT_EQ(said.substr(0, lacking.size()), lacking);
  EXPECT_NE(said.find("missing: [style.body] names no `font` (write font = \"serif\" under [style.body])\n"),
            std::string::npos)
      << said;
}

TEST(LayoutFaults, AStepThatSavesNothingIsTold) {
  EXPECT_EQ(faults_of("[fit]\ncondense = [\"awards\", \"prose\", \"talks\"]\n[entry.entries.condensed]\njoin = \"; \"\n"),
            "cv/mine.toml:3:13 missing-rows: `awards` has no condensed rows, so this step saves nothing (say them in "
            "[entry.awards.condensed], or take it out)\n"
            "cv/mine.toml:3:23 missing-rows: `prose` has no condensed rows, so this step saves nothing (prose has no rows: "
            "take it out)\n");
}

TEST(LayoutFaults, SpacedAndEscapedMarksAreMeant) {
  EXPECT_EQ(faults_of("[entry.awards]\nrows = [\"{title}{ * issuer}\", '{title}\\*']\n"), "");
}

TEST(LayoutFaults, ChainsOfExtends) {
  const auto said = [](const std::map<std::string, std::string>& files) {
    MemoryWorld world;
    for (const auto& [name, text] : files) world.files[name] = text;
    return faults_of(world);
  };
  EXPECT_EQ(said({{"cv/mine.toml", "extends = \"./mine.toml\"\n"}}),
            "cv/mine.toml:1:11 extends-cycle: layouts extend one another without end (this layout extends itself)\n");
  // A path is taken from the folder of the file that says it.
  EXPECT_EQ(said({{"cv/mine.toml", "extends = \"a/one.toml\"\n"},
                  {"cv/a/one.toml", "extends = \"./two.toml\"\n"},
                  {"cv/a/two.toml", "extends = \"./one.toml\"\n"}}),
            "cv/a/two.toml:1:11 extends-cycle: layouts extend one another without end (what this layout extends, "
            "extends this one in the end)\n");
  // A fault stands in the file that has it.
  EXPECT_EQ(said({{"cv/mine.toml", "extends = \"./base.toml\"\n"},
                  {"cv/base.toml", "extends = \"full\"\n[date]\nmonth = \"\"\n"}})
                .substr(0, 27),
            "cv/base.toml:3:9 bad-value:");
  // Of two values together it stands in the file written last.
  EXPECT_EQ(said({{"cv/mine.toml", "extends = \"./base.toml\"\n[sidebar]\nshow = true\n"},
                  {"cv/base.toml", "extends = \"full\"\n[sidebar]\nshow = false\n"}})
                .substr(0, 25),
            "cv/mine.toml:2:1 missing:");
  const std::string sidebar = "[sidebar]\nwidth = \"40mm\"\n", columns = "[columns]\ncount = 2\n";
  const auto conflict = [&](const std::string& mine, const std::string& middle, const std::string& base) {
    const std::string all = said({{"cv/mine.toml", "extends = \"./middle.toml\"\n" + mine},
                                  {"cv/middle.toml", "extends = \"./base.toml\"\n" + middle},
                                  {"cv/base.toml", "extends = \"full\"\n" + base}});
    return all.substr(0, all.find(": text beside"));
  };
  EXPECT_EQ(conflict(sidebar, "", columns), "cv/mine.toml:2:1 conflict");
  EXPECT_EQ(conflict(columns, "", sidebar), "cv/mine.toml:2:1 conflict");
  EXPECT_EQ(conflict("", sidebar, columns), "cv/middle.toml:2:1 conflict");
  EXPECT_EQ(conflict("", columns, sidebar), "cv/middle.toml:2:1 conflict");
  std::map<std::string, std::string> deep = {{"cv/mine.toml", "extends = \"./1.toml\"\n"}};
  for (int i = 1; i < 9; ++i)
    deep["cv/" + std::to_string(i) + ".toml"] = "extends = \"./" + std::to_string(i + 1) + ".toml\"\n";
  deep["cv/9.toml"] = "extends = \"full\"\n";
  EXPECT_EQ(said(deep), "cv/7.toml:1:11 extends-depth: no more than 8 layouts may extend one another\n");
  EXPECT_EQ(said({{"cv/mine.toml", "extends = 3\n"}}),
            "cv/mine.toml:1:11 wrong-type: `extends`: expected the name of a layout, or a path, found an integer\n");
}

TEST(LayoutFaults, AKindLooksLikeItsRelativeInWhatItDoesNotSay) {
  MemoryWorld world;
  world.files["cv/mine.toml"] =
      "extends = \"full\"\n[entry.talks]\nnumbered = \"up\"\n[entry.volunteer.role]\nrows = [\"{title}\"]\n";
  EXPECT_EQ(faults_of(world), "");
  Sources sources;
  Diagnostics diagnostics;
  const auto layout = load_layout({Span{}, "./mine.toml"}, "cv", false, "layouts", sources, world, diagnostics);
  ASSERT_TRUE(layout);
  const EntryLooks& talks = layout->entries.at(SectionKind::talks);
  EXPECT_EQ(talks.plain.rows.size(), layout->entries.at(SectionKind::entries).plain.rows.size());
  EXPECT_EQ(talks.numbered, Numbering::up);
  EXPECT_EQ(layout->entries.at(SectionKind::grants).numbered, Numbering::none);
  const EntryLooks& volunteer = layout->entries.at(SectionKind::volunteer);
  EXPECT_FALSE(volunteer.plain.rows.empty());
  EXPECT_TRUE(volunteer.part_plain.rows.front().right.empty());
}

}  // namespace
}  // namespace quoin
