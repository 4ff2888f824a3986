#include <gtest/gtest.h>

#include "resume/resume.h"

namespace quoin {
namespace {

TEST(Entry, FieldFindsByName) {
  Entry entry;
  EXPECT_EQ(entry.field(Field::title), nullptr);
  entry.fields.emplace_back(Field::venue, Text{{}, {{"V", false, false, false, {}}}});
  entry.fields.emplace_back(Field::title, Text{{}, {{"T", false, false, false, {}}}});
  ASSERT_NE(entry.field(Field::title), nullptr);
  EXPECT_EQ(entry.field(Field::title)->plain(), "T");
  EXPECT_EQ(entry.field(Field::venue)->plain(), "V");
  EXPECT_EQ(entry.field(Field::note), nullptr);
}

}  // namespace
}  // namespace quoin
