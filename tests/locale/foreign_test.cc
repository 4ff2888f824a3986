#include "locale/foreign.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

/// `expected` as "language:text|…".
void check(const char* language, const std::string& text, const std::string& expected) {
  std::string found;
  for (const LanguageStretch& stretch : foreign_stretches(text, load_locale(language)))
    found +=
        (found.empty() ? "" : "|") + stretch.language + ':' + text.substr(stretch.begin, stretch.end - stretch.begin);
  EXPECT_EQ(found, expected) << text;
}

TEST(ForeignStretches, WordsOfAnotherScript) {
  check("en", "Cavafy’s Ἰθάκη and Τα Τείχη, read aloud", "el:Ἰθάκη|el:Τα Τείχη");
  check("en", "Born in Москва (Moscow)", "ru:Москва");
  check("ru", "Работал в Google над Ἰθάκη", "el:Ἰθάκη");
  check("en", "עברית", "he:עברית");
}

TEST(ForeignStretches, IdeographsByWhatStandsBesideThem) {
  check("en", "清华大学 Tsinghua", "zh:清华大学");
  check("en", "(東京の大学)", "ja:東京の大学");
  check("en", "한국", "ko:한국");
  check("ja", "東京の大学", "");
  check("zh-Hans", "清华大学", "");
}

TEST(ForeignStretches, SymbolsAndLatinAreAtHome) {
  check("en", "λ-calculus, ΔΣ modulator, 5 μs, π", "");
  check("en", "Zoë Łukasz — “naïve” ½ €", "");
  check("el", "LLVM και Google", "");
}

}  // namespace
}  // namespace quoin
