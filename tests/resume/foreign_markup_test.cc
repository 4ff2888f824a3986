// Markup that does nothing is a warning with the cure, and prints as it stands.
#include "resume/foreign_markup.h"

#include <gtest/gtest.h>

#include "resume/resume_outcome.h"
#include "resume/show_text.h"

namespace quoin {
namespace {

/// "BEGIN-END code | message | hint" for each.
std::string warned(const std::string& text) {
  std::vector<InlineFault> faults;
  parse_runs(text, nullptr, faults);
  std::string out;
  for (const InlineFault& one : faults) {
    EXPECT_EQ(one.severity, Severity::warning) << text;
    out += std::to_string(one.begin) + "-" + std::to_string(one.end) + " " + one.code + " | " + one.message + " | " +
           one.hint + "\n";
  }
  return out;
}

TEST(ForeignMarkup, IsToldWithItsCure) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"Made 5*3 and 4*2 trays",
       "6-7 markup-in-number | `*` between two figures begins slanted text, and does not print | write ×, or for the character itself "
       "\\\\*, or \\* in a text between ' and '\n"},
      {"of $x^2$ and $y_1$", "3-8 latex-markup | `$x^2$` is mathematics of LaTeX, and prints as it stands | write the characters themselves, such as "
                             "β, ₂ or ²\n"},
      {"$5 to $7_000 a day", ""},
      {"Led **the team",
       "4-6 unclosed-markup | `**` begins bold text that does not end | close it: **bold**; for the characters "
       "themselves write \\\\*\\\\*, or \\*\\* in a text between ' and '\n"},
      {"__init of it",
       "0-2 unclosed-markup | `__` begins bold text that does not end | close it: __bold__; for the characters "
       "themselves write \\\\_\\\\_, or \\_\\_ in a text between ' and '\n"},
      {"ran `make all",
       "4-5 unclosed-markup | ``` begins code that does not end | close it: `code`; for the character itself write "
       "\\\\`, or \\` in a text between ' and '\n"},
      {"see [here](https://e.org", "4-11 unclosed-markup | this link does not end | close it: [text](https://…)\n"},
      {"see [here](https://e.org/a b)",
       "4-11 unclosed-markup | this link does not end | an address has no spaces: [text](https://…)\n"},
      {"a \\textbf{bold} word",
       "2-15 latex-markup | \\textbf is a command of LaTeX, and prints as it stands | write **bold**\n"},
      {"a \textbf{bold} word",
       "2-14 latex-markup | \\textbf is a command of LaTeX, and prints as it stands | write **bold**\n"},
      {"\\href{https://e.org}{me}",
       "0-20 latex-markup | \\href is a command of LaTeX, and prints as it stands | write [text](https://…)\n"},
      {"\\item Baked",
       "0-5 latex-markup | \\item is a command of LaTeX, and prints as it stands | write each point as an element of "
       "the array\n"},
      {"\\qty{5}{m}",
       "0-7 latex-markup | \\qty is a command of LaTeX, and prints as it stands | write it in plain letters\n"},
      {"``quoted''",
       "0-2 latex-markup | quotes of LaTeX stand as they are | write \"…\": quotes become those of the language\n"},
      {"<b>bold</b> and <b>more</b>",
       "0-3 html-markup | `<b>` is HTML, and prints as it stands | write **bold**\n16-19 html-markup | `<b>` is HTML, "
       "and prints as it stands | write **bold**\n"},
      {"one<BR/>two",
       "3-8 html-markup | `<BR/>` is HTML, and prints as it stands | end the line with a backslash, or begin another "
       "paragraph with a blank line\n"},
      {"5&nbsp km", "1-6 html-markup | `&nbsp` is half of HTML's `&nbsp;` | write the character itself\n"},
      {"5&amp;nbsp;km", "1-11 html-markup | `&amp;nbsp;` prints as `&nbsp;` | write the character itself\n"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(warned(text), expected) << text;
}

TEST(ForeignMarkup, WhatPeopleMeanIsLeftAlone) {
  for (const char* text : {"**bold** and __bold__",
                           "2 ** 3",
                           "2**8 states",
                           "J. Doe**",
                           "a * b",
                           "5* hotel",
                           "*kwargs",
                           "\\*\\*kwargs",
                           "`code` ``a`b``",
                           "the 90`s",
                           "[1](see below)",
                           "[a](https://e.org)",
                           "vector<int>",
                           "a < b > c",
                           "<https://e.org>",
                           "C:\\temp\\new",
                           "R&D",
                           "AT&T",
                           "5&nbsp;km",
                           "&amp; so on",
                           "\\& \\% \\$",
                           "a\tb{c}",
                           "x_1 and y_2",
                           "snake_case_name",
                           "<script>"})
    EXPECT_EQ(warned(text), "") << text;
}

TEST(ForeignMarkup, PrintsAsItStands) {
  const Outcome outcome = read(me + "summary = 'Led **the team, \\textbf{all} <b>of</b> it'\n");
  EXPECT_FALSE(outcome.diagnostics.has_errors());
  EXPECT_EQ(outcome.diagnostics.all.size(), 3u) << said(outcome);
  EXPECT_EQ(outcome.diagnostics.all.at(0).span.begin, (Position{3, 16}));
  EXPECT_EQ(show(outcome.resume.basics.summary.at(0).text), "Led **the team, \\textbf{all} <b>of</b> it");
}

/// Whatever stands in it: so many marks are told, and it takes no time by their square.
TEST(ForeignMarkup, IsBounded) {
  for (const char* piece :
       {"**a ", "`` a ", "](http ", "](", "\\x{", "\\item ", "&nbsp ", "<b>", "\textbf{", "[a](http://b c"}) {
    std::string text;
    while (text.size() < (1u << 20)) text += piece;
    std::vector<InlineFault> faults;
    parse_runs(text, nullptr, faults);
    EXPECT_LE(faults.size(), 100u) << piece;
  }
}

}  // namespace
}  // namespace quoin
