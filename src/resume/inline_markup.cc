// md4c reads the paragraph as one line between two plain words (see one_line.h); its events become pieces of text.
// Then the words are cut off again, addresses that md4c does not see become links, white space is folded and the
// niceties are set.
#include "resume/inline_markup.h"

#include <md4c.h>

#include <algorithm>
#include <cassert>
#include <functional>
#include <utility>

#include "base/failure.h"
#include "resume/entity.h"
#include "resume/link_target.h"
#include "resume/niceties.h"
#include "resume/one_line.h"

namespace quoin {
namespace {

/// md4c's search for bare URLs takes time by the square of their number in one paragraph; beyond this length
/// (no paragraph for people has it) only those that can be told without md4c become links.
constexpr std::size_t url_search_limit = 1 << 13;

bool same_marks(const InlineRun& a, const InlineRun& b) {
  return a.strong == b.strong && a.emphasis == b.emphasis && a.code == b.code && a.url == b.url;
}

std::string attribute_text(const MD_ATTRIBUTE& attribute) {
  std::string out;
  for (std::size_t i = 0; attribute.substr_offsets[i] < attribute.size; ++i) {
    const std::size_t begin = attribute.substr_offsets[i];
    const std::string text(attribute.text + begin, attribute.substr_offsets[i + 1] - begin);
    const auto decoded = attribute.substr_types[i] == MD_TEXT_ENTITY ? decode_entity(text) : std::nullopt;
    out += decoded ? *decoded : restore_verbatim(text);
  }
  return out;
}

/// Collects md4c's events. Spans are counted, not nested: runs are flat.
class Collector {
 public:
  Collector(std::string_view line, Span span, Diagnostics& diagnostics)
      : line_(line), span_(span), diagnostics_(diagnostics) {}

  void enter(MD_SPANTYPE type, void* detail) {
    if (type == MD_SPAN_STRONG) ++strong_;
    if (type == MD_SPAN_EM) ++emphasis_;
    if (type == MD_SPAN_CODE) ++code_;
    if (type == MD_SPAN_IMG) image();
    if (type == MD_SPAN_A && links_++ == 0) open_link(attribute_text(static_cast<MD_SPAN_A_DETAIL*>(detail)->href));
  }

  void leave(MD_SPANTYPE type) {
    if (type == MD_SPAN_STRONG) --strong_;
    if (type == MD_SPAN_EM) --emphasis_;
    if (type == MD_SPAN_CODE) --code_;
    if (type == MD_SPAN_A && --links_ == 0) close_link();
  }

  void text(MD_TEXTTYPE type, std::string_view text) {
    const bool escaped = is_escaped(text);
    const std::size_t begin = offset(text);
    if (links_ > 0 && link_begin_ == npos) link_begin_ = begin;
    if (begin != npos) end_ = begin + text.size();
    switch (type) {
      case MD_TEXT_NULLCHAR:
        return add("\uFFFD", true);
      case MD_TEXT_ENTITY:
        return entity(text);
      case MD_TEXT_CODE:
      case MD_TEXT_HTML:
        return add(restore_verbatim(text), true);
      default:
        return add(restore_text(text), escaped);
    }
  }

  std::vector<InlinePiece> take() { return std::move(pieces_); }

 private:
  static constexpr std::size_t npos = std::string_view::npos;

  /// Where md4c's text stands in the line; npos where md4c made it up.
  std::size_t offset(std::string_view text) const {
    const std::less<const char*> before;
    if (before(text.data(), line_.data()) || before(line_.data() + line_.size(), text.data())) return npos;
    return static_cast<std::size_t>(text.data() - line_.data());
  }

  /// md4c hands an escaped character over alone, without its backslash: the only trace is in the line.
  bool is_escaped(std::string_view text) const {
    const std::size_t begin = offset(text);
    return text.size() == 1 && begin != npos && begin > end_ && line_[begin - 1] == '\\';
  }

  void add(std::string text, bool verbatim) {
    InlineRun run{std::move(text), strong_ > 0, emphasis_ > 0, code_ > 0, {}};
    if (!pieces_.empty() && pieces_.size() > link_first_ && pieces_.back().verbatim == verbatim &&
        same_marks(pieces_.back().run, run)) {
      pieces_.back().run.text += run.text;
    } else {
      pieces_.push_back({std::move(run), verbatim});
    }
  }

  void entity(std::string_view reference) {
    if (const auto decoded = decode_entity(reference)) return add(*decoded, true);
    add(std::string(reference), false);
  }

  void image() {
    diagnostics_.error("image", span_, "an image cannot stand in text",
                       "without the `!` it is a link; a photo belongs into `basics.photo`");
  }

  void open_link(std::string target) {
    target_ = std::move(target);
    link_first_ = pieces_.size();
    link_begin_ = npos;
  }

