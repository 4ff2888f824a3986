// Settings → the tree they leave behind, or why they cannot be.
#include "toml/setting.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

std::string shown(const TomlTable& table);

std::string shown(const TomlValue& value) {
  const Span& span = value.span;
  const std::string place =
      span.source == 0 ? "" : "@" + std::to_string(span.begin.column) + "-" + std::to_string(span.end.column);
  if (value.text()) return "'" + *value.text() + "'" + place;
  if (value.integer()) return std::to_string(*value.integer()) + place;
  if (value.table()) return "{" + shown(*value.table()) + "}";
  std::string out = "[";
  for (const TomlValue& element : *value.array()) out += shown(element) + ",";
  return out + "]";
}

std::string shown(const TomlTable& table) {
  std::string out;
  for (const TomlEntry& entry : table.entries) out += entry.key + ":" + shown(entry.value) + " ";
  return out;
}

/// The tree after the setting (new values with their columns), or the fault, with its place and the source's line.
void check(const std::string& text, const std::string& key, const std::string& value, const std::string& expected,
           const std::string& origin = "--set") {
  Sources sources;
  Diagnostics diagnostics;
  std::optional<TomlTable> table = parse_toml(sources.add("a.toml", text), sources, diagnostics);
  ASSERT_TRUE(table);
  const std::string before = shown(*table);
  apply_setting(*table, key, value, origin, sources, diagnostics);
  if (diagnostics.all.empty()) {
    EXPECT_EQ(shown(*table), expected) << key << "=" << value;
    return;
  }
  EXPECT_EQ(shown(*table), before);
  EXPECT_EQ(render(diagnostics.all.at(0), sources), expected) << key << "=" << value;
}

TEST(Setting, ReplacesAndAdds) {
  check("a.b = 1", "a.b", "2", "a:{b:2@5-6 } ");
  check("", "a", "x", "a:'x'@3-4 ");
  check("", "a.b.c", "x y", "a:{b:{c:'x y'@7-10 } } ");
  check("a = 1", "a", "\"q\"", "a:'q'@3-6 ");
  check("", "a", "[1, 'é']", "a:[1@4-5,'é'@7-10,] ");
  check("", "a", "{ b = 1 }", "a:{b:1@9-10 } ");
  check("", "a", "", "a:''@3-3 ");
  check("", "a", "1\nb = 2", "a:'1\nb = 2'@3-10 ");
  check("", "a", "a4", "a:'a4'@1-3 ", "--paper");
}

TEST(Setting, WhatBeginsAsTomlIsToml) {
  const auto fault = [](const std::string& value, const std::string& quoted) {
    return "--set:1:3: error[bad-setting]: a value that begins with " + value.substr(0, 1) + " is read as TOML, and this is none\n  a=" + value + "\n    " +
           std::string(value.size(), '^') + "\n  hint: close what it opens, or for a text that begins so write " + quoted + "\n";
  };
  check("", "a", "\"unclosed", fault("\"unclosed", R"("\"unclosed")"));
  check("", "a", "[1", fault("[1", "\"[1\""));
  check("", "a", "'t is", fault("'t is", "\"'t is\""));
  check("", "a", "[x](y) z", "a:'[x](y) z'@3-11 ");
}

TEST(Setting, ATextHoldsNothing) {
  check("a = 'x'", "a.zh", "y",
        "--set:1:1: error[bad-setting]: cannot set `a.zh`: `a` is a text, so nothing stands inside it\n  a.zh=y\n  ^^^^\n"
        "  hint: set the whole of it, as in a={ en = \"…\", zh = \"…\" }\n");
}

TEST(Setting, ElementsCountFromZero) {
  check("s = [{t = 1}, {t = 2}]", "s[1].t", "3", "s:[{t:1 },{t:3@8-9 },] ");
  check("s = [{t = 1}, {t = 2}]", "s.1.t", "3", "s:[{t:1 },{t:3@7-8 },] ");
  check("s = [[1, 2]]", "s[0][1]", "3", "s:[[1,3@9-10,],] ");
  check("[s]\n1 = 1", "s.1", "3", "s:{1:3@5-6 } ");
}

TEST(Setting, ATableOfAListIsNamedByItsId) {
  const std::string text = "s = [{id = 'a', t = 1}, {id = 'b.c', t = 2}]";
  check(text, "s.a.t", "3", "s:[{id:'a' t:3@7-8 },{id:'b.c' t:2 },] ");
  check(text, "s.b.c.t", "3", "s:[{id:'a' t:1 },{id:'b.c' t:3@9-10 },] ");
  check(text, "s.a.u.v", "3", "s:[{id:'a' t:1 u:{v:3@9-10 } },{id:'b.c' t:2 },] ");
  check("s = [{id = '1', t = 1}, {t = 2}]", "s.1.t", "3", "s:[{id:'1' t:1 },{t:3@7-8 },] ");
  check(text, "s.d.t", "3", "--set:1:1: error[bad-setting]: cannot set `s.d.t`: nothing in `s` has the id `d`\n  s.d.t=3\n  ^^^^^\n"
                            "  hint: write its id, or its number: s[0].t\n");
  check("s = [{id = 'work', t = 1}]", "s.wrok.t", "3", "--set:1:1: error[bad-setting]: cannot set `s.wrok.t`: nothing in `s` has the id `wrok`\n"
                                                       "  s.wrok.t=3\n  ^^^^^^^^\n  hint: did you mean `work`?\n");
  check("s = [{t = 1}]", "s.work.t", "3", "--set:1:1: error[bad-setting]: cannot set `s.work.t`: nothing in `s` has the id `work`\n"
                                          "  s.work.t=3\n  ^^^^^^^^\n  hint: nothing there has an id; write a number, from 0: s[0].t\n");
}

TEST(Setting, PathsThatLeadNowhere) {
  const auto fault = [](const std::string& message, const std::string& typed, int carets, const std::string& hint) {
    return "--set:1:1: error[bad-setting]: " + message + "\n  " + typed + "\n  " +
           std::string(static_cast<std::size_t>(carets), '^') + "\n" + (hint.empty() ? "" : "  hint: " + hint + "\n");
  };
  check("s = [1]", "s[1]", "3", fault("cannot set `s[1]`: there is no `s[1]`", "s[1]=3", 4, "the last one is s[0]"));
  check("s = []", "s.0.x", "3", fault("cannot set `s.0.x`: there is no `s[0]`", "s.0.x=3", 5, "the list is empty"));
  check("s = [1]", "s.t", "3", fault("cannot set `s.t`: `s` is a list", "s.t=3", 3, "write s[0]"));
  check("s = 1", "s.t", "3", fault("cannot set `s.t`: `s` is an integer, so nothing stands inside it", "s.t=3", 3, ""));
  check("[s]", "s[0]", "3", fault("cannot set `s[0]`: `s` is no list", "s[0]=3", 4, ""));
  check("", "s[0]", "3", fault("cannot set `s[0]`: `s` is no list", "s[0]=3", 4, ""));
  check("[s]", "s.t.u[0].v", "3", fault("cannot set `s.t.u[0].v`: `s.t.u` is no list", "s.t.u[0].v=3", 10, ""));
  for (const std::string path :
       {"", ".", "a.", ".a", "a..b", "[0]", "a[", "a[]", "a[x]", "a[0]b", "a]", "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a"})
    check("", path, "3",
          "--set:1:1: error[bad-setting]: `" + path + "` is no path into the résumé\n  " + path + "=3\n  " +
              std::string(std::max<std::size_t>(path.size(), 1), '^') +
              "\n  hint: such as document.paper or section[2].title\n");
}

}  // namespace
}  // namespace quoin
