#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "cli/report.h"
#include "cli/verify.h"

namespace quoin {
namespace {

using Json = nlohmann::ordered_json;
using Status = Extraction::Status;

constexpr std::size_t most_losses = 50;  // nobody reads on; --json has them all
constexpr std::size_t text_width = 160;

std::string_view word_for(Loss::Status status) {
  switch (status) {
    case Loss::Status::broken:
      return "broken";
    case Loss::Status::out_of_order:
      return "out of order";
    case Loss::Status::lost:
      return "lost";
  }
  return {};
}

std::string row(const Verdict& verdict, std::size_t total, std::size_t width) {
  const std::string name(verdict.extraction.extractor->name);
  if (verdict.extraction.status == Status::failed)
    return fmt::format("  {:<{}}  {}\n", name, width, one_line(verdict.extraction.reason, text_width));
  const std::string counts = fmt::format("{} of {}", verdict.comparison.found, total);
  const std::string word =
      verdict.passed() ? "ok" : counted(verdict.comparison.losses.size(), "field") + " not found whole";
  return fmt::format("  {:<{}}  {}  {}\n", name, width, counts, word);
}

/// What several extractors say alike is said once.
struct Told {
  std::string seen, why;
  Loss::Status status = Loss::Status::lost;
  std::string names;
};

std::map<std::size_t, std::vector<Told>> losses_by_field(const Verification& verification) {
  std::map<std::size_t, std::vector<Told>> all;
  for (const Verdict& verdict : verification.verdicts)
    for (const Loss& loss : verdict.comparison.losses) {
      std::vector<Told>& told = all[loss.field];
      const auto same = std::find_if(told.begin(), told.end(), [&](const Told& one) {
        return one.seen == loss.seen && one.why == loss.why && one.status == loss.status;
      });
      const std::string name(verdict.extraction.extractor->name);
      if (same == told.end())
        told.push_back({loss.seen, loss.why, loss.status, name});
      else
        same->names += ", " + name;
    }
  return all;
}

std::string place_of(const Span& span, const Sources& sources) {
  if (!span.known() || span.source >= sources.size()) return "";
  return fmt::format("{}:{}: ", sources.name(span.source), span.begin.line);
}

std::string losses_text(const VerifyReport& report, const Sources& sources) {
  std::string out;
  std::size_t shown = 0;
  const auto losses = losses_by_field(report.verification);
  for (const auto& [index, told] : losses) {
    if (shown++ == most_losses) return out + fmt::format("… and {} more\n", losses.size() - most_losses);
    const ExpectedField& field = report.verification.fields[index];
    out += fmt::format("{}{}\n  expected: {}\n", place_of(field.span, sources), field.path,
                       one_line(field.text, text_width));
    for (const Told& one : told) {
      out += fmt::format("  {}: {}: {}\n", one.names, word_for(one.status), one.why);
      if (!one.seen.empty()) out += fmt::format("  seen:     {}\n", one_line(one.seen, text_width));
    }
  }
  return out;
}

std::string absent_names(const Verification& verification) {
  std::string out;
  for (const Verdict& verdict : verification.verdicts)
    if (!verdict.present()) out += (out.empty() ? "" : ", ") + std::string(verdict.extraction.extractor->name);
  return out;
}

std::string excused_text(const VerifyReport& report) {
  std::string out;
  if (!report.left_out.empty()) out += fmt::format("left out {}:\n", counted(report.left_out.size(), "item"));
  for (const Leaf& leaf : report.left_out)
    out += fmt::format("  line {:<4} {}\n", leaf.span.begin.line, one_line(leaf.text, 72));
  if (!report.not_printed.empty())
    out += fmt::format("not printed by the layout: {}\n", counted(report.not_printed.size(), "field"));
  for (const std::string& path : report.not_printed) out += fmt::format("  {}\n", one_line(path, text_width));
  return out;
}

Json number_or_null(std::uint32_t number) {
  return number == 0 ? Json() : Json(number);
}

Json loss_json(const Loss& loss, const VerifyReport& report, const Sources& sources) {
  const ExpectedField& field = report.verification.fields[loss.field];
  const bool known = field.span.known() && field.span.source < sources.size();
  return {{"path", field.path},
          {"label", field.label},
          {"file", known ? Json(sources.name(field.span.source)) : Json()},
          {"line", number_or_null(known ? field.span.begin.line : 0)},
          {"column", number_or_null(known ? field.span.begin.column : 0)},
          {"status", word_for(loss.status)},
          {"expected", field.text},
          {"seen", loss.seen},
          {"why", loss.why}};
}

Json extractor_json(const Verdict& verdict, const VerifyReport& report, const Sources& sources) {
  const bool failed = verdict.extraction.status == Status::failed;
  Json lost = Json::array();
  for (const Loss& loss : verdict.comparison.losses) lost.push_back(loss_json(loss, report, sources));
  return {{"name", verdict.extraction.extractor->name},
          {"status", failed             ? "failed"
                     : verdict.passed() ? "ok"
                                        : "lost"},
          {"found", verdict.comparison.found},
          {"reason", verdict.extraction.reason},
          {"lost", std::move(lost)}};
}

}  // namespace

std::string verify_text(const VerifyReport& report, const Sources& sources) {
  const Verification& verification = report.verification;
  std::size_t width = 0;
  for (const Verdict& verdict : verification.verdicts)
    if (verdict.present()) width = std::max(width, verdict.extraction.extractor->name.size());
  std::string out =
      fmt::format("{}: {} of {}\n", report.pdf, counted(verification.fields.size(), "field"), report.resume);
  for (const Verdict& verdict : verification.verdicts)
    if (verdict.present()) out += row(verdict, verification.fields.size(), width);
  const std::string absent = absent_names(verification);
  if (!absent.empty()) out += fmt::format("  not installed: {}\n", absent);
  return out + losses_text(report, sources) + excused_text(report);
}

std::string verify_json(const VerifyReport& report, const Sources& sources) {
  Json extractors = Json::array(), absent = Json::array(), left_out = Json::array();
  for (const Verdict& verdict : report.verification.verdicts) {
    if (verdict.present())
      extractors.push_back(extractor_json(verdict, report, sources));
    else
      absent.push_back(verdict.extraction.extractor->name);
  }
  for (const Leaf& leaf : report.left_out)
    left_out.push_back(Json{{"path", leaf.path}, {"line", number_or_null(leaf.span.begin.line)}, {"text", leaf.text}});
  const Json all = {{"pdf", report.pdf},
                    {"resume", report.resume},
                    {"passed", report.verification.passed()},
                    {"fields", report.verification.fields.size()},
                    {"extractors", std::move(extractors)},
                    {"not-installed", std::move(absent)},
                    {"left-out", std::move(left_out)},
                    {"not-printed", report.not_printed}};
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace quoin
