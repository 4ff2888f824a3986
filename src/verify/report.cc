#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/words.h"
#include "verify/kinds.h"
#include "verify/report.h"

namespace quoin {
namespace {

using Json = nlohmann::ordered_json;
constexpr std::size_t text_width = verify_text_width;

/// "ok", "3 broken, 1 lost".
std::string word_for(const Verdict& verdict) {
  std::string out;
  for (const auto status :
       {Loss::Status::broken, Loss::Status::out_of_order, Loss::Status::lost, Loss::Status::interleaved}) {
    const std::size_t count = verdict.count(status);
    if (count != 0) out += fmt::format("{}{} {}", out.empty() ? "" : ", ", count, word_for(status));
  }
  return !verdict.passed() ? out : out.empty() ? "ok" : "ok, " + out;
}

std::string row(const Verdict& verdict, std::size_t total, std::size_t width) {
  const std::string name(verdict.extraction.extractor->name);
  if (verdict.extraction.status == Extraction::Status::failed)
    return fmt::format("  {:<{}}  {}\n", name, width, one_line(verdict.extraction.reason, text_width));
  const std::string counts = fmt::format("{} of {}", verdict.comparison.found, total);
  return fmt::format("  {:<{}}  {}  {}\n", name, width, counts, word_for(verdict));
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
  for (const LeftOutItem& leaf : report.left_out)
    out += fmt::format("  line {:<4} {}\n", leaf.span.begin.line, one_line(leaf.text, 72));
  if (!report.not_printed.empty())
    out += fmt::format("not printed by the layout: {}\n", counted(report.not_printed.size(), "field"));
  for (const std::string& path : report.not_printed) out += fmt::format("  {}\n", one_line(path, text_width));
  return out;
}

/// Names are the user's, or the PDF's.
std::string plain(const std::string& name) {
  return one_line(name, std::string::npos);
}

std::string shown(const std::string& text) {
  constexpr std::size_t enough = 40;
  return text.empty() ? "nothing" : fmt::format("\"{}\"", one_line(text, enough));
}

/// A PDF may be another program's, and its fields are looked for all the same; one that carries its own making may not.
std::string describe_difference(const VerifyReport& report) {
  if (report.difference)
    return fmt::format("fault: its pages do not say what {} says{}: {}, where that has {}",
                       report.carried ? "its source" : plain(report.resume),
                       report.carried ? "" : " with these options (name those that it was built with: --layout, --pages …)",
                       shown(report.difference->on_pages), shown(report.difference->in_source));
  if (report.carried && !report.pages_read)
    return "fault: its pages are not as quoin writes them, and cannot be compared with what its source says";
  if (report.carried)
    return "what it carries gives other bytes, which say the same: another version of quoin made it, or it was changed "
           "since";
  return fmt::format(
      "{} was not made from {} with these options: name those that it was built with (--layout, --pages …)",
      plain(report.pdf), plain(report.resume));
}

std::string describe_making(const MadeWith& options) {
  std::string out;
  const auto add = [&](std::string_view option, const std::string& word) {
    if (!word.empty()) out += fmt::format(" {} {}", option, plain(word));
  };
  if (!options.documents.empty()) out += " " + options.documents;
  add("--variant", options.variant);
  add("--layout", options.layout);
  add("--language", options.language);
  return out.empty() ? out : "  made with" + out + "\n";
}

Json word_or_null(const std::string& word) {
  return word.empty() ? Json() : Json(word);
}

/// Null where it is not known.
Json same_text(const VerifyReport& report) {
  return report.same_bytes || report.pages_read ? Json(!report.difference) : Json();
}

Json difference_json(const VerifyReport& report) {
  if (!report.difference) return {};
  return {{"pages", report.difference->on_pages}, {"source", report.difference->in_source}};
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

Json losses_json(const Verdict& verdict, bool interleaved, const VerifyReport& report, const Sources& sources) {
  Json out = Json::array();
  for (const Loss& loss : verdict.comparison.losses)
    if ((loss.status == Loss::Status::interleaved) == interleaved) out.push_back(loss_json(loss, report, sources));
  return out;
}

Json extractor_json(const Verdict& verdict, const VerifyReport& report, const Sources& sources) {
  const bool failed = verdict.extraction.status == Extraction::Status::failed;
  return {{"name", verdict.extraction.extractor->name},
          {"status", failed             ? "failed"
                     : verdict.passed() ? "ok"
                                        : "lost"},
          {"found", verdict.comparison.found},
          {"reason", verdict.extraction.reason},
          {"lost", losses_json(verdict, false, report, sources)},
          {"interleaved", losses_json(verdict, true, report, sources)}};
}

}  // namespace

bool VerifyReport::passed() const {
  return verification.passed() && !difference && (same_bytes || pages_read || !carried);
}

std::string verify_text(const VerifyReport& report, const Sources& sources) {
  const Verification& verification = report.verification;
  std::size_t width = 0;
  for (const Verdict& verdict : verification.verdicts)
    if (verdict.present()) width = std::max(width, verdict.extraction.extractor->name.size());
  std::string out =
      fmt::format("{}: {} of {}\n", plain(report.pdf), counted(verification.fields.size(), "field"),
                                plain(report.resume));
  out += describe_making(report.made_with);
  if (!report.same_bytes) out += fmt::format("  {}\n", describe_difference(report));
  for (const Verdict& verdict : verification.verdicts)
    if (verdict.present()) out += row(verdict, verification.fields.size(), width);
  const std::string absent = absent_names(verification);
  if (!absent.empty()) out += fmt::format("  not installed: {}\n", absent);
  return out + kinds_text(report, sources) + excused_text(report);
}

std::string verify_json(const VerifyReport& report, const Sources& sources) {
  Json extractors = Json::array(), absent = Json::array(), left_out = Json::array();
  for (const Verdict& verdict : report.verification.verdicts) {
    if (verdict.present())
      extractors.push_back(extractor_json(verdict, report, sources));
    else
      absent.push_back(verdict.extraction.extractor->name);
  }
  for (const LeftOutItem& leaf : report.left_out)
    left_out.push_back(Json{{"path", leaf.path}, {"line", number_or_null(leaf.span.begin.line)}, {"text", leaf.text}});
  const Json all = {{"pdf", report.pdf},
                    {"resume", report.resume},
                    {"same-bytes", report.same_bytes},
                    {"same-text", same_text(report)},
                    {"difference", difference_json(report)},
                    {"layout", word_or_null(report.made_with.layout)},
                    {"variant", word_or_null(report.made_with.variant)},
                    {"language", word_or_null(report.made_with.language)},
                    {"passed", report.passed()},
                    {"fields", report.verification.fields.size()},
                    {"extractors", std::move(extractors)},
                    {"not-installed", std::move(absent)},
                    {"left-out", std::move(left_out)},
                    {"not-printed", report.not_printed}};
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace quoin
