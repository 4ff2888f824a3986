#include "verify/kinds.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>
#include <vector>

#include "base/words.h"

namespace quoin {
namespace {

constexpr std::size_t few_places = 3;

/// What is wrong; kinds are told in this order.
struct FaultKind {
  Loss::Status status = Loss::Status::lost;
  std::string why;
  auto operator<=>(const FaultKind&) const = default;
};

/// A field, and those extractors that saw the same of it.
struct Sighting {
  std::size_t field = 0;
  std::string seen;
  std::vector<std::string_view> names;
};

using Sightings = std::vector<Sighting>;

/// Texts that stand side by side may be mixed in more than one way: it is one kind all the same.
FaultKind kind_of(const Loss& loss) {
  return {loss.status, loss.status == Loss::Status::interleaved ? "" : loss.why};
}

/// By field, then in the order in which they were first seen.
std::map<FaultKind, Sightings> by_kind(const Verification& verification) {
  std::map<FaultKind, std::map<std::size_t, Sightings>> fields;
  for (const Verdict& verdict : verification.verdicts)
    for (const Loss& loss : verdict.comparison.losses) {
      Sightings& all = fields[kind_of(loss)][loss.field];  // one for each extractor at most
      const auto same =
          std::find_if(all.begin(), all.end(), [&](const Sighting& one) { return one.seen == loss.seen; });
      Sighting& one = same == all.end() ? all.emplace_back(Sighting{loss.field, loss.seen, {}}) : *same;
      one.names.push_back(verdict.extraction.extractor->name);
    }
  std::map<FaultKind, Sightings> out;
  for (auto& [kind, of_fields] : fields)
    for (auto& [field, all] : of_fields) std::move(all.begin(), all.end(), std::back_inserter(out[kind]));
  return out;
}

/// In the order of the table of extractors.
std::string names_of(const Sightings& all, const Verification& verification) {
  std::string out;
  for (const Verdict& verdict : verification.verdicts) {
    const std::string_view name = verdict.extraction.extractor->name;
    const bool said = std::any_of(all.begin(), all.end(), [&](const Sighting& one) {
      return std::find(one.names.begin(), one.names.end(), name) != one.names.end();
    });
    if (said) out += (out.empty() ? "" : ", ") + std::string(name);
  }
  return out;
}

std::size_t fields_in(const Sightings& all) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (i == 0 || all[i].field != all[i - 1].field) ++count;
  return count;
}

std::string place_of(const Span& span, const Sources& sources) {
  if (!span.known() || span.source >= sources.size()) return "";
  return fmt::format("{}:{}: ", sources.name(span.source), span.begin.line);
}

std::string sighting_text(const Sighting& one, const std::string& all_names, const VerifyReport& report,
                          const Sources& sources) {
  const ExpectedField& field = report.verification.fields[one.field];
  std::string names = names_of({one}, report.verification);
  names = names == all_names ? "" : " (" + names + ")";
  std::string out = fmt::format("  {}{}{}\n    expected: {}\n", place_of(field.span, sources), field.path, names,
                                one_line(field.text, verify_text_width));
  if (!one.seen.empty()) out += fmt::format("    seen:     {}\n", one_line(one.seen, verify_text_width));
  return out;
}

std::string head_of(const FaultKind& kind, const Sightings& all, const std::string& names) {
  const std::string count = counted(fields_in(all), "field");
  if (kind.status == Loss::Status::interleaved)
    return fmt::format("{} interleaved, which is no fault: texts stand side by side, and these go by place ({})\n",
                       count, names);
  return fmt::format("{} {}: {} ({})\n", count, word_for(kind.status), kind.why, names);
}

}  // namespace

std::string_view word_for(Loss::Status status) {
  switch (status) {
    case Loss::Status::broken:
      return "broken";
    case Loss::Status::out_of_order:
      return "out of order";
    case Loss::Status::lost:
      return "lost";
    case Loss::Status::interleaved:
      return "interleaved";
  }
  return {};
}

std::string kinds_text(const VerifyReport& report, const Sources& sources) {
  std::string out;
  for (const auto& [kind, all] : by_kind(report.verification)) {
    const std::string names = names_of(all, report.verification);
    out += head_of(kind, all, names);
    const std::size_t few = kind.status == Loss::Status::interleaved ? 0 : few_places;
    const std::size_t shown = report.verbose ? all.size() : std::min(few, all.size());
    for (std::size_t i = 0; i < shown; ++i) out += sighting_text(all[i], names, report, sources);
    if (shown < all.size())
      out += fmt::format("  {}{} with --verbose\n", shown == 0 ? "" : "… ",
                         counted(all.size() - shown, shown == 0 ? "place" : "more place"));
  }
  return out;
}

}  // namespace quoin
