// TOML texts → the tree with its places, and the one diagnostic of a text that is no TOML.
#include "toml/toml.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

std::string place(const Span& span) {
  return std::to_string(span.begin.line) + ":" + std::to_string(span.begin.column) + "-" +
         std::to_string(span.end.line) + ":" + std::to_string(span.end.column);
}

std::string dump(const TomlTable& table);

std::string dump(const TomlValue& value) {
  std::string out = place(value.span) + " ";
  if (value.text()) out += "'" + *value.text() + "'";
  if (value.integer()) out += std::to_string(*value.integer());
  if (value.floating()) out += std::to_string(*value.floating());
  if (value.boolean()) out += *value.boolean() ? "true" : "false";
  if (const TomlDate* date = value.date())
    out += std::to_string(date->year) + "/" + std::to_string(date->month) + "/" + std::to_string(date->day) +
           (date->has_date ? "d" : "") + (date->has_time ? "t" : "");
  if (value.table()) out += "{" + dump(*value.table()) + "}";
  if (value.array()) {
    out += "[";
    for (const TomlValue& element : *value.array()) out += "(" + dump(element) + ")";
    out += "]";
  }
  return out;
}

std::string dump(const TomlTable& table) {
  std::string out;
  for (const TomlEntry& entry : table.entries)
    out += (out.empty() ? "" : " ") + entry.key + "@" + place(entry.key_span) + "=" + dump(entry.value);
  return out;
}

void check(const std::string& text, const std::string& expected) {
  Sources sources;
  Diagnostics diagnostics;
  const SourceId id = sources.add("a.toml", text);
  const std::optional<TomlTable> table = parse_toml(id, sources, diagnostics);
  ASSERT_TRUE(table) << text << "\n" << render(diagnostics.all.at(0), sources);
  EXPECT_TRUE(diagnostics.all.empty());
  EXPECT_EQ(dump(*table), expected) << text;
}

TEST(Toml, KeepsOrderAndPlaces) {
  check("", "");
  check("b = 1\na = 2\n", "b@1:1-1:2=1:5-1:6 1 a@2:1-2:2=2:5-2:6 2");
}

TEST(Toml, KindsOfValues) {
  check("a = \"x\"", "a@1:1-1:2=1:5-1:8 'x'");
  check("a = 'x'", "a@1:1-1:2=1:5-1:8 'x'");
  check("a = \"\"\"\nx\n\"\"\"", "a@1:1-1:2=1:5-3:4 'x\n'");
  check("a = 1.5", "a@1:1-1:2=1:5-1:8 1.500000");
  check("a = true", "a@1:1-1:2=1:5-1:9 true");
  check("a = 2021-02-03", "a@1:1-1:2=1:5-1:15 2021/2/3d");
  check("a = 2021-02-03T04:05:06Z", "a@1:1-1:2=1:5-1:25 2021/2/3dt");
  check("a = 04:05:06", "a@1:1-1:2=1:5-1:13 0/0/0t");
  check("a = [1, \"x\"]", "a@1:1-1:2=1:5-1:13 [(1:6-1:7 1)(1:9-1:12 'x')]");
  check("a = { b = 1 }", "a@1:1-1:2=1:5-1:14 {b@1:7-1:8=1:11-1:12 1}");
}

TEST(Toml, ColumnsAreCodePoints) {
  check("a = [\"日本\", 1]", "a@1:1-1:2=1:5-1:14 [(1:6-1:10 '日本')(1:12-1:13 1)]");
  check(
      "\xEF\xBB\xBF"
      "a = 1",
      "a@1:1-1:2=1:5-1:6 1");
  check("a = 1\r\nb = 2\r\n", "a@1:1-1:2=1:5-1:6 1 b@2:1-2:2=2:5-2:6 2");
  check("a = '\t' # \t\nb = 2", "a@1:1-1:2=1:5-1:8 '\t' b@2:1-2:2=2:5-2:6 2");
}

TEST(Toml, LettersAfterALineContinuation) {
  check("a = \"\"\"\\\n  état\\\n  žluť\"\"\"", "a@1:1-1:2=1:5-3:10 'étatžluť'");
}

