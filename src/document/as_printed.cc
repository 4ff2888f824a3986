#include "document/as_printed.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "document/printed.h"
#include "resume/kinds.h"

namespace quoin {
namespace {

class Pruner {
 public:
  Pruner(std::span<const Document* const> documents, const Look& look, const Locale& locale)
      : printed_(documents), look_(look), locale_(locale) {}

  Basics basics(const Basics& from) const {
    Basics out;
    out.name = text(from.name);
    out.headline = text(from.headline);
    out.location = text(from.location);
    out.emails = those_printed(from.emails);
    out.phones = those_printed(from.phones);
    out.urls = those_printed(from.urls);
    out.summary = items(from.summary);
    for (const Profile& one : from.profiles)
      if (printed_.has(one.value_id)) out.profiles.push_back(profile(one));
    for (const Detail& one : from.details) {
      Detail kept{one.value_id, text(one.label), text(one.text), {}};
      if (printed_.has(one.url.value_id) || printed_.leads(one.text.value_id, one.url.value)) kept.url = one.url;
      if (!kept.label.empty() || !kept.text.empty() || !kept.url.empty()) out.details.push_back(std::move(kept));
    }
    return out;
  }

  /// Nothing where it is not among the documents. What stands in a placeholder's place has the id of the text around it.
  std::optional<Letter> letter(const Letter& from) const {
    Letter out;
    out.value_id = from.value_id;
    out.recipient = those_printed(from.recipient);
    out.place = text(from.place);
    if (from.dates.date && printed_.has(from.dates.date->value_id)) out.dates = from.dates;
    out.subject = text(from.subject);
    out.opening = text(from.opening);
    out.closing = text(from.closing);
    out.enclosures = those_printed(from.enclosures);
    for (const LetterPart& part : from.body) out.body.push_back({{}, items(part.items), part.list, part.numbered});
    std::erase_if(out.body, [](const LetterPart& part) { return part.items.empty(); });
    if (out.body.empty()) return std::nullopt;
    out.signature = from.signature;
    for (const Placeholder& one : from.placeholders)
      if (one.used) out.placeholders.push_back(one);
    return out;
  }

  /// A section that the layout omits has no heading on the pages.
  bool stands(const Section& section) const { return printed_.has(section.title.value_id); }

  Section section(const Section& from) const {
    Section out;
    out.value_id = from.value_id;
    out.title = from.title;
    out.kind = from.kind;
    out.text = items(from.text);
    const KindInfo& kind = kind_info(from.kind);
    for (const Entry& one : from.entries) {
      if (!visible(one, look_.left_out)) continue;
      Entry kept = entry(one, kind.required, kind.part.required);
      kept.group = one.group;  // its heading stands above the first of those that share it
      if (says_anything(kept)) out.entries.push_back(std::move(kept));
    }
    return out;
  }

 private:
  Text text(const Text& from) const { return printed_.has(from.value_id) ? from : Text(); }

  template <class Value>
  std::vector<Value> those_printed(const std::vector<Value>& all) const {
    std::vector<Value> out;
    std::copy_if(all.begin(), all.end(), std::back_inserter(out),
                 [&](const Value& one) { return printed_.has(one.value_id); });
    return out;
  }

  std::vector<Item> items(const std::vector<Item>& all) const {
    std::vector<Item> out;
    for (const Item& one : all)
      if (visible(one, look_.left_out) && printed_.has(one.text.value_id)) out.push_back({one.text, {}, no_leaf});
    return out;
  }

  /// The header writes an address that names the user, or the network and the name: never all three.
  Profile profile(const Profile& from) const {
    const auto said = [&](const Literal& word) {
      return printed_.says(from.value_id, word.value, locale_.language) ? word : Literal();
    };
    Profile out{from.value_id, said(from.network), said(from.username), {}};
    if (printed_.leads(from.value_id, from.url.value)) out.url = from.url;
    return out;
  }

  /// The link of the field that names its entry, or printed by itself.
  std::optional<Literal> url(const Entry& from, Field naming) const {
    const Text* name = from.field(naming);
    if (!from.url) return std::nullopt;
    const bool linked = name && printed_.leads(name->value_id, from.url->value);
    return linked || printed_.has(from.url->value_id) ? from.url : std::nullopt;
  }

  Dates dates(const Dates& from) const {
    const std::optional<DateValue>& known = from.date ? from.date : from.start ? from.start : from.end;
    if (!known || !printed_.has(known->value_id)) return {};
    Dates out = from;
    for (std::optional<DateValue>* value : {&out.date, &out.start, &out.end}) {
      auto* date = *value ? std::get_if<Date>(&(*value)->value) : nullptr;
      if (!date || !locale_.year_month.empty() || date->month == 0) continue;
      date->month = date->day = 0;  // years alone are printed
      (*value)->value_id = no_value;
    }
    return out;
  }

  Entry entry(const Entry& from, Field naming, Field naming_part) const {
    Entry out;
    out.direct = from.direct;
    out.value_id = from.value_id;
    for (const auto& [field, value] : from.fields)
      if (printed_.has(value.value_id) || (field == Field::position && repeated(from)))
        out.fields.emplace_back(field, value);
    out.url = url(from, naming);
    if (from.doi && printed_.has(from.doi->value_id)) out.doi = from.doi;
    out.dates = dates(from.dates);
    out.authors = those_printed(from.authors);
    out.keywords = those_printed(from.keywords);
    out.summary = those_printed(from.summary);
    out.items = items(from.items);
    for (const Entry& part : from.parts)
      if (visible(part, look_.left_out)) out.parts.push_back(entry(part, naming_part, naming_part));
    return out;
  }

  /// A position that a role's printed title contains: what it says is on the page.
  bool repeated(const Entry& from) const {
    Entry shown = from;
    std::erase_if(shown.parts, [&](const Entry& part) {
      const Text* title = part.field(Field::title);
      return !visible(part, look_.left_out) || !title || !printed_.has(title->value_id);
    });
    return position_repeated(shown);
  }

  static bool says_anything(const Entry& entry) {
    return !entry.fields.empty() || entry.url || entry.doi || !entry.dates.empty() || !entry.authors.empty() ||
           !entry.keywords.empty() || !entry.summary.empty() || !entry.items.empty() ||
           std::any_of(entry.parts.begin(), entry.parts.end(), says_anything);
  }

  const Printed printed_;
  const Look& look_;
  const Locale& locale_;
};

}  // namespace

Resume as_printed(const Resume& resume, std::span<const Document* const> documents, const Look& look, const Locale& locale) {
  const Pruner pruner(documents, look, locale);
  Resume out;
  out.places = resume.places;
  out.document.language = resume.document.language;
  out.basics = pruner.basics(resume.basics);
  for (const Section& section : resume.sections)
    if (pruner.stands(section)) out.sections.push_back(pruner.section(section));
  if (resume.letter) out.letter = pruner.letter(*resume.letter);
  return out;
}

}  // namespace quoin
