// Rules 2, 9 and 10: words are parted by spaces and by nothing else, and whole where a line ends inside them.
#include <hb.h>

#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "document/fields.h"
#include "real_pages.h"

namespace quoin::testing {
namespace {

constexpr std::string_view soft_hyphen = "\u00AD";
constexpr std::size_t longest_word = 50;  // a longer one may be parted anywhere, or no line could hold it

bool is_word_character(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// In ems: an extractor that goes by position sees a space from about a tenth on.
double gap_after(const FontBook& fonts, const GlyphRun& run, std::size_t at) {
  const Face& face = fonts.face(run.face);
  const double width =
      static_cast<double>(hb_font_get_glyph_h_advance(face.hb_font, run.glyphs[at].id)) / face.units_per_em;
  return run.glyphs[at].advance / run.size - width;
}

/// A gap inside a run that is wide enough to be seen, where no space stands.
void gaps_inside(const FontBook& fonts, const GlyphRun& run, Faults& faults) {
  for (std::size_t i = 0; i + 1 < run.glyphs.size(); ++i) {
    const std::size_t cluster = run.glyphs[i].cluster;
    const std::size_t next = run.glyphs[i + 1].cluster;
    const bool space = run.text.compare(cluster, 1, " ") == 0 || run.text.compare(next, 1, " ") == 0;
    if (!space && !run.right_to_left && gap_after(fonts, run, i) >= 0.1)
      faults.push_back("a gap without a space in: " + run.text);
  }
}

/// Runs beside one another on a line with a gap between them and no space on either side.
void gaps_between(const PrintedLine& line, Faults& faults) {
  for (std::size_t i = 0; i + 1 < line.items.size(); ++i) {
    const PageItem &left = *line.items[i], &right = *line.items[i + 1];
    const Pt gap = right.at.x - (left.at.x + run_of(left).width());
    const bool space = run_of(left).text.ends_with(' ') || run_of(right).text.starts_with(' ');
    if (!space && gap > run_of(left).size * 0.1)
      faults.push_back("a gap without a space before: " + run_of(right).text);
  }
}

Faults space_faults(const Run& run, const Pages& pages) {
  Faults faults;
  const std::vector<PrintedLine> lines = lines_of(pages);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (const PageItem* item : lines[i].items) gaps_inside(*run.fonts, run_of(*item), faults);
    gaps_between(lines[i], faults);
    if (i + 1 == lines.size() || lines[i + 1].block != lines[i].block) continue;
    const std::string &text = lines[i].text, &next = lines[i + 1].text;
    const bool inside = is_word_character(text.back()) && is_word_character(next.front());
    const std::size_t begin = text.rfind(' ') + 1, end = std::min(next.find(' '), next.size());
    if (inside && begin > 0 && text.size() - begin + end < longest_word)
      faults.push_back("no space between the lines: " + text.substr(begin) + "|" + next.substr(0, end));
  }
  return faults;
}

/// U+00AD stands at a line's end alone, inside a word that the next line goes on with.
Faults soft_hyphen_faults(const Run&, const Pages& pages) {
  Faults faults;
  const std::vector<PrintedLine> lines = lines_of(pages);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::size_t at = lines[i].text.find(soft_hyphen);
    if (at == std::string::npos) continue;
    const bool at_end = at + soft_hyphen.size() == lines[i].text.size();
    const bool goes_on =
        i + 1 < lines.size() && lines[i + 1].block == lines[i].block && lines[i + 1].text.front() != ' ';
    if (!at_end || !goes_on) faults.push_back("a soft hyphen inside a line: " + lines[i].text);
  }
  return faults;
}

/// What is never broken after a hyphen of its own: names, code, links as they print.
std::set<std::string> unbroken(const Resume& resume) {
  std::set<std::string> all;
  const auto add = [&](const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      if (text.substr(at, end - at).find('-') != std::string::npos) all.insert(text.substr(at, end - at));
      at = end + 1;
    }
  };
  const auto add_code = [&](const Text& text) {
    for (const InlineRun& one : text.runs)
      if (one.code || one.text == one.url || "mailto:" + one.text == one.url) add(one.text);
  };
  add(resume.basics.name.plain());
  for (const auto* literals : {&resume.basics.emails, &resume.basics.phones})
    for (const Literal& one : *literals) add(one.value);
  for (const Literal& url : resume.basics.urls) add(readable_url(url.value));
  for (const Profile& profile : resume.basics.profiles) add(readable_url(profile.url.value));
  for (const Section& section : resume.sections) {
    for (const Item& item : section.text) add_code(item.text);
    for (const Entry& entry : section.entries) {
      for (const Text& author : entry.authors) add(author.plain());
      if (entry.doi) add(entry.doi->value);
      for (const auto& [field, text] : entry.fields) {
        add_code(text);
        if (field == Field::organization || field == Field::institution || field == Field::issuer) add(text.plain());
      }
      for (const Item& item : entry.items) add_code(item.text);
    }
  }
  return all;
}

