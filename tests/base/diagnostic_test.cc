// Diagnostics → what is printed; sources → their lines.
#include "quoin/diagnostic.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace quoin {
namespace {

/// `text` is the file; the span covers [begin, end) of one line.
void check(const std::string& text, Position begin, Position end, const std::string& expected) {
  Sources sources;
  const SourceId id = sources.add("cv.toml", text);
  const Diagnostic one{"code", Severity::error, {id, begin, end}, "message", ""};
  EXPECT_EQ(render(one, sources), expected);
}

TEST(Render, LineAndCaret) {
  check("a\nbc = 1\nd", {2, 1}, {2, 3}, "cv.toml:2:1: error[code]: message\n  bc = 1\n  ^^\n");
  check("bc = 1", {1, 6}, {1, 7}, "cv.toml:1:6: error[code]: message\n  bc = 1\n       ^\n");
  check("bc = 1\r\n", {1, 4}, {1, 9}, "cv.toml:1:4: error[code]: message\n  bc = 1\n     ^^^\n");
  check("bc = [\n1]", {1, 6}, {2, 3}, "cv.toml:1:6: error[code]: message\n  bc = [\n       ^\n");
  check("bc", {1, 3}, {1, 3}, "cv.toml:1:3: error[code]: message\n  bc\n    ^\n");
  check(
      "\xEF\xBB\xBF"
      "bc",
      {1, 2}, {1, 3}, "cv.toml:1:2: error[code]: message\n  bc\n   ^\n");
  check("", {1, 1}, {1, 1}, "cv.toml:1:1: error[code]: message\n");
  check("x", {0, 0}, {0, 0}, "cv.toml: error[code]: message\n");
  check("x", {7, 3}, {7, 4}, "cv.toml:7:3: error[code]: message\n");
}

/// Long lines have marks in them, which a place is counted from; a scan from the line's beginning says the same.
TEST(Sources, APlaceInALongLine) {
  const std::string letters[] = {"a", "é", "日", "\U0001F469", "\xFF"};
  std::string text = "\xEF\xBB\xBF" "first\n\r\n";
  std::vector<std::vector<std::string>> lines = {{}, {}};
  for (std::size_t line = 0; line < 3; ++line) {
    lines.emplace_back();
    for (std::size_t i = 0; i < 500 + line; ++i) {
      lines.back().push_back(letters[(i * i + line) % 5]);
      text += lines.back().back();
    }
    text += "\n";
  }
  Sources sources;
  const SourceId id = sources.add("a", text);
  for (std::uint32_t line = 3; line <= 5; ++line)
    for (std::uint32_t column = 1; column <= lines[line - 1].size(); ++column)
      ASSERT_EQ(sources.text({id, {line, column}, {line, column + 1}}), lines[line - 1][column - 1])
          << line << ":" << column;
  EXPECT_EQ(sources.text({id, {1, 1}, {1, 99}}), "first");
  EXPECT_EQ(sources.text({id, {3, 9999}, {3, 10000}}), "");
  EXPECT_EQ(sources.text({id, {99, 1}, {99, 2}}), "");
  EXPECT_EQ(sources.text({id, {5, 500}, {99, 1}}).size(), text.size() - text.rfind(lines[4][499] + lines[4][500] + lines[4][501]));
}

TEST(Diagnostics, VeryManyAreCounted) {
  Diagnostics all, more;
  for (std::uint32_t i = 1; i <= most_diagnostics + 5; ++i) all.error("e", {0, {i, 1}, {i, 2}}, "m");
  all.warning("w", {}, "m");
  EXPECT_TRUE(all.full());
  EXPECT_EQ(all.all.size(), most_diagnostics);
  EXPECT_EQ(all.more_errors, 5u);
  EXPECT_EQ(all.more_warnings, 1u);
  more.error("e", {}, "m");
  more.take(std::move(all));
  EXPECT_EQ(more.all.size(), most_diagnostics);
  EXPECT_EQ(more.more_errors, 6u);
  EXPECT_EQ(more.more_warnings, 1u);
  more.all.clear();
  EXPECT_TRUE(more.has_errors());
}

TEST(Diagnostics, OneOfEqualOnesAtAPlace) {
  Diagnostics all;
  for (int i = 0; i < 3; ++i)
    for (const char* message : {"b", "a", "b"}) all.error("e", {0, {1, 1}, {1, 2}}, message);
  all.error("e", {0, {2, 1}, {2, 2}}, "b");
  all.sort_by_place();
  std::string said;
  for (const Diagnostic& one : all.all) said += one.message;
  EXPECT_EQ(said, "bab");
}

TEST(Render, ColumnsOfATerminal) {
  check("\tb", {1, 2}, {1, 3}, "cv.toml:1:2: error[code]: message\n   b\n   ^\n");
  check("日本b", {1, 3}, {1, 4}, "cv.toml:1:3: error[code]: message\n  日本b\n      ^\n");
  check("日本", {1, 2}, {1, 3}, "cv.toml:1:2: error[code]: message\n  日本\n    ^^\n");
  check("e\u0301b", {1, 3}, {1, 4}, "cv.toml:1:3: error[code]: message\n  e\u0301b\n   ^\n");
}

TEST(Render, NothingDrivesTheTerminal) {
  check("a\x1B[2Jb", {1, 6}, {1, 7}, "cv.toml:1:6: error[code]: message\n  a\\u001B[2Jb\n            ^\n");
  check("\u202Eb", {1, 2}, {1, 3}, "cv.toml:1:2: error[code]: message\n  \\u202Eb\n        ^\n");
  check(
      "\xFF"
      "b",
      {1, 2}, {1, 3}, "cv.toml:1:2: error[code]: message\n  \\xFFb\n      ^\n");
  check("\u0085b", {1, 2}, {1, 3}, "cv.toml:1:2: error[code]: message\n  \\u0085b\n        ^\n");
}

TEST(Render, LongLinesAreCut) {
  const std::string long_line = std::string(5000, 'x') + "HERE" + std::string(5000, 'y');
  check(long_line, {1, 5001}, {1, 5005},
        "cv.toml:1:5001: error[code]: message\n  …" + std::string(50, 'x') + "HERE" + std::string(46, 'y') + "…\n  " +
            std::string(51, ' ') + "^^^^\n");
  check(std::string(300, 'x'), {1, 1}, {1, 301},
        "cv.toml:1:1: error[code]: message\n  " + std::string(100, 'x') + "…\n  " + std::string(100, '^') + "\n");
}

TEST(Render, HintWarningAndEscapes) {
  Sources sources;
  sources.add("a\nb", "x = 1");
  const Diagnostic one{"code", Severity::warning, {0, {1, 1}, {1, 2}}, "has \x1B", "do\nthat"};
  EXPECT_EQ(render(one, sources), "a\\u000Ab:1:1: warning[code]: has \\u001B\n  x = 1\n  ^\n  hint: do\\u000Athat\n");
  EXPECT_EQ(render({"code", Severity::error, {7, {1, 1}, {1, 1}}, "m", ""}, sources), "error[code]: m\n");
}

TEST(Sources, LinesAndStretches) {
  Sources sources;
  const SourceId id = sources.add("n", "é1\r\n\n日2");
  EXPECT_EQ(sources.line(id, 1), "é1");
  EXPECT_EQ(sources.line(id, 2), "");
  EXPECT_EQ(sources.line(id, 3), "日2");
  EXPECT_EQ(sources.line(id, 4), "");
  EXPECT_EQ(sources.line(id, 0), "");
  EXPECT_EQ(sources.text({id, {1, 2}, {1, 3}}), "1");
  EXPECT_EQ(sources.text({id, {1, 2}, {3, 2}}), "1\r\n\n日");
  EXPECT_EQ(sources.text({id, {3, 2}, {9, 9}}), "2");
}

TEST(Diagnostics, SortedByPlaceEqualOnesOnce) {
  Diagnostics diagnostics;
  const Span late{0, {2, 1}, {2, 2}}, early{0, {1, 5}, {1, 6}};
  diagnostics.error("b", late, "x");
  diagnostics.warning("c", late, "y");
  diagnostics.error("b", late, "x");
  diagnostics.error("a", early, "z");
  diagnostics.sort_by_place();
  std::string order;
  for (const Diagnostic& one : diagnostics.all) order += one.code;
  EXPECT_EQ(order, "abc");
  EXPECT_TRUE(diagnostics.has_errors());
  Diagnostics calm;
  calm.warning("c", late, "y");
  EXPECT_FALSE(calm.has_errors());
}

}  // namespace
}  // namespace quoin
