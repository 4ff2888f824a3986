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
  scratch.put("resume.toml", resume);
  scratch.put("mine.toml", "extends = \"full\"\n" + text);
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

/// The baseline of what the dump of pages shows as `text`.
std::string baseline(const std::string& pages, const std::string& text) {
  std::istringstream in(pages);
  for (std::string line; std::getline(in, line);) {
    if (line.find('"' + text) == std::string::npos) continue;
    std::istringstream figures(line);
    std::string x, y;
    figures >> x >> y;
    return y;
  }
  ADD_FAILURE() << "no " << text << " in\n" << pages;
  return {};
}

TEST(OwnLayouts, HeadingsStandBesideTheirTextWhereTheyFit) {
  const char* const layout = "[labels]\ngap = \"5mm\"\nheadings = true\n";
  const std::string above = dump("pages", ""), beside = dump("pages", layout);
  EXPECT_NE(baseline(above, "SKILLS"), baseline(above, "Office"));
  EXPECT_EQ(baseline(beside, "SKILLS"), baseline(beside, "Office"));
  EXPECT_NE(baseline(beside, "A TITLE"), baseline(beside, "One thing"));
  const std::string tree = dump("tree", layout);
  EXPECT_TRUE(comes_before(tree, "h2 \"SKILLS\"", "\"Office: filing\"")) << tree;
}

TEST(OwnLayouts, BulletsAndFeaturesChangeNothingElse) {
  EXPECT_EQ(dump("text", ""),
            dump("text", "[style.marker]\ncolor = \"muted\"\n[style.body]\nfeatures = [\"-kern\"]\n"));
  EXPECT_NE(dump("pages", ""), dump("pages", "[style.body]\nfeatures = [\"-kern\"]\n"));
}

}  // namespace
}  // namespace quoin::test
