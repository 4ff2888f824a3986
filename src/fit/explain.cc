#include "fit/explain.h"

#include <algorithm>
#include <utility>

#include "document/style_sheet.h"
#include "fit/savings.h"
#include "fit/search.h"
#include "resume/kinds.h"

namespace quoin {
namespace {

/// The least overflow with a count of kinds condensed, at the tightest.
double tightest_overflow(Trials& trials, std::size_t condensed, std::size_t left_out) {
  return trials.overflow({tightness_steps, condensed, left_out}).value;
}

/// Each leaf by itself, with all others left out, at the tightest and most condensed; of very many those that would come
/// back first.
std::vector<Cost> costs_of(Trials& trials, const Choice& choice) {
  const Choice tightest{tightness_steps, trials.condensable().size(), choice.left_out};
  std::vector<Cost> costs;
  const std::size_t most = trials.budget() / 4 + 1;
  for (std::size_t i = choice.left_out - std::min(choice.left_out, most); i < choice.left_out; ++i) {
    Look look = trials.look_of(tightest);
    look.left_out[static_cast<std::size_t>(trials.order()[i])] = false;
    const Pt over = trials.overflow_of(trials.compose_at(look), trials.layout().fit_pages);
    costs.push_back({trials.order()[i], over.value});
  }
  return costs;
}

void take_savings(Savings savings, Explanation& out) {
  out.savings = std::move(savings.list);
  out.enough = savings.enough;
}

Explanation begin_explanation(const Trials& trials, double tightness, std::size_t pages, double filled) {
  Explanation out;
  out.pages = pages;
  out.filled = filled;
  out.line = StyleSheet(trials.layout(), tightness).base(StyleName::body).leading.value;
  out.ideal = report_of(trials, {}, trials.look_of({}), 0);
  return out;
}

std::string step_name(const CondenseStep& step) {
  if (!step.kind) return "hyphenation";
  const std::string name(kind_name(*step.kind));
  return step.keep == 0 ? name : name + " after the first" + (step.keep == 1 ? "" : " " + std::to_string(step.keep));
}

}  // namespace

FitReport report_of(const Trials& trials, const Choice& choice, const Look& look, double ratio) {
  const Layout& layout = trials.layout();
  const StyleSheet sheet(layout, look.tightness, look.spaces(), false);
  const TextStyle& body = sheet.base(StyleName::body);
  FitReport report;
  report.size = body.size.value;
  report.leading = body.leading / body.size;
  report.tightness = look.tightness;
  const Range<Length>& section = layout.space.section;
  const Pt ideal = section.ideal.at(body.size), most = section.max.at(body.size);
  const Pt natural(at_tightness(section.min.at(body.size).value, ideal.value, most.value, look.spaces()));
  const Pt set = natural + (most - natural) * (layout.fit_pages > 0 ? std::max(0.0, ratio) : 0);
  report.spacing = ideal > Pt() ? set / ideal : 1;
  for (std::size_t i = 0; i < choice.condensed; ++i) report.condensed.push_back(step_name(trials.condensable()[i]));
  report.dropped.assign(trials.order().begin(), trials.order().begin() + static_cast<std::ptrdiff_t>(choice.left_out));
  return report;
}

Explanation explain_choice(Trials& trials, const Choice& choice, std::size_t pages, double filled) {
  const double tightness = static_cast<double>(choice.tightness) / tightness_steps;
  Explanation out = begin_explanation(trials, choice.left_out > 0 ? 1 : tightness, pages, filled);
  out.at_ideal = trials.overflow({}).value;
  if (choice.condensed > 0) out.without_condensed = tightest_overflow(trials, choice.condensed - 1, choice.left_out);
  if (choice.left_out == 0) return out;
  out.costs = costs_of(trials, choice);
  const Choice with_next{tightness_steps, trials.condensable().size(), choice.left_out - 1};
  out.lacking = trials.overflow(with_next).value;
  take_savings(find_savings(trials, trials.compose_at(trials.look_of(with_next)), trials.layout().fit_pages), out);
  return out;
}

Explanation explain_pages(Trials& trials, const Look& look, std::size_t pages, double filled) {
  Explanation out = begin_explanation(trials, look.tightness, pages, filled);
  if (pages < 2) return out;
  Document document = trials.compose_at(look);
  const int fewer = static_cast<int>(pages) - 1;
  out.lacking = trials.overflow_of(document, fewer).value;
  take_savings(find_savings(trials, std::move(document), fewer), out);
  return out;
}

}  // namespace quoin
