// The bounds that make the matching linear change nothing: every short list of rows is matched as by the plain rule.
#include "markup/delimiters.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace quoin::markup {
namespace {

struct Row {
  char mark = '*';
  std::uint32_t length = 1;
  bool can_open = false, can_close = false;
};
using Rows = std::vector<Row>;

std::string describe(const Rows& rows) {
  std::string out;
  for (const Row& row : rows)
    out += std::string(row.can_close ? ")" : "") + std::string(row.length, row.mark) + (row.can_open ? "( " : " ");
  return out;
}

std::string matched(const Rows& rows) {
  Delimiters delimiters;
  for (const Row& row : rows) delimiters.add(row.mark, row.length, row.can_open, row.can_close);
  delimiters.resolve(Delimiters::none);
  EXPECT_EQ(delimiters.last(), Delimiters::none);
  std::string out;
  for (int i = 0; i < static_cast<int>(rows.size()); ++i) {
    const Delimiters::Run& run = delimiters.run(i);
    for (std::uint32_t k = 0; k < run.closings; ++k) out += delimiters.closes_strong(run.first_closing + k) ? "S)" : "E)";
    out += std::string(run.left, run.mark);
    for (int k = run.last_opening; k != Delimiters::none; k = delimiters.opening(k).next)
      out += delimiters.opening(k).strong ? "(S" : "(E";
    out += ' ';
  }
  return out;
}

/// The rule without bounds: each row that can close looks at all rows before it, the nearest first.
std::string matched_plainly(const Rows& rows) {
  struct State {
    std::uint32_t left;
    std::string closes, opens;
    bool in_list = true;
  };
  std::vector<State> states;
  for (const Row& row : rows) states.push_back({row.length, {}, {}, true});
  for (std::size_t closer = 0; closer < rows.size(); ++closer) {
    if (!rows[closer].can_close) continue;
    for (std::size_t opener = closer; opener-- > 0 && states[closer].left > 0;) {
      const Row &open = rows[opener], &close = rows[closer];
      const bool both = close.can_open || open.can_close;
      const bool lengths = !both || close.length % 3 == 0 || (open.length + close.length) % 3 != 0;
      if (!states[opener].in_list || !open.can_open || open.mark != close.mark || !lengths) continue;
      for (std::size_t between = opener + 1; between < closer; ++between) states[between].in_list = false;
      while (states[opener].left > 0 && states[closer].left > 0) {
        const bool strong = states[opener].left >= 2 && states[closer].left >= 2;
        states[opener].left -= strong ? 2 : 1;
        states[closer].left -= strong ? 2 : 1;
        states[opener].opens = (strong ? "(S" : "(E") + states[opener].opens;
        states[closer].closes += strong ? "S)" : "E)";
      }
      states[opener].in_list = states[opener].left > 0;
    }
    states[closer].in_list = states[closer].left > 0 && rows[closer].can_open;
  }
  std::string out;
  for (std::size_t i = 0; i < rows.size(); ++i)
    out += states[i].closes + std::string(states[i].left, rows[i].mark) + states[i].opens + ' ';
  return out;
}

TEST(Delimiters, BoundsChangeNothing) {
  Rows kinds;
  for (const char mark : {'*', '_'})
    for (const std::uint32_t length : {1u, 2u, 3u})
      for (const int may : {1, 2, 3}) kinds.push_back({mark, length, (may & 1) != 0, (may & 2) != 0});
  Rows rows;
  const auto extend = [&](const auto& self, std::size_t most) -> void {
    ASSERT_EQ(matched(rows), matched_plainly(rows)) << describe(rows);
    if (rows.size() == most) return;
    for (const Row& kind : kinds) {
      rows.push_back(kind);
      self(self, most);
      rows.pop_back();
    }
  };
  extend(extend, 4);
  kinds.resize(9);  // of one mark only, and longer
  extend(extend, 5);
}

TEST(Delimiters, OnlyWhatStandsBehindABracketIsMatched) {
  Delimiters delimiters;
  const int before = delimiters.add('*', 1, true, false);
  delimiters.add('*', 1, true, false);
  delimiters.add('*', 1, false, true);
  delimiters.resolve(before);
  EXPECT_EQ(delimiters.last(), before);
  EXPECT_EQ(delimiters.run(before).left, 1u);
  EXPECT_EQ(delimiters.run(1).left, 0u);
}

}  // namespace
}  // namespace quoin::markup
