#include "verify/interleaved.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "verify/plain_text.h"

namespace quoin {
namespace {

constexpr std::size_t most_work = 2'000'000;  // characters looked at: hostile input must not take for ever
constexpr std::size_t most_lines = 3;         // that end between two pieces, for columns have leadings of their own
constexpr char32_t soft_hyphen = 0xAD;

class PieceWise {
 public:
  PieceWise(std::u32string_view field, std::u32string_view page, bool fold) : field_(field), page_(page), fold_(fold) {}

  bool found() {
    for (std::size_t at = 0; at < page_.size() && work_left_ > 0; ++at)
      if (begins_word(at) && alike(page_[at], field_.front()) && goes_on(0, at)) return true;
    return false;
  }

 private:
  bool alike(char32_t a, char32_t b) const {
    return a == b || (fold_ && u_foldCase(static_cast<UChar32>(a), U_FOLD_CASE_DEFAULT) ==
                                   u_foldCase(static_cast<UChar32>(b), U_FOLD_CASE_DEFAULT));
  }
  bool begins_word(std::size_t at) const { return at == 0 || !is_word(page_[at - 1]) || !is_word(page_[at]); }
  bool spend() { return work_left_ > 0 && --work_left_ > 0; }

  /// From the field's character `own` and the page's `at`, on which a piece begins, to the field's end.
  bool goes_on(std::size_t own, std::size_t at) {
    for (; own < field_.size(); ++own) {
      if (!spend()) return false;
      const bool there = at < page_.size();
      const bool space = is_white(field_[own]);
      if (space && there && is_white(page_[at]) && at + 1 < page_.size() && alike(page_[at + 1], field_[own + 1])) {
        if (further_on(own + 1, at)) return true;  // else what follows only looks the same
        ++at;
      } else if (space) {
        return further_on(own + 1, at);
      } else if (there && alike(page_[at], field_[own])) {
        ++at;
      } else {
        return own > 0 && may_part(own, at) && further_on(own, at + (page_[at] == soft_hyphen ? 1 : 0));
      }
    }
    return at == page_.size() || !is_word(page_[at]) || !is_word(field_.back());
  }

  bool may_part(std::size_t own, std::size_t at) const {
    const char32_t before = field_[own - 1];
    return (at < page_.size() && page_[at] == soft_hyphen) || before == U'-' || before == U'/';
  }

  /// Another piece, on one of the next lines.
  bool further_on(std::size_t own, std::size_t at) {
    for (std::size_t lines = 0; at < page_.size() && lines <= most_lines; ++at) {
      if (!spend()) return false;
      if (page_[at] == U'\n') ++lines;
      if (lines > 0 && lines <= most_lines && begins_word(at) && alike(page_[at], field_[own]) && goes_on(own, at))
        return true;
    }
    return false;
  }

  std::u32string_view field_, page_;
  bool fold_;
  std::size_t work_left_ = most_work;
};

}  // namespace

bool stands_in_lines(std::u32string_view field, std::u32string_view page, bool fold) {
  return !field.empty() && PieceWise(field, page, fold).found();
}

}  // namespace quoin
