// What streams come to, decoded: pages of any size behind a few bytes are refused, pictures and damage are not.
#include "import/pdf/weigh.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "export/pdf/deflate.h"
#include "export/pdf/write.h"
#include "support/pipeline.h"

namespace quoin::qpdf {
namespace {

/// A PDF of one stream with the entries and the data.
std::string pdf_of(const std::string& entries, const std::string& data) {
  std::string out = "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n";
  const std::size_t at = out.size();
  out += fmt::format("2 0 obj<</Length {}{}>>stream\n", data.size(), entries) + data + "\nendstream endobj\n";
  const std::size_t table = out.size();
  out += fmt::format("xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n{:010} 00000 n \n", at);
  return out + fmt::format("trailer<</Size 3/Root 1 0 R>>startxref\n{}\n%%EOF\n", table);
}

Weight weigh(const std::string& pdf) {
  const Loaded& loaded = load();
  return loaded.library ? find_weight(*loaded.library, pdf) : Weight{"no library", loaded.reason, 0};
}

std::string packed(std::size_t size) {
  return pdf::Deflater(6)(std::string(size, ' '));
}

TEST(Weigh, StreamsAreCountedAsTheyAreDecoded) {
  EXPECT_EQ(weigh(pdf_of("", "twelve bytes")).bytes, 12u);
  EXPECT_EQ(weigh(pdf_of("/Filter/FlateDecode", packed(100'000))).bytes, 100'000u);
  EXPECT_EQ(weigh(pdf_of("/Filter[/ASCIIHexDecode]", "616263>")).bytes, 3u);
}

TEST(Weigh, AFewKilobytesOfMegabytesAreRefused) {
  const std::string bomb = packed(30u << 20);
  ASSERT_LT(bomb.size(), 64'000u);
  EXPECT_EQ(weigh(pdf_of("/Filter/FlateDecode", bomb)).code, "too-large");
  EXPECT_EQ(weigh(pdf_of("/Filter/FlateDecode", bomb.substr(0, bomb.size() - 4) + "xxxx")).code, "too-large");
  EXPECT_EQ(weigh(pdf_of("/Filter/FlateDecode/Subtype/Image", bomb)).code, "");
}

TEST(Weigh, DamageIsSomebodyElses) {
  const std::string data = packed(100'000);
  EXPECT_EQ(weigh(pdf_of("/Filter/FlateDecode", data.substr(0, data.size() / 2))).code, "");
  EXPECT_EQ(weigh("%PDF-1.7 and no more").code, "damaged-pdf");
}

TEST(Weigh, AnHonestPdfIsFarFromTheLimit) {
  const auto run = testing::run_pipeline(testing::read_file(testing::source_folder() + "/resume.toml"), "full");
  const std::string pdf = write_pdf(run->fitted.pages, *run->fonts, {});
  const Weight weight = weigh(pdf);
  EXPECT_EQ(weight.code, "");
  EXPECT_GT(weight.bytes, pdf.size());
  EXPECT_LT(weight.bytes, content_limit(pdf.size()) / 4);
}

}  // namespace
}  // namespace quoin::qpdf
