#include "fit/savings.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/ascii.h"

namespace quoin {
namespace {

constexpr int most_words = 3;
constexpr std::size_t most_tried = 100;  // each sets the whole document; nobody shortens more paragraphs than that
constexpr Pt overflow_rounding{1e-6};

struct Shorter {
  std::size_t block = 0;
  ParagraphText text;
  Saving saving;
};

/// The text without the last word of a run, but with the full stop behind it; empty where the run is one word.
std::string without_last_word(const std::string& text) {
  std::size_t end = text.size();
  const auto skip = [&](bool spaces) {
    while (end > 0 && ascii::is_space(text[end - 1]) == spaces) --end;
  };
  const std::string after = text.substr(text.find_last_not_of(" \n.") + 1);
  skip(true);
  skip(false);
  skip(true);
  return end == 0 ? "" : text.substr(0, end) + after;
}

/// Takes a word off the last run that has several to spare, and returns which value it is of. A date or a person's
/// name has none, nor has what the layout puts between fields.
std::optional<ValueId> drop_word(ParagraphText& text) {
  for (std::size_t i = text.runs.size(); i-- > 0;) {
    TextRun& run = text.runs[i];
    const bool free = run.cohesion == Cohesion::loose || run.cohesion == Cohesion::whole_words;
    if (!free || run.value_id == no_value) continue;
    std::string shorter = without_last_word(run.text);
    if (shorter.empty()) continue;
    run.text = std::move(shorter);
    return run.value_id;
  }
  return std::nullopt;
}

std::string plain(const ParagraphText& text) {
  std::string out;
  for (const TextRun& run : text.runs) out += run.text;
  return out;
}

std::optional<Shorter> shorter(const Document& document, std::size_t index, Pt width, TypesetContext& context) {
  const Block& block = document.blocks[index];
  if (block.right || block.text.empty()) return std::nullopt;
  const Measure wanted = measure_of(block, width);
  const std::size_t lines = count_lines(block.text, document.styles, wanted, context).lines;
  if (lines < 2) return std::nullopt;
  Shorter out{index, block.text, {}};
  for (int words = 1; words <= most_words; ++words) {
    const std::optional<ValueId> value = drop_word(out.text);
    if (!value) return std::nullopt;
    if (count_lines(out.text, document.styles, wanted, context).lines >= lines) continue;
    out.saving = {*value, plain(block.text), words, 0};
    return out;
  }
  return std::nullopt;
}

}  // namespace

Savings find_savings(Trials& trials, Document document, int pages) {
  // Words that are cut off are no words of the résumé: what is said of their letters is no fault in it.
  Diagnostics ignored;
  TypesetContext context = trials.scratch(ignored);
  const std::size_t first = document.photo ? document.photo->beside : 0;
  const RegionFrames frames = region_frames(document, context);
  const auto shorter_in = [&](const Frame& frame, std::size_t i) {
    return shorter(document, i, frame.width - text_left(document.blocks[i], document, frame, context), context);
  };
  std::vector<Shorter> found;
  for (std::size_t i = first; i < document.blocks.size(); ++i) {
    const Region region = document.blocks[i].region;
    std::optional<Shorter> one = shorter_in(frames.of(region), i);
    if (!one && region == Region::main && document.sidebar && document.sidebar->pages != SidebarPages::all) one = shorter_in(frames.wide, i);
    if (one) found.push_back(std::move(*one));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Shorter& a, const Shorter& b) { return a.saving.words < b.saving.words; });
  const auto overflow_now = [&] {
    const auto most = static_cast<std::size_t>(pages);
    return overflow(document, measure_columns(document, context, most), most);
  };
  Savings out;
  Pt over = overflow_now();
  const std::size_t most = std::min(most_tried, trials.budget() / 4 + 1);
  if (found.size() > most) found.resize(most);
  for (Shorter& one : found) {
    std::swap(document.blocks[one.block].text, one.text);
    const Pt now = overflow_now();
    if (now >= over - overflow_rounding) {  // in another column, or a page ends elsewhere
      std::swap(document.blocks[one.block].text, one.text);
      continue;
    }
    one.saving.points = (over - now).value;
    out.list.push_back(std::move(one.saving));
    over = now;
    out.enough = over <= overflow_rounding;
    if (out.enough) break;
  }
  return out;
}

}  // namespace quoin
