// The layouts of docs/layouts.md lose nothing: each prints every field of a long résumé, or says that it omits a kind.
#include <gtest/gtest.h>

#include <sstream>

#include "process.h"
#include "support/disk_files.h"

namespace quoin::test {
namespace {

std::vector<std::string> documented_layouts() {
  std::vector<std::string> all;
  std::istringstream in(project_bytes("docs/layouts.md"));
  bool inside = false;
  for (std::string line; std::getline(in, line);) {
    if (line == "```toml layout") all.emplace_back();
    if (inside && line != "```") all.back() += line + "\n";
    inside = line == "```toml layout" || (inside && line != "```");
  }
  return all;
}

TEST(DocumentedLayouts, PrintTheWholeResumeWithoutAWarning) {
  const Scratch scratch;
  scratch.put("resume.toml", project_bytes("resume.toml"));
  const std::vector<std::string> layouts = documented_layouts();
  EXPECT_GT(layouts.size(), 15u);
  for (const std::string& text : layouts) {
    scratch.put("mine.toml", text);
    const Result result = run(scratch, {"check", "--layout", "./mine.toml"});
    EXPECT_EQ(result.status, 0) << text << result.err;
    EXPECT_EQ(result.err, "") << text;
  }
}

}  // namespace
}  // namespace quoin::test
