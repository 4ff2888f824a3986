// What a variant keeps, in which order, over which parents; whose word counts; and what is said where one makes no sense.
#include <gtest/gtest.h>

#include <algorithm>

#include "resume/outline.h"
#include "resume/resume_outcome.h"

namespace quoin {
namespace {

/// One section of each sort, whose lines are counted in the tests of faults.
const std::string whole = R"toml([basics]
name = "Ada"
headline = "Engineer"
[[section]]
id = "work"
title = "Work"
kind = "experience"
[[section.entry]]
organization = "Acme"
tags = ["industry"]
highlights = ["plain", { text = "deep", tags = ["research", "depth"] }, { text = "wide", tags = ["breadth"] }]
[[section.entry]]
organization = "Lab"
highlights = ["found"]
[[section.entry.role]]
title = "Lead"
tags = ["depth"]
highlights = ["led"]
[[section.entry.role]]
title = "Member"
[[section]]
id = "talks"
title = "Talks"
kind = "talks"
tags = ["academic"]
[[section.entry]]
title = "On Tides"
[[section]]
id = "school"
title = "School"
kind = "education"
[[section.entry]]
institution = "UT"
name = "BSc"
details = ["good", { text = "better", tags = ["depth"] }]
[[section.entry.degree]]
name = "MSc"
tags = ["academic"]
[[section]]
title = "Profile"
kind = "prose"
text = "Short."
)toml";

Request asking(const std::string& variant, std::vector<std::string> include = {}, std::vector<std::string> exclude = {}) {
  Request request;
  if (!variant.empty()) request.variant = variant;
  request.include = std::move(include);
  request.exclude = std::move(exclude);
  return request;
}

/// The first letters of what is kept, in the résumé's order.
std::string kept(const Outcome& outcome) {
  std::string out;
  for (const OutlinePart& part : outline(outcome.resume)) out += (out.empty() ? "" : " ") + part.text->plain();
  return out;
}

void check_kept(const std::string& variant, const std::string& expected, std::vector<std::string> include = {},
                std::vector<std::string> exclude = {}) {
  const Outcome outcome = read(whole + variant, asking(variant.empty() ? "" : "v", std::move(include), std::move(exclude)));
  EXPECT_EQ(kept(outcome), expected) << variant;
  EXPECT_EQ(said(outcome), "") << variant;
}

TEST(Variants, TagsChoose) {
  const std::string all = "Work Acme plain deep wide Lab Lead led Member found Talks On Tides School UT good better MSc Profile";
  check_kept("", all);
  check_kept("[variant.v]\n", all);
  check_kept("[variant.v]\ninclude = ['industry', 'depth']\n",
             "Work Acme plain deep Lab Lead led Member found School UT good better Profile");
  check_kept("[variant.v]\nexclude = ['depth', 'academic']\n", "Work Acme plain wide Lab Member found School UT good Profile");
  // `include` keeps, then `exclude` drops: one tag that is excluded is enough.
  check_kept("[variant.v]\ninclude = ['depth', 'research']\nexclude = ['research']\n",
             "Work Lab Lead led Member found School UT good better Profile");
  check_kept("[variant.v]\ninclude = []\n", "Work Lab Member found School UT good Profile");
  check_kept("", "Work Acme plain wide Lab Member found School UT good Profile", {}, {"depth", "academic"});
  check_kept("", "Work Lab Lead led Member found School UT good better Profile", {"depth"}, {});
}

TEST(Variants, SectionsChooseAndOrder) {
  check_kept("[variant.v]\nsections = ['school', 'work']\nexclude = ['depth']\n",
             "School UT good MSc Work Acme plain wide Lab Member found");
  check_kept("[variant.v]\nsections = []\n", "");
}

TEST(Variants, WhatHoldsNothingGoes) {
  const std::string roles = me + "[[section]]\ntitle = \"Work\"\nkind = \"experience\"\ntext = \"Since 2001.\"\n"
                                 "[[section.entry]]\norganization = \"Acme\"\n"
                                 "[[section.entry.role]]\ntitle = \"Lead\"\ntags = [\"a\"]\nhighlights = [\"led\"]\n";
  const Outcome gone = read(roles + "[variant.v]\nexclude = [\"a\"]\n", asking("v"));
  EXPECT_EQ(kept(gone), "");
  EXPECT_EQ(said(gone), "13:10 warning[nothing-kept] `v` keeps nothing of the section `Work` | tag the section itself, or name "
                        "those that are meant in `sections`\n");
  const std::string list = me + "[[section]]\ntitle = \"W\"\nid = \"w\"\nkind = \"list\"\ntags = [\"a\"]\n[[section.entry]]\ntext = \"x\"\ntags = [\"b\"]\n[variant.v]\n";
  EXPECT_EQ(said(read(list + "include = [\"a\"]\nsections = [\"w\"]\n", asking("v"))),
            "11:10 warning[nothing-kept] `v` keeps nothing of the section `W` | one of its entries needs the tag `a`, or take the section out of `sections`\n");
  EXPECT_EQ(said(read(list + "include = [\"a\"]\n", asking("v"))),
            "11:10 warning[nothing-kept] `v` keeps nothing of the section `W` | one of its entries needs the tag `a`, or name the sections that are meant in "
            "`sections`\n");
  const Outcome own = read(roles + "[[section.entry]]\norganization = \"Lab\"\nhighlights = [{ text = \"x\", tags = [\"a\"] }]\n",
                           asking("", {}, {"a"}));
  EXPECT_EQ(kept(own), "Work Lab");
  const Outcome tagged = read(me + award + "[[section]]\ntitle = \"Talks\"\nkind = \"talks\"\ntags = [\"a\"]\n[[section.entry]]\n"
                                           "title = \"T\"\n", asking("", {}, {"a"}));
  EXPECT_EQ(kept(tagged), "Awards Prize");
  EXPECT_EQ(said(tagged), "");
}

TEST(Variants, PathsStayThoseOfTheFile) {
  const Outcome outcome = read(whole + "[variant.v]\nsections = ['school', 'work']\nexclude = ['industry', 'depth']\n", asking("v"));
  std::string paths;
  for (const OutlinePart& part : outline(outcome.resume)) paths += part.path + "\n";
  EXPECT_EQ(paths, "section[2]\nsection[2].entry[0]\nsection[2].entry[0].details[0]\nsection[2].entry[0].degree[0]\n"
                   "section[0]\nsection[0].entry[1]\nsection[0].entry[1].role[1]\nsection[0].entry[1].highlights[0]\n");
  EXPECT_EQ(outcome.resume.leaves.back().path, "section[0].entry[1].highlights[0]");
  EXPECT_EQ(outcome.resume.leaves.front().path, "section[2].entry[0]");
}

TEST(Variants, SetReplacesBeforeAnythingIsRead) {
  const std::string variant =
      "[variant.v]\nlanguage = 'de'\nlayout = 'onepage'\nembed = 'data'\npages = 2\n[variant.v.set]\nbasics.headline = 'Lead'\n"
      "basics.summary = 'One.'\n'document.paper' = 'a5'\nsection.work.title = 'Beruf'\nsection.work.text = 'Since 2001.'\n";
  const Outcome outcome = read(whole + variant, asking("v"));
  EXPECT_EQ(said(outcome), "");
  const Resume& resume = outcome.resume;
  EXPECT_EQ(resume.document.language.value + " " + resume.document.layout.value + " " + resume.document.paper.value, "de onepage a5");
  EXPECT_EQ(resume.document.embed, Embed::data);
  EXPECT_EQ(resume.pages, 2);
  EXPECT_EQ(resume.basics.headline.plain() + resume.basics.summary.at(0).text.plain(), "LeadOne.");
  EXPECT_EQ(resume.sections[0].title.plain() + resume.sections[0].text.at(0).text.plain(), "BerufSince 2001.");
  const std::string before = whole + variant.substr(0, variant.find("basics.headline"));  // the variant's own line
  EXPECT_EQ(resume.places.of(resume.basics.headline.value_id).begin.line, 1 + std::count(before.begin(), before.end(), '\n'));
  const Outcome without = read(whole + variant);
  EXPECT_EQ(without.resume.basics.headline.plain(), "Engineer");
  EXPECT_FALSE(without.resume.pages);
  EXPECT_EQ(without.resume.variants.at(0).value, "v");
  EXPECT_EQ(read(me + "[variant.v]\nlanguage = 'fr'\n", asking("v")).resume.document.language.value, "fr");
}

/// File < the variant's parents < variant < command line.
TEST(Variants, TheNearestWordCounts) {
  const std::string family =
      "[document]\npaper = 'a4'\nlanguage = 'en'\n"
      "[variant.base]\npages = 'any'\nlanguage = 'de'\nexclude = ['depth']\nsections = ['work']\nset.document.paper = 'a5'\n"
      "set.basics.headline = 'Base'\n"
      "[variant.v]\nextends = 'base'\npages = 3\nlanguage = 'fr'\ninclude = ['academic']\nset.basics.headline = 'V'\n"
      "[variant.w]\nextends = 'v'\ninclude = ['depth', 'industry']\nsections = ['work', 'talks']\n";
  const auto shown = [&](const Request& request) {
    const Outcome outcome = read(whole + family, request);
    EXPECT_EQ(said(outcome), "");
    const Resume& resume = outcome.resume;
    return resume.document.paper.value + " " + resume.document.language.value + " " + resume.basics.headline.plain() + " " +
           (resume.pages ? std::to_string(*resume.pages) : "-") + ": " + kept(outcome);
  };
  EXPECT_EQ(shown(asking("base")), "a5 de Base 0: Work Acme plain wide Lab Member found");
  EXPECT_EQ(shown(asking("v")), "a5 fr V 3: Work Lab Member found");
  EXPECT_EQ(shown(asking("w")), "a5 fr V 3: Work Acme plain deep Lab Lead led Member found Talks On Tides");
  // A tag of the command line is one more, and wins over what a variant says of it.
  EXPECT_EQ(shown(asking("v", {"depth"})), "a5 fr V 3: Work Lab Lead led Member found");
  EXPECT_EQ(shown(asking("w", {}, {"industry"})), "a5 fr V 3: Work Lab Lead led Member found Talks On Tides");
  Request set = asking("w");
  set.settings = {{"document.language", "es", "--language"}, {"basics.headline", "Typed", "--set basics.headline"},
                  {"variant.base.set.document.paper", "letter", "--set variant.base.set.document.paper"},
                  {"variant.w.sections", "['talks']", "--set variant.w.sections"}};
  EXPECT_EQ(shown(set), "letter es Typed 3: Talks On Tides");
}

void check_said(const std::string& variants, const std::string& expected, const Request& request = {}) {
  EXPECT_EQ(said(read(me + award + variants, request)), expected) << variants;
}

const std::string may_set =
    "it may set document.*, basics.headline, basics.summary, letter.*, and a section's title and text by its id: section.ID.title\n";

TEST(Variants, FaultsOfTheirWords) {
  const std::string prizes =
      me + "[[section]]\nid = \"prizes\"\ntitle = \"P\"\nkind = \"prose\"\ntext = \"x\"\n[variant.v]\n";
  const auto check = [&](const std::string& text, const std::string& expected) {
    EXPECT_EQ(said(read(prizes + text)), expected) << text;
    EXPECT_EQ(said(read(prizes + text, asking("v"))), expected) << text;  // no less, and nothing twice
  };
  check("sections = [\"prizes\", \"prices\"]\n",
        "9:23 error[unknown-section] no section has the id `prices` | did you mean `prizes`?\n");
  check("sections = [\"prizes\", \"prizes\"]\n",
        "9:23 error[double-id] `sections` names `prizes` twice | a section is printed once: take one out\n");
  check("set.section.prices.title = \"X\"\n",
        "9:20 error[unknown-section] no section has the id `prices` | did you mean `prizes`?\n");
  check("set.basisc.headline = \"X\"\n", "9:12 error[not-tailored] a variant cannot set `basisc.headline` | did you mean `basics`?\n");
  check("set.basics.name = \"X\"\n", "9:12 error[not-tailored] a variant cannot set `basics.name` | " + may_set);
  check("set.section.prizes.kind = \"X\"\n", "9:20 error[not-tailored] a variant cannot set `section.prizes.kind` | " + may_set);
  check("set.section.prizes.entry = [{ title = \"X\" }]\n",
        "9:20 error[not-tailored] a variant cannot set `section.prizes.entry` | a variant selects, orders and condenses: give the "
        "entry tags, and choose by `include` and `exclude`\n");
  check("set.document.papr = \"a5\"\n", "9:14 error[unknown-key] unknown key `papr` in [document] | did you mean `paper`?\n");
  check("language = \"english\"\n",
        "9:12 error[unknown-language] there is no language `english` | a language tag is meant, such as en-US, de or zh-Hans\n");
  check("embed = \"sorce\"\n", "9:9 error[unknown-embed] `embed` is none, data or source, not `sorce` | did you mean `source`?\n");
  check("pages = 0\n", "9:9 error[bad-number] `pages` cannot be 0 | write a number from 1 to 100, or \"any\"\n");
  check("pages = \"two\"\n",
        "9:9 error[wrong-type] `pages`: expected an integer or \"any\", found a text | write a number from 1 to 100, or \"any\"\n");
  check("incude = \"a\"\nset = 5\n",
        "9:1 error[unknown-key] unknown key `incude` in a variant | did you mean `include`?\n"
        "9:10 error[wrong-type] `include`: expected an array of texts, found a text | put it in brackets: [\"…\"]\n"
        "10:7 error[wrong-type] `set`: expected a table, found an integer\n");
}

TEST(Variants, FaultsOfTheirNames) {
  check_said("[variant]\nv = 5\n", "9:5 error[wrong-type] `v`: expected a table, found an integer | write [variant.v]\n");
  check_said("[variant]\ninclude = [\"a\"]\n", "9:11 error[wrong-type] `include`: expected a table, found an array | [variant] needs a name: write "
                                                   "[variant.NAME] above `include`\n");
  const std::string two = "[variant.short]\n[variant.long]\n";
  check_said(two, "--variant:1:1 error[unknown-variant] no variant is called `shrot` | did you mean `short`?\n", asking("shrot"));
  check_said(two, "--variant:1:1 error[unknown-variant] no variant is called `academic` | the variants are: short, long\n",
             asking("academic"));
  check_said("", "--variant:1:1 error[unknown-variant] no variant is called `v` | the résumé has none: write [variant.v]\n",
             asking("v"));
  check_said("[variant.short]\nextends = 'lnog'\n[variant.long]\n",
             "9:11 error[unknown-variant] no variant is called `lnog` | did you mean `long`?\n");
}

TEST(Variants, CyclesAreToldAtEachOfTheirPlaces) {
  const std::string hint = " | one of them must stand on its own: take its `extends` out\n";
  check_said("[variant.a]\nextends = 'a'\n", "9:11 error[variant-cycle] `a` extends itself" + hint, asking("a"));
  check_said("[variant.a]\nextends = 'b'\n[variant.b]\nextends = 'a'\n[variant.c]\nextends = 'a'\n",
             "9:11 error[variant-cycle] `a` extends `b` (line 10), which extends `a` in the end" + hint +
                 "11:11 error[variant-cycle] `b` extends `a` (line 8), which extends `b` in the end" + hint,
             asking("c"));
  std::string chain = "[variant.v0]\n";
  for (int i = 1; i < 10; ++i)
    chain += "[variant.v" + std::to_string(i) + "]\nextends = 'v" + std::to_string(i - 1) + "'\n";
  check_said(chain, "", asking("v7"));
  check_said(chain, "12:11 error[extends-depth] no more than 8 variants may extend one another\n", asking("v9"));
}

TEST(Variants, AnIdOfTwoSections) {
  const std::string doubled = me + award + "[[section]]\nid = \"p\"\ntitle = \"A\"\nkind = \"prose\"\ntext = \"x\"\n" +
                              "[[section]]\nid = \"p\"\ntitle = \"B\"\nkind = \"prose\"\ntext = \"x\"\n";
  const std::string fault = "14:6 error[double-id] two sections have the id `p`, this one and that in line 9 | give one of them another `id`\n";
  EXPECT_EQ(said(read(doubled)), fault);
  EXPECT_EQ(said(read(doubled + "[variant.v]\nset.section.p.title = \"X\"\n", asking("v"))), fault);
  EXPECT_EQ(said(read(me + "[[basics.detail]]\nid = \"a\"\ntext = \"x\"\n[[basics.detail]]\nid = \"a\"\ntext = \"y\"\n" + award +
                      "id = \"a\"\n[[section.entry]]\nid = \"a\"\ntitle = \"Q\"\n")),
            "7:6 error[double-id] two details have the id `a`, this one and that in line 4 | give one of them another `id`\n"
            "16:6 error[double-id] two entries of this section have the id `a`, this one and that in line 14 | give one of them another `id`\n");
  const std::string role = "[[section.entry.role]]\nid = \"r\"\ntitle = \"T\"\n";
  EXPECT_EQ(said(read(me + "[[section]]\ntitle = \"W\"\nkind = \"experience\"\n[[section.entry]]\norganization = \"O\"\n" + role + role)),
            "12:6 error[double-id] two roles of this entry have the id `r`, this one and that in line 9 | give one of them another `id`\n");
}

TEST(Variants, ValuesAreReadWhicheverIsAskedFor) {
  const auto check_all = [](const std::string& text, const std::string& expected) {
    for (const char* variant : {"", "v", "w"}) EXPECT_EQ(said(read(me + award + "[variant.w]\n[variant.v]\n" + text, asking(variant))), expected) << text;
  };
  check_all("set.document.paper = \"lettr\"\n", "10:22 error[unknown-paper] there is no paper `lettr` | did you mean `letter`?\n");
  check_all("set.document.accent = \"blu\"\n", "10:23 error[bad-color] `accent` cannot be `blu` | a colour is meant, such as \"#1a4a7a\"\n");
  check_all("set.basics.headline = 5\n", "10:23 error[wrong-type] `headline`: expected a text, found an integer | write \"5\" with quotes\n");
  check_all("set.basics.summary = { en = \"x\", de = 5 }\n",
            "10:39 error[wrong-type] `summary`: expected a text, found an integer | write \"5\" with quotes\n");
  check_all("layout = 5\n", "10:10 error[wrong-type] `layout`: expected a text, found an integer | write \"5\" with quotes\n");
  check_all("set.basics.headline = { en = \"x\", de = \"y\" }\n", "");
}

TEST(Variants, TagsThatNothingHas) {
  const std::string tagged = "tags = [\"teaching\", \"ab\"]\n";
  check_said(tagged + "[variant.v]\ninclude = [\"ab\", \"teachng\"]\n",
             "10:18 warning[unused-tag] nothing has the tag `teachng` | did you mean `teaching`?\n");
  check_said(tagged + "[variant.v]\ninclude = [\"ac\", \"teaching\"]\n",
             "10:12 warning[unused-tag] nothing has the tag `ac` | write tags = [\"ac\"] on what is meant, or take it out\n");
  check_said(tagged + "[variant.v]\nexclude = [\"teaching\", \"techaing\"]\n",
             "10:24 warning[unused-tag] nothing has the tag `techaing` | did you mean `teaching`?\n");
  check_said(tagged + "[[section.entry]]\ntitle = \"Q\"\ntags = [\"teachng\"]\n[variant.v]\ninclude = [\"teaching\", \"ab\"]\n",
             "11:9 warning[similar-tag] no variant names the tag `teachng`, which is a letter from `teaching` | write "
             "\"teaching\" if that is meant\n");
  check_said(tagged, "--exclude:1:1 warning[unused-tag] nothing has the tag `xyz` | write tags = [\"xyz\"] on what is meant, or take "
                     "it out\n", asking("", {}, {"xyz"}));
  check_said(tagged, "--include:1:1 warning[unused-tag] nothing has the tag `ab,teaching` | write each after an option of its own: --include ab --include "
                     "teaching\n--include:1:1 warning[nothing-kept] the choice of tags keeps nothing of the section `Awards` | tag the section itself, or "
                     "name those that are meant in `sections`\n", asking("", {"ab,teaching"}));
  check_said(tagged, "--include:1:1 error[bad-tag] the tag `a b` has a space in it | a tag is one word, such as \"a-b\"\n",
             asking("", {"a b", "ab"}));
  check_said("tags = [\"data science\"]\n",
             "8:9 error[bad-tag] the tag `data science` has a space in it | a tag is one word, such as \"data-science\"\n");
}

}  // namespace
}  // namespace quoin
