// A field prints where a value that prints was made of it: both know the place.
#include <set>
#include <string_view>

#include "archive/unseen.h"
#include "archive/unseen_lines.h"
#include "base/ascii.h"
#include "bibliography/entry.h"
#include "pipeline/typeset.h"
#include "resume/left_out.h"
#include "resume/values.h"

namespace quoin {
namespace {

class BibliographyLines {
 public:
  BibliographyLines(SourceId id, const Typeset& set, const Resume& printed, const Sources& sources)
      : id_(id), sources_(sources), text_(sources.text(id)) {
    const std::vector<ValueId> values = content_values(printed);
    const std::set<ValueId> shown(values.begin(), values.end());
    for (const ValueId value : values) add(set.resume.places.of(value));
    for (const FurtherPlace& place : set.resume.further_places)
      if (shown.contains(place.value_id)) add(place.span);
    for (const Section& section : set.resume.sections)
      for (const Entry& entry : section.entries) {
        const Span head = set.resume.places.of(entry.value_id);
        if (head.source == id && !visible(entry, set.fitted.look.left_out)) left_out_.insert(head.begin);
      }
  }

  UnseenLines read() {
    std::size_t done = 0;
    for (const bibliography::Entry& entry : bibliography::read_file(text_).entries) {
      outside(done, entry.at.begin);
      done = entry.at.end;
      const bool left_out = left_out_.contains(begin_of(entry.head));
      for (const bibliography::Field& field : entry.fields) {
        const bool names_others = field.name == "crossref" || field.name == "xdata";
        if (names_others || printed_.contains(begin_of(field.text_at))) continue;
        const Span span = sources_.span(id_, field.text_at.begin, field.text_at.end);
        lines_.add(left_out ? WhyUnseen::left_out : WhyUnseen::not_printed, span);
      }
    }
    outside(done, text_.size());
    return std::move(lines_);
  }

 private:
  Position begin_of(const bibliography::Stretch& at) const { return sources_.span(id_, at.begin, at.begin).begin; }

  void add(const Span& span) {
    if (span.known() && span.source == id_) printed_.insert(span.begin);
  }

  /// What stands between entries, line by line; JSON's brackets and commas say nothing.
  void outside(std::size_t begin, std::size_t end) {
    while (begin < end) {
      const std::size_t line_end = std::min(text_.find('\n', begin), end);
      const std::string_view line = std::string_view(text_).substr(begin, line_end - begin);
      const auto says = [](char c) { return !ascii::is_space(c) && c != '[' && c != ']' && c != ','; };
      if (std::any_of(line.begin(), line.end(), says)) {
        const std::uint32_t number = sources_.span(id_, begin, begin).begin.line;
        lines_.add(WhyUnseen::comment, number, number);
      }
      begin = line_end + 1;
    }
  }

  const SourceId id_;
  const Sources& sources_;
  const std::string& text_;
  std::set<Position> printed_, left_out_;
  UnseenLines lines_;
};

}  // namespace

std::vector<Unseen> unseen_in_bibliography(SourceId id, const std::string& name, const Typeset& set,
                                           const Resume& printed, const Sources& sources) {
  return BibliographyLines(id, set, printed, sources).read().of_file(name);
}

}  // namespace quoin
