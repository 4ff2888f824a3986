#include "bibliography/choose.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "bibliography/decode.h"
#include "bibliography/facts.h"
#include "bibliography/fields.h"
#include "bibliography/words.h"
#include "quoin/failure.h"

namespace quoin::bibliography {
namespace {

/// Greater is newer. A month or a day that is not known may be the last.
std::tuple<int, int, int> recency(const Catalogue& catalogue, EntryId id) {
  const auto when = date_of(catalogue, id);
  const auto key = [](const Date& date) { return std::tuple(date.year, date.month == 0 ? 12 : date.month, date.day == 0 ? 31 : date.day); };
  if (const auto* date = std::get_if<Date>(&when)) return key(*date);
  if (const auto* range = std::get_if<DateRange>(&when)) return key(range->start);
  return {10'000, 0, 0};
}

/// Letters and figures alone, without case and accents, so that "É" stands with "e".
std::string title_key(const Catalogue& catalogue, EntryId id) {
  const Found found = catalogue.field(id, "title");
  if (!found || found.field->text.size() > longest_field) return {};
  std::vector<UnknownCommand> unheard;
  const std::string title = plain(decode(found.field->text, found.entry->markup, unheard));
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* normalizer = unorm2_getNFKDInstance(&status);
  if (U_FAILURE(status)) throw Failure("ICU cannot take letters apart: its data is missing.");
  std::string out;
  const auto put = [&](char32_t c) {
    const auto point = static_cast<UChar32>(c);
    if (u_isalnum(point))
      append_utf8(out, static_cast<char32_t>(u_foldCase(point, U_FOLD_CASE_DEFAULT)));
    else if (u_isUWhiteSpace(point) && !out.empty() && !out.ends_with(' '))
      out += ' ';
  };
  for (std::size_t i = 0; i < title.size();) {
    const Decoded next = decode_utf8(title, i);
    i += next.length;
    UChar parts[20];
    const std::int32_t count =
        next.code_point < 0x80
            ? -1
            : unorm2_getDecomposition(normalizer, static_cast<UChar32>(next.code_point), parts, 20, &status);
    status = U_ZERO_ERROR;
    if (count <= 0) {
      put(next.code_point);
      continue;
    }
    for (std::int32_t at = 0; at < count;) {
      UChar32 part = 0;
      U16_NEXT(parts, at, count, part);
      put(static_cast<char32_t>(part));
    }
  }
  return out;
}

class Chooser {
 public:
  Chooser(const Catalogue& catalogue, const Choice& choice, std::string_view language)
      : catalogue_(catalogue), choice_(choice), language_(language) {}

  std::vector<Chosen> choose() {
    take_candidates();
    keep_newest();
    sort();
    return grouped();
  }

 private:
  void take_candidates() {
    const std::unordered_set<std::string_view> excluded(choice_.exclude.begin(), choice_.exclude.end());
    std::unordered_set<EntryId> taken;
    const auto take = [&](EntryId id) {
      if (id == Catalogue::none || excluded.contains(catalogue_.entry(id).key) || !has_keyword(id)) return;
      if (taken.insert(id).second) ids_.push_back(id);
    };
    for (const std::string& key : choice_.keys) take(catalogue_.find(key));
    if (!choice_.keys.empty()) return;
    for (EntryId id = 0; id < catalogue_.size(); ++id)
      if (catalogue_.stands_alone(id)) take(id);
  }

  bool has_keyword(EntryId id) const {
    if (choice_.keyword.empty()) return true;
    const std::vector<std::string> all = keywords_of(catalogue_, id);
    const std::string wanted = ascii::lowered(choice_.keyword);
    return std::any_of(all.begin(), all.end(), [&](const std::string& one) { return ascii::lowered(one) == wanted; });
  }

  template <class Key, class Before>
  static void sort_by(std::vector<EntryId>& ids, Key key, Before before) {
    std::vector<std::pair<decltype(key(EntryId{})), EntryId>> keyed;
    for (const EntryId id : ids) keyed.emplace_back(key(id), id);
    std::stable_sort(keyed.begin(), keyed.end(),
                     [&](const auto& a, const auto& b) { return before(a.first, b.first); });
    for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = keyed[i].second;
  }

  void by_date(std::vector<EntryId>& ids, bool newest) const {
    const auto key = [&](EntryId id) { return recency(catalogue_, id); };
    sort_by(ids, key, [&](const auto& a, const auto& b) { return newest ? a > b : a < b; });
  }

  void keep_newest() {
    if (!choice_.newest || ids_.size() <= *choice_.newest) return;
    std::vector<EntryId> sorted = ids_;
    by_date(sorted, true);
    const std::unordered_set<EntryId> kept(sorted.begin(),
                                           sorted.begin() + static_cast<std::ptrdiff_t>(*choice_.newest));
    std::erase_if(ids_, [&](EntryId id) { return !kept.contains(id); });
  }

  void sort() {
    if (!choice_.sort && !choice_.keys.empty()) return;
    switch (choice_.sort.value_or(Sort::newest)) {
      case Sort::newest:
        return by_date(ids_, true);
      case Sort::oldest:
        return by_date(ids_, false);
      case Sort::file:
        return std::sort(ids_.begin(), ids_.end());
      case Sort::title:
        return sort_by(
            ids_, [&](EntryId id) { return title_key(catalogue_, id); },
            [](const auto& a, const auto& b) { return a < b; });
    }
  }

  /// The heading, and where its group stands among the others: by kind, else as they come.
  Chosen in_group(EntryId id) const {
    Chosen out{id, {}, nullptr, 0};
    const auto by = [&](const Found& found) {
      out.said_by = found.field;
      out.file = found.file;
    };
    if (choice_.group_by == GroupBy::type) out.group = heading(kind_of(catalogue_, id), language_);
    if (choice_.group_by == GroupBy::year) {
      const auto when = date_of(catalogue_, id);
      if (const auto* date = std::get_if<Date>(&when)) out.group = std::to_string(date->year);
      if (const auto* range = std::get_if<DateRange>(&when)) out.group = std::to_string(range->start.year);
      if (const auto* words = std::get_if<std::string>(&when)) out.group = *words;
      by(catalogue_.first_of(id, {"date", "year"}));
    }
    if (choice_.group_by == GroupBy::keyword) {
      for (const std::string& one : keywords_of(catalogue_, id)) {
        if (ascii::lowered(one) == ascii::lowered(choice_.keyword)) continue;  // all of them have it
        out.group = one;
        break;
      }
      by(catalogue_.first_of(id, {"keywords", "keyword"}));
    }
    return out;
  }

  std::vector<Chosen> grouped() const {
    std::map<std::string, std::size_t> place;
    std::vector<std::pair<std::size_t, Chosen>> placed;
    for (const EntryId id : ids_) {
      Chosen one = in_group(id);
      std::size_t at = one.group.empty() ? 0 : place.try_emplace(one.group, place.size() + 1).first->second;
      if (choice_.group_by == GroupBy::type) at = static_cast<std::size_t>(kind_of(catalogue_, id));
      placed.emplace_back(at, std::move(one));
    }
    std::stable_sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Chosen> out;
    for (auto& [at, one] : placed) out.push_back(std::move(one));
    return out;
  }

  const Catalogue& catalogue_;
  const Choice& choice_;
  const std::string_view language_;
  std::vector<EntryId> ids_;
};

}  // namespace

std::vector<Chosen> choose(const Catalogue& catalogue, const Choice& choice, std::string_view language) {
  return Chooser(catalogue, choice, language).choose();
}

}  // namespace quoin::bibliography
