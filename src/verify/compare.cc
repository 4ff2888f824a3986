// Units are laid along the text by the heaviest chain of their anchors, fields that stand in few places, that runs
// forwards through both; each field then has to stand between the unit before its own and the unit behind it. So one field that is lost, or found
// where it does not belong, says nothing about the others.
#include "verify/compare.h"

#include <algorithm>
#include <optional>

#include "verify/explain.h"
#include "verify/interleaved.h"
#include "verify/page_text.h"
#include "verify/plain_text.h"

namespace quoin {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

struct Sought {
  std::u32string text;
  std::vector<Stretch> places;  ///< of any way to print it, in rising order
};

struct Unit {
  std::vector<std::size_t> fields;    ///< longest first
  std::optional<std::size_t> anchor;  ///< the field that stands in the fewest places, of several the longest
  std::optional<Stretch> place;       ///< of the anchor, in the chain
};

/// A place where a unit may stand, and the heaviest chain that ends there.
struct Candidate {
  std::size_t unit = 0;
  Stretch place;
  std::size_t weight = 0, before = none;
};

/// For each end of a chain the heaviest one that ends there or earlier (a Fenwick tree of maxima).
class HeaviestUpTo {
 public:
  explicit HeaviestUpTo(std::size_t size) : best_(size + 2, none) {}
  std::size_t at(std::size_t position, const std::vector<Candidate>& all) const {
    std::size_t found = none;
    for (std::size_t i = position + 1; i > 0; i &= i - 1)
      if (better(best_[i], found, all)) found = best_[i];
    return found;
  }
  void put(std::size_t position, std::size_t candidate, const std::vector<Candidate>& all) {
    for (std::size_t i = position + 1; i < best_.size(); i += i & (~i + 1))
      if (better(candidate, best_[i], all)) best_[i] = candidate;
  }

 private:
  /// Of two that weigh the same the one that ends first.
  static bool better(std::size_t a, std::size_t b, const std::vector<Candidate>& all) {
    if (a == none || b == none) return a != none;
    return all[a].weight != all[b].weight ? all[a].weight > all[b].weight : all[a].place.end < all[b].place.end;
  }
  std::vector<std::size_t> best_;
};

std::string_view owner_of(const std::vector<ExpectedField>& expected) {
  const auto name = std::find_if(expected.begin(), expected.end(),
                                 [](const ExpectedField& field) { return field.path == "basics.name"; });
  return name == expected.end() ? std::string_view() : name->text;
}

class Comparer {
 public:
  Comparer(const std::vector<ExpectedField>& expected, const std::string& extracted, const Habits& habits)
      : expected_(expected), habits_(habits), page_(extracted, owner_of(expected)), taken_(page_.text().size(), false) {
    for (const ExpectedField& field : expected) sought_.push_back(seek(field));
    gather_units();
  }

  Comparison compare() {
    chain();
    std::vector<std::size_t> missed = take_in_order();
    Comparison out;
    out.found = expected_.size() - missed.size();
    std::sort(missed.begin(), missed.end());
    for (const std::size_t field : missed) out.losses.push_back(loss_of(field));
    return out;
  }

