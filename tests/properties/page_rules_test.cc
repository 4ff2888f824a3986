// What no page may have, of any résumé in any bundled layout on any paper: a hole at its foot, a heading there, a
// widow, an orphan, a nearly empty last page, a line out of its margins, a runt.
#include <gtest/gtest.h>

#include <filesystem>
#include <map>

#include "base/paper.h"
#include "document/compose.h"
#include "fit/order.h"
#include "rules/real_pages.h"
#include "text/hyphenate.h"
#include "typeset/columns.h"

namespace quoin::testing {
namespace {

namespace fs = std::filesystem;

constexpr double largest_hole = 0.15;   // of a page's height, before a break inside a section
constexpr double least_on_last = 0.25;  // or else the page before has given what it can …
constexpr double given = 0.95;          // … which, where an entry is high, may leave it as full as this
constexpr double shortest_last_line = 0.25;

struct Edges {
  Pt left, right;
};

/// Where the text may stand, at the layout's loosest.
struct Frame {
  Pt top, right, bottom, left;
  Pt height() const { return bottom - top; }
};

Frame frame_of(const Layout& layout, Size paper) {
  const auto length = [](const Range<Length>& range) { return range.ideal.at(Pt(10)); };
  return {length(layout.margin_top), paper.width - length(layout.margin_right),
          paper.height - length(layout.margin_bottom), length(layout.margin_left)};
}

Edges edges_of(const PrintedLine& line) {
  Edges edges{line.items.front()->at.x, line.items.front()->at.x};
  for (const PageItem* item : line.items) {
    edges.left = min(edges.left, item->at.x);
    edges.right = max(edges.right, item->at.x + run_of(*item).width());
  }
  return edges;
}

/// The section that a block stands in; −1 where it stands in none.
NodeId section_of(const Pages& pages, NodeId node) {
  while (node > 0 && node_of(pages, node).role != Role::section) node = node_of(pages, node).parent;
  return node > 0 ? node : -1;
}

/// How far down a page is filled.
double filled(const std::vector<PrintedLine>& lines, std::size_t page, const Frame& frame) {
  Pt lowest = frame.top;
  for (const PrintedLine& line : lines)
    if (line.page == page) lowest = max(lowest, line.y);
  return (lowest - frame.top) / frame.height();
}

std::string on_page(std::size_t page, const std::string& what) {
  return "page " + std::to_string(page + 1) + ": " + what;
}

std::string percent(double share) {
  return std::to_string(static_cast<int>(100 * share + 0.5)) + " %";
}

Faults break_faults(const Pages& pages, std::vector<PrintedLine> lines, const Frame& frame) {
  Faults faults;
  // Column by column, as the structure has them: one that goes on over pages is read whole.
  std::stable_sort(lines.begin(), lines.end(),
                   [](const PrintedLine& a, const PrintedLine& b) { return a.block < b.block; });
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const std::size_t page = lines[i].page;
    if (page == lines[i + 1].page) continue;
    const Role role = node_of(pages, lines[i].block).role;
    if (role == Role::h2) faults.push_back(on_page(page, "a section's heading at the foot"));
    if (role == Role::h3) faults.push_back(on_page(page, "an entry's head at the foot"));
    const bool inside = section_of(pages, lines[i].block) == section_of(pages, lines[i + 1].block);
    const double hole = 1 - filled(lines, page, frame);
    if (inside && hole > largest_hole) faults.push_back(on_page(page, "a hole of " + percent(hole)));
  }
  return faults;
}

Faults last_page_faults(const Pages& pages, const std::vector<PrintedLine>& lines, const Frame& frame) {
  const std::size_t last = pages.pages.size() - 1;
  if (last == 0) return {};
  constexpr double descent = 0.01;  // below the last baseline
  const double share = filled(lines, last, frame) + descent, before = filled(lines, last - 1, frame);
  if (share >= least_on_last || before <= given) return {};
  return {on_page(last, "the last is only " + percent(share) + " full, and the one before " + percent(before))};
}

/// An address can be parted in few places, and what stands about it has no choice.
bool holds_address(const PrintedLine& line) {
  constexpr std::size_t word = 40;
  for (std::size_t begin = 0; begin < line.text.size();) {
    const std::size_t end = std::min(line.text.find(' ', begin), line.text.size());
    if (end - begin > word) return true;
    begin = end + 1;
  }
  return false;
}

Faults paragraph_faults(const Pages& pages, const std::vector<PrintedLine>& lines) {
  struct Spread {
    std::map<std::size_t, int> lines;
    Pt right;  // of the widest line
    Edges last;
    bool address = false;
    bool two_sides = false;  // its lines are fields, no sentence
    /// Against what a line has from there on, for numbers and labels hang at the left of it.
    bool runt() const { return last.right - last.left < (right - last.left) * shortest_last_line; }
  };
  std::map<NodeId, Spread> blocks;
  for (const PrintedLine& line : lines) {
    Spread& spread = blocks[line.block];
    ++spread.lines[line.page];
    spread.last = edges_of(line);
    spread.right = max(spread.right, spread.last.right);
    spread.address = spread.address || holds_address(line);
    spread.two_sides = spread.two_sides || std::any_of(line.items.begin(), line.items.end(), [](const PageItem* item) {
      return is_text(*item) && run_of(*item).text == "  ";
    });
  }
  Faults faults;
  for (const auto& [block, spread] : blocks) {
    const std::size_t page = spread.lines.rbegin()->first;
    if (spread.lines.size() > 1) {
      if (spread.lines.begin()->second < 2) faults.push_back(on_page(page - 1, "an orphan"));
      if (spread.lines.rbegin()->second < 2) faults.push_back(on_page(page, "a widow"));
    }
    const bool of_section = section_of(pages, block) > 0;  // the header is a list of things, not a sentence
    if (of_section && !spread.address && !spread.two_sides && spread.runt())
      faults.push_back(on_page(page, "a runt before " + std::to_string(spread.right.value)));
  }
  return faults;
}

Faults margin_faults(const std::vector<PrintedLine>& lines, const Frame& frame) {
  constexpr Pt hanging(12);  // a turn-over line's own space, in a large name too, or a hyphen
  Faults faults;
  for (const PrintedLine& line : lines) {
    const Edges edges = edges_of(line);
    if (edges.right > frame.right + hanging || edges.left < frame.left - hanging)
      faults.push_back(on_page(line.page, "beyond the side margins: " + line.text));
    if (line.y > frame.bottom || line.y < frame.top)
      faults.push_back(on_page(line.page, "beyond the top or foot: " + line.text));
  }
  return faults;
}

/// A fit moves the margins too; what its layout allows at most is what counts.
Layout loosened(Layout layout) {
  for (Range<Length>* range : {&layout.margin_top, &layout.margin_right, &layout.margin_bottom, &layout.margin_left})
    range->ideal = range->min;
  return layout;
}

Faults faults_of(const Pages& pages, const Layout& layout, Size paper) {
  const Frame frame = frame_of(loosened(layout), paper);
  const std::vector<PrintedLine> lines = lines_of(pages);
  Faults all;
  for (const Faults& faults : {break_faults(pages, lines, frame), last_page_faults(pages, lines, frame),
                               paragraph_faults(pages, lines), margin_faults(lines, frame)})
    all.insert(all.end(), faults.begin(), faults.end());
  return all;
}

struct Case {
  std::string file, layout, paper;
  std::string what() const { return fs::path(file).filename().string() + " in " + layout + " on " + paper; }
};

std::unique_ptr<Run> run_case(const Case& c) {
  return run_pipeline(read_file(c.file), c.layout, fs::path(c.file).parent_path(), c.paper);
}

Layout layout_of(const Case& c, Run& run) {
  return load_layout({{}, c.layout}, ".", true, source_folder() + "/layouts", run.sources, *run.world, run.diagnostics)
      .value();
}

std::vector<std::string> resumes() {
  std::vector<std::string> files{source_folder() + "/resume.toml"};
  for (const auto& entry : fs::directory_iterator(source_folder() + "/tests/conformance/corpus"))
    if (entry.path().extension() == ".toml") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

void check(const Case& c) {
  const auto run = run_case(c);
  ASSERT_TRUE(run->set) << c.what() << '\n' << run->messages;
  for (const std::string& fault : faults_of(run->fitted.pages, layout_of(c, *run), *paper_size(c.paper)))
    ADD_FAILURE() << c.what() << ": " << fault;
}

/// The same résumé at some thirty lengths: its least important leaves go one by one, or some at a time.
void check_lengths(const Case& c) {
  const auto run = run_case(c);
  ASSERT_TRUE(run->set) << c.what() << '\n' << run->messages;
  const Layout layout = layout_of(c, *run);
  const std::vector<LeafId> order = order_of_leaving_out(run->resume);
  Hyphenator hyphenator(*run->world, source_folder() + "/hyphenation", run->locale.tag);
  TypesetContext context(*run->fonts, run->locale.tag, run->locale.right_to_left, run->resume.places, run->diagnostics,
                         &hyphenator);
  Look look;
  look.flexible_spaces = true;
  look.left_out.assign(run->resume.leaves.size(), false);
  const std::size_t step = order.size() / 30 + 1;
  for (std::size_t count = 0; count < order.size(); ++count) {
    look.left_out[static_cast<std::size_t>(order[count])] = true;
    if (count % step != 0) continue;
    const Document document = compose(run->resume, layout, run->locale, *paper_size(c.paper), look);
    const Pages pages = paginate(document, set_columns(document, context), FillLast{}, context).pages;
    for (const std::string& fault : faults_of(pages, layout, *paper_size(c.paper)))
      ADD_FAILURE() << c.what() << " without " << count + 1 << " leaves: " << fault;
  }
}

template <class Check>
void everywhere(const std::vector<std::string>& files, const Check& one) {
  const auto world = disk_world();
  const std::vector<LayoutInfo> layouts = bundled_layouts(source_folder() + "/layouts", *world);
  EXPECT_GE(layouts.size(), 2u);
  for (const LayoutInfo& layout : layouts)
    for (const std::string& file : files)
      for (const char* paper : {"a4", "letter"}) one(Case{file, layout.name, paper});
}

/// Moves what stands on a page below `from` by so much.
void move_below(Pages& pages, std::size_t page, Pt from, Pt by) {
  for (PageItem& item : pages.pages[page].items)
    if (!is_artifact(item.node) && item.at.y > from) item.at.y += by;
}

TEST(PageRules, FaultsAreSeen) {
  const Case c{source_folder() + "/resume.toml", "full", "letter"};
  const auto run = run_case(c);
  const Layout layout = layout_of(c, *run);
  const Size paper = *paper_size(c.paper);
  const auto is_seen = [&](std::size_t page, Pt from, Pt by, const std::string& expected) {
    Pages pages = run->fitted.pages;
    move_below(pages, page, from, by);
    const Faults faults = faults_of(pages, layout, paper);
    ASSERT_FALSE(faults.empty()) << expected;
    EXPECT_NE(faults.front().find(expected), std::string::npos) << faults.front();
  };
  is_seen(0, Pt(80), Pt(-200), "page 1: a hole of");
  is_seen(2, Pt(), Pt(-340), "page 3: the last is only");
  is_seen(1, Pt(400), Pt(50), "page 2: beyond the top or foot");
}

TEST(PageRules, HoldEverywhere) {
  const std::vector<std::string> files = resumes();
  EXPECT_GE(files.size(), 30u);
  everywhere(files, check);
}

TEST(PageRules, HoldInNarrowJustifiedLines) {
  const std::string conformance = source_folder() + "/tests/conformance/";
  for (const char* name : {"academic", "all-kinds", "designer", "french", "german", "hyphens", "prose-only", "russian"})
    check({conformance + "corpus/" + name + ".toml", conformance + "layouts/justified.toml", "a4"});
}

/// Groups of one entry each, of which the page before can give none without a hole: larger type brings the last page its quarter.
TEST(PageRules, AFewLinesOnTheLastPageAreFed) {
  const std::string file = source_folder() + "/tests/golden/bibliography/resume.toml";
  for (const auto& [layout, paper] : {std::pair("timeline", "letter"), {"raster", "letter"}, {"modern", "a4"}, {"studio", "a4"}}) {
    const Case c{file, layout, paper};
    check(c);
    const auto run = run_case(c);
    const Pages& pages = run->fitted.pages;
    ASSERT_EQ(pages.pages.size(), 2u) << c.what();
    EXPECT_GE(filled(lines_of(pages), 1, frame_of(layout_of(c, *run), *paper_size(paper))), least_on_last - 0.005) << c.what();
  }
}

TEST(PageRules, HoldAtEveryLength) {
  const std::string corpus = source_folder() + "/tests/conformance/corpus/";
  everywhere({source_folder() + "/resume.toml", corpus + "academic.toml", corpus + "priorities.toml",
              corpus + "all-kinds.toml", corpus + "prose-only.toml", corpus + "groups.toml"},
             check_lengths);
}

}  // namespace
}  // namespace quoin::testing
