#include "markup/delimiters.h"

#include <algorithm>
#include <array>

namespace quoin::markup {
namespace {

/// Rows of one kind fail alike: where one found no opener, the next of its kind need not look.
std::size_t kind_of(const Delimiters::Run& run) {
  return (run.mark == '_' ? 6u : 0u) + (run.can_open ? 3u : 0u) + run.length % 3;
}

/// Rule 9 and 10 of emphasis: where one of the two can be both, their lengths may not add up to a multiple of three.
bool fits(const Delimiters::Run& opener, const Delimiters::Run& closer) {
  if (!opener.can_open || opener.mark != closer.mark) return false;
  const bool both = closer.can_open || opener.can_close;
  return !both || closer.length % 3 == 0 || (opener.length + closer.length) % 3 != 0;
}

}  // namespace

int Delimiters::add(char mark, std::uint32_t length, bool can_open, bool can_close) {
  const int index = static_cast<int>(runs_.size());
  Run run{mark, can_open, can_close, length, length, 0, 0, none, last_, none};
  if (last_ != none) at(last_).next = index;
  runs_.push_back(run);
  return last_ = index;
}

int Delimiters::opener_of(int closer, int floor) const {
  int opener = run(closer).previous;
  while (opener > floor && !fits(run(opener), run(closer))) opener = run(opener).previous;
  return opener > floor ? opener : none;
}

/// What stands between the two stays text.
void Delimiters::match(int opener, int closer) {
  Run &open = at(opener), &close = at(closer);
  const bool strong = open.left >= 2 && close.left >= 2;
  open.left -= strong ? 2 : 1;
  close.left -= strong ? 2 : 1;
  openings_.push_back({strong, open.last_opening});
  open.last_opening = static_cast<int>(openings_.size()) - 1;
  if (close.closings++ == 0) close.first_closing = static_cast<std::uint32_t>(closings_.size());
  closings_.push_back(strong);
  open.next = closer;
  close.previous = opener;
}

void Delimiters::remove(int index) {
  const Run& gone = run(index);
  if (gone.previous != none) at(gone.previous).next = gone.next;
  if (gone.next != none) at(gone.next).previous = gone.previous;
  if (last_ == index) last_ = gone.previous;
}

void Delimiters::resolve(int bottom) {
  int closer = none;
  for (int i = last_; i > bottom; i = run(i).previous) closer = i;
  std::array<int, 12> floors;
  floors.fill(bottom);
  while (closer != none) {
    const int next = run(closer).next;
    if (!run(closer).can_close) {
      closer = next;
      continue;
    }
    int& floor = floors[kind_of(run(closer))];
    const int opener = opener_of(closer, floor);
    if (opener == none) {
      floor = std::max(bottom, run(closer).previous);
      if (!run(closer).can_open) remove(closer);
      closer = next;
      continue;
    }
    match(opener, closer);
    if (run(opener).left == 0) remove(opener);
    if (run(closer).left > 0) continue;
    remove(closer);
    closer = next;
  }
  while (last_ > bottom) remove(last_);
}

}  // namespace quoin::markup
