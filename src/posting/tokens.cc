#include "posting/tokens.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>
#include <new>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "quoin/failure.h"

namespace quoin::posting {
namespace {

struct CloseBreaks {
  void operator()(UBreakIterator* one) const { ubrk_close(one); }
};
struct CloseText {
  void operator()(UText* one) const { utext_close(one); }
};

/// A stretch between two places where a word may begin or end.
struct Segment {
  std::size_t begin = 0, end = 0;
  bool word = false, number = false;
};

std::vector<Segment> segments_of(std::string_view text) {
  std::vector<Segment> out;
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UText, CloseText> source(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &error));
  const std::unique_ptr<UBreakIterator, CloseBreaks> breaks(ubrk_open(UBRK_WORD, "", nullptr, 0, &error));
  if (U_FAILURE(error)) throw Failure("ICU cannot part words");
  ubrk_setUText(breaks.get(), source.get(), &error);
  if (U_FAILURE(error)) throw Failure("ICU cannot part words");
  std::size_t begin = 0;
  for (std::int32_t at = ubrk_next(breaks.get()); at != UBRK_DONE; at = ubrk_next(breaks.get())) {
    const std::int32_t status = ubrk_getRuleStatus(breaks.get());
    out.push_back({begin, static_cast<std::size_t>(at), status >= UBRK_WORD_NUMBER,
                   status >= UBRK_WORD_NUMBER && status < UBRK_WORD_NUMBER_LIMIT});
    begin = static_cast<std::size_t>(at);
  }
  return out;
}

/// What letters a word has.
struct Letters {
  std::size_t all = 0, capitals = 0, figures = 0;
  bool first_capital = false, inner_capital = false, inner_dot = false;
};

Letters letters_of(std::string_view word) {
  Letters out;
  bool any_letter = false;
  for (std::size_t at = 0; at < word.size();) {
    const Decoded next = decode_utf8(word, at);
    const auto c = static_cast<UChar32>(next.code_point);
    if (u_isUAlphabetic(c)) {
      ++out.all;
      const bool capital = u_isUUppercase(c) != 0;
      out.capitals += capital;
      if (!any_letter) out.first_capital = capital;
      if (any_letter && capital) out.inner_capital = true;
      any_letter = true;
    } else if (u_isdigit(c)) {
      ++out.figures;
    } else if (c == '.' && at > 0) {
      out.inner_dot = true;
    }
    at += next.length;
  }
  return out;
}

bool is_bullet(char32_t c) {
  constexpr char32_t bullets[] = {'-',    '*',  0x2022, 0x2023, 0x25E6, 0x25AA, 0x25CF, 0x2013,
                                  0x2014, 0xB7, 0x2043, 0x2B1D, 0x2713, 0x2714, 0x27A2};
  return std::find(std::begin(bullets), std::end(bullets), c) != std::end(bullets);
}

/// What an apostrophe cuts off: the article before it ("l'expérience"), or what hangs behind it ("Bachelor's").
std::string_view without_apostrophe(std::string_view word) {
  std::size_t at = word.find('\''), length = 1;
  if (at == std::string_view::npos) {
    at = word.find("\xE2\x80\x99");
    length = 3;
  }
  if (at == std::string_view::npos) return word;
  const std::string_view before = word.substr(0, at), after = word.substr(at + length);
  return count_utf8(after) > 2 && (count_utf8(before) <= 2 || before.size() <= 4) ? after : before;
}

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text), segments_(segments_of(text)) { look_at_line(0); }

  std::vector<Token> run() {
    for (at_ = 0; at_ < segments_.size(); ++at_) {
      const Segment& one = segments_[at_];
      if (one.begin < skip_to_) continue;
      if (one.word)
        word(one);
      else
        between(one);
    }
    return std::move(tokens_);
  }

 private:
  static constexpr std::size_t short_line = 60;  // bytes: a longer line may have been broken by an editor

  char32_t char_at(std::size_t at) const { return at < text_.size() ? decode_utf8(text_, at).code_point : U' '; }
  std::string_view view(const Segment& one) const { return text_.substr(one.begin, one.end - one.begin); }
  std::string_view view(const Token& one) const { return text_.substr(one.begin, one.end - one.begin); }
  void widen(Gap gap) { gap_ = std::max(gap_, gap); }
  bool follows_directly(std::size_t begin) const { return !tokens_.empty() && tokens_.back().end == begin && joined_; }

  /// Of the line that begins at `begin`: whether its capitals say anything.
  void look_at_line(std::size_t begin) {
    line_begin_ = begin;
    line_end_ = std::min(text_.find('\n', begin), text_.size());
    const Letters letters = letters_of(text_.substr(begin, line_end_ - begin));
    shouted_ = letters.all > 6 && letters.capitals == letters.all;
  }

  bool is_link(std::size_t begin) {
    if (begin < chunk_end_) return chunk_is_link_;
    chunk_end_ = std::min(text_.find_first_of(" \t\r\n", begin), text_.size());
    const std::string_view chunk = text_.substr(begin, chunk_end_ - begin);
    chunk_is_link_ = chunk.find("://") != std::string_view::npos || chunk.find('@') != std::string_view::npos ||
                     chunk.starts_with("www.");
    return chunk_is_link_;
  }

  void word(const Segment& one) {
    if (is_link(one.begin)) {
      skip_to_ = chunk_end_;
      widen(Gap::list);
      joined_ = false;
      return;
    }
    const std::string_view whole = view(one), word = without_apostrophe(whole);
    const Letters letters = letters_of(word);
    if (slash_ && join_by_slash(one, letters)) return;
    const std::size_t begin = one.begin + static_cast<std::size_t>(word.data() - whole.data());
    Token token{begin, begin + word.size(), std::exchange(gap_, Gap::space), one.number, false, letters.first_capital};
    if (dot_ + 1 == one.begin && letters.first_capital && dot_ != none) {  // .NET
      token.begin = dot_;
      token.marked = true;
    }
    if (slash_) token.before = std::max(token.before, Gap::list);
    const bool mixed = letters.figures > 0 && letters.all > 0;
    token.marked =
        token.marked || mixed || (!shouted_ && (letters.inner_capital || (letters.inner_dot && letters.all > 3)));
    tokens_.push_back(token);
    joined_ = true;
    slash_ = false;
    dot_ = none;
  }

  /// CI/CD, A/B, R&D: both sides are short and of capitals alone.
  bool join_by_slash(const Segment& one, const Letters& letters) {
    Token& last = tokens_.back();
    const Letters before = letters_of(view(last));
    const bool capitals = !shouted_ && letters.capitals == letters.all && before.capitals == before.all &&
                          letters.all > 0 && before.all > 0;
    const char32_t next = char_at(one.end);
    if (!capitals || before.all + letters.all > 5 || (letters.all > 3 && before.all > 1) || next == '+' || next == '#')
      return false;
    last.end = one.end;
    last.marked = true;
    slash_ = false;
    return true;
  }

  void between(const Segment& one) {
    const char32_t c = char_at(one.begin), next = char_at(one.end);
    dot_ = none;
    const bool direct = follows_directly(one.begin) && !slash_;
    const bool next_is_word = at_ + 1 < segments_.size() && segments_[at_ + 1].word;
    if ((c == '+' || c == '#') && direct && !tokens_.back().number &&
        (!next_is_word || next == '+' || (text_[one.begin - 1] == '+'))) {
      tokens_.back().end = one.end;
      tokens_.back().marked = true;
      return;
    }
    if ((c == '/' || c == '&') && direct && next_is_word) return void(slash_ = true);
    if ((c == '-' || c == 0x2010 || c == 0x2011) && direct && next_is_word) return void(gap_ = Gap::hyphen);
    const bool abbreviation = c == '.' && direct && view(tokens_.back()).find('.') != std::string_view::npos;  // e.g.
    joined_ = false;
    slash_ = false;
    if (abbreviation) return widen(Gap::space);
    if (c == '\n' || c == '\r') return line_end(one);
    if (c == '.' && next_is_word && !direct) {
      dot_ = one.begin;
      return widen(Gap::space);
    }
    widen(c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 ? Gap::sentence
          : u_isUWhiteSpace(static_cast<UChar32>(c))                     ? Gap::space
                                                                         : Gap::list);
  }

  /// A short line, or one before a blank line or a bullet, ends what stands on it; another may be broken anywhere.
  void line_end(const Segment& one) {
    const std::size_t length = line_end_ - line_begin_;
    look_at_line(one.end);
    const std::size_t first = text_.find_first_not_of(" \t", one.end);
    const char32_t c = first == std::string_view::npos ? U'\n' : char_at(first);
    if (length < short_line || c == '\n' || c == '\r' || is_bullet(c))
      widen(Gap::line);
    else
      widen(Gap::space);
  }

  static constexpr std::size_t none = std::string_view::npos;

  std::string_view text_;
  std::vector<Segment> segments_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0, skip_to_ = 0;
  std::size_t line_begin_ = 0, line_end_ = 0, chunk_end_ = 0, dot_ = none;
  Gap gap_ = Gap::line;
  bool joined_ = false;  ///< nothing but signs stands behind the last token
  bool slash_ = false, shouted_ = false, chunk_is_link_ = false;
};

