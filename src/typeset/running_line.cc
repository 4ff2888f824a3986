#include "typeset/running_line.h"

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "typeset/place_line.h"

namespace quoin {
namespace {

bool stands_on(RunningWhen when, std::size_t number, std::size_t count) {
  switch (when) {
    case RunningWhen::always:
      return true;
    case RunningWhen::several:
      return count > 1;
    case RunningWhen::not_first:
      return number > 1;
    case RunningWhen::first:
      return number == 1;
  }
  return false;
}

/// The sides of a running line as one page has them.
struct RunningText {
  ParagraphText left, center, right;
  bool empty() const { return left.empty() && center.empty() && right.empty(); }
};

std::string text_on(const RunningRun& run, std::size_t number, std::size_t count) {
  switch (run.counter) {
    case Counter::none:
      return run.text;
    case Counter::page:
      return std::to_string(number);
    case Counter::pages:
      return std::to_string(count);
  }
  return {};
}

RunningText running_text(const RunningLine& line, NodeId node, std::size_t number, std::size_t count) {
  if (!stands_on(line.when, number, count)) return {};
  const auto text_of = [&](const std::vector<RunningRun>& side) {
    ParagraphText text;
    for (const RunningRun& one : side) {
      TextRun run;
      run.text = text_on(one, number, count);
      run.style = one.style;
      run.node = node;
      run.cohesion = Cohesion::whole_words;
      text.runs.push_back(std::move(run));
    }
    return text;
  };
  return {text_of(line.left), text_of(line.center), text_of(line.right)};
}

/// A line with where it begins, from the left margin; those with one `row` share a baseline.
struct Placed {
  SetLine line;
  Pt x;
  std::size_t row = 0;
};

struct Setter {
  const Document& document;
  TypesetContext& context;
  Pt frame;

  std::vector<SetLine> set(const ParagraphText& text, Align align) const {
    return set_paragraph(text, document.styles, {frame, align, true}, context);
  }

  /// All sides on one line, if they stand clear of one another there.
  bool on_one_line(const RunningText& text, std::vector<Placed>& out) const {
    const Pt gap = document.styles[document.running_style].size * 2;
    Pt widths[3];
    const ParagraphText* sides[] = {&text.left, &text.center, &text.right};
    std::vector<Placed> placed;
    for (std::size_t i = 0; i < 3; ++i) {
      if (sides[i]->empty()) continue;
      if (!may_be_one_line(*sides[i])) return false;
      std::vector<SetLine> lines = set(*sides[i], Align::left);
      if (lines.size() != 1) return false;
      widths[i] = lines.front().width + gap;
      const Pt spare = frame - lines.front().width;
      placed.push_back({std::move(lines.front()), spare * (0.5 * static_cast<double>(i)), 0});
    }
    const Pt beside = text.center.empty() ? frame + gap : (frame - widths[1] + gap) * 0.5;
    const bool clear = text.center.empty() ? widths[0] + widths[2] <= beside : max(widths[0], widths[2]) <= beside;
    if (clear) out = std::move(placed);
    return clear;
  }

  std::vector<Placed> place(const RunningText& text) const {
    std::vector<Placed> out;
    if (on_one_line(text, out)) return out;
    std::size_t row = 0;
    const std::pair<const ParagraphText*, Align> sides[] = {
        {&text.left, Align::left}, {&text.center, Align::center}, {&text.right, Align::right}};
    for (const auto& [side, align] : sides)
      for (SetLine& line : set(*side, align)) out.push_back({std::move(line), Pt(), row++});
    return out;
  }
};

void warn_of_no_room(const char* what, const char* margin, Span span, const NoRoom& lacking, Diagnostics& found) {
  found.warning("no-room", span,
                fmt::format("the {} is left out: it takes {:.1f} pt, and half of the {} margin is {:.1f} pt",
                            what, lacking.needed.value, margin, lacking.room.value),
                "widen the margin, or let it say less");
}

}  // namespace

std::optional<NoRoom> place_running_line(const Document& document, NodeId node, std::size_t number, std::size_t count,
                                         TypesetContext& context, Page& page) {
  const bool head = node == page_head;
  const RunningText text = running_text(head ? document.head : document.foot, node, number, count);
  if (text.empty()) return std::nullopt;
  const Setter setter{document, context, document.paper.width - document.margins.left - document.margins.right};
  const std::vector<Placed> lines = setter.place(text);
  const Pt leading = document.styles[document.running_style].leading;
  const Pt room = (head ? document.margins.top : document.margins.bottom) * 0.5;
  const std::size_t rows = lines.back().row + 1;
  const Pt needed = leading * static_cast<double>(rows);
  if (needed > room) return NoRoom{needed, room};
  const Pt first = head ? room - needed + leading : document.paper.height - room;
  for (const Placed& one : lines)
    place_line(one.line, {document.margins.left + one.x, first + leading * static_cast<double>(one.row)}, document,
               context, page.items);
  return std::nullopt;
}

void place_running_lines(const Document& document, Pages& pages, TypesetContext& context, Diagnostics& found) {
  std::optional<NoRoom> head, foot;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    // What has no room on one page is left out of the others too, and not set for each of them again.
    const auto place = [&](NodeId node, std::optional<NoRoom>& first) {
      if (first) return;
      const auto lacking = place_running_line(document, node, i + 1, pages.pages.size(), context, pages.pages[i]);
      first = lacking;
    };
    place(page_head, head);
    place(page_foot, foot);
  }
  if (head) warn_of_no_room("head", "top", document.head.span, *head, found);
  if (foot) warn_of_no_room("foot", "bottom", document.foot.span, *foot, found);
}

}  // namespace quoin
