#include "bibliography/words.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace quoin::bibliography {
namespace {

struct Language {
  std::string_view name;
  std::array<std::string_view, 12> words;     ///< as in Word
  std::array<std::string_view, 11> headings;  ///< as in Kind
  std::string_view edition;                   ///< with # for the number
};

constexpr Language languages[] = {
    {"en",
     {"PhD thesis", "Master’s thesis", "Bachelor’s thesis", "Technical report", "Patent", "ed.", "eds.", "et al.",
      "in press", "submitted", "forthcoming", "in preparation"},
     {"Journal articles", "Conference papers", "Books", "Book chapters", "Theses", "Reports", "Preprints", "Patents",
      "Software", "Data", "Other publications"},
     "# ed."},
    {"de",
     {"Dissertation", "Masterarbeit", "Bachelorarbeit", "Technischer Bericht", "Patent", "Hrsg.", "Hrsg.", "u. a.",
      "im Druck", "eingereicht", "im Erscheinen", "in Vorbereitung"},
     {"Zeitschriftenartikel", "Konferenzbeiträge", "Bücher", "Buchkapitel", "Abschlussarbeiten", "Berichte",
      "Preprints", "Patente", "Software", "Daten", "Weitere Veröffentlichungen"},
     "#. Aufl."},
    {"fr",
     {"thèse de doctorat", "mémoire de master", "mémoire de licence", "rapport technique", "brevet", "dir.", "dir.",
      "et al.", "sous presse", "soumis", "à paraître", "en préparation"},
     {"Articles de revues", "Actes de conférences", "Livres", "Chapitres de livres", "Thèses et mémoires", "Rapports",
      "Prépublications", "Brevets", "Logiciels", "Données", "Autres publications"},
     "#ᵉ éd."},
    {"es",
     {"tesis doctoral", "trabajo de fin de máster", "trabajo de fin de grado", "informe técnico", "patente", "ed.",
      "eds.", "et al.", "en prensa", "enviado", "en prensa", "en preparación"},
     {"Artículos de revista", "Ponencias en congresos", "Libros", "Capítulos de libro", "Tesis", "Informes",
      "Prepublicaciones", "Patentes", "Software", "Datos", "Otras publicaciones"},
     "#.ª ed."},
    {"it",
     {"tesi di dottorato", "tesi di laurea magistrale", "tesi di laurea", "rapporto tecnico", "brevetto", "a cura di",
      "a cura di", "et al.", "in corso di stampa", "inviato", "in corso di pubblicazione", "in preparazione"},
     {"Articoli su rivista", "Contributi a convegni", "Libri", "Capitoli di libro", "Tesi", "Rapporti", "Preprint",
      "Brevetti", "Software", "Dati", "Altre pubblicazioni"},
     "#ª ed."},
    {"pt",
     {"tese de doutoramento", "dissertação de mestrado", "monografia", "relatório técnico", "patente", "org.", "orgs.",
      "et al.", "no prelo", "submetido", "no prelo", "em preparação"},
     {"Artigos em revistas", "Trabalhos em congressos", "Livros", "Capítulos de livros", "Teses", "Relatórios",
      "Preprints", "Patentes", "Software", "Dados", "Outras publicações"},
     "#.ª ed."},
    {"nl",
     {"proefschrift", "masterscriptie", "bachelorscriptie", "technisch rapport", "octrooi", "red.", "red.", "e.a.",
      "ter perse", "ingediend", "te verschijnen", "in voorbereiding"},
     {"Tijdschriftartikelen", "Conferentiebijdragen", "Boeken", "Hoofdstukken", "Scripties en proefschriften",
      "Rapporten", "Preprints", "Octrooien", "Software", "Gegevens", "Overige publicaties"},
     "#e druk"},
    {"zh",
     {"博士学位论文", "硕士学位论文", "学士学位论文", "技术报告", "专利", "编", "编", "等", "出版中", "已投稿",
      "即将出版", "撰写中"},
     {"期刊论文", "会议论文", "著作", "著作章节", "学位论文", "报告", "预印本", "专利", "软件", "数据", "其他成果"},
     "第#版"},
};

const Language& words_of(std::string_view language) {
  const auto found = std::find_if(std::begin(languages), std::end(languages),
                                  [&](const Language& one) { return one.name == language; });
  return found == std::end(languages) ? languages[0] : *found;
}

std::string ordinal(std::string_view number) {
  const bool teen = number.size() > 1 && number[number.size() - 2] == '1';
  const char last = teen ? '0' : number.back();
  return std::string(number) + (last == '1' ? "st" : last == '2' ? "nd" : last == '3' ? "rd" : "th");
}

}  // namespace

std::string_view word(Word which, std::string_view language) {
  return words_of(language).words.at(static_cast<std::size_t>(which));
}

std::string_view heading(Kind kind, std::string_view language) {
  return words_of(language).headings.at(static_cast<std::size_t>(kind));
}

std::string edition(std::string_view text, std::string_view language) {
  const Language& words = words_of(language);
  const bool number = !text.empty() && std::all_of(text.begin(), text.end(), ascii::is_digit);
  if (!number)
    return std::string(text) + (words.name == "en" && text.find("ed") == std::string_view::npos ? " ed." : "");
  std::string out(words.edition);
  out.replace(out.find('#'), 1, words.name == "en" ? ordinal(text) : std::string(text));
  return out;
}

}  // namespace quoin::bibliography
