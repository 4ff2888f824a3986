#include "layout/row_template.h"

#include <gtest/gtest.h>

#include "resume/kinds.h"

namespace quoin {
namespace {

/// A row in one line: groups in [], fields in <>, marks as in the markup.
std::string written(const RowTemplate& row) {
  std::string out;
  int group = -1;
  for (const RowPiece& piece : row) {
    if (piece.group != group && group >= 0) out += ']';
    if (piece.group != group && piece.group >= 0) out += '[';
    group = piece.group;
    const std::string marks = std::string(piece.strong ? "**" : "") + (piece.emphasis ? "*" : "");
    std::string text = piece.text;
    if (piece.slot)
      text = piece.slot->slot == Slot::text_field ? '<' + std::string(field_name(piece.slot->field)) + '>'
                                                  : "<#" + std::to_string(static_cast<int>(piece.slot->slot)) + '>';
    out += marks + text + marks;
  }
  return out + (group >= 0 ? "]" : "");
}

const RowFields fields{"a test has", {"title", "name", "organization", "location", "position", "level", "keywords", "dates"}};

struct Case {
  std::string source, row, codes;
};

void check(const Case& c) {
  Diagnostics diagnostics;
  EXPECT_EQ(written(parse_row(c.source, {}, fields, diagnostics)), c.row) << c.source;
  std::string codes;
  for (const Diagnostic& d : diagnostics.all) codes += d.code + ' ' + d.hint + ';';
  EXPECT_EQ(codes, c.codes) << c.source;
}

TEST(ParseRow, Cases) {
  const std::string brace = "a brace holds one field and the signs that vanish with it: \"{title}{, location}\"";
  const Case cases[] = {
      {"{title}", "[<title>]", ""},
      {"**{title}**", "[**<title>**]", ""},
      {"**{organization}**{, location}", "[**<organization>**][, <location>]", ""},
      {"{organization}{ — *position*}", "[<organization>][ — *<position>*]", ""},
      {"{name}{ (level)}{: keywords}", "[<name>][ (<level>)][: <#4>]", ""},
      {"{title}{  dates}", "[<title>][  <#2>]", ""},
      {"plain *words* only", "plain *words* only", "content-in-layout ;"},
      {"{title} · ({level}) — ¹", "[<title>] · ([<level>]) — ¹", ""},
      {"{titel}", "[<title>]", "unknown-field did you mean `title`?;"},
      {"{}", "", "bad-row " + brace + ";"},
      {"{title, location}", "[<title>, <location>]", "bad-row " + brace + ";"},
      {"{title", "", "bad-row " + brace + ";"},
      {"**{title}{, location}", "**[<title>][, <location>]",
       "bad-row marks stand in pairs, around what they mark: \"**{title}**{, issuer}\";"},
      {"{title} * {name}", "[<title>] * [<name>]", ""},
      {"title}", "title}", "bad-row " + brace + ";content-in-layout ;"},
  };
  for (const Case& c : cases) check(c);
}

}  // namespace
}  // namespace quoin
