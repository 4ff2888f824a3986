#include "resume/written.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

std::string shown(const std::string& text) {
  Sources sources;
  const Written file = written(sources.add("resume.toml", text), sources);
  std::string out;
  for (const WrittenValue& one : file.values) out += std::to_string(one.span.begin.line) + " " + one.path + "\n";
  for (const WrittenValue& one : file.tables) out += std::to_string(one.span.begin.line) + " table " + one.path + "\n";
  for (const std::uint32_t line : file.comments) out += std::to_string(line) + " comment\n";
  return out;
}

TEST(Written, EveryValueHasThePathOfALeaf) {
  EXPECT_EQ(shown("a = 1\n[basics]\nname = 'x'\n[[section]]\ntags = ['p', 'q']\n[[section.entry]]\ndetails = [\n  { text = "
                  "'t' },\n]\n"),
            "1 a\n3 basics.name\n5 section[0].tags[0]\n5 section[0].tags[1]\n8 section[0].entry[0].details[0].text\n"
            "2 table basics\n");
}

/// A number sign in a text is none; one in an array is.
TEST(Written, CommentsByLine) {
  EXPECT_EQ(shown("# one\na = \"# no\" # two\nb = \"\"\"\n# no\n\"\"\"\nc = [ # three\n  1, # four\n]\n# five"),
            "2 a\n3 b\n7 c[0]\n1 comment\n2 comment\n6 comment\n7 comment\n9 comment\n");
}

TEST(Written, NoTomlHasNoValues) {
  EXPECT_EQ(shown("a = # nothing\n"), "1 comment\n");
}

}  // namespace
}  // namespace quoin
