// Several files read as one résumé: what they come to together, where faults point, and what cannot be included.
#include "resume/include.h"

#include <gtest/gtest.h>

#include "resume/outline.h"
#include "resume/resume_outcome.h"

namespace quoin {
namespace {

using Parts = std::map<std::string, std::string>;

/// `text` as cv/resume.toml, with the files beside it.
Outcome read_with(const std::string& text, const Parts& parts, const std::vector<Setting>& settings = {}) {
  Outcome out;
  MemoryWorld world;
  for (const auto& [name, part] : parts) world.files["cv/" + name] = part;
  world.files["cv/resume.toml"] = text;
  world.files["secret.toml"] = "[basics]\nphone = \"1\"\n";
  Request request;
  request.settings = settings;
  const SourceId id = out.sources.add("cv/resume.toml", text);
  out.resume = read_resume(id, "cv", request, out.sources, world, out.diagnostics);
  out.diagnostics.sort_by_place();
  return out;
}

std::string parts_of(const Resume& resume) {
  std::string out;
  for (const OutlinePart& part : outline(resume))
    out += (out.empty() ? "" : " ") + part.path + "=" + (part.text ? part.text->plain() : "");
  return out;
}

std::string talk(const std::string& title) {
  return "[[section]]\ntitle = \"" + title + "\"\nkind = \"talks\"\n[[section.entry]]\ntitle = \"On " + title + "\"\n";
}

TEST(Include, SectionsFollowInTheOrderOfTheFiles) {
  const Outcome outcome =
      read_with("include = [\"b.toml\", \"a.toml\"]\n" + me + talk("Own"),
                {{"a.toml", talk("A")}, {"b.toml", "include = \"c.toml\"\n" + talk("B")}, {"c.toml", talk("C")}});
  EXPECT_EQ(said(outcome), "");
  EXPECT_EQ(parts_of(outcome.resume),
            "section[0]=Own section[0].entry[0]=On Own section[1]=B section[1].entry[0]=On B section[2]=C "
            "section[2].entry[0]=On C "
            "section[3]=A section[3].entry[0]=On A");
}

TEST(Include, ASectionTakesEntries) {
  const Outcome outcome = read_with(me + "[[section]]\ntitle = \"T\"\nkind = \"talks\"\ninclude = [\"a.toml\", "
                                         "\"b.toml\"]\n[[section.entry]]\ntitle = \"Own\"\n",
                                    {{"a.toml", "[[entry]]\ntitle = \"A\"\ntags = [\"x\"]\n[[entry]]\ntitle = \"B\"\n"},
                                     {"b.toml", "entry = [{ title = \"C\" }]\n"}});
  EXPECT_EQ(said(outcome), "");
  EXPECT_EQ(parts_of(outcome.resume),
            "section[0]=T section[0].entry[0]=Own section[0].entry[1]=A section[0].entry[2]=B section[0].entry[3]=C");
}

TEST(Include, TablesBecomeOne) {
  const Outcome outcome = read_with(
      "include = \"me.toml\"\n[basics]\nname = \"Ada\"\n[[basics.profile]]\nnetwork = \"GitHub\"\nusername = "
      "\"ada\"\n" +
          talk("T"),
      {{"me.toml",
        "[document]\nlanguage = \"de\"\n[basics]\nphone = \"+44 20 7946 0000\"\n[[basics.profile]]\nnetwork = "
        "\"ORCID\"\nusername = \"0000-0002-1825-0097\"\n[variant.short]\nexclude = []\n"}});
  EXPECT_EQ(said(outcome), "");
  EXPECT_EQ(outcome.resume.document.language.value, "de");
  EXPECT_EQ(outcome.resume.basics.phones.size(), 1u);
  ASSERT_EQ(outcome.resume.basics.profiles.size(), 2u);
  EXPECT_EQ(outcome.resume.basics.profiles[1].network.value, "ORCID");
  EXPECT_EQ(outcome.resume.variants.size(), 1u);
}

TEST(Include, PathsAreTheResumesWhereverTheyAreWritten) {
  const Outcome outcome =
      read_with("include = \"parts/a.toml\"\n" + me,
                {{"parts/a.toml", "include = \"parts/b.toml\"\n" + paper_section + "bibliography = \"papers.bib\"\n"},
                 {"parts/b.toml", talk("B")},
                 {"papers.bib", "@article{a, title = {T}}\n"}});
  EXPECT_EQ(said(outcome), "");
  EXPECT_EQ(outcome.resume.sections.size(), 2u);
  EXPECT_EQ(outcome.resume.included.size(), 2u);
}

TEST(Include, FaultsStandInTheirOwnFile) {
  const Outcome outcome =
      read_with("include = [\"a.toml\"]\n" + me, {{"a.toml", "# a comment\n" + talk("A") + "titel = \"x\"\n"}});
  EXPECT_EQ(said(outcome),
            "cv/a.toml:7:1 error[unknown-key] unknown key `titel` in an entry of kind talks | did you mean `title`?\n");
}

TEST(Include, ASettingCountsWhatStandsTogether) {
  const Outcome outcome = read_with("include = \"a.toml\"\n" + me + talk("Own"), {{"a.toml", talk("A")}},
                                    {{"section.1.title", "New", "--set section.1.title"}});
  EXPECT_EQ(said(outcome), "");
  EXPECT_EQ(outcome.resume.sections.at(1).title.plain(), "New");
}

/// `include` at the top of a résumé, and what is said of it.
void check_top(const std::string& include, const Parts& parts, const std::string& expected) {
  EXPECT_EQ(said(read_with("include = " + include + "\n" + me + talk("Own"), parts)), expected) << include;
}

TEST(Include, WhatCannotBeIncluded) {
  const Parts some = {{"folder.toml/x", ""},
                      {".hidden.toml", talk("H")},
                      {"papers.bib", "@book{a,}"},
                      {"empty.toml", "# nothing\n"},
                      {"entries.toml", "[[entry]]\ntitle = \"A\"\n"},
                      {"a.toml", talk("A")}};
  const std::string at = "1:11 error";
  check_top("\"folder.toml\"", some, at + "[unreadable-file] `folder.toml` is a folder, not a file\n");
  check_top("\"resume.toml\"", some, at + "[include-cycle] `resume.toml` is the résumé itself | take it out\n");
  check_top("\"../secret.toml\"", some,
            at + "[outside-folder] `../secret.toml` lies outside the résumé's folder | put a copy into the folder\n");
  check_top("\"/secret.toml\"", some,
            at + "[outside-folder] `/secret.toml` lies outside the résumé's folder | put a copy into the folder\n");
  check_top("\".hidden.toml\"", some,
            at + "[hidden-file] `.hidden.toml` is a hidden file, or lies in a hidden folder | what a résumé names may "
                 "be passed on with it: name a file whose path has no part that begins with a dot\n");
  check_top("\"none.toml\"", some,
            at + "[missing-file] there is no file `none.toml` | a path starts from the résumé's folder\n");
  check_top("\"papers.bib\"", some,
            at + "[not-toml] `papers.bib` is no TOML by its name | write bibliography = \"papers.bib\" in a section of "
                 "publications\n");
  check_top("\"notes\"", some,
            at + "[not-toml] `notes` is no TOML by its name | the name of a file to include ends in .toml\n");
  check_top(
      "\"empty.toml\"", some,
      at + "[empty-include] `empty.toml` has nothing in it | write something into it, or take it out of `include`\n");
  check_top("\" \"", some, at + "[empty-value] `include` is empty | write a file's name, such as \"talks.toml\"\n");
  check_top("7", some,
            at + "[wrong-type] `include`: expected a text or an array of texts, found an integer | such as "
                 "[\"talks.toml\"]\n");
  check_top("[7]", some, "1:12 error[wrong-type] `include`: expected a text, found an integer\n");
  check_top(
      "[\"a.toml\", \"./a.toml\"]", some,
      "1:22 error[double-include] `./a.toml` is included already, at cv/resume.toml:1 | take one of the two out\n");
  check_top("\"entries.toml\"", some,
            "cv/entries.toml:1:3 error[wrong-include] an [[entry]] stands in no section here | include the file from a "
            "section: [[section]] … include = \"entries.toml\"\n");
  check_top("[]", some, "");
}

TEST(Include, Cycles) {
  check_top("\"a.toml\"", {{"a.toml", "include = \"a.toml\"\n" + talk("A")}},
            "cv/a.toml:1:11 error[include-cycle] `a.toml` includes itself; it is included at cv/resume.toml:1 | take "
            "it out\n");
  check_top("\"a.toml\"",
            {{"a.toml", "include = \"b.toml\"\n" + talk("A")}, {"b.toml", "include = \"a.toml\"\n" + talk("B")}},
            "cv/b.toml:1:11 error[include-cycle] `a.toml` includes itself, by way of `b.toml`; it is included at "
            "cv/resume.toml:1 | take it out\n");
  check_top(
      "\"a.toml\"", {{"a.toml", "include = \"resume.toml\"\n" + talk("A")}},
      "cv/a.toml:1:11 error[include-cycle] `resume.toml` is the résumé itself, by way of `a.toml` | take it out\n");
  check_top("\"a.toml\"", {{"a.toml", "[[section]]\ntitle = \"A\"\nkind = \"talks\"\ninclude = \"a.toml\"\n"}},
            "cv/a.toml:4:11 error[include-cycle] `a.toml` includes itself; it is included at cv/resume.toml:1 | take "
            "it out\n");
}

TEST(Include, ClashesAreToldWithBothPlaces) {
  check_top("\"a.toml\"", {{"a.toml", "[basics]\nname = \"Eve\"\nphone = \"1\"\n"}},
            "cv/a.toml:2:1 error[include-clash] `basics.name` stands in two files, here and at cv/resume.toml:3 | take "
            "one of the two out\n");
  check_top("[\"a.toml\", \"b.toml\"]",
            {{"a.toml", "[variant.v]\nexclude = []\n"}, {"b.toml", "[variant.v]\nexclude = []\n"}},
            "cv/b.toml:2:1 error[include-clash] `variant.v.exclude` stands in two files, here and at cv/a.toml:2 | "
            "take one of the two out\n");
  check_top("\"a.toml\"", {{"a.toml", "section = 1\n"}},
            "cv/a.toml:1:1 error[include-clash] `section` stands in two files, here and at cv/resume.toml:4 | take one "
            "of the two out\n");
  const std::string id = "id = \"talks\"\n";
  EXPECT_EQ(said(read_with("include = \"a.toml\"\n" + me + "[[section]]\n" + id +
                               "title = \"T\"\nkind = \"prose\"\ntext = \"x\"\n",
                           {{"a.toml", "[[section]]\n" + id + "title = \"T\"\nkind = \"prose\"\ntext = \"x\"\n"}})),
            "cv/a.toml:2:6 error[double-id] two sections have the id `talks`, this one and that at cv/resume.toml:5 | "
            "give one of them another `id`\n");
}

TEST(Include, AFileThatIsNoToml) {
  check_top("\"a.toml\"", {{"a.toml", talk("A") + "x = \n"}},
            "cv/a.toml:6:1 error[toml-syntax] `x` has no value | write x = \"…\"\n");
  // What stands behind the fault is missed nowhere else.
  const Outcome outcome = read_with("include = \"a.toml\"\n", {{"a.toml", "[basics\nname = \"Ada\"\n"}});
  EXPECT_EQ(outcome.diagnostics.all.size(), 1u) << said(outcome);
  EXPECT_EQ(outcome.diagnostics.all.at(0).code, "toml-syntax");
}

void check_section(const std::string& include, const Parts& parts, const std::string& expected) {
  EXPECT_EQ(said(read_with(me + "[[section]]\ntitle = \"T\"\nkind = \"talks\"\ninclude = " + include + "\n", parts)),
            expected)
      << include;
}

TEST(Include, WhatASectionCannotInclude) {
  check_section("\"a.toml\"", {{"a.toml", talk("A")}},
                "cv/a.toml:1:3 error[wrong-include] a [[section]] stands inside of a section here | include the file "
                "at the top of the résumé, or write its [[section.entry]] as [[entry]]\n");
  check_section(
      "\"a.toml\"", {{"a.toml", "# nothing\n"}},
      "6:11 error[empty-include] `a.toml` has no [[entry]] | write something into it, or take it out of `include`\n");
  check_section("\"a.toml\"", {{"a.toml", "title = \"x\"\n[[entry]]\ntitle = \"A\"\n"}},
                "cv/a.toml:1:1 error[unknown-key] unknown key `title` in a file of entries | it takes: entry\n");
  check_section("\"a.toml\"", {{"a.toml", "[entry]\ntitle = \"A\"\n"}},
                "cv/a.toml:1:1 error[wrong-type] `entry`: expected an array of tables, found a table | write [[…]] "
                "with two brackets before each\n");
  check_section("[]", {},
                "3:1 error[empty-section] the section is empty | add a [[section.entry]], or take the section out\n");
}

TEST(Include, CannotBeSet) {
  const Outcome outcome =
      read_with(me + talk("A"), {},
                {{"include", "a.toml", "--set include"}, {"section.0.include", "a.toml", "--set section.0.include"}});
  EXPECT_EQ(
      said(outcome),
      "--set include:1:1 error[bad-setting] `include` cannot be set: files are included before | write it in the file\n"
      "--set section.0.include:1:1 error[bad-setting] `section.0.include` cannot be set: files are included before | "
      "write it in the file\n");
}

TEST(Include, DepthNumberAndSizeAreBounded) {
  Parts chain;
  for (int i = 1; i < 12; ++i)
    chain["a" + std::to_string(i) + ".toml"] = "include = \"a" + std::to_string(i + 1) + ".toml\"\n";
  const std::string deep = said(read_with("include = \"a1.toml\"\n" + me + talk("A"), chain));
  EXPECT_EQ(deep, "cv/a8.toml:1:11 error[include-depth] no more than 8 files may include one another\n");

  Parts many;
  std::string all;
  for (int i = 0; i < 102; ++i) {
    many["a" + std::to_string(i) + ".toml"] = talk("A");
    all += "\"a" + std::to_string(i) + ".toml\",\n";
  }
  const Outcome counted = read_with("include = [\n" + all + "]\n" + me, many);
  EXPECT_EQ(counted.resume.included.size(), 100u);
  EXPECT_EQ(counted.diagnostics.all.size(), 2u);
  EXPECT_EQ(counted.diagnostics.all.at(0).code, "too-many");

  const std::string megabytes = "# " + std::string(9u << 20, 'x') + "\n" + talk("A");
  const Outcome large =
      read_with("include = [\"a.toml\", \"b.toml\"]\n" + me, {{"a.toml", megabytes}, {"b.toml", megabytes}});
  EXPECT_EQ(said(large), "1:22 error[too-large] the résumé and what it includes are larger than 16 MB together\n");
}

TEST(Include, PathsOfAFileBecomeTheResumes) {
  IncludedFile top{{}, 0, "", {{"section", 3}, {"basics.profile", 1}}};
  EXPECT_EQ(path_in_resume(top, "section[0].entry[2].title"), "section[3].entry[2].title");
  EXPECT_EQ(path_in_resume(top, "basics.profile[12].url"), "basics.profile[13].url");
  EXPECT_EQ(path_in_resume(top, "basics.phone"), "basics.phone");
  const IncludedFile entries{{}, 0, "section[4]", {{"entry", 2}}};
  EXPECT_EQ(path_in_resume(entries, "entry[1].highlights[0]"), "section[4].entry[3].highlights[0]");
}

}  // namespace
}  // namespace quoin
