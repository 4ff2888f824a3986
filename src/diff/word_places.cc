#include "diff/word_places.h"

#include <algorithm>
#include <string_view>

#include "base/ascii.h"

namespace quoin {
namespace {

constexpr std::string_view soft_hyphen = "\u00AD";

/// The byte of text that belongs to no word: white space, and the hyphen that only a line's end has.
bool is_ink(std::string_view text, std::size_t at) {
  if (ascii::is_space(text[at])) return false;
  return !(text.substr(at).starts_with(soft_hyphen) || (at > 0 && text.substr(at - 1).starts_with(soft_hyphen)));
}

/// A paragraph's share of one element: its characters, and of which value each stretch is.
struct Stream {
  struct Stretch {
    std::size_t begin;
    ValueId value;
    std::uint32_t offset;  // in the value
  };
  std::size_t paragraph = 0;
  std::string ink;
  std::vector<Stretch> stretches;
  std::size_t next = 0;  // what has not been met on the pages

  const Stretch& at(std::size_t byte) const {
    const auto after = std::upper_bound(stretches.begin(), stretches.end(), byte,
                                        [](std::size_t one, const Stretch& other) { return one < other.begin; });
    return *(after - 1);
  }
};

class PlaceReader {
 public:
  PlaceReader(const std::vector<PlacedDocument>& documents, const Pages& pages, const FontBook& fonts)
      : pages_(pages), fonts_(fonts), streams_(pages.tree.nodes.size()) {
    for (const auto& [document, shift] : documents)
      for (const Block& block : document.blocks) {
        if (block.label) add(block.label->text, shift);
        if (block.marker) add(block.marker->text, shift);
        add(block.text, shift);
        if (block.right) add(block.right->text, shift);
      }
  }

  WordPlaces read() {
    for (std::size_t page = 0; page < pages_.pages.size(); ++page) {
      out_.beginnings.emplace_back();
      for (const PageItem& item : pages_.pages[page].items)
        if (const GlyphRun* run = text_in(item); run && !is_artifact(item.node)) place(*run, item, page);
    }
    return std::move(out_);
  }

 private:
  void add(const ParagraphText& text, NodeId shift) {
    ++paragraphs_;
    for (const TextRun& run : text.runs) {
      const auto node = static_cast<std::size_t>(run.node + shift);
      if (is_artifact(run.node) || node >= streams_.size()) continue;
      std::vector<Stream>& all = streams_[node];
      if (all.empty() || all.back().paragraph != paragraphs_) all.push_back({paragraphs_, {}, {}});
      Stream& stream = all.back();
      std::string* const ink = run.value_id == no_value ? nullptr : &out_.values[run.value_id].ink;
      stream.stretches.push_back({stream.ink.size(), run.value_id, ink ? static_cast<std::uint32_t>(ink->size()) : 0});
      for (std::size_t i = 0; i < run.text.size(); ++i) {
        if (!is_ink(run.text, i)) continue;
        stream.ink += run.text[i];
        if (ink) *ink += run.text[i];
      }
    }
  }

  /// Takes `ink` from the stream of the element that goes on with it. A separator in whose place a line ends is on no
  /// page and is passed over.
  static Stream* find(std::vector<Stream>& streams, std::string_view ink) {
    constexpr std::size_t longest_separator = 12;
    for (std::size_t skip = 0; skip <= longest_separator; ++skip)
      for (Stream& stream : streams)
        if (stream.ink.compare(std::min(stream.next + skip, stream.ink.size()), ink.size(), ink) == 0) {
          stream.next += skip;
          return &stream;
        }
    return nullptr;
  }

  void place(const GlyphRun& run, const PageItem& item, std::size_t page) {
    std::string ink;
    std::vector<std::uint32_t> before(run.text.size() + 1);  // ink before each byte
    for (std::size_t i = 0; i < run.text.size(); ++i) {
      before[i] = static_cast<std::uint32_t>(ink.size());
      if (is_ink(run.text, i)) ink += run.text[i];
    }
    before.back() = static_cast<std::uint32_t>(ink.size());
    if (ink.empty()) return;
    Stream* stream = find(streams_.at(static_cast<std::size_t>(item.node)), ink);
    if (!stream) return;
    begin_page(out_.beginnings.back(), *stream, run);
    const Face& face = fonts_.face(run.face);
    Patch patch{static_cast<std::uint32_t>(page), 0, (item.at.y - run.size * face.ascent).value, 0,
                (run.size * (face.ascent + face.descent)).value};
    ValueId value = no_value;
    const auto close = [&] {
      if (value != no_value) out_.values[value].patches.push_back(patch);
      value = no_value;
    };
    Pt pen = item.at.x;
    for (const PlacedGlyph& glyph : run.glyphs) {
      const Pt left = pen;
      pen += glyph.advance;
      if (!is_ink(run.text, glyph.cluster)) {
        close();
        continue;
      }
      const std::size_t byte = stream->next + before[glyph.cluster];
      const Stream::Stretch& stretch = stream->at(byte);
      if (stretch.value != value) close();
      const auto at = stretch.offset + static_cast<std::uint32_t>(byte - stretch.begin);
      if (value == no_value) patch.x = left.value, patch.begin = patch.end = at;
      value = stretch.value;
      patch.begin = std::min(patch.begin, at);
      patch.end = std::max(patch.end, at + 1);
      patch.width = pen.value - patch.x;
    }
    close();
    stream->next += ink.size();
  }

  static void begin_page(PageBeginning& beginning, const Stream& stream, const GlyphRun& run) {
    if (beginning.value != no_value) return;
    beginning.value = stream.at(stream.next).value;
    beginning.text = run.text;
  }

  const Pages& pages_;
  const FontBook& fonts_;
  std::vector<std::vector<Stream>> streams_;  // by element
  std::size_t paragraphs_ = 0;
  WordPlaces out_;
};

}  // namespace

WordPlaces word_places(const std::vector<PlacedDocument>& documents, const Pages& pages, const FontBook& fonts) {
  return PlaceReader(documents, pages, fonts).read();
}

}  // namespace quoin
