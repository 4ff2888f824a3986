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

std::string last_word(std::string text) {
  while (text.ends_with(' ')) text.pop_back();
  return text.substr(text.rfind(' ') + 1);
}

std::string first_word(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(' ');
  return begin == std::string::npos ? "" : text.substr(begin, text.find(' ', begin) - begin);
}

/// What a row's fields say, each by itself.
std::vector<std::string> field_texts(const Document& document) {
  std::vector<std::string> out;
  for (const Block& block : document.blocks) {
    std::optional<SlotRef> last;
    for (const TextRun& run : block.text.runs) {
      if (run.field && run.field == last && !out.empty()) out.back() += run.text;
      if (run.field && run.field != last) out.push_back(run.text);
      last = run.field;
    }
  }
  return out;
}

/// No field goes on below the date that stands beside it, where readers by position would put the date into its midst.
Faults column_faults(const Run& run, const Pages& pages) {
  Faults faults;
  const std::vector<std::string> fields = field_texts(run.fitted.document);
  const std::vector<PrintedLine> lines = lines_of(pages);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const auto gap = std::find_if(lines[i].items.begin(), lines[i].items.end(),
                                  [](const PageItem* item) { return is_column_gap(*item); });
    if (gap == lines[i].items.end() || lines[i + 1].block != lines[i].block) continue;
    std::string before;
    for (auto item = lines[i].items.begin(); item != gap; ++item)
      if (is_text(**item)) before += run_of(**item).text;
    const std::string joint = last_word(before) + ' ' + first_word(lines[i + 1].text);
    if (std::any_of(fields.begin(), fields.end(), [&](const std::string& field) { return field.find(joint) != field.npos; }))
      faults.push_back("a field goes on below its date: " + lines[i].text);
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

TEST(RuleDates, AFieldThatGoesOnBelowItsDateIsReported) {
  const auto run = run_pipeline(rows(), "full");
  const auto turn_over = [](Pages& pages) {
    auto& items = pages.pages.front().items;
    const auto place = std::find_if(items.begin(), items.end(), [](const PageItem& item) {
      return is_text(item) && run_of(item).text.starts_with("Place 1");
    });
    PageItem more = *place;
    std::get<GlyphRun>(place->what).text = "Place ";
    std::get<GlyphRun>(more.what).text = "1 ";
    more.at.y += Pt(13.5);
    items.insert(
        std::find_if(items.begin(), items.end(),
                     [](const PageItem& item) { return is_text(item) && run_of(item).text.starts_with("2011"); }) +
            1,
        more);
  };
  is_reported(column_faults, *run, turn_over, "Place");
}

TEST(RuleDates, TheyKeepTheRightEdgeHoweverLongATitleIs) {
  std::string wide = "[basics]\nname = \"Ada\"\n[[section]]\ntitle = \"T\"\nkind = \"experience\"\n";
  for (int words = 8; words < 24; ++words) {
    wide += "[[section.entry]]\norganization = \"";
    for (int i = 0; i < words; ++i) wide += "Company ";
    wide += "End\"\nlocation = \"Somewhere\"\nstart = \"2019-03\"\nend = \"2021-04\"\n";
  }
  const auto run = run_pipeline(wide, "full");
  ASSERT_TRUE(run->set) << run->messages;
  EXPECT_EQ(column_faults(*run, run->fitted.pages), Faults{});
  const Document& document = run->fitted.document;
  int dates = 0;
  for (const Page& page : run->fitted.pages.pages)
    for (const PageItem& item : page.items) {
      if (!is_text(item) || run_of(item).text.find("2021") == std::string::npos) continue;
      ++dates;
      const Pt space = run_of(item).glyphs.back().advance;  // at the line's end
      EXPECT_NEAR((item.at.x + run_of(item).width() - space).value, (document.paper.width - document.margins.right).value, 0.1);
    }
  EXPECT_EQ(dates, 16);
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
