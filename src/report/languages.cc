#include "report/languages.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <utility>

#include "base/words.h"
#include "report/json.h"
#include "report/text_table.h"

namespace quoin {
namespace {

using LanguageJson = nlohmann::ordered_json;

constexpr std::size_t widest_path = 60;  // code points

std::string printed(const LanguageJson& json) {
  return printed_json(json.dump(2, ' ', false, LanguageJson::error_handler_t::replace));
}

}  // namespace

std::string languages_text(const LanguageTable& table) {
  TextTable text;
  const auto add = [&](std::string first, const auto& of) {
    Cells cells{std::move(first)};
    for (std::size_t i = 0; i < table.columns.size(); ++i) cells.push_back(of(i));
    text.add(std::move(cells));
  };
  add("", [&](std::size_t i) { return table.columns[i].tag; });
  for (const LanguageRow& row : table.rows)
    add(fmt::format("{:>4}  {}", row.line, one_line(row.path, widest_path)),
        [&](std::size_t i) { return std::string(row.has[i] ? "✓" : "–"); });
  text.gap();
  add("missing", [&](std::size_t i) { return std::to_string(table.columns[i].lacks); });
  add("pages", [&](std::size_t i) { return table.columns[i].pages == 0 ? "–" : std::to_string(table.columns[i].pages); });
  return text.text();
}

std::string languages_json(const LanguageTable& table, const Diagnostics& diagnostics, const Sources& sources) {
  LanguageJson languages = LanguageJson::array(), texts = LanguageJson::array();
  for (const LanguageColumn& one : table.columns)
    languages.push_back({{"language", one.tag}, {"lacks", one.lacks}, {"pages", one.pages == 0 ? LanguageJson() : LanguageJson(one.pages)}});
  for (const LanguageRow& row : table.rows) {
    LanguageJson has = LanguageJson::array(), lacks = LanguageJson::array();
    for (std::size_t i = 0; i < table.columns.size(); ++i) (row.has[i] ? has : lacks).push_back(table.columns[i].tag);
    texts.push_back({{"path", row.path}, {"line", row.line}, {"has", std::move(has)}, {"lacks", std::move(lacks)}});
  }
  LanguageJson out = {{"languages", std::move(languages)}, {"texts", std::move(texts)}};
  out.update(LanguageJson::parse(diagnostics_json(diagnostics, sources)));
  return printed(out);
}

std::string builds_json(const std::vector<BuiltInLanguage>& builds) {
  LanguageJson all = LanguageJson::array();
  for (const BuiltInLanguage& one : builds) {
    LanguageJson object = LanguageJson::object();
    object["language"] = one.tag;
    object.update(LanguageJson::parse(one.json));
    all.push_back(std::move(object));
  }
  return printed({{"builds", std::move(all)}});
}

}  // namespace quoin
