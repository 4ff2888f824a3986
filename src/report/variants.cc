#include "report/variants.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/words.h"
#include "report/json.h"
#include "report/text_table.h"

namespace quoin {
namespace {

using TableJson = nlohmann::ordered_json;

constexpr std::size_t widest_text = 44, widest_name = 24;  // code points

bool is_item(const VariantRow& row) {
  return row.what == "highlight" || row.what == "detail";
}

/// Of a section its entries are counted, of an entry all that it holds.
std::string cell(const VariantTable& table, std::size_t row, const VariantColumn& column) {
  if (!column.keeps[row]) return "–";
  const int depth = table.rows[row].depth;
  std::size_t all = 0, kept = 0;
  for (std::size_t i = row + 1; i < table.rows.size() && table.rows[i].depth > depth; ++i) {
    if (depth == 0 && table.rows[i].depth > 1) continue;
    ++all;
    kept += column.keeps[i];
  }
  return kept == all ? "✓" : fmt::format("{}/{}", kept, all);
}

/// What became of each on the page.
void add_sums(const VariantTable& table, TextTable& text) {
  const auto add = [&](const char* what, const auto& of) {
    Cells cells{what};
    for (const VariantColumn& one : table.columns) cells.push_back(one.set ? of(one) : "–");
    text.add(std::move(cells));
  };
  add("pages", [](const VariantColumn& one) { return std::to_string(one.pages); });
  add("at most", [](const VariantColumn& one) { return one.budget == 0 ? "any" : std::to_string(one.budget); });
  add("layout", [](const VariantColumn& one) { return one_line(one.layout, widest_name); });
  add("body, pt", [](const VariantColumn& one) { return short_number(one.fit.size); });
  add("left out to fit", [](const VariantColumn& one) { return std::to_string(one.left_out.size()); });
}

double to_thousandths(double value) {
  return std::round(value * 1000) / 1000;
}

TableJson json_of(const VariantColumn& column, const VariantTable& table) {
  TableJson keeps = TableJson::array(), drops = TableJson::array(), dropped = TableJson::array();
  for (std::size_t i = 0; i < table.rows.size(); ++i) (column.keeps[i] ? keeps : drops).push_back(table.rows[i].path);
  for (const Leaf& leaf : column.left_out)
    dropped.push_back(TableJson{{"path", leaf.path}, {"text", leaf.text}, {"priority", leaf.priority}});
  return {{"name", column.name.empty() ? TableJson() : TableJson(column.name)},
          {"keeps", std::move(keeps)},
          {"drops", std::move(drops)},
          {"layout", column.layout},
          {"pages", column.pages},
          {"budget", column.budget == 0 ? TableJson() : TableJson(column.budget)},
          {"fit",
           {{"size", to_thousandths(column.fit.size)},
            {"leading", to_thousandths(column.fit.leading)},
            {"spacing", to_thousandths(column.fit.spacing)},
            {"dropped", std::move(dropped)}}}};
}

}  // namespace

std::string variants_text(const VariantTable& table) {
  TextTable text;
  Cells head{""};
  for (const VariantColumn& one : table.columns)
    head.push_back(one.name.empty() ? "as it stands" : one_line(one.name, widest_name));
  text.add(std::move(head));
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const VariantRow& row = table.rows[i];
    if (is_item(row)) continue;
    const std::string indent(2 * static_cast<std::size_t>(row.depth), ' ');
    Cells cells{indent + one_line(row.text, widest_text - indent.size())};
    for (const VariantColumn& one : table.columns) cells.push_back(cell(table, i, one));
    text.add(std::move(cells));
  }
  text.gap();
  add_sums(table, text);
  return text.text();
}

std::string variants_json(const VariantTable& table, const Diagnostics& diagnostics, const Sources& sources) {
  TableJson rows = TableJson::array(), variants = TableJson::array();
  for (const VariantRow& row : table.rows)
    rows.push_back(TableJson{{"path", row.path},
                             {"what", row.what},
                             {"depth", row.depth},
                             {"line", row.line == 0 ? TableJson() : TableJson(row.line)},
                             {"text", row.text}});
  for (const VariantColumn& one : table.columns) variants.push_back(json_of(one, table));
  const TableJson out = {{"rows", std::move(rows)},
                         {"variants", std::move(variants)},
                         {"warnings", TableJson::parse(diagnostics_list(diagnostics, sources))}};
  return printed_json(out.dump(2, ' ', false, TableJson::error_handler_t::replace));
}

}  // namespace quoin
