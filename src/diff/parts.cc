#include "diff/parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/ascii.h"
#include "base/color.h"
#include "base/words.h"
#include "diff/written_text.h"
#include "report/describe.h"
#include "resume/kinds.h"
#include "resume/path.h"

namespace quoin {
namespace {

class PartBuilder {
 public:
  PartBuilder(const Resume& resume, const LeftOut& left_out) : resume_(resume), left_out_(left_out) {}

  SnapshotParts build() {
    settings(resume_.document);
    basics(resume_.basics);
    if (resume_.letter) letter(*resume_.letter);
    for (std::size_t i = 0; i < resume_.sections.size(); ++i)
      section(resume_.sections[i], indexed("", "section", file_index(resume_.sections[i].marks, i)));
    return std::move(out_);
  }

 private:
  using Index = std::int32_t;

  SnapshotPart& part(Index index) { return out_.parts[static_cast<std::size_t>(index)]; }

  Index open(Index parent, std::string_view what, std::string path, ValueId id, bool left_out = false) {
    out_.parts.push_back({parent, std::string(what), std::move(path), {}, {}, line_of(id, resume_), left_out, {}});
    return static_cast<Index>(out_.parts.size() - 1);
  }

  /// Adds a stretch to the field `name` of the part, the last one that was added or a new one.
  void add(Index to, std::string_view name, const std::string& raw, const std::string& marked, ValueId id) {
    const std::string text = one_line(raw, std::string::npos);
    if (text.empty()) return;
    std::vector<SnapshotValue>& values = part(to).values;
    const bool more = !values.empty() && values.back().name == name;
    if (!more) values.push_back({std::string(name), {}, {}, line_of(id, resume_)});
    SnapshotValue& value = values.back();
    ink_ = more ? ink_ + 1 : 0;  // the comma's
    if (more && value.marked.empty() && marked != text) value.marked = value.text;
    if (more) value.text += ", ";
    if (!value.marked.empty()) value.marked += ", " + marked;
    if (!more && marked != text) value.marked = marked;
    const auto ink = static_cast<std::uint32_t>(inked(text).size());
    if (id != no_value)
      out_.slots.push_back(
          {id, static_cast<std::uint32_t>(to), static_cast<std::uint32_t>(values.size() - 1), ink_, ink});
    value.text += text;
    ink_ += ink;
  }
  void add(Index to, std::string_view name, const std::string& text, ValueId id = no_value) {
    add(to, name, text, one_line(text, std::string::npos), id);
  }
  void add(Index to, std::string_view name, const Text& text) {
    add(to, name, text.plain(), one_line(marked_text(text), std::string::npos), text.value_id);
  }
  void add(Index to, std::string_view name, const Literal& literal) { add(to, name, literal.value, literal.value_id); }
  void add(Index to, std::string_view name, const std::optional<Literal>& literal) {
    if (literal) add(to, name, *literal);
  }
  template <typename Value>
  void add(Index to, std::string_view name, const std::vector<Value>& all) {
    for (const Value& one : all) add(to, name, one);
  }

  void marks(Index to, const Marks& marks) {
    add(to, "tags", marks.tags);
    if (marks.priority) add(to, "priority", std::to_string(*marks.priority));
  }

  void dates(Index to, const Dates& dates) {
    const auto& first = dates.date ? dates.date : dates.start ? dates.start : dates.end;
    if (first) add(to, "dates", dates_text(dates), first->value_id);
  }

  void item(Index parent, std::string_view what, const std::string& path, const Item& item, bool hidden = false) {
    const Index to = open(parent, what, path, item.text.value_id, hidden || !visible(item, left_out_));
    add(to, "", item.text);
    part(to).label = one_line(item.text.plain(), longest_label);
    marks(to, item.marks);
  }

  void paragraphs(Index parent, const std::string& path, std::string_view field, const std::vector<Text>& all,
                  bool hidden = false) {
    for (std::size_t i = 0; i < all.size(); ++i)
      item(parent, "paragraph", indexed(path, field, i), {all[i], {}, no_leaf}, hidden);
  }

  void settings(const DocumentSettings& document) {
    const Index to = open(-1, "document", "document", no_value);
    part(to).label = "Document";
    part(to).key = "document";
    add(to, "layout", document.layout);
    add(to, "language", document.language);
    add(to, "paper", document.paper);
    add(to, "title", document.title);
    add(to, "keywords", document.keywords);
    if (document.last_updated)
      add(to, "last-updated", date_text(*document.last_updated), document.last_updated->value_id);
    if (document.accent) add(to, "accent", hex(*document.accent));
    add(to, "font", document.font);
    if (document.embed) add(to, "embed", std::string(embed_words[static_cast<std::size_t>(*document.embed)]));
    if (!document.selected_titles) add(to, "selected-titles", "false");
  }

