// Rules 7, 11 and 12: what parsers go by to tell sections and entries apart, and where dates stand.
#include <algorithm>
#include <set>

#include "export/pdf/write.h"
#include "real_pages.h"
#include "support/judge.h"

namespace quoin::testing {
namespace {

/// Without list labels, which stand on the lines of what they label.
std::vector<PrintedLine> lines_without_labels(const Pages& pages) {
  std::vector<PrintedLine> lines = lines_of(pages);
  std::erase_if(lines, [&](const PrintedLine& line) { return node_of(pages, line.block).role == Role::label; });
  return lines;
}

Pt size_of(const PrintedLine& line) {
  return run_of(*line.items.front()).size;
}

/// The smallest step from baseline to baseline of lines alike.
Pt step_between_lines(const std::vector<PrintedLine>& lines) {
  Pt least(1000);
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const Pt step = lines[i].y - lines[i - 1].y;
    if (lines[i].page == lines[i - 1].page && size_of(lines[i]) == size_of(lines[i - 1]) && step > Pt(1))
      least = min(least, step);
  }
  return least;
}

/// Before each entry that follows another one: its step less `type` times the size, against the same between lines.
Faults gap_faults(const Run& run, const Pages& pages, double type) {
  std::set<std::string> groups;
  for (const Section& section : run.resume.sections)
    for (const Entry& entry : section.entries) groups.insert(entry.group.plain() + " ");
  const std::vector<PrintedLine> lines = lines_without_labels(pages);
  const Pt usual = step_between_lines(lines);
  Faults faults;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const PrintedLine &above = lines[i - 1], &line = lines[i];
    const Role role_above = node_of(pages, above.block).role;
    const bool begins_entry = node_of(pages, line.block).role == Role::h3 && above.block != line.block;
    const bool under_heading = role_above == Role::h2 || groups.contains(above.text);
    const bool other_column = line.y < above.y;
    if (!begins_entry || under_heading || other_column || above.page != line.page) continue;
    const double gap = (line.y - above.y - size_of(line) * type) / (usual - size_of(line) * type);
    if (gap < 1.5) faults.push_back("only " + std::to_string(gap) + " times the gap between lines above: " + line.text);
  }
  return faults;
}

/// As parsers measure, from baseline to baseline.
Faults step_faults(const Run& run, const Pages& pages) {
  return gap_faults(run, pages, 0);
}

/// As people see it, the white between lines: all that is asked of a page that had to be tightened.
Faults white_faults(const Run& run, const Pages& pages) {
  return gap_faults(run, pages, 1);
}

/// The wide space between an entry's head and its date.
bool is_column_gap(const PageItem& item) {
  return is_text(item) && run_of(item).text == "  " && run_of(item).width() > run_of(item).size;
}

/// Beside a label at the left text may turn over: all of it stands on the other side of the gap.
bool beyond(const PageItem& gap, const PrintedLine& line) {
  return std::all_of(line.items.begin(), line.items.end(), [&](const PageItem* item) {
    constexpr Pt hanging(2);  // an opening quote, a slanting letter
    return item->at.x >= gap.at.x + run_of(gap).width() - hanging;
  });
}

/// A date at the right stands beside a single line, so that no reader by position puts it inside what turns over.
Faults column_faults(const Run&, const Pages& pages) {
  Faults faults;
  const std::vector<PrintedLine> lines = lines_of(pages);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto gap = std::find_if(lines[i].items.begin(), lines[i].items.end(),
                                  [](const PageItem* item) { return is_column_gap(*item); });
    if (gap == lines[i].items.end()) continue;
    const auto turns_over = [&](const PrintedLine& other) {
      return other.block == lines[i].block && !beyond(**gap, other);
    };
    if ((i > 0 && turns_over(lines[i - 1])) || (i + 1 < lines.size() && turns_over(lines[i + 1]))) faults.push_back("a date beside lines that turn over: " + lines[i].text);
  }
  return faults;
}

/// Rows beside a column of dates come out row by row.
Faults row_faults(const Run& run, const Pages& pages) {
  Faults faults;
  const std::string pdf = write_pdf(pages, *run.fonts, {});
  for (const char* command :
       {"pdftotext % -", "pdftotext -raw % -", "pdftotext -layout % -", "mutool draw -q -F txt %"}) {
    const std::string text = judge(command, pdf);
    std::size_t at = 0;
    for (int row = 1; row <= 6 && at != std::string::npos; ++row)
      for (const std::string& wanted : {"Place " + std::to_string(row), std::to_string(2010 + row)})
        if (at != std::string::npos) at = text.find(wanted, at);
    if (at == std::string::npos) faults.push_back(std::string("rows in another order: ") + command);
  }
  return faults;
}

