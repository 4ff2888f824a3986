// `[document]`: language and paper by name, and what goes into the PDF's own description.
#include <algorithm>

#include "base/ascii.h"
#include "base/nearest.h"
#include "base/paper.h"
#include "locale/language_tag.h"
#include "resume/read_parts.h"
#include "resume/read_dates.h"
#include "resume/synonyms.h"

namespace quoin {
namespace {

Literal read_paper(Reading& reading, TableReader& document) {
  Literal paper = read_literal(reading, document, "paper");
  if (paper.empty()) return {};
  const std::string written = paper.value;
  paper.value = ascii::lowered(written);
  if (paper_size(paper.value)) return paper;
  const std::string meant = nearest_paper(written);
  document.diagnostics().error("unknown-paper", reading.places.of(paper.value_id),
                               "there is no paper `" + written + "`",
                               meant.empty() ? "known are: " + paper_names() : "did you mean `" + meant + "`?");
  return {};
}

void read_accent(Reading& reading, TableReader& document, DocumentSettings& out) {
  const Literal word = read_literal(reading, document, "accent");
  if (word.empty()) return;
  out.accent_id = word.value_id;
  out.accent = parse_color(word.value);
  if (!out.accent)
    document.diagnostics().error("bad-color", reading.places.of(word.value_id), "`accent` cannot be `" + word.value + "`",
                                 "a colour is meant, such as \"#1a4a7a\"");
}

void read_embed(Reading& reading, TableReader& document, DocumentSettings& out) {
  const Literal word = read_literal(reading, document, "embed");
  if (word.empty()) return;
  out.embed_id = word.value_id;
  const auto found = std::find(embed_words.begin(), embed_words.end(), word.value);
  if (found != embed_words.end()) {
    out.embed = static_cast<Embed>(found - embed_words.begin());
    return;
  }
  const std::string meant = nearest(word.value, embed_words);
  document.diagnostics().error("unknown-embed", reading.places.of(word.value_id),
                               "`embed` is none, data or source, not `" + word.value + "`",
                               meant.empty() ? "none: the PDF carries no file; data: what it prints, as JSON Resume; "
                                               "source: all that it is made from"
                                             : "did you mean `" + meant + "`?");
}

}  // namespace

TableReader document_reader(const TomlTable& table, Diagnostics& diagnostics) {
  return TableReader(table, "[document]", document_keys, diagnostics, key_synonyms());
}

Literal read_language(Reading& reading, TableReader& document) {
  Literal language = read_literal(reading, document, "language");
  if (language.empty()) return {language.value_id, "en"};
  if (const std::optional<std::string> canonical = canonical_language(language.value))
    return {language.value_id, *canonical};
  const std::string meant = language_meant(language.value);
  document.diagnostics().error("unknown-language", reading.places.of(language.value_id),
                               "there is no language `" + language.value + "`",
                               meant.empty() ? "a language tag is meant, such as en-US, de or zh-Hans" : "did you mean `" + meant + "`?");
  return {language.value_id, "en"};
}

DocumentSettings read_document(Reading& reading, TableReader& document) {
  DocumentSettings settings;
  settings.layout = read_literal(reading, document, "layout");
  settings.paper = read_paper(reading, document);
  settings.title = read_text(reading, document, "title");
  settings.keywords = read_texts(reading, document, "keywords");
  settings.last_updated = read_date(reading, document, "last-updated", DateUse::start);
  read_embed(reading, document, settings);
  read_accent(reading, document, settings);
  settings.font = read_literal(reading, document, "font");
  if (const TomlValue* selected = document.boolean("selected-titles")) settings.selected_titles = *selected->boolean();
  if (const TomlValue* strip = document.boolean("strip-photo")) settings.strip_photo = *strip->boolean();
  return settings;
}

}  // namespace quoin
