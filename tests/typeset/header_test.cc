// The header on its page: contacts in lines of one width, a headline that is never parted beside the name, centred rows
// on the page's axis beside a photo, and what icons and links say.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "support/pipeline.h"

namespace quoin {
namespace {

using testing::run_pipeline;
using testing::source_folder;

/// A line of the first page: what it says, from where to where.
struct Line {
  std::string text;
  Pt left, right;
  Pt width() const { return right - left; }
  Pt middle() const { return (left + right) / 2; }
};

/// By their baselines; from the top. Only runs of the header's, which end where the first rule or section does.
std::vector<Line> lines_of(const Page& page) {
  std::map<double, Line> lines;
  for (const PageItem& item : page.items) {
    const GlyphRun* run = text_in(item);
    if (!run) continue;
    auto [at, fresh] = lines.try_emplace(item.at.y.value, Line{"", item.at.x, item.at.x});
    Line& line = at->second;
    line.text += run->text;
    line.left = min(line.left, item.at.x);
    const Pt space = run->text.ends_with(' ') && run->text != " " ? run->glyphs.back().advance : Pt();
    line.right = max(line.right, item.at.x + run->width() - space);
  }
  std::vector<Line> out;
  for (auto& [y, line] : lines) out.push_back(std::move(line));
  return out;
}

std::unique_ptr<testing::Run> set(const std::string& basics, const std::string& layout) {
  auto run = run_pipeline("[basics]\nname = \"Ada Example\"\n" + basics, layout, source_folder() + "/tests/golden/photo");
  EXPECT_TRUE(run->set) << run->messages;
  return run;
}

const Page& first_page(const testing::Run& run) {
  return run.fitted.pages.pages.at(0);
}

const std::string photo = "photo = { path = \"portrait.jpg\", alt = \"Ada\" }\n";
const std::string many =
    "location = \"Royal Tunbridge Wells\"\nphone = \"+44 20 7946 0000\"\nemail = \"ada.example@example.org\"\n"
    "url = \"https://www.ada-example.example.org\"\n[[basics.profile]]\nnetwork = \"GitHub\"\nusername = \"ada-example\"\n"
    "[[basics.profile]]\nnetwork = \"LinkedIn\"\nusername = \"ada-example\"\n[[basics.profile]]\nnetwork = \"ORCID\"\n"
    "username = \"0000-0002-1825-0097\"\n";

TEST(Header, ContactsStandInLinesOfOneWidth) {
  for (const char* layout : {"full", "classic", "modern", "executive", "onepage"})
    for (const bool with_photo : {false, true}) {
      const auto run = set((with_photo ? photo : "") + many, layout);
      std::vector<Line> lines = lines_of(first_page(*run));
      std::erase_if(lines, [](const Line& line) { return line.text.find("Ada Example") != std::string::npos; });
      ASSERT_GE(lines.size(), 2u) << layout;
      ASSERT_LE(lines.size(), with_photo ? 4u : 3u) << layout;
      const auto [least, most] = std::minmax_element(
          lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.width() < b.width(); });
      EXPECT_GT(least->width(), most->width() * (with_photo ? 0.5 : 0.6)) << layout << (with_photo ? " with photo: " : ": ") << least->text;
    }
}

TEST(Header, AHeadlineIsNeverPartedBesideTheName) {
  const std::string title = "Senior Lecturer in the History of Numerical Computation and Head of the Analytical "
                            "Engine Laboratory, University of Example";
  for (const char* layout : {"compact", "onepage"}) {
    const auto whole = set("headline = \"Engineer\"\nemail = \"a@example.org\"\n", layout);
    EXPECT_NE(lines_of(first_page(*whole)).at(0).text.find("Engineer"), std::string::npos) << layout;
    const auto parted = set("headline = \"" + title + "\"\nemail = \"a@example.org\"\n", layout);
    const std::vector<Line> lines = lines_of(first_page(*parted));
    EXPECT_EQ(lines.at(0).text, "Ada Example ") << layout;
    EXPECT_TRUE(lines.at(1).text.starts_with("Senior Lecturer")) << lines.at(1).text;
  }
}

TEST(Header, CentredRowsStandOnThePagesAxisBesideAPhoto) {
  const auto run = set(photo + "headline = \"Engineer\"\n", "classic");
  const Page& page = first_page(*run);
  const std::vector<Line> lines = lines_of(page);
  ASSERT_EQ(lines.size(), 2u);
  for (const Line& line : lines) EXPECT_NEAR(line.middle().value, page.size.width.value / 2, 0.01) << line.text;
}

TEST(Header, ACentredRowThatWouldTouchThePhotoMovesNoFurtherThanThat) {
  const std::string headline(95, 'n');
  std::string spaced;
  for (std::size_t i = 0; i < headline.size(); ++i) spaced += i % 8 == 7 ? ' ' : headline[i];
  for (std::size_t words = 4; words < 11; ++words) {
    const auto run = set(photo + "headline = \"" + spaced.substr(0, words * 8 - 1) + "\"\n", "classic");
    const Page& page = first_page(*run);
    const auto picture = std::find_if(page.items.begin(), page.items.end(),
                                      [](const PageItem& item) { return picture_in(item) != nullptr; });
    ASSERT_NE(picture, page.items.end());
    const Line line = lines_of(page).at(1);
    const Pt axis = page.size.width / 2, room = picture->at.x - points_from_mm(6);
    const bool fits = axis + line.width() / 2 <= room;
    EXPECT_LE(line.right.value, room.value + 0.01) << words;
    if (fits)
      EXPECT_NEAR(line.middle().value, axis.value, 0.01) << words;
    else
      EXPECT_NEAR(line.right.value, room.value, 0.01) << words;
  }
}

TEST(Header, AllLinesOfAStackedContactBeginBehindItsIcon) {
  const auto run = set("url = \"https://example.org/a-rather-long/address-of-a-page/that-no-sidebar/has-room-for\"\n", "flank");
  std::vector<Line> lines = lines_of(first_page(*run));
  std::erase_if(lines, [](const Line& line) { return line.text.find("Ada") != std::string::npos; });
  ASSERT_GE(lines.size(), 2u);
  const auto text_begins = [&](const std::string& text) {
    for (const PageItem& item : first_page(*run).items)
      if (const GlyphRun* glyphs = text_in(item); glyphs && glyphs->text != " " && text.ends_with(glyphs->text)) return item.at.x;
    return Pt();
  };
  EXPECT_EQ(text_begins(lines[0].text), text_begins(lines[1].text)) << lines[0].text << '|' << lines[1].text;
}

std::vector<std::string> icons_of(const Page& page) {
  std::vector<std::string> out;
  for (const PageItem& item : page.items)
    if (const auto* shape = std::get_if<Shape>(&item.what)) {
      out.emplace_back(shape_name(shape->name));
      EXPECT_EQ(item.node, artifact);
    }
  return out;
}

TEST(Header, IconsAreOfTheNetworkOrTheLabel) {
  const auto run = set("location = \"Leeds\"\nurl = [\"https://example.org\", \"https://gitlab.com/ada\"]\n" +
                           std::string("[[basics.profile]]\nnetwork = \"git hub\"\nusername = \"ada\"\n[[basics.profile]]\n"
                                       "url = \"https://orcid.org/0000-0002-1825-0097\"\n[[basics.profile]]\n"
                                       "network = \"Chess\"\nusername = \"ada\"\n[[basics.detail]]\nlabel = \"Date of "
                                       "birth\"\ntext = \"1815\"\n[[basics.detail]]\nlabel = \"Nationality\"\ntext = "
                                       "\"British\"\n[[basics.detail]]\nlabel = \"Driving licence\"\ntext = "
                                       "\"B\"\n[[basics.detail]]\nlabel = \"Height\"\ntext = \"1.70 m\"\n"),
                       "modern");
  EXPECT_EQ(icons_of(first_page(*run)), (std::vector<std::string>{"pin", "globe", "gitlab", "github", "orcid", "globe",
                                                                  "cake", "flag", "car"}));
}

TEST(Header, ALinkSaysTheNetworkAndTheNameInPlaceOfItsAddress) {
  const auto run = set(
      "[[basics.profile]]\nnetwork = \"github\"\nusername = \"ada\"\n[[basics.profile]]\nnetwork = \"Google Scholar\"\n"
      "username = \"AbC\"\n[[basics.profile]]\nurl = \"https://www.linkedin.com/in/byron\"\n[[basics.profile]]\n"
      "url = \"https://example.org/ada\"\n",
      "full");
  std::vector<std::string> said;
  std::string printed;
  for (const PageItem& item : first_page(*run).items) {
    if (const Link* link = link_in(item)) said.push_back(link->url.str() + " " + link->contents.str());
    if (const GlyphRun* text = text_in(item)) printed += text->text;
  }
  EXPECT_EQ(said, (std::vector<std::string>{"https://github.com/ada GitHub: ada",
                                            "https://scholar.google.com/citations?user=AbC Google Scholar: AbC",
                                            "https://www.linkedin.com/in/byron LinkedIn: byron",
                                            "https://example.org/ada example.org/ada"}));
  EXPECT_NE(printed.find("github.com/ada  ·  Google Scholar: AbC  ·  linkedin.com/in/byron  ·  example.org/ada"),
            std::string::npos)
      << printed;
}

TEST(Header, ThePdfsTitleSaysWhoseCvItIs) {
  const auto title = [](const std::string& document) {
    return run_pipeline("[document]\n" + document + "[basics]\nname = \"Ada *Example*\"\n", "full")
        ->fitted.pages.metadata.title;
  };
  EXPECT_EQ(title(""), "Ada Example \u2013 CV");
  EXPECT_EQ(title("language = \"de-AT\"\n"), "Ada Example \u2013 Lebenslauf");
  EXPECT_EQ(title("title = \"Application\"\n"), "Application");
}

}  // namespace
}  // namespace quoin
