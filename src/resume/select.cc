#include "resume/select.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "resume/path.h"

namespace quoin {
namespace {

class Selector {
 public:
  Selector(const Tailoring& tailoring, const Places& places) : redacted_(tailoring.redacted), places_(places) {
    const Selection& selection = tailoring.selection;
    const auto gather = [](const WordList& list, std::optional<std::set<std::string_view>>& to) {
      if (!list) return;
      to.emplace();
      for (const Literal& word : *list) to->insert(word.value);
    };
    gather(selection.include, include_);
    gather(selection.exclude, exclude_);
  }

  bool keeps(const Marks& marks, ValueId value) const {
    if (!redacted_.empty() && redacted_.contains(places_.of(value))) return false;
    if (marks.tags.empty()) return true;
    const auto has_one = [&](const std::set<std::string_view>& words) {
      return std::any_of(marks.tags.begin(), marks.tags.end(),
                         [&](const Literal& tag) { return words.contains(tag.value); });
    };
    return (!include_ || has_one(*include_)) && !(exclude_ && has_one(*exclude_));
  }

  /// False where nothing is left of what the section had.
  bool narrow(Section& section) const {
    const bool had = !section.entries.empty();
    number(section.entries, [](const Entry&) { return true; });
    std::vector<Entry> kept;
    for (Entry& one : section.entries)
      if (keeps(one.marks, one.value_id) && narrow(one)) kept.push_back(std::move(one));
    section.entries = std::move(kept);
    return !had || !section.entries.empty();
  }

  void narrow(Letter& letter) const {
    number(letter.body, [](const LetterPart&) { return true; });
    for (LetterPart& part : letter.body) narrow(part.items);
    std::erase_if(letter.body, [&](const LetterPart& part) { return !keeps(part.marks, no_value) || part.items.empty(); });
  }

 private:
  /// Numbers in the file, of which those that `counts` holds of have one.
  template <class Things, class Counts>
  static void number(Things& all, const Counts& counts) {
    std::int32_t next = 0;
    for (auto& one : all)
      if (counts(one)) one.marks.index = next++;
  }

  void narrow(std::vector<Item>& items) const {
    number(items, [](const Item&) { return true; });
    std::erase_if(items, [&](const Item& one) { return !keeps(one.marks, one.text.value_id); });
  }

  /// False for an entry that had parts and holds nothing any more.
  bool narrow(Entry& entry) const {
    const bool had_parts = !entry.parts.empty();
    narrow(entry.items);
    number(entry.parts, [](const Entry& part) { return !part.direct; });
    std::erase_if(entry.parts, [&](const Entry& part) { return !part.direct && !keeps(part.marks, part.value_id); });
    for (Entry& part : entry.parts) narrow(part.items);
    return !had_parts || !entry.parts.empty() || !entry.items.empty();
  }

  std::optional<std::set<std::string_view>> include_, exclude_;
  const std::set<Span>& redacted_;
  const Places& places_;
};

/// The sections with these ids first, in this order; how many there are.
std::size_t put_in_order(std::vector<Section>& sections, const std::vector<Literal>& ids) {
  std::map<std::string_view, std::size_t> order;
  for (const Literal& id : ids) order.emplace(id.value, order.size());
  const auto place = [&](const Section& one) {
    const auto found = one.id.empty() ? order.end() : order.find(one.id.value);
    return found == order.end() ? order.size() : found->second;
  };
  std::stable_sort(sections.begin(), sections.end(),
                   [&](const Section& a, const Section& b) { return place(a) < place(b); });
  const auto named = [&](const Section& one) { return place(one) < order.size(); };
  return static_cast<std::size_t>(std::count_if(sections.begin(), sections.end(), named));
}

/// What of it has been done is not told again.
std::string how_to_mean_it(const Section& section, const Selection& selection) {
  const bool tagged = !section.marks.tags.empty();
  if (!tagged && !selection.sections) return "tag the section itself, or name those that are meant in `sections`";
  const bool one_tag = selection.include && selection.include->size() == 1;
  const std::string tags = one_tag ? "the tag `" + selection.include->front().value + "`" : "a tag that is kept";
  return "one of its entries needs " + tags +
         (selection.sections ? ", or take the section out of `sections`" : ", or name the sections that are meant in `sections`");
}

void report_gone(const Section& section, const Tailoring& tailoring, Diagnostics& diagnostics) {
  const std::string title = " nothing of the section `" + section.title.plain() + "`";
  if (tailoring.selection.empty())
    return diagnostics.warning("nothing-kept", tailoring.redactions.front().place, "what is redacted leaves" + title,
                               "redact the section itself");
  const Selection& selection = tailoring.selection;
  const std::string who = tailoring.name.empty() ? "the choice of tags keeps" : "`" + tailoring.name + "` keeps";
  diagnostics.warning("nothing-kept", tailoring.place, who + title,
                      how_to_mean_it(section, selection));
}

}  // namespace

void select(Resume& resume, const Tailoring& tailoring, Diagnostics& diagnostics) {
  const Selection& selection = tailoring.selection;
  if (selection.empty() && tailoring.redacted.empty()) return;
  std::int32_t next = 0;
  for (Section& section : resume.sections) section.marks.index = next++;
  const std::size_t named =
      selection.sections ? put_in_order(resume.sections, *selection.sections) : resume.sections.size();
  const Selector selector(tailoring, resume.places);
  std::vector<Section> kept;
  for (std::size_t i = 0; i < resume.sections.size(); ++i) {
    Section& section = resume.sections[i];
    const bool wanted = i < named && selector.keeps(section.marks, section.value_id);
    if (wanted && selector.narrow(section)) {
      kept.push_back(std::move(section));
      continue;
    }
    if (wanted) report_gone(section, tailoring, diagnostics);
    if (section.bibliography) resume.dropped_bibliographies.push_back(std::move(*section.bibliography));
  }
  resume.sections = std::move(kept);
  if (resume.letter) selector.narrow(*resume.letter);
}

}  // namespace quoin
