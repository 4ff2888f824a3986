// Small capitals are drawn by the face, or the style takes capitals: no letter stays small among them.
#include "fit/small_caps.h"

#include <gtest/gtest.h>

#include "support/pipeline.h"

namespace quoin {
namespace {

std::string me_called(const std::string& name, const std::string& language) {
  return "[document]\nlanguage = \"" + language + "\"\n[basics]\nname = \"" + name + "\"\n[[section]]\nkind = \"prose\"\ntitle = \"T\"\ntext = \"x\"\n";
}

/// The first words of the page, as they are drawn.
std::string head_of(const std::string& name, const std::string& language, const std::string& layout) {
  const auto run = testing::run_pipeline(me_called(name, language), layout);
  EXPECT_TRUE(run->set) << run->messages;
  for (const PageItem& item : run->fitted.pages.pages.front().items)
    if (const auto* text = std::get_if<GlyphRun>(&item.what); text && text->text.find_first_not_of(' ') != std::string::npos) return text->text;
  return {};
}

TEST(SmallCaps, AFaceThatLacksALetterOfThemTakesCapitals) {
  EXPECT_TRUE(head_of("Nguyễn Nhung", "vi", "classic").starts_with("NGUYỄN NHUNG"));
  EXPECT_TRUE(head_of("Łukasz Żółkiewski", "pl", "classic").starts_with("Łukasz Żółkiewski"));
  EXPECT_TRUE(head_of("Ada Byron", "en", "classic").starts_with("Ada Byron"));
}

TEST(SmallCaps, OfGreekHaveNoAccents) {
  EXPECT_TRUE(head_of("Ελένη Παππά", "el", "classic").starts_with("ΕΛΕΝΗ ΠΑΠΠΑ"));
}

}  // namespace
}  // namespace quoin