  void close_link() {
    const std::size_t first = std::exchange(link_first_, 0);
    std::string text;
    for (std::size_t i = first; i < pieces_.size(); ++i) text += pieces_[i].run.text;
    const bool autolink = !text.empty() && (text == target_ || "mailto:" + text == target_);
    const bool bracketed = autolink && link_begin_ != npos && line_[link_begin_ - 1] == '<';
    const bool bare = autolink && !bracketed && line_.substr(end_, 2) != "](";
    const bool valid = valid_link_target(target_);
    if (bracketed && !valid && text.find("://") == npos) {
      // `<std::vector>` has an autolink's form, yet nobody meant one.
      std::string& opening = pieces_[first].run.text;
      opening = std::string("<").append(opening);
      pieces_.back().run.text += '>';
    } else if (!bare && !valid) {
      diagnostics_.error("bad-url", span_, "`" + target_ + "` is no address that a link can lead to",
                         "write a whole address: https://…, http://…, mailto:… or tel:…");
    }
    for (std::size_t i = first; i < pieces_.size(); ++i) {
      if (valid) pieces_[i].run.url = target_;
      pieces_[i].verbatim = pieces_[i].verbatim || autolink;
    }
  }

  std::string_view line_;
  Span span_;
  Diagnostics& diagnostics_;
  std::vector<InlinePiece> pieces_;
  std::string target_;
  int strong_ = 0, emphasis_ = 0, code_ = 0, links_ = 0;
  std::size_t end_ = 0;            ///< where the last text ended in the line
  std::size_t link_first_ = 0;     ///< the open link's first piece
  std::size_t link_begin_ = npos;  ///< where its text begins in the line
};

std::vector<InlinePiece> collect(const std::string& line, Span span, Diagnostics& diagnostics) {
  Collector collector(line, span, diagnostics);
  MD_PARSER parser{};
  parser.flags = MD_FLAG_PERMISSIVEEMAILAUTOLINKS;
  if (line.size() <= url_search_limit) parser.flags |= MD_FLAG_PERMISSIVEURLAUTOLINKS;
  parser.enter_block = [](MD_BLOCKTYPE, void*, void*) { return 0; };
  parser.leave_block = parser.enter_block;
  parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
    static_cast<Collector*>(self)->enter(type, detail);
    return 0;
  };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
    static_cast<Collector*>(self)->leave(type);
    return 0;
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
    static_cast<Collector*>(self)->text(type, {text, size});
    return 0;
  };
  if (md_parse(line.data(), static_cast<MD_SIZE>(line.size()), &parser, &collector) != 0)
    throw Failure("There is not enough memory to read a paragraph.");
  return collector.take();
}

/// Cuts the two words off that `one_line` put around the paragraph.
void unwrap(std::vector<InlinePiece>& pieces) {
  assert(!pieces.empty() && pieces.front().run.text.starts_with(line_prefix));
  assert(pieces.back().run.text.ends_with(line_suffix));
  pieces.front().run.text.erase(0, line_prefix.size());
  std::string& last = pieces.back().run.text;
  last.erase(last.size() - std::min(last.size(), line_suffix.size()));
}

/// Makes links of the addresses that md4c leaves alone: after a quote or a letter of a script without spaces, with
/// capitals in the scheme, before an ampersand. In the text of a link an address is only protected.
void link_bare_urls(std::vector<InlinePiece>& pieces) {
  std::vector<InlinePiece> out;
  for (InlinePiece& piece : pieces) {
    const std::string text = std::exchange(piece.run.text, {});
    std::size_t done = 0;
    const auto emit = [&](std::size_t begin, std::size_t end, bool url) {
      if (begin == end) return;
      InlinePiece part = piece;
      part.run.text = text.substr(begin, end - begin);
      part.verbatim = part.verbatim || url;
      if (url && part.run.url.empty()) part.run.url = part.run.text;
      out.push_back(std::move(part));
    };
    while (!piece.verbatim && !piece.run.code) {
      const Stretch url = find_bare_url(text, done);
      if (url.begin == url.end) break;
      emit(done, url.begin, false);
      emit(url.begin, url.end, true);
      done = url.end;
    }
    emit(done, text.size(), false);
  }
  pieces = std::move(out);
}

/// Runs of spaces become one; none stands at the text's ends or beside a hard break. Code keeps its own.
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

}  // namespace

Text parse_inline(std::string_view source, Span span, const Locale* locale, Diagnostics& diagnostics) {
  const std::string line = one_line(source);
  std::vector<InlinePiece> pieces = collect(line, span, diagnostics);
  unwrap(pieces);
  link_bare_urls(pieces);
  fold_spaces(pieces);
  if (locale) set_niceties(pieces, *locale);
  return {span, merge(pieces)};
}

}  // namespace quoin
