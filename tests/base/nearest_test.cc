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
