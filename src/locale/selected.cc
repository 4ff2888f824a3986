// Only titles that are known to be plurals: no rule tells "Publications" from "Open source", or a name that keeps its capital.
#include "locale/selected.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/bar_list.h"

namespace quoin {
namespace {

/// The word before any of these titles, which then begin with a small letter or keep their capital.
struct Before {
  std::string_view language, word;
  bool lower;
  std::string_view titles;  ///< parted by bars
};

constexpr auto before = std::to_array<Before>({
    {"cs", "Vybrané ", true, "Patenty|Projekty|Přednášky|Publikace"},
    {"da", "Udvalgte ", true, "Foredrag|Patenter|Priser|Projekter|Publikationer"},
    {"de", "Ausgewählte ", false, "Auszeichnungen|Patente|Preise|Projekte|Publikationen|Veröffentlichungen|Vorträge"},
    {"en", "Selected ", true, "Articles|Awards|Awards & Honors|Awards and Honors|Conference papers|Grants|Honors|Honors & Awards|Honors and Awards|Journal articles|Papers|Patents|Presentations|Prizes|Projects|Publications|Talks"},
    {"fi", "Valitut ", true, "Julkaisut|Palkinnot|Patentit|Projektit"},
    {"nb", "Utvalgte ", true, "Foredrag|Patenter|Priser|Prosjekter|Publikasjoner"},
    {"nl", "Geselecteerde ", true, "Octrooien|Presentaties|Prijzen|Projecten|Publicaties"},
    {"no", "Utvalgte ", true, "Foredrag|Patenter|Priser|Prosjekter|Publikasjoner"},
    {"pl", "Wybrane ", true, "Nagrody|Patenty|Projekty|Publikacje"},
    {"sk", "Vybrané ", true, "Patenty|Projekty|Publikácie"},
    {"sv", "Utvalda ", true, "Föredrag|Patent|Priser|Projekt|Publikationer"},
});

/// Where the word agrees with the noun and goes after it.
struct After {
  std::string_view language, title, word;
};

constexpr auto after = std::to_array<After>({
    {"ca", "Premis", " seleccionats"},
    {"ca", "Projectes", " seleccionats"},
    {"ca", "Publicacions", " seleccionades"},
    {"es", "Patentes", " seleccionadas"},
    {"es", "Ponencias", " seleccionadas"},
    {"es", "Premios", " seleccionados"},
    {"es", "Proyectos", " seleccionados"},
    {"es", "Publicaciones", " seleccionadas"},
    {"fr", "Brevets", " choisis"},
    {"fr", "Communications", " choisies"},
    {"fr", "Conférences", " choisies"},
    {"fr", "Distinctions", " choisies"},
    {"fr", "Prix", " choisis"},
    {"fr", "Projets", " choisis"},
    {"fr", "Publications", " choisies"},
    {"it", "Brevetti", " selezionati"},
    {"it", "Premi", " selezionati"},
    {"it", "Progetti", " selezionati"},
    {"it", "Pubblicazioni", " selezionate"},
    {"pt", "Patentes", " selecionadas"},
    {"pt", "Prêmios", " selecionados"},
    {"pt", "Prémios", " selecionados"},
    {"pt", "Projetos", " selecionados"},
    {"pt", "Publicações", " selecionadas"},
});

/// "Publications (Google Scholar)" is "Publications".
std::string_view without_parentheses(std::string_view title) {
  return title.substr(0, title.find(" ("));
}

/// "Honors & Awards" has capitals of its own.
bool has_one_capital(std::string_view title) {
  return std::count_if(title.begin(), title.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) <= 1;
}

}  // namespace

std::optional<SelectedTitle> selected_title(std::string_view title, std::string_view language) {
  const std::string_view known = without_parentheses(title);
  for (const After& one : after)
    if (one.language == language && one.title == title) return SelectedTitle{"", std::string(one.word), false};
  for (const Before& one : before)
    if (one.language == language && in_list(one.titles, known))
      return SelectedTitle{std::string(one.word), "", one.lower && has_one_capital(known)};
  return std::nullopt;
}

}  // namespace quoin
