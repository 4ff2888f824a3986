#include "fit/trials.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "document/compose.h"
#include "fit/order.h"

namespace quoin {
namespace {

constexpr Pt rounding{1e-6};

/// Adds the time that it lives to one stage's.
class Timer {
 public:
  explicit Timer(double* stage) : stage_(stage) {}
  ~Timer() {
    if (stage_) *stage_ += std::chrono::duration<double, std::milli>(Clock::now() - start_).count();
  }
  Timer(const Timer&) = delete;
  Timer& operator=(const Timer&) = delete;

 private:
  using Clock = std::chrono::steady_clock;
  double* stage_;
  Clock::time_point start_ = Clock::now();
};

}  // namespace

Trials::Trials(const Resume& resume, const Layout& layout, const Locale& locale, Size paper, FontBook& fonts,
               Diagnostics& diagnostics, StageTimes* times, Hyphenator* hyphenator)
    : resume_(resume),
      layout_(layout),
      locale_(locale),
      paper_(paper),
      times_(times),
      context_(fonts, locale.tag, locale.right_to_left, diagnostics, hyphenator),
      order_(order_of_leaving_out(resume)) {
  for (const SectionKind kind : layout.condense)
    if (std::any_of(resume.sections.begin(), resume.sections.end(), [&](const Section& s) { return s.kind == kind; }))
      condensable_.push_back(kind);
}

Look Trials::look_of(const Choice& choice) const {
  Look look;
  look.tightness = static_cast<double>(choice.tightness) / tightness_steps;
  look.condensed.assign(condensable_.begin(), condensable_.begin() + static_cast<std::ptrdiff_t>(choice.condensed));
  look.left_out.assign(resume_.leaves.size(), false);
  for (std::size_t i = 0; i < choice.left_out; ++i) look.left_out[static_cast<std::size_t>(order_[i])] = true;
  look.flexible_spaces = false;
  return look;
}

Outcome Trials::at(const Choice& choice) {
  const auto [entry, fresh] = known_.try_emplace(choice);
  if (!fresh) return entry->second;
  if (times_) ++times_->trials;
  const Document document = compose_at(look_of(choice));
  const Timer timer(times_ ? &times_->typeset : nullptr);
  const Columns columns = set_columns(document, context_, Purpose::heights);
  const auto pages = static_cast<std::size_t>(layout_.fit_pages);
  Outcome& outcome = entry->second;
  outcome.overflow = overflow(document, columns, pages);
  outcome.fits = outcome.overflow <= rounding && count_pages(document, columns) <= pages;
  return outcome;
}

Pt Trials::overflow_of(const Document& document, int pages) {
  return overflow(document, set_columns(document, context_, Purpose::heights), static_cast<std::size_t>(pages));
}

Document Trials::compose_at(const Look& look) {
  const Timer timer(times_ ? &times_->compose : nullptr);
  return compose(resume_, layout_, locale_, paper_, look);
}

Paginated Trials::paginate_at(const Document& document, const FillLast& fill) {
  Columns columns;
  {
    const Timer timer(times_ ? &times_->typeset : nullptr);
    columns = set_columns(document, context_);
  }
  const Timer timer(times_ ? &times_->paginate : nullptr);
  return paginate(document, std::move(columns), fill, context_);
}

}  // namespace quoin
