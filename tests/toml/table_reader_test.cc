// Tables read key by key → what is read and what is said.
#include "toml/table_reader.h"

#include <gtest/gtest.h>

#include <functional>

namespace quoin {
namespace {

using Read = std::function<std::string(TableReader&)>;

/// `read` of the table `text` with the known keys title, tags, count and flag; then what was said, in lines.
void check(const std::string& text, const Read& read, const std::string& expected) {
  Sources sources;
  Diagnostics diagnostics;
  const std::optional<TomlTable> table = parse_toml(sources.add("a.toml", text), sources, diagnostics);
  ASSERT_TRUE(table);
  TableReader reader(*table, "[test]", {"title", "tags", "count", "flag"}, diagnostics);
  std::string out = read(reader);
  for (const Diagnostic& one : diagnostics.all)
    out += "\n" + std::to_string(one.span.begin.line) + ":" + std::to_string(one.span.begin.column) + " " + one.code +
           ": " + one.message + " | " + one.hint;
  EXPECT_EQ(out, expected) << text;
}

std::string title(TableReader& table) {
  const TomlValue* value = table.text("title");
  return value ? *value->text() : "none";
}

std::string count(TableReader& table) {
  const std::optional<double> value = table.number("count");
  return value ? std::to_string(*value) : "none";
}

std::string tags(TableReader& table) {
  std::string out;
  for (const TomlValue* value : table.text_array("tags")) out += *value->text() + ";";
  return out;
}

std::string texts(TableReader& table) {
  std::string out;
  for (const TomlValue* value : table.texts("tags")) out += *value->text() + ";";
  return out;
}

std::string tables(TableReader& table) {
  return std::to_string(table.tables("tags").size());
}

TEST(TableReader, RightKeysAndTypes) {
  check("title = 'x'", title, "x");
  check("", title, "none");
  check("count = 2", count, "2.000000");
  check("count = 2.5", count, "2.500000");
  check("tags = ['a', 'b']", tags, "a;b;");
  check("tags = 'a'", texts, "a;");
  check("tags = ['a', 'b']", texts, "a;b;");
  check("[[tags]]\n[[tags]]", tables, "2");
}

TEST(TableReader, MisspeltKeysAreReadAsTheirNearest) {
  check("titel = 'x'", title, "x\n1:1 unknown-key: unknown key `titel` in [test] | did you mean `title`?");
  check("Title = 'x'", title, "x\n1:1 unknown-key: unknown key `Title` in [test] | did you mean `title`?");
  check("titel = 'x'\ntitle = 'y'", title, "y\n1:1 unknown-key: unknown key `titel` in [test] | did you mean `title`?");
  check("titel = 'x'\ntitlle = 'y'", title,
        "x\n1:1 unknown-key: unknown key `titel` in [test] | did you mean `title`?"
        "\n2:1 unknown-key: unknown key `titlle` in [test] | did you mean `title`?");
  check("font-size = 3", title,
        "none\n1:1 unknown-key: unknown key `font-size` in [test] | it takes: title, tags, count, flag");
}

TEST(TableReader, FaultsBehindAMisspeltKeyShow) {
  check("titel = 5", title,
        "none\n1:1 unknown-key: unknown key `titel` in [test] | did you mean `title`?"
        "\n1:9 wrong-type: `title`: expected a text, found an integer | write \"5\" with quotes");
}

TEST(TableReader, WrongTypes) {
  check("title = 2017", title,
        "none\n1:9 wrong-type: `title`: expected a text, found an integer | write \"2017\" with quotes");
  check("title = 2017-08-01", title,
        "none\n1:9 wrong-type: `title`: expected a text, found a date | put quotes around it");
  check("title = ['x']", title, "none\n1:9 wrong-type: `title`: expected a text, found an array | write one text: \"x\"");
  check("[title]", title, "none\n1:1 wrong-type: `title`: expected a text, found a table | ");
  check("count = 'x'", count, "none\n1:9 wrong-type: `count`: expected a number, found a text | ");
  check("tags = 'a'", tags,
        "a;\n1:8 wrong-type: `tags`: expected an array of texts, found a text | put it in brackets: [\"…\"]");
  check("tags = true", texts,
        "\n1:8 wrong-type: `tags`: expected a text or an array of texts, found true or false | put quotes around it");
  check("tags = [1, 'a', true]", tags,
        "a;\n1:9 wrong-type: `tags`: expected a text, found an integer | write \"1\" with quotes"
        "\n1:17 wrong-type: `tags`: expected a text, found true or false | put quotes around it");
  check("[tags]", tables,
        "1\n1:1 wrong-type: `tags`: expected an array of tables, found a table | write [[…]] with two brackets before "
        "each");
  check("tags = [{}, 1]", tables, "1\n1:13 wrong-type: `tags`: expected a table, found an integer | ");
}

}  // namespace
}  // namespace quoin
