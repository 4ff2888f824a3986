// What no page of any résumé may have: a heading at its foot, a widow, an orphan, a line out of its margins, a runt.
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <set>

#include "support/pipeline.h"

namespace quoin {
namespace {

namespace fs = std::filesystem;

struct Line {
  Role role = Role::paragraph;
  NodeId block = 0;
  std::size_t page = 0;
  Pt y, left, right;
};

/// The block that a node stands in: links and spans belong to the paragraph around them.
NodeId block_of(const StructureTree& tree, NodeId node) {
  while (tree.nodes[static_cast<std::size_t>(node)].role == Role::link ||
         tree.nodes[static_cast<std::size_t>(node)].role == Role::span)
    node = tree.nodes[static_cast<std::size_t>(node)].parent;
  return node;
}

std::vector<Line> lines_of(const Pages& pages) {
  std::vector<Line> lines;
  for (std::size_t p = 0; p < pages.pages.size(); ++p)
    for (const PageItem& item : pages.pages[p].items) {
      const auto* glyphs = std::get_if<GlyphRun>(&item.what);
      if (!glyphs || is_artifact(item.node)) continue;
      const NodeId block = block_of(pages.tree, item.node);
      const Pt right = item.at.x + glyphs->width();
      if (!lines.empty() && lines.back().block == block && lines.back().page == p && lines.back().y == item.at.y) {
        lines.back().right = right;
        continue;
      }
      lines.push_back({pages.tree.nodes[static_cast<std::size_t>(block)].role, block, p, item.at.y, item.at.x, right});
    }
  return lines;
}

void check(const std::string& file, const std::string& layout) {
  const auto run = testing::run_pipeline(testing::read_file(file), layout, fs::path(file).parent_path());
  ASSERT_TRUE(run->set) << file << '\n' << run->messages;
  const Pages& pages = run->fitted.pages;
  const std::vector<Line> lines = lines_of(pages);
  std::map<NodeId, std::map<std::size_t, int>> lines_on_page;
  for (const Line& line : lines) ++lines_on_page[line.block][line.page];
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].page == lines[i + 1].page) continue;
    EXPECT_NE(lines[i].role, Role::h2) << file << ": a section's heading at the foot of page " << lines[i].page + 1;
    EXPECT_NE(lines[i].role, Role::h3) << file << ": an entry's head at the foot of page " << lines[i].page + 1;
  }
  for (const auto& [block, by_page] : lines_on_page) {
    if (by_page.size() < 2) continue;
    EXPECT_GE(by_page.begin()->second, 2) << file << ": an orphan";
    EXPECT_GE(by_page.rbegin()->second, 2) << file << ": a widow";
  }
  const Size paper = pages.pages.front().size;
  for (const Line& line : lines) {
    EXPECT_LE(line.right, paper.width - points_from_mm(14) + Pt(6)) << file;  // a turn-over line's own space may hang
    EXPECT_LE(line.y, paper.height - points_from_mm(14)) << file;
  }
}

TEST(PageRules, HoldForTheCorpus) {
  int files = 0;
  for (const auto& entry : fs::directory_iterator(testing::source_folder() + "/tests/conformance/corpus")) {
    if (entry.path().extension() != ".toml") continue;
    ++files;
    check(entry.path(), "full");
  }
  EXPECT_GE(files, 10);
}

TEST(PageRules, HoldForTheProjectsResume) {
  for (const char* layout : {"full", "onepage"}) check(testing::source_folder() + "/resume.toml", layout);
}

}  // namespace
}  // namespace quoin
