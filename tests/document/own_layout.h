// A layout of one's own, and what a résumé is in it before any line is broken.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "base/paper.h"
#include "document/compose.h"
#include "layout/library.h"
#include "support/memory_world.h"
#include "support/pipeline.h"

namespace quoin {

/// The layout `full` with `changes`, which are without faults.
inline Layout own_layout(const std::string& changes) {
  Sources sources;
  Diagnostics diagnostics;
  MemoryWorld world;
  world.files["mine.toml"] = "extends = \"full\"\n" + changes;
  world.files["/layouts/full.toml"] = testing::read_file(testing::source_folder() + "/layouts/full.toml");
  const auto layout = load_layout({{}, "./mine.toml"}, ".", true, "/layouts", sources, world, diagnostics);
  std::string messages;
  for (const Diagnostic& one : diagnostics.all) messages += render(one, sources);
  EXPECT_EQ(messages, "");
  return layout.value_or(Layout{});
}

/// A résumé that was read, and its document in such a layout.
struct Composed {
  std::unique_ptr<testing::Run> run;
  Layout layout;
  Document document;
};

inline Composed composed(const std::string& resume, const std::string& changes) {
  Composed out{testing::run_pipeline(resume, "full"), own_layout(changes), {}};
  EXPECT_EQ(out.run->messages, "");
  out.document = compose(out.run->resume, out.layout, out.run->locale, *paper_size("a4"), Look{});
  return out;
}

/// Every run of the blocks, a label before its text, a right side after it.
inline std::vector<const TextRun*> runs_of(const Block& block) {
  std::vector<const TextRun*> out;
  const auto add = [&](const ParagraphText& text) {
    for (const TextRun& run : text.runs) out.push_back(&run);
  };
  if (block.label) add(block.label->text);
  add(block.text);
  if (block.right) add(block.right->text);
  return out;
}

}  // namespace quoin
