#include "export/json_resume/write.h"

#include "exported.h"
#include "support/pipeline.h"

namespace quoin {
namespace {

using Json = nlohmann::json;

TEST(JsonResume, TheSmallestResume) {
  EXPECT_EQ(json_resume(read(me).resume),
            "{\"$schema\":\"https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json\","
            "\"basics\":{\"name\":\"Ada\"},\"meta\":{\"version\":\"v1.0.0\",\"quoin\":{\"language\":\"en\"}}}\n");
}

TEST(JsonResume, Basics) {
  const Json all = exported(R"([document]
title = "CV"
keywords = ["a", "b"]
language = "de"
last-updated = "2024-05"
[basics]
name = "Ada *Okafor*"
aliases = ["A. Okafor"]
headline = "Mathematician"
email = ["ada@example.org", "two@example.org"]
phone = ["+44 20 1", "+44 20 2"]
url = ["https://example.org/ada", "https://example.com"]
location = "Leeds"
photo = { path = "me.jpg", alt = "Ada, smiling" }
summary = "One.\n\nTwo, [here](https://example.org/two)."
[[basics.profile]]
network = "GitHub"
username = "ada"
url = "https://github.com/ada"
[[basics.detail]]
label = "ORCID"
text = "0000"
url = "https://orcid.org/0000"
)");
  EXPECT_EQ(all["basics"], Json::parse(R"({"name": "Ada Okafor", "label": "Mathematician", "image": "me.jpg",
    "email": "ada@example.org", "otherEmails": ["two@example.org"], "phone": "+44 20 1", "otherPhones": ["+44 20 2"],
    "url": "https://example.org/ada", "otherUrls": ["https://example.com"], "summary": "One.\n\nTwo, here.",
    "location": {"address": "Leeds"}, "imageDescription": "Ada, smiling", "aliases": ["A. Okafor"],
    "profiles": [{"network": "GitHub", "username": "ada", "url": "https://github.com/ada"}],
    "details": [{"label": "ORCID", "text": "0000", "url": "https://orcid.org/0000"}],
    "links": [{"text": "here", "url": "https://example.org/two"}]})"));
  EXPECT_EQ(all["meta"], Json::parse(R"({"version": "v1.0.0", "lastModified": "2024-05",
    "quoin": {"language": "de", "title": "CV", "keywords": ["a", "b"]}})"));
}

TEST(JsonResume, AnAddressThatSchemasRefuseIsKeptElsewhere) {
  const Json basics = exported(R"([basics]
name = "Ada"
email = ["ädä@example.org", "ada@example.org"]
url = "https://[::1]/"
)")["basics"];
  EXPECT_EQ(basics, Json::parse(R"({"name": "Ada", "email": "ada@example.org", "otherEmails": ["ädä@example.org"],
    "link": "https://[::1]/"})"));
}

TEST(JsonResume, SectionsKeepTheirTitlesAndTheirOrder) {
  const Json all = exported(me + R"([[section]]
title = "Profile"
kind = "prose"
text = "One.\n\nTwo."
[[section]]
title = "Work, [all](https://example.org/all) of it"
kind = "experience"
id = "work"
text = "Opening."
[[section.entry]]
organization = "A"
[[section.entry]]
organization = "B"
[[section]]
title = "More"
kind = "prose"
text = "Three."
[[section]]
title = "Internships"
kind = "experience"
[[section.entry]]
organization = "C"
)");
  EXPECT_EQ(all["basics"]["summary"], "One.\n\nTwo.");
  EXPECT_EQ(all["meta"]["quoin"]["sections"], Json::parse(R"([
    {"title": "Profile", "kind": "prose", "in": "basics.summary"},
    {"title": "Work, all of it", "kind": "experience", "id": "work", "text": ["Opening."], "in": "work", "first": 0,
     "count": 2, "links": [{"text": "all", "url": "https://example.org/all"}]},
    {"title": "More", "kind": "prose", "text": ["Three."]},
    {"title": "Internships", "kind": "experience", "in": "work", "first": 2, "count": 1}])"));
  EXPECT_EQ(all["work"].size(), 3u);
}

TEST(JsonResume, AKindWithoutAListStandsUnderItsSection) {
  const auto check = [](const std::string& kind, const std::string& entry, const char* expected) {
    const Json all = exported(with_entry(kind, entry));
    EXPECT_EQ(all["meta"]["quoin"]["sections"][0]["entries"], Json::parse(expected)) << kind;
  };
  check("list", "text = \"Taught\"\nstart = 1834\nend = \"present\"\n",
        R"([{"text": "Taught", "startDate": "1834", "ongoing": true}])");
  for (const char* kind : {"entries", "grants", "memberships", "patents", "service", "talks", "teaching"})
    check(kind, R"(title = "On rays"
subtitle = "Society"
location = "London"
amount = "£1"
authors = ["A", "B"]
url = "https://example.org/rays"
note = "invited"
date = "Spring 1826"
summary = "S."
highlights = ["H"]
group = "Old"
)",
          R"([{"title": "On rays", "subtitle": "Society", "location": "London", "amount": "£1", "authors": ["A", "B"],
    "url": "https://example.org/rays", "note": "invited", "dateText": "Spring 1826", "summary": "S.",
    "highlights": ["H"], "group": "Old"}])");
}

TEST(JsonResume, TextIsPlainAndItsLinksAreKept) {
  check_list("awards", R"(title = 'The *"best"* -- `x--y`'
summary = "See https://example.org/b or mail@example.org, [again](https://example.org/c) ..."
)",
             "awards", R"([{"title": "The “best” – x--y",
    "summary": "See https://example.org/b or mail@example.org, again …",
    "links": [{"text": "again", "url": "https://example.org/c"}]}])");
}

TEST(JsonResume, ALinkOfSeveralRunsIsOne) {
  const Json all = exported(with_entry("awards", "title = \"[of **all** *kinds*](https://example.org/a) and more\"\n"));
  EXPECT_EQ(all["awards"][0], Json::parse(R"({"title": "of all kinds and more",
    "links": [{"text": "of all kinds", "url": "https://example.org/a"}]})"));
}

TEST(JsonResume, TheSameResumeGivesTheSameBytes) {
  const std::string text = testing::read_file(testing::source_folder() + "/resume.toml");
  const std::string once = json_resume(read(text).resume);
  EXPECT_EQ(once, json_resume(read(text).resume));
  EXPECT_EQ(once.find('\n'), once.size() - 1);
}

}  // namespace
}  // namespace quoin
