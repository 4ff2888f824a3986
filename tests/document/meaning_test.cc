// What a document knows of what it says: dates as dates, sections by kind, runs by field.
#include "own_layout.h"

namespace quoin {
namespace {

const std::string resume = R"toml([basics]
name = "Ada"
headline = "Engineer"
location = "London"
email = "ada@example.org"
summary = "Builds."
[[section]]
title = "Jobs"
kind = "experience"
[[section.entry]]
organization = "House"
position = "Builder"
start = "2001-02"
end = "present"
highlights = ["Carried stones"]
role = [{ title = "Master", start = 2002, end = 2003 }]
[[section]]
title = "Known for"
kind = "awards"
entry = [{ title = "Prize", date = "soon" }, { title = "No date" }]
)toml";

std::string shown(const DateValue& value) {
  if (const auto* date = std::get_if<Date>(&value.value))
    return std::to_string(date->year) + (date->month > 0 ? "-" + std::to_string(date->month) : "");
  if (const auto* words = std::get_if<std::string>(&value.value)) return *words;
  return "present";
}

/// "PRINTED = TEXT: DATES" of each run that is one.
std::string dates_of(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks)
    for (const TextRun* run : runs_of(block)) {
      if (run->date < 0) continue;
      const auto& [dates, text] = document.dates.at(static_cast<std::size_t>(run->date));
      out += run->text + " = " + text + ":";
      for (const std::optional<DateValue>& one : {dates.date, dates.start, dates.end})
        out += one ? " " + shown(*one) : "";
      out += "\n";
    }
  return out;
}

TEST(Meaning, DatesAreDates) {
  EXPECT_EQ(dates_of(composed(resume, "").document),
            "Feb 2001 – present = Feb 2001 – present: 2001-2 present\n"
            "2002–2003 = 2002–2003: 2002 2003\n"
            "soon = soon: soon\n");
}

TEST(Meaning, ADateInCapitalsSaysWhatTheLocaleDid) {
  const std::string dates = dates_of(composed(resume, "[style.date]\ncase = \"upper\"\n").document);
  EXPECT_NE(dates.find("FEB 2001 – PRESENT = Feb 2001 – present: 2001-2 present\n"), std::string::npos) << dates;
}

TEST(Meaning, BlocksKnowTheirSection) {
  const Composed made = composed(resume, "");
  const Document& document = made.document;
  ASSERT_EQ(document.sections.size(), 2u);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(document.sections[i].kind, made.run->resume.sections[i].kind);
    EXPECT_EQ(document.sections[i].title, i == 0 ? "Jobs" : "Known for");
    EXPECT_EQ(document.sections[i].value_id, made.run->resume.sections[i].value_id);
  }
  std::int32_t section = -1;
  for (const Block& block : document.blocks) {
    if (block.outline >= 0) ++section;
    EXPECT_EQ(block.section, section);
  }
  EXPECT_EQ(section, 1);
}

TEST(Meaning, ASectionInASidebarOrBesideItsHeadingIsOneToo) {
  for (const char* changes :
       {"[sidebar]\nwidth = \"50mm\"\nsections = [\"awards\"]\n", "[labels]\nheadings = true\n"}) {
    const Document document = composed(resume, changes).document;
    ASSERT_EQ(document.sections.size(), 2u);
    for (const Block& block : document.blocks)
      for (const TextRun* run : runs_of(block)) {
        const bool prize = run->text == "Prize", house = run->text == "House";
        if (!prize && !house) continue;
        ASSERT_GE(block.section, 0) << changes << run->text;
        EXPECT_EQ(document.sections[static_cast<std::size_t>(block.section)].kind,
                  prize ? SectionKind::awards : SectionKind::experience)
            << changes;
      }
  }
}

/// The field of the first run that says so.
std::optional<SlotRef> field_of(const Document& document, const std::string& text) {
  for (const Block& block : document.blocks)
    for (const TextRun* run : runs_of(block))
      if (run->text == text) return run->field;
  ADD_FAILURE() << text;
  return std::nullopt;
}

TEST(Meaning, RunsKnowTheirField) {
  const Document document = composed(resume, "").document;
  const auto is = [](Field field) { return SlotRef{Slot::text_field, field}; };
  EXPECT_EQ(field_of(document, "Ada"), is(Field::name));
  EXPECT_EQ(field_of(document, "House"), is(Field::organization));
  EXPECT_EQ(field_of(document, "Builder"), is(Field::position));
  EXPECT_EQ(field_of(document, "Master"), is(Field::title));
  EXPECT_EQ(field_of(document, "London"), is(Field::location));
  EXPECT_EQ(field_of(document, "Engineer")->slot, Slot::headline);
  EXPECT_EQ(field_of(document, "ada@example.org")->slot, Slot::email);
  EXPECT_EQ(field_of(document, "2002–2003")->slot, Slot::dates);
  for (const char* none : {"JOBS", "Carried stones", "Builds."}) EXPECT_FALSE(field_of(document, none)) << none;
}

}  // namespace
}  // namespace quoin
