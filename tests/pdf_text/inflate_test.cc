#include "pdf_text/inflate.h"

#include <gtest/gtest.h>

#include "export/pdf/deflate.h"

namespace quoin {
namespace {

using Text = std::optional<std::string>;

TEST(Inflate, WhatWasDeflated) {
  const pdf::Deflater deflate(9);
  for (const std::string& text : {std::string(), std::string("x"), std::string(100'000, 'a')}) {
    EXPECT_EQ(pdf_text::inflate(deflate(text), 100'000), Text(text));
    EXPECT_EQ(pdf_text::inflate(deflate(text) + "\r\n", 100'000), Text(text));
  }
}

TEST(Inflate, NoMoreThanTheLimit) {
  const std::string data = pdf::Deflater(9)(std::string(10'000'000, 'a'));
  EXPECT_LT(data.size(), 20'000u);
  EXPECT_EQ(pdf_text::inflate(data, 9'999'999), std::nullopt);
  EXPECT_NE(pdf_text::inflate(data, 10'000'000), std::nullopt);
}

TEST(Inflate, DamagedData) {
  const std::string text = "Corner Bakery, Leeds, 2023", data = pdf::Deflater(9)(text);
  for (std::size_t size = 0; size < data.size(); ++size)
    EXPECT_EQ(pdf_text::inflate(data.substr(0, size), 1000), std::nullopt) << size;
  std::size_t unnoticed = 0;  // bits between the end of the data and the next whole byte
  for (std::size_t i = 2; i < data.size(); ++i) {
    std::string other = data;
    other[i] = static_cast<char>(other[i] ^ 4);
    const Text got = pdf_text::inflate(other, 1000);
    EXPECT_EQ(got.value_or(text), text) << i;
    unnoticed += got ? 1 : 0;
  }
  EXPECT_LE(unnoticed, 1u);
}

}  // namespace
}  // namespace quoin
