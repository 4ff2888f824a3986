#include "page/pages.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

TEST(GlyphRun, WidthIsTheSumOfAdvances) {
  GlyphRun run;
  EXPECT_EQ(run.width(), Pt(0));
  run.glyphs = {{1, 0, Pt(2.5), Pt(9), Pt(9)}, {2, 1, Pt(-0.5), Pt(), Pt()}, {3, 2, Pt(4), Pt(), Pt()}};
  EXPECT_EQ(run.width(), Pt(6));
}

}  // namespace
}  // namespace quoin
