// White space is folded over the bounds of pieces, for a space may stand at the end of one and the beginning of the next.
#include "resume/inline_pieces.h"

#include <string>
#include <utility>

#include "resume/letters.h"

namespace quoin {

bool same_marks(const InlineRun& a, const InlineRun& b) {
  return a.strong == b.strong && a.emphasis == b.emphasis && a.code == b.code && a.url == b.url;
}

void fold_spaces(std::vector<InlinePiece>& pieces) {
  bool at_space = true;
  std::string* last_space = nullptr;
  for (InlinePiece& piece : pieces) {
    std::string& text = piece.run.text;
    if (piece.run.code) {
      at_space = false;
      last_space = nullptr;
      continue;
    }
    std::string folded;
    folded.reserve(text.size());
    for (const char c : text) {
      if (c == ' ' && at_space) continue;
      if (c == '\n' && last_space) {
        (last_space == &text ? folded : *last_space).pop_back();
      }
      at_space = c == ' ' || c == '\n';
      last_space = c == ' ' ? &text : nullptr;
      folded.push_back(c);
    }
    text = std::move(folded);
  }
  if (last_space) last_space->pop_back();
}

std::vector<InlineRun> merge(std::vector<InlinePiece>& pieces) {
  std::vector<InlineRun> runs;
  for (InlinePiece& piece : pieces) {
    if (piece.run.text.empty()) continue;
    if (!runs.empty() && same_marks(runs.back(), piece.run)) {
      runs.back().text += piece.run.text;
    } else {
      runs.push_back(std::move(piece.run));
    }
  }
  return runs;
}

std::vector<InlineRun> set_runs(std::vector<InlinePiece> pieces, const Locale* locale) {
  fold_spaces(pieces);
  if (locale) set_smart_punctuation(pieces, *locale);
  std::vector<InlineRun> runs = merge(pieces);
  for (InlineRun& run : runs) run.text = with_composed_letters(run.text);
  std::erase_if(runs, [](const InlineRun& run) { return run.text.empty(); });
  return runs;
}

}  // namespace quoin
