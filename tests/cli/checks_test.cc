#include "cli/checks.h"

#include <gtest/gtest.h>

#include "support/pipeline.h"

namespace quoin {
namespace {

std::string messages(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& one : diagnostics.all) out += one.code + ": " + one.message + " (" + one.hint + ")\n";
  return out;
}

void check_family(const std::vector<std::string>& families, const std::string& expected) {
  const std::unique_ptr<World> world = disk_world();
  FontBook fonts(*world, testing::source_folder() + "/fonts", "");
  Layout layout;
  for (const std::string& family : families) layout.fonts["text"].push_back({{}, family});
  Diagnostics diagnostics;
  check_families(layout, fonts, diagnostics);
  EXPECT_EQ(messages(diagnostics), expected);
}

TEST(CheckFamilies, Cases) {
  check_family({"Source Serif 4"}, "");
  check_family({"source sans 3"}, "");
  check_family({"Nope", "Source Serif 4"}, "");
  check_family({"Sourse Serif 4"},
               "unknown-family: no font family is called `Sourse Serif 4` (did you mean `Source Serif 4`?)\n");
  check_family({"Papyrus"},
               "unknown-family: no font family is called `Papyrus` (`quoin fonts` lists the families; "
               "others go into fonts/ beside the résumé)\n");
}

void check_margin(double each_mm, const std::string& expected) {
  Layout layout;
  const Length margin{points_from_mm(each_mm).value, 0};
  layout.margin_top = layout.margin_right = layout.margin_bottom = layout.margin_left = {margin, margin, margin};
  Diagnostics diagnostics;
  check_margins(layout, {points_from_mm(210), points_from_mm(297)}, diagnostics);
  EXPECT_EQ(messages(diagnostics), expected);
}

TEST(CheckMargins, Cases) {
  check_margin(20, "");
  check_margin(79.9, "");
  check_margin(80.1, "bad-margin: the margins leave less than 50 mm for the text on this paper ()\n");
  check_margin(400, "bad-margin: the margins leave less than 50 mm for the text on this paper ()\n");
}

}  // namespace
}  // namespace quoin
