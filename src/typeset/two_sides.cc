#include "typeset/two_sides.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "typeset/paragraph.h"

namespace quoin {
namespace {

/// Nothing but signs that part two fields: a line may end in their place.
bool parts_fields(const TextRun& run) {
  if (run.field || run.icon) return false;
  std::string_view rest = run.text;
  while (!rest.empty()) {
    constexpr std::string_view signs[] = {" ", ",", ";", ":", "|", "-", "\u00A0", "\u00B7", "\u2022", "\u2013", "\u2014"};
    const auto sign =
        std::find_if(std::begin(signs), std::end(signs), [&](std::string_view one) { return rest.starts_with(one); });
    if (sign == std::end(signs)) return false;
    rest.remove_prefix(sign->size());
  }
  return true;
}

/// A text at whose fields lines may end. Field `i` is what stands between two parting runs.
class Fields {
 public:
  explicit Fields(const ParagraphText& text) {
    std::vector<TextRun> between;
    for (const TextRun& run : text.runs) {
      if (parts_fields(run)) {
        between.push_back(run);
        continue;
      }
      if (fields_.empty() || !between.empty()) fields_.push_back({{}, std::exchange(between, {})});
      fields_.back().runs.push_back(run);
    }
    if (!fields_.empty()) std::move(between.begin(), between.end(), std::back_inserter(fields_.back().runs));
  }

  std::size_t size() const { return fields_.size(); }

  /// Those from `first` up to `last`, with what parts them.
  ParagraphText some(std::size_t first, std::size_t last) const {
    ParagraphText out;
    for (std::size_t i = first; i < last; ++i) {
      if (i > first || i == 0) out.runs.insert(out.runs.end(), fields_[i].before.begin(), fields_[i].before.end());
      out.runs.insert(out.runs.end(), fields_[i].runs.begin(), fields_[i].runs.end());
    }
    return out;
  }

 private:
  struct Field {
    std::vector<TextRun> runs, before;
  };
  std::vector<Field> fields_;
};

/// Sets one row.
class TwoSides {
 public:
  TwoSides(const Block& block, const Document& document, Pt measure, TypesetContext& context)
      : block_(block), document_(document), measure_(measure), context_(context) {
    if (may_be_one_line(block.right->text)) right_ = set_line(block.right->text, document.styles, context);
  }

  BlockLines set() const {
    if (block_.right->place == RightPlace::below) return below();
    if (auto line = beside(block_.text)) return whole({std::move(*line)});
    return block_.right->place == RightPlace::below_if_long ? below() : at_the_edge();
  }

  /// How many lines the text takes at least.
  std::size_t fewest(const ParagraphText& text) const {
    return text.empty() ? 0 : count_lines(text, document_.styles, ragged(), context_).fewest;
  }

  /// As many of the fields from `first` on as stand on one line with the right side, and that line.
  struct Beside {
    std::size_t fields = 0;
    std::optional<SetLine> line;
  };
  Beside longest_beside(const Fields& fields, std::size_t first) const {
    for (std::size_t last = fields.size(); last > first; --last)
      if (auto line = beside(fields.some(first, last))) return {last - first, std::move(line)};
    return {};
  }

  std::size_t fewest_below() const {
    return count_lines(block_.text, document_.styles, measure_of(block_, measure_), context_).fewest;
  }

 private:
  static BlockLines whole(std::vector<SetLine> lines) {
    const std::size_t count = lines.size();
    return {std::move(lines), count};
  }

  Measure ragged() const {
    Measure out = measure_of(block_, measure_);
    out.align = Align::left;
    out.fit.hyphenate = false;
    return out;
  }

  /// As much as parts two words that have nothing to do with one another.
  Pt gap() const { return document_.styles[block_.style].size; }

  bool has_room(const SetLine& line) const { return right_ && line.width + gap() + right_->width <= measure_; }

  SetLine with_right(SetLine line) const {
    const Pt at = measure_ - right_->width;
    append_gap(line, at, *right_, context_);
    for (const LineRun& run : right_->runs) {
      line.runs.push_back(run);
      line.runs.back().x += at;
    }
    line.width = measure_;
    prepend_gap(line, Pt(), context_);  // where nothing stands at the left
    return line;
  }

  /// The text and the right side on one line, if both fit with a clear gap between them.
  std::optional<SetLine> beside(const ParagraphText& text) const {
    if (!right_ || !may_be_one_line(text)) return std::nullopt;
    const Measure hung{measure_, Align::left, {false, block_.fit.protrude, 0}};
    std::vector<SetLine> left = set_paragraph(text, document_.styles, hung, context_);
    if (left.size() > 1) return std::nullopt;
    if (left.empty()) left.emplace_back();
    if (!has_room(left.front())) return std::nullopt;
    return with_right(std::move(left.front()));
  }

