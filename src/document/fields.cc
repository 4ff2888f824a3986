#include "document/fields.h"

#include <algorithm>

#include "resume/level.h"

namespace quoin {
namespace {

/// Drawn where the layout draws levels and this one stands on a known scale; its word prints all the same.
Inlines level_field(const Composer& composer, const Text& level) {
  Inlines out = inlines_of(level);
  const MeterLooks& looks = composer.layout.meter;
  if (looks.shape == MeterShape::none) return out;
  const std::optional<double> share = share_of_level(level.plain());
  if (!share) return out;
  Inline space;
  space.run.text = " ";
  space.meter = Meter{looks.shape, *share, looks.before,
                      looks.color.value_or(composer.sheet.base(StyleName::heading).color), looks.rest};
  out.insert(looks.before ? out.begin() : out.end(), std::move(space));
  return out;
}

/// The field that names the entry carries its link, unless the user's own link stands in it.
Inlines text_field(const Composer& composer, const Entry& entry, Field field, Field naming) {
  const Text* text = entry.field(field);
  if (!text) return {};
  if (field == Field::level) return level_field(composer, *text);
  Inlines out = inlines_of(*text);
  if (field == Field::organization || field == Field::institution || field == Field::issuer)
    for (Inline& part : out) part.cohesion = Cohesion::whole_words;
  const auto is_link = [](const Inline& part) { return !part.run.url.empty(); };
  if (!entry.url || field != naming || std::any_of(out.begin(), out.end(), is_link)) return out;
  const SharedString url = entry.url->value;
  for (Inline& part : out) part.run.url = url;
  return out;
}

Inlines authors(const Entry& entry) {
  Inlines out;
  for (std::size_t i = 0; i < entry.authors.size(); ++i) {
    Inlines author = inlines_of(entry.authors[i]);
    const bool owner = i < entry.owner.size() && entry.owner[i];
    for (Inline& part : author) {
      part.cohesion = Cohesion::name;
      part.run.strong = part.run.strong || owner;
    }
    append(out, author);
    if (i + 1 < entry.authors.size()) append_literal(out, ", ");
  }
  return out;
}

Inlines keywords(const Entry& entry) {
  Inlines out;
  for (std::size_t i = 0; i < entry.keywords.size(); ++i) {
    append(out, inlines_of(entry.keywords[i]));
    if (i + 1 < entry.keywords.size()) append_literal(out, ", ");
  }
  return out;
}

/// Each in a box of its own, and no line ends inside of one.
Inlines tags(const Entry& entry) {
  Inlines out;
  std::int32_t number = 0;
  for (const Text& keyword : entry.keywords) {
    Inlines words = inlines_of(keyword);
    ++number;
    for (Inline& part : words) {
      part.style = StyleName::tag;
      part.cohesion = Cohesion::unbreakable;
      part.tag = number;
    }
    append(out, words);
  }
  return out;
}

Inlines dates(const Composer& composer, const Entry& entry, std::optional<StyleName> style) {
  const std::string printed = format_dates(entry.dates, composer.locale);
  if (printed.empty()) return {};
  Inline date;
  date.run.text = printed;
  date.style = style;
  date.cohesion = Cohesion::unbreakable;
  const auto& known = entry.dates.date ? entry.dates.date : entry.dates.start ? entry.dates.start : entry.dates.end;
  date.value_id = known->value_id;
  date.dates = &entry.dates;
  return {date};
}

Inlines link(const std::optional<Literal>& target, const std::string& url, const std::string& shown) {
  if (!target) return {};
  Inline part;
  part.run.text = shown;
  part.run.url = url;
  part.value_id = target->value_id;
  return {part};
}

}  // namespace

std::string readable_url(const std::string& url) {
  std::string shown = url;
  for (const std::string_view prefix : {"https://", "http://", "mailto:", "tel:", "www."})
    if (shown.starts_with(prefix)) shown.erase(0, prefix.size());
  while (shown.ends_with('/')) shown.pop_back();
  return shown.empty() ? url : shown;
}

SlotLookup entry_fields(const Composer& composer, const Entry& entry, Field naming) {
  return [&composer, &entry, naming](const SlotRef& ref) -> Inlines {
    switch (ref.slot) {
      case Slot::text_field:
        return text_field(composer, entry, ref.field, naming);
      case Slot::authors:
        return authors(entry);
      case Slot::keywords:
        return keywords(entry);
      case Slot::tags:
        return tags(entry);
      case Slot::date:
        return dates(composer, entry, std::nullopt);
      case Slot::dates:
        return dates(composer, entry, StyleName::date);
      case Slot::url:
        return entry.url ? link(entry.url, entry.url->value, readable_url(entry.url->value)) : Inlines{};
      case Slot::doi:
        return entry.doi ? link(entry.doi, "https://doi.org/" + entry.doi->value, "doi:" + entry.doi->value)
                         : Inlines{};
      default:
        return {};
    }
  };
}

}  // namespace quoin
