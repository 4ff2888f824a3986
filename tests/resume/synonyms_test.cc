// Words of other tools: each says what it is called here, and is read as that.
#include "resume/synonyms.h"

#include <gtest/gtest.h>

#include <set>

#include "resume/kinds.h"
#include "resume/letter_file.h"
#include "resume/resume_outcome.h"

namespace quoin {
namespace {

std::string key_fault(const std::string& place, const std::string& key, const std::string& what,
                      const std::string& ours) {
  return place + " error[unknown-key] unknown key `" + key + "` in " + what + " | here it is called `" + ours + "`\n";
}

TEST(Synonyms, OfAJob) {
  const Outcome outcome = read(
      me +
      "[[section]]\ntitle = \"Work\"\nkind = \"work\"\n[[section.entry]]\nemployer = \"Acme\"\njob_title = \"Baker\"\n"
      "start_date = \"2020-01\"\nendDate = \"now\"\ndescription = \"Baked.\"\nresponsibilities = \"Kept the till\"\n");
  EXPECT_EQ(said(outcome),
            "5:8 error[unknown-kind] there is no section kind `work` | here it is called `experience`\n" +
                key_fault("7:1", "employer", "an entry of kind experience", "organization") +
                key_fault("8:1", "job_title", "an entry of kind experience", "position") +
                key_fault("9:1", "start_date", "an entry of kind experience", "start") +
                key_fault("10:1", "endDate", "an entry of kind experience", "end") +
                "10:11 error[bad-date] `end` cannot be `now` | write \"present\"\n" +
                key_fault("11:1", "description", "an entry of kind experience", "summary") +
                key_fault("12:1", "responsibilities", "an entry of kind experience", "highlights") +
                "12:20 error[wrong-type] `highlights`: expected an array of texts, found a text | put it in brackets, "
                "one element for each: "
                "highlights = [\"…\", \"…\"]\n");
  const Entry& entry = outcome.resume.sections.at(0).entries.at(0);
  EXPECT_EQ(entry.field(Field::organization)->plain(), "Acme");
  EXPECT_EQ(entry.field(Field::position)->plain(), "Baker");
  EXPECT_TRUE(std::holds_alternative<Present>(entry.dates.end->value));
  EXPECT_EQ(entry.items.at(0).text.plain(), "Kept the till");
}

struct Case {
  std::string text, expected;
};

TEST(Synonyms, InTheirPlaces) {
  const std::string school = "[[section]]\ntitle = \"E\"\nkind = \"education\"\n[[section.entry]]\n";
  for (const auto& [text, expected] : std::vector<Case>{
           {"label = \"Baker\"\n", key_fault("3:1", "label", "[basics]", "headline")},
           {"website = \"https://e.org\"\n", key_fault("3:1", "website", "[basics]", "url")},
           {"linkedin = \"ada\"\n",
            "3:1 error[unknown-key] unknown key `linkedin` in [basics] | write [[basics.profile]] with network = "
            "\"LinkedIn\" and your username\n"},
           {"[document]\ntheme = \"full\"\n", key_fault("4:1", "theme", "[document]", "layout")},
           {"[[work]]\nname = \"Acme\"\n",
            "3:3 error[unknown-key] unknown key `work` in a résumé | write [[section]] with kind = \"experience\", and "
            "[[section.entry]] below it\n" + key_fault("4:1", "name", "an entry of kind experience", "organization")},
           {"[[hobbies]]\nname = \"Chess\"\n",
            "3:3 error[unknown-key] unknown key `hobbies` in a résumé | write [[section]] with kind = \"interests\", and "
            "[[section.entry]] below it\n"},
           {school + "institution = \"UT\"\n[[section.entry.degree]]\nstudyType = \"B.Sc.\"\narea = \"Biology\"\n",
            key_fault("9:1", "studyType", "a degree", "name") +
                "10:1 error[unknown-key] unknown key `area` in a degree | here it belongs into `name`, which is there already: name = \"B.Sc., "
                "Biology\"\n"},
           {job + "description = [\"Baked\"]\n", key_fault("8:1", "description", "an entry of kind experience", "highlights")},
           {job + "current = true\n",
            "8:1 error[unknown-key] unknown key `current` in an entry of kind experience | what goes on has end = \"present\"\n"},
           {"location = { city = \"Bern\", countryCode = \"CH\" }\n",
            "3:12 error[wrong-type] `location`: expected a text, found a table | write one text: \"Bern, CH\"\n"},
           {"[[section]]\nkind = \"list\"\ntitle = \"L\"\nentry = [\"a\", \"b\"]\n",
            "6:10 error[wrong-type] `entry`: expected a table, found a text | write each as a table of its own, below a line [[…entry]]\n"},
           {school + "school = \"UT\"\nstudyType = \"B.Sc.\"\n",
            key_fault("7:1", "school", "an entry of kind education", "institution") +
                key_fault("8:1", "studyType", "an entry of kind education", "name")},
           {school + "institution = \"UT\"\ndegree = \"B.Sc.\"\n",
            "8:10 error[wrong-type] `degree`: expected an array of tables, found a text | for a single one write name "
            "= \"…\"\n"},
           {job + "role = \"Baker\"\n",
            "8:8 error[wrong-type] `role`: expected an array of tables, found a text | for a single one write position "
            "= \"…\"\n"},
           {"[[section]]\ntitle = \"P\"\nkind = \"prose\"\nsummary = \"Short.\"\n",
            key_fault("6:1", "summary", "a section", "text")},
           {job + "highlights = [{ summary = \"Baked\" }]\n",
            key_fault("8:17", "summary", "an element of `highlights`", "text")},
           {"[[section]]\ntitle = \"S\"\nkind = \"skills\"\n[[section.entry]]\nlabel = \"Tools\"\ndetails = \"Oven\"\n",
            key_fault("7:1", "label", "an entry of kind skills", "name") +
                key_fault("8:1", "details", "an entry of kind skills", "keywords") +
                "8:11 error[wrong-type] `keywords`: expected an array of texts, found a text | put it in brackets: "
                "[\"…\"]\n"},
           {"[[section]]\ntitle = \"P\"\nkind = \"projects\"\n[[section.entry]]\ntitle = \"Oven\"\n", key_fault("7:1", "title", "an entry of kind projects", "name")},
           {"[letter]\nto = \"Acme\"\nsalutation = \"Dear\"\nbody = \"b\"\nclosing = \"c\"\nattachments = [\"x\"]\nsign = \"me.jpg\"\n",
            key_fault("4:1", "to", "[letter]", "recipient") + key_fault("5:1", "salutation", "[letter]", "opening") +
                key_fault("8:1", "attachments", "[letter]", "enclosures") + key_fault("9:1", "sign", "[letter]", "signature")},
           {award + "awarder = \"ACM\"\n", key_fault("8:1", "awarder", "an entry of kind awards", "issuer")},
       })
    EXPECT_EQ(said(read(me + text)), expected) << text;
}

TEST(Synonyms, ValuesThatAreWordsElsewhere) {
  for (const char* word : {"now", "Current", "ongoing", "heute", "aujourd'hui", "actualidad", "至今"}) {
    const Outcome outcome = read(me + job + "start = 2020\nend = \"" + word + "\"\n");
    EXPECT_EQ(said(outcome), std::string("9:7 error[bad-date] `end` cannot be `") + word + "` | write \"present\"\n");
  }
  EXPECT_EQ(said(read(me + job + "start = \"now\"\n")).substr(0, 24), "8:9 error[bad-date] `sta");
}

/// A row of the table that no table of a résumé could take would help nobody.
TEST(Synonyms, EachIsReadAsAKeyThatThereIs) {
  std::set<std::string_view> known = {
      "name",     "headline", "email",    "phone",      "url",      "location", "photo",   "summary",  "profile",
      "detail",   "network",  "username", "layout",     "language", "paper",    "accent",  "font",     "last-updated",
      "document", "basics",   "section",  "kind",       "entry",    "text",     "authors", "keywords", "doi",
      "date",     "start",    "end",      "highlights", "details",  "role",     "degree"};
  for (const KindInfo& kind : kinds()) {
    for (const Field field : kind.fields) known.insert(field_name(field));
    for (const Field field : kind.part.fields) known.insert(field_name(field));
  }
  known.insert(letter_keys.begin(), letter_keys.end());
  for (const Synonym& one : key_synonyms()) {
    EXPECT_TRUE(one.ours.empty() ? !one.hint.empty() : known.contains(one.ours)) << one.theirs;
    EXPECT_EQ(one.theirs.find_first_of("-_ ABCDEFGHIJKLMNOPQRSTUVWXYZ"), std::string_view::npos) << one.theirs;
  }
}

TEST(Synonyms, KindsAreKinds) {
  EXPECT_EQ(kind_elsewhere("Work_Experience"), "experience");
  EXPECT_EQ(kind_elsewhere("certifications"), "certificates");
  EXPECT_EQ(kind_elsewhere("experience"), "");
  for (const char* word :
       {"work", "school", "volunteering", "papers", "licenses", "honors", "profile", "custom", "presentations", "tools",
        "hobbies", "opensource", "funding", "referees", "bullets", "affiliations"})
    EXPECT_TRUE(find_kind(kind_elsewhere(word))) << word;
}

}  // namespace
}  // namespace quoin
