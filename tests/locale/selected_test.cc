#include "locale/selected.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

std::string said(const std::string& title, const std::string& language) {
  const std::optional<SelectedTitle> found = selected_title(title, language);
  if (!found) return "";
  return found->before + (found->lower ? "(small)" : "") + title + found->after;
}

TEST(SelectedTitle, GoesBeforeWhereAnyPluralTakesTheSameWord) {
  EXPECT_EQ(said("Publications", "en"), "Selected (small)Publications");
  EXPECT_EQ(said("Veröffentlichungen", "de"), "Ausgewählte Veröffentlichungen");
  EXPECT_EQ(said("Publikationer", "sv"), "Utvalda (small)Publikationer");
}

TEST(SelectedTitle, KeepsTheCapitalsOfATitleThatHasMore) {
  EXPECT_EQ(said("Honors & Awards", "en"), "Selected Honors & Awards");
  EXPECT_EQ(said("PAPERS", "en"), "Selected PAPERS");
  EXPECT_EQ(said("Étoiles", "en"), "Selected (small)Étoiles");
}

TEST(SelectedTitle, GoesAfterWhatATableKnowsWhereItAgreesWithTheNoun) {
  EXPECT_EQ(said("Publications", "fr"), "Publications choisies");
  EXPECT_EQ(said("Proyectos", "es"), "Proyectos seleccionados");
  EXPECT_EQ(said("Mes articles", "fr"), "");
}

TEST(SelectedTitle, NothingWhereItSaysSoAlreadyOrTheLanguageHasNoRule) {
  EXPECT_EQ(said("Selected papers", "en"), "");
  EXPECT_EQ(said("論文", "ja"), "");
  EXPECT_EQ(said("", "ja"), "");
}

}  // namespace
}  // namespace quoin