/// A section of a kind that parsers know carries its name, whatever its title says.
Faults title_faults(const Run& run, const Pages& pages) {
  const auto known = [](SectionKind kind) {
    return kind != SectionKind::prose && kind != SectionKind::list && kind != SectionKind::entries;
  };
  Faults faults;
  for (const OutlineEntry& heading : pages.outline) {
    const bool named = !node_of(pages, node_of(pages, heading.node).parent).title.empty();
    const bool right = std::any_of(run.resume.sections.begin(), run.resume.sections.end(), [&](const Section& section) {
      const std::string title = section.title.plain();  // "Selected publications" ends in it but for its first letter
      return heading.title.ends_with(title.substr(1)) && known(section.kind) == named;
    });
    if (!right) faults.push_back((named ? "a name for: " : "no known name for: ") + heading.title);
  }
  return faults;
}

std::string rows() {
  std::string out = "[basics]\nname = \"Ada Okafor\"\n[[section]]\ntitle = \"Berufliches\"\nkind = \"experience\"\n";
  for (int row = 1; row <= 6; ++row)
    out += "[[section.entry]]\norganization = \"Place " + std::to_string(row) +
           "\"\ndate = " + std::to_string(2010 + row) + "\n";
  return out;
}

TEST(RuleGapAboveEntries, ANarrowOneIsReported) {
  const RealPages real = real_pages(source_folder() + "/resume.toml", "full");
  const auto nearer = [](Pages& pages) {
    const NodeId entry = block_of(pages, find_item(pages, "Sunnyvale").node);
    for (Page& page : pages.pages)
      for (PageItem& item : page.items)
        if (is_text(item) && block_of(pages, item.node) == entry) item.at.y -= Pt(3);
  };
  is_reported(step_faults, *real.run, nearer, "Sunnyvale");
}

TEST(RuleGapAboveEntries, HoldsInFull) {
  for (const RealPages& real : all_real_pages())
    if (real.what.ends_with("in full")) {
      EXPECT_EQ(step_faults(*real.run, real.pages()), Faults{}) << real.what;
    }
}

TEST(RuleGapAboveEntries, TheWhiteIsWiderEverywhere) {
  holds_everywhere(white_faults);
}

TEST(RuleDates, ADateBesideATitleThatTurnsOverIsReported) {
  const auto run = run_pipeline(rows(), "full");
  const auto turn_over = [](Pages& pages) {
    PageItem more = find_item(pages, "Place 1");
    more.at.y += Pt(13.5);
    auto& items = pages.pages.front().items;
    items.insert(
        std::find_if(items.begin(), items.end(),
                     [](const PageItem& item) { return is_text(item) && run_of(item).text.starts_with("2011"); }) +
            1,
        more);
  };
  is_reported(column_faults, *run, turn_over, "Place 1");
}

TEST(RuleDates, ATitleThatTurnsOverTakesItsDateAlong) {
  std::string wide = "[basics]\nname = \"Ada\"\n[[section]]\ntitle = \"T\"\nkind = \"experience\"\n";
  for (int words = 8; words < 24; ++words) {
    wide += "[[section.entry]]\norganization = \"";
    for (int i = 0; i < words; ++i) wide += "Company ";
    wide += "End\"\nstart = \"2019-03\"\nend = \"2021-04\"\n";
  }
  const auto run = run_pipeline(wide, "full");
  ASSERT_TRUE(run->set) << run->messages;
  EXPECT_EQ(column_faults(*run, run->fitted.pages), Faults{});
}

TEST(RuleDates, HoldsEverywhere) {
  holds_everywhere(column_faults);
}

TEST(RuleDates, ColumnAfterColumnIsReported) {
  const auto run = run_pipeline(rows(), "full");
  const auto column_after_column = [](Pages& pages) {
    auto& items = pages.pages.front().items;
    std::erase_if(items, is_column_gap);
    std::stable_partition(items.begin(), items.end(), [](const PageItem& item) { return item.at.x < Pt(300); });
  };
  is_reported(row_faults, *run, column_after_column, "pdftotext -raw % -");
}

TEST(RuleDates, RowsComeOutRowByRow) {
  const auto run = run_pipeline(rows(), "onepage");
  EXPECT_EQ(row_faults(*run, run->fitted.pages), Faults{});
}

TEST(RuleSectionNames, AMissingOneIsReported) {
  const auto run = run_pipeline(rows(), "full");
  const auto forget = [](Pages& pages) {
    for (Node& node : pages.tree.nodes) node.title = {};
  };
  is_reported(title_faults, *run, forget, "Berufliches");
}

TEST(RuleSectionNames, TheyStandInTheFile) {
  const auto run = run_pipeline(rows(), "full");
  const std::string pdf =
      judge("qpdf --qdf --object-streams=disable % -", write_pdf(run->fitted.pages, *run->fonts, {}));
  EXPECT_NE(pdf.find("/T (Experience)"), std::string::npos);
}

TEST(RuleSectionNames, HoldsEverywhere) {
  holds_everywhere(title_faults);
}

}  // namespace
}  // namespace quoin::testing
