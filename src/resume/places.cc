#include "resume/places.h"

#include <algorithm>

namespace quoin {
namespace {

class PlaceGatherer {
 public:
  void add(const Text& text) { keep(text.span); }
  void add(const Literal& literal) { keep(literal.span); }
  void add(const Item& item) { add(item.text); }
  void add(const DateValue& date) { keep(date.span); }
  template <class Value>
  void add(const std::optional<Value>& value) {
    if (value) add(*value);
  }
  template <class Value>
  void add(const std::vector<Value>& all) {
    for (const Value& one : all) add(one);
  }

  void add(const Profile& one) { add_all(one.network, one.username, one.url); }
  void add(const Detail& one) { add_all(one.label, one.text, one.url); }

  void add(const Entry& one) {
    add_all(one.group, one.url, one.doi, one.dates.date, one.dates.start, one.dates.end, one.authors, one.keywords);
    for (const auto& [field, text] : one.fields) add(text);
    add_all(one.summary, one.items, one.parts);
  }

  void add(const Section& one) { add_all(one.title, one.text, one.entries); }

  void add(const Basics& one) {
    add_all(one.name, one.aliases, one.headline, one.location, one.emails, one.phones, one.urls, one.photo_alt);
    add_all(one.summary, one.profiles, one.details);
  }

  std::vector<Span> sorted() && {
    std::sort(places_.begin(), places_.end());
    return std::move(places_);
  }

 private:
  template <class... Values>
  void add_all(const Values&... values) {
    (add(values), ...);
  }

  void keep(const Span& span) {
    if (span.known()) places_.push_back(span);
  }

  std::vector<Span> places_;
};

}  // namespace

std::vector<Span> places_of(const Resume& resume) {
  PlaceGatherer gatherer;
  gatherer.add(resume.basics);
  gatherer.add(resume.sections);
  return std::move(gatherer).sorted();
}

}  // namespace quoin
