// `[document]`: language and paper by name, and what goes into the PDF's own description.
#include <algorithm>

#include "base/nearest.h"
#include "base/paper.h"
#include "resume/read_basics.h"
#include "resume/read_dates.h"

namespace quoin {
namespace {

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return text;
}

Literal read_paper(TableReader& document) {
  Literal paper = read_literal(document, "paper");
  if (paper.empty()) return {};
  const std::string written = paper.value;
  paper.value = lower(written);
  if (paper_size(paper.value)) return paper;
  const std::string meant = nearest_paper(written);
  document.diagnostics().error("unknown-paper", paper.span, "there is no paper `" + written + "`",
                               meant.empty() ? "known are: " + paper_names() : "did you mean `" + meant + "`?");
  return {};
}

void read_embed(TableReader& document, DocumentSettings& out) {
  const Literal word = read_literal(document, "embed");
  if (word.empty()) return;
  out.embed_span = word.span;
  const auto found = std::find(embed_words.begin(), embed_words.end(), word.value);
  if (found != embed_words.end()) {
    out.embed = static_cast<Embed>(found - embed_words.begin());
    return;
  }
  const std::string meant = nearest(word.value, embed_words);
  document.diagnostics().error("unknown-embed", word.span, "`embed` is none, data or source, not `" + word.value + "`",
                               meant.empty() ? "none: the PDF carries no file; data: what it prints, as JSON Resume; "
                                               "source: all that it is made from"
                                             : "did you mean `" + meant + "`?");
}

}  // namespace

TableReader document_reader(const TomlTable& table, Diagnostics& diagnostics) {
  return TableReader(table, "[document]", {"layout", "language", "paper", "title", "keywords", "last-updated", "embed", "selected-titles"},
                     diagnostics);
}

Literal read_language(TableReader& document) {
  Literal language = read_literal(document, "language");
  if (language.empty()) return {language.span, "en"};
  if (const std::optional<std::string> canonical = canonical_language(language.value))
    return {language.span, *canonical};
  document.diagnostics().error("unknown-language", language.span, "there is no language `" + language.value + "`",
                               "a language tag is meant, such as en-US, de or zh-Hans");
  return {language.span, "en"};
}

DocumentSettings read_document(Reading& reading, TableReader& document) {
  DocumentSettings settings;
  settings.layout = read_literal(document, "layout");
  settings.paper = read_paper(document);
  settings.title = read_text(reading, document, "title");
  settings.keywords = read_texts(reading, document, "keywords");
  settings.last_updated = read_date(document, "last-updated", DateUse::start);
  read_embed(document, settings);
  if (const TomlValue* selected = document.boolean("selected-titles")) settings.selected_titles = *selected->boolean();
  return settings;
}

}  // namespace quoin
