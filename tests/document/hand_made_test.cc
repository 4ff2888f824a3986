// A résumé that no file says, made of structs alone: it prints, and what of it is printed is known, as of one that was
// read.
#include <gtest/gtest.h>

#include <algorithm>

#include "base/paper.h"
#include "document/as_printed.h"
#include "document/compose.h"
#include "document/printed.h"
#include "export/json_resume/write.h"
#include "layout/library.h"
#include "page/dump.h"
#include "resume/is_owner.h"
#include "resume/leaves.h"
#include "resume/values.h"
#include "support/pipeline.h"

namespace quoin {
namespace {

const std::string as_a_file = R"toml([document]
paper = "a4"
[basics]
name = "Ada Example"
headline = "Engineer"
location = "London"
email = "ada@example.org"
phone = "+44 20 5550 1234"
url = "https://example.org"
summary = "Builds engines."
profile = [{ network = "Chess", username = "queen", url = "https://example.org/7" }]
detail = [{ label = "ORCID", text = "0000", url = "https://orcid.org/0000" }]
[[section]]
title = "Work"
kind = "experience"
[[section.entry]]
organization = "House"
position = "Builder"
url = "https://example.org/house"
start = "2001-02"
end = "present"
highlights = ["Carried stones", "Carried stones"]
role = [{ title = "Master", start = "2002-01", end = "2003-01" }]
[[section]]
title = "Education"
kind = "education"
[[section.entry]]
institution = "School"
name = "B.Sc."
date = 1999
details = ["Best of her year"]
[[section]]
title = "Papers"
kind = "publications"
[[section.entry]]
title = "Sketch"
authors = ["Ada Example", "L. Menabrea"]
venue = "Notes"
date = 1843
doi = "10.1/x"
[[section]]
title = "Interests"
kind = "prose"
text = "Horses."
)toml";

Text text(const std::string& plain) {
  return {no_value, {{plain, false, false, false, {}}}};
}

Literal literal(const std::string& value) {
  return {no_value, value};
}

DateValue date(int year, int month = 0) {
  return {no_value, Date{year, month, 0}};
}

Item item(const std::string& plain) {
  return {text(plain), {}, no_leaf};
}

Section section(const std::string& title, SectionKind kind, std::vector<Entry> entries) {
  Section out;
  out.title = text(title);
  out.kind = kind;
  out.entries = std::move(entries);
  return out;
}

Basics ada() {
  Basics out;
  out.name = text("Ada Example");
  out.headline = text("Engineer");
  out.location = text("London");
  out.emails = {literal("ada@example.org")};
  out.phones = {literal("+44 20 5550 1234")};
  out.urls = {literal("https://example.org")};
  out.summary = {item("Builds engines.")};
  out.profiles = {{no_value, literal("Chess"), literal("queen"), literal("https://example.org/7")}};
  out.details = {{no_value, text("ORCID"), text("0000"), literal("https://orcid.org/0000")}};
  return out;
}

Entry house() {
  Entry role;
  role.fields = {{Field::title, text("Master")}};
  role.dates = {std::nullopt, date(2002, 1), date(2003, 1)};
  Entry out;
  out.fields = {{Field::organization, text("House")}, {Field::position, text("Builder")}};
  out.url = literal("https://example.org/house");
  out.dates = {std::nullopt, date(2001, 2), DateValue{no_value, Present{}}};
  out.items = {item("Carried stones"), item("Carried stones")};
  out.parts = {role};
  return out;
}

Entry school() {
  Entry degree;
  degree.direct = true;
  degree.fields = {{Field::name, text("B.Sc.")}};
  degree.dates.date = date(1999);
  degree.items = {item("Best of her year")};
  Entry out;
  out.fields = {{Field::institution, text("School")}};
  out.parts = {degree};
  return out;
}

Entry sketch() {
  Entry out;
  out.fields = {{Field::title, text("Sketch")}, {Field::venue, text("Notes")}};
  out.authors = {text("Ada Example"), text("L. Menabrea")};
  out.dates.date = date(1843);
  out.doi = literal("10.1/x");
  return out;
}

Resume made() {
  Resume out;
  out.document.language = literal("en");
  out.basics = ada();
  out.sections = {
      section("Work", SectionKind::experience, {house()}), section("Education", SectionKind::education, {school()}),
      section("Papers", SectionKind::publications, {sketch()}), section("Interests", SectionKind::prose, {})};
  out.sections.back().text = {item("Horses.")};
  number_values(out);
  mark_owners(out);
  number_leaves(out);
  return out;
}

/// One that was read, with its fonts, and one that was made.
class HandMade : public ::testing::Test {
 protected:
  HandMade() : read_(testing::run_pipeline(as_a_file, "full")) { EXPECT_EQ(read_->messages, ""); }

