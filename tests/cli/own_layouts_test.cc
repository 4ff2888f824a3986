// Layouts of a user's own, as the pages show them.
#include <gtest/gtest.h>

#include <sstream>

#include "process.h"

namespace quoin::test {
namespace {

const char* const resume = R"([basics]
name = "Ada Okafor"
email = "ada@example.org"
phone = "+1 555 0100"
location = "Oslo"
[[section]]
title = "Skills"
kind = "skills"
entry = [{ name = "Office", keywords = ["filing"] }]
[[section]]
title = "A title that is much too long to stand in a narrow column beside its section"
kind = "list"
entry = [{ text = "One thing" }, { text = "Another thing" }]
)";

/// What `--dump WHAT` prints of the résumé in a layout that says `text` over `full`.
std::string dump(const char* what, const std::string& text) {
  const Scratch scratch;
  scratch.write("resume.toml", resume);
  scratch.write("mine.toml", "extends = \"full\"\n" + text);
  const Result result = run(scratch, {"build", "--layout", "./mine.toml", "--dump", what, "-o", "-"});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_EQ(result.err.find("warning"), std::string::npos) << result.err;
  return result.out;
}

bool comes_before(const std::string& text, const char* first, const char* second) {
  return text.find(first) < text.find(second) && text.find(second) != std::string::npos;
}

TEST(OwnLayouts, ContactsStandOneByOne) {
  const std::string text =
      dump("text", "[header]\nrows = [{ left = \"{name}\", right = \"{email}\" }, \"{phone}\", \"{location}\"]\n");
  EXPECT_TRUE(comes_before(text, "Ada Okafor", "ada@example.org")) << text;
  EXPECT_TRUE(comes_before(text, "ada@example.org", "+1 555 0100")) << text;
  EXPECT_TRUE(comes_before(text, "+1 555 0100", "Oslo")) << text;
}

TEST(OwnLayouts, OnlySomeSectionsStandThere) {
  const std::string some = dump("text", "[sections]\nonly = [\"list\"]\n");
  EXPECT_EQ(some.find("filing"), std::string::npos) << some;
  EXPECT_NE(some.find("Another thing"), std::string::npos) << some;
}

/// The line of the dump that holds a text.
std::string line_with(const std::string& pages, const std::string& text) {
  std::istringstream in(pages);
  std::string line;
  while (std::getline(in, line))
    if (line.find(text) != std::string::npos) return line;
  return {};
}

TEST(OwnLayouts, HeadingsStandBesideTheText) {
  const std::string tree = dump("tree", "[labels]\ngap = \"5mm\"\nheadings = true\n");
  EXPECT_TRUE(comes_before(tree, "H2", "Office")) << tree;
  const std::string above = dump("pages", ""), beside = dump("pages", "[labels]\ngap = \"5mm\"\nheadings = true\n");
  const auto first_figures = [](const std::string& line) { return line.substr(0, line.find('"')); };
  EXPECT_NE(first_figures(line_with(above, "Office")), first_figures(line_with(beside, "Office")));
  EXPECT_FALSE(line_with(beside, "SKILLS").empty()) << beside;
}

}  // namespace
}  // namespace quoin::test
