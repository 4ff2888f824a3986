// What inline markup becomes, case by case, and what must hold for any text at all.
#include "resume/inline_markup.h"

#include <gtest/gtest.h>

#include <random>

#include "base/utf8.h"
#include "show_text.h"

namespace quoin {
namespace {

const Span some_span{3, {4, 5}, {6, 7}};

void check(const std::string& source, const std::string& expected, const std::string& expected_codes = "") {
  SCOPED_TRACE(source);
  Diagnostics diagnostics;
  const Text text{no_value, parse_inline(source, some_span, nullptr, diagnostics)};
  EXPECT_EQ(show(text), expected);
  std::string codes;
  for (const Diagnostic& diagnostic : diagnostics.all) {
    EXPECT_EQ(diagnostic.span, some_span);
    if (diagnostic.severity == Severity::warning) continue;  // foreign_markup_test.cc
    codes += (codes.empty() ? "" : " ") + diagnostic.code;
  }
  EXPECT_EQ(codes, expected_codes);
}

TEST(InlineMarkup, Spans) {
  check("", "");
  check("   \n\t ", "");
  check("plain", "plain");
  check("*a*", "*a*");
  check("**b**", "**b**");
  check("_c_ __d__", "*c*· ·**d**");
  check("***e***", "***e***");
  check("**f *g* h**", "**f **·***g***·** h**");
  check("a*b*c", "a·*b*·c");
  check("`x`", "`x`");
  check("``a`b``", "`a`b`");
  check("`a  b`", "`a  b`");
  check("*a `b`*", "*a *·*`b`*");
  check("*a**b*", "*a**b*");
  check("**x** and *y*.", "**x**· and ·*y*·.");
  check("*a* *b*", "*a*· ·*b*");
}

TEST(InlineMarkup, LoneMarkupCharactersStayAsWritten) {
  for (const char* text : {"*",
                           "_",
                           "**",
                           "a * b",
                           "5 * 3",
                           "snake_case",
                           "__init",
                           "C++",
                           "C#",
                           "[1]",
                           "[a][b]",
                           "[a] (b)",
                           "~",
                           "~~x~~",
                           "$",
                           "$a$",
                           "a $5 and $6",
                           "`",
                           "``",
                           "`a",
                           "[",
                           "]",
                           "![",
                           "!",
                           "<",
                           "a < b > c",
                           "&",
                           "AT&T",
                           "&unknown;",
                           "a^2^",
                           "==x==",
                           "{x}",
                           "\\",
                           "a \\",
                           "\\a",
                           "x*",
                           "*x",
                           "_x",
                           "x_",
                           "[a](",
                           "[a](b",
                           "<http",
                           "a@b",
                           "@",
                           "http://",
                           "https://",
                           "https",
                           "www.example.com",
                           "std::vector<std::string>",
                           "<std::vector>",
                           "Vec<T>",
                           "template <typename T>",
                           "://",
                           "a://b",
                           "\u2116 5",
                           "| a | b |",
                           "<>",
                           "f(x)",
                           "100%",
                           "#hash"})
    check(text, text);
}

TEST(InlineMarkup, NothingIsABlock) {
  for (const char* text : {"# Head",   "## Head ##", "#",      "- item",     "+ item",       "-",
                           "+",        "> quote",    ">",      "1. one",     "1) one",       "2025. A year",
                           "---",      "***",        "___",    "- - -",      "===",          "```",
                           "```cpp",   "~~~",        "``` a",  "[x]: y",     "[x]: <y> 'z'", "<!--",
                           "-->",      "<div>",      "</div>", "<!-- c -->", "<?php",        "<![CDATA[",
                           "<script>", "|a|b|",      ":---:",  "- [ ] task", "\\begin{x}"})
    check(text, text);
  check("a\n===", "a ===");
  check("a\n---", "a ---");
  check("a\n# b", "a # b");
  check("a\n- b\n- c", "a - b - c");
  check("a\n```\nb\n```", "a ·`b`");
  check("    indented", "indented");
  check("\tindented", "indented");
  check("|a|b|\n|-|-|\n|c|d|", "|a|b| |-|-| |c|d|");
  check("[x]: /y\n\n[x]", "[x]: /y [x]");
  check("* a*", "* a*");
  check("# *a*", "# ·*a*");
}

TEST(InlineMarkup, HtmlPrintsAsItStands) {
  check("<x>", "<x>");
  check("a <b>bold</b> c", "a <b>bold</b> c");
  check("<x y=\"*a*\">", "<x y=\"*a*\">");
  check("<!-- *c* -->", "<!-- *c* -->");
  check("<br/>", "<br/>");
  check("*<x>*", "*<x>*");
}

TEST(InlineMarkup, Escapes) {
  check("\\*a\\*", "*a*");
  check("\\_a\\_ \\`b\\` \\[c\\](d)", "_a_ `b` [c](d)");
  check("\\\\", "\\");
  check("a\\\\", "a\\");
  check("\\<x\\>", "<x>");
  check("\\&amp;", "&amp;");
  check("\\!\\# \\- \\+", "!# - +");
  check("`\\*`", "`\\*`");
  check("\\\\*a*", "\\·*a*");
}

TEST(InlineMarkup, Entities) {
  check("&amp; &lt; &gt; &quot;", "& < > \"");
  check("R&amp;D", "R&D");
  check("caf&eacute;", "café");
  check("&copy; &AMP; &mdash;", "© & —");
  check("&#65;&#x42;&#X43;", "ABC");
  check("&#xD800; &#x110000;", "\uFFFD \uFFFD");
  check("&#42;a&#42;", "*a*");
  check("a&#10;&Tab;b", "a b");
  check("&nbsp;", "\u00A0");
  check("`&amp;`", "`&amp;`");
  check("&amp", "&amp");
  check("&;", "&;");
  check("&#;", "&#;");
}

TEST(InlineMarkup, Links) {
  check("[a](https://example.com)", "<https://example.com|a>");
  check("[a *b*](https://example.com/)", "<https://example.com/|a >·<https://example.com/|*b*>");
  check("**[a](https://e.org)**", "<https://e.org|**a**>");
  check("[a](<https://e.org/x>)", "<https://e.org/x|a>");
  check("[a](https://e.org \"title\")", "<https://e.org|a>");
  check("[a](mailto:a@b.org) [b](tel:+1-512-555-0123)", "<mailto:a@b.org|a>· ·<tel:+1-512-555-0123|b>");
  check("[a](https://e.org/?x=1&amp;y=2)", "<https://e.org/?x=1&y=2|a>");
  check("[a](https://e.org/(x))", "<https://e.org/(x)|a>");
  check("[a](https://e.org/\\_x)", "<https://e.org/_x|a>");
  check("[[1]](https://e.org)", "<https://e.org|[1]>");
  check("[`c`](https://e.org)", "<https://e.org|`c`>");
  check("[a](https://e.org)[b](https://f.org)", "<https://e.org|a>·<https://f.org|b>");
  check("x[a](https://e.org)y", "x·<https://e.org|a>·y");
  check("<https://e.org/x>", "<https://e.org/x|https://e.org/x>");
  check("<a@b.org>", "<mailto:a@b.org|a@b.org>");
  check("[https://e.org](https://f.org)", "<https://f.org|https://e.org>");
}

TEST(InlineMarkup, BareAddresses) {
  check("https://e.org", "<https://e.org|https://e.org>");
  check("See https://e.org/a_b_c.", "See ·<https://e.org/a_b_c|https://e.org/a_b_c>·.");
  check("(https://e.org/~u)", "(·<https://e.org/~u|https://e.org/~u>·)");
  check("https://e.org/_x_/y", "<https://e.org/_x_/y|https://e.org/_x_/y>");
  check("*https://e.org/a*", "<https://e.org/a|*https://e.org/a*>");
  check("\"https://e.org\"", "\"·<https://e.org|https://e.org>·\"");
  check("http://localhost:80/", "<http://localhost:80/|http://localhost:80/>");
  check("HTTPS://E.ORG!", "<HTTPS://E.ORG|HTTPS://E.ORG>·!");
  check("见https://e.org。", "见·<https://e.org|https://e.org>·。");
  check("https://e.org/a(b) c", "<https://e.org/a(b)|https://e.org/a(b)>· c");
  check("https://e.org, https://f.org", "<https://e.org|https://e.org>·, ·<https://f.org|https://f.org>");
  check("a@b.org, x.y+z@c-d.co.uk.", "<mailto:a@b.org|a@b.org>·, ·<mailto:x.y+z@c-d.co.uk|x.y+z@c-d.co.uk>·.");
  check("ftp://e.org/x", "ftp://e.org/x");
  check("`https://e.org a@b.org`", "`https://e.org a@b.org`");
  check("xhttps://e.org", "xhttps://e.org");
  check("https://x.org/?a=1&amp;b=2&copy=3",
        "<https://x.org/?a=1&b=2&copy=3|https://x.org/?a=1&b=2&copy=3>");
  check("https://x.org/a\\_b&nbsp;c", "<https://x.org/a_b|https://x.org/a_b>·\u00A0c");
  check("https\\://x.org &lt;https://x.org&gt;", "https://x.org <·<https://x.org|https://x.org>·>");
  check("https://x.org/_a_", "<https://x.org/_a_|https://x.org/_a_>");
  check("_https://x.org/a_ https://x.org/@a.b", "<https://x.org/a|*https://x.org/a*>· ·<https://x.org/@a.b|https://x.org/@a.b>");
  check("`https://x.org/_a_` [b](https://x.org/_a_)", "`https://x.org/_a_`· ·<https://x.org/_a_|b>");
  check("<https://x.org/_a_> <b https://x.org/_a_>",
        "<https://x.org/_a_|https://x.org/_a_>· <b ·<https://x.org/_a_|https://x.org/_a_>·>");
  check("https://x.org— b", "<https://x.org|https://x.org>·— b");
  check("https://x.org/a… b", "<https://x.org/a|https://x.org/a>·… b");
  check("https://x.org/a--", "<https://x.org/a|https://x.org/a>·--");
  check("https://x.org/Köln", "<https://x.org/Köln|https://x.org/Köln>");
}

TEST(InlineMarkup, BadLinksAreFaultsAndTheirTextPrints) {
  check("[a](b)", "a", "bad-url");
  check("[a](/b) and [c](#d)", "a and c", "bad-url bad-url");
  check("[a]()", "a", "bad-url");
  check("[a](javascript:alert(1))", "a", "bad-url");
  check("[a](ftp://e.org)", "a", "bad-url");
  check("[a](www.e.org)", "a", "bad-url");
  check("[a](https://)", "a", "bad-url");
  check("[a](<https://e.org/x y>)", "a", "bad-url");
  check("[a](mailto:nobody)", "a", "bad-url");
  check("[*a*](x) b", "*a*· b", "bad-url");
  for (const char* text : {"<ftp://e.org/a>", "<foo:bar>", "<javascript:alert(1)>", "<tel:+15125550123>"}) check(text, text);
}

TEST(InlineMarkup, ImagesAreFaultsAndTheirTextPrints) {
  check("![alt](https://e.org/x.png)", "alt", "image");
  check("a ![*b*](c) d", "a ·*b*· d", "image");
  check("![a](b) ![c](d)", "a c", "image image");
  check("wow![1]", "wow![1]");
  check("[](![)]()", "]()", "bad-url");
  check("![[]()](x)", "", "image bad-url");
  check("![![![", "![![![");
}

TEST(InlineMarkup, WhiteSpace) {
  check("a\nb", "a b");
  check("a\r\nb", "a b");
  check("a \n b", "a b");
  check("  a \t b  ", "a b");
  check("*a* \n *b*", "*a*· ·*b*");
  check("a *b* ", "a ·*b*");
  check("a\n\n\nb", "a b");
  check("`a\nb`", "`a b`");
  check("a\u00A0b", "a\u00A0b");
  check("*a\nb*", "*a b*");
}

TEST(InlineMarkup, HardBreaks) {
  check("a  \nb", "a¶b");
  check("a\\\nb", "a¶b");
  check("a   \r\n   b", "a¶b");
  check("a\\\\\nb", "a\\ b");
  check("a\\\\\\\nb", "a\\¶b");
  check("a\\\n", "a\\");
  check("a  \n", "a");
  check("*a*  \n**b**", "*a*·¶·**b**");
  check("*a\\\nb*", "*a¶b*");
  check("_a_\\\nb", "*a*·¶b");
  check("`a\\\nb`", "`a\\ b`");
  check("[a  \nb](https://e.org)", "<https://e.org|a¶b>");
}

TEST(InlineMarkup, ControlCharactersAreFaultsAndVanish) {
  for (const char* text : {"a\x01z", "a\x07\x07z", "a\x7Fz", "a\u0085z", "a\u009Fz", "a\u2028z", "a\u2029z", "a\vz", "a\rz"})
    check(text, "az", "control-character");
  check(std::string("a\0b", 3), "ab", "control-character");
  check("*a\x01*\x02", "*a*", "control-character control-character");
  check("a&#7;b &#0; `&#7;`", "ab ·`&#7;`", "control-character control-character");
  check("[a](https://e.org/&#7;)", "<https://e.org/|a>", "control-character");
  check("a\u00A0\u20ACz\tb\r\nc", "a\u00A0\u20ACz b c");
}

/// Faults as "BEGIN-END code" in bytes.
void check_places(const std::string& source, const std::string& expected) {
  std::vector<InlineFault> faults;
  parse_runs(source, nullptr, faults);
  std::string out;
  for (const InlineFault& one : faults)
    out += std::to_string(one.begin) + "-" + std::to_string(one.end) + " " + one.code + "\n";
  EXPECT_EQ(out, expected) << source;
}

TEST(InlineMarkup, FaultsHaveAPlace) {
  check_places("[a](b)", "0-3 bad-url\n");
  check_places("x [**a** b](c) [d](e)", "2-11 bad-url\n15-18 bad-url\n");
  check_places("[](a)[](b)", "0-2 bad-url\n5-7 bad-url\n");
  check_places("one\n  two [a](b)", "10-13 bad-url\n");
  check_places("a [](https://e.org) [ ](mailto:a@e.org) [![](x)](https://e.org)", "2-4 empty-link\n20-23 empty-link\n41-44 image\n");
  check_places("[![a](b)](c)", "0-9 bad-url\n1-5 image\n");
  check_places("[x![](b)](c)", "0-9 bad-url\n2-5 image\n");
  check_places("[a]( b \"t\")", "0-3 bad-url\n");
  check_places("a [b](https://e.org/&#7;)", "20-24 control-character\n");
  check_places("*a* \\[x] [b](c)", "9-12 bad-url\n");
  check_places("a\x07\x07 [b](c)\x08", "1-2 control-character\n4-7 bad-url\n10-11 control-character\n");
  check_places("a\uFEFFb\uFFFE\uFFFF", "1-4 control-character\n5-8 control-character\n8-11 control-character\n");
  check_places("é &#7; ok", "3-7 control-character\n");
}

TEST(InlineMarkup, NoncharactersComeThrough) {
  for (const char* text :
       {"a\uFDD0b", "a\uFDD1b", "a\uFDD2b",
        "\uFDD2"
        "0",
        "\uFDD20\uFDD0\uFDD1", "\uFDD3", "\uFFFD", "\U0010FFFF", "\u200D"})
    check(text, text);
  check("a\uFDD0  \nb", "a\uFDD0¶b");
  check("`\uFDD1`", "`\uFDD1`");
}

TEST(InlineMarkup, NicetiesNeedALocale) {
  Diagnostics diagnostics;
  const Locale locale;
  EXPECT_EQ(show({no_value, parse_inline("\"a\" don't --", {}, nullptr, diagnostics)}), "\"a\" don't --");
  EXPECT_EQ(show({no_value, parse_inline("\"*a*\" don't", {}, &locale, diagnostics)}), "“·*a*·” don’t");
  EXPECT_EQ(show({no_value, parse_inline("[Yao's Class](https://e.org/a--b)", {}, &locale, diagnostics)}),
            "<https://e.org/a--b|Yao’s Class>");
  EXPECT_EQ(show({no_value, parse_inline("https://e.org/a--b...c", {}, &locale, diagnostics)}),
            "<https://e.org/a--b...c|https://e.org/a--b...c>");
  EXPECT_EQ(
      show({no_value, parse_inline("\\\"a\\\" &quot;b&quot; \\--x `\"c\"` <x y=\"d\">", {}, &locale, diagnostics)}),
      "\"a\" \"b\" --x ·`\"c\"`· <x y=\"d\">");
}

std::string random_text(std::mt19937& random, const std::vector<std::string>& alphabet) {
  std::string out;
  const std::size_t length = random() % 24;
  for (std::size_t i = 0; i < length; ++i) out += alphabet[random() % alphabet.size()];
  return out;
}

std::string only(const std::string& text, bool (*wanted)(char)) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), wanted);
  return out;
}

