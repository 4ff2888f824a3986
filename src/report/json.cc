#include "report/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <span>
#include <utility>

#include "base/utf8.h"
#include "base/words.h"
#include "export/pdf/standard.h"
#include "report/describe.h"
#include "report/groups.h"
#include "resume/path.h"

namespace quoin {
namespace {

using Json = nlohmann::ordered_json;

std::string print(const Json& json, int indent = 2) {
  return printed_json(json.dump(indent, ' ', false, Json::error_handler_t::replace));
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

Json list(const Diagnostics& diagnostics, const Sources& sources, std::size_t most = most_diagnostics) {
  Json all = Json::array();
  for (const Diagnostic& one : std::span(diagnostics.all).first(std::min(most, diagnostics.all.size())))
    all.push_back(diagnostic(one, sources));
  return all;
}

/// Says how many there are beyond those that are listed.
void add_more(Json& out, const Diagnostics& diagnostics) {
  const std::size_t more = diagnostics.more_errors + diagnostics.more_warnings;
  if (more > 0) out["more"] = more;
}

Json left_out(const FitReport& fit, const Resume& resume) {
  Json all = Json::array();
  for (const LeafId id : fit.dropped) {
    const Leaf& leaf = resume.leaves[static_cast<std::size_t>(id)];
    all.push_back(Json{{"path", leaf.path},
                       {"line", number_or_null(line_of(leaf.value_id, resume))},
                       {"text", leaf.text},
                       {"priority", leaf.priority}});
  }
  return all;
}

Json groups(const FitReport& fit, const Resume& resume) {
  Json all = Json::array();
  for (const LeftOutGroup& group : groups_of(fit.dropped, resume)) {
    Json counts = Json::array();
    for (const LeftOutCount& one : group.counts)
      counts.push_back(Json{{"what", one.what}, {"left-out", one.left_out}, {"of", one.of}});
    all.push_back(Json{{"section", indexed("", "section", group.section)},
                       {"title", group.title},
                       {"gone", group.gone},
                       {"counts", std::move(counts)},
                       {"lines", group.first_line == 0 ? Json() : Json::array({group.first_line, group.last_line})},
                       {"text", describe_group(group)}});
  }
  return all;
}

Json rounded_or_null(const std::optional<double>& value) {
  return value ? Json(rounded(*value)) : Json();
}

Json place_of(LeafId id, const Resume& resume) {
  const Leaf& leaf = resume.leaves[static_cast<std::size_t>(id)];
  return {{"path", leaf.path}, {"line", number_or_null(line_of(leaf.value_id, resume))}, {"text", leaf.text}};
}

Json unseen(const std::vector<Unseen>& all) {
  Json out = Json::array();
  for (const Unseen& one : all) {
    Json lines = Json::array();
    for (const LineRange& range : one.lines) lines.push_back(Json::array({range.first, range.last}));
    out.push_back(Json{{"file", one.file}, {"what", one.what}, {"lines", std::move(lines)}});
  }
  return out;
}

/// What a build to that budget would say of its fit.
Json page_less(const PageLess& less, std::size_t pages, const Resume& resume) {
  return {{"pages", pages}, {"fits", less.fits}, {"dropped", left_out(less.report, resume)}};
}

Json explain(const Typeset& set, const Explanation& why) {
  const FitReport& fit = set.fitted.report;
  const Resume& resume = set.resume;
  Json costs = Json::array(), savings = Json::array();
  for (const Cost& cost : why.costs) {
    costs.push_back(place_of(cost.leaf, resume));
    costs.back()["overflow"] = rounded(cost.overflow);
  }
  for (const Saving& saving : why.savings)
    savings.push_back(Json{{"line", number_or_null(line_of(saving.value_id, set.resume))},
                           {"text", saving.text},
                           {"words", saving.words},
                           {"points", rounded(saving.points)}});
  return {{"tightness", rounded(fit.tightness)},
          {"condensed", Json(fit.condensed)},
          {"last-page-filled", rounded(why.filled)},
          {"line-height", rounded(why.line)},
          {"at-ideal", rounded_or_null(why.at_ideal)},
          {"without-last-condensed", rounded_or_null(why.without_condensed)},
          {"left-out", std::move(costs)},
          {"next", why.costs.empty() ? Json() : place_of(why.costs.back().leaf, resume)},
          {"lacking", rounded_or_null(why.lacking)},
          {"savings", std::move(savings)},
          {"enough", why.enough},
          {"lossless", set.lossless ? Json(*set.lossless) : Json()},
          {"page-less", set.page_less ? page_less(*set.page_less, why.pages - 1, resume) : Json()}};
}

}  // namespace

std::string printed_json(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const Decoded next = decode_utf8(text, i);
    if (next.code_point != '\n' && steers_terminal(next.code_point))
      out += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(next.code_point));
    else
      out.append(text, i, next.length);
    i += next.length;
  }
  return out + "\n";
}

