// One pass makes tokens, with CommonMark's two stacks beside: brackets, and rows of `*` and `_` (delimiters.h). A
// second writes them down as events. Everything is an index; nothing points into the text.
#include "markup/events.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cassert>
#include <limits>

#include "base/utf8.h"
#include "markup/delimiters.h"
#include "markup/link_target.h"
#include "markup/recognize.h"

namespace quoin::markup {
namespace {

/// How the character beside a row of marks counts.
enum class Side : std::uint8_t { space, punctuation, other };

Side side_of(char32_t c) {
  if (c == ' ' || c == '\n') return Side::space;
  if (c < 0x80) return is_ascii_punctuation(static_cast<char>(c)) ? Side::punctuation : Side::other;
  const std::uint32_t mask = U_GET_GC_MASK(static_cast<UChar32>(c));
  if ((mask & U_GC_ZS_MASK) != 0) return Side::space;
  return (mask & U_GC_P_MASK) != 0 ? Side::punctuation : Side::other;
}

/// The text's ends are as white space.
Side side_before(std::string_view text, std::size_t at) {
  if (at == 0) return Side::space;
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  const Decoded decoded = decode_utf8(text, begin);
  return begin + decoded.length == at ? side_of(decoded.code_point) : Side::other;
}

Side side_after(std::string_view text, std::size_t at) {
  return at == text.size() ? Side::space : side_of(decode_utf8(text, at).code_point);
}

/// The next bare address, without an underscore that closes the emphasis around it.
Stretch next_address(std::string_view text, std::size_t from) {
  Stretch address = find_bare_url(text, from);
  const bool inside = address.begin > 0 && address.end > address.begin;
  if (inside && text[address.begin - 1] == '_' && text[address.end - 1] == '_') --address.end;
  return address;
}

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text), html_(text), code_(text), address_(next_address(text, 0)) {}

  std::vector<Event> parse() {
    while (at_ < text_.size()) step();
    delimiters_.resolve(Delimiters::none);
    return events();
  }

 private:
  struct Token {
    Event event;
    int run = Delimiters::none;  ///< of a row of marks
  };

  /// A `[` or `![` that waits for its `]`.
  struct Bracket {
    std::size_t token = 0;
    bool image = false;
    int delimiter = Delimiters::none;  ///< the last one before it
  };

  void step() {
    switch (text_[at_]) {
      case '\\':
        return backslash();
      case '`':
        return backticks();
      case '*':
      case '_':
        return marks();
      case '!':
        return stands("![") ? open_bracket(2) : plain(1);
      case '[':
        return open_bracket(1);
      case ']':
        return close_bracket();
      case '<':
        return angle();
      case '&':
        return ampersand();
      case '\n':
        return add(EventKind::hard_break, 1);
      default:
        return plain(std::min(text_.find_first_of("\\`*_![]<&\n", at_), text_.size()) - at_);
    }
  }

  bool stands(std::string_view what) const { return text_.substr(at_).starts_with(what); }

  void add(EventKind kind, std::size_t length, Stretch inner = {}) {
    const auto narrow = [](std::size_t place) { return static_cast<std::uint32_t>(place); };
    tokens_.push_back({{kind, narrow(at_), narrow(at_ + length), narrow(inner.begin), narrow(inner.end)}});
    at_ += length;
  }

  void plain(std::size_t length) { add(EventKind::text, length); }

  void backslash() {
    const char next = at_ + 1 < text_.size() ? text_[at_ + 1] : ' ';
    if (next == '\n') return add(EventKind::hard_break, 2);
    return is_ascii_punctuation(next) ? add(EventKind::escaped, 2) : plain(1);
  }

  void backticks() {
    const std::size_t length = std::min(text_.find_first_not_of('`', at_), text_.size()) - at_;
    const std::size_t close = code_.closing(at_ + length, length);
    if (close == npos) return plain(length);
    Stretch inner{at_ + length, close};
    const auto is_space = [&](std::size_t at) { return text_[at] == ' ' || text_[at] == '\n'; };
    const bool padded = is_space(inner.begin) && is_space(inner.end - 1);
    if (padded && text_.substr(inner.begin, inner.end - inner.begin).find_first_not_of(" \n") != npos) {
      ++inner.begin;
      --inner.end;
    }
    add(EventKind::code, close + length - at_, inner);
  }

