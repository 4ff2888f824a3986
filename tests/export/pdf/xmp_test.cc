#include "export/pdf/xmp.h"

#include <gtest/gtest.h>

namespace quoin::pdf {
namespace {

void check_date(const char* pdf, const char* expected) {
  EXPECT_EQ(xmp_date(pdf), expected);
}

TEST(Xmp, DatesGoAsFarAsTheyAreKnown) {
  check_date("", "");
  check_date("D:2024", "2024");
  check_date("D:202408", "2024-08");
  check_date("D:20240831", "2024-08-31");
  check_date("D:20231114221320Z", "2023-11-14T22:13:20Z");
}

void check_claims(PdfStandard standard, bool a, bool ua) {
  const std::string packet = xmp_packet({"T", "A", "en", {}, {}}, "", standard);
  EXPECT_EQ(packet.find("<pdfaid:part>") != std::string::npos, a);
  EXPECT_EQ(packet.find("<pdfuaid:part>1<") != std::string::npos, ua);
  EXPECT_EQ(packet.find("<pdfaExtension:schemas>") != std::string::npos, a && ua);
}

TEST(Xmp, OnlyWhatWasAskedForIsClaimed) {
  check_claims(PdfStandard::a3a, true, true);
  check_claims(PdfStandard::a2a, true, true);
  check_claims(PdfStandard::ua1, false, true);
}

}  // namespace
}  // namespace quoin::pdf
