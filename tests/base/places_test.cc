// Ids without gaps, and what is known of their places.
#include "base/places.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

TEST(Places, IdsCountFromOne) {
  Places places;
  const Span span{2, {3, 1}, {3, 5}};
  EXPECT_EQ(places.add(span), 1u);
  EXPECT_EQ(places.add(), 2u);
  EXPECT_EQ(places.add(span), 3u) << "two values may stand at one place";
  EXPECT_EQ(places.count(), 3u);
  EXPECT_EQ(places.of(1), span);
  EXPECT_EQ(places.of(3), span);
}

TEST(Places, WhatStandsInNoFileHasNone) {
  Places places;
  const ValueId made = places.add();
  for (const ValueId id : {no_value, made, ValueId{7}}) EXPECT_FALSE(places.of(id).known()) << id;
}

}  // namespace
}  // namespace quoin
