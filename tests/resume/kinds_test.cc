// The tables of kinds and fields agree with their enumerations.
#include "resume/kinds.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace quoin {
namespace {

TEST(Kinds, RowsStandInTheOrderOfTheEnumeration) {
  ASSERT_EQ(kinds().size(), 20u);
  for (std::size_t i = 0; i < kinds().size(); ++i) {
    EXPECT_EQ(static_cast<std::size_t>(kinds()[i].kind), i);
    EXPECT_EQ(find_kind(kinds()[i].name), kinds()[i].kind);
    EXPECT_EQ(kind_name(kinds()[i].kind), kinds()[i].name);
    EXPECT_TRUE(i == 0 || kinds()[i - 1].name < kinds()[i].name) << kinds()[i].name;
  }
  EXPECT_FALSE(find_kind("hobbies"));
}

TEST(Kinds, RequiredFieldsAreAmongTheFields) {
  for (const KindInfo& kind : kinds()) {
    const auto has = [](std::span<const Field> fields, Field field) {
      return std::find(fields.begin(), fields.end(), field) != fields.end();
    };
    EXPECT_TRUE(kind.fields.empty() || has(kind.fields, kind.required)) << kind.name;
    EXPECT_TRUE(kind.part.name.empty() || has(kind.part.fields, kind.part.required)) << kind.name;
  }
}

TEST(Kinds, FieldNames) {
  EXPECT_EQ(field_name(Field::amount), "amount");
  EXPECT_EQ(field_name(Field::venue), "venue");
  for (int i = 0; i <= static_cast<int>(Field::venue); ++i)
    EXPECT_EQ(find_field(field_name(static_cast<Field>(i))), static_cast<Field>(i));
  EXPECT_FALSE(find_field("url"));
}

}  // namespace
}  // namespace quoin
