#include <gtest/gtest.h>

#include "process.h"

namespace quoin::test {
namespace {

TEST(Layouts, NamesAreBare) {
  const Scratch scratch;
  const Result names = run(scratch, {"layouts", "--names"});
  EXPECT_EQ(names.status, 0) << names.err;
  EXPECT_EQ(names.out, "academic\nclassic\ncompact\nengineering\nexecutive\nfull\nmodern\nonepage\nplain\nsidebar\ntimeline\n");
}

TEST(Layouts, EachHasItsDescription) {
  const Scratch scratch;
  const Result result = run(scratch, {"layouts"});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_TRUE(result.out.starts_with("academic     ")) << result.out;
  EXPECT_NE(result.out.find("\nonepage      "), std::string::npos) << result.out;
  EXPECT_EQ(result.out.find("  \n"), std::string::npos) << "a layout without a description:\n" << result.out;
}

}  // namespace
}  // namespace quoin::test
