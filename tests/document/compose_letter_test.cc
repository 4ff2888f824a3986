// A letter on its page: each field changes it, and each convention puts it where its norm has it.
#include "document/compose_letter.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "page/dump.h"
#include "support/pipeline.h"

namespace quoin {
namespace {

const std::string head = R"(name = "Ada Okafor"
headline = "Mathematician"
email = "ada@example.org"
location = "Way 1, 12345 Town"
)";

std::string letter_with(const std::map<std::string, std::string>& changed, const std::string& language = "en-US") {
  std::map<std::string, std::string> fields = {
      {"recipient", R"("Acme\nMs Hart\nRoad 2\n54321 City")"}, {"date", "\"2026-03-02\""}, {"place", "\"Town\""},
      {"subject", "\"Application\""}, {"opening", "\"Dear Ms Hart,\""}, {"body", R"(["At {organization}.", ["One", "Two"], "End."])"},
      {"closing", "\"Sincerely,\""}, {"enclosures", "[\"CV\"]"}, {"for", "{ organization = \"Acme\" }"}};
  for (const auto& [key, value] : changed) fields[key] = value;
  std::string out = "[document]\nlanguage = \"" + language + "\"\npaper = \"a4\"\n[basics]\n" + head + "[letter]\n";
  for (const auto& [key, value] : fields)
    if (!value.empty()) out += key + " = " + value + "\n";
  return out;
}

std::unique_ptr<testing::Run> set_letter(const std::string& text, const std::string& layout = "full",
                                         Documents documents = Documents::letter, const std::string& folder = ".") {
  return testing::run_pipeline(text, layout, folder, {}, documents);
}

std::string pages_of(const testing::Run& run) { return dump_pages(run.fitted.pages, *run.fonts); }

TEST(ComposeLetter, EveryFieldChangesThePage) {
  const auto folder = std::filesystem::temp_directory_path() / "quoin-letter-fields";
  std::filesystem::create_directories(folder);
  std::filesystem::copy_file(testing::source_folder() + "/tests/image/rgb.png", folder / "sign.png",
                             std::filesystem::copy_options::overwrite_existing);
  const auto plain = set_letter(letter_with({}));
  EXPECT_EQ(plain->messages, "");
  const std::string before = pages_of(*plain);
  const std::map<std::string, std::string> changes = {
      {"recipient", "\"Other\""}, {"date", "2026-03-03"}, {"place", "\"Elsewhere\""}, {"subject", "\"Other\""}, {"opening", "\"Hello,\""},
      {"body", "\"Other {organization}.\""}, {"closing", "\"Yours,\""}, {"enclosures", "[\"CV\", \"More\"]"},
      {"signature", "{ path = \"sign.png\", alt = \"A hand\" }"}, {"for", "{ organization = \"Other\" }"},
      {"convention", "\"french\""}, {"fold-marks", "true"}};
  std::set<std::string> seen{before};
  for (const auto& [key, value] : changes) {
    const auto changed = set_letter(letter_with({{key, value}}), "full", Documents::letter, folder.string());
    EXPECT_EQ(changed->messages, "") << key;
    EXPECT_TRUE(seen.insert(pages_of(*changed)).second) << key;
  }
  for (const char* key : {"recipient", "date", "place", "subject", "opening", "closing", "enclosures"})
    EXPECT_TRUE(seen.insert(pages_of(*set_letter(letter_with({{key, ""}})))).second) << key << " taken out";
  std::filesystem::remove_all(folder);
}

/// Where a line that begins with `text` stands, in millimetres from the paper's top and left: the baseline.
struct Place {
  double left = -1, baseline = -1;
  std::size_t page = 99;
};

Place place_of(const Pages& pages, const std::string& text) {
  for (std::size_t i = 0; i < pages.pages.size(); ++i)
    for (const PageItem& item : pages.pages[i].items) {
      const GlyphRun* run = text_in(item);
      if (run && run->text.starts_with(text)) return {item.at.x / points_from_mm(1), item.at.y / points_from_mm(1), i};
    }
  return {};
}

/// A line's baseline is some three to four millimetres below its top.
void expect_line(const Place& place, double left, double top, const char* what) {
  EXPECT_NEAR(place.left, left, 0.3) << what;
  EXPECT_GT(place.baseline, top + 2) << what;
  EXPECT_LT(place.baseline, top + 4.6) << what;
}

TEST(ComposeLetter, Din5008HasItsPlaces) {
  struct Form {
    const char* name;
    double head;
    std::vector<const char*> layouts;
  };
  const std::vector<Form> forms = {{"din-5008-a", 27, {"full", "compact"}},
                                   {"din-5008-b", 45, {"full", "banner", "sidebar", "modern", "compact", "plain"}}};
  for (const auto& [name, below, layouts] : forms)
    for (const char* layout : layouts) {
      const auto run = set_letter(letter_with({{"convention", '"' + std::string(name) + '"'}}, "de"), layout);
      const Pages& pages = run->fitted.pages;
      expect_line(place_of(pages, "Acme"), 25, below + 17.7, "recipient");
      expect_line(place_of(pages, "Application"), 25, below + 45 + 8.46, "subject");
      const Place date = place_of(pages, "Town, 2. März 2026");
      EXPECT_NEAR(date.left, 125, 0.3);
      EXPECT_LT(date.baseline, below + 45) << layout;
      EXPECT_GT(date.baseline, below + 45 - 3) << layout;
    }
}

TEST(ComposeLetter, FoldMarksAndTheSendersLine) {
  const auto run = set_letter(letter_with({{"fold-marks", "true"}}, "de"), "compact");
  EXPECT_EQ(run->messages, "");
  std::vector<double> marks;
  for (const PageItem& item : run->fitted.pages.pages.at(0).items) {
    const auto* rule = std::get_if<Rule>(&item.what);
    if (!rule || item.at.x / points_from_mm(1) > 10) continue;
    EXPECT_TRUE(is_artifact(item.node));
    marks.push_back((item.at.y + rule->size.height / 2) / points_from_mm(1));
  }
  ASSERT_EQ(marks.size(), 3u);
  EXPECT_NEAR(marks[0], 105, 0.01);
  EXPECT_NEAR(marks[1], 210, 0.01);
  EXPECT_NEAR(marks[2], 148.5, 0.01);
  std::size_t names = 0;
  for (const PageItem& item : run->fitted.pages.pages.at(0).items) {
    const GlyphRun* text = text_in(item);
    if (!text || !text->text.starts_with("Ada Okafor")) continue;
    const double mm = item.at.y / points_from_mm(1);
    if (mm > 45 && mm < 62.7) ++names;
  }
  EXPECT_EQ(names, 1u) << "the sender's line in the window";
}

TEST(ComposeLetter, AHeadTooHighForTheWindowIsTold) {
  const std::string text = letter_with({{"fold-marks", "true"}, {"convention", "\"din-5008-a\""}}, "de");
  EXPECT_NE(set_letter(text, "executive")->messages.find("warning[high-head]: layout `executive` has a head that ends"), std::string::npos);
}

TEST(ComposeLetter, TheOrderOfEachConvention) {
  const auto order = [](const char* convention) {
    const auto run = set_letter(letter_with({{"convention", '"' + std::string(convention) + '"'}}));
    std::vector<std::pair<double, std::string>> lines;
    for (const auto& [letter, text] : {std::pair("r", "Acme"), std::pair("d", "Town"), std::pair("s", "Application"),
                                       std::pair("o", "Dear"), std::pair("b", "At Acme"), std::pair("c", "Sincerely")})
      lines.emplace_back(place_of(run->fitted.pages, text).baseline, letter);
    std::sort(lines.begin(), lines.end());
    std::string out;
    for (const auto& [y, letter] : lines) out += letter;
    return out;
  };
  EXPECT_EQ(order("din-5008-b"), "rdsobc");
  EXPECT_EQ(order("french"), "rdsobc");
  EXPECT_EQ(order("british"), "drosbc");
  EXPECT_EQ(order("american"), "drsobc");
}

TEST(ComposeLetter, FrenchStandsAtTheRight) {
  const auto run = set_letter(letter_with({}, "fr"));
  EXPECT_EQ(run->messages, "");
  expect_line(place_of(run->fitted.pages, "Acme"), 110, 50, "recipient");
  EXPECT_NEAR(place_of(run->fitted.pages, "Town, le 2 mars 2026").left, 110, 0.3);
  EXPECT_NE(place_of(run->fitted.pages, "Objet\u202F: Application").left, -1);
  EXPECT_NE(place_of(set_letter(letter_with({{"subject", "\"Objet : Candidature\""}}, "fr"))->fitted.pages, "Objet : C").left, -1);
  EXPECT_NE(place_of(set_letter(letter_with({{"place", ""}}, "fr"))->fitted.pages, "Le 2 mars 2026").left, -1);
}

TEST(ComposeLetter, LanguagesHaveTheirConventions) {
  for (const auto& [tag, expected] : {std::pair("de", Convention::din_5008_b), std::pair("de-CH", Convention::din_5008_b),
                                      std::pair("fr-CA", Convention::french), std::pair("en-GB", Convention::british),
                                      std::pair("en-IE", Convention::british), std::pair("en", Convention::american),
                                      std::pair("en-US", Convention::american), std::pair("pt-BR", Convention::american)})
    EXPECT_EQ(convention_of(tag), expected) << tag;
}

/// Everything that a letter says is told to people who hear it, in its order, under the résumé's head.
TEST(ComposeLetter, IsTagged) {
  const auto run = set_letter(letter_with({{"body", R"(["At {organization}.", { list = ["One", "Two"], numbered = true }])"}}));
  EXPECT_EQ(dump_tree(run->fitted.pages), R"(document
  h1 "Ada Okafor"
  paragraph "Mathematician"
  paragraph "Way 1, 12345 Town ·"
    link "ada@example.org"
  paragraph "Town, March 2, 2026"
  paragraph "Acme Ms Hart Road 2 54321 City"
  h2 "Application"
  paragraph "Dear Ms Hart,"
  paragraph "At Acme."
  list
    list-item
      label "1."
      list-body "One"
    list-item
      label "2."
      list-body "Two"
  paragraph "Sincerely,"
  paragraph "Ada Okafor"
  paragraph "Enclosure"
  list
    list-item
      list-body "CV"
)");
  EXPECT_EQ(run->fitted.pages.metadata.title, "Ada Okafor – Letter");
  ASSERT_EQ(run->fitted.pages.outline.size(), 1u);
  EXPECT_EQ(run->fitted.pages.outline[0].title, "Application");
}

TEST(ComposeLetter, StandsBeforeTheResume) {
  const std::string text = letter_with({}, "de") + "[[section]]\ntitle = \"Werk\"\nkind = \"prose\"\ntext = \"Viel.\"\n";
  const auto both = set_letter(text, "sidebar", Documents::both), alone = set_letter(text, "sidebar", Documents::resume);
  EXPECT_EQ(both->messages, "");
  const Pages& pages = both->fitted.pages;
  ASSERT_EQ(pages.pages.size(), 2u);
  EXPECT_EQ(both->fitted.letter->pages, 1u);
  EXPECT_EQ(place_of(pages, "Acme").page, 0u);
  EXPECT_EQ(place_of(pages, "Viel").page, 1u);
  EXPECT_EQ(pages.metadata.title, "Ada Okafor – Anschreiben, Lebenslauf");
  ASSERT_EQ(pages.outline.size(), 2u);
  EXPECT_EQ(pages.outline[1].page, 1u);
  EXPECT_EQ(pages.pages[1].items.size(), alone->fitted.pages.pages[0].items.size());
  // Every element stands after its parent, and each part in a section of its own.
  const std::vector<Node>& nodes = pages.tree.nodes;
  for (std::size_t i = 1; i < nodes.size(); ++i) EXPECT_LT(nodes[i].parent, static_cast<NodeId>(i));
  std::string sections;
  for (std::size_t i = 1; i < nodes.size(); ++i)
    if (nodes[i].parent == 0) sections += nodes[i].title.str() + "|";
  EXPECT_EQ(sections, "Letter|CV|");
}

TEST(ComposeLetter, LeavesAResumeAsItIs) {
  const std::string without = "[basics]\n" + head + "[[section]]\ntitle = \"Work\"\nkind = \"prose\"\ntext = \"Much.\"\n";
  for (const char* layout : {"full", "onepage", "flank"})
    EXPECT_EQ(pages_of(*set_letter(without, layout, Documents::resume)),
              pages_of(*set_letter(without + "[letter]\nbody = \"x {y}\"\n", layout, Documents::resume)));
}

}  // namespace
}  // namespace quoin
