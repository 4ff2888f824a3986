#include <nlohmann/json.hpp>

#include "diff/telling.h"
#include "diff/write.h"
#include "report/json.h"

namespace quoin {
namespace {

using DiffJson = nlohmann::ordered_json;

DiffJson text_or_null(const std::string& text) {
  return text.empty() ? DiffJson() : DiffJson(text);
}

DiffJson told_json(const ToldText& one) {
  return {
      {"path", text_or_null(one.path)}, {"line", one.line == 0 ? DiffJson() : DiffJson(one.line)}, {"text", one.text}};
}

DiffJson told_json(const std::optional<ToldText>& one) {
  return one ? told_json(*one) : DiffJson();
}

DiffJson list_as_json(const std::vector<ToldText>& all) {
  DiffJson out = DiffJson::array();
  for (const ToldText& one : all) out.push_back(told_json(one));
  return out;
}

DiffJson words_json(const std::vector<WordRun>& words) {
  constexpr const char* kinds[] = {"same", "removed", "added"};
  DiffJson out = DiffJson::array();
  for (const WordRun& run : words)
    out.push_back({{"kind", kinds[static_cast<std::size_t>(run.kind)]}, {"text", run.text}});
  return out;
}

DiffJson change_json(const Change& change) {
  return {{"kind", kind_word(change.kind)},
          {"what", change.what},
          {"field", text_or_null(change.field)},
          {"label", change.label},
          {"where", change.where},
          {"before", told_json(change.before)},
          {"after", told_json(change.after)},
          {"words", words_json(change.words)}};
}

DiffJson side_json(const Snapshot& side) {
  return {{"name", side.name},
          {"note", text_or_null(side.note)},
          {"content", side.has_parts ? "fields" : "text"},
          {"pages", side.page_count ? DiffJson(*side.page_count) : DiffJson()},
          {"layout", text_or_null(side.layout)}};
}

DiffJson pages_json(const PageDifference& pages) {
  DiffJson facts = DiffJson::array(), breaks = DiffJson::array();
  for (const PageFact& one : pages.facts)
    facts.push_back({{"name", one.name}, {"before", one.before}, {"after", one.after}});
  for (const MovedBreak& one : pages.breaks)
    breaks.push_back({{"page", one.page}, {"before", told_json(one.before)}, {"after", told_json(one.after)}});
  return {{"not-compared", text_or_null(pages.unknown)},
          {"facts", facts},
          {"breaks", breaks},
          {"left-out", list_as_json(pages.left_out)},
          {"back", list_as_json(pages.back)},
          {"not-printed", list_as_json(pages.not_printed)}};
}

}  // namespace

std::string difference_json(const ComparedSides& told, const std::string& diagnostics) {
  DiffJson changes = DiffJson::array();
  for (const Change& change : told.difference.changes) changes.push_back(change_json(change));
  const DiffJson out = {{"before", side_json(told.before)},           {"after", side_json(told.after)},
                        {"different", !told.difference.empty()},      {"changes", changes},
                        {"pages", pages_json(told.difference.pages)}, {"diagnostics", DiffJson::parse(diagnostics)}};
  return printed_json(out.dump(2, ' ', false, DiffJson::error_handler_t::replace));
}

}  // namespace quoin
