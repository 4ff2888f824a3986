// How near and how far letters may stand before programs that extract text join words or part them (docs/typography.md, rule
// 3). Measured with the extractors of tests/conformance: poppler and pdfminer.six take a gap of a tenth of an em for a
// space, pdf.js one a little wider; poppler's raw mode overlooks a space that is less than 0.15 em from letter to letter.
#pragma once

namespace quoin {

/// In ems, between a letter's own advance and the next letter: kerning and letterspacing together.
inline constexpr double widest_letter_gap = 0.09;
/// The most negative letterspacing, in ems.
inline constexpr double tightest_tracking = -0.02;
/// The narrowest space that a justified line may have, in ems.
inline constexpr double narrowest_space = 0.19;
/// The most that letters come nearer or part to fill a line, in ems: two hundredths of a word's width, which no eye sees.
inline constexpr double widest_letterfit = 0.01;

}  // namespace quoin