  /// 6.2: what a row of marks may do is told by what stands on either side of it.
  void marks() {
    if (text_[at_] == '_' && in_address()) return plain(1);
    const char mark = text_[at_];
    std::size_t end = at_;
    while (end < text_.size() && text_[end] == mark) ++end;
    const Side before = side_before(text_, at_), after = side_after(text_, end);
    const bool left = after != Side::space && (after != Side::punctuation || before != Side::other);
    const bool right = before != Side::space && (before != Side::punctuation || after != Side::other);
    const bool word = mark == '_';
    const bool can_open = left && (!word || !right || before == Side::punctuation);
    const bool can_close = right && (!word || !left || after == Side::punctuation);
    const std::size_t length = end - at_;
    plain(length);
    if (can_open || can_close)
      tokens_.back().run = delimiters_.add(mark, static_cast<std::uint32_t>(length), can_open, can_close);
  }

  bool in_address() {
    while (address_.end > 0 && at_ >= address_.end) address_ = next_address(text_, address_.end);
    return address_.begin <= at_ && at_ < address_.end;
  }

  void open_bracket(std::size_t length) {
    brackets_.push_back({tokens_.size(), length == 2, delimiters_.last()});
    plain(length);
  }

  void close_bracket() {
    if (brackets_.empty()) return plain(1);
    const Bracket open = brackets_.back();
    brackets_.pop_back();
    const bool dead = !open.image && brackets_.size() < dead_;
    dead_ = std::min(dead_, brackets_.size());
    const std::optional<LinkTail> tail = dead ? std::nullopt : link_tail(text_, at_ + 1);
    if (!tail) return plain(1);
    Event& opening = tokens_[open.token].event;
    opening.kind = open.image ? EventKind::open_image : EventKind::open_link;
    opening.inner_begin = static_cast<std::uint32_t>(tail->destination.begin);
    opening.inner_end = static_cast<std::uint32_t>(tail->destination.end);
    add(open.image ? EventKind::close_image : EventKind::close_link, tail->end - at_, tail->title);
    delimiters_.resolve(open.delimiter);
    if (!open.image) dead_ = brackets_.size();  // a link holds no link
  }

  void angle() {
    if (const std::optional<Stretch> address = autolink_address(text_, at_))
      return add(EventKind::autolink, address->end + 1 - at_, *address);
    const std::size_t end = html_.end(at_);
    return end == npos ? plain(1) : add(EventKind::html, end - at_);
  }

  void ampersand() {
    const std::size_t end = reference_end(text_, at_);
    return end == npos ? plain(1) : add(EventKind::reference, end - at_);
  }

  std::vector<Event> events() const {
    std::vector<Event> out;
    out.reserve(tokens_.size());
    for (const Token& token : tokens_) {
      if (token.run == Delimiters::none)
        out.push_back(token.event);
      else
        append_marks(delimiters_.run(token.run), token.event.begin, out);
    }
    return out;
  }

  void append_marks(const Delimiters::Run& run, std::uint32_t at, std::vector<Event>& out) const {
    const auto append = [&](EventKind kind, std::uint32_t length) {
      out.push_back({kind, at, at + length, 0, 0});
      at += length;
    };
    for (std::uint32_t i = run.first_closing; i < run.first_closing + run.closings; ++i) {
      const bool strong = delimiters_.closes_strong(i);
      append(strong ? EventKind::close_strong : EventKind::close_emphasis, strong ? 2 : 1);
    }
    if (run.left > 0) append(EventKind::text, run.left);
    for (int i = run.last_opening; i != Delimiters::none; i = delimiters_.opening(i).next) {
      const bool strong = delimiters_.opening(i).strong;
      append(strong ? EventKind::open_strong : EventKind::open_emphasis, strong ? 2 : 1);
    }
  }

  std::string_view text_;
  HtmlScanner html_;
  CodeScanner code_;
  Stretch address_;  ///< the bare one at or behind the place that was asked for last; empty where no more follows
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
  std::vector<Bracket> brackets_;
  std::size_t dead_ = 0;  ///< so many of the open brackets, images apart, stand around a link and become none
  Delimiters delimiters_;
};

}  // namespace

std::vector<Event> parse_events(std::string_view text) {
  assert(text.size() < std::numeric_limits<std::uint32_t>::max());
  return Parser(text).parse();
}

}  // namespace quoin::markup