TEST(Toml, TablesStandAtTheirHeaders) {
  check("[b]\nx = 1\n[a.c]\n", "b@1:2-1:3=1:1-1:4 {x@2:1-2:2=2:5-2:6 1} a@3:2-3:3=3:1-3:6 {c@3:4-3:5=3:1-3:6 {}}");
  check("[[s]]\n[[s]]\n", "s@1:3-1:4=1:1-2:6 [(1:1-1:6 {})(2:1-2:6 {})]");
}

void check_fault(const std::string& text, const std::string& expected) {
  Sources sources;
  Diagnostics diagnostics;
  const SourceId id = sources.add("a.toml", text);
  EXPECT_FALSE(parse_toml(id, sources, diagnostics)) << text.substr(0, 80);
  ASSERT_EQ(diagnostics.all.size(), 1u) << text.substr(0, 80);
  const Diagnostic& one = diagnostics.all[0];
  const std::string code = one.code == "toml-syntax" ? "" : one.code + " ";
  EXPECT_EQ(code + place(one.span) + " " + one.message + " | " + one.hint, expected) << text.substr(0, 80);
}

TEST(TomlSyntax, ValueWithoutQuotes) {
  check_fault("start = 2017-08\n", "1:9-1:16 a text or a partial date needs quotes | write start = \"2017-08\"");
  check_fault("layout = full\n", "1:10-1:14 a text or a partial date needs quotes | write layout = \"full\"");
  check_fault("x = maybe\n", "1:5-1:10 a text or a partial date needs quotes | write x = \"maybe\"");
  check_fault("url = https://x.org/?a=b\n",
              "1:7-1:25 a text or a partial date needs quotes | write url = \"https://x.org/?a=b\"");
  check_fault("phone = +1 512 555\n", "1:9-1:19 a text or a partial date needs quotes | write phone = \"+1 512 555\"");
  check_fault("zip = 00712\n", "1:7-1:12 a text or a partial date needs quotes | write zip = \"00712\"");
  check_fault("date = Spring 2020\n", "1:8-1:19 a text or a partial date needs quotes | write date = \"Spring 2020\"");
  check_fault("name = Zoë Ünal # c\n", "1:8-1:16 a text or a partial date needs quotes | write name = \"Zoë Ünal\"");
  check_fault("a = 2017–2018\n", "1:5-1:14 a text or a partial date needs quotes | write a = \"2017–2018\"");
  check_fault("a = 2017-8-1\n", "1:5-1:13 a text or a partial date needs quotes | write a = \"2017-8-1\"");
  check_fault("x = { start = 2017-08, b = 1 }\n",
              "1:15-1:22 a text or a partial date needs quotes | write \"2017-08\"");
  check_fault("a = [2017-08, 2018-09]\n", "1:6-1:13 a text or a partial date needs quotes | write \"2017-08\"");
  check_fault("a = [\n  \"x\",\n  foo,\n]\n", "3:3-3:6 a text or a partial date needs quotes | write \"foo\"");
  check_fault("a = True\n", "1:5-1:9 `True` is no value | write true or false, or put quotes around a text");
  check_fault("a = yes\n", "1:5-1:8 `yes` is no value | write true or false, or put quotes around a text");
  check_fault("a = “x”\n", "1:5-1:8 a text stands between straight quotes | write \"…\"");
  check_fault("a = 99999999999999999999\n",
              "1:5-1:25 a text or a partial date needs quotes | write a = \"99999999999999999999\"");
  check_fault("x = 1\r\ny = z\r\n", "2:5-2:6 a text or a partial date needs quotes | write y = \"z\"");
  check_fault(
      "\xEF\xBB\xBF"
      "a = x\n",
      "1:5-1:6 a text or a partial date needs quotes | write a = \"x\"");
}

TEST(TomlSyntax, DateThatIsNone) {
  check_fault("t = 2021-02-30\n", "impossible-date 1:5-1:15 there is no date or time `2021-02-30` | ");
  check_fault("t = 2021-13-01\n", "impossible-date 1:5-1:15 there is no date or time `2021-13-01` | ");
}

