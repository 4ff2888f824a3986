// In which order a layout's pages say what a résumé says.
#include "document/reading_order.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/pipeline.h"

namespace quoin {
namespace {

const std::string resume = R"toml([basics]
name = "Ada Byron"
email = "ada@example.org"
summary = "Wrote programs."
[[section]]
title = "Work"
kind = "experience"
[[section.entry]]
organization = "Analytical Engines"
position = "Programmer"
start = "1842-03"
[[section]]
title = "Skills"
kind = "skills"
[[section.entry]]
name = "Mathematics"
[[section]]
title = "Papers"
kind = "publications"
[[section.entry]]
title = "Sketch of the Engine"
date = 1843
)toml";

/// Lines of the résumé in the order of the pages, each once.
std::string lines_in(const std::string& layout) {
  const auto run = testing::run_pipeline(resume, layout);
  EXPECT_EQ(run->messages, "");
  std::vector<std::uint32_t> lines;
  for (const ValueId value : run->fitted.order.values) {
    const std::uint32_t line = run->resume.places.of(value).begin.line;
    if (std::find(lines.begin(), lines.end(), line) == lines.end()) lines.push_back(line);
  }
  std::string out = run->fitted.order.side_by_side ? "beside:" : "";
  for (const std::uint32_t line : lines) out += (out.empty() ? "" : " ") + std::to_string(line);
  return out;
}

TEST(ReadingOrder, IsTheLayouts) {
  EXPECT_EQ(lines_in("full"), "2 3 4 6 9 10 11 13 16 18 21 22");
  EXPECT_EQ(lines_in("academic"), "2 3 4 18 21 22 6 11 9 10 13 16");
  EXPECT_EQ(lines_in("sidebar"), "beside: 2 3 13 16 4 6 9 11 10 18 21 22");
}

}  // namespace
}  // namespace quoin
