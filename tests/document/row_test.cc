#include "document/row.h"

#include <gtest/gtest.h>

#include <map>

#include "layout/row_template.h"
#include "resume/kinds.h"

namespace quoin {
namespace {

struct Case {
  std::string row;
  std::map<std::string, std::string> fields;
  std::string expected;
};

std::string marked(const Inlines& inlines) {
  std::string out;
  for (const Inline& part : inlines) {
    const std::string marks = std::string(part.run.strong ? "**" : "") + (part.run.emphasis ? "*" : "");
    out += marks + part.run.text + marks;
  }
  return out;
}

void check(const Case& c) {
  static const RowFields fields{"a test has",
                                {"title", "name", "organization", "location", "position", "level", "venue", "note"}};
  Diagnostics diagnostics;
  const RowTemplate row = parse_row(c.row, {}, fields, diagnostics);
  ASSERT_FALSE(diagnostics.has_errors()) << c.row;
  const SlotLookup lookup = [&](const SlotRef& ref) -> Inlines {
    const auto found = c.fields.find(std::string(field_name(ref.field)));
    if (ref.slot != Slot::text_field || found == c.fields.end()) return {};
    Inlines out;
    append_literal(out, found->second);
    return out;
  };
  EXPECT_EQ(marked(expand_row(row, lookup)), c.expected) << c.row;
}

TEST(ExpandRow, Cases) {
  const std::string head = "**{organization}**{, location}{ — *position*}";
  const Case cases[] = {
      {head, {{"organization", "Acme"}, {"location", "Oslo"}, {"position", "Smith"}}, "**Acme**, Oslo — *Smith*"},
      {head, {{"organization", "Acme"}, {"position", "Smith"}}, "**Acme** — *Smith*"},
      {head, {{"location", "Oslo"}, {"position", "Smith"}}, "Oslo — *Smith*"},
      {head, {{"position", "Smith"}}, "*Smith*"},
      {head, {}, ""},
      {"{title}{. venue}{. note}",
       {{"title", "Why Now?"}, {"venue", "Talks"}, {"note", "Last"}},
       "Why Now? Talks. Last"},
      {"{name}{ (level)}", {{"name", "Go"}, {"level", "good"}}, "Go (good)"},
      {"{name}{ (level)}", {{"name", "Go"}}, "Go"},
      {"always {title}", {}, ""},
      {"always", {}, "always"},
  };
  for (const Case& c : cases) check(c);
}

TEST(Literal, AMarkBetweenSpacesIsASeparator) {
  for (const char* text : {" · ", "  ·  ", " • ", " | "}) {
    Inlines out;
    append_literal(out, text);
    EXPECT_EQ(out.front().cohesion, Cohesion::separator) << text;
  }
  for (const char* text : {"·", "• ", " ·", " ", ", ", "; ", " — ", " · and · "}) {
    Inlines out;
    append_literal(out, text);
    EXPECT_EQ(out.front().cohesion, Cohesion::loose) << text;
  }
}

TEST(Literal, InARowIsASeparatorToo) {
  Diagnostics diagnostics;
  const RowTemplate row = parse_row("{title}{ · note}", {}, {"a test has", {"title", "note"}}, diagnostics);
  const Inlines out = expand_row(row, [](const SlotRef& ref) {
    Inlines field;
    append_literal(field, std::string(field_name(ref.field)));
    return field;
  });
  ASSERT_EQ(out.size(), 3u);
  EXPECT_EQ(out[1].cohesion, Cohesion::separator);
}

}  // namespace
}  // namespace quoin
