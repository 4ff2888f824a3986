// The fit against an exhaustive search on small résumés, in layouts of one and of two columns, for one page and for
// several: every length of the order of leaving out, every count of condensed kinds, a grid of looks. Other résumés with
// --gtest_random_seed=N.
#include <gtest/gtest.h>

#include <optional>
#include <random>
#include <string>

#include "base/paper.h"
#include "fit/search.h"
#include "layout/library.h"
#include "support/memory_world.h"
#include "support/pipeline.h"
#include "support/random_resume.h"
#include "text/hyphenate.h"

namespace quoin {
namespace {

constexpr int grid = 8;  // steps of tightness between two looks that the exhaustive search tries

/// A layout on paper of which only so much is left.
std::optional<Layout> short_layout(testing::Run& run, const std::string& text, double height, int pages) {
  MemoryWorld world;
  world.files["./random.toml"] = text;
  for (const char* name : {"full", "onepage"})
    world.files[std::string("layouts/") + name + ".toml"] =
        testing::read_file(testing::source_folder() + "/layouts/" + name + ".toml");
  std::optional<Layout> layout =
      load_layout({{}, "./random.toml"}, ".", true, "layouts", run.sources, world, run.diagnostics);
  for (const Diagnostic& one : run.diagnostics.all) EXPECT_NE(one.severity, Severity::error) << one.message << text;
  if (!layout) return layout;
  const double rest = paper_size("a4")->height.value - height - 40;
  layout->margin_bottom = {{rest, 0}, {rest, 0}, {rest, 0}};
  layout->fit_pages = pages;
  return layout;
}

/// Sets pages in full, and remembers nothing but words.
class Exhaustive {
 public:
  Exhaustive(testing::Run& run, const Layout& layout, Hyphenator& hyphenator)
      : trials_({run.resume, layout, run.locale, *paper_size("a4"), *run.fonts, run.diagnostics, &hyphenator}),
        context_(trials_.scratch(run.diagnostics)) {}

  Pt overflow_at(const Choice& choice, bool& fits) {
    const Document document = trials_.compose_at(trials_.look_of(choice));
    const auto pages = static_cast<std::size_t>(trials_.layout().fit_pages);
    const ColumnBoxes boxes = measure_columns(document, context_, pages);
    const Pt over = overflow(document, boxes, pages);
    fits = over <= Pt(1e-6) && count_pages(document, boxes) <= pages;
    return over;
  }

  /// Every choice of the grid, and every look at all of what `found` leaves out and condenses.
  std::optional<Choice> best(const std::optional<Choice>& found) {
    bool fits = false;
    for (std::size_t left_out = 0; left_out <= trials_.order().size(); ++left_out)
      for (std::size_t condensed = 0; condensed <= trials_.condensable().size(); ++condensed) {
        const bool same = found && found->left_out == left_out && found->condensed == condensed;
        for (int t = loosest_tightness(left_out); t <= tightness_steps; t += same ? 1 : grid) {
          const Pt over = overflow_at({t, condensed, left_out}, fits);
          if (fits) return Choice{t, condensed, left_out};
          least_ = least_ ? min(*least_, over) : over;
        }
      }
    return std::nullopt;
  }

  /// Of all that was tried, and of every look with everything left out.
  Pt least_overflow() {
    bool fits = false;
    for (int t = loosest_tightness(trials_.order().size()); t <= tightness_steps; ++t)
      for (std::size_t c = 0; c <= trials_.condensable().size(); ++c)
        least_ = min(*least_, overflow_at({t, c, trials_.order().size()}, fits));
    return *least_;
  }

