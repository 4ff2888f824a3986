#include "export/json_resume/items.h"

#include "exported.h"

namespace quoin {
namespace {

using Json = nlohmann::json;

TEST(JsonResume, EveryKindThatTheSchemaHas) {
  check_list("experience", R"(organization = "Acme"
location = "Rome"
url = "https://example.org"
position = "Baker"
start = "2020-01-15"
end = 2021
summary = "What."
highlights = ["One", { text = "Two", priority = -1 }]
group = "Early"
)",
             "work", R"([{"name": "Acme", "position": "Baker", "url": "https://example.org", "location": "Rome",
    "startDate": "2020-01-15", "endDate": "2021", "summary": "What.", "highlights": ["One", "Two"], "group": "Early"}])");
  check_list("volunteer", "organization = \"Library\"\nposition = \"Reader\"\ndate = 1800\n", "volunteer",
             R"([{"organization": "Library", "position": "Reader", "startDate": "1800", "endDate": "1800"}])");
  check_list("awards",
             "title = \"Medal\"\nissuer = \"Society\"\nurl = \"https://example.org\"\ndate = \"1869-05\"\nsummary = "
             "\"For x.\"\n",
             "awards", R"([{"title": "Medal", "date": "1869-05", "awarder": "Society", "summary": "For x.",
    "url": "https://example.org"}])");
  check_list("certificates", "name = \"C\"\nissuer = \"I\"\nurl = \"https://example.org\"\ndate = \"2020-02-03\"\n",
             "certificates", R"([{"name": "C", "date": "2020-02-03", "url": "https://example.org", "issuer": "I"}])");
  check_list("publications", R"(title = "On X"
authors = ["A. B.", "C. *D.*"]
venue = "Journal"
date = 2020
url = "https://example.org"
doi = "10.1/x"
note = "in print"
)",
             "publications", R"([{"name": "On X", "publisher": "Journal", "releaseDate": "2020",
    "url": "https://example.org", "authors": ["A. B.", "C. D."], "doi": "10.1/x", "note": "in print"}])");
  check_list("skills", "name = \"Maths\"\nlevel = \"expert\"\nkeywords = [\"C++\", \"Go\"]\n", "skills",
             R"([{"name": "Maths", "level": "expert", "keywords": ["C++", "Go"]}])");
  check_list("languages", "name = \"Latin\"\nlevel = \"fluent\"\n", "languages",
             R"([{"language": "Latin", "fluency": "fluent"}])");
  check_list("interests", "name = \"Birds\"\nkeywords = [\"finches\"]\n", "interests",
             R"([{"name": "Birds", "keywords": ["finches"]}])");
  check_list("references", "name = \"J\"\ncontact = \"j@example.org\"\ntext = \"Good.\"\n", "references",
             R"([{"name": "J", "reference": "Good.", "contact": "j@example.org"}])");
  check_list("projects", R"(name = "P"
url = "https://example.org"
organization = "Org"
position = "Lead"
start = 2020
end = "present"
summary = "S."
highlights = ["H"]
keywords = ["k"]
)",
             "projects", R"([{"name": "P", "description": "S.", "highlights": ["H"], "keywords": ["k"],
    "startDate": "2020", "ongoing": true, "url": "https://example.org", "roles": ["Lead"], "entity": "Org"}])");
}

TEST(JsonResume, ADoiIsAnAddressToo) {
  check_list("publications", "title = \"On X\"\ndoi = \"10.1/a<b\"\n", "publications",
             R"([{"name": "On X", "url": "https://doi.org/10.1/a%3Cb", "doi": "10.1/a<b"}])");
}

TEST(JsonResume, ARoleIsAnItem) {
  const std::string roles = R"(organization = "Acme"
location = "Rome"
position = "Senior Baker"
summary = "All."
highlights = ["Own"]
[[section.entry.role]]
title = "Baker"
start = 2020
end = 2021
location = "Milan"
highlights = ["First"]
[[section.entry.role]]
title = "Senior Baker II"
start = 2021
end = "present"
summary = "Some."
highlights = ["Second"]
)";
  check_list("experience", roles, "work", R"([
    {"name": "Acme", "position": "Baker", "location": "Milan", "startDate": "2020", "endDate": "2021", "highlights": ["First"]},
    {"name": "Acme", "position": "Senior Baker II", "location": "Rome", "startDate": "2021", "ongoing": true,
     "summary": "All.\n\nSome.", "highlights": ["Second", "Own"]}])");
}