std::string nfkc_casefold(std::string_view word) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2* folder = unorm2_getNFKCCasefoldInstance(&error);
  if (U_FAILURE(error)) throw Failure("ICU has no case folding");
  std::vector<UChar> wide(word.size() + 1), folded(word.size() * 4 + 18);
  std::int32_t length = 0;
  u_strFromUTF8WithSub(wide.data(), static_cast<std::int32_t>(wide.size()), &length, word.data(),
                       static_cast<std::int32_t>(word.size()), 0xFFFD, nullptr, &error);
  length =
      unorm2_normalize(folder, wide.data(), length, folded.data(), static_cast<std::int32_t>(folded.size()), &error);
  if (error == U_BUFFER_OVERFLOW_ERROR) {  // one character of Arabic stands for eighteen
    error = U_ZERO_ERROR;
    folded.resize(static_cast<std::size_t>(length) + 1);
    u_strFromUTF8WithSub(wide.data(), static_cast<std::int32_t>(wide.size()), &length, word.data(),
                         static_cast<std::int32_t>(word.size()), 0xFFFD, nullptr, &error);
    length =
        unorm2_normalize(folder, wide.data(), length, folded.data(), static_cast<std::int32_t>(folded.size()), &error);
  }
  std::string out(static_cast<std::size_t>(std::max(length, 0)) * 3 + 1, '\0');
  std::int32_t bytes = 0;
  u_strToUTF8WithSub(out.data(), static_cast<std::int32_t>(out.size()), &bytes, folded.data(), length, 0xFFFD, nullptr,
                     &error);
  if (U_FAILURE(error)) return ascii::lowered(word);
  out.resize(static_cast<std::size_t>(bytes));
  return out;
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text) {
  return Tokenizer(text).run();
}

std::string fold(std::string_view word) {
  word = without_apostrophe(word);
  const bool ascii = std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return ascii ? ascii::lowered(word) : nfkc_casefold(word);
}

void for_each_word(std::string_view text, const std::function<void(std::string_view)>& use) {
  for (const Segment& one : segments_of(text))
    if (one.word && !one.number) use(text.substr(one.begin, one.end - one.begin));
}

}  // namespace quoin::posting
