// What streams come to, decoded: pages of any size behind a few bytes are refused, pictures and damage are not.
#include "import/pdf/weigh.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

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

/// A PDF of one page whose objects 5 and up are `objects`; its cross-reference table is left to be rebuilt, or says
/// `trailer`.
std::string page_pdf(const std::string& page, const std::vector<std::string>& objects, const std::string& size = "20") {
  std::string out = "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n";
  out += "3 0 obj<</Type/Page/Parent 2 0 R" + page + ">>endobj\n";
  for (const std::string& object : objects) out += object + "endobj\n";
  return out + "trailer<</Root 1 0 R/Size " + size + ">>\n%%EOF\n";
}

std::string stream_of(const std::string& head, const std::string& entries, const std::string& data) {
  return head + fmt::format(" obj<</Length {}{}>>stream\n", data.size(), entries) + data + "\nendstream ";
}

/// The same with a table, whose /Size is 1 and which libqpdf believes.
std::string pdf_of_size_one(const std::string& entries, const std::string& data) {
  std::string out = pdf_of(entries, data);
  const std::string catalog = "/Catalog>>", size = "/Size 3";
  out.replace(out.find(catalog), catalog.size(), "/Catalog/X 2 0 R>>");
  const std::size_t table = out.find("\nxref") + 1, entry = table + 49;
  out.replace(entry, 10, fmt::format("{:010}", out.find("2 0 obj")));
  out.replace(out.find(size), size.size(), "/Size 1");
  return out.substr(0, out.rfind("startxref")) + fmt::format("startxref\n{}\n%%EOF\n", table);
}

TEST(Weigh, NoWayAroundTheScale) {
  const std::string bomb = packed(30u << 20), flate = "/Filter/FlateDecode";
  EXPECT_EQ(weigh(pdf_of_size_one(flate, bomb)).code, "too-large");
  EXPECT_EQ(weigh(page_pdf("/Contents 5 1 R", {stream_of("5 1", flate, bomb)})).code, "too-large");
  EXPECT_EQ(weigh(page_pdf("/Contents 5 0 R", {stream_of("5 0", flate + "/Subtype/Image", bomb)})).code, "too-large");
  EXPECT_EQ(weigh(page_pdf("/Contents 5 0 R/Resources<</XObject<</I 5 0 R>>>>",
                           {stream_of("5 0", flate + "/Subtype/Image", bomb)}))
                .code,
            "too-large");
  EXPECT_EQ(weigh(page_pdf("/Contents[5 0 R]", {stream_of("5 0", "/Filter[/FlateDecode/RunLengthDecode]", bomb)})).code,
            "too-large");
  for (const char* filter : {"/Filter/DCTDecode", "/Filter[/FlateDecode/DCTDecode]", "/Filter/Unheard", "/Filter 7"})
    EXPECT_EQ(weigh(page_pdf("/Contents 5 0 R", {stream_of("5 0", filter, "x")})).code, "too-large") << filter;
}

TEST(Weigh, PicturesHaveABudgetOfTheirOwn) {
  const auto picture = [](const std::string& entries, const std::string& data) {
    return weigh(page_pdf("/Resources<</XObject<</I 5 0 R>>>>",
                          {stream_of("5 0", "/Subtype/Image/SMask 6 0 R" + entries, data),
                           stream_of("6 0", "/Subtype/Image/Filter[/FlateDecode]", packed(3u << 20))}));
  };
  const Weight honest = picture("/Filter/FlateDecode", packed(30u << 20));
  EXPECT_EQ(honest.code, "");
  EXPECT_EQ(honest.bytes, 0u);
  EXPECT_EQ(picture("/Filter/DCTDecode", "x").code, "");
  EXPECT_EQ(picture("/Filter[/FlateDecode/DCTDecode]", packed(1000)).code, "");
  EXPECT_EQ(picture("/Filter/FlateDecode", packed(80u << 20)).code, "too-large");
  EXPECT_EQ(picture("/Filter[/FlateDecode/DCTDecode]", packed(80u << 20)).code, "too-large");
  EXPECT_EQ(picture("/Filter[/RunLengthDecode/DCTDecode]", "x").code, "too-large");
}

TEST(Weigh, WhatGoesInCirclesEnds) {
  EXPECT_EQ(weigh(page_pdf("/A 5 0 R", {"5 0 obj[5 0 R 3 0 R<</B 5 0 R>>]"})).code, "");
  std::string many = "5 0 obj[";
  for (int i = 0; i < 600'000; ++i) many += "0 ";
  EXPECT_EQ(weigh(page_pdf("/A 5 0 R", {many + "]"})).code, "too-large");
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
