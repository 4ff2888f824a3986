// TOML texts → the tree with its places, and the one diagnostic of a text that is no TOML.
#include "toml/toml.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

std::string place(const Span& span) {
  return std::to_string(span.begin.line) + ":" + std::to_string(span.begin.column) + "-" + std::to_string(span.end.line) +
         ":" + std::to_string(span.end.column);
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
  check("é\"\" = 1", "") ;
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
  check("\xEF\xBB\xBF" "a = 1", "a@1:1-1:2=1:5-1:6 1");
  check("a = 1\r\nb = 2\r\n", "a@1:1-1:2=1:5-1:6 1 b@2:1-2:2=2:5-2:6 2");
  check("a = '\t' # \t\nb = 2", "a@1:1-1:2=1:5-1:8 '\t' b@2:1-2:2=2:5-2:6 2");
}

TEST(Toml, TablesStandAtTheirHeaders) {
  check("[b]\nx = 1\n[a.c]\n", "b@1:2-1:3=1:1-1:4 {x@2:1-2:2=2:5-2:6 1} a@3:2-3:3=3:1-3:6 {c@3:4-3:5=3:1-3:6 {}}");
  check("[[s]]\n[[s]]\n", "s@1:3-1:4=1:1-1:6 [(1:1-1:6 {})(2:1-2:6 {})]");
}

void check_fault(const std::string& text, const std::string& expected) {
  Sources sources;
  Diagnostics diagnostics;
  const SourceId id = sources.add("a.toml", text);
  EXPECT_FALSE(parse_toml(id, sources, diagnostics)) << text;
  ASSERT_EQ(diagnostics.all.size(), 1u) << text;
  const Diagnostic& one = diagnostics.all[0];
  const std::string code = one.code == "toml-syntax" ? "" : one.code + " ";
  EXPECT_EQ(code + place(one.span) + " " + one.message + " | " + one.hint, expected) << text;
}

TEST(Toml, SlipsInItsSyntax) {
  check_fault("start = 2017-08\n", "");
}

}  // namespace
}  // namespace quoin
