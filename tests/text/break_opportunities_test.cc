#include "text/break_opportunities.h"

#include <gtest/gtest.h>

#include <string>

namespace quoin {
namespace {

/// The text with each opportunity marked after what it follows: "|" space, "+" a clinging one, "~" hyphen, "^" inside, "!" mandatory.
std::string marked(std::string_view text, std::string_view language) {
  std::string out;
  std::size_t at = 0;
  for (const BreakOpportunity& opportunity : break_opportunities(text, language)) {
    out += text.substr(at, opportunity.offset - at);
    out += "|+~^!"[static_cast<int>(opportunity.kind)];
    at = opportunity.offset;
  }
  return out += text.substr(at);
}

void check(std::string_view text, std::string_view expected, std::string_view language = "en-US") {
  EXPECT_EQ(marked(text, language), expected);
}

TEST(BreakOpportunities, Spaces) {
  check("", "");
  check("word", "word");
  check("two words", "two |words");
  check("two  spaces", "two  |spaces");
  check("no\u00A0break", "no\u00A0break");
  check("an\u2002en space", "an\u2002|en |space");
  check("trailing ", "trailing ");
  check("a (b) “c”, d", "a +(b) |“c”, |d");
}

TEST(BreakOpportunities, WordsOfOneLetter) {
  check("praca w domu i o niczym", "praca |w domu |i o niczym", "pl");
  check("a cat", "a |cat");
}

TEST(BreakOpportunities, LineFeeds) {
  check("one\ntwo", "one\n!two");
  check("one \ntwo", "one \n!two");
  check("one\n\ntwo", "one\n!\n!two");
  check("one\n", "one\n");
}

TEST(BreakOpportunities, HyphensThatTheTextHas) {
  check("the ACM-ICPC contest", "the |ACM-~ICPC |contest");
  check("low-level C++", "low-~level |C++");
  check("well‐known", "well‐~known");
  check("hard‑wired", "hard‑wired");
  check("an e-mail, an X-ray, Eric I-Chao Chang", "an |e-mail, |an |X-ray, |Eric |I-Chao |Chang");
  check("HotOS-17, UTF-8, 2015-era, Issue 3-4", "HotOS-17, |UTF-8, |2015-era, |Issue |3-4");
  check("state-of-the-art", "state-~of-~the-~art");
  check("U.S.-based", "U.S.-based");
}

TEST(BreakOpportunities, SlashesAndDashes) {
  check("and/or", "and/^or");
  check("I/O and TCP/IP", "I/O |and |TCP/^IP");
  check("km/h", "km/h");
  check("one—two", "one—^two");
  check("one — two", "one — |two");
  check("one – two", "one – |two");
  check("2017–2021", "2017–2021");
  check("Austin–Dallas", "Austin–^Dallas");
}

TEST(BreakOpportunities, SoftHyphensAreLeftToAHyphenator) { check("some\u00ADthing here", "some\u00ADthing |here"); }

TEST(BreakOpportunities, ZeroWidthSpace) { check("some\u200Bthing", "some\u200B^thing"); }

TEST(BreakOpportunities, InitialsStayWithTheirNames) {
  check("Christopher J. Rossbach", "Christopher J. +Rossbach");
  check("J.R.R. Tolkien", "J.R.R. Tolkien");
  check("J. R. R. Tolkien", "J. R. R. Tolkien");
  check("J.-P. Serre", "J.-P. Serre");
  check("É. Cartan", "É. Cartan");
  check("(J. Doe)", "(J. Doe)");
  check("plan B. 12 people", "plan |B. |12 +people");
  check("HotOS XVII. The", "HotOS +XVII. |The");
}

TEST(BreakOpportunities, AbbreviationsStayWhole) {
  check("a Ph.D. in", "a |Ph.D. |in");
  check("mentored by Dr. Eric Chang", "mentored |by |Dr. Eric +Chang");
  check("Prof. Dr. Müller", "Prof. Dr. Müller");
  check("Zhu et al. in", "Zhu |et al. |in");
  check("z. B. hier", "z. B. hier", "de");
  check("No. 5 and No. Five", "No. 5 |and |No. |Five");
  check("vol. 3, pp. 12–14", "vol. 3, |pp. 12–14");
  check("B.Eng. in", "B.Eng. |in");
}

TEST(BreakOpportunities, NumbersStayWithTheirUnits) {
  check("took 12 ms, not 3 weeks", "took |12 ms, |not |3 +weeks");
  check("about 1,200 km.", "about |1,200 km.");
  check("a 16 GB card", "a |16 GB |card");
  check("20 % (of 5 °C)", "20 % |(of |5 °C)");
  check("rose ~30 %", "rose |~30 %");
  check("v2 km", "v2 |km");
  check("in 2019 the", "in |2019 |the");
}

TEST(BreakOpportunities, MailAddressesAreNeverBroken) {
  check("write to zhi-peng.jia+cv@ex-ample.com now", "write |to |zhi-peng.jia+cv@ex-ample.com |now");
  check("(ab-cd@ef-gh.org)", "(ab-cd@ef-gh.org)");
  check("the handle @some-body", "the |handle |@some-~body");
}

TEST(BreakOpportunities, UrlsBreakInTheirPaths) {
  check("https://example.com", "https://example.com");
  check("https://www.linkedin.com/in/zhipeng-jia", "https://www.linkedin.com/^in/^zhipeng-jia");
  check("see github.com/some-one/re-po.", "see |github.com/^some-one/^re-po.");
  check("www.my-site.org/", "www.my-site.org/");
  check("my-site.org", "my-site.org");
  check("http://a.bc/de/fg.html?x=1&y=2#z3", "http://a.bc/^de/^fg^.html^?x^=1^&y^=2^#z3");
  check("(https://a.bc/de)", "(https://a.bc/^de)");
  check("http://a.bc/d", "http://a.bc/d");
}

TEST(BreakOpportunities, ChineseAndJapanese) {
  check("清华大学", "清^华^大^学", "zh");
  check("北京，中国。", "北^京，^中^国。", "zh");
  check("见https://a.bc/de。", "见^https://a.bc/^de。", "zh");
  check("スーパー", "スー^パー", "ja");
}

TEST(BreakOpportunities, NumbersStayWithWhatTheyCountInEastAsia) {
  check("約2億3,000万円の15分", "約^2億3,000万円^の^15分", "ja");
  check("耗时15分钟降至3秒", "耗^时^15分^钟^降^至^3秒", "zh");
}

TEST(BreakOpportunities, WordsOfKoreanStayWhole) {
  check("평균 9일에서 3일로 UX를 단축", "평균 |9일에서 |3일로 |UX를 |단축", "ko");
  check("평균", "평^균", "ja");
}

TEST(BreakOpportunities, LongWordsTakeLinearTime) {
  std::string text;
  for (int i = 0; i < 100000; ++i) text += "ab-@/.";
  EXPECT_LE(break_opportunities(text, "en").size(), text.size());
}

}  // namespace
}  // namespace quoin