  Layout layout(const std::string& name = "full") {
    const auto found = load_layout({{}, name}, ".", true, testing::source_folder() + "/layouts", read_->sources,
                                   *read_->world, read_->diagnostics);
    return found.value_or(Layout{});
  }

  Document composed(const Resume& resume, const Layout& layout, const Look& look = {}) {
    return compose(resume, layout, read_->locale, *paper_size("a4"), look);
  }

  std::string printed(const Resume& resume, const Layout& layout, const Look& look = {}) {
    return json_of_printed(as_printed(resume, composed(resume, layout, look), look, read_->locale));
  }

  std::unique_ptr<testing::Run> read_;
  const Resume made_ = made();
};

TEST_F(HandMade, PrintsAsTheOneThatWasRead) {
  for (const char* name : {"full", "onepage", "sidebar", "academic", "timeline"}) {
    Diagnostics diagnostics;
    const Layout wanted = layout(name);
    const auto pages_of = [&](const Resume& resume) {
      return fit_pages({resume, wanted, read_->locale, *paper_size("a4"), *read_->fonts, diagnostics}).pages;
    };
    EXPECT_EQ(dump_pages(pages_of(made_), *read_->fonts), dump_pages(pages_of(read_->resume), *read_->fonts)) << name;
    EXPECT_TRUE(diagnostics.all.empty());
  }
}

TEST_F(HandMade, AllOfItIsPrinted) {
  const Layout full = layout();
  EXPECT_EQ(not_printed(made_, composed(made_, full), {}), std::vector<std::string>{});
  EXPECT_EQ(printed(made_, full), printed(read_->resume, full));
  EXPECT_NE(printed(made_, full).find("Best of her year"), std::string::npos);
}

TEST_F(HandMade, WhatALayoutDoesNotPrintIsKnown) {
  Layout little = layout();
  little.header.rows.resize(1);
  for (const SectionKind kind : {SectionKind::experience, SectionKind::education, SectionKind::publications}) {
    little.entries[kind].plain.rows.resize(1);
    little.entries[kind].part_plain.rows.clear();
    for (Row& row : little.entries[kind].plain.rows) row.right = row.label = {};
  }
  const std::vector<std::string> paths = not_printed(made_, composed(made_, little), {});
  EXPECT_EQ(paths, not_printed(read_->resume, composed(read_->resume, little), {}));
  EXPECT_NE(std::find(paths.begin(), paths.end(), "section[1].entry[0].name"), paths.end())
      << "a degree on its entry has the entry's path";
  EXPECT_EQ(printed(made_, little), printed(read_->resume, little));
}

TEST_F(HandMade, WhatIsLeftOutIsAbsent) {
  const Layout full = layout();
  Look look;
  for (const Leaf& leaf : made_.leaves) look.left_out.push_back(leaf.path == "section[0].entry[0].highlights[1]");
  const std::string json = printed(made_, full, look);
  EXPECT_EQ(json, printed(read_->resume, full, look));
  EXPECT_EQ(json.find("Carried stones"), json.rfind("Carried stones")) << "of two that say the same one is printed";
}

TEST_F(HandMade, ItsLeavesAreThoseOfTheFile) {
  ASSERT_EQ(made_.leaves.size(), read_->resume.leaves.size());
  for (std::size_t i = 0; i < made_.leaves.size(); ++i) {
    EXPECT_EQ(made_.leaves[i].path, read_->resume.leaves[i].path);
    EXPECT_FALSE(made_.places.of(made_.leaves[i].value_id).known());
  }
}

}  // namespace
}  // namespace quoin
