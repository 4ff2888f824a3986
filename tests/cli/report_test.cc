#include "cli/report.h"

#include <gtest/gtest.h>

#include "report/groups.h"

namespace quoin {
namespace {

TEST(Report, Sizes) {
  const auto check = [](std::size_t bytes, const std::string& expected) { EXPECT_EQ(human_size(bytes), expected); };
  check(0, "0 B");
  check(999, "999 B");
  check(1000, "1 KB");
  check(38214, "38 KB");
  check(38500, "38 KB");
  check(38501, "39 KB");
  check(999499, "999 KB");
  check(999500, "1.0 MB");
  check(12345678, "12.3 MB");
}

TEST(Report, Times) {
  const auto check = [](double milliseconds, const std::string& expected) {
    EXPECT_EQ(human_time(milliseconds), expected);
  };
  check(0, "<1 ms");
  check(0.99, "<1 ms");
  check(1, "1 ms");
  check(7.4, "7 ms");
  check(999.4, "999 ms");
  check(999.5, "1.0 s");
  check(12345, "12.3 s");
}

TEST(Report, OneLineCannotSteerATerminal) {
  const auto check = [](const std::string& text, std::size_t limit, const std::string& expected) {
    EXPECT_EQ(one_line(text, limit), expected);
  };
  check("", 3, "");
  check("abc", 3, "abc");
  check("abcd", 3, "abc…");
  check("naïve", 3, "naï…");
  check("a\nb\tc", 9, "a b c");
  check("\x1B[31mred", 9, "\uFFFD[31mred");
  check("\u009B2J", 9, "\uFFFD2J");
  check("a\u202Eb", 9, "a\uFFFDb");
  check("\xFF", 9, "\uFFFD");
}

TEST(Report, FaultsAreCounted) {
  const auto check = [](int errors, int warnings, const std::string& expected) {
    Diagnostics diagnostics;
    for (int i = 0; i < errors; ++i) diagnostics.error("e", {}, "");
    for (int i = 0; i < warnings; ++i) diagnostics.warning("w", {}, "");
    EXPECT_EQ(count_faults(diagnostics), expected);
  };
  check(0, 0, "");
  check(1, 0, "1 error");
  check(0, 2, "2 warnings");
  check(3, 1, "3 errors, 1 warning");
}

TEST(Report, TheFitSaysWhatItChoseAndLeftOut) {
  Resume resume;
  for (const std::uint32_t line : {4, 30, 31, 32, 60})
    resume.leaves.push_back({"", resume.places.add({0, {line, 1}, {line, 9}}), "", 0, 1, line != 31 && line != 32});
  const auto add = [&](const char* title, SectionKind kind, std::vector<Entry> entries) {
    Section section;
    section.title.runs.emplace_back().text = title;
    section.kind = kind;
    section.entries = std::move(entries);
    resume.sections.push_back(std::move(section));
  };
  const auto entry = [](LeafId leaf, std::vector<LeafId> items = {}) {
    Entry out;
    out.leaf = leaf;
    for (const LeafId item : items) out.items.push_back({{}, {}, item});
    return out;
  };
  add("Awards", SectionKind::awards, {entry(0), entry(1, {2, 3})});
  add("Talks", SectionKind::talks, {entry(4)});
  FitReport fit;
  fit.size = 9.4567;
  fit.leading = 1.25;
  fit.spacing = 0.8;
  EXPECT_EQ(describe_fit(fit, 0, resume), "");
  EXPECT_EQ(describe_fit(fit, 1, resume), "  fitted to 1 page: body 9.46 pt, leading 1.25, spacing 0.8\n");
  fit.condensed = {"publications", "awards"};
  fit.dropped = {4, 3, 2, 1};
  EXPECT_EQ(describe_fit(fit, 2, resume),
            "  fitted to 2 pages: body 9.46 pt, leading 1.25, spacing 0.8; condensed: publications, awards\n"
            "  left out 4 items:\n"
            "    Awards: 1 of 2 entries, 2 of 2 highlights left out (lines 30–32)\n"
            "    section gone: Talks (line 60)\n");
  fit.dropped = {3};
  EXPECT_EQ(describe_group(groups_of(fit.dropped, resume).at(0)), "Awards: 1 of 2 highlights left out (line 32)");
}

}  // namespace
}  // namespace quoin