TEST(TomlSyntax, TextNotClosed) {
  check_fault("name = \"abc\nx = 1\n",
              "1:8-1:12 this text has no closing \" | close it on its line; a text of several lines stands between "
              "\"\"\" and \"\"\"");
  check_fault("name = 'abc\n",
              "1:8-1:12 this text has no closing ' | close it on its line; a text of several lines stands between "
              "\"\"\" and \"\"\"");
  check_fault("a = \"x",
              "1:5-1:7 this text has no closing \" | close it on its line; a text of several lines stands between "
              "\"\"\" and \"\"\"");
  check_fault("a = \"\"\"abc\n\n", "1:5-1:8 the text that begins here is never closed | end it with \"\"\"");
  check_fault("a = '''x\n", "1:5-1:8 the text that begins here is never closed | end it with '''");
  check_fault(
      "a = \"x\x01"
      "y\"\n",
      "1:7-1:8 a control character cannot stand in a text | take it out, or write it as \\uXXXX");
  check_fault("a = \"C:\\dir\"\n",
              "1:8-1:10 `\\d` means nothing in a text | write \\\\ for a backslash, or put the text between ' and '");
  check_fault("a = \"\\u12\"\n",
              "1:6-1:10 `\\u12`: a \\u needs four hexadecimal digits, a \\U eight | such as \\u00E9; write \\\\ for a "
              "backslash, or put the text between ' and '");
  check_fault("a = \"x\" y\n",
              "1:9-1:10 something follows the end of the text | write \\\" for a quote inside a text; each key has its "
              "own line");
  check_fault("a = \"x\"\"\n",
              "1:8-1:9 something follows the end of the text | write \\\" for a quote inside a text; each key has its "
              "own line");
  check_fault("a = 'it's'\n",
              "1:9-1:10 something follows the end of the text | put a text that holds ' between \" and \"");
}

TEST(TomlSyntax, StandsTwice) {
  check_fault("a = 1\na = 2\n", "2:1-2:2 the key `a` stands twice in one table | keep one of the two");
  check_fault("a.b = 1\na = 2\n", "2:1-2:2 the key `a` stands twice in one table | keep one of the two");
  check_fault("[a]\n[a]\n",
              "2:1-2:4 the table `[a]` stands twice | put its keys under one header; for a list write [[a]]");
  check_fault("[section]\n[[section]]\n",
              "2:1-2:12 `[[section]]` makes a list, but [section] made a table before | write every one as "
              "[[section]], before what stands inside it");
  check_fault("[[section]]\n[section]\n",
              "2:1-2:10 `[section]` follows [[section]], which makes a list | write [[section]]");
  check_fault("[[section.entry]]\n[[section]]\n",
              "2:1-2:12 `[[section]]` makes a list, but [section] made a table before | write every one as "
              "[[section]], before what stands inside it");
  check_fault("a = \"b\"\n[a.b]\n", "2:1-2:6 `[a.b]`: a key on the way has a value already | give it another name");
}

TEST(TomlSyntax, LinesThatAreNoKeys) {
  check_fault("name\nb = 1\n", "1:1-1:5 `name` has no value | write name = \"…\"");
  check_fault("name: \"x\"\n", "1:5-1:6 a key is followed by =, not by : | write name = …");
  check_fault("a =\n", "1:1-1:2 `a` has no value | write a = \"…\"");
  check_fault("my key = 1\n",
              "1:4-1:5 a key is one word, followed by = | a text of several lines stands between \"\"\" and \"\"\"; a "
              "key of several words in quotes");
  check_fault("= 5\n",
              "1:1-1:2 a line begins with a key, a [header] or a # comment | a key is made of the letters a to z, "
              "figures, - and _; any other stands in quotes");
  check_fault("é = 1\n", "1:1-1:2 `é` has letters beyond a to z, which stand in quotes | write \"é\" = …");
  check_fault("]\n",
              "1:1-1:2 a line begins with a key, a [header] or a # comment | a key is made of the letters a to z, "
              "figures, - and _; any other stands in quotes");
  check_fault("// c\n", "1:1-1:3 a comment begins with # | write # in the place of //");
  check_fault("a = 1 b = 2\n", "1:7-1:8 something follows the value | each key has its own line");
}

TEST(TomlSyntax, Headers) {
  check_fault("[a\nb = 1\n", "1:1-1:3 `[a` is not closed | end it with ]");
  check_fault("[[a]\n", "1:1-1:5 `[[a]` is not closed | end it with ]]");
  check_fault("[]\n", "1:1-1:3 a header needs a name | such as [basics] or [[section]]");
  check_fault("[ [a] ]\n", "1:1-1:8 the brackets of a header stand together | write [[section]]");
  check_fault("[a] b\n", "1:5-1:6 a header stands alone on its line | write what follows it on a line of its own");
}