// No parentheses: without them no link can have a target of its own, whose letters would not print.
TEST(InlineMarkup, NoLetterIsEverLost) {
  const std::vector<std::string> alphabet = {"a",  "b",  "c", "Z",  "7",  " ",  " ",  "\n", "  \n", "\\\n", "*",
                                             "*",  "**", "_", "__", "`",  "``", "[",  "]",  "!",    "<",    ">",
                                             "\\", "#",  "-", "+",  "1.", "|",  "=",  "~",  "$",    "&",    ";",
                                             ":",  "/",  "@", ".",  "'",  "\"", "\t", "![", "<!--"};
  const auto wanted = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
  std::mt19937 random(20260101);
  const Locale locale;
  for (int i = 0; i < 20000; ++i) {
    const std::string source = random_text(random, alphabet);
    Diagnostics diagnostics;
    const Text text{no_value, parse_inline(source, {}, i % 2 == 0 ? &locale : nullptr, diagnostics)};
    ASSERT_EQ(only(text.plain(), wanted), only(source, wanted)) << source << "\n" << show(text);
  }
}

TEST(InlineMarkup, TextWithoutMarkupIsItself) {
  const std::vector<std::string> alphabet = {"a", "b", "é", "中", "7",      " ", "  ", "\t", "#",
                                             "-", "+", "=", "~",  "|",      "(", ")",  "{",  "}",
                                             "^", "%", ",", ";",  "\u00A0", "$", "\"", "'",  "."};
  std::mt19937 random(7);
  for (int i = 0; i < 10000; ++i) {
    const std::string source = random_text(random, alphabet);
    std::string folded;
    for (const char c : source) {
      const char folded_char = c == '\t' ? ' ' : c;
      if (folded_char != ' ' || (!folded.empty() && folded.back() != ' ')) folded.push_back(folded_char);
    }
    if (folded.ends_with(' ')) folded.pop_back();
    Diagnostics diagnostics;
    const Text text{no_value, parse_inline(source, {}, nullptr, diagnostics)};
    ASSERT_EQ(text.plain(), folded);
    ASSERT_LE(text.runs.size(), 1u) << source;
    ASSERT_TRUE(diagnostics.all.empty()) << source;
  }
}

