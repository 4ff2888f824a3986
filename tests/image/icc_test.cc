// A profile reaches the PDF with what colours need, and with nothing that names a person, a screen or a day.
#include "image/icc.h"

#include <gtest/gtest.h>

#include "export/pdf/srgb_profile.h"

namespace quoin {
namespace {

const std::string sound = pdf::srgb_profile();

void put_u32(std::string& bytes, std::size_t at, std::size_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) bytes[at++] = static_cast<char>(value >> shift & 0xFF);
}

std::size_t row_of(const std::string& profile, const char* signature) { return profile.find(signature, 132); }

/// With one more tag, whose data stand at the end.
std::string with_tag(const std::string& profile, const std::string& signature, const std::string& data) {
  std::string out = profile;
  const std::size_t count = static_cast<unsigned char>(profile[131]), table = 132;
  for (std::size_t row = table; row < table + 12 * count; row += 12)
    put_u32(out, row + 4, (static_cast<unsigned char>(out[row + 6]) << 8 | static_cast<unsigned char>(out[row + 7])) + 12u);
  std::string row = signature + std::string(8, '\0');
  put_u32(row, 4, profile.size() + 12);
  put_u32(row, 8, data.size());
  put_u32(out, 128, count + 1);
  return out.insert(table + 12 * count, row) + data;
}

TEST(IccProfile, KeepsWhatColoursNeed) {
  const std::string plain = plain_icc_profile(sound, 3);
  ASSERT_FALSE(plain.empty());
  for (const char* signature : {"rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC", "wtpt", "chad", "desc", "cprt"})
    EXPECT_NE(row_of(plain, signature), std::string::npos) << signature;
  EXPECT_EQ(plain_icc_profile(plain, 3), plain);
  EXPECT_LE(plain.size(), sound.size() + 16) << "curves that are one stay one";
}

TEST(IccProfile, LosesWhatNamesSomebody) {
  std::string named = with_tag(sound, "mmod", "mmod SECRET serial number");
  named = with_tag(named, "meta", "dict SECRET");
  named.replace(48, 4, "SECR").replace(80, 4, "SECR").replace(100, 6, "SECRET").replace(4, 4, "SECR");
  const std::string plain = plain_icc_profile(named + "SECRET", 3);
  ASSERT_FALSE(plain.empty());
  EXPECT_EQ(plain.find("SECR"), std::string::npos);
  EXPECT_EQ(plain, plain_icc_profile(sound, 3));
  const std::size_t words = named.find("mluc");
  for (std::size_t i = words + 28; i < words + 36; i += 2) named[i + 1] = 'Z';
  EXPECT_EQ(plain_icc_profile(named, 3), plain) << "its own description";
}

TEST(IccProfile, NoProfileOfSuchAPicture) {
  const auto refused = [](std::string profile) { EXPECT_EQ(plain_icc_profile(profile, 3), "") << profile.substr(0, 64); };
  const auto with = [](std::size_t at, const std::string& bytes) { return std::string(sound).replace(at, bytes.size(), bytes); };
  EXPECT_EQ(plain_icc_profile(sound, 1), "");
  refused("");
  refused(sound.substr(0, 131));
  refused(sound.substr(0, sound.size() / 2));
  refused(with(36, "ascp"));
  refused(with(16, "CMYK"));
  refused(with(12, "link"));
  refused(with(20, "Luv "));
  refused(with(8, "\x05"));
  refused(with(128, "\xFF"));                                  // tags without end
  refused(with(row_of(sound, "rXYZ"), "xXYZ"));                // a primary less
  refused(with(row_of(sound, "rXYZ"), "gXYZ"));                // one twice
  refused(with(row_of(sound, "rXYZ") + 4, "\xFF"));            // outside
  refused(with(row_of(sound, "rXYZ") + 8, "\xFF\xFF\xFF\xFF"));
}

}  // namespace
}  // namespace quoin