 private:
  Sought seek(const ExpectedField& field) {
    Sought out{plain_text(field.text), {}};
    const auto add = [&](std::u32string text) {
      const std::vector<Stretch> more = page_.places(Needle(std::move(text), field.kind, habits_.drops_hyphens));
      out.places.insert(out.places.end(), more.begin(), more.end());
    };
    add(out.text);
    for (const std::string& way : field.also) add(plain_text(way));
    // Of what begins at one place the longest: "https://example.org" before "example.org".
    std::sort(out.places.begin(), out.places.end(), [](const Stretch& a, const Stretch& b) {
      return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    out.places.erase(std::unique(out.places.begin(), out.places.end()), out.places.end());
    return out;
  }

  void gather_units() {
    for (std::size_t i = 0; i < expected_.size(); ++i) {
      if (i == 0 || expected_[i].unit != expected_[i - 1].unit) units_.emplace_back();
      units_.back().fields.push_back(i);
      from_.push_back(0);
    }
    for (Unit& unit : units_) {
      std::stable_sort(unit.fields.begin(), unit.fields.end(),
                       [&](std::size_t a, std::size_t b) { return sought_[a].text.size() > sought_[b].text.size(); });
      for (const std::size_t field : unit.fields) {
        const std::size_t places = sought_[field].places.size();
        if (places > 0 && (!unit.anchor || places < sought_[*unit.anchor].places.size())) unit.anchor = field;
      }
    }
  }

  void chain() {
    std::vector<Candidate> all;
    HeaviestUpTo ends(page_.text().size());
    for (std::size_t u = 0; u < units_.size(); ++u) {
      if (!units_[u].anchor) continue;
      const std::size_t first = all.size();
      for (const Stretch& place : sought_[*units_[u].anchor].places) {
        const std::size_t before = ends.at(place.begin, all);
        const std::size_t weight = place.end - place.begin + (before == none ? 0 : all[before].weight);
        all.push_back({u, place, weight, before});
      }
      for (std::size_t i = first; i < all.size(); ++i) ends.put(all[i].place.end, i, all);
    }
    for (std::size_t i = ends.at(page_.text().size(), all); i != none; i = all[i].before)
      units_[all[i].unit].place = all[i].place;
  }

  bool is_free(const Stretch& place) const {
    return std::none_of(taken_.begin() + static_cast<std::ptrdiff_t>(place.begin),
                        taken_.begin() + static_cast<std::ptrdiff_t>(place.end), [](bool taken) { return taken; });
  }

  std::optional<Stretch> take(std::size_t field, std::size_t from, std::size_t to) {
    const std::vector<Stretch>& places = sought_[field].places;
    auto at = std::lower_bound(places.begin(), places.end(), from,
                               [](const Stretch& one, std::size_t begin) { return one.begin < begin; });
    for (; at != places.end() && at->begin < to; ++at) {
      if (at->end > to || !is_free(*at)) continue;
      std::fill(taken_.begin() + static_cast<std::ptrdiff_t>(at->begin),
                taken_.begin() + static_cast<std::ptrdiff_t>(at->end), true);
      return *at;
    }
    return std::nullopt;
  }

  /// Where the next unit of the chain begins, for each unit.
  std::vector<std::size_t> limits() const {
    std::vector<std::size_t> out(units_.size());
    std::size_t limit = page_.text().size();
    for (std::size_t u = units_.size(); u-- > 0;) {
      out[u] = limit;
      if (units_[u].place) limit = units_[u].place->begin;
    }
    return out;
  }

  /// The fields that do not stand where they should.
  std::vector<std::size_t> take_in_order() {
    std::vector<std::size_t> missed;
    const std::vector<std::size_t> to = limits();
    std::size_t from = 0;
    for (std::size_t u = 0; u < units_.size(); ++u) {
      std::size_t end = from;
      for (const std::size_t field : units_[u].fields) {
        from_[field] = from;
        const bool anchors = units_[u].place && field == *units_[u].anchor;
        const std::optional<Stretch> place =
            anchors ? take(field, units_[u].place->begin, units_[u].place->end) : take(field, from, to[u]);
        if (place)
          end = std::max(end, place->end);
        else
          missed.push_back(field);
      }
      from = end;
    }
    return missed;
  }

  bool is_interleaved(std::size_t field) {
    const ExpectedField& one = expected_[field];
    const bool fold = one.kind == ContentField::Kind::heading;
    const auto in_lines = [&](const std::string& way) {
      return stands_in_lines(plain_text(way), page_.text(), fold, work_left_);
    };
    return habits_.by_place && (in_lines(one.text) || std::any_of(one.also.begin(), one.also.end(), in_lines));
  }

  Loss loss_of(std::size_t field) {
    Loss loss;
    if (take(field, 0, page_.text().size())) {
      const auto status = habits_.by_place ? Loss::Status::interleaved : Loss::Status::out_of_order;
      loss = {field, status, {}, "it stands elsewhere, not with what belongs to it"};
    } else if (is_interleaved(field)) {
      loss = {field, Loss::Status::interleaved, {}, "its lines stand between those of what is beside it"};
    } else {
      if (!explainer_) explainer_.emplace(page_.text());
      loss = explainer_->explain(sought_[field].text, from_[field]);
    }
    loss.field = field;
    return loss;
  }

  const std::vector<ExpectedField>& expected_;
  Habits habits_;
  PageText page_;
  std::vector<Sought> sought_;
  std::vector<Unit> units_;
  std::vector<bool> taken_;        // by character of the page
  std::vector<std::size_t> from_;  // by field: where it could have begun
  std::optional<Explainer> explainer_;
  std::size_t work_left_ = 5'000'000;  // characters that may be looked at for lines of fields
};

}  // namespace

Comparison compare(const std::vector<ExpectedField>& expected, const std::string& extracted, const Habits& habits) {
  return Comparer(expected, extracted, habits).compare();
}

}  // namespace quoin
