// Every number that a layout may give a range is moved by tightness, and only within the range.
#include <gtest/gtest.h>

#include <fmt/format.h>

#include <string>

#include "base/paper.h"
#include "document/compose.h"
#include "layout/library.h"
#include "support/memory_world.h"
#include "support/pipeline.h"

namespace quoin {
namespace {

class Ranges : public ::testing::Test {
 protected:
  /// All of a document's numbers.
  std::string numbers(const Layout& layout, double tightness) {
    return numbers(layout, tightness, run_->resume) + numbers(layout, tightness, research_->resume);
  }

  std::string numbers(const Layout& layout, double tightness, const Resume& resume) {
    Look look;
    look.tightness = tightness;
    const Document document = compose(resume, layout, run_->locale, *paper_size("a4"), look);
    const Margins& margins = document.margins;
    std::string out = fmt::format("{} {} {} {} {}", margins.top.value, margins.right.value, margins.bottom.value,
                                  margins.left.value, document.below_header.natural.value);
    for (const TextStyle& style : document.styles.all) out += fmt::format(" {}", style.size.value);
    for (const Block& block : document.blocks)
      out += fmt::format(" {} {}", block.above.natural.value, block.leading.value);
    if (document.sidebar) out += fmt::format(" {}", document.sidebar->width.value);
    return out;
  }

  void check(const std::string& text) {
    MemoryWorld world;
    world.files = {{"./own.toml", "extends = \"full\"\n" + fixed_ + text},
                   {"layouts/full.toml", testing::read_file(testing::source_folder() + "/layouts/full.toml")}};
    const auto layout = load_layout({{}, "./own.toml"}, ".", true, "layouts", run_->sources, world, run_->diagnostics);
    ASSERT_TRUE(layout && !run_->diagnostics.has_errors()) << render(run_->diagnostics.all.back(), run_->sources);
    const std::string loosest = numbers(*layout, -1), ideal = numbers(*layout, 0), tightest = numbers(*layout, 1);
    EXPECT_NE(loosest, ideal) << text;
    EXPECT_NE(ideal, tightest) << text;
  }

  /// Every range of `full` nailed down, so that only the one in question can move.
  static std::string fixed_spaces() {
    std::string out = "[space]\n";
    for (const char* name : spaces_) out += std::string(name) + " = \"5pt\"\n";
    return out;
  }

  static constexpr const char* spaces_[] = {"header", "header-rows", "section",         "heading", "group",
                                            "entry",  "group-below", "line",            "part",    "rows",
                                            "items",  "item",        "part-after-text", "paragraph"};
  std::string fixed_;
  std::unique_ptr<testing::Run> run_ =
      testing::run_pipeline(testing::read_file(testing::source_folder() + "/tests/golden/kinds/resume.toml"), "full",
                            testing::source_folder() + "/tests/golden/kinds");
  std::unique_ptr<testing::Run> research_ =
      testing::run_pipeline(testing::read_file(testing::source_folder() + "/resume.toml"), "full");
};

TEST_F(Ranges, Spaces) {
  for (const char* name : spaces_) {
    std::string text = fixed_spaces();
    const std::string own = std::string("\n") + name + " = \"5pt\"\n";
    const std::size_t at = text.find(own);
    ASSERT_NE(at, std::string::npos) << name;
    text.replace(at, own.size(), std::string("\n") + name + " = { min = \"4pt\", ideal = \"5pt\", max = \"6pt\" }\n");
    check(text);
  }
}

TEST_F(Ranges, TypeMarginsAndColumns) {
  fixed_ = fixed_spaces();
  const std::string lengths = "{ min = \"50pt\", ideal = \"60pt\", max = \"70pt\" }\n";
  for (const char* side : {"top", "right", "bottom", "left"})
    check(std::string("[page]\nmargin.") + side + " = " + lengths);
  check("[style.body]\nsize = { min = \"9pt\", ideal = \"10pt\", max = \"11pt\" }\n");
  for (const char* style : {"name", "date", "heading", "contact"})
    check(std::string("[style.") + style + "]\nsize = { min = 1.0, ideal = 1.1, max = 1.2 }\n");
  for (const char* style : {"body", "item", "heading"})
    check(std::string("[style.") + style + "]\nleading = { min = 1.2, ideal = 1.3, max = 1.4 }\n");
  check("[entry.publications]\nabove = { min = \"4pt\", ideal = \"5pt\", max = \"6pt\" }\n");
  check("[sidebar]\nsections = [\"skills\"]\nwidth = " + lengths);
}

TEST_F(Ranges, ARangeInTwoUnitsNeverGoesTheWrongWay) {
  MemoryWorld world;
  world.files = {{"./own.toml",
                  "extends = \"full\"\n[style.body]\nsize = { min = \"9pt\", ideal = \"9pt\", max = \"12pt\" }\n"
                  "[space]\nsection = { min = \"10pt\", ideal = \"1em\", max = \"10.5pt\" }\n"},
                 {"layouts/full.toml", testing::read_file(testing::source_folder() + "/layouts/full.toml")}};
  const auto layout = load_layout({{}, "./own.toml"}, ".", true, "layouts", run_->sources, world, run_->diagnostics);
  ASSERT_TRUE(layout);
  const auto above_last_heading = [&](double tightness) {
    Look look;
    look.tightness = tightness;
    const Document document = compose(run_->resume, *layout, run_->locale, *paper_size("a4"), look);
    Pt above;
    for (const Block& block : document.blocks)
      if (block.break_before == BreakBefore::section) above = block.above.natural;
    return above;
  };
  EXPECT_LE(above_last_heading(1), above_last_heading(0));
}

}  // namespace
}  // namespace quoin
