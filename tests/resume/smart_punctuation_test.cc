// Which straight quotes, hyphens and full stops change, which stay, and what they become in other languages.
#include "resume/smart_punctuation.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

std::string nice(const std::vector<std::string>& texts, const Locale& locale) {
  std::vector<InlinePiece> pieces;
  for (const std::string& text : texts) pieces.push_back({{text, false, false, false, {}}, false});
  set_smart_punctuation(pieces, locale);
  std::string out;
  for (const InlinePiece& piece : pieces) out += (out.empty() ? "" : "|") + piece.run.text;
  return out;
}

void check(const std::string& source, const std::string& expected, const Locale& locale = {}) {
  EXPECT_EQ(nice({source}, locale), expected) << source;
}

TEST(SmartPunctuation, Apostrophes) {
  check("don't", "don’t");
  check("Yao's Class", "Yao’s Class");
  check("SOSP '21", "SOSP ’21");
  check("(SOSP '21)", "(SOSP ’21)");
  check("'21", "’21");
  check("the '90s", "the ’90s");
  check("'21 and '22", "’21 and ’22");
  check("1990's", "1990’s");
  check("the Joneses' house", "the Joneses’ house");
  check("rock 'n' roll", "rock ’n’ roll");
  check("'tis, 'twas", "’tis, ’twas");
  check("go get 'em", "go get ’em");
  check("O'Reilly d'été", "O’Reilly d’été");
  check("the Ph.D.'s", "the Ph.D.’s");
  check("e\u0301'e", "e\u0301’e");
  check("Bachelor's, Master's", "Bachelor’s, Master’s");
}

TEST(SmartPunctuation, Quotes) {
  check("\"word\"", "“word”");
  check("a \"word\", b", "a “word”, b");
  check("(\"word\")", "(“word”)");
  check("\"word.\"", "“word.”");
  check("'word'", "‘word’");
  check("\"He said 'hi' twice\"", "“He said ‘hi’ twice”");
  check("\"'a'\"", "“‘a’”");
  check("'a \"b\" c'", "‘a “b” c’");
  check("\"don't\"", "“don’t”");
  check("\"the '21 class\"", "“the ’21 class”");
  check("\"a \"b\" c\"", "“a “b” c”");
  check("\"one\" \"two\"", "“one” “two”");
  check("\"\"", "“”");
  check("a \"b", "a \"b");
  check("a\" b", "a\" b");
  check("\"", "\"");
  check("'", "'");
  check("' '", "' '");
  check("\" a \"", "\" a \"");
  check("a\"b\"c", "a\"b\"c");
  check("他说\"你好\"吗", "他说“你好”吗");
  check("\"a\"-\"b\"", "“a”-“b”");
  check("\"unclosed 'single\"", "“unclosed ’single”");
  check("\"3 things\"", "“3 things”");
  check("'3 things'", "‘3 things’");
  check("צה\"ל", "צה\"ל");
}

TEST(SmartPunctuation, MeasuresStayAsWritten) {
  check("5'10\"", "5'10\"");
  check("a 3.5\" disk and a 5\" one", "a 3.5\" disk and a 5\" one");
  check("6' tall", "6' tall");
  check("5'6", "5'6");
}

TEST(SmartPunctuation, Dashes) {
  check("a -- b", "a – b");
  check("a --- b", "a — b");
  check("a--b", "a–b");
  check("a---b", "a—b");
  check("\"a\"--\"b\"", "“a”–“b”");
  check("a.--b", "a.–b");
  check("中--文", "中–文");
  check("é--b", "é–b");
  check("a - b", "a - b");
  check("well-known", "well-known");
}

TEST(SmartPunctuation, WhatIsTechnicalStaysAsWritten) {
  for (const char* text : {"3-4",      "--json", "AAMAS-17", "use --json here",
                           "(--json)", "\\--x",  "-v --all", "2017--2021",
                           "3---4",    "C--",    "C-- is",   "i--;",
                           "i--, j",   "--",     "---",      "----",
                           "a ---- b", "a----b", "/--/",     "a/--b",
                           "-- a",     "a --",   "1...10",   "./...",
                           "../...",   "....",   "..",       ".",
                           "a....",    "1/2",    "and/or",   "x-",
                           "-x"})
    check(text, text);
  check("\"--json\"", "“--json”");
  check("a -- --b", "a – --b");
}

TEST(SmartPunctuation, Ellipses) {
  check("wait...", "wait…");
  check("...and so on", "…and so on");
  check("a ... b", "a … b");
  check("[...]", "[…]");
  check("\"...\"", "“…”");
  check("a...b", "a…b");
  check("...", "…");
}

TEST(SmartPunctuation, CrossPieces) {
  const Locale locale;
  EXPECT_EQ(nice({"\"", "word", "\""}, locale), "“|word|”");
  EXPECT_EQ(nice({"Boki", "'s"}, locale), "Boki|’s");
  EXPECT_EQ(nice({"a -", "- b"}, locale), "a –| b");
  EXPECT_EQ(nice({"a ", "\"b", " c", "\" d"}, locale), "a |“b| c|” d");
}

TEST(SmartPunctuation, VerbatimPiecesStayButCount) {
  std::vector<InlinePiece> pieces = {{{"\"", false, false, false, {}}, false},
                                     {{"x \"y\" --z...", false, false, true, {}}, false},
                                     {{"\" '", false, false, false, {}}, false},
                                     {{"\"don't\"", false, false, false, {}}, true}};
  set_smart_punctuation(pieces, Locale{});
  EXPECT_EQ(pieces[0].run.text, "“");
  EXPECT_EQ(pieces[1].run.text, "x \"y\" --z...");
  EXPECT_EQ(pieces[2].run.text, "” '");
  EXPECT_EQ(pieces[3].run.text, "\"don't\"");
}

TEST(SmartPunctuation, Languages) {
  check("\"a 'b' c's\"", "„a ‚b‘ c’s“", load_locale("de"));
  check("\"a\"", "«\u202Fa\u202F»", load_locale("fr"));
  check("l'été \"a\"", "l’été «a»", load_locale("fr-CH"));
  check("\"a 'b'\"", "«a “b”»", load_locale("es"));
  check("\"a\"", "”a”", load_locale("sv"));
  check("\"a 'b'\"", "«a „b“»", load_locale("ru"));
  check("说\"你好\"", "说「你好」", load_locale("zh-TW"));
  check("\"a 'b'\"", "‘a “b”’", load_locale("nl"));
  check("'s avonds", "’s avonds", load_locale("nl"));
  check("\"a\"", "„a”", load_locale("pl"));
}

TEST(SmartPunctuation, BytesThatAreNoUtf8AreKept) {
  check("a\xFF \"b\" \xC3", "a\xFF “b” \xC3");
}

}  // namespace
}  // namespace quoin