TEST(JsonResume, WhatNoRoleSaysStaysWithTheMainOne) {
  check_list("volunteer", R"(organization = "Acme"
location = "Rome"
position = "Helper"
start = 2019
end = 2022
[[section.entry.role]]
title = "Baker"
[[section.entry.role]]
title = "Cook"
start = 2021
end = "present"
location = "Milan"
)",
             "volunteer", R"([
    {"organization": "Acme", "position": "Baker", "location": "Rome", "startDate": "2019", "endDate": "2022"},
    {"organization": "Acme", "position": "Cook", "location": "Milan", "startDate": "2021", "ongoing": true,
     "overall": {"position": "Helper", "location": "Rome", "startDate": "2019", "endDate": "2022"}}])");
}

TEST(JsonResume, ADegreeIsAnItem) {
  check_list("education", R"(institution = "UT"
location = "Austin"
department = "CS"
url = "https://example.org"
summary = "S."
highlights = ["H"]
[[section.entry.degree]]
name = "M.S. in Computer Science"
score = "4.0"
start = 2017
end = "2021-12"
details = ["D"]
[[section.entry.degree]]
name = "Ph.D."
)",
             "education", R"([
    {"institution": "UT", "url": "https://example.org", "studyType": "M.S.", "area": "Computer Science", "score": "4.0",
     "startDate": "2017", "endDate": "2021-12", "courses": ["D"], "department": "CS", "location": "Austin",
     "summary": "S.", "highlights": ["H"]},
    {"institution": "UT", "url": "https://example.org", "studyType": "Ph.D.", "department": "CS", "location": "Austin"}])");
  check_list("education", "institution = \"UT\"\n", "education", R"([{"institution": "UT"}])");
}

TEST(JsonResume, OnlyEnglishPartsADegreesName) {
  const Json german = exported("[document]\nlanguage = \"de\"\n" +
                               with_entry("education", "institution = \"TU\"\nname = \"Diplom in Physik\"\n"));
  EXPECT_EQ(german["education"], Json::parse(R"([{"institution": "TU", "studyType": "Diplom in Physik"}])"));
}

TEST(JsonResume, DatesAreKeptAsKnown) {
  const auto check = [](const std::string& kind, const std::string& dates, const char* list,
                        const std::string& expected) {
    const std::string named = kind == "experience" ? "organization" : kind == "certificates" ? "name" : "title";
    check_list(kind, named + " = \"X\"\n" + dates, list, expected.c_str());
  };
  check("experience", "date = \"Spring 2020\"\n", "work", R"([{"name": "X", "dateText": "Spring 2020"}])");
  check("experience", "start = 2020\n", "work", R"([{"name": "X", "startDate": "2020"}])");
  check("experience", "end = 2020\n", "work", R"([{"name": "X", "endDate": "2020"}])");
  check("experience", "end = \"present\"\n", "work", R"([{"name": "X", "ongoing": true}])");
  check("experience", "start = 2020\nend = 3020\n", "work", R"([{"name": "X", "dateText": "2020/3020"}])");
  check("awards", "date = \"Spring 2020\"\n", "awards", R"([{"title": "X", "dateText": "Spring 2020"}])");
  check("awards", "date = 3020\n", "awards", R"([{"title": "X", "dateText": "3020"}])");
  check("awards", "start = 2017\nend = 2021\n", "awards",
        R"([{"title": "X", "date": "2017", "startDate": "2017", "endDate": "2021"}])");
  check("awards", "end = 2021\n", "awards", R"([{"title": "X", "date": "2021", "endDate": "2021"}])");
  check("certificates", "date = \"2020-02\"\n", "certificates", R"([{"name": "X", "dateText": "2020-02"}])");
  check("certificates", "start = 2020\n", "certificates", R"([{"name": "X", "startDate": "2020"}])");
}

}  // namespace
}  // namespace quoin
