#include "typeset/photo.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

Slice row(double height, double above = 0) {
  Slice slice;
  slice.box.height = Pt(height);
  slice.box.above = Pt(above);
  slice.items.push_back({{Pt(5), Pt(2)}, 1, Rule{}});
  return slice;
}

struct Case {
  double photo_height;
  Side side;
  VerticalAlign align;
  std::size_t read_before;
  std::size_t host;  ///< the row that holds the photo
  double x, y;       ///< of the photo, from the first row's corner
  double text_y;     ///< of what stands at 2 in the first row
  double total;      ///< of all rows
  double page = 500;
};

/// Two rows of 30 and 20 with 10 between them: 60 in all.
void check(const Case& c) {
  SCOPED_TRACE(::testing::Message() << c.photo_height << " high, aligned " << static_cast<int>(c.align));
  Photo photo;
  photo.picture.size = {Pt(40), Pt(c.photo_height)};
  photo.node = 7;
  photo.side = c.side;
  photo.align = c.align;
  std::vector<Slice> rows = {row(30), row(20, 10)};
  place_photo(photo, {Pt(300), Pt(c.page)}, c.read_before, rows);
  ASSERT_EQ(rows[c.host].items.size(), 2u);
  const PageItem& item = rows[c.host].items.back();
  ASSERT_TRUE(std::holds_alternative<Picture>(item.what));
  const Pt host_top = c.host == 0 ? Pt() : rows[0].box.height + rows[1].box.above;
  EXPECT_EQ(item.node, 7);
  EXPECT_DOUBLE_EQ(item.at.x.value, c.x);
  EXPECT_DOUBLE_EQ((host_top + item.at.y).value, c.y);
  EXPECT_DOUBLE_EQ(rows[0].items[0].at.y.value, c.text_y);
  EXPECT_DOUBLE_EQ((rows[0].box.height + rows[1].box.above + rows[1].box.height).value, c.total);
}

TEST(PlacePhoto, BesideRowsThatAreLower) {
  check({100, Side::right, VerticalAlign::top, 1, 0, 260, 0, 2, 100});
  check({100, Side::right, VerticalAlign::center, 1, 0, 260, 0, 22, 100});
  check({100, Side::left, VerticalAlign::bottom, 1, 0, 0, 0, 42, 100});
  check({100, Side::left, VerticalAlign::center, 2, 1, 0, 0, 22, 100});
}

TEST(PlacePhoto, BesideRowsThatAreHigher) {
  check({40, Side::right, VerticalAlign::top, 1, 0, 260, 0, 2, 60});
  check({40, Side::right, VerticalAlign::center, 2, 1, 260, 10, 2, 60});
  check({40, Side::right, VerticalAlign::bottom, 2, 1, 260, 20, 2, 60});
}

TEST(PlacePhoto, RowsThatFillMoreThanAPageLeaveItOnTheFirst) {
  check({40, Side::right, VerticalAlign::bottom, 2, 0, 260, 0, 2, 60, 50});
}

TEST(PlacePhoto, AloneItHasARowOfItsOwn) {
  Photo photo;
  photo.picture.size = {Pt(40), Pt(50)};
  std::vector<Slice> rows;
  place_photo(photo, {Pt(300), Pt(500)}, 0, rows);
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].box.height, Pt(50));
}

}  // namespace
}  // namespace quoin
