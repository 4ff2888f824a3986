#include "cli/json.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace quoin {
namespace {

using Json = nlohmann::ordered_json;

std::string print(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

/// As many decimals as mean something to a reader.
double rounded(double value) {
  return std::round(value * 1000) / 1000;
}

Json number_or_null(std::uint32_t number) {
  return number == 0 ? Json() : Json(number);
}

Json diagnostic(const Diagnostic& one, const Sources& sources) {
  const bool known = one.span.source < sources.size();
  const Position begin = known ? one.span.begin : Position{};
  const Position end = known ? one.span.end : Position{};
  return {{"file", known ? Json(sources.name(one.span.source)) : Json()},
          {"line", number_or_null(begin.line)},
          {"column", number_or_null(begin.column)},
          {"end-line", number_or_null(end.line)},
          {"end-column", number_or_null(end.column)},
          {"code", one.code},
          {"severity", one.severity == Severity::error ? "error" : "warning"},
          {"message", one.message},
          {"hint", one.hint}};
}

Json list(const Diagnostics& diagnostics, const Sources& sources) {
  Json all = Json::array();
  for (const Diagnostic& one : diagnostics.all) all.push_back(diagnostic(one, sources));
  return all;
}

Json left_out(const FitReport& fit, const Resume& resume) {
  Json all = Json::array();
  for (const LeafId id : fit.dropped) {
    const Leaf& leaf = resume.leaves[static_cast<std::size_t>(id)];
    all.push_back(Json{{"path", leaf.path},
                       {"line", number_or_null(leaf.span.begin.line)},
                       {"text", leaf.text},
                       {"priority", leaf.priority}});
  }
  return all;
}

}  // namespace

std::string build_json(const BuildSummary& summary, const FitReport& fit, const Resume& resume,
                       const Diagnostics& diagnostics, const Sources& sources) {
  Json out = {{"output", summary.output},
              {"pages", summary.pages},
              {"bytes", summary.bytes},
              {"layout", summary.layout},
              {"standards", Json(summary.standards)},
              {"fit",
               {{"size", rounded(fit.size)},
                {"leading", rounded(fit.leading)},
                {"spacing", rounded(fit.spacing)},
                {"dropped", left_out(fit, resume)}}},
              {"warnings", list(diagnostics, sources)}};
  if (summary.identical) out["identical"] = *summary.identical;
  return print(out);
}

std::string files_json(const std::vector<WrittenFile>& files) {
  Json all = Json::array();
  for (const WrittenFile& file : files) all.push_back(Json{{"path", file.path}, {"bytes", file.bytes}});
  return print({{"files", all}});
}

std::string diagnostics_json(const Diagnostics& diagnostics, const Sources& sources) {
  return print({{"diagnostics", list(diagnostics, sources)}});
}

std::string failure_json(std::string_view sentence) {
  Diagnostics one;
  one.error("machine", {}, std::string(sentence));
  return diagnostics_json(one, {});
}

}  // namespace quoin
