#include "fit/trials.h"

#include <algorithm>
#include <utility>

#include "document/compose.h"
#include "fit/bound.h"
#include "fit/order.h"
#include "resume/content.h"

namespace quoin {
namespace {

constexpr Pt rounding{1e-6};

void gather(LeafId leaf, std::vector<LeafId>& leaves) {
  if (leaf != no_leaf) leaves.push_back(leaf);
}

void gather(const Entry& entry, std::vector<LeafId>& leaves) {
  gather(entry.leaf, leaves);
  for (const Item& item : entry.items) gather(item.leaf, leaves);
  for (const Entry& part : entry.parts) gather(part, leaves);
}

std::vector<LeafId> leaves_of(const Section& section) {
  std::vector<LeafId> leaves;
  for (const Item& item : section.text) gather(item.leaf, leaves);
  for (const Entry& entry : section.entries) gather(entry, leaves);
  return leaves;
}

/// What the layout omits is not left out: it never stood there.
std::vector<LeafId> shown(const Resume& resume, const OrderedSections& sections) {
  std::vector<bool> shows(resume.leaves.size());
  for (const auto* column : {&sections.main, &sections.sidebar})
    for (const Section* section : *column)
      for (const LeafId leaf : leaves_of(*section)) shows[static_cast<std::size_t>(leaf)] = true;
  std::vector<LeafId> order = order_of_leaving_out(resume);
  std::erase_if(order, [&](LeafId leaf) { return !shows[static_cast<std::size_t>(leaf)]; });
  return order;
}

/// By section, where its leaves stand in the order; rising.
std::map<const Section*, std::vector<std::size_t>> places_of(const Resume& resume, const std::vector<LeafId>& order) {
  std::vector<std::vector<std::size_t>*> places_by_leaf(resume.leaves.size());
  std::map<const Section*, std::vector<std::size_t>> places;
  for (const Section& section : resume.sections)
    for (const LeafId leaf : leaves_of(section)) places_by_leaf[static_cast<std::size_t>(leaf)] = &places[&section];
  for (const Section& section : resume.sections) places[&section];
  for (std::size_t i = 0; i < order.size(); ++i)
    if (std::vector<std::size_t>* of_section = places_by_leaf[static_cast<std::size_t>(order[i])]) of_section->push_back(i);
  return places;
}

std::size_t size_of(const ContentField& field) {
  std::size_t size = 0;
  if (const auto* text = std::get_if<const Text*>(&field.value))
    for (const InlineRun& run : (*text)->runs) size += run.text.size();
  if (const auto* literal = std::get_if<const Literal*>(&field.value)) size += (*literal)->value.size();
  return size;
}

/// A trial takes time by the fields and their text.
std::size_t budget_for(const Resume& resume) {
  constexpr std::size_t of_all = 200'000'000, of_field = 100;
  std::size_t size = 1;
  for (const ContentField& field : content(resume, {})) size += of_field + size_of(field);
  return of_all / size + 1;
}

/// Appends a part's boxes; `above` is what stands above its first one.
void append(const PartColumn& part, const VerticalGlue* above, std::vector<PageBox>& column) {
  const std::size_t first = column.size();
  column.insert(column.end(), part.boxes.begin(), part.boxes.end());
  if (!above || first == 0 || part.boxes.empty()) return;
  PageBox& box = column[first];
  const VerticalGlue glue = above_first_section({box.above, box.stretch, box.shrink}, *above);
  box.above = glue.natural;
  box.stretch = glue.stretch;
  box.shrink = glue.shrink;
}

/// Adds the time that it lives to one stage's, where somebody counts.
class Timer {
 public:
  Timer(StageTimes* times, double StageTimes::* stage)
      : times_(times && times->now ? times : nullptr), stage_(stage), start_(times_ ? times_->now() : 0) {}
  ~Timer() {
    if (times_) times_->*stage_ += times_->now() - start_;
  }
  Timer(const Timer&) = delete;
  Timer& operator=(const Timer&) = delete;

