// LaTeX and CSL-JSON's tags → characters with marks: a table of what people write in bibliographies.
#include "bibliography/decode.h"

#include <gtest/gtest.h>

#include "bibliography/commands.h"
#include "resume/letters.h"

namespace quoin::bibliography {
namespace {

/// *emphasis*, **strong**, `code`, [text](url).
std::string shown(const Marked& text) {
  std::string out;
  for (const Piece& piece : text) {
    std::string one = piece.text;
    if (piece.code) one = "`" + one + "`";
    if (piece.emphasis) one = "*" + one + "*";
    if (piece.strong) one = "**" + one + "**";
    if (!piece.url.empty()) one = "[" + one + "](" + piece.url + ")";
    out += one;
  }
  return with_composed_letters(out);
}

std::string latex(std::string_view text) {
  std::vector<UnknownCommand> unknown;
  std::string out = shown(decode_latex(text, unknown));
  for (const UnknownCommand& one : unknown) out += " ?" + one.name;
  return out;
}

struct Case {
  const char* source;
  const char* means;
};

TEST(DecodeLatex, Accents) {
  const Case cases[] = {{R"(G{\"o}del)", "Gödel"},
                        {R"(G\"odel)", "Gödel"},
                        {R"(G\"{o}del)", "Gödel"},
                        {R"(G{\"{o}}del)", "Gödel"},
                        {R"(\'{E}tienne)", "Étienne"},
                        {R"(\'Etienne)", "Étienne"},
                        {R"(Mar{\'\i}a)", "María"},
                        {R"(Mar{\'{\i}}a)", "María"},
                        {R"(Mar\'{i}a)", "María"},
                        {R"(\`a la)", "à la"},
                        {R"(\^o)", "ô"},
                        {R"(\~n)", "ñ"},
                        {R"(\=a)", "ā"},
                        {R"(\.z)", "ż"},
                        {R"(\u{g})", "ğ"},
                        {R"(\v{s})", "š"},
                        {R"(\v s)", "š"},
                        {R"(\H{o})", "ő"},
                        {R"(\c{c})", "ç"},
                        {R"(\c c)", "ç"},
                        {R"(\k{a})", "ą"},
                        {R"(\r{a})", "å"},
                        {R"(\d{s})", "ṣ"},
                        {R"(\b{d})", "ḏ"},
                        {R"(Fran\c{c}ois)", "François"},
                        {R"(Dvo\v{r}\'ak)", "Dvořák"},
                        {R"(\'{})", "´"},
                        {R"(x\^{}y)", "x^y"},
                        {R"(\~{}ada)", "~ada"},
                        {R"(\'{ea})", "éa"},
                        {R"(Nguy\~{\^e}n)", "Nguyễn"},
                        {R"(\textcommabelow{s})", "ș"}};
  for (const Case& one : cases) EXPECT_EQ(latex(one.source), one.means) << one.source;
}

TEST(DecodeLatex, LettersAndSigns) {
  const Case cases[] = {{R"(\L{}uk)", "Łuk"},
                        {R"(\L uk)", "Łuk"},
                        {R"({\L}uk)", "Łuk"},
                        {R"(Stra\ss e)", "Straße"},
                        {R"(\o\O\l)", "øØł"},
                        {R"(\ae\AE\oe\OE)", "æÆœŒ"},
                        {R"(\aa\AA)", "åÅ"},
                        {R"(\th\TH\dh)", "þÞð"},
                        {R"(\i\j)", "ıȷ"},
                        {R"(A \& B)", "A & B"},
                        {R"(5\%)", "5%"},
                        {R"(a\_b \#1 \$2)", "a_b #1 $2"},
                        {R"(\{x\})", "{x}"},
                        {R"(100%)", "100%"},
                        {R"(\S 3)", "§3"},
                        {R"(\copyright)", "©"},
                        {R"(\ldots)", "…"},
                        {R"(\dots{})", "…"},
                        {R"(\LaTeX{} and \TeX)", "LaTeX and TeX"},
                        {R"(\textbackslash x)", "\\x"},
                        {R"(\texttrademark)", "™"},
                        {R"(\dag\ddag)", "†‡"},
                        {R"(\textregistered)", "®"},
                        {R"(\euro 5)", "€5"},
                        {R"(a\-b)", "ab"},
                        {R"(a\,b)", "a b"}};
  for (const Case& one : cases) EXPECT_EQ(latex(one.source), one.means) << one.source;
}

TEST(DecodeLatex, BracesGoAndCapitalsStay) {
  EXPECT_EQ(latex("The {NP}-Completeness of {{Deep}} {T}hings"), "The NP-Completeness of Deep Things");
  EXPECT_EQ(latex("  two\n   lines\tand  tabs "), "two lines and tabs");
  EXPECT_EQ(latex("{}"), "");
  EXPECT_EQ(latex("a}b{c"), "abc");
}

TEST(DecodeLatex, DashesAndQuotes) {
  EXPECT_EQ(latex("4--5 --- x-y"), "4–5 — x-y");
  EXPECT_EQ(latex("``a'' `b' don't"), "“a” ‘b’ don’t");
  EXPECT_EQ(latex("?`Que? !`No!"), "¿Que? ¡No!");
  EXPECT_EQ(latex(R"(\enquote{A \enquote{b}})"), "“A “b””");
  EXPECT_EQ(latex("A~B"), "A B");
}

TEST(DecodeLatex, Marks) {
  EXPECT_EQ(latex(R"(a \emph{b} c)"), "a *b *c");
  EXPECT_EQ(latex(R"({\em a} b)"), "*a *b");
  EXPECT_EQ(latex(R"({\bf a}\textbf{b})"), "**ab**");
  EXPECT_EQ(latex(R"(\texttt{a--b})"), "`a--b`");
  EXPECT_EQ(latex(R"(\textsc{Small} \underline{x})"), "Small x");
  EXPECT_EQ(latex(R"(\emph a b)"), "*a *b");
  EXPECT_EQ(latex(R"(\url{http://a.b/c_d\%20~x})"), "[http://a.b/c_d%20~x](http://a.b/c_d%20~x)");
  EXPECT_EQ(latex(R"(\href{https://x.y}{the text} end)"), "[the text](https://x.y) end");
  EXPECT_EQ(latex(R"(a\footnote{b {c}} d \textcolor{red}{e})"), "a d e");
}

TEST(DecodeLatex, Mathematics) {
  EXPECT_EQ(latex(R"($k$-means)"), "*k*-means");
  EXPECT_EQ(latex(R"($O(n^2 \log n)$)"), "*O*(*n*² log *n*)");
  EXPECT_EQ(latex(R"(H$_2$O and $10^{-3}$)"), "H₂O and 10⁻³");
  EXPECT_EQ(latex(R"(\(\alpha\)-stable $\beta \leq 1$)"), "*α*-stable *β *≤ 1");
  EXPECT_EQ(latex(R"(1\textsuperscript{st} $\mathrm{CO}_2$ \ensuremath{\to})"), "1st CO₂ →");
  EXPECT_EQ(latex(R"($a-b$)"), "*a*−*b*");
  EXPECT_EQ(latex(R"($\sqrt{2}$-approximation, $\sqrt 2$, $\sqrt{n+1}$)"), "√2-approximation, √2, √(*n*+1)");
  EXPECT_EQ(latex(R"($\sqrt[3]{x}$ \sqrt[3)"), "³√*x *³");
  EXPECT_EQ(latex(R"(a $\frac{3}{2}$ bound, $\frac12$, $\frac{1}{2}\alpha$)"), "a 3/2 bound, 1/2, 1/2*α*");
  EXPECT_EQ(latex(R"($\frac{n+1}{\pi}$ $\sqrt{\frac{a}{bc}}$)"), "(*n*+1)/*π *√(*a*/(*bc*))");
}

TEST(DecodeLatex, ADollarThatOpensNothingIsOne) {
  EXPECT_EQ(latex("It costs $5"), "It costs $5");
  EXPECT_EQ(latex("$5 or $6 in $n$ steps"), "$5 or $6 in *n *steps");
  EXPECT_EQ(latex("\\$5 and $n$"), "$5 and *n*");
  EXPECT_EQ(latex("$5 \\$"), "$5 $");
}

/// What Mendeley and publishers' pages leave in the place of LaTeX.
TEST(DecodeLatex, TagsAndReferencesOfHtml) {
  EXPECT_EQ(latex(R"({\textless}i{\textgreater}Fly{\textless}/i{\textgreater} and H{\textless}sub{\textgreater}2{\textless}/sub{\textgreater}O)"), "*Fly *and H₂O");
  EXPECT_EQ(latex("$<$b$>$x$<$/b$>$"), "**x**");
  EXPECT_EQ(latex(R"(AT&amp;T, R{\&}amp;D, &lt;i&gt;x&lt;/i&gt; R&D;)"), "AT&T, R&D, *x *R&D;");
  EXPECT_EQ(latex("$a<b>c$, <i>never closed"), "*a*<*b*>*c*, <i>never closed");
  EXPECT_EQ(latex(R"(\url{https://a.b/?x&amp;y})"), "[https://a.b/?x&amp;y](https://a.b/?x&amp;y)");
}

TEST(DecodeLatex, AnUnknownCommandIsToldAndItsTextStays) {
  EXPECT_EQ(latex(R"(a \foo{b} c)"), "a b c ?\\foo");
  EXPECT_EQ(latex("a\\"), "a");
}

TEST(DecodeLatex, EveryRowOfTheTablesIsFound) {
  for (const char* name : {"alpha", "AA", "zeta", "{", "}", " ", "_", "|", "th"}) EXPECT_TRUE(symbol(name)) << name;
  EXPECT_FALSE(symbol("nosuch"));
  EXPECT_EQ(accent("'"), 0x301u);
  EXPECT_EQ(accent("x"), 0u);
  EXPECT_EQ(raised(U'2'), 0xB2u);
  EXPECT_EQ(lowered(U'2'), 0x2082u);
}

/// Nothing is followed by recursion, and no text takes longer than its length allows.
TEST(DecodeLatex, AnyDepthIsTaken) {
  const std::string deep(200'000, '{');
  EXPECT_EQ(latex(deep + "x" + std::string(200'000, '}')), "x");
  std::string commands;
  for (int i = 0; i < 50'000; ++i) commands += "\\emph{";
  EXPECT_EQ(latex(commands + "x"), "*x*");
  for (int i = 0; i < 50'000; ++i) commands += "\\href{";
  EXPECT_EQ(latex(commands), "");
}

TEST(DecodeHtml, TheFewTags) {
  EXPECT_EQ(shown(decode_html("A <i>b</i> <b>c</b>")), "A *b ***c**");
  EXPECT_EQ(shown(decode_html("H<sub>2</sub>O, 10<sup>3</sup>")), "H₂O, 10³");
  EXPECT_EQ(shown(decode_html("<span class=\"nocase\">GPU</span> a < b </i>")), "GPU a < b");
  EXPECT_EQ(shown(decode_html("{Braces} \\stay")), "{Braces} \\stay");
  EXPECT_EQ(shown(decode_html("<sc>Small</sc> A&amp;B &#x2013; &quot;c&quot; &nope; &#0;")), "Small A&B – \"c\" &nope; &#0;");
  EXPECT_EQ(shown(decode_html("<i>a <b>b</i> c</b>")), "*a ****b ***c");
  std::string deep;
  for (int i = 0; i < 20'000; ++i) deep += "<i></b>";
  EXPECT_EQ(shown(decode_html(deep + "x</i>")), "*x*");
}

TEST(DecodeAddress, WhatIsEscaped) {
  EXPECT_EQ(decode_address(R"(\url{https://a.b/c\_d})"), "https://a.b/c_d");
  EXPECT_EQ(decode_address(R"(https://a.b/{\textasciitilde}ada)"), "https://a.b/~ada");
  EXPECT_EQ(decode_address(R"(https://a.b/\~{}ada/x\%20y)"), "https://a.b/~ada/x%20y");
  EXPECT_EQ(decode_address(" 10.1000/{ab}_c "), "10.1000/ab_c");
  EXPECT_EQ(decode_address("https://a.b/c\n  d"), "https://a.b/c d");
}

}  // namespace
}  // namespace quoin::bibliography
