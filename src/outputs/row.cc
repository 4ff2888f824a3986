#include "outputs/row.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/paths.h"
#include "base/words.h"
#include "report/describe.h"
#include "report/json.h"

namespace quoin {
namespace {

using RowObject = nlohmann::ordered_json;

std::string path_of(const Output& one, const OutputPlan& plan) {
  return path_below(plan.folder, one.file);
}

RowObject word_or_null(const Literal& word) {
  return word.empty() ? RowObject() : RowObject(word.value);
}

/// What an output is, whatever becomes of it.
RowObject head(const OutputRow& row, const OutputPlan& plan) {
  const Output& one = plan.outputs[row.index];
  return {{"output", path_of(one, plan)},
          {"files", RowObject(row.files)},
          {"format", output_format_info(plan.resume.outputs[one.table].format).word},
          {"variant", word_or_null(one.variant)},
          {"language", word_or_null(one.language)},
          {"layout", word_or_null(one.layout)}};
}

/// The names of pictures from the first to the last.
std::string shown_files(const OutputRow& row) {
  return row.files.size() == 1 ? row.files.front() : row.files.front() + " … " + row.files.back();
}

void take_messages(OutputRow& row, const Diagnostics& diagnostics, const Sources& sources) {
  for (const Diagnostic& one : diagnostics.all) row.messages.push_back(render(one, sources));
}

}  // namespace

void tell_made(OutputRow& row, const OutputPlan& plan, const OutputFigures& figures, const Diagnostics& diagnostics,
               const Sources& sources) {
  const RowObject report = RowObject::parse(figures.report);
  const std::vector<std::string> carries = report.at("carries");
  row.line = shown_files(row);
  if (plan.resume.outputs[plan.outputs[row.index].table].format != OutputFormat::json)
    row.line += " · " + counted(figures.pages, "page");
  row.line += fmt::format(" · {} · {}", human_size(figures.bytes), human_time(figures.milliseconds));
  if (figures.left_out > 0) row.line += fmt::format(" · {} left out", counted(figures.left_out, "item"));
  row.line = one_line(plan.check ? shown_files(row) + " · current" : row.line + describe_carried(carries), std::string::npos) + "\n";
  take_messages(row, diagnostics, sources);
  RowObject object = head(row, plan);
  for (const auto& [key, value] : report.items()) {
    object[key] = value;
    if (key == "pages") object["bytes"] = figures.bytes;
  }
  row.json = object.dump(2, ' ', false, RowObject::error_handler_t::replace);
}

void tell_failed(OutputRow& row, const OutputPlan& plan, const Diagnostics& diagnostics, const Sources& sources) {
  const auto is_error = [](const Diagnostic& one) { return one.severity == Severity::error; };
  const auto first = std::find_if(diagnostics.all.begin(), diagnostics.all.end(), is_error);
  const auto all = static_cast<std::size_t>(std::count_if(diagnostics.all.begin(), diagnostics.all.end(), is_error)) + diagnostics.more_errors;
  const std::string more = all > 1 ? fmt::format(", and {} more", all - 1) : "";
  row.files.clear();
  row.line = one_line(fmt::format("{} · not {}: {}{}", path_of(plan.outputs[row.index], plan), plan.check ? "current" : "made",
                                  first == diagnostics.all.end() ? std::string() : first->message, more),
                      std::string::npos) + "\n";
  take_messages(row, diagnostics, sources);
  RowObject object = head(row, plan);
  object.update(RowObject::parse(diagnostics_json(diagnostics, sources)));
  row.json = object.dump(2, ' ', false, RowObject::error_handler_t::replace);
}

}  // namespace quoin