  void append(const ParagraphText& text, const Measure& measure, std::vector<SetLine>& lines) const {
    std::vector<SetLine> more = set_paragraph(text, document_.styles, measure, context_);
    std::move(more.begin(), more.end(), std::back_inserter(lines));
  }

  BlockLines below() const {
    BlockLines out = whole(set_paragraph(block_.text, document_.styles, measure_of(block_, measure_), context_));
    append(block_.right->text, ragged(), out.lines);
    return out;
  }

  /// Alone at the right edge. What begins at the left begins each of its lines, as in all others of the row.
  void append_right(std::vector<SetLine>& lines) const {
    Measure at_right = ragged();
    at_right.align = Align::right;
    const std::size_t first = lines.size();
    append(block_.right->text, at_right, lines);
    for (std::size_t i = first; i < lines.size(); ++i) prepend_gap(lines[i], Pt(), context_);
  }

  /// On lines that all leave room for the right side, if they are no more than `most`.
  std::optional<std::vector<SetLine>> beside_all(const ParagraphText& text, std::size_t most) const {
    if (!right_ || text.empty() || right_->width + gap() > measure_ * 0.5) return std::nullopt;
    Measure narrower = ragged();
    narrower.width = measure_ - right_->width - gap();
    std::vector<SetLine> lines = set_paragraph(text, document_.styles, narrower, context_);
    if (lines.size() > most || !has_room(lines.back())) return std::nullopt;
    return lines;
  }

  /// On the first line with as many fields as fit there. Where not even one does, on the last line of the first; where that is
  /// full, on the next one with the fields that follow, or beside shorter lines of the first, or else alone.
  BlockLines at_the_edge() const {
    const Fields fields(block_.text);
    std::vector<SetLine> lines;
    auto [done, first_line] = longest_beside(fields, 0);
    if (first_line) {
      lines.push_back(std::move(*first_line));
    } else {
      done = std::min<std::size_t>(1, fields.size());
      append(fields.some(0, done), ragged(), lines);
      if (!lines.empty() && has_room(lines.back())) {
        lines.back() = with_right(std::move(lines.back()));
      } else if (Beside next = longest_beside(fields, done); next.line) {
        lines.push_back(std::move(*next.line));
        done += next.fields;
      } else if (std::optional<std::vector<SetLine>> narrower = beside_all(fields.some(0, done), lines.size() + 1)) {
        lines = std::move(*narrower);
        lines.back() = with_right(std::move(lines.back()));
      } else {
        append_right(lines);
      }
    }
    append(fields.some(done, fields.size()), ragged(), lines);
    return whole(std::move(lines));
  }

  const Block& block_;
  const Document& document_;
  Pt measure_;
  TypesetContext& context_;
  std::optional<SetLine> right_;
};

using Runs = std::vector<TextRun>;

bool is_joint(const TextRun& run) {
  return run.cohesion == Cohesion::joint;
}

bool has_rule(const Block& block, RulePlace place) {
  return block.rule && block.rule->place == place;
}

}  // namespace

BlockLines set_two_sides(const Block& block, const Document& document, Pt measure, TypesetContext& context) {
  return TwoSides(block, document, measure, context).set();
}

/// In a looser look fewer fields stand beside the right side, never more; so what goes on below goes on below there, too.
void bound_two_sides(const Block& block, const Document& document, Pt measure, TypesetContext& context,
                     LineCount& count) {
  const TwoSides row(block, document, measure, context);
  if (block.right->place != RightPlace::beside) {
    count.fewest_below = row.fewest_below();
    count.fewest = count.fewest_below + row.fewest(block.right->text);
    return;
  }
  const Fields fields(block.text);
  const std::size_t first = row.longest_beside(fields, 0).fields, done = std::max(first, std::min<std::size_t>(1, fields.size()));
  const std::size_t above = first > 0 ? 1 : row.fewest(fields.some(0, done));
  count.fewest = count.fewest_below = std::max<std::size_t>(1, above + row.fewest(fields.some(done, fields.size())));
}

bool row_turns_over(const Block& block, const Document& document, Pt measure, TypesetContext& context) {
  return block.rest && natural_width(block.text, document.styles, context) > measure + Pt(0.01);
}

Block row_begin(const Block& block) {
  Block out = block;
  Runs& runs = out.text.runs;
  runs.erase(std::find_if(runs.begin(), runs.end(), is_joint), runs.end());
  out.rest.reset();
  out.right.reset();
  if (has_rule(block, RulePlace::below)) out.rule.reset();
  return out;
}

Block row_rest(const Block& block) {
  Block out = block;
  Runs& runs = out.text.runs;
  const auto joint = std::find_if(runs.begin(), runs.end(), is_joint);
  runs.erase(runs.begin(), std::find_if_not(joint, runs.end(), is_joint));
  out.rest.reset();
  if (has_rule(block, RulePlace::above)) out.rule.reset();
  out.style = block.rest->style;
  out.leading = block.rest->leading;
  out.above = block.rest->above;
  return out;
}

}  // namespace quoin