 private:
  StageTimes* times_;
  double StageTimes::* stage_;
  double start_;
};

}  // namespace

Trials::Trials(const FitInput& input)
    : resume_(input.resume),
      layout_(input.layout),
      locale_(input.locale),
      paper_(input.paper),
      times_(input.times),
      context_(input.fonts, locale_.tag, locale_.right_to_left, resume_.places, input.diagnostics, input.hyphenator,
               input.stop),
      sections_(order_sections(resume_, layout_)),
      order_(shown(resume_, sections_)),
      budget_(budget_for(resume_)),
      places_(places_of(resume_, order_)),
      parts_(resume_, layout_, locale_, paper_, context_) {
  const auto has = [&](SectionKind kind) {
    return std::any_of(resume_.sections.begin(), resume_.sections.end(),
                       [&](const Section& section) { return section.kind == kind; });
  };
  for (const CondenseStep& step : layout_.condense)
    if (!step.kind || has(*step.kind)) condensable_.push_back(step);
}

Look Trials::look_of(const Choice& choice) const {
  Look look;
  look.tightness = static_cast<double>(choice.tightness) / tightness_steps;
  for (std::size_t i = 0; i < choice.condensed; ++i) look.condense(condensable_[i]);
  look.left_out.assign(resume_.leaves.size(), false);
  for (std::size_t i = 0; i < choice.left_out; ++i) look.left_out[static_cast<std::size_t>(order_[i])] = true;
  look.flexible_spaces = false;
  return look;
}

std::vector<Trials::Standing> Trials::standing(const Choice& choice, const Look& look) {
  std::vector<Standing> out;
  const auto add = [&](const std::vector<const Section*>& sections, Region region) {
    for (const Section* section : sections) {
      if (!visible(*section, look.left_out)) continue;
      const std::vector<std::size_t>& places = places_.at(section);
      PartLook part;
      part.tightness = choice.tightness;
      part.hyphenate = look.hyphenate;
      part.kept_full = look.kept_full(section->kind);
      part.left_out =
          static_cast<std::size_t>(std::lower_bound(places.begin(), places.end(), choice.left_out) - places.begin());
      out.push_back({section, region, part});
    }
  };
  if (layout_.sidebar.shown) add(sections_.sidebar, Region::sidebar);
  add(sections_.main, Region::main);
  if (layout_.labels.shown && !layout_.labels.width) set_label_column(out, look);
  return out;
}

/// It is as wide as the widest label of all sections.
void Trials::set_label_column(std::vector<Standing>& sections, const Look& look) {
  Pt widest;
  for (const Standing& one : sections)
    if (one.region == Region::main) widest = max(widest, parts_.widest_label(*one.section, one.look, look));
  for (Standing& one : sections) one.look.labels = widest.value;
}

bool Trials::fits(const Choice& choice) {
  if (times_) ++times_->trials;
  const Timer timer(times_, &StageTimes::measure);
  const Document* frame = nullptr;
  const ColumnBoxes boxes = boxes_at(choice, frame);
  const auto pages = static_cast<std::size_t>(layout_.fit_pages);
  return quoin::overflow(*frame, boxes, pages) <= rounding && count_pages(*frame, boxes) <= pages;
}

Pt Trials::overflow(const Choice& choice) {
  const Document* frame = nullptr;
  const ColumnBoxes boxes = boxes_at(choice, frame);
  return quoin::overflow(*frame, boxes, static_cast<std::size_t>(layout_.fit_pages));
}

ChosenParts Trials::parts_at(const Choice& choice) {
  const Look look = look_of(choice);
  ChosenParts out{parts_.top({choice.tightness, look.hyphenate, all_full, 0, 0}, look), {}};
  for (const Standing& one : standing(choice, look))
    out.sections.push_back({parts_.section(*one.section, one.region, one.look, look), one.region});
  return out;
}

ColumnBoxes Trials::boxes_at(const Choice& choice, const Document*& frame) {
  context_.end_if_stopped();
  const ChosenParts parts = parts_at(choice);
  frame = &parts.top.top;
  const Part& top = parts.top.part;
  ColumnBoxes out{top.header.boxes, top.sidebar.boxes, {top.main.boxes, top.wide.boxes}};
  const VerticalGlue* above = &frame->below_header;
  for (const ChosenParts::Section& one : parts.sections) {
    append(one.part.sidebar, nullptr, out.sidebar);
    append(one.part.main, above, out.main.boxes);
    append(one.part.wide, above, out.main.wide);
    if (one.region == Region::main) above = nullptr;
  }
  return out;
}

Pt Trials::overflow_bound(const Choice& choice) {
  const Timer timer(times_, &StageTimes::measure);
  return quoin::overflow_bound(parts_at(choice), static_cast<std::size_t>(layout_.fit_pages));
}

Pt Trials::overflow_of(const Document& document, int pages) {
  const auto most = static_cast<std::size_t>(pages);
  return quoin::overflow(document, measure_columns(document, context_, most), most);
}

Document Trials::compose_at(const Look& look) {
  const Timer timer(times_, &StageTimes::compose);
  return compose(resume_, layout_, locale_, paper_, look);
}

Paginated Trials::paginate_at(const Document& document, const FillLast& fill) {
  Columns columns;
  context_.take_ragged();
  {
    const Timer timer(times_, &StageTimes::typeset);
    columns = set_columns(document, context_);
    if (document.sidebar && count_pages(document, boxes_of(columns)) > 1) set_wide(document, context_, columns);
  }
  const Timer timer(times_, &StageTimes::paginate);
  Paginated out = paginate(document, std::move(columns), fill, context_);
  out.ragged = context_.take_ragged();
  return out;
}

}  // namespace quoin
