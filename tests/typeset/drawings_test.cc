// What is drawn around and beside text: the header's ground, boxes, bars, tags, levels. Text stays text, in its order.
#include <algorithm>

#include "../document/own_layout.h"
#include "fit/fit.h"
#include "page/dump.h"
#include "typeset/columns.h"

namespace quoin {
namespace {

const std::string person = "[basics]\nname = \"Ada Okafor\"\nheadline = \"Engineer\"\nemail = \"ada@example.org\"\n";

const std::string skills =
    "[[section]]\ntitle = \"Skills\"\nkind = \"skills\"\n[[section.entry]]\nname = \"Tools\"\nlevel = \"advanced\"\n"
    "keywords = [\"C++\", \"machine learning\", \"Python\", \"type design\", \"SQL\", \"release engineering\", "
    "\"Rust\", "
    "\"formal methods\", \"technical writing\", \"HarfBuzz\", \"usability tests\", \"accessibility\"]\n";

/// A résumé's pages in the layout `full` with changes.
Pages pages_of(const std::string& resume, const std::string& changes) {
  Composed made = composed(resume, changes);
  testing::Run& run = *made.run;
  TypesetContext context(*run.fonts, run.locale.tag, false, run.resume.places, run.diagnostics);
  Columns columns = set_columns(made.document, context);
  set_wide(made.document, context, columns);
  return paginate(made.document, std::move(columns), FillLast{}, context).pages;
}

template <class What>
std::vector<const PageItem*> items_of(const Page& page) {
  std::vector<const PageItem*> found;
  for (const PageItem& item : page.items)
    if (std::holds_alternative<What>(item.what)) found.push_back(&item);
  return found;
}

const Panel& panel_of(const PageItem& item) {
  return std::get<Panel>(item.what);
}

/// The run that says `words`.
const PageItem& saying(const Page& page, const std::string& words) {
  for (const PageItem& item : page.items)
    if (const GlyphRun* run = text_in(item); run && run->text.find(words) != std::string::npos) return item;
  ADD_FAILURE() << "no run says " << words;
  static const PageItem none;
  return none;
}

/// Whether the run lies in the box, but for the space that ends it, and its baseline does.
bool encloses(const PageItem& box, const PageItem& run) {
  const Panel& panel = panel_of(box);
  const Pt end = run.at.x + text_in(run)->width();
  return run.at.x >= box.at.x - Pt(0.01) && end <= box.at.x + panel.size.width + Pt(4) && run.at.y > box.at.y &&
         run.at.y < box.at.y + panel.size.height;
}

constexpr const char* band =
    "[header]\nbackground = \"accent\"\npadding = \"8mm\"\n[style.name]\ncolor = \"#fff\"\n[style.headline]\ncolor = "
    "\"#fff\"\n"
    "[style.contact]\ncolor = \"#fff\"\n";

/// The ground that reaches from one of the page's sides to the other at its top.
const Rule* band_of(const Page& page) {
  if (page.items.empty()) return nullptr;
  const Rule* rule = std::get_if<Rule>(&page.items.front().what);
  const bool top = page.items.front().at.y == Pt() && rule && rule->size.height < page.size.height;
  return top ? rule : nullptr;
}

TEST(HeaderGround, ReachesToThePapersEdgesBehindTheHeaderAlone) {
  const Pages pages = pages_of(person + skills, band);
  const Page& page = pages.pages.front();
  const Rule* ground = band_of(page);
  ASSERT_TRUE(ground);
  EXPECT_EQ(page.items.front().at.x, Pt());
  EXPECT_EQ(ground->size.width, page.size.width);
  EXPECT_TRUE(is_artifact(page.items.front().node));
  const Pt bottom = ground->size.height;
  EXPECT_LT(saying(page, "ada@").at.y, bottom - points_from_mm(8)) << "the padding is below the last row";
  EXPECT_GT(saying(page, "SKILLS").at.y, bottom);
}

TEST(HeaderGround, StandsOnTheFirstPageOnly) {
  std::string much = person + "[[section]]\ntitle = \"Life\"\nkind = \"prose\"\ntext = \"\"\"\n";
  for (int i = 0; i < 120; ++i)
    much += "A sentence that fills a line or so of the page, and another one that does.\n\n";
  const Pages pages = pages_of(much + "\"\"\"\n", band);
  ASSERT_GT(pages.pages.size(), 1u);
  EXPECT_TRUE(band_of(pages.pages[0]));
  EXPECT_FALSE(band_of(pages.pages[1]));
}

TEST(HeaderGround, TouchesTheSidebarsGround) {
  const std::string sidebar = "[sidebar]\nwidth = \"50mm\"\nbackground = \"#eef3f2\"\nsections = [\"skills\"]\n";
  const Pages pages = pages_of(person + skills, band + sidebar);
  const Page& page = pages.pages.front();
  const Rule* ground = band_of(page);
  ASSERT_TRUE(ground);
  EXPECT_EQ(ground->size.width, page.size.width);
  const PageItem& aside = page.items[1];
  ASSERT_TRUE(std::holds_alternative<Rule>(aside.what));
  EXPECT_NEAR(aside.at.y.value, ground->size.height.value, 0.01);
  // Beside a sidebar as high as the page it is as wide as what the header stands over.
  const Pages high = pages_of(person + skills, band + sidebar + "height = \"page\"\n");
  const Rule* beside = band_of(high.pages.front());
  ASSERT_TRUE(beside);
  EXPECT_LT(beside->size.width, page.size.width);
  EXPECT_NEAR((high.pages.front().items.front().at.x + beside->size.width).value, page.size.width.value, 0.01);
}

TEST(HeadingBox, LiesUnderTheHeadingOverTheMeasure) {
  const std::string box =
      "[style.heading]\nleading = 1.8\nbox = { color = \"#e6ebf2\", padding = \"6pt\", radius = \"2pt\" }\n";
  const Pages pages = pages_of(person + skills, box),
              plain = pages_of(person + skills, "[style.heading]\nleading = 1.8\n");
  const Page& page = pages.pages.front();
  const auto panels = items_of<Panel>(page);
  ASSERT_EQ(panels.size(), 1u);
  EXPECT_EQ(panels.front(), &page.items.front()) << "what lies under text is painted before it";
  EXPECT_TRUE(is_artifact(panels.front()->node));
  const PageItem& heading = saying(page, "SKILLS");
  EXPECT_TRUE(encloses(*panels.front(), heading));
  EXPECT_NEAR(panels.front()->at.x.value, points_from_mm(21).value, 0.01);
  EXPECT_NEAR((heading.at.x - panels.front()->at.x).value, 6, 0.01);
  EXPECT_NEAR(panel_of(*panels.front()).size.width.value, (page.size.width - points_from_mm(42)).value, 0.01);
  EXPECT_EQ(text_of(pages), text_of(plain));
  EXPECT_EQ(dump_tree(pages), dump_tree(plain));
}

TEST(HeadingBox, AnOutlineHasNoGround) {
  const Pages pages =
      pages_of(person + skills, "[style.heading]\nbox = { border = { thickness = \"0.5pt\", color = \"line\" } }\n");
  const auto panels = items_of<Panel>(pages.pages.front());
  ASSERT_EQ(panels.size(), 1u);
  EXPECT_EQ(panel_of(*panels.front()).border, Pt(0.5));
  const std::string taken_away = "[style.heading]\nbox = { show = false, color = \"line\" }\nbar = { show = false }\n";
  EXPECT_TRUE(items_of<Panel>(pages_of(person + skills, taken_away).pages.front()).empty());
}

TEST(HeadingBar, StandsInTheMarginOrOverTheLabels) {
  const auto bar_of = [](const Pages& pages) {
    for (const PageItem* item : items_of<Rule>(pages.pages.front()))
      if (std::get<Rule>(item->what).size.height == Pt(4)) return item;
    return static_cast<const PageItem*>(nullptr);
  };
  const std::string in_margin = "[style.heading]\nbar = { width = \"10pt\", height = \"4pt\", gap = \"5pt\" }\n";
  const Pages pages = pages_of(person + skills, in_margin);
  const PageItem* bar = bar_of(pages);
  ASSERT_TRUE(bar);
  EXPECT_TRUE(is_artifact(bar->node));
  const PageItem& heading = saying(pages.pages.front(), "SKILLS");
  EXPECT_NEAR((heading.at.x - bar->at.x).value, 15, 0.01);
  EXPECT_LT(bar->at.y, heading.at.y);
  EXPECT_GT(bar->at.y + Pt(8), heading.at.y - Pt(4));
  EXPECT_EQ(text_of(pages), text_of(pages_of(person + skills, "")));
  // Over the labels the heading begins where the text does.
  const std::string labels =
      "[labels]\nwidth = \"30mm\"\ngap = \"6mm\"\n[entry.skills]\nrows = [{ label = \"{name}\", left = \"{keywords}{ "
      "(level)}\" }]\n";
  const Pages beside = pages_of(person + skills, labels + "[style.heading]\nbar = { height = \"4pt\" }\n");
  const PageItem* over = bar_of(beside);
  ASSERT_TRUE(over);
  EXPECT_NEAR(over->at.x.value, points_from_mm(21).value, 0.01);
  EXPECT_NEAR(std::get<Rule>(over->what).size.width.value, points_from_mm(30).value, 0.01);
  const Page& page = beside.pages.front();
  EXPECT_NEAR((saying(page, "SKILLS").at.x - over->at.x).value, points_from_mm(36).value, 0.01);
  // No labels, no width: no bar.
  EXPECT_FALSE(bar_of(pages_of(person + skills, "[style.heading]\nbar = { height = \"4pt\" }\n")));
}

/// A rule beside a heading never runs through it: behind one at the left, before one at the right, at both sides of one in the middle.
TEST(Rules, StandBesideTheHeadingWhereverItStands) {
  for (const auto& [align, rules] : std::vector<std::pair<std::string, std::size_t>>{{"left", 1}, {"right", 1}, {"center", 2}}) {
    const Pages pages = pages_of(person + skills, "[style.heading]\nalign = \"" + align + "\"\nrule = { thickness = \"1pt\", place = \"beside\", gap = \"6pt\" }\n");
    const Page& page = pages.pages.front();
    const PageItem& heading = saying(page, "SKILLS");
    const Pt begin = heading.at.x, end = begin + text_in(heading)->width();
    std::size_t beside = 0;
    for (const PageItem* rule : items_of<Rule>(page)) {
      if (rule->at.y > heading.at.y || rule->at.y < heading.at.y - Pt(12)) continue;
      const Pt left = rule->at.x, right = left + std::get<Rule>(rule->what).size.width;
      ++beside;
      EXPECT_TRUE(right < begin - Pt(4) || left > end) << align << ' ' << left.value << ' ' << right.value << ' ' << begin.value << ' ' << end.value;
    }
    EXPECT_EQ(beside, rules) << align;
  }
}

const std::string tagged =
    "[style.tag]\nleading = 1.8\nbox = { color = \"#e6ebf2\", padding = \"4pt\", radius = \"2pt\", gap = \"3pt\" }\n"
    "[entry.skills]\nrows = [\"**{name}**{ (level)}\", { left = \"{tags}\", style = \"tag\" }]\n";

TEST(Tags, EachKeywordStandsInABoxOfItsOwn) {
  const Pages pages = pages_of(person + skills, tagged);
  const Page& page = pages.pages.front();
  const auto panels = items_of<Panel>(page);
  EXPECT_EQ(panels.size(), 12u);
  for (const char* keyword : {"C++", "machine learning", "type design", "formal methods", "accessibility"}) {
    const PageItem& run = saying(page, keyword);
    EXPECT_EQ(std::count_if(panels.begin(), panels.end(), [&](const PageItem* one) { return encloses(*one, run); }), 1)
        << keyword;
  }
  for (const PageItem* one : panels) {
    EXPECT_TRUE(is_artifact(one->node));
    for (const PageItem* other : panels) {
      const Panel &a = panel_of(*one), &b = panel_of(*other);
      const bool apart = one == other || one->at.x + a.size.width + Pt(2.9) < other->at.x ||
                         other->at.x + b.size.width + Pt(2.9) < one->at.x ||
                         one->at.y + a.size.height + Pt(2.9) < other->at.y ||
                         other->at.y + b.size.height + Pt(2.9) < one->at.y;
      EXPECT_TRUE(apart) << "boxes touch";
    }
    EXPECT_LE((one->at.x + panel_of(*one).size.width).value, (page.size.width - points_from_mm(21)).value + 0.01);
  }
}

TEST(Tags, AreWordsWithSpacesToWhoeverReads) {
  const std::string text = text_of(pages_of(person + skills, tagged));
  EXPECT_NE(text.find("C++ machine learning Python type design SQL release engineering Rust"), std::string::npos)
      << text;
}

TEST(Tags, OnlyOneThatNoLineHoldsTurnsOver) {
  const std::string narrow = "[page]\nmargin = { left = \"80mm\", right = \"80mm\" }\n";
  const std::string one =
      person + "[[section]]\ntitle = \"Skills\"\nkind = \"skills\"\n[[section.entry]]\nname = \"Tools\"\nkeywords = [";
  const Pages whole = pages_of(one + "\"machine learning\", \"type design\", \"C++\"]\n", tagged + narrow);
  EXPECT_EQ(items_of<Panel>(whole.pages.front()).size(), 3u);
  const Pages wide =
      pages_of(one + "\"a keyword that is much longer than any line of the page\", \"C++\"]\n", tagged + narrow);
  const auto panels = items_of<Panel>(wide.pages.front());
  EXPECT_GT(panels.size(), 2u);
  for (const PageItem* panel : panels) EXPECT_LE(panel_of(*panel).size.width, points_from_mm(50) + Pt(4.01));
  EXPECT_NE(text_of(wide).find("a keyword that is much longer than any line of the page C++"), std::string::npos);
}

TEST(Tags, ATrialCountsTheLinesThatAreSet) {
  for (const char* margin : {"21mm", "60mm", "80mm"}) {
    Composed made = composed(person + skills,
                             tagged + "[page]\nmargin = { left = \"" + margin + "\", right = \"" + margin + "\" }\n");
    testing::Run& run = *made.run;
    TypesetContext context(*run.fonts, run.locale.tag, false, run.resume.places, run.diagnostics);
    const auto height = [&](Purpose purpose) {
      Pt sum;
      for (const Slice& slice : set_columns(made.document, context, purpose).main) sum += slice.box.height;
      return sum.value;
    };
    EXPECT_NEAR(height(Purpose::heights), height(Purpose::pages), 1e-6) << margin;
  }
}

TEST(Levels, AreDrawnBesideTheirWordWhereTheyStandOnAScale) {
  const std::string languages =
      "[[section]]\ntitle = \"Languages\"\nkind = \"languages\"\n[[section.entry]]\nname = \"German\"\nlevel = \"B1\"\n"
      "[[section.entry]]\nname = \"Dutch\"\nlevel = \"a little\"\n";
  const std::string rows = "[entry.languages]\njoin = \"\"\nrows = [\"{name}: {level}\"]\n";
  const std::string plain = text_of(pages_of(person + languages, rows));
  const auto shapes = [&](const std::string& levels) {
    const Pages pages = pages_of(person + languages, rows + "[levels]\n" + levels);
    EXPECT_EQ(text_of(pages), plain);
    const Page& page = pages.pages.front();
    return std::make_pair(items_of<Shape>(page).size(), items_of<Panel>(page).size());
  };
  EXPECT_EQ(shapes("shape = \"dots\"\nrest = \"line\"\n"), std::make_pair(std::size_t{5}, std::size_t{0}));
  EXPECT_EQ(shapes("shape = \"dots\"\n"), std::make_pair(std::size_t{3}, std::size_t{2})) << "the rest is outlined";
  EXPECT_EQ(shapes("shape = \"bar\"\nplace = \"before\"\n"), std::make_pair(std::size_t{0}, std::size_t{2}));
  EXPECT_EQ(shapes("shape = \"none\"\n"), std::make_pair(std::size_t{0}, std::size_t{0}));
}

TEST(Levels, ABarIsAsLongAsItsShare) {
  const std::string skill =
      "[[section]]\ntitle = \"Skills\"\nkind = \"skills\"\n[[section.entry]]\nname = \"Rust\"\nlevel = \"3/4\"\n";
  const Pages pages = pages_of(person + skill, "[levels]\nshape = \"bar\"\nrest = \"line\"\n");
  const auto panels = items_of<Panel>(pages.pages.front());
  ASSERT_EQ(panels.size(), 2u);
  EXPECT_NEAR(panel_of(*panels[1]).size.width / panel_of(*panels[0]).size.width, 0.75, 1e-6);
}

TEST(StackedContacts, StandEachOnALineOfItsOwn) {
  const std::string details =
      "[[basics.detail]]\nlabel = \"Born\"\ntext = \"1 May 1990\"\n[[basics.detail]]\nlabel = \"Nationality\"\n"
      "text = \"Nigerian\"\n";
  const Pages pages =
      pages_of(person + details + skills,
               "[header]\nrows = [\"{name}\", \"{headline}\", \"{email}\", { left = \"{details}\", stack = true }]\n");
  const Page& page = pages.pages.front();
  EXPECT_GT(saying(page, "Nigerian").at.y, saying(page, "1 May").at.y);
  EXPECT_GT(saying(page, "1 May").at.y, saying(page, "ada@").at.y);
  EXPECT_NE(text_of(pages).find("Born: 1 May 1990\nNationality: Nigerian\n"), std::string::npos);
}

}  // namespace
}  // namespace quoin
