// Where an adjective is the same before any plural it goes before the title; where it agrees with the noun, after titles
// that a table knows.
#include "locale/selected.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"

namespace quoin {
namespace {

struct Before {
  std::string_view language, word;
  bool lower;
};

constexpr auto before = std::to_array<Before>({
    {"cs", "Vybrané ", true},
    {"da", "Udvalgte ", true},
    {"de", "Ausgewählte ", false},
    {"en", "Selected ", true},
    {"fi", "Valitut ", true},
    {"nb", "Utvalgte ", true},
    {"nl", "Geselecteerde ", true},
    {"no", "Utvalgte ", true},
    {"pl", "Wybrane ", true},
    {"sk", "Vybrané ", true},
    {"sv", "Utvalda ", true},
});

struct After {
  std::string_view language, title, word;
};

constexpr auto after = std::to_array<After>({
    {"ca", "Premis", " seleccionats"},        {"ca", "Projectes", " seleccionats"},
    {"ca", "Publicacions", " seleccionades"}, {"es", "Patentes", " seleccionadas"},
    {"es", "Ponencias", " seleccionadas"},    {"es", "Premios", " seleccionados"},
    {"es", "Proyectos", " seleccionados"},    {"es", "Publicaciones", " seleccionadas"},
    {"fr", "Brevets", " choisis"},            {"fr", "Communications", " choisies"},
    {"fr", "Conférences", " choisies"},       {"fr", "Distinctions", " choisies"},
    {"fr", "Prix", " choisis"},               {"fr", "Projets", " choisis"},
    {"fr", "Publications", " choisies"},      {"it", "Brevetti", " selezionati"},
    {"it", "Premi", " selezionati"},          {"it", "Progetti", " selezionati"},
    {"it", "Pubblicazioni", " selezionate"},  {"pt", "Patentes", " selecionadas"},
    {"pt", "Prêmios", " selecionados"},       {"pt", "Prémios", " selecionados"},
    {"pt", "Projetos", " selecionados"},      {"pt", "Publicações", " selecionadas"},
});

/// "Publications", but neither "Honors & Awards" nor "PUBLICATIONS": there is no capital but the first letter.
bool is_sentence(std::string_view title) {
  for (std::size_t i = title.empty() ? 0 : decode_utf8(title, 0).length; i < title.size();) {
    const Decoded next = decode_utf8(title, i);
    if (u_isupper(static_cast<UChar32>(next.code_point))) return false;
    i += next.length;
  }
  return true;
}

}  // namespace

std::optional<SelectedTitle> selected_title(std::string_view title, std::string_view language) {
  for (const After& one : after)
    if (one.language == language && one.title == title) return SelectedTitle{"", std::string(one.word), false};
  for (const Before& one : before) {
    if (one.language != language) continue;
    const std::string_view word = one.word.substr(0, one.word.size() - 1);
    if (title.starts_with(word)) return std::nullopt;
    return SelectedTitle{std::string(one.word), "", one.lower && is_sentence(title)};
  }
  return std::nullopt;
}

}  // namespace quoin
