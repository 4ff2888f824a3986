// One tree over another: what stays, what changes, what is added, and what cannot be.
#include "toml/overlay.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <utility>

namespace quoin {
namespace {

std::string shown(const TomlTable& table);

std::string shown(const TomlValue& value) {
  if (value.text()) return "'" + *value.text() + "'";
  if (value.integer()) return std::to_string(*value.integer());
  if (value.table()) return "{" + shown(*value.table()) + "}";
  std::string out;
  if (value.array())
    for (const TomlValue& one : *value.array()) out += (out.empty() ? "" : " ") + shown(one);
  return "[" + out + "]";
}

std::string shown(const TomlTable& table) {
  std::string out;
  for (const TomlEntry& one : table.entries) out += (out.empty() ? "" : " ") + one.key + "=" + shown(one.value);
  return out;
}

struct Merged {
  std::string tree, faults;
};

Merged merged(const std::string& base, const std::string& over) {
  Sources sources;
  Diagnostics diagnostics;
  std::optional<TomlTable> root = parse_toml(sources.add("resume.toml", base), sources, diagnostics);
  std::optional<TomlTable> top = parse_toml(sources.add("private.toml", over), sources, diagnostics);
  EXPECT_TRUE(root && top);
  if (!root || !top) return {};
  merge_overlay(*root, std::move(*top), sources, diagnostics);
  std::string faults;
  for (const Diagnostic& one : diagnostics.all)
    faults += sources.name(one.span.source) + ":" + std::to_string(one.span.begin.line) + " " + one.code + ": " + one.message + "\n";
  return {shown(*root), faults};
}

TEST(Overlay, ChangesAndAdds) {
  const struct {
    const char *base, *over, *result;
  } cases[] = {
      {"a = 1", "", "a=1"},
      {"", "a = 1", "a=1"},
      {"a = 1\nb = 2", "b = 3\nc = 4", "a=1 b=3 c=4"},
      {"[t]\na = 1\n[t.u]\nb = 2", "t.u.b = 3\nt.u.c = 4", "t={a=1 u={b=3 c=4}}"},
      {"a = ['x', 'y']", "a = ['z']", "a=['z']"},
      {"a = 'x'", "a = ['x', 'y']", "a=['x' 'y']"},
      {"p = 'me.jpg'", "p = { path = 'you.jpg' }", "p={path='you.jpg'}"},
      {"[[s]]\nid = 'x'\na = 1\n[[s]]\nid = 'y'\na = 2", "[[s]]\nid = 'y'\na = 3\n[[s]]\na = 4\n[[s]]\nid = 'z'",
       "s=[{id='x' a=1} {id='y' a=3} {a=4} {id='z'}]"},
      {"[[s]]\nid = 'x'\n[[s.e]]\nid = 'k'\na = 1", "[[s]]\nid = 'x'\n[[s.e]]\nid = 'k'\nb = 2\n[[s.e]]\nid = 'k'\nb = 3",
       "s=[{id='x' e=[{id='k' a=1 b=3}]}]"},
      {"s = []", "[[s]]\na = 1", "s=[{a=1}]"},
      {"a = { env = 'RESUME_A' }", "a = 'x'", "a='x'"},
      {"a = { env = 'RESUME_A' }", "a = { env = 'RESUME_B' }", "a={env='RESUME_B'}"},
  };
  for (const auto& one : cases) {
    const Merged result = merged(one.base, one.over);
    EXPECT_EQ(result.tree, one.result) << one.base << "\n---\n" << one.over;
    EXPECT_EQ(result.faults, "");
  }
}

/// Such as a text in several languages.
TEST(Overlay, ATableThatIsOneValueIsReplaced) {
  Sources sources;
  Diagnostics diagnostics;
  std::optional<TomlTable> root = parse_toml(sources.add("resume.toml", "a = { en = 'A', de = 'B' }\n"), sources, diagnostics);
  std::optional<TomlTable> top = parse_toml(sources.add("private.toml", "a = 'C'\n"), sources, diagnostics);
  ASSERT_TRUE(root && top);
  merge_overlay(*root, std::move(*top), sources, diagnostics, [](const TomlTable& table) { return table.find("en") != nullptr; });
  EXPECT_EQ(shown(*root), "a='C'");
  EXPECT_TRUE(diagnostics.all.empty());
}

TEST(Overlay, ATableOfANearIdIsToldOf) {
  Sources sources;
  Diagnostics diagnostics;
  std::optional<TomlTable> root = parse_toml(sources.add("resume.toml", "[[s]]\nid = 'acme'\n"), sources, diagnostics);
  std::optional<TomlTable> top = parse_toml(sources.add("private.toml", "[[s]]\nid = 'acmee'\n[[s]]\nid = 'other'\n"), sources, diagnostics);
  ASSERT_TRUE(root && top);
  const std::vector<AddedTable> added = merge_overlay(*root, std::move(*top), sources, diagnostics);
  ASSERT_EQ(added.size(), 1u);
  EXPECT_EQ(added[0].meant, "acme");
  EXPECT_EQ(added[0].span.begin.line, 1u);
}

TEST(Overlay, ATableStaysOne) {
  const Merged table = merged("\n[basics]\nname = 'A'\n", "basics = 'x'\n");
  EXPECT_EQ(table.tree, "basics={name='A'}");
  EXPECT_EQ(table.faults, "private.toml:1 wrong-type: `basics` is a text here, and a table in resume.toml, line 2\n");
  const Merged list = merged("[[section]]\nid = 'a'\n[section.x]\n", "[section]\ntitle = 'T'\n");
  EXPECT_EQ(list.tree, "section=[{id='a' x={}}]");
  EXPECT_EQ(list.faults, "private.toml:1 wrong-type: `section` is a table here, and an array of tables in resume.toml, line 1\n");
  const Merged inner = merged("[[s]]\nid = 'a'\n[s.x]\n", "[[s]]\nid = 'a'\nx = [1]\n");
  EXPECT_EQ(inner.faults, "private.toml:3 wrong-type: `s.a.x` is an array here, and a table in resume.toml, line 3\n");
}

TEST(Overlay, AnIdThatSeveralHaveIsNoneToGoBy) {
  const Merged result = merged("[[s]]\nid = 'a'\n[[s]]\nid = 'a'\n", "[[s]]\nid = 'a'\nb = 1\n");
  EXPECT_EQ(result.tree, "s=[{id='a'} {id='a'}]");
  EXPECT_EQ(result.faults, "private.toml:1 double-id: several of `s` have the id `a`\n");
}

/// A tree laid over itself is itself, where every table of a list has an id.
TEST(Overlay, ATreeOverItselfIsItself) {
  std::mt19937 random(7);
  const auto number = [&](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
  for (int round = 0; round < 200; ++round) {
    std::string text = "a = " + std::to_string(number(9)) + "\n";
    for (int i = 0; i <= number(4); ++i) {
      text += "[[s]]\nid = 'i" + std::to_string(i) + "'\nx = { y = [1, 2], z = 'w' }\n";
      for (int k = 0; k < number(3); ++k) text += "[[s.e]]\nid = '" + std::to_string(k) + "'\nv = " + std::to_string(number(9)) + "\n";
    }
    const Merged result = merged(text, text);
    EXPECT_EQ(result.tree, merged(text, "").tree) << text;
    EXPECT_EQ(result.faults, "");
  }
}

}  // namespace
}  // namespace quoin
