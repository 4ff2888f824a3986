#include "text/itemize.h"

#include <gtest/gtest.h>
#include <hb.h>

#include "base/utf8.h"
#include "support/disk_files.h"
#include "text/scripts.h"

namespace quoin {
namespace {

std::string script_name(std::uint32_t script) {
  char tag[5] = "";
  hb_tag_to_string(script, tag);
  return tag;
}

/// Scripts and levels as "Latn0:text|Hebr1:text".
void check_analysis(std::string_view text, std::string_view expected, bool right_to_left = false,
                    const std::vector<Isolate>& isolates = {}) {
  std::string out, last;
  for (const TextCharacter& c : analyse_characters(text, right_to_left, isolates)) {
    const std::string label = script_name(c.script) + std::to_string(c.level) + ':';
    if (label != last) out += (out.empty() ? "" : "|") + label;
    last = label;
    std::size_t end = c.offset + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    out += text.substr(c.offset, end - c.offset);
  }
  EXPECT_EQ(out, expected);
}

TEST(AnalyseCharacters, Scripts) {
  check_analysis("", "");
  check_analysis("Plain – “text” 12 €", "Latn0:Plain – “text” 12 €");
  check_analysis("12, 13", "Latn0:12, 13");
  check_analysis("ab Жук cd", "Latn0:ab |Cyrl0:Жук |Latn0:cd");
  check_analysis("1. Жук", "Cyrl0:1. Жук");
  check_analysis("ab (Жук) cd", "Latn0:ab (|Cyrl0:Жук|Latn0:) cd");
  check_analysis("Е\u0301а e\u0301", "Cyrl0:Е\u0301а |Latn0:e\u0301");
  check_analysis("清华 University", "Hani0:清华 |Latn0:University");
  check_analysis("テスト、漢", "Kana0:テスト、|Hani0:漢");
  check_analysis("ab [((Ж) ж]] cd", "Latn0:ab [((|Cyrl0:Ж|Latn0:) |Cyrl0:ж|Latn0:]] cd");
}

TEST(AnalyseCharacters, Levels) {
  check_analysis("ab שלום cd", "Latn0:ab |Hebr1:שלום|Hebr0: |Latn0:cd");
  check_analysis("שלום 12", "Hebr1:שלום |Hebr2:12", true);
  check_analysis("ab", "Latn2:ab", true);
  check_analysis("سلام", "Arab1:سلام");
  check_analysis("😀 ab", "Latn0:😀 ab");
  check_analysis("ab \u202Ecd\u202C", "Latn0:ab |Latn1:\u202Ecd|Latn0:\u202C");
}

// "+44 20" would print as "20 44+".
TEST(AnalyseCharacters, AnIsolateDoesNotTurnWithWhatIsAroundIt) {
  check_analysis("هاتف +44 20 7946", "Arab1:هاتف +|Arab2:44|Arab1: |Arab2:20|Arab1: |Arab2:7946", true);
  check_analysis("هاتف +44 20 7946", "Arab1:هاتف |Arab2:+44 20 7946", true, {{9, 20}});
  check_analysis("ab שלום 😀 12", "Latn0:ab |Hebr1:שלום 😀 |Hebr2:12", false, {{3, 19}});
  check_analysis("12 34", "Latn2:12|Latn1: |Latn2:34", true, {{0, 2}, {3, 5}});
}

// Each of the hundred thousand would be looked at for every letter.
TEST(AnalyseCharacters, OpenBracketsWithoutEnd) {
  std::string text;
  while (text.size() < 300'000) text += "\u05D0[";
  const auto characters = analyse_characters(text, false);
  EXPECT_EQ(characters.front().level, 1);
  EXPECT_EQ(characters.back().level, 0);  // a neutral at the end goes with the paragraph
}

TEST(IsPlainLatin, WhatItAcceptsNeedsNoAnalysis) {
  std::size_t accepted = 0;
  for (char32_t c = 1; c < 0x110000; ++c) {
    std::string text = "a";
    append_utf8(text, c);
    if (!is_plain_latin(text)) continue;
    ++accepted;
    for (const TextCharacter& character : analyse_characters(text, false)) {
      EXPECT_EQ(character.script, static_cast<std::uint32_t>(HB_SCRIPT_LATIN)) << static_cast<unsigned>(c);
    }
    const std::vector<TextCharacter> turned = analyse_characters(text + "\u05D0", false);
    EXPECT_EQ(turned[0].level, 0) << static_cast<unsigned>(c);
  }
  EXPECT_GT(accepted, 800u);
  EXPECT_FALSE(is_plain_latin("a\u0301"));
  EXPECT_FALSE(is_plain_latin("a\u202Eb"));
  EXPECT_TRUE(is_plain_latin(""));
}

class Itemize : public testing::Test {
 protected:
  DiskFiles world_;
  FontBook fonts_{world_, project_path("fonts"), "local"};
  Places places_;
  Diagnostics diagnostics_;

  FaceId sans(int weight = 400) { return fonts_.find({{"Source Sans 3"}, weight, false}); }

  /// The items as "PostScriptName:text|…".
  void check(std::string_view text, const std::vector<StyledStretch>& stretches, std::string_view expected) {
    std::string out;
    std::uint32_t at = 0;
    for (const TextItem& item : itemize(text, stretches, false, fonts_, places_, diagnostics_)) {
      EXPECT_EQ(item.begin, at) << text;
      at = item.end;
      if (!out.empty()) out += '|';
      out += fonts_.face(item.face).postscript_name + ':';
      out += text.substr(item.begin, item.end - item.begin);
    }
    EXPECT_EQ(at, text.size());
    EXPECT_EQ(out, expected);
  }

  void check(std::string_view text, std::string_view expected) {
    check(text, {{0, static_cast<std::uint32_t>(text.size()), sans(), {}}}, expected);
  }

  void check_messages(const std::vector<std::string>& expected) {
    std::vector<std::string> messages;
    for (const Diagnostic& d : diagnostics_.all) {
      EXPECT_EQ(d.code, "undrawable-character");
      EXPECT_EQ(d.severity, Severity::error);
      EXPECT_NE(d.hint, "");
      messages.push_back(d.message);
    }
    EXPECT_EQ(messages, expected);
    diagnostics_.all.clear();
  }
};

TEST_F(Itemize, OneItemForPlainText) {
  check("Plain text – “so”…", "SourceSans3-Regular:Plain text – “so”…");
  EXPECT_TRUE(itemize("", {}, false, fonts_, places_, diagnostics_).empty());
  EXPECT_TRUE(itemize("", {{0, 0, sans(), {}}}, false, fonts_, places_, diagnostics_).empty());
  check_messages({});
}

TEST_F(Itemize, StretchesCutItems) {
  check("abcd", {{0, 1, sans(), {}}, {1, 1, sans(), {}}, {1, 3, sans(700), {}}, {3, 4, sans(700), {}}},
        "SourceSans3-Regular:a|SourceSans3-Bold:bc|SourceSans3-Bold:d");
}

TEST_F(Itemize, ScriptsCutItems) { check("ab Жук", "SourceSans3-Regular:ab |SourceSans3-Regular:Жук"); }

TEST_F(Itemize, AFallbackDrawsWhatTheFaceLacks) {
  check("ab\u2025cd", "SourceSans3-Regular:ab|SourceSerif4-Regular:\u2025|SourceSans3-Regular:cd");
  check("a\u2025\u2025b", "SourceSans3-Regular:a|SourceSerif4-Regular:\u2025\u2025|SourceSans3-Regular:b");
  check_messages({});
}

TEST_F(Itemize, AFallbackKeepsItsStretchesWeight) {
  check("\u2025\u2025", {{0, 3, sans(), {}}, {3, 6, sans(700), {}}},
        "SourceSerif4-Regular:\u2025|SourceSerif4-Bold:\u2025");
}

TEST_F(Itemize, AClusterStaysInOneFace) {
  check("a\u2025\u0301b", "SourceSans3-Regular:a|SourceSerif4-Regular:\u2025\u0301|SourceSans3-Regular:b");
  check_messages({});
}

TEST_F(Itemize, LineEndsAndIgnorablesNeedNoGlyph) {
  check("a\nb\tc\u200D\uFE0F\u2060", "SourceSans3-Regular:a\nb\tc\u200D\uFE0F\u2060");
  check_messages({});
}

TEST_F(Itemize, UndrawableCharactersAreReportedOnce) {
  check("漢a漢字", "SourceSans3-Regular:漢|SourceSans3-Regular:a|SourceSans3-Regular:漢字");
  check_messages({"no font at hand draws “漢” (U+6F22) and “字” (U+5B57)"});
}

TEST_F(Itemize, UndrawableCharactersOfManyScripts) {
  itemize("שלום", {{0, 8, sans(), {}}}, false, fonts_, places_, diagnostics_);
  check_messages({"no font at hand draws “ש” (U+05E9), “ל” (U+05DC), “ו” (U+05D5) and 1 more"});
  itemize("سلا", {{0, 6, sans(), {}}}, true, fonts_, places_, diagnostics_);
  check_messages({"no font at hand draws “س” (U+0633), “ل” (U+0644) and “ا” (U+0627)"});
  itemize("👩‍💻", {{0, 11, sans(), {}}}, false, fonts_, places_, diagnostics_);
  check_messages({"no font at hand draws “👩” (U+1F469) and “💻” (U+1F4BB)"});
}

TEST_F(Itemize, ManyUndrawableCharactersAreOneFault) {
  std::string text;
  for (int i = 0; i < 2000; ++i) append_utf8(text, U'\u4E00' + static_cast<char32_t>(i));
  itemize(text, {{0, static_cast<std::uint32_t>(text.size()), sans(), {}}}, false, fonts_, places_, diagnostics_);
  check_messages({"no font at hand draws “一” (U+4E00), “丁” (U+4E01), “丂” (U+4E02) and many more"});
}

TEST_F(Itemize, ACharacterThatShowsNothingIsNamed) {
  itemize("\u07EB", {{0, 2, sans(), {}}}, false, fonts_, places_, diagnostics_);
  check_messages({"no font at hand draws U+07EB NKO COMBINING SHORT HIGH TONE"});
  itemize("\uE000", {{0, 3, sans(), {}}}, false, fonts_, places_, diagnostics_);
  check_messages({"no font at hand draws U+E000 <private use area-E000>"});
}

TEST_F(Itemize, AReportPointsAtItsStretch) {
  const Span third_line{0, {3, 1}, {3, 5}}, fourth_line{0, {4, 1}, {4, 5}};
  const ValueId first = places_.add(third_line), second = places_.add(fourth_line);
  itemize("a漢", {{0, 1, sans(), first}, {1, 4, sans(), second}}, false, fonts_, places_, diagnostics_);
  ASSERT_EQ(diagnostics_.all.size(), 1u);
  EXPECT_EQ(diagnostics_.all[0].span, fourth_line);
}

TEST(VisualOrder, Table) {
  const auto check = [](std::vector<std::uint8_t> levels, std::vector<std::uint32_t> expected) {
    EXPECT_EQ(visual_order(levels), expected);
  };
  check({}, {});
  check({0, 0, 0}, {0, 1, 2});
  check({0, 1, 0}, {0, 1, 2});
  check({0, 1, 1, 0}, {0, 2, 1, 3});
  check({1, 2, 1}, {2, 1, 0});
  check({1, 2, 2, 1}, {3, 1, 2, 0});
  check({0, 2, 0}, {0, 1, 2});
  check({2, 1, 2}, {2, 1, 0});
}

}  // namespace
}  // namespace quoin
