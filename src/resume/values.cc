#include "resume/values.h"

#include <optional>
#include <type_traits>
#include <utility>

namespace quoin {
namespace {

template <class Value, class... Kinds>
concept OneOf = (std::is_same_v<std::remove_const_t<Value>, Kinds> || ...);

/// What holds others: it has an id of its own, but no page says it.
enum class Around { passed, used };

/// Hands ids to `use`, constant or not as the résumé is.
template <class Use>
class Walk {
 public:
  Walk(Around around, Use use) : around_(around), use_(std::move(use)) {}

  template <class Value>
  void all(Value& one) {
    if constexpr (OneOf<Value, Text, Literal, DateValue>) {
      use_(one.value_id);
    } else if constexpr (OneOf<Value, Item>) {
      of(one.text);
    } else if constexpr (OneOf<Value, Dates>) {
      of(one.date, one.start, one.end);
    } else if constexpr (OneOf<Value, Profile>) {
      container(one);
      of(one.network, one.username, one.url);
    } else if constexpr (OneOf<Value, Detail>) {
      container(one);
      of(one.label, one.text, one.url);
    } else if constexpr (OneOf<Value, Entry>) {
      container(one);
      of(one.group, one.url, one.doi, one.dates, one.authors, one.keywords);
      for (auto& [field, text] : one.fields) of(text);
      of(one.summary, one.items, one.parts);
    } else if constexpr (OneOf<Value, Section>) {
      container(one);
      of(one.title, one.text, one.entries);
    } else if constexpr (OneOf<Value, LetterPart>) {
      of(one.items);
    } else if constexpr (OneOf<Value, Placeholder>) {
      of(one.text);
    } else if constexpr (OneOf<Value, Letter>) {
      container(one);
      of(one.recipient, one.place, one.dates, one.subject, one.opening, one.body, one.closing, one.signature.alt);
      of(one.enclosures, one.placeholders);
    } else if constexpr (OneOf<Value, Basics>) {
      of(one.name, one.aliases, one.headline, one.location, one.emails, one.phones, one.urls, one.photo_alt);
      of(one.summary, one.profiles, one.details);
    } else {  // many, or perhaps one
      each(one);
    }
  }

  template <class... Values>
  void of(Values&... values) {
    (all(values), ...);
  }

 private:
  template <class Value>
  void container(Value& one) {
    if (around_ == Around::used) use_(one.value_id);
  }

  template <class Many>
  void each(Many& many) {
    if constexpr (requires { many.has_value(); }) {
      if (many) all(*many);
    } else {
      for (auto& one : many) all(one);
    }
  }

  Around around_;
  Use use_;
};

/// What says how a résumé is set.
template <class Use>
void number_rest(Resume& resume, Walk<Use>& walk, const Use& use) {
  const auto marks = [&](Marks& of) { walk.of(of.tags); };
  const auto entry = [&](auto& self, Entry& one) -> void {
    marks(one.marks);
    for (Item& item : one.items) marks(item.marks);
    for (Entry& part : one.parts) self(self, part);
  };
  for (Section& section : resume.sections) {
    marks(section.marks);
    walk.of(section.id);
    if (Bibliography* all = section.bibliography ? &*section.bibliography : nullptr)
      walk.of(all->files, all->keys, all->exclude, all->sort, all->group_by, all->select);
    for (Item& item : section.text) marks(item.marks);
    for (Entry& one : section.entries) entry(entry, one);
  }
  for (Item& item : resume.basics.summary) marks(item.marks);
  DocumentSettings& document = resume.document;
  walk.of(resume.basics.photo, document.layout, document.language, document.paper, document.title, document.keywords,
          document.last_updated);
  if (document.embed) use(document.embed_id);
  walk.of(resume.variants);
  for (IncludedFile& file : resume.included) walk.of(file.path);
  for (OutputTable& one : resume.outputs) {
    use(one.value_id);
    walk.of(one.file, one.variants, one.languages, one.layouts);
    if (one.pages) use(one.pages_id);
    if (one.max_bytes) use(one.max_bytes_id);
    for (auto& [what, id] : one.require) use(id);
  }
  if (!resume.letter) return;
  walk.of(resume.letter->file, resume.letter->signature.path);
  for (LetterPart& part : resume.letter->body) {
    marks(part.marks);
    for (Item& item : part.items) marks(item.marks);
  }
}

}  // namespace

std::vector<ValueId> content_values(const Resume& resume) {
  std::vector<ValueId> out;
  Walk walk(Around::passed, [&](const ValueId& id) {
    if (id != no_value) out.push_back(id);
  });
  walk.of(resume.basics, resume.sections, resume.letter);
  return out;
}

void number_values(Resume& resume) {
  const auto number = [&](ValueId& id) {
    if (id == no_value) id = resume.places.add();
  };
  Walk walk(Around::used, number);
  walk.of(resume.basics, resume.sections, resume.letter);
  number_rest(resume, walk, number);
}

}  // namespace quoin