std::string build_json(const BuildSummary& summary, const Typeset& set, const Diagnostics& diagnostics,
                       const Sources& sources) {
  const FitReport& fit = set.fitted.report;
  Json out = {{"output", summary.output},
              {"pages", summary.pages},
              {"bytes", summary.bytes},
              {"layout", summary.layout},
              {"standards", Json(standard_info(summary.standard).claims)},
              {"carries", Json(summary.carries)},
              {"unseen", unseen(summary.unseen)},
              {"fit",
               {{"size", rounded(fit.size)},
                {"leading", rounded(fit.leading)},
                {"spacing", rounded(fit.spacing)},
                {"dropped", left_out(fit, set.resume)},
                {"groups", groups(fit, set.resume)}}},
              {"warnings", list(diagnostics, sources)}};
  if (const std::optional<FittedLetter>& letter = set.fitted.letter)
    out["letter"] = Json{{"pages", letter->pages}, {"size", rounded(letter->report.size)}, {"leading", rounded(letter->report.leading)}};
  if (summary.output.empty()) {
    out.erase("output");
    out.erase("bytes");
  }
  add_more(out, diagnostics);
  if (set.fitted.explanation) out["explain"] = explain(set, *set.fitted.explanation);
  if (summary.proof.values != 0) out["redacted"] = {{"values", summary.proof.values}, {"objects", summary.proof.objects}};
  if (summary.identical) out["identical"] = *summary.identical;
  return print(out);
}

std::string files_json(const std::vector<WrittenFile>& files) {
  Json all = Json::array();
  for (const WrittenFile& file : files) all.push_back(Json{{"path", file.path}, {"bytes", file.bytes}});
  return print({{"files", all}});
}

std::string diagnostics_json(const Diagnostics& diagnostics, const Sources& sources) {
  Json out = {{"diagnostics", list(diagnostics, sources)}};
  add_more(out, diagnostics);
  return print(out);
}

std::string diagnostics_list(const Diagnostics& diagnostics, const Sources& sources) {
  constexpr std::size_t most = 100;
  std::string text = print(list(diagnostics, sources, most), -1);
  text.pop_back();
  return text;
}

std::string current_json(const std::string& output, const std::vector<std::pair<std::string, std::string>>& differs,
                         const Diagnostics& diagnostics, const Sources& sources) {
  Json out = {{"output", output}, {"current", differs.empty()}, {"differs", Json::array()}};
  for (const auto& [what, detail] : differs) out["differs"].push_back({{"what", what}, {"detail", detail}});
  out["warnings"] = list(diagnostics, sources);
  return print(out, 2);
}

std::string batch_row_json(const BatchRow& row) {
  const bool made = row.output.has_value();
  Json out = {{"id", row.id.empty() ? Json() : Json(row.id)},
              {"output", made ? Json(*row.output) : Json()},
              {"pages", made ? Json(row.pages) : Json()},
              {"bytes", made ? Json(row.bytes) : Json()},
              {"sha256", made ? Json(row.sha256) : Json()},
              {"diagnostics", Json::parse(row.diagnostics)}};
  if (row.skipped) out["skipped"] = true;
  return print(out, -1);
}

std::string failure_json(std::string_view sentence) {
  Diagnostics one;
  one.error("machine", {}, std::string(sentence));
  return diagnostics_json(one, {});
}

}  // namespace quoin
