// Misspelt words → the known one that was meant.
#include "base/nearest.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

constexpr std::string_view known[] = {"title", "text", "tags", "organization", "start", "url", "id", "highlights"};

void check(std::string_view word, const std::string& expected) {
  EXPECT_EQ(nearest(word, known), expected) << word;
}

TEST(Nearest, Slips) {
  check("titel", "title");
  check("titl", "title");
  check("tittle", "title");
  check("TITLE", "title");
  check("organisation", "organization");
  check("orgnaization", "organization");
  check("hilights", "highlights");
  check("ulr", "url");
  check("tag", "tags");
  check("title", "title");
}

/// Whatever stops early says the same as the whole table of distances.
TEST(Nearest, FarWordsAreNotMeant) {
  check("organizaXYZon", "organization");
  check("XrganizatYonZ", "organization");
  check("XrganYzatioWQ", "organization");
  check("XrganYzatZoWQ", "");
  check("hlgihilghst", "");
  check(std::string(40, 'x'), "");
  check(std::string(100000, 'x'), "");
}

TEST(Nearest, NothingNear) {
  check("", "");
  check("employer", "");
  check("xy", "");
  check("company", "");
  check(std::string(1000000, 't'), "");
}

TEST(Nearest, SwapOfNeighboursIsOneSlip) {
  constexpr std::string_view words[] = {"date", "data"};
  EXPECT_EQ(nearest("adte", words), "date");
}

}  // namespace
}  // namespace quoin
