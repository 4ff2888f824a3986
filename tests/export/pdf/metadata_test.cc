#include "export/pdf/metadata.h"

#include <gtest/gtest.h>

namespace quoin::pdf {
namespace {

void check(std::int64_t seconds, const char* expected) {
  EXPECT_EQ(date_string(seconds), expected);
}
void check(const Date& date, const char* expected) {
  EXPECT_EQ(date_string(date), expected);
}

TEST(PdfDate, MomentsAreUtc) {
  check(0, "D:19700101000000Z");
  check(1700000000, "D:20231114221320Z");
  check(951782399, "D:20000228235959Z");
  check(951868799, "D:20000229235959Z");
  check(-1, "D:19691231235959Z");
  check(253402300799, "D:99991231235959Z");
}

TEST(PdfDate, MomentsOutsideFourDigitYearsAreLeftOut) {
  check(253402300800, "");
  check(-62167219201, "");
  check(INT64_MAX, "");
  check(INT64_MIN, "");
}

TEST(PdfDate, PartialDatesAsFarAsKnown) {
  check(Date{2024, 0, 0}, "D:2024");
  check(Date{2024, 8, 0}, "D:202408");
  check(Date{2024, 8, 31}, "D:20240831");
  check(Date{987, 1, 2}, "D:09870102");
}

}  // namespace
}  // namespace quoin::pdf
