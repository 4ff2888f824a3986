#include "diff/word_diff.h"

#include <algorithm>
#include <span>

#include "base/ascii.h"
#include "base/utf8.h"

namespace quoin {
namespace {

using Words = std::span<const std::string_view>;
using WordKind = WordRun::Kind;

constexpr int most_edits = 1000;  // of one script: memory grows with their square

/// From the first of CJK's radicals on, writing has no spaces.
bool is_word_by_itself(char32_t c) {
  return c >= 0x2E80;
}

/// A script of edits between texts whose ends differ, as one kind for each word, in order; empty where it would be too
/// long.
class Script {
 public:
  Script(Words before, Words after) : before_(before), after_(after) {}

  std::vector<WordKind> find() {
    const int n = static_cast<int>(before_.size()), m = static_cast<int>(after_.size());
    const int most = std::min(n + m, most_edits);
    std::vector<int> furthest(static_cast<std::size_t>(2 * most + 3), 0);
    std::vector<std::vector<int>> traces;
    const auto at = [most](int diagonal) { return static_cast<std::size_t>(diagonal + most + 1); };
    for (int edits = 0; edits <= most; ++edits) {
      traces.emplace_back(furthest.begin() + (most + 1 - edits - 1), furthest.begin() + (most + 1 + edits + 2));
      for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
        const bool down =
            diagonal == -edits || (diagonal != edits && furthest[at(diagonal - 1)] < furthest[at(diagonal + 1)]);
        int x = down ? furthest[at(diagonal + 1)] : furthest[at(diagonal - 1)] + 1;
        while (x < n && x - diagonal < m && same(x, x - diagonal)) ++x;
        furthest[at(diagonal)] = x;
        if (x >= n && x - diagonal >= m) return trace_back(traces, edits);
      }
    }
    return {};
  }

 private:
  bool same(int x, int y) const { return before_[static_cast<std::size_t>(x)] == after_[static_cast<std::size_t>(y)]; }

  /// traces[d] holds what was reached with d − 1 edits, from diagonal −d − 1 on.
  std::vector<WordKind> trace_back(const std::vector<std::vector<int>>& traces, int edits) const {
    std::vector<WordKind> out;
    int x = static_cast<int>(before_.size()), y = static_cast<int>(after_.size());
    for (; edits > 0; --edits) {
      const auto reached = [&](int diagonal) {
        return traces[static_cast<std::size_t>(edits)][static_cast<std::size_t>(diagonal + edits + 1)];
      };
      const int diagonal = x - y;
      const bool down = diagonal == -edits || (diagonal != edits && reached(diagonal - 1) < reached(diagonal + 1));
      const int from = down ? diagonal + 1 : diagonal - 1, begin = reached(from);
      for (; x > begin + (down ? 0 : 1); --x, --y) out.push_back(WordKind::same);
      out.push_back(down ? WordKind::added : WordKind::removed);
      x = begin;
      y = begin - from;
    }
    for (; x > 0; --x) out.push_back(WordKind::same);
    std::reverse(out.begin(), out.end());
    return out;
  }

  Words before_, after_;
};

/// Puts words of a kind into runs. Between two that are the same, what was removed comes first.
class RunBuilder {
 public:
  RunBuilder(std::string_view before, std::string_view after) : old_{before}, new_{after} {}

  void same(std::string_view old_word, std::string_view word) {
    flush();
    const bool spaced = advance(old_, old_word);
    append(same_, new_, word);
    if (same_.text == word && !out_.empty()) same_.spaced = same_.spaced || spaced;
  }
  void removed(std::string_view word) { append(removed_, old_, word); }
  void added(std::string_view word) { append(added_, new_, word); }

  std::vector<WordRun> take() {
    flush();
    put(same_);
    return std::move(out_);
  }

 private:
  /// A text of which words are taken one after the other.
  struct Reading {
    std::string_view text;
    const char* end = text.data();  // of the last word
    std::uint32_t ink = 0;
  };

  static bool advance(Reading& from, std::string_view word) {
    const bool spaced = word.data() != from.end;
    from.end = word.data() + word.size();
    from.ink += static_cast<std::uint32_t>(word.size());
    return spaced;
  }

  void append(WordRun& run, Reading& from, std::string_view word) {
    if (&run != &same_) put(same_);
    const bool first = run.text.empty();
    if (first) run.begin = from.ink;
    const bool spaced = advance(from, word);
    if (first)
      run.spaced = spaced;
    else if (spaced)
      run.text += ' ';
    run.text += word;
    run.end = from.ink;
  }

  void flush() {
    if (removed_.text.empty() && added_.text.empty()) return;
    put(removed_);
    put(added_);
  }

  void put(WordRun& run) {
    if (!run.text.empty()) out_.push_back(run);
    run.text.clear();
  }

  Reading old_, new_;
  WordRun same_{WordKind::same, {}, false, 0, 0}, removed_{WordKind::removed, {}, false, 0, 0},
      added_{WordKind::added, {}, false, 0, 0};
  std::vector<WordRun> out_;
};

}  // namespace

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> out;
  std::size_t begin = 0;
  const auto close = [&](std::size_t end) {
    if (end > begin) out.push_back(text.substr(begin, end - begin));
  };
  for (std::size_t i = 0; i < text.size();) {
    const Decoded next = decode_utf8(text, i);
    const std::size_t end = i + next.length;
    if (ascii::is_space(text[i]) || is_word_by_itself(next.code_point)) {
      close(i);
      begin = ascii::is_space(text[i]) ? end : i;
      if (begin == i) close(end);
      begin = end;
    }
    i = end;
  }
  close(text.size());
  return out;
}

std::vector<WordRun> word_diff(std::string_view before, std::string_view after) {
  const std::vector<std::string_view> old_words = words_of(before), new_words = words_of(after);
  std::size_t head = 0, tail = 0;
  const std::size_t shorter = std::min(old_words.size(), new_words.size());
  while (head < shorter && old_words[head] == new_words[head]) ++head;
  while (tail < shorter - head && old_words.end()[-1 - static_cast<std::ptrdiff_t>(tail)] ==
                                      new_words.end()[-1 - static_cast<std::ptrdiff_t>(tail)])
    ++tail;
  const Words old_middle = Words(old_words).subspan(head, old_words.size() - head - tail);
  const Words new_middle = Words(new_words).subspan(head, new_words.size() - head - tail);
  RunBuilder runs(before, after);
  for (std::size_t i = 0; i < head; ++i) runs.same(old_words[i], new_words[i]);
  std::size_t x = 0, y = 0;
  for (const WordKind kind : Script(old_middle, new_middle).find()) {
    if (kind == WordKind::same)
      runs.same(old_middle[x++], new_middle[y++]);
    else if (kind == WordKind::removed)
      runs.removed(old_middle[x++]);
    else
      runs.added(new_middle[y++]);
  }
  for (; x < old_middle.size(); ++x) runs.removed(old_middle[x]);
  for (; y < new_middle.size(); ++y) runs.added(new_middle[y]);
  for (std::size_t i = tail; i > 0; --i) runs.same(old_words[old_words.size() - i], new_words[new_words.size() - i]);
  return runs.take();
}

}  // namespace quoin
