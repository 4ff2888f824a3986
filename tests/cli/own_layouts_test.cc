// Layouts of a user's own, as the pages show them.
#include <gtest/gtest.h>

#include <sstream>

#include "process.h"
#include "support/disk_files.h"

namespace quoin::test {
namespace {

const char* const resume = R"([basics]
name = "Ada Okafor"
email = "ada@example.org"
phone = "+1 555 0100"
location = "Oslo"
[[section]]
title = "Skills"
kind = "skills"
entry = [{ name = "Office", keywords = ["filing"] }]
[[section]]
title = "A title that is much too long to stand in a narrow column beside its section"
kind = "list"
entry = [{ text = "One thing" }, { text = "Another thing" }]
)";

/// What `--dump WHAT` prints of the résumé in a layout that says `text` over `full`.
std::string dump(const char* what, const std::string& text) {
  const Scratch scratch;
  scratch.put("resume.toml", resume);
  scratch.put("mine.toml", "extends = \"full\"\n" + text);
  const Result result = run(scratch, {"build", "--layout", "./mine.toml", "--dump", what, "-o", "-"});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_EQ(result.err.find("warning"), std::string::npos) << result.err;
  return result.out;
}

bool comes_before(const std::string& text, const char* first, const char* second) {
  return text.find(first) < text.find(second) && text.find(second) != std::string::npos;
}

TEST(OwnLayouts, ContactsStandOneByOne) {
  const std::string text =
      dump("text", "[header]\nrows = [{ left = \"{name}\", right = \"{email}\" }, \"{phone}\", \"{location}\"]\n");
  EXPECT_TRUE(comes_before(text, "Ada Okafor", "ada@example.org")) << text;
  EXPECT_TRUE(comes_before(text, "ada@example.org", "+1 555 0100")) << text;
  EXPECT_TRUE(comes_before(text, "+1 555 0100", "Oslo")) << text;
}

TEST(OwnLayouts, OnlySomeSectionsStandThere) {
  const std::string some = dump("text", "[sections]\nonly = [\"list\"]\n");
  EXPECT_EQ(some.find("filing"), std::string::npos) << some;
  EXPECT_NE(some.find("Another thing"), std::string::npos) << some;
}

/// The baseline of what the dump of pages shows as `text`.
std::string baseline(const std::string& pages, const std::string& text) {
  std::istringstream in(pages);
  for (std::string line; std::getline(in, line);) {
    if (line.find('"' + text) == std::string::npos) continue;
    std::istringstream figures(line);
    std::string x, y;
    figures >> x >> y;
    return y;
  }
  ADD_FAILURE() << "no " << text << " in\n" << pages;
  return {};
}

TEST(OwnLayouts, HeadingsStandBesideTheirTextWhereTheyFit) {
  const char* const layout = "[labels]\ngap = \"5mm\"\nheadings = true\n";
  const std::string above = dump("pages", ""), beside = dump("pages", layout);
  EXPECT_NE(baseline(above, "SKILLS"), baseline(above, "Office"));
  EXPECT_EQ(baseline(beside, "SKILLS"), baseline(beside, "Office"));
  EXPECT_NE(baseline(beside, "A TITLE"), baseline(beside, "One thing"));
  const std::string tree = dump("tree", layout);
  EXPECT_TRUE(comes_before(tree, "h2 \"SKILLS\"", "\"Office: filing\"")) << tree;
}

/// The warnings of `quoin check` in a layout that says `text` over `full`, and what a budget leaves out is none.
std::string warnings(const std::string& text, const char* base = "full") {
  const Scratch scratch;
  scratch.put("resume.toml", resume);
  scratch.put("mine.toml", std::string("extends = \"") + base + "\"\n" + text);
  const Result result = run(scratch, {"check", "--layout", "./mine.toml"});
  EXPECT_EQ(result.status, 0) << result.err;
  return result.err;
}

TEST(OwnLayouts, WhatNoRowPrintsIsToldOnce) {
  EXPECT_EQ(warnings("[header]\nrows = [\"{name}\"]\n[entry.list]\nrows = [\"{dates}\"]\n"),
            "resume.toml:5:12: warning[not-printed]: layout `mine` does not print `basics.location`, `basics.phone`, "
            "`basics.email` and 2 more\n"
            "  location = \"Oslo\"\n"
            "             ^^^^^^\n"
            "  hint: a row prints the fields that it names in braces; [sections] `omit` leaves out a whole kind\n");
  const std::string one = warnings("[entry.skills]\nrows = [\"{name}\"]\n");
  EXPECT_NE(one.find("9:41: warning[not-printed]: layout `mine` does not print `section[0].entry[0].keywords`\n"),
            std::string::npos)
      << one;
}

TEST(OwnLayouts, WhatIsLeftOutOnPurposeIsNotTold) {
  EXPECT_EQ(warnings(""), "");
  EXPECT_EQ(warnings("[sections]\nomit = [\"skills\"]\n"), "");
  EXPECT_EQ(warnings("[sections]\nonly = [\"list\"]\n"), "");
  EXPECT_EQ(warnings("", "onepage"), "");
  // The user's own link stands where the entry's URL would.
  const Scratch scratch;
  scratch.put("resume.toml", "[basics]\nname = \"Ada\"\n[[section]]\ntitle = \"Work\"\nkind = \"experience\"\n"
                             "entry = [{ organization = \"[Yard](https://a.example)\", position = \"Mason\", "
                             "url = \"https://b.example\" }]\n");
  scratch.put("mine.toml", "extends = \"full\"\n");
  EXPECT_EQ(run(scratch, {"check", "--layout", "./mine.toml"}).err, "");
  // Condensed rows may say less than those that they stand for.
  EXPECT_EQ(warnings("fit = { pages = 1, condense = [\"skills\"] }\n[entry.skills]\ncondensed = { rows = [\"{name}\"] }\n"), "");
}

TEST(OwnLayouts, ALayoutFromNothingPrintsNothingOverAnything) {
  const Scratch scratch;
  scratch.put("resume.toml",
              "[basics]\nname = \"Ada\"\n[[section]]\ntitle = \"Work\"\nkind = \"experience\"\n"
              "entry = [{ organization = \"Yard\", position = \"Mason\", start = 2020, highlights = [\"Cut stones\"] }]\n");
  std::string layout = "[font]\ntext = [\"Inter\"]\n[style.body]\nfont = \"text\"\nsize = \"10pt\"\n[header]\nrows = [\"{name}\"]\n"
                       "[entry]\nexperience.rows = [\"{organization}{, position}{, dates}\"]\n";
  for (const char* kind : {"awards", "entries", "publications"}) layout += std::string(kind) + ".rows = [\"{title}\"]\n";
  for (const char* kind : {"certificates", "interests", "languages", "projects", "references", "skills"})
    layout += std::string(kind) + ".rows = [\"{name}\"]\n";
  scratch.put("mine.toml", layout + "education.rows = [\"{institution}\"]\nlist.rows = [\"{text}\"]\n");
  const Result result = run(scratch, {"build", "--layout", "./mine.toml", "--dump", "pages"});
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_EQ(result.err, "");
  const auto left_of = [&](const std::string& text) {
    std::istringstream in(result.out);
    for (std::string line; std::getline(in, line);)
      if (line.find('"' + text) != std::string::npos) return std::stod(line);
    ADD_FAILURE() << "no " << text << " in\n" << result.out;
    return 0.0;
  };
  EXPECT_NEAR(left_of("Cut stones") - left_of("•"), 10, 0.01);
  EXPECT_GT(left_of("•"), left_of("Yard"));
}

TEST(OwnLayouts, LabelsStandApartFromTheText) {
  const char* const rows = "[entry.skills]\nrows = [{ left = \"{name}\", label = \"{keywords}\" }]\n";
  EXPECT_EQ(dump("pages", rows), dump("pages", std::string("[labels]\ngap = \"6mm\"\n") + rows));
  EXPECT_EQ(dump("pages", rows), dump("pages", std::string("[labels]\nalign = \"left\"\n") + rows));
}

TEST(OwnLayouts, TheNameIsAlignedAsItsStyle) {
  const char* const rows = "[header]\nrows = [\"{name}\", \"{contacts}\"]\n";
  EXPECT_EQ(dump("pages", rows),
            dump("pages", "[header]\nrows = [{ left = \"{name}\", style = \"name\" }, { left = \"{contacts}\", style = "
                          "\"contact\" }]\n"));
  EXPECT_NE(dump("pages", rows), dump("pages", std::string("[style.name]\nalign = \"center\"\n") + rows));
}

/// docs/layouts.md, "Taking back what is inherited".
TEST(OwnLayouts, WhatIsInheritedIsTakenBack) {
  const Scratch scratch;
  scratch.put("resume.toml", project_bytes("resume.toml"));
  scratch.put("base.toml",
              "extends = \"full\"\nfit = { pages = 1, condense = [\"hyphenation\"] }\n[page]\nhead = \"{date}\"\nfoot = \"{page}\"\n"
              "[entry.skills]\njoin = \"; \"\nnumbered = \"up\"\n[entry.experience]\njoin-items = \"; \"\n"
              "[list.details]\nmarker = \"-\"\n[header]\nicons = true\nrule = { thickness = \"1pt\", gap = \"3pt\" }\n"
              "[labels]\nheadings = true\nspine = { thickness = \"1pt\" }\n[sections]\norder = [\"skills\"]\nomit = [\"awards\"]\n"
              "[sidebar]\nwidth = \"40mm\"\nrows = [\"{contacts}\"]\n[entry.languages]\njoin = \"\"\n");
  const auto pages = [&](const std::string& layout) {
    scratch.put("mine.toml", layout);
    const Result result = run(scratch, {"build", "--layout", "./mine.toml", "--dump", "pages"});
    EXPECT_EQ(result.status, 0) << result.err;
    return result.out;
  };
  const std::string full = pages("extends = \"full\"\n[page]\nfoot = \"\"\n[entry.languages]\njoin = \"\"\n");
  EXPECT_NE(pages("extends = \"./base.toml\"\n"), full);
  EXPECT_EQ(pages("extends = \"./base.toml\"\nfit = { pages = \"any\", condense = [] }\n[page]\nhead = \"\"\nfoot = \"\"\n"
                  "[entry.skills]\njoin = \"\"\nnumbered = \"none\"\n[entry.experience]\njoin-items = \"\"\n"
                  "[list.details]\nmarker = \"\"\n[header]\nicons = false\nrule = { thickness = \"0pt\" }\n"
                  "[labels]\nheadings = false\nspine = { thickness = \"0pt\" }\n[sections]\norder = []\nomit = []\n"
                  "[sidebar]\nshow = false\n"),
            full);
}

TEST(OwnLayouts, BulletsAndFeaturesChangeNothingElse) {
  EXPECT_EQ(dump("text", ""),
            dump("text", "[style.marker]\ncolor = \"muted\"\n[style.body]\nfeatures = [\"-kern\"]\n"));
  EXPECT_NE(dump("pages", ""), dump("pages", "[style.body]\nfeatures = [\"-kern\"]\n"));
}

}  // namespace
}  // namespace quoin::test