  void basics(const Basics& basics) {
    const Index to = open(-1, "basics", "basics", basics.name.value_id);
    part(to).label = "Basics";
    part(to).key = "basics";
    add(to, "name", basics.name);
    add(to, "aliases", basics.aliases);
    add(to, "headline", basics.headline);
    add(to, "location", basics.location);
    add(to, "email", basics.emails);
    add(to, "phone", basics.phones);
    add(to, "url", basics.urls);
    add(to, "photo", basics.photo);
    add(to, "photo-alt", basics.photo_alt);
    if (basics.picture) add(to, "picture", picture_text(*basics.picture));
    for (const Profile& one : basics.profiles)
      add(to, "profile " + one.network.value, one.username.empty() ? one.url.value : one.username.value, one.value_id);
    for (const Detail& one : basics.details) {
      const std::string name = "detail " + one.label.plain();
      add(to, name, one.text);
      add(to, name + " url", one.url);
    }
    for (std::size_t i = 0; i < basics.summary.size(); ++i)
      item(to, "paragraph", indexed("basics", "summary", i), basics.summary[i]);
  }

  void letter(const Letter& letter) {
    const Index to = open(-1, "letter", "letter", letter.value_id);
    part(to).label = "Letter";
    part(to).key = "letter";
    add(to, "recipient", letter.recipient);
    add(to, "place", letter.place);
    dates(to, letter.dates);
    add(to, "subject", letter.subject);
    add(to, "opening", letter.opening);
    add(to, "closing", letter.closing);
    add(to, "signature", letter.signature.path);
    add(to, "enclosures", letter.enclosures);
    for (std::size_t i = 0; i < letter.body.size(); ++i)
      for (const Item& one : letter.body[i].items)
        item(to, letter.body[i].list ? "list item" : "paragraph", indexed("letter", "body", i), one);
  }

  void section(const Section& section, const std::string& path) {
    const bool hidden = !visible(section, left_out_);
    const Index to =
        open(-1, "section", path, section.value_id, hidden && !(section.text.empty() && section.entries.empty()));
    add(to, "title", section.title);
    add(to, "kind", std::string(kind_name(section.kind)));
    add(to, "id", section.id);
    if (section.numbered != Numbering::none) add(to, "numbered", section.numbered == Numbering::up ? "up" : "down");
    part(to).label =
        one_line(section.title.empty() ? std::string(kind_name(section.kind)) : section.title.plain(), longest_label);
    part(to).key = section.id.value;
    marks(to, section.marks);
    if (section.bibliography) {
      add(to, "bibliography", section.bibliography->files);
      add(to, "select", section.bibliography->select);
      add(to, "sort", section.bibliography->sort);
      add(to, "group-by", section.bibliography->group_by);
    }
    for (std::size_t i = 0; i < section.text.size(); ++i)
      item(to, "paragraph", indexed(path, "text", i), section.text[i]);
    for (std::size_t i = 0; i < section.entries.size(); ++i) {
      const Entry& one = section.entries[i];
      entry(to, "entry", one, kind_info(section.kind), indexed(path, "entry", file_index(one.marks, i)));
    }
  }

  /// The fields of an entry, a role or a degree; its name for people is that of its kind's first field.
  void head(Index to, const Entry& entry, Field naming) {
    add(to, "group", entry.group);
    for (const auto& [field, text] : entry.fields) add(to, field_name(field), text);
    dates(to, entry.dates);
    add(to, "authors", entry.authors);
    add(to, "keywords", entry.keywords);
    add(to, "url", entry.url);
    add(to, "doi", entry.doi);
    const Text* name = entry.field(naming);
    if (!name && !entry.fields.empty()) name = &entry.fields.front().second;
    const std::string label = name ? name->plain() : dates_text(entry.dates);
    part(to).label = one_line(label, longest_label);
    if (!label.empty()) part(to).key = one_line(label + '\n' + dates_text(entry.dates), std::string::npos);
    marks(to, entry.marks);
  }

  void entry(Index parent, std::string_view what, const Entry& entry, const KindInfo& kind, const std::string& path) {
    const bool hidden = !visible(entry, left_out_);
    const Index to = open(parent, what, path, entry.value_id, hidden);
    head(to, entry, kind.required);
    paragraphs(to, path, "summary", entry.summary, hidden);
    std::size_t in_file = 0;
    for (const Entry& part : entry.parts) {
      const std::string where = part.direct ? path : indexed(path, kind.part.name, file_index(part.marks, in_file++));
      const bool part_hidden = !visible(part, left_out_);
      const Index inner = open(to, kind.part.name, where, part.value_id, part_hidden);
      head(inner, part, kind.part.required);
      paragraphs(inner, where, "summary", part.summary, part_hidden);
      items(inner, part, where, kind.part.items);
    }
    items(to, entry, path, "highlights");
  }

  void items(Index parent, const Entry& entry, const std::string& path, std::string_view field) {
    const std::string_view what = field.ends_with('s') ? field.substr(0, field.size() - 1) : field;
    for (std::size_t i = 0; i < entry.items.size(); ++i)
      item(parent, what, indexed(path, field, file_index(entry.items[i].marks, i)), entry.items[i]);
  }

  const Resume& resume_;
  const LeftOut& left_out_;
  SnapshotParts out_;
  std::uint32_t ink_ = 0;  // of the field that is being added to
};

}  // namespace

std::string inked(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return !ascii::is_space(c); });
  return out;
}

SnapshotParts parts_of(const Resume& resume, const LeftOut& left_out) {
  return PartBuilder(resume, left_out).build();
}

}  // namespace quoin
