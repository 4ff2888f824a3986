// The fit against an exhaustive search on small résumés: every length of the order of leaving out, every count of
// condensed kinds, a grid of looks.
#include <gtest/gtest.h>

#include <optional>
#include <random>
#include <string>

#include "base/paper.h"
#include "fit/search.h"
#include "layout/library.h"
#include "support/pipeline.h"

namespace quoin {
namespace {

constexpr int grid = 8;  // steps of tightness between two looks that the exhaustive search tries

std::string words(std::mt19937& random, int most) {
  static const char* const some[] = {"stone", "masonry", "a", "of",   "bridges", "load",        "surveyed",
                                     "river", "in",      "1", "with", "mortar",  "reinforcing", "walls"};
  std::uniform_int_distribution<std::size_t> word(0, std::size(some) - 1);
  std::uniform_int_distribution<int> count(1, most);
  std::string text = "Built";
  for (int i = count(random); i > 0; --i) text += std::string(" ") + some[word(random)];
  return text;
}

std::string random_resume(std::mt19937& random, int pages) {
  std::uniform_int_distribution<int> few(1, 3), priority(-1, 1);
  std::string text =
      "[document]\npaper = \"a4\"\n[basics]\nname = \"A Person\"\nemail = \"a@example.org\"\n"
      "[[section]]\ntitle = \"Work\"\nkind = \"experience\"\n";
  for (int entry = few(random) * pages; entry >= 0; --entry) {
    text += "[[section.entry]]\norganization = \"" + words(random, 4) + "\"\nposition = \"Builder\"\nstart = 2001\n";
    text += "highlights = [";
    for (int item = few(random); item > 0; --item)
      text += "{ text = \"" + words(random, 40) + "\", priority = " + std::to_string(priority(random)) + " }, ";
    text += "]\n";
  }
  text += "[[section]]\ntitle = \"Skills\"\nkind = \"skills\"\n";
  for (int entry = few(random); entry > 0; --entry)
    text += "[[section.entry]]\nname = \"Stone\"\nkeywords = [\"" + words(random, 9) + "\"]\n";
  text += "[[section]]\ntitle = \"Notes\"\nkind = \"prose\"\ntext = \"" + words(random, 60) + ".\"\n";
  return text;
}

/// `onepage` on paper of which only so much is left.
Layout short_layout(testing::Run& run, double height, int pages) {
  std::optional<Layout> layout = load_layout({{}, "onepage"}, ".", true, testing::source_folder() + "/layouts",
                                             run.sources, *run.world, run.diagnostics);
  const double rest = paper_size("a4")->height.value - height - 40;
  layout->margin_bottom = {{rest, 0}, {rest, 0}, {rest, 0}};
  layout->fit_pages = pages;
  return *layout;
}

/// Sets pages in full, and remembers nothing but words.
class Exhaustive {
 public:
  Exhaustive(testing::Run& run, const Layout& layout)
      : trials_(run.resume, layout, run.locale, *paper_size("a4"), *run.fonts, run.diagnostics, nullptr),
        context_(trials_.scratch(run.diagnostics)) {}

  bool fits(const Choice& choice) {
    const Document document = trials_.compose_at(trials_.look_of(choice));
    return count_pages(document, set_columns(document, context_)) <=
           static_cast<std::size_t>(trials_.layout().fit_pages);
  }

  /// Every choice of the grid, and every look at all of what `found` leaves out and condenses.
  std::optional<Choice> best(const std::optional<Choice>& found) {
    for (std::size_t left_out = 0; left_out <= trials_.order().size(); ++left_out)
      for (std::size_t condensed = 0; condensed <= trials_.condensable().size(); ++condensed) {
        const bool same = found && found->left_out == left_out && found->condensed == condensed;
        for (int t = loosest_tightness(left_out); t <= tightness_steps; t += same ? 1 : grid)
          if (fits({t, condensed, left_out})) return Choice{t, condensed, left_out};
      }
    return std::nullopt;
  }

 private:
  Trials trials_;
  TypesetContext context_;
};

TEST(FitProperty, TheBestOfAllChoices) {
  std::mt19937 random(11);
  int left_out = 0, condensed = 0, tightened = 0, several_pages = 0;
  for (int trial = 0; trial < 40; ++trial) {
    const int pages = trial % 4 == 3 ? 2 : 1;
    const auto run = testing::run_pipeline(random_resume(random, pages), "full");
    ASSERT_TRUE(run->set) << run->messages;
    const Layout layout = short_layout(*run, pages > 1 ? 100 + 10 * (trial % 9) : 120 + 20 * (trial % 9), pages);
    Trials trials(run->resume, layout, run->locale, *paper_size("a4"), *run->fonts, run->diagnostics, nullptr);
    const std::optional<Choice> found = best_choice(trials);
    const std::optional<Choice> expected = Exhaustive(*run, layout).best(found);
    ASSERT_EQ(found.has_value(), expected.has_value()) << trial;
    if (!found) continue;
    EXPECT_EQ(found->left_out, expected->left_out) << trial;
    EXPECT_EQ(found->condensed, expected->condensed) << trial;
    EXPECT_EQ(found->tightness, expected->tightness) << trial;
    left_out += found->left_out > 0;
    condensed += found->condensed > 0;
    tightened += found->tightness > 0;
    several_pages += pages > 1;
    Trials again(run->resume, layout, run->locale, *paper_size("a4"), *run->fonts, run->diagnostics, nullptr);
    EXPECT_EQ(best_choice(again), found) << trial;
  }
  EXPECT_GE(left_out, 4);
  EXPECT_GE(condensed, 4);
  EXPECT_GE(tightened, 4);
  EXPECT_GE(several_pages, 3);
}

}  // namespace
}  // namespace quoin