struct BrokenCompound {
  std::string left, right;  ///< "ACM-", "ICPC"
};

std::vector<BrokenCompound> broken_compounds(const Pages& pages) {
  std::vector<BrokenCompound> all;
  const std::vector<PrintedLine> lines = lines_of(pages);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const std::string &text = lines[i].text, &next = lines[i + 1].text;
    if (!text.ends_with('-') || lines[i + 1].block != lines[i].block) continue;
    all.push_back({text.substr(text.rfind(' ') + 1), next.substr(0, next.find(' '))});
  }
  return all;
}

/// The broken word as the résumé may have it: without the punctuation that touches it.
Faults hyphen_faults(const Run& run, const Pages& pages) {
  Faults faults;
  const std::set<std::string> whole = unbroken(run.resume);
  for (const BrokenCompound& broken : broken_compounds(pages)) {
    const std::string word = broken.left + broken.right;
    if (word.size() < longest_word && std::any_of(whole.begin(), whole.end(), [&](const std::string& one) {
          return word.find(one) != std::string::npos;
        }))
      faults.push_back("broken after its own hyphen: " + broken.left + "|" + broken.right);
  }
  return faults;
}

const char* const words = R"([basics]
name = "Ada Okafor"
[[section]]
title = "Text"
kind = "prose"
text = """
Words that are many enough to fill a line and more of it, so that it ends somewhere and goes on with the next one, which is
as full of them as the first and leads to a third."""
)";

TEST(RuleRealSpaces, ALineThatEndsWithoutASpaceIsReported) {
  const auto run = run_pipeline(words, "full");
  is_reported(
      space_faults, *run,
      [](Pages& pages) {
        GlyphRun& first = std::get<GlyphRun>(find_item(pages, "Words").what);
        ASSERT_TRUE(first.text.ends_with(' '));
        first.text.pop_back();
        first.glyphs.pop_back();
      },
      "no space between the lines");
}

TEST(RuleRealSpaces, AGapMadeByPositionIsReported) {
  const auto run = run_pipeline(words, "full");
  const auto without_first_space = [](Pages& pages) {
    GlyphRun& first = std::get<GlyphRun>(find_item(pages, "Words").what);
    const std::size_t at = first.text.find(' ');
    const auto space = std::find_if(first.glyphs.begin(), first.glyphs.end(),
                                    [&](const PlacedGlyph& glyph) { return glyph.cluster == at; });
    (space - 1)->advance += space->advance;
    first.glyphs.erase(space);
    first.text.erase(at, 1);
    for (PlacedGlyph& glyph : first.glyphs) glyph.cluster -= glyph.cluster > at;
  };
  is_reported(space_faults, *run, without_first_space, "a gap without a space in");
}

TEST(RuleRealSpaces, AColumnWithoutASpaceBeforeItIsReported) {
  const auto run = run_pipeline(
      std::string(words) +
          "[[section]]\ntitle = \"T\"\nkind = \"experience\"\n[[section.entry]]\norganization = \"O\"\ndate = 2020\n",
      "full");
  const auto without_gap_run = [](Pages& pages) {
    auto& items = pages.pages.front().items;
    const auto gap = std::find_if(items.begin(), items.end(),
                                  [](const PageItem& item) { return is_text(item) && run_of(item).text == "  "; });
    ASSERT_NE(gap, items.end());
    GlyphRun& left = std::get<GlyphRun>((gap - 1)->what);
    left.text.pop_back();
    left.glyphs.pop_back();
    items.erase(gap);
  };
  is_reported(space_faults, *run, without_gap_run, "a gap without a space before");
}

TEST(RuleRealSpaces, HoldsEverywhere) {
  holds_everywhere(space_faults);
}

TEST(RuleSoftHyphens, OneInsideALineIsReported) {
  const auto run = run_pipeline(words, "full");
  const auto soften = [](Pages& pages) {
    GlyphRun& first = std::get<GlyphRun>(find_item(pages, "Words").what);
    first.text.replace(first.text.find(' '), 1, soft_hyphen);
  };
  is_reported(soft_hyphen_faults, *run, soften, "a soft hyphen inside a line");
}

TEST(RuleSoftHyphens, OneAtALinesEndInsideAWordIsNone) {
  const auto run = run_pipeline(words, "full");
  Pages pages = run->fitted.pages;
  GlyphRun& first = std::get<GlyphRun>(find_item(pages, "Words").what);
  first.text.replace(first.text.size() - 1, 1, soft_hyphen);
  EXPECT_EQ(soft_hyphen_faults(*run, pages), Faults{});
}

