#include "locale/selected.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

std::string said(const std::string& title, const std::string& language) {
  const std::optional<SelectedTitle> found = selected_title(title, language);
  if (!found) return "";
  return found->before + (found->lower ? "(small)" : "") + title + found->after;
}

TEST(SelectedTitle, GoesBeforeOrAfterAsTheLanguageHasIt) {
  EXPECT_EQ(said("Publications", "en"), "Selected (small)Publications");
  EXPECT_EQ(said("Veröffentlichungen", "de"), "Ausgewählte Veröffentlichungen");
  EXPECT_EQ(said("Publikationer", "sv"), "Utvalda (small)Publikationer");
  EXPECT_EQ(said("Publications", "fr"), "Publications choisies");
  EXPECT_EQ(said("Proyectos", "es"), "Proyectos seleccionados");
}

TEST(SelectedTitle, KeepsTheCapitalsOfATitleThatHasMore) {
  EXPECT_EQ(said("Honors & Awards", "en"), "Selected Honors & Awards");
  EXPECT_EQ(said("Publications (Google Scholar)", "en"), "Selected (small)Publications (Google Scholar)");
}

TEST(SelectedTitle, NothingForTitlesThatNoTableKnows) {
  for (const char* title : {"Selected papers", "SELECTED PUBLICATIONS", "Google publications", "Open source", "Research", ""})
    EXPECT_EQ(said(title, "en"), "") << title;
  EXPECT_EQ(said("Publications", "de"), "");
  EXPECT_EQ(said("Ocenění", "cs"), "");
  EXPECT_EQ(said("論文", "ja"), "");
}

}  // namespace
}  // namespace quoin
