// A character of a decoded text → its line and column in the file.
#include "toml/text_places.h"

#include <gtest/gtest.h>

#include "toml/toml.h"

namespace quoin {
namespace {

/// `source` is the value as written; what is said is where the first `wanted` of its text stands, as LINE:COLUMN-END.
void check(const std::string& source, const std::string& wanted, const std::string& expected) {
  Sources sources;
  Diagnostics diagnostics;
  const SourceId id = sources.add("a.toml", "v=" + source + "\n");
  const std::optional<TomlTable> root = parse_toml(id, sources, diagnostics);
  ASSERT_TRUE(root) << source;
  const TomlValue& value = root->entries.at(0).value;
  const std::size_t begin = value.text()->find(wanted);
  const Span span = TextPlaces(sources, value.span, *value.text()).span(begin, begin + wanted.size());
  EXPECT_EQ(std::to_string(span.begin.line) + ":" + std::to_string(span.begin.column) + "-" +
                std::to_string(span.end.column),
            expected)
      << source;
}

TEST(TextPlaces, OneLine) {
  check("\"abc\"", "b", "1:5-6");
  check("'é\\nbc'", "bc", "1:7-9");
  check("\"\\\"\\t\\u00e9\\U0001F600b\"", "b", "1:24-25");
  check("\"a\\u0007b\"", "\x07", "1:5-11");
  check("\"abc\"", "c", "1:6-7");
}

TEST(TextPlaces, SeveralLines) {
  check("\"\"\"ab\ncd\"\"\"", "d", "2:2-3");
  check("\"\"\"\nab\r\n\tcd\"\"\"", "d", "3:3-4");
  check("'''\r\nab\\\nc'''", "c", "3:1-2");
  check("\"\"\"a \\  \n\n   b \"\" c\"\"\"", "b", "3:4-5");
  check("\"\"\"a \\\n  b\"\" c\"\"\"", "c", "2:7-8");
}

TEST(TextPlaces, WithoutQuotesOrSource) {
  Sources sources;
  const SourceId id = sources.add("--set", "key=a b");
  const Span value{id, {1, 5}, {1, 8}};
  EXPECT_EQ(TextPlaces(sources, value, "a b").span(2, 3), (Span{id, {1, 7}, {1, 8}}));
  EXPECT_EQ(TextPlaces(sources, value, "x b").span(2, 3), value);
  EXPECT_EQ(TextPlaces(sources, Span{}, "a").span(0, 1), Span{});
}

TEST(TextPlaces, QuestionsInOrderShareOneWalk) {
  Sources sources;
  const std::string text(1'000'000, 'a');
  const SourceId id = sources.add("a.toml", "'" + text + "'");
  TextPlaces places(sources, Span{id, {1, 1}, {1, 1'000'003}}, text);
  for (std::uint32_t i = 0; i < text.size(); i += 10) ASSERT_EQ(places.at(i), (Position{1, i + 2}));
}

}  // namespace
}  // namespace quoin