 private:
  Trials trials_;
  TypesetContext context_;
  std::optional<Pt> least_;
};

struct Seen {
  int left_out = 0, condensed = 0, tightened = 0, loosened = 0;
  int several_pages = 0, sidebars = 0, labels = 0, hopeless = 0;
};

void count(const Choice& choice, const Layout& layout, Seen& seen) {
  seen.left_out += choice.left_out > 0;
  seen.condensed += choice.condensed > 0;
  seen.tightened += choice.tightness > 0;
  seen.loosened += choice.tightness < 0;
  seen.several_pages += layout.fit_pages > 1;
  seen.sidebars += layout.sidebar.shown;
  seen.labels += layout.labels.shown;
}

/// The least overflow of all choices; none that fits, nor any overflow, lies below the bound that the search goes by.
Pt least_of_all(Trials& trials, const std::string& name) {
  Pt least(1e9);
  for (std::size_t left_out = 0; left_out <= trials.order().size(); ++left_out)
    for (std::size_t condensed = 0; condensed <= trials.condensable().size(); ++condensed)
      for (int t = loosest_tightness(left_out); t <= tightness_steps; ++t) {
        const Choice choice{t, condensed, left_out};
        const Pt over = trials.overflow(choice);
        EXPECT_GE(max(over, Pt()), trials.overflow_bound(choice) - Pt(1e-6))
            << name << t << ' ' << condensed << ' ' << left_out;
        least = min(least, over);
      }
  return least;
}

void check(std::mt19937& random, const std::string& name, Seen& seen) {
  const auto number = [&](int low, int high) { return std::uniform_int_distribution<int>(low, high)(random); };
  const int pages = number(1, 2) == 1 ? 1 : number(2, 3);
  const auto run = testing::run_pipeline(testing::random_resume(random, 1, number(1, 3) == 1), "full",
                                         testing::source_folder() + "/tests/golden/photo");
  ASSERT_TRUE(run->set) << name << run->messages;
  const std::string text = testing::random_layout(random);
  const std::optional<Layout> layout =
      short_layout(*run, text, pages > 1 ? number(60, 200) : number(1, 6) == 1 ? number(30, 70) : number(100, 420), pages);
  ASSERT_TRUE(layout);
  Hyphenator hyphenator(*run->world, testing::source_folder() + "/hyphenation", run->locale.tag);
  const auto fresh = [&] {
    return Trials({run->resume, *layout, run->locale, *paper_size("a4"), *run->fonts, run->diagnostics, &hyphenator});
  };
  Trials trials = fresh();
  const std::optional<Choice> found = best_choice(trials);
  Exhaustive exhaustive(*run, *layout, hyphenator);
  const std::optional<Choice> expected = exhaustive.best(found);
  ASSERT_EQ(found.has_value(), expected.has_value()) << name << text;
  const Pt least = least_of_all(trials, name + text);
  if (!found) {
    EXPECT_EQ(least_overflow(trials), least) << name << text;
    EXPECT_LE(least, exhaustive.least_overflow() + Pt(1e-6)) << name << text;
    ++seen.hopeless;
    return;
  }
  EXPECT_EQ(found->left_out, expected->left_out) << name << text;
  EXPECT_EQ(found->condensed, expected->condensed) << name << text;
  EXPECT_EQ(found->tightness, expected->tightness) << name << text;
  count(*found, *layout, seen);
  Trials again = fresh();
  EXPECT_EQ(best_choice(again), found) << name;
}

TEST(FitProperty, TheBestOfAllChoices) {
  const auto seed = static_cast<std::uint32_t>(11 + 1000 * GTEST_FLAG_GET(random_seed));
  Seen seen;
  for (std::uint32_t trial = 0; trial < 40; ++trial) {
    std::mt19937 random(seed + trial);
    check(random, "seed " + std::to_string(seed + trial) + "\n", seen);
  }
  EXPECT_GE(seen.left_out, 2);
  EXPECT_GE(seen.condensed, 2);
  EXPECT_GE(seen.tightened, 2);
  EXPECT_GE(seen.loosened, 1);
  EXPECT_GE(seen.several_pages, 2);
  EXPECT_GE(seen.sidebars, 2);
  EXPECT_GE(seen.labels, 2);
  EXPECT_GE(seen.hopeless, 1);
}

}  // namespace
}  // namespace quoin
