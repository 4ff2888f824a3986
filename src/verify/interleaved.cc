#include "verify/interleaved.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <vector>

#include "verify/plain_text.h"

namespace quoin {
namespace {

constexpr std::size_t most_lines = 3;     // that end between two pieces, for columns have leadings of their own
constexpr std::size_t most_pieces = 500;  // lines of a field

class PieceWise {
 public:
  PieceWise(std::u32string_view field, std::u32string_view page, bool fold, std::size_t& work)
      : field_(field), page_(page), fold_(fold), work_left_(work) {}

  bool found() {
    for (std::size_t at = 0; at < page_.size() && spend(); ++at)
      if (begins_word(at) && alike(page_[at], field_.front()) && goes_on(0, at, 1)) return true;
    return false;
  }

 private:
  bool alike(char32_t a, char32_t b) const {
    return a == b || (fold_ && u_foldCase(static_cast<UChar32>(a), U_FOLD_CASE_DEFAULT) ==
                                   u_foldCase(static_cast<UChar32>(b), U_FOLD_CASE_DEFAULT));
  }
  bool begins_word(std::size_t at) const { return at == 0 || !is_word(page_[at - 1]) || !is_word(page_[at]); }
  bool spend() { return work_left_ > 0 && --work_left_ > 0; }

  /// Where a piece may end: what of the field comes next, and from where on the page it is looked for.
  struct End {
    std::size_t own = 0, at = 0;
  };

  /// From the field's character `own` and the page's `at`, where piece number `piece` begins, to the field's end.
  bool goes_on(std::size_t own, std::size_t at, std::size_t piece) {
    std::vector<End> ends;
    for (; own < field_.size(); ++own, ++at) {
      if (!spend()) return false;
      const bool there = at < page_.size(), space = is_white(field_[own]);
      if (space)
        ends.push_back({own + 1, at});
      else if (own > 0 && there && !alike(page_[at], field_[own]) && may_part(own, at))
        ends.push_back({own, at + (page_[at] == soft_hyphen ? 1 : 0)});
      if (!there || !(space ? is_white(page_[at]) : alike(page_[at], field_[own]))) break;
    }
    if (own == field_.size()) return at == page_.size() || !is_word(page_[at]) || !is_word(field_.back());
    return piece < most_pieces && std::any_of(ends.rbegin(), ends.rend(),
                                              [&](const End& end) { return further_on(end.own, end.at, piece + 1); });
  }

  bool may_part(std::size_t own, std::size_t at) const {
    const char32_t before = field_[own - 1];
    return (at < page_.size() && page_[at] == soft_hyphen) || before == U'-' || before == U'/';
  }

  /// Another piece, on one of the next lines.
  bool further_on(std::size_t own, std::size_t at, std::size_t piece) {
    for (std::size_t lines = 0; at < page_.size() && lines <= most_lines; ++at) {
      if (!spend()) return false;
      if (page_[at] == U'\n') ++lines;
      if (lines > 0 && lines <= most_lines && begins_word(at) && alike(page_[at], field_[own]) &&
          goes_on(own, at, piece))
        return true;
    }
    return false;
  }

  std::u32string_view field_, page_;
  bool fold_;
  std::size_t& work_left_;
};

}  // namespace

bool stands_in_lines(std::u32string_view field, std::u32string_view page, bool fold, std::size_t& work) {
  return !field.empty() && PieceWise(field, page, fold, work).found();
}

}  // namespace quoin
