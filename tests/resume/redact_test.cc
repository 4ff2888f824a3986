// What overlays, variables and redactions make of a résumé that is read, and what is said where they make no sense.
#include "resume/redact.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "resume/resume_outcome.h"

namespace quoin {
namespace {

const std::string whole = R"toml([basics]
name = "Ada"
phone = ["+44 20 7946 0000", "+44 20 7946 0001"]
location = "Leeds"
[[basics.profile]]
network = "GitHub"
username = "ada"
[[section]]
id = "work"
title = "Work"
kind = "experience"
[[section.entry]]
id = "acme"
organization = "Acme"
position = "Smith"
highlights = ["", "one", { text = "two **bold** [x](https://x.org)", id = "two" }, "three"]
[[section.entry]]
organization = "Lab"
[[section.entry.role]]
title = "Lead"
[[section.entry.role]]
title = "Member"
[[section]]
id = "about.me"
title = "About"
kind = "prose"
text = "Short."
[[section]]
id = "refs"
title = "References"
kind = "references"
tags = ["private"]
[[section.entry]]
name = "Jane Smith"
contact = "jane@example.com"
[variant.board]
redact = ["basics.phone", "section.refs"]
[variant.short]
extends = "board"
redact = "section.work.entry.acme.highlights"
sections = ["work", "refs"]
exclude = ["private"]
)toml";

Request redacting(std::vector<std::string> paths, const std::string& variant = {}) {
  Request request;
  request.redact = std::move(paths);
  if (!variant.empty()) request.variant = variant;
  return request;
}

std::set<std::string> texts_of(const Resume& resume) {
  std::set<std::string> out;
  for (const RedactedText& one : resume.privacy.texts) out.insert(one.text);
  return out;
}

using Texts = std::set<std::string>;

TEST(Redact, TakesOutAndRemembers) {
  const struct {
    std::vector<std::string> paths;
    Texts texts;
  } cases[] = {
      {{"basics.phone"}, {"+44 20 7946 0000", "+44 20 7946 0001"}},
      {{"basics.phone[1]", "basics.phone.0"}, {"+44 20 7946 0000", "+44 20 7946 0001"}},
      {{"basics.profile"}, {"ada"}},
      {{"section.refs"}, {"References", "Jane Smith", "jane@example.com", "mailto:jane@example.com"}},
      {{"section[2].entry"}, {"Jane Smith", "jane@example.com", "mailto:jane@example.com"}},
      {{"section.work.entry.acme.highlights"}, {"one", "two bold x", "https://x.org", "three"}},
      {{"section.work.entry.acme.highlights.two"}, {"two bold x", "https://x.org"}},
      {{"section.about.me"}, {"About", "Short."}},
      {{"section.about.me.text"}, {"Short."}},
      {{"basics.email", "document.title", "letter.recipient"}, {}},
  };
  for (const auto& one : cases) {
    const Outcome outcome = read(whole, redacting(one.paths));
    EXPECT_EQ(texts_of(outcome.resume), one.texts) << one.paths[0];
    EXPECT_FALSE(outcome.diagnostics.has_errors()) << said(outcome);
  }
}

/// What is left keeps its number, as of what a variant drops.
TEST(Redact, WhatIsLeftKeepsItsNumber) {
  const Outcome sections = read(whole, redacting({"section[0]"}));
  ASSERT_EQ(sections.resume.sections.size(), 2u);
  EXPECT_EQ(sections.resume.leaves[0].path, "section[1].text[0]");
  const Outcome inner = read(whole, redacting({"section.work.entry[1].role[0]", "section.work.entry.acme.highlights[1]", "section.refs"}));
  const std::vector<Entry>& entries = inner.resume.sections[0].entries;
  ASSERT_EQ(entries.size(), 2u);
  ASSERT_EQ(entries[0].items.size(), 2u);
  EXPECT_EQ(entries[0].items[0].text.plain(), "two bold x");
  ASSERT_EQ(entries[1].parts.size(), 1u);
  EXPECT_EQ(entries[1].parts[0].field(Field::title)->plain(), "Member");
  EXPECT_EQ(entries[1].parts[0].marks.index, 1);
  EXPECT_EQ(said(inner), "");
}

TEST(Redact, AVariantsPathsAddUpAndItsIdsAndTagsAreThereStill) {
  const Outcome outcome = read(whole, redacting({"basics.location"}, "short"));
  EXPECT_EQ(said(outcome), "");
  EXPECT_TRUE(outcome.resume.basics.phones.empty() && outcome.resume.basics.location.empty());
  ASSERT_EQ(outcome.resume.sections.size(), 1u);
  EXPECT_TRUE(outcome.resume.sections[0].entries[0].items.empty());
  std::vector<std::string> paths;
  for (const Redaction& one : outcome.resume.privacy.redactions) paths.push_back(one.path);
  EXPECT_EQ(paths, (std::vector<std::string>{"basics.phone", "section.refs", "section.work.entry.acme.highlights", "basics.location"}));
}

TEST(Redact, OfALetterIsRememberedWhatItPrints) {
  const std::string letter = whole +
                             "[letter]\nrecipient = [\"**{organization}**\", \"{none}\", \"`{organization}`\"]\nsubject = \"As {position} {none}\"\nbody = \"x\"\n"
                             "[letter.for]\norganization = { en = \"Mill *Ltd*\", de = \"Mühle\" }\nposition = \"Smith\"\n";
  EXPECT_EQ(texts_of(read(letter, redacting({"letter.recipient[0]"})).resume), (Texts{"Mill Ltd", "Mühle"}));
  EXPECT_EQ(texts_of(read(letter, redacting({"letter.recipient[1]"})).resume), (Texts{}));
  EXPECT_EQ(texts_of(read(letter, redacting({"letter.subject"})).resume), (Texts{"As Smith {none}"}));
  EXPECT_EQ(texts_of(read(letter, redacting({"letter.for.position"})).resume), (Texts{"Smith"}));
}

/// The file's value and what was put over it are both gone.
TEST(Redact, OfAValueThatIsSetBothAreRemembered) {
  Request request = redacting({"basics.phone"});
  request.settings = {{"basics.phone", "+49 30 1234567", "--set basics.phone"}};
  const Outcome outcome = read(whole, request);
  EXPECT_TRUE(outcome.resume.basics.phones.empty());
  EXPECT_EQ(texts_of(outcome.resume), (Texts{"+44 20 7946 0000", "+44 20 7946 0001", "+49 30 1234567"}));
}

TEST(Redact, APathThatLeadsNowhereIsAFault) {
  const std::pair<const char*, const char*> cases[] = {
      {"basics.phon", "--redact:1:1 error[nothing-redacted] nothing stands at `basics.phon` | did you mean `basics.phone`?\n"},
      {"section.ref", "--redact:1:1 error[nothing-redacted] nothing stands at `section.ref` | did you mean `section.refs`?\n"},
      {"section[7]", "--redact:1:1 error[nothing-redacted] nothing stands at `section[7]` | take it out, or give the overlay that has it\n"},
      {"section.work.entry.acme.positon", "--redact:1:1 error[nothing-redacted] nothing stands at `section.work.entry.acme.positon` | did you mean `section.work.entry.acme.position`?\n"},
      {"basics.location.city", "--redact:1:1 error[nothing-redacted] nothing stands at `basics.location.city` | take it out, or give the overlay that has it\n"},
      {"basics.", "--redact:1:1 error[bad-redaction] `basics.` is no path to what a résumé says | such as basics.phone, or section.references by its id\n"},
      {"variant.board", "--redact:1:1 error[bad-redaction] `variant.board` is no path to what a résumé says | such as basics.phone, or section.references by its id\n"},
      {"phone", "--redact:1:1 error[bad-redaction] `phone` is no path to what a résumé says | such as basics.phone, or section.references by its id\n"},
      {"basics.name", "--redact:1:1 error[redacts-required] `basics.name` cannot be redacted: the résumé has no name | redact what it stands in, or write another value in the file\n"},
      {"basics", "--redact:1:1 error[redacts-required] `basics` cannot be redacted: the résumé has no name | name what of it is private, such as `basics.phone`\n"},
      {"section.work.entry.acme.organization", "--redact:1:1 error[redacts-required] `section.work.entry.acme.organization` cannot be redacted: an entry of kind experience needs `organization` | redact what it stands in, or write another value in the file\n"},
      {"basics.profile[0].username", "--redact:1:1 error[redacts-required] `basics.profile[0].username` cannot be redacted: a profile without `url` needs `username` | redact what it stands in, or write another value in the file\n"},
  };
  for (const auto& [path, fault] : cases) EXPECT_EQ(said(read(whole, redacting({path}))), fault) << path;
  EXPECT_EQ(said(read(whole + "[variant.odd]\nredact = [\"\", 5]\n")), "44:11 error[empty-value] `redact` is empty | write a value, or take it out\n44:15 error[wrong-type] `redact`: expected a text, found an integer | write \"5\" with quotes\n");
}

TEST(Redact, ASectionThatNothingIsLeftOfIsToldOf) {
  EXPECT_EQ(said(read(whole, redacting({"section.refs.entry"}))),
            "--redact:1:1 warning[nothing-kept] what is redacted leaves nothing of the section `References` | redact the section itself\n");
}

// ---- overlays and the environment ----

Outcome overlaid(const std::map<std::string, std::string>& files, std::vector<std::string> overlays, const std::string& variant = {},
                 const std::string& text = whole) {
  Outcome out;
  MemoryWorld world;
  world.files = files;
  world.files["cv/resume.toml"] = text;
  Request request;
  request.resume = "cv/resume.toml";
  request.overlays = std::move(overlays);
  if (!variant.empty()) request.variant = variant;
  request.variable = [](const std::string& name) {
    const std::map<std::string, std::string> all = {{"RESUME_PHONE", "+44 7700 900123"}, {"RESUME_EMPTY", ""}, {"RESUME_ODD", "\xFF"}, {"HOME", "/home/ada"}};
    const auto found = all.find(name);
    return found == all.end() ? std::nullopt : std::optional(found->second);
  };
  const SourceId id = out.sources.add("resume.toml", text);
  out.resume = read_resume(id, "cv", request, out.sources, world, out.diagnostics);
  out.diagnostics.sort_by_place();
  return out;
}

TEST(ReadOverlays, LieOverTheFileInTheirOrder) {
  const std::map<std::string, std::string> files = {{"cv/a.toml", "basics.phone = '+1 555 010 0101'\nbasics.location = 'A'\n"},
                                                    {"elsewhere/b.toml", "basics.location = 'B'\n[[section]]\nid = 'refs'\ntitle = 'Who knows me'\n"}};
  const std::string named = whole + "[variant.base]\noverlay = 'a.toml'\n[variant.full]\nextends = 'base'\n";
  const Outcome typed = overlaid(files, {"cv/a.toml", "elsewhere/b.toml"});
  EXPECT_EQ(said(typed), "");
  EXPECT_EQ(typed.resume.basics.phones.at(0).value, "+1 555 010 0101");
  EXPECT_EQ(typed.resume.basics.location.plain(), "B");
  EXPECT_EQ(typed.resume.sections.at(2).title.plain(), "Who knows me");
  EXPECT_EQ(typed.resume.sections.at(2).entries.size(), 1u);
  EXPECT_EQ(typed.sources.name(typed.resume.places.of(typed.resume.basics.location.value_id).source), "elsewhere/b.toml");
  const Outcome both = overlaid(files, {"elsewhere/b.toml"}, "full", named);
  EXPECT_EQ(said(both), "");
  EXPECT_EQ(both.resume.basics.phones.at(0).value, "+1 555 010 0101");
  EXPECT_EQ(both.resume.basics.location.plain(), "B");
  EXPECT_EQ(both.resume.privacy.outside.size(), 2u);
  EXPECT_EQ(overlaid(files, {}, "", named).resume.basics.location.plain(), "Leeds");
}

TEST(ReadOverlays, OneThatCannotBeUsedIsAFault) {
  const std::map<std::string, std::string> files = {{"out.toml", ""}, {"cv/.hidden.toml", ""}, {"cv/folder/x", ""}, {"cv/bad.toml", "a = \n"},
                                                    {"cv/odd.toml", "basics = 'Ada'\n"}, {"cv/text.toml", "[basics]\nphone = 5\n"}};
  const auto named = [&](const std::string& path) { return said(overlaid(files, {}, "v", whole + "[variant.v]\noverlay = '" + path + "'\n")); };
  const auto typed = [&](const std::string& path) { return said(overlaid(files, {path})); };
  EXPECT_EQ(typed("cv/no.toml"), "--overlay:1:1 error[missing-file] there is no overlay `cv/no.toml`\n");
  EXPECT_EQ(named("no.toml"), "44:11 error[missing-file] there is no file `no.toml` | without it the variant has not all that it prints; a path starts from the résumé's folder\n");
  EXPECT_EQ(typed("cv/resume.toml"), "--overlay:1:1 error[overlay-is-resume] the overlay `cv/resume.toml` is the résumé itself | an overlay is a file of its own, with what is to be changed or added\n");
  EXPECT_EQ(typed("cv/../cv/resume.toml"), "--overlay:1:1 error[overlay-is-resume] the overlay `cv/../cv/resume.toml` is the résumé itself | an overlay is a file of its own, with what is to be changed or added\n");
  EXPECT_EQ(named("resume.toml").substr(0, 31), "44:11 error[overlay-is-resume] ");
  EXPECT_EQ(named("../out.toml"), "44:11 error[outside-folder] `../out.toml` lies outside the résumé's folder | what lies elsewhere is named on the command line: --overlay ../out.toml\n");
  EXPECT_EQ(typed("out.toml"), "");
  EXPECT_EQ(named(".hidden.toml").substr(0, 25), "44:11 error[hidden-file] ");
  EXPECT_EQ(typed("cv/folder"), "--overlay:1:1 error[unreadable-file] `cv/folder` is a folder, not an overlay\n");
  EXPECT_EQ(typed("cv/bad.toml").substr(0, 35), "cv/bad.toml:1:1 error[toml-syntax] ");
  EXPECT_EQ(typed("cv/odd.toml"), "cv/odd.toml:1:10 error[wrong-type] `basics` is a text here, and a table in resume.toml, line 1 | write [basics], and below it what is to change\n");
  EXPECT_EQ(typed("cv/text.toml").substr(0, 33), "cv/text.toml:2:9 error[wrong-type");
}

TEST(ReadOverlays, AMisspeltIdIsToldAsThat) {
  const auto laid = [&](const std::string& text) { return said(overlaid({{"o.toml", text}}, {"o.toml"})); };
  EXPECT_EQ(laid("[[section]]\nid = \"wrok\"\ntext = \"z\"\n"),
            "o.toml:2:6 error[unknown-section] no section has the id `wrok` | did you mean `work`? A new section has a `kind`\n");
  EXPECT_EQ(laid("[[section]]\nid = \"hobbies\"\ntext = \"z\"\n"),
            "o.toml:2:6 error[unknown-section] no section has the id `hobbies` | write the id of the section that is to change, or `kind` for a new one\n");
  EXPECT_EQ(laid("[[section]]\nid = \"works\"\ntitle = \"Z\"\nkind = \"prose\"\ntext = \"z\"\n"), "");
}

/// Of a variant or a letter that nobody asks for a variable may be unset; of what they ask for it may not.
TEST(ReadOverlays, WhatIsNotAskedForNeedsNoVariable) {
  const std::string text = "[basics]\nname = \"Ada\"\n[variant.base]\nset.basics.headline = { env = \"RESUME_NONE\" }\n[variant.own]\nextends = "
                           "\"base\"\n[letter]\nopening = \"Dear\"\nbody = { env = \"RESUME_NONE\" }\nclosing = \"Yours\"\n";
  const auto read_as = [&](const char* variant, Documents documents) {
    Request request;
    request.variable = [](const std::string&) { return std::optional<std::string>(); };
    if (*variant != '\0') request.variant = variant;
    request.documents = documents;
    return said(read(text, request));
  };
  EXPECT_EQ(read_as("", Documents::resume), "");
  EXPECT_TRUE(read_as("own", Documents::resume).starts_with("4:"));
  EXPECT_TRUE(read_as("base", Documents::resume).starts_with("4:"));
  EXPECT_NE(read_as("", Documents::letter).find("9:16 error[unset-variable]"), std::string::npos) << read_as("", Documents::letter);
}

TEST(ReadOverlays, AValueMayComeFromTheEnvironment) {
  const std::string text = "[basics]\nname = \"Ada\"\nphone = ";
  const Outcome good = overlaid({}, {}, "", text + "{ env = \"RESUME_PHONE\" }\n");
  EXPECT_EQ(said(good), "");
  EXPECT_EQ(good.resume.basics.phones.at(0).value, "+44 7700 900123");
  EXPECT_EQ(good.resume.places.of(good.resume.basics.phones[0].value_id).begin, (Position{3, 9}));
  EXPECT_EQ(good.resume.privacy.outside.size(), 1u);
  const auto fault = [&](const std::string& value) { return said(overlaid({}, {}, "", text + value + "\n")); };
  EXPECT_EQ(fault("{ env = \"RESUME_NONE\" }"), "3:17 error[unset-variable] the environment's variable `RESUME_NONE` is not set | set it for this run: RESUME_NONE=… quoin build\n");
  EXPECT_EQ(fault("[\"+1 555 010 0100\", { env = \"RESUME_EMPTY\" }]"), "3:37 error[unset-variable] the environment's variable `RESUME_EMPTY` is empty | set it for this run: RESUME_EMPTY=… quoin build\n");
  EXPECT_EQ(fault("{ env = \"RESUME_ODD\" }"), "3:17 error[bad-variable] the environment's variable `RESUME_ODD` is no UTF-8\n");
  for (const char* name : {"\"HOME\"", "\"\"", "5", "\"RESUME-PHONE\""})
    EXPECT_EQ(fault(std::string("{ env = ") + name + " }"), "3:17 error[bad-variable] `env` names no variable that a résumé may read | its name begins with RESUME_, as in { env = \"RESUME_PHONE\" }\n") << name;
  EXPECT_EQ(said(read(text + "{ env = \"RESUME_PHONE\" }\n")), "3:17 error[unset-variable] there is no environment to look for `RESUME_PHONE` in\n");
}

}  // namespace
}  // namespace quoin