TEST(TomlSyntax, HeadersWithoutAName) {
  const std::string words = " a header needs a name | such as [basics] or [[section]]";
  check_fault("[.a]", "1:2-1:3" + words);
  check_fault("[=]", "1:2-1:3" + words);
  check_fault("[\n", "1:2-1:3" + words);
  check_fault("[é]", "1:2-1:3 letters beyond a to z stand in quotes | write [\"…\"], as in [variant.\"été\"]");
  check_fault("[[.a]]", "1:3-1:4" + words);
  check_fault("[[\n", "1:3-1:4" + words);
  check_fault("[[[a]]]", "1:3-1:4" + words);
  check_fault("[ .a]", "1:3-1:4" + words);
}

TEST(TomlSyntax, ArraysAndBraces) {
  check_fault("a = [}", "1:6-1:7 a value is missing here | an array ends with ]");
  check_fault("a = [\"x\" \"y\"]\n",
              "1:10-1:11 a comma is missing between two elements of an array | part them with ,");
  check_fault("a = [\"x\",,]\n", "1:10-1:11 this cannot stand in an array here | part elements with one ,");
  check_fault("a = [1, 2\n", "1:5-1:6 the array that begins here is never closed | end it with ]");
  check_fault("a = [\"x\",\n\n[[section]]\ntitle = \"x\"\n",
              "1:5-1:6 the array that begins here is never closed | end it with ]");
  check_fault("a = [\n  \"x\"\nb = 2\n", "1:5-1:6 the array that begins here is never closed | end it with ]");
  check_fault("a = { x = 1, }\n",
              "1:14-1:15 a table in braces stands on one line, its keys parted by commas, none at the end | such as { "
              "text = \"…\", priority = 2 }");
  check_fault("a = { x = 1,\ny = 2 }\n",
              "1:13-1:14 a table in braces stands on one line, its keys parted by commas, none at the end | such as { "
              "text = \"…\", priority = 2 }");
}

std::string repeated(const std::string& part, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += part;
  return out;
}

TEST(TomlSyntax, Bytes) {
  check_fault("a = \"\xFF\"\n", "1:6-1:7 this character is not UTF-8 | save the file as UTF-8");
  check_fault("a = \"é\xC3\"\n", "1:7-1:8 this character is not UTF-8 | save the file as UTF-8");
  check_fault(
      "\xFF\xFE"
      "a",
      "1:1-1:2 the file is UTF-16 | save it as UTF-8");
  check_fault(std::string("a\0b", 3),
              "1:2-1:3 the file is not text: it has a NUL character | save it as plain text in UTF-8");
}

TEST(TomlSyntax, DepthIsBounded) {
  const std::string deep = " tables and arrays stand too deep inside one another | at most 64";
  check_fault("a = " + repeated("[", 1000000), "1:68-1:69" + deep);
  check_fault("a = " + repeated("{a=", 100000), "1:194-1:195" + deep);
  check_fault(repeated("a.", 100000) + "a = 1", "1:128-1:129" + deep);
  check_fault("[" + repeated("a.", 100000) + "a]", "1:129-1:130" + deep);
  check_fault("[[" + repeated("a.", 40) + "a]]\n" + repeated("a.", 40) + "a = 1", "2:48-2:49" + deep);
}

TEST(TomlSyntax, ManyTablesAreRefused) {
  check_fault(repeated("[[a]]\n", 50001), "50001:1-50001:2 the file has too many tables | at most 50000");
}

TEST(Toml, DeepButAllowed) {
  check("a = " + repeated("[", 3) + repeated("]", 3), "a@1:1-1:2=1:5-1:11 [(1:6-1:10 [(1:7-1:9 [])])]");
  check("a.b = 1.5\n", "a@1:1-1:2=1:1-1:2 {b@1:3-1:4=1:7-1:10 1.500000}");
  Sources sources;
  Diagnostics diagnostics;
  const SourceId id = sources.add("a.toml", "a = " + repeated("[", 63) + repeated("]", 63) + "\nb = '[[['\n# [[[[\n");
  EXPECT_TRUE(parse_toml(id, sources, diagnostics));
}

TEST(Toml, ManyNumbersAreNoTables) {
  Sources sources;
  Diagnostics diagnostics;
  const SourceId id = sources.add("a.toml", "a = [" + repeated("{b = 1.5},", 60000) + "]");
  EXPECT_TRUE(parse_toml(id, sources, diagnostics));
}

}  // namespace
}  // namespace quoin