TEST(InlineMarkup, RunsAreMergedAndNeverEmpty) {
  const std::vector<std::string> alphabet = {
      "a", " ", "*", "**", "`", "[", "](https://e.org)", "\\", "\"", "https://e.org", "&amp;", "\\\n"};
  std::mt19937 random(11);
  for (int i = 0; i < 10000; ++i) {
    Diagnostics diagnostics;
    const Locale locale;
    const Text text{no_value, parse_inline(random_text(random, alphabet), {}, &locale, diagnostics)};
    for (std::size_t k = 0; k < text.runs.size(); ++k) {
      ASSERT_FALSE(text.runs[k].text.empty());
      if (k == 0) continue;
      InlineRun twin = text.runs[k - 1];
      twin.text = text.runs[k].text;
      ASSERT_NE(twin, text.runs[k]) << show(text);
    }
  }
}

// Long enough that work which grows with the square would not end while anyone waits.
TEST(InlineMarkup, HostileLengthsEnd) {
  const Locale locale;
  for (const std::string unit : {"[",
                                 "]",
                                 "*a",
                                 "**a *b ",
                                 "_a",
                                 "`",
                                 "<",
                                 "<a ",
                                 "![",
                                 "[a](",
                                 "](",
                                 "&",
                                 "&amp;",
                                 "\\",
                                 "\"",
                                 "' ",
                                 "'a",
                                 "a@b.c ",
                                 "(http://a.b",
                                 "http://",
                                 "https://a ",
                                 "http://-",
                                 "http://a)))) ",
                                 "-- ",
                                 "x",
                                 "  \n",
                                 "\\\n",
                                 "\uFDD0",
                                 "<!--",
                                 "[a](https://e.org)",
                                 "\"'",
                                 "![[]()",
                                 "[](![)]()",
                                 "*a_ ",
                                 "***a**",
                                 "``a`",
                                 "<a b='",
                                 "[a](<b",
                                 "[a](b \"",
                                 "&nope;",
                                 "&#7;",
                                 "<?",
                                 "a@b@",
                                 "a\\*",
                                 "https://a.b/)"}) {
    std::string source;
    while (source.size() < 200'000) source += unit;
    Diagnostics diagnostics;
    const Text text{no_value, parse_inline(source, {}, &locale, diagnostics)};
    EXPECT_TRUE(valid_utf8(text.plain())) << unit;
  }
}

}  // namespace
}  // namespace quoin
