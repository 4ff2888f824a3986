#include "export/pdf/cff.h"

#include <gtest/gtest.h>

#include <string>

#include "quoin/failure.h"

namespace quoin::pdf {
namespace {

using namespace std::string_literals;

/// A CFF header, a Name INDEX with "Ab", and a Top DICT INDEX with `top`.
std::string cff_with(const std::string& top) {
  std::string out = "\1\0\4\1"s + "\0\1\1\1\3"s + "Ab" + "\0\1\1\1"s;
  out += static_cast<char>(1 + top.size());
  return out + top;
}

void check(const std::string& bytes, bool expected) {
  EXPECT_EQ(is_cid_keyed(bytes), expected);
}

TEST(Cff, CidKeyedIfRosComesFirst) {
  check(cff_with("\x8C\x8D\x8B\x0C\x1E"), true);                               // 1 2 0 ROS
  check(cff_with("\xF8\x1B\x1C\x01\x02\x1D\x00\x00\x00\x01\x0C\x1E"s), true);  // numbers of 2, 3 and 5 bytes
  check(cff_with("\x8C\x00"s), false);                                         // version
  check(cff_with("\x8C\x0C\x02"), false);                                      // another escaped operator
  check(cff_with(""), false);
}

TEST(Cff, BrokenTablesAreNotCidKeyed) {
  const std::string whole = cff_with("\x8C\x8D\x8B\x0C\x1E");
  for (std::size_t size = 0; size < whole.size(); ++size) check(whole.substr(0, size), false);
  check("\1\0\4\1\xFF\xFF\4"s, false);
  check("\1\0\4\1\0\1\5\1\1"s, false);
}

TEST(Cff, CidsOfABrokenTableAreAFailure) {
  EXPECT_THROW(cids_of("no font", 1), Failure);
}

}  // namespace
}  // namespace quoin::pdf
