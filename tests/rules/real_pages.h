// What the tests of the parsers' rules look at: pages of real résumés, and their lines.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "layout/library.h"
#include "page/pages.h"
#include "support/pipeline.h"

namespace quoin::testing {

/// What a rule's checker found; each fault in words.
using Faults = std::vector<std::string>;

struct RealPages {
  std::string what;  ///< "resume.toml in onepage"
  std::unique_ptr<Run> run;
  const Pages& pages() const { return run->fitted.pages; }
};

inline RealPages real_pages(const std::string& file, const std::string& layout) {
  const std::filesystem::path path(file);
  return {path.filename().string() + " in " + layout, run_pipeline(read_file(file), layout, path.parent_path())};
}

/// The project's résumé in every bundled layout, and the whole corpus in `full`.
inline std::vector<RealPages> all_real_pages() {
  std::vector<RealPages> all;
  const auto world = disk_world();
  for (const LayoutInfo& layout : bundled_layouts(source_folder() + "/layouts", *world))
    all.push_back(real_pages(source_folder() + "/resume.toml", layout.name));
  for (const auto& entry : std::filesystem::directory_iterator(source_folder() + "/tests/conformance/corpus"))
    if (entry.path().extension() == ".toml") all.push_back(real_pages(entry.path(), "full"));
  return all;
}

using Checker = std::function<Faults(const Run&, const Pages&)>;

/// The rule holds for every real page.
inline void holds_everywhere(const Checker& faults_of) {
  const std::vector<RealPages> all = all_real_pages();
  EXPECT_GE(all.size(), 12u);
  for (const RealPages& one : all) {
    ASSERT_TRUE(one.run->set) << one.what << '\n' << one.run->messages;
    for (const std::string& fault : faults_of(*one.run, one.pages())) ADD_FAILURE() << one.what << ": " << fault;
  }
}

/// A checker sees nothing in the pages as they are, and a fault that holds `expected` once they are spoilt.
inline void is_reported(const Checker& faults_of, const Run& run, const std::function<void(Pages&)>& spoil,
                        const std::string& expected) {
  EXPECT_EQ(faults_of(run, run.fitted.pages), Faults{});
  Pages spoilt = run.fitted.pages;
  spoil(spoilt);
  const Faults faults = faults_of(run, spoilt);
  ASSERT_FALSE(faults.empty()) << "the spoilt pages pass";
  EXPECT_NE(faults.front().find(expected), std::string::npos) << faults.front();
}

inline bool is_text(const PageItem& item) {
  return std::holds_alternative<GlyphRun>(item.what) && !is_artifact(item.node);
}

inline const GlyphRun& run_of(const PageItem& item) {
  return std::get<GlyphRun>(item.what);
}

inline const Node& node_of(const Pages& pages, NodeId id) {
  return pages.tree.nodes.at(static_cast<std::size_t>(id));
}

/// The nearest node at or above that is neither a link nor a span.
inline NodeId block_of(const Pages& pages, NodeId id) {
  while (node_of(pages, id).role == Role::link || node_of(pages, id).role == Role::span) id = node_of(pages, id).parent;
  return id;
}

/// What stands on one baseline of one block.
struct PrintedLine {
  std::size_t page = 0;
  NodeId block = 0;
  Pt y;
  std::string text;
  std::vector<const PageItem*> items;  ///< runs of glyphs, in the order of the page
};

inline std::vector<PrintedLine> lines_of(const Pages& pages) {
  std::vector<PrintedLine> lines;
  for (std::size_t page = 0; page < pages.pages.size(); ++page)
    for (const PageItem& item : pages.pages[page].items) {
      if (!is_text(item)) continue;
      const NodeId block = block_of(pages, item.node);
      const bool goes_on =
          !lines.empty() && lines.back().page == page && lines.back().block == block && lines.back().y == item.at.y;
      if (!goes_on) lines.push_back({page, block, item.at.y, "", {}});
      lines.back().text += run_of(item).text;
      lines.back().items.push_back(&item);
    }
  return lines;
}

/// The first run of glyphs whose text holds `text`; fails the test where there is none.
inline PageItem& find_item(Pages& pages, const std::string& text) {
  for (Page& page : pages.pages)
    for (PageItem& item : page.items)
      if (is_text(item) && run_of(item).text.find(text) != std::string::npos) return item;
  throw std::runtime_error("no run of glyphs says " + text);
}

}  // namespace quoin::testing
