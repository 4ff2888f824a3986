// What people type for TOML → all that is told of it, and what is left to read.
#include <gtest/gtest.h>

#include "toml/text_literal.h"
#include "toml/toml.h"

namespace quoin {
namespace {

struct Read {
  std::string told;
  TomlRest rest;
};

Read read(const std::string& text) {
  Sources sources;
  Diagnostics diagnostics;
  const SourceId id = sources.add("a.toml", text);
  Read out;
  out.rest = parse_toml_lines(id, sources, diagnostics);
  for (const Diagnostic& one : diagnostics.all)
    out.told += std::to_string(one.span.begin.line) + ":" + std::to_string(one.span.begin.column) + " " + one.message + " | " + one.hint + "\n";
  return out;
}

/// The keys of all tables, in braces for each.
std::string keys_of(const TomlTable& table) {
  std::string out;
  for (const TomlEntry& entry : table.entries) {
    out += (out.empty() ? "" : " ") + entry.key;
    if (const TomlTable* inner = entry.value.table()) out += "{" + keys_of(*inner) + "}";
    if (const TomlArray* array = entry.value.array())
      for (const TomlValue& one : *array)
        if (one.table()) out += "{" + keys_of(*one.table()) + "}";
  }
  return out;
}

struct Case {
  std::string text, told;
};

void check(const std::vector<Case>& cases) {
  for (const Case& one : cases) EXPECT_EQ(read(one.text).told, one.told) << one.text;
}

const std::string quotes = " a text or a partial date needs quotes | write ";
const std::string one_word =
    " a key is one word, followed by = | a text of several lines stands between \"\"\" and \"\"\"; a key of several words in quotes\n";

TEST(Slips, WhatPartsElementsIsAComma) {
  check({{"x = [\"a\" \"b\"]\n", "1:10 a comma is missing between two elements of an array | part them with ,\n"},
         {"x = [\"a\" ; \"b\"]\n", "1:10 elements of an array are parted by commas | write , in the place of ;\n"},
         {"x = [\"a\" : \"b\"]\n", "1:10 elements of an array are parted by commas | write , in the place of :\n"}});
}

TEST(Slips, WhatWasPasted) {
  check({{"```toml\na = 1\n```\n",
          "1:1 this is a fence of Markdown, not TOML | take the line out\n3:1 this is a fence of Markdown, not TOML | take the line out\n"},
         {"a = [\n  - One two\n]\n", "2:3" + quotes + "\"One two\"\n"},
         {"- one\nb = 2\n", "1:1 a list is written in brackets | write each line as an element, as in highlights = [\"…\", \"…\"]\n"},
         {"place = \"Beckley\", \"WV\"\n",
          "1:18 something follows the end of the text | a text has one pair of quotes around all of it, and several are a list: [\"…\", \"…\"]\n"}});
}

TEST(Slips, AKeyInBracesStandsTwice) {
  check({{"x = { a = 1, a = 2 }\n", "1:14 the key `a` stands twice in one table | keep one of the two\n"}});
}

TEST(Slips, AHeaderBelowAListOfValues) {
  check({{"basics = [\"x\"]\n[basics]\nname = \"A\"\n", "2:1 `[basics]`: `basics` has a value already | take the line basics = … out\n"}});
}

TEST(Slips, WhatFollowsATextWithAnEqualsSign) {
  check({{"url = \"https://x.org/?a=b\" c\n",
          "1:28 something follows the end of the text | write \\\" for a quote inside a text; each key has its own line\n"}});
}

TEST(Slips, LettersBeyondZStandInQuotes) {
  const std::string beyond = " has letters beyond a to z, which stand in quotes | write ";
  check({{"[variant.été]\n", "1:1 `variant.été`" + beyond + "[variant.\"été\"]\n"},
         {"[variant.kısa]\n", "1:1 `variant.kısa`" + beyond + "[variant.\"kısa\"]\n"},
         {"[[séction]]\n", "1:1 `séction`" + beyond + "[[\"séction\"]]\n"},
         {"prénom = \"y\"\n", "1:1 `prénom`" + beyond + "\"prénom\" = …\n"},
         {"a.é = 1\n", "1:1 `a.é`" + beyond + "a.\"é\" = …\n"},
         {"姓名 = \"x\"\n", "1:1 `姓名`" + beyond + "\"姓名\" = …\n"},
         {"[été]\n", "1:2 letters beyond a to z stand in quotes | write [\"…\"], as in [variant.\"été\"]\n"}});
}

TEST(Slips, HintsWorkWhenTheyAreFollowed) {
  check({{"a=She said \"hi\"\n", "1:3" + quotes + "a = 'She said \"hi\"'\n"},
         {"l=C:\\x\n", "1:3" + quotes + "l = 'C:\\x'\n"},
         {"l=it's \"so\"\n", "1:3" + quotes + "l = \"it's \\\"so\\\"\"\n"},
         {"u == \"https://x.org\"\n", "1:4 a key is followed by one = | write u = \"https://x.org\"\n"},
         {"a=null\n", "1:3 `null` is no value | TOML has no word for nothing: leave it out, or put quotes around a text\n"},
         {"c = C# developer # note\n", "1:5" + quotes + "c = \"C# developer\"\n"},
         {"u = https://x.org/#me\n", "1:5" + quotes + "u = \"https://x.org/#me\"\n"},
         {"email \"a@b.org\"\n", "1:1 `email` is not followed by = | write email = \"a@b.org\"\n"},
         {"-- c\n", "1:1 a comment begins with # | write # in the place of --\n"}});
  EXPECT_EQ(text_literal("plain"), "\"plain\"");
}

TEST(Slips, EndsOfLinesAsInJson) {
  check({{"a = \"x\",\n", "1:8 a line does not end with `,` | take the `,` out\n"},
         {"a = \"x\";\n", "1:8 a line does not end with `;` | take the `;` out\n"},
         {"a = 1, # c\n", "1:6 a line does not end with `,` | take the `,` out\n"},
         {"a = [\n  \"x\"\n],\n", "3:2 a line does not end with `,` | take the `,` out\n"}});
  EXPECT_EQ(keys_of(*read("a = \"x\",\nb = true,\n").rest.root), "a b");
}

TEST(Slips, WhatCannotBeSeen) {
  const std::string hint = " stands here, which cannot be seen | take it out, or write an ordinary space\n";
  check({{"a\u00A0= 1\nb =\u00A0" "2\n", "1:2 a no-break space" + hint + "2:4 a no-break space" + hint},
         {"\u200B" "a = 1\n", "1:1 a zero-width space" + hint},
         {"\u3000" "a = 1\n", "1:1 an ideographic space" + hint},
         {"a = 1\n\uFEFF" "b = 2\n", "2:1 a byte order mark" + hint},
         {"a = 1\rb = 2\r",
          "1:6 lines end with a carriage return alone here | save the file with the line ends of Unix (LF) or Windows (CRLF)\n"},
         {"a = 1 \rb = 2\nc = \"\"\n",
          "1:7 a carriage return without a line feed stands here | take it out, or end the line\n"
          "1:8 something follows the value | each key has its own line\n"},
         {"a = ]\n", "1:1 `a` has no value | write a = \"…\"\n"},
         {std::string("[\0a\0]\0", 6), "1:1 the file is UTF-16 | save it as UTF-8\n"},
         {std::string("\0[\0a", 4), "1:1 the file is UTF-16 | save it as UTF-8\n"}});
  EXPECT_EQ(keys_of(*read("a\u00A0= 1\nb =\u00A0" "2\n").rest.root), "a b");
}

TEST(Slips, Escapes) {
  const std::string hint = " means nothing in a text | write \\\\ for a backslash, or put the text between ' and '\n";
  check({{"a = \"A\\xda \\q\"\n", "1:7 `\\x`" + hint + "1:12 `\\q`" + hint},
         {"a = \"\\e[0m\"\n", "1:6 `\\e`" + hint},
         {"a = \"\\uD83D\\uDE00\"\n",
          "1:6 `\\uD83D\\uDE00` is UTF-16, which TOML does not know | write the character itself, or \\U and its eight digits\n"}});
}

TEST(Slips, Names) {
  const std::string dot = " a name is missing beside this dot | take the dot out, or write a name on each side of it\n";
  check({{"baz.= 2\n", "1:4" + dot},
         {"[a..b]\n", "1:3" + dot},
         {"[work experience]\n",
          "1:1 `[work experience]` has a space in its name | a section is [[section]] with title = \"work experience\" below it\n"},
         {"[[Work Experience]]\n",
          "1:1 `[[Work Experience]]` has a space in its name | a section is [[section]] with title = \"Work Experience\" below it\n"},
         {"[section]]\n", "1:1 `[section]]` has more brackets behind its name than before it | write [[section]]\n"},
         {"section = []\n[[section]]\n",
          "2:1 `[[section]]`: `section` has a value already | take the line section = … out: each [[section]] adds to the list\n"}});
}

TEST(Slips, ALastLineWithoutItsEndIsToldOfAsAnyOther) {
  for (const std::string text : {"email", "email =", "[basics", "[a.b", "a = \"x", "a = [1,", "a = \"\"\"x"})
    EXPECT_EQ(read(text).told, read(text + "\n").told) << text;
}

TEST(ReadOn, BelowAHeaderThatIsNotClosed) {
  const Read one = read("[basics\nname=Ada\nfoo bar\nurl = \"x\"\n[[section]\nkind = \"x\"\n[[section.entry]\nb = 1\n");
  EXPECT_EQ(one.told, "1:1 `[basics` is not closed | end it with ]\n2:6" + quotes + "name = \"Ada\"\n3:5" + one_word +
                          "5:1 `[[section]` is not closed | end it with ]]\n7:1 `[[section.entry]` is not closed | end it with ]]\n");
  EXPECT_EQ(keys_of(*one.rest.root), "basics{url} section{kind entry{b}}");
}

TEST(ReadOn, BelowAHeaderWithoutAName) {
  const Read one = read("[a]\nb = 1\n[.c]\nd = 1\n[e]\nfoo bar\n");
  EXPECT_EQ(one.told, "3:2 a header needs a name | such as [basics] or [[section]]\n6:5" + one_word);
  EXPECT_EQ(keys_of(*one.rest.root), "a{b} e{}");
}

/// Its keys are no other table's.
TEST(ReadOn, BelowAHeaderThatCannotBeRead) {
  const Read one = read("[a]\nb = 1\n[work experience]\nc = 1\nfoo bar\n[a]\nd = e\n");
  EXPECT_EQ(one.told, "3:1 `[work experience]` has a space in its name | a section is [[section]] with title = \"work experience\" below it\n"
                      "5:5" + one_word + "6:1 the table `[a]` stands twice | put its keys under one header; for a list write [[a]]\n7:5" +
                          quotes + "d = \"e\"\n");
  EXPECT_EQ(keys_of(*one.rest.root), "a{b}");
}

TEST(ReadOn, BehindAnArrayThatIsNotClosed) {
  const std::string never = " the array that begins here is never closed | end it with ]\n";
  const Read one = read("[a]\nk = [\"a\",\nformat = \"x\"\nk2 = [\n\"a\"\n\n[[section]]\nfoo bar\n[b]\nc = 1\n");
  EXPECT_EQ(one.told, "2:5" + never + "4:6" + never + "8:5" + one_word);
  EXPECT_EQ(keys_of(*one.rest.root), "a{format} section{} b{c}");
}

TEST(ReadOn, EveryElementOfAnArray) {
  const Read one = read("a = [Ada, “x, y”, 2017-08]\nb = [\n  \"x\"\n  \"y\"\n  z,\n]\nc = 1\n");
  EXPECT_EQ(one.told, "1:6" + quotes + "\"Ada\"\n1:11 a text stands between straight quotes | write \"…\"\n1:19" + quotes + "\"2017-08\"\n" +
                          "4:3 a comma is missing between two elements of an array | part them with ,\n" +
                          "5:3 a comma is missing between two elements of an array | part them with ,\n5:3" + quotes + "\"z\"\n");
  EXPECT_EQ(keys_of(*one.rest.root), "c");
}

TEST(ReadOn, KeysInAnArrayTakeNothingElseAlong) {
  check({{"l = [\n  label = \"x\",\n  url = \"y\"\n]\nb = c\n",
          "2:3 a key stands in an array here | write { label = … } for an element with keys\n5:5" + quotes + "b = \"c\"\n"},
         {"l = [\n  { label = \"x\",\n  url = \"y\" },\n]\nb = c\n",
          "2:17 a table in braces stands on one line, its keys parted by commas, none at the end | such as { text = \"…\", priority = 2 }\n5:5" +
              quotes + "b = \"c\"\n"}});
}

TEST(ReadOn, AfterATextWithoutEndFromTheNextHeader) {
  const Read one = read("a = \"\"\"x\nb = c\n[[section]]\nfoo bar\n");
  EXPECT_EQ(one.told, "1:5 the text that begins here is never closed | end it with \"\"\"\n4:5" + one_word);
}

}  // namespace
}  // namespace quoin
