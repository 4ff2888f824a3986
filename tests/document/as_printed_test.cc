// A résumé cut down to what its pages say, field by field.
#include "document/as_printed.h"

#include <gtest/gtest.h>

#include "export/json_resume/write.h"
#include "own_layout.h"

namespace quoin {
namespace {

const std::string resume = R"toml([document]
paper = "a4"
title = "Secret title"
keywords = ["secret"]
last-updated = 2024-05-06
[basics]
name = "Ada Example"
aliases = ["A. E."]
headline = "Engineer"
profile = [{ network = "GitHub", username = "ada", url = "https://github.com/ada" },
           { network = "Chess", username = "queen", url = "https://example.org/7" }]
[[section]]
title = "Work"
id = "work"
tags = ["t"]
kind = "experience"
[[section.entry]]
organization = "House"
position = "Builder"
url = "https://example.org/house"
start = 2001-02-03
end = 2002-04-05
highlights = ["Carried stones", { text = "Slept", priority = -1 }]
role = [{ title = "Master Builder", start = "2002-01" }]
[[section.entry]]
organization = "[Yard](https://example.org/yard)"
url = "https://example.org/other"
[[section]]
title = "Skills"
kind = "skills"
entry = [{ name = "Masonry", level = "good", keywords = ["lime", "sand"] }]
)toml";

/// As JSON; `left_out` is what a leaf's path begins with.
std::string printed(const std::string& changes, const std::string& left_out = "nothing",
                    MonthForm months = MonthForm::abbreviated) {
  const auto run = testing::run_pipeline(resume, "full");
  EXPECT_EQ(run->messages, "");
  Look look;
  for (const Leaf& leaf : run->resume.leaves) look.left_out.push_back(leaf.path.starts_with(left_out));
  const Locale locale = load_locale("en", months);
  const Document document = compose(run->resume, own_layout(changes), locale, *paper_size("a4"), look);
  return json_of_printed(as_printed(run->resume, document, look, locale));
}

TEST(AsPrinted, EverythingThatTheLayoutPrints) {
  EXPECT_EQ(printed(""),
            R"({"basics":{"name":"Ada Example","label":"Engineer","profiles":[{"username":"ada","url":"https://github.com/ada"},)"
            R"({"network":"Chess","username":"queen","url":"https://example.org/7"}]},)"
            R"("work":[{"name":"House","position":"Master Builder","url":"https://example.org/house","startDate":"2002-01",)"
            R"("highlights":["Carried stones","Slept"],"overall":{"startDate":"2001-02-03","endDate":"2002-04-05"}},)"
            R"({"name":"Yard","links":[{"text":"Yard","url":"https://example.org/yard"}]}],)"
            R"("skills":[{"name":"Masonry","level":"good","keywords":["lime","sand"]}],)"
            R"("meta":{"quoin":{"sections":[{"title":"Work","work":{"first":0,"count":2}},)"
            R"({"title":"Skills","skills":{"first":0,"count":1}}]}}})"
            "\n");
}

void check_absent(const std::string& json, std::initializer_list<const char*> words) {
  for (const char* word : words) EXPECT_EQ(json.find(word), std::string::npos) << word << '\n' << json;
}

TEST(AsPrinted, WhatItDoesNotPrintIsAbsent) {
  check_absent(printed(""), {"A. E.", "ecret", "2024", "\"GitHub\"", "example.org/other", "schema", "\"t\"", "experience"});
  check_absent(printed("[header]\nrows = [\"{name}\"]\n"), {"Engineer", "ada", "Chess", "profiles"});
  check_absent(printed("[entry.skills]\nrows = [\"{name}\"]\n"), {"good", "lime", "sand"});
  check_absent(printed("[sections]\nomit = [\"skills\"]\n"), {"Skills", "Masonry"});
  check_absent(printed("[entry.experience.role]\nrows = [\"{dates}\"]\n"), {"Builder"});
}

TEST(AsPrinted, WhatIsLeftOutIsAbsent) {
  check_absent(printed("", "section[0].entry[0].highlights[1]"), {"Slept"});
  check_absent(printed("", "section[0].entry[0]"), {"House", "Builder", "2002-01"});
  check_absent(printed("", "section[1]"), {"Skills", "Masonry"});
}

TEST(AsPrinted, DatesAreAsPreciseAsTheyPrint) {
  const std::string json = printed("", "nothing", MonthForm::none);
  check_absent(json, {"2001-02", "2002-04", "2002-01"});
  EXPECT_NE(json.find(R"("startDate":"2001","endDate":"2002")"), std::string::npos) << json;
}

}  // namespace
}  // namespace quoin
