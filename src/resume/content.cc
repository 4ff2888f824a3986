#include "resume/content.h"

#include <utility>

#include "base/overloaded.h"
#include "resume/kinds.h"
#include "resume/path.h"

namespace quoin {
namespace {

using Kind = ContentField::Kind;

class ContentGatherer {
 public:
  explicit ContentGatherer(const LeftOut& left_out) : left_out_(left_out) {}

  /// Lines that may stand beside one another are one unit.
  void letter(const Letter& letter) {
    new_unit();
    texts(letter.recipient, "letter", "recipient", Kind::prose);
    text("letter", "place", letter.place);
    dates(letter.dates, "letter");
    for (const auto& [label, value] : {std::pair("subject", &letter.subject), std::pair("opening", &letter.opening)}) {
      new_unit();
      text("letter", label, *value);
    }
    for (std::size_t i = 0; i < letter.body.size(); ++i) part(letter.body[i], indexed("letter", "body", file_index(letter.body[i].marks, i)));
    new_unit();
    text("letter", "closing", letter.closing);
    for (std::size_t i = 0; i < letter.enclosures.size(); ++i) {
      new_unit();
      add(indexed("letter", "enclosures", i), "enclosures", Kind::prose, &letter.enclosures[i]);
    }
  }

  void basics(const Basics& basics) {
    new_unit();
    text("basics", "name", basics.name, Kind::name);
    text("basics", "headline", basics.headline);
    text("basics", "location", basics.location);
    literals("phone", basics.phones);
    literals("email", basics.emails);
    literals("url", basics.urls);
    for (std::size_t i = 0; i < basics.profiles.size(); ++i)
      add(indexed("basics", "profile", i), "profile", Kind::profile, &basics.profiles[i]);
    for (std::size_t i = 0; i < basics.details.size(); ++i) detail(basics.details[i], indexed("basics", "detail", i));
  }

  void summary(const Basics& basics) {
    for (std::size_t i = 0; i < basics.summary.size(); ++i)
      item(basics.summary[i], indexed("basics", "summary", i), "summary");
  }

  void section(const Section& section, const std::string& path) {
    if (!visible(section, left_out_)) return;
    new_unit();
    text(path, "title", section.title, Kind::heading);
    for (std::size_t i = 0; i < section.text.size(); ++i) item(section.text[i], indexed(path, "text", i), "text");
    std::string group;
    for (std::size_t i = 0; i < section.entries.size(); ++i) {
      const Entry& one = section.entries[i];
      if (!visible(one, left_out_)) continue;
      const std::string own_group = one.group.plain();
      const std::string where = indexed(path, "entry", file_index(one.marks, i));
      if (own_group != group) {
        new_unit();
        text(where, "group", one.group, Kind::heading);
      }
      group = own_group;
      entry(one, kind_info(section.kind), where);
    }
  }

  std::vector<ContentField> take() { return std::move(fields_); }

 private:
  void new_unit() { ++unit_; }

  template <class Value>
  void add(std::string path, std::string_view label, Kind kind, const Value* value, const Text* carrier = nullptr) {
    fields_.push_back({std::move(path), label, kind, unit_, value, carrier});
  }

  void text(const std::string& path, std::string_view label, const Text& value, Kind kind = Kind::prose) {
    if (!value.empty()) add(path + '.' + std::string(label), label, kind, &value);
  }

  void literals(std::string_view name, const std::vector<Literal>& all) {
    for (std::size_t i = 0; i < all.size(); ++i)
      add(all.size() == 1 ? "basics." + std::string(name) : indexed("basics", name, i), name, Kind::literal, &all[i]);
  }

  void detail(const Detail& detail, const std::string& path) {
    text(path, "label", detail.label);
    text(path, "text", detail.text);
    if (!detail.url.empty())
      add(path + ".url", "url", Kind::literal, &detail.url, detail.text.empty() ? nullptr : &detail.text);
  }

  void item(const Item& item, std::string path, std::string_view label) {
    if (!visible(item, left_out_) || item.text.empty()) return;
    new_unit();
    add(std::move(path), label, Kind::prose, &item.text);
  }

  void part(const LetterPart& part, const std::string& path) {
    for (std::size_t i = 0; i < part.items.size(); ++i) {
      const Item& one = part.items[i];
      item(one, part.list ? path + '[' + std::to_string(file_index(one.marks, i)) + ']' : path, "body");
    }
  }

  void items(const Entry& entry, const std::string& path, std::string_view label) {
    for (std::size_t i = 0; i < entry.items.size(); ++i) {
      const Item& one = entry.items[i];
      item(one, indexed(path, label, file_index(one.marks, i)), label);
    }
  }

  void texts(const std::vector<Text>& all, const std::string& path, std::string_view label, Kind kind) {
    for (std::size_t i = 0; i < all.size(); ++i)
      if (!all[i].empty()) add(indexed(path, label, i), label, kind, &all[i]);
  }

  void dates(const Dates& dates, const std::string& path) {
    if (dates.empty()) return;
    const char* first = dates.date ? ".date" : dates.start ? ".start" : ".end";
    add(path + first, "dates", Kind::dates, &dates);
  }

  /// What stands in the rows, then the summary.
  void head(const Entry& entry, Field naming, const std::string& path) {
    new_unit();
    for (const auto& [field, value] : entry.fields)
      if (field != Field::position || !position_repeated(entry)) text(path, field_name(field), value);
    texts(entry.authors, path, "authors", Kind::name);
    texts(entry.keywords, path, "keywords", Kind::prose);
    dates(entry.dates, path);
    if (entry.url) add(path + ".url", "url", Kind::literal, &*entry.url, entry.field(naming));
    if (entry.doi) add(path + ".doi", "doi", Kind::literal, &*entry.doi);
    for (std::size_t i = 0; i < entry.summary.size(); ++i) {
      new_unit();
      add(indexed(path, "summary", i), "summary", Kind::prose, &entry.summary[i]);
    }
  }

  void entry(const Entry& entry, const KindInfo& kind, const std::string& path) {
    head(entry, kind.required, path);
    std::size_t in_file = 0;
    for (std::size_t i = 0; i < entry.parts.size(); ++i) {
      const Entry& part = entry.parts[i];
      const std::string where = part.direct ? path : indexed(path, kind.part.name, file_index(part.marks, in_file++));
      if (!visible(part, left_out_)) continue;
      head(part, kind.part.required, where);
      items(part, where, kind.part.items);
    }
    items(entry, path, "highlights");
  }

  const LeftOut& left_out_;
  std::size_t unit_ = 0;
  std::vector<ContentField> fields_;
};

}  // namespace

ValueId ContentField::value_id() const {
  const auto of_dates = [](const Dates* dates) {
    return (dates->date ? dates->date : dates->start ? dates->start : dates->end)->value_id;
  };
  return std::visit(Overloaded{of_dates, [](const auto* other) { return other->value_id; }}, value);
}

std::vector<ContentField> content(const Resume& resume, const LeftOut& left_out, Documents of) {
  ContentGatherer gatherer(left_out);
  gatherer.basics(resume.basics);
  if (of != Documents::resume && resume.letter) gatherer.letter(*resume.letter);
  if (of == Documents::letter) return gatherer.take();
  gatherer.summary(resume.basics);
  for (std::size_t i = 0; i < resume.sections.size(); ++i)
    gatherer.section(resume.sections[i], indexed("", "section", file_index(resume.sections[i].marks, i)));
  return gatherer.take();
}

}  // namespace quoin
