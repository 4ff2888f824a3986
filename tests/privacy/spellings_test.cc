// In which texts a value is found, and in which it is not.
#include "privacy/spellings.h"

#include <gtest/gtest.h>

#include <string>

#include "privacy/pattern_set.h"
#include "privacy/sign_words.h"
#include "privacy/squeezed.h"

namespace quoin {
namespace {

RedactedText redacted(const std::string& text, RedactedKind kind = RedactedKind::text, const std::string& network = {}) {
  return {0, text, {}, kind, network};
}

/// As the search of a PDF's texts has it.
bool finds(const RedactedText& value, const std::string& text) {
  Squeezed whole;
  append_squeezed(whole, text);
  std::vector<std::size_t> starts{0};
  const Squeezed without = without_sign_words(whole, starts);
  bool found = false;
  for (const Spelling& one : spellings(value)) {
    if (one.exact) continue;
    const Squeezed& all = one.signs_may_be_words ? without : whole;
    PatternSet set;
    set.add(one.text);
    set.close();
    set.find(all.bytes, [&](std::size_t, std::size_t begin) {
      found = found || one.anywhere || (all.edge[begin] && all.edge[begin + one.text.size()]);
      return !found;
    });
  }
  return found;
}

TEST(Spellings, OfATelephoneNumber) {
  const RedactedText british = redacted("+44 20 7946 0000"), home = redacted("020 7946 0000"), american = redacted("+1 (555) 010-0100");
  for (const RedactedText& one : {british, home})
    for (const char* text : {"+44 20 7946 0000", "020 7946 0000", "(020) 7946-0000", "+44 (0)20 7946 0000", "tel:+442079460000", "00442079460000",
                             "call 02079460000 now", "+44.20.7946.0000", "+44\u00A020\u20117946\u20110000", "+44 20 79\n46 0000", "wa.me/442079460000"})
      EXPECT_TRUE(finds(one, text)) << one.text << " in " << text;
  for (const char* text : {"5550100100", "1-555-010-0100", "(555) 010 0100", "+1 555 010 0100"}) EXPECT_TRUE(finds(american, text)) << text;
  EXPECT_TRUE(finds(redacted("1-555-010-0100"), "(555) 010 0100"));
  EXPECT_TRUE(finds(redacted("Ring +49 30 1234567, or knock"), "030 1234567"));
  for (const char* text : {"+44 20 7946 0001", "7946", "20", "2019 – 2021", ""}) EXPECT_FALSE(finds(british, text)) << text;
  EXPECT_FALSE(finds(redacted("From 2019-2021 in Leeds"), "since 20192021"));
}

TEST(Spellings, OfAnEmailAddress) {
  const RedactedText email = redacted("Ada.Okafor@example.org");
  for (const char* text : {"ada.okafor@example.org", "mailto:Ada.Okafor@example.org", "ADA.OKAFOR@EXAMPLE.ORG", "ada.okafor at example dot org",
                           "ada.okafor [at] example.org", "write to <ada.okafor@example.org>.", "ada.okafor@ex\nample.org"})
    EXPECT_TRUE(finds(email, text)) << text;
  EXPECT_TRUE(finds(redacted("Jane Smith, j.smith@example.com"), "j.smith@example.com"));
  for (const char* text : {"Ada Okafor", "example.org", "ada.okafor@example.com", "xada.okafor@example.org"}) EXPECT_FALSE(finds(email, text)) << text;
}

/// Each sign by itself, whether the others are words or not.
TEST(Spellings, OfAnEmailAddressWhoseSignsAreWords) {
  const RedactedText email = redacted("Ada.Okafor@mail.example.org");
  for (const char* at : {"@", " (at) ", "[at]", " at ", " -at- ", "(ät)", " (AT) "})
    for (const char* first : {".", " dot ", "(dot)"})
      for (const char* second : {".", " [punkt] ", " DOT "}) {
        const std::string text = std::string("write to ada") + first + "okafor" + at + "mail" + second + "example.org now";
        EXPECT_TRUE(finds(email, text)) << text;
      }
  for (const char* text : {"ada okafor and mail.example.org", "xada.okafor at mail.example.org", "ada.okafor at mail.example.orgs"}) EXPECT_FALSE(finds(email, text)) << text;
  for (const char* text : {"ada (at) look.at", "ada@look dot at", "ada at look dot at"}) EXPECT_TRUE(finds(redacted("ada@look.at"), text)) << text;
  for (const char* text : {"Ada, look", "ada at look"}) EXPECT_FALSE(finds(redacted("ada@look.at"), text)) << text;
  std::string long_one = "at@x";
  for (int i = 0; i < 10'000; ++i) long_one += ".x";
  EXPECT_LT(spellings(redacted(long_one)).size(), 60u);
}

TEST(Spellings, PartsBeginWhereTheyDoWithoutSuchWords) {
  Squeezed all;
  std::vector<std::size_t> starts;
  for (const char* text : {"at", "ada at x", "", "dot y"}) {
    starts.push_back(all.size());
    append_squeezed(all, text);
  }
  const Squeezed without = without_sign_words(all, starts);
  EXPECT_EQ(without.bytes, std::string("\0adax\0\0y\0", 9));
  EXPECT_EQ(starts, (std::vector<std::size_t>{0, 1, 6, 7}));
  EXPECT_EQ(without.edge.size(), without.bytes.size());
}

TEST(Spellings, OfAnAddress) {
  const RedactedText address = redacted("12 Mill Lane, Leeds LS1 4AP, UK", RedactedKind::address);
  for (const char* text : {"12 Mill Lane", "12 Mill Lane, Leeds LS1 4AP, UK", "Mill Lane", "LS1 4AP", "ls14ap", "Leeds, LS1 4AP", "LEEDS LS1-4AP"})
    EXPECT_TRUE(finds(address, text)) << text;
  for (const char* text : {"University of Leeds", "UK", "Miller Lane 12"}) EXPECT_FALSE(finds(address, text)) << text;
  EXPECT_FALSE(finds(redacted("12 Mill Lane, Leeds"), "12 Mill Lane"));  // no address
}

TEST(Spellings, OfAPageAndAUser) {
  const RedactedText page = redacted("https://www.example.org/ada/");
  for (const char* text : {"https://www.example.org/ada/", "example.org/ada", "http://example.org/ada?x=1", "www.EXAMPLE.org/Ada"}) EXPECT_TRUE(finds(page, text)) << text;
  EXPECT_FALSE(finds(page, "example.org"));
  const RedactedText user = redacted("ada-okafor", RedactedKind::user, "LinkedIn");
  for (const char* text : {"linkedin.com/in/ada-okafor", "https://www.linkedin.com/in/ada-okafor", "LinkedIn: ada-okafor"}) EXPECT_TRUE(finds(user, text)) << text;
  EXPECT_FALSE(finds(user, "Ada Okafor"));
  EXPECT_TRUE(finds(redacted("+44 7700 900123", RedactedKind::user, "WhatsApp"), "07700 900123"));
}

TEST(Spellings, OfAnyText) {
  for (const auto& [value, text] : {std::pair{"Zoë Müller", "ZOE MULLER"}, {"naïve", "nai\u0308ve"}, {"software", "soft\u00ADware"}, {"1990", "١٩٩٠"},
                                    {"fish", "\uFB01sh"}, {"研究员", "高级研究员张"}, {"Google", "在Google工作"}, {"C++ 20", "c++20"}})
    EXPECT_TRUE(finds(redacted(value), text)) << value << " in " << text;
  for (const auto& [value, text] : {std::pair{"Ada", "Adam"}, {"Leeds", "Leedsville"}, {"art", "start"}, {"42", "1420"}})
    EXPECT_FALSE(finds(redacted(value), text)) << value << " in " << text;
}

TEST(Spellings, OfASingleLetterThereAreNone) {
  for (const char* text : {"C", "é", "*", "7", "—", "王"}) EXPECT_TRUE(spellings(redacted(text)).empty()) << text;
  for (const char* text : {"C2", "UK", "王明"}) EXPECT_FALSE(spellings(redacted(text)).empty()) << text;
}

}  // namespace
}  // namespace quoin