TEST(RuleSoftHyphens, TheUsersOwnNeverReachThePage) {
  const auto run = run_pipeline(
      "[basics]\nname = \"Ada Oka\u00ADfor\"\n[[section]]\ntitle = \"Ti\u00ADtle\"\nkind = \"prose\"\ntext = "
      "\"Micro\u00ADservices `co\u00ADde` [li\u00ADnk](https://example.org)\"\n",
      "full");
  ASSERT_TRUE(run->set) << run->messages;
  for (const PrintedLine& line : lines_of(run->fitted.pages))
    EXPECT_EQ(line.text.find(soft_hyphen), std::string::npos) << line.text;
}

TEST(RuleSoftHyphens, HoldsEverywhere) {
  holds_everywhere(soft_hyphen_faults);
}

/// Compounds of every sort after more and more words, so that each would have to be broken somewhere.
std::string compounds() {
  std::string out =
      "[basics]\nname = \"Ada Okafor-Beaumont-Lee\"\n[[section]]\ntitle = \"Papers\"\nkind = \"publications\"\n";
  for (int i = 0; i < 60; ++i) {
    const std::string filler(static_cast<std::size_t>(i) + 1, 'x');
    out += "[[section.entry]]\ntitle = \"" + filler + "\"\nauthors = [\"" + filler +
           "\", \"Somebody Or Other\", \"A Third One\", \"The Fourth\", \"Jean-Baptiste Grenouille-Poulain\", \"Ada "
           "Okafor-Beaumont-Lee\", \"Ann-Marie Smith-Jones\"]\n";
  }
  out += "[[section]]\ntitle = \"Work\"\nkind = \"experience\"\n";
  for (int i = 0; i < 60; ++i)
    out += "[[section.entry]]\norganization = \"" + std::string(static_cast<std::size_t>(i) + 30, 'x') +
           " and words that fill the line Rolls-Royce-Packard-Bell Limited\"\nposition = \"Ordinary\"\n";
  out += "[[section]]\ntitle = \"Text\"\nkind = \"list\"\n";
  for (int i = 0; i < 60; ++i)
    for (const char* compound : {"`quoin-extract-everything-now`", "https://example.org/one-two-three-four-five",
                                 "somebody.else-or-other@some-example.org", "machine-learned-text-labeller-for-the-newsrooms-of-seventy-or-more-papers"})
      out += "[[section.entry]]\ntext = \"" + std::string(static_cast<std::size_t>(i) + 30, 'x') +
             " and words that fill the line to here " + compound + " and more after it\"\n";
  return out;
}

TEST(RuleOwnHyphens, ANameBrokenAfterItsHyphenIsReported) {
  const auto run = run_pipeline(compounds(), "full");
  const auto break_name = [](Pages& pages) {
    // The name's line ends behind its hyphen, and the next begins with the rest.
    GlyphRun& first = std::get<GlyphRun>(find_item(pages, "x, Somebody").what);
    first.text = "Ann-Marie Smith-";
    PageItem rest = find_item(pages, "x, Somebody");
    auto& items = pages.pages.front().items;
    const auto at = std::find_if(items.begin(), items.end(),
                                 [&](const PageItem& item) { return is_text(item) && &run_of(item) == &first; });
    rest.node = at->node;
    rest.at.y += Pt(13.5);
    std::get<GlyphRun>(rest.what).text = "Jones ";
    items.insert(at + 1, rest);
  };
  Pages spoilt = run->fitted.pages;
  break_name(spoilt);
  const Faults faults = hyphen_faults(*run, spoilt);
  ASSERT_FALSE(faults.empty());
  EXPECT_EQ(faults.front(), "broken after its own hyphen: Smith-|Jones");
}

TEST(RuleOwnHyphens, NamesCodeAndLinksStayWhole) {
  const auto run = run_pipeline(compounds(), "full");
  ASSERT_TRUE(run->set) << run->messages;
  EXPECT_EQ(hyphen_faults(*run, run->fitted.pages), Faults{});
  const std::vector<BrokenCompound> broken = broken_compounds(run->fitted.pages);
  EXPECT_TRUE(std::any_of(broken.begin(), broken.end(), [](const BrokenCompound& one) {
    return one.left.starts_with("machine-");
  })) << "no ordinary compound is broken, so this shows nothing";
}

TEST(RuleOwnHyphens, HoldsEverywhere) {
  holds_everywhere(hyphen_faults);
}

}  // namespace
}  // namespace quoin::testing
