// A difference told: whatever stands in a résumé is no markup of the form that it is told in.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "diff/write.h"

namespace quoin {
namespace {

const char* const hostile[] = {
    "| a | b |",
    "<script>alert(1)</script>",
    "@ada",
    "(#12)",
    "![x](https://example.org/x.png)",
    "`code` **bold** ~~x~~",
    "</ins></td></table><h1>",
    "https://example.org www.example.org a@example.org",
    "\\| \\`",
    "&lt;b&gt;",
    "--> <!--",
    "]]>",
    "\x1B[2J\u202E",
    "a\nb\n\n# c",
    ":smile: $x$",
    "'\"><img src=x onerror=alert(1)>",
};

Snapshot with(const std::string& text) {
  Snapshot out;
  out.name = text;
  out.note = text;
  out.has_parts = true;
  for (const char* what : {"section", "highlight"}) {
    SnapshotPart part;
    part.what = what;
    part.label = text;
    part.parent = what == std::string("section") ? -1 : 0;
    part.values.push_back({what == std::string("section") ? "title" : "", text, {}, 3});
    out.parts.push_back(part);
  }
  return out;
}

std::string all_of(std::string (*write)(const ComparedSides&)) {
  std::string out;
  for (const char* text : hostile) {
    const Snapshot empty = with("x"), full = with(text);
    const Difference forth = compare(empty, full), back = compare(full, empty);
    out += write({empty, full, forth}) + write({full, empty, back});
  }
  return out;
}

TEST(WriteDifference, MarkdownStaysATable) {
  const std::string text = all_of(difference_markdown);
  std::istringstream in(text);
  std::string line;
  while (std::getline(in, line))
    if (line.starts_with("|")) {
      EXPECT_EQ(std::count(line.begin(), line.end(), '|'), 5) << line;
    }
  for (const char* bad :
       {"<script", "<img", "<h1", "@", "(#12", "https://", "www.", "](", "`", "<!--", "\x1B", "\u202E", "\n#"})
    EXPECT_EQ(text.find(bad), std::string::npos) << bad;
}

TEST(WriteDifference, HtmlHoldsNothingOfTheirs) {
  const std::string text = all_of(difference_html);
  for (const char* bad : {"<script", "<img src=x", "<h1></", "onerror=alert(1)>", "<!-- "})
    EXPECT_EQ(text.find(bad), std::string::npos) << bad;
}

TEST(WriteDifference, TextIsOneLineForEach) {
  const std::string text = all_of(difference_text);
  EXPECT_EQ(text.find('\x1B'), std::string::npos);
  EXPECT_EQ(text.find("\u202E"), std::string::npos);
}

TEST(WriteDifference, JsonHasItsKeys) {
  for (const char* text : hostile) {
    const Snapshot before = with("x"), after = with(text);
    const Difference difference = compare(before, after);
    const nlohmann::json json = nlohmann::json::parse(difference_json({before, after, difference}, "[]"));
    for (const char* key : {"before", "after", "different", "changes", "pages", "diagnostics"})
      EXPECT_TRUE(json.contains(key)) << key;
    EXPECT_TRUE(json["different"]);
    for (const auto& change : json["changes"])
      for (const char* key : {"kind", "what", "field", "label", "where", "before", "after", "words"})
        EXPECT_TRUE(change.contains(key)) << key;
  }
}

TEST(WriteDifference, ALongMarkdownIsCut) {
  Snapshot before, after;
  before.has_parts = after.has_parts = true;
  for (int i = 0; i < 500; ++i) {
    SnapshotPart part;
    part.what = "highlight";
    part.values.push_back({"", std::string(2000, 'x') + std::to_string(i), {}, 0});
    after.parts.push_back(part);
  }
  const Difference difference = compare(before, after);
  const std::string text = difference_markdown({before, after, difference});
  EXPECT_LT(text.size(), 60'000u);  // a comment holds 65 536
  EXPECT_NE(text.find("… and 460 more."), std::string::npos);
}

TEST(WriteDifference, EqualSidesAreOneLine) {
  const Snapshot one = with("x");
  Snapshot set = one;
  set.note.clear();
  set.is_set = true;
  EXPECT_EQ(difference_text({set, set, compare(set, set)}), "x → x: no difference\n");
}

}  // namespace
}  // namespace quoin
