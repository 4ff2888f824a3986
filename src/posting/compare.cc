#include "posting/compare.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <variant>

#include "base/overloaded.h"
#include "document/as_printed.h"
#include "locale/locale.h"
#include "posting/find_terms.h"
#include "resume/content.h"
#include "resume/outline.h"
#include "resume/read.h"

namespace quoin {
namespace {

/// Addresses and dates are no words.
std::string words_of(const ContentField& field) {
  return std::visit(Overloaded{[](const Text* text) { return text->plain(); },
                               [](const Profile* profile) { return profile->network.value; },
                               [](const auto*) { return std::string(); }},
                    field.value);
}

/// What an item is tagged with, and what is around it: paths of `outline` are those of `content`.
class TagsByPath {
 public:
  explicit TagsByPath(const Resume& resume) {
    for (const OutlinePart& part : outline(resume))
      if (!part.marks->tags.empty()) marks_.emplace(part.path, part.marks);
  }

  std::vector<std::string> of(std::string_view path) const {
    std::vector<std::string> out;
    for (;;) {
      if (const auto found = marks_.find(path); found != marks_.end())
        for (const Literal& tag : found->second->tags)
          if (std::find(out.begin(), out.end(), tag.value) == out.end()) out.push_back(tag.value);
      const std::size_t cut = path.rfind('.');
      if (cut == std::string_view::npos) return out;
      path = path.substr(0, cut);
    }
  }

 private:
  std::map<std::string, const Marks*, std::less<>> marks_;
};

std::set<Span> places_in(const Resume& resume, const LeftOut& left_out) {
  std::set<Span> out;
  for (const ContentField& field : content(resume, left_out)) out.insert(resume.places.of(field.value_id()));
  return out;
}

/// The terms that some of the printed texts have.
std::vector<bool> printed_terms(const posting::PostingTerms& terms, posting::TermFinder& finder, const Typeset& set) {
  const Resume printed = as_printed(set.resume, set.fitted.document, set.fitted.look, set.locale);
  std::vector<bool> out(terms.terms.size());
  for (const ContentField& field : content(printed, {}))
    finder.find(words_of(field), [&](std::size_t term) { out[term] = true; });
  return out;
}

}  // namespace

PostingComparison compare_posting(SourceId posting, const Request& request, const Input& input, const Typeset& set,
                                  TypesetRun& run) {
  posting::PostingTerms terms = posting::terms_of(run.sources.text(posting));
  posting::TermFinder finder(terms);
  const std::vector<bool> on_page = printed_terms(terms, finder, set);
  std::vector<FoundTerm> all(terms.terms.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i].apart = !on_page[i] && finder.words_seen(terms.terms[i]);

  Request as_it_stands = request;
  as_it_stands.variant.reset();
  as_it_stands.include.clear();
  as_it_stands.exclude.clear();
  Diagnostics unheard;  // what is wrong with the résumé was told
  const Resume whole = read_resume(input.source, input.folder, as_it_stands, run.sources, run.files, unheard);
  const TagsByPath tags(whole);
  const std::set<Span> kept = places_in(set.resume, {}), fitted = places_in(set.resume, set.fitted.look.left_out);
  for (const ContentField& field : content(whole, {})) {
    const Span span = whole.places.of(field.value_id());
    const std::string text = words_of(field);
    finder.find(text, [&](std::size_t term) {
      std::vector<LeftOutPlace>& places = all[term].places;
      if (on_page[term] || all[term].apart || places.size() == most_places) return;
      if (!places.empty() && places.back().span == span) return;
      using Why = LeftOutPlace::Why;
      const Why why = !kept.contains(span) ? Why::variant : !fitted.contains(span) ? Why::fit : Why::layout;
      places.push_back({span, field.path, text, tags.of(field.path), why});
    });
  }

  PostingComparison out{posting, terms.language, terms.words, {}, {}, {}};
  for (std::size_t i = 0; i < all.size(); ++i) {
    all[i].term = std::move(terms.terms[i]);
    auto& list = on_page[i] || all[i].apart ? out.on_page : !all[i].places.empty() ? out.left_out : out.nowhere;
    list.push_back(std::move(all[i]));
  }
  return out;
}

}  // namespace quoin
