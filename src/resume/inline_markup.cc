// md4c reads the paragraph as one line between two plain words (see one_line.h); its events become pieces of text.
// Then the words are cut off again, bare addresses become links, white space is folded and the niceties are set.
#include "resume/inline_markup.h"

#include <md4c.h>

#include <algorithm>
#include <cassert>
#include <functional>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "base/failure.h"
#include "resume/bare_links.h"
#include "resume/control_character.h"
#include "resume/entity.h"
#include "resume/inline_pieces.h"
#include "resume/letters.h"
#include "resume/link_target.h"
#include "resume/niceties.h"
#include "resume/one_line.h"
#include "resume/plain_letters.h"

namespace quoin {
namespace {

/// Collects md4c's events. Spans are counted, not nested: runs are flat.
class Collector {
 public:
  Collector(std::string_view line, std::vector<InlineFault>& faults) : line_(line), faults_(faults) {}

  void enter(MD_SPANTYPE type, void* detail) {
    if (type == MD_SPAN_STRONG) ++strong_;
    if (type == MD_SPAN_EM) ++emphasis_;
    if (type == MD_SPAN_CODE) ++code_;
    if (type == MD_SPAN_IMG || type == MD_SPAN_A) open(type == MD_SPAN_IMG);
    if (type == MD_SPAN_A && links_++ == 0) open_link(attribute_text(static_cast<MD_SPAN_A_DETAIL*>(detail)->href));
  }

  void leave(MD_SPANTYPE type) {
    if (type == MD_SPAN_STRONG) --strong_;
    if (type == MD_SPAN_EM) --emphasis_;
    if (type == MD_SPAN_CODE) --code_;
    if (type != MD_SPAN_IMG && type != MD_SPAN_A) return;
    const std::size_t begin = close();
    if (type == MD_SPAN_IMG) image(begin);
    if (type == MD_SPAN_A && --links_ == 0) close_link(begin);
  }

  void text(MD_TEXTTYPE type, std::string_view text) {
    const bool escaped = is_escaped(text);
    const std::size_t begin = offset(text);
    if (links_ > 0 && link_begin_ == npos) link_begin_ = begin;
    if (begin != npos) {
      place_openings(begin);
      end_ = begin + text.size();
    }
    switch (type) {
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

  /// Entities decoded, and the one that makes a control character reported (at the text before it).
  std::string attribute_text(const MD_ATTRIBUTE& attribute) {
    std::string out;
    for (std::size_t i = 0; attribute.substr_offsets[i] < attribute.size; ++i) {
      const std::size_t begin = attribute.substr_offsets[i];
      const std::string text(attribute.text + begin, attribute.substr_offsets[i + 1] - begin);
      out += attribute.substr_types[i] == MD_TEXT_ENTITY ? decoded(text, end_).value_or(text) : restore_verbatim(text);
    }
    return out;
  }

  std::optional<std::string> decoded(std::string_view reference, std::size_t begin) {
    std::optional<std::string> text = decode_entity(reference);
    if (!text) return std::nullopt;
    const std::vector<ControlCharacter> controls = find_control_characters(*text);
    if (controls.empty()) return text;
    faults_.push_back({begin, begin + reference.size(), control_code,
                       "`" + std::string(reference) + "`: " + control_message(controls[0].code_point), control_hint});
    return std::string();
  }

  void entity(std::string_view reference) {
    if (const auto text = decoded(reference, end_ - reference.size())) return add(*text, true);
    add(std::string(reference), false);
  }

  /// A link or an image has begun; its first text will show where.
  void open(bool image) { openings_.push_back({image ? "![" : "[", npos}); }

  /// The text at `begin` is the first in what has no place yet; all of that was opened after the last text.
  void place_openings(std::size_t begin) {
    for (std::size_t i = openings_.size(); i > 0 && openings_[i - 1].begin == npos; --i) {
      const std::string_view between = line_.substr(0, begin).substr(std::min(end_, begin));
      const std::size_t found = between.rfind(openings_[i - 1].mark);
      if (found != npos) begin -= between.size() - found;
      openings_[i - 1].begin = begin;
    }
  }

  /// Where the innermost link or image began.
  std::size_t close() {
    if (openings_.back().begin == npos) {  // it has no text
      const std::size_t found = line_.find(std::string(openings_.back().mark) + "](", end_);
      const std::size_t begin = found == npos ? end_ : found;
      openings_.back().begin = begin;
      place_openings(begin);
      end_ = std::max(end_, begin + (found == npos ? 0 : openings_.back().mark.size()));
    }
    const std::size_t begin = openings_.back().begin;
    openings_.pop_back();
    return begin;
  }

  void image(std::size_t begin) {
    faults_.push_back({begin, end_ + 1, "image", "an image cannot stand in text",
                       "without the `!` it is a link; a photo belongs into `basics.photo`"});
  }

  void open_link(std::string target) {
    target_ = std::move(target);
    link_first_ = pieces_.size();
    link_begin_ = npos;
  }

  /// Of `<x>` only web and mail addresses are links, and anything else is what it says.
  void close_link(std::size_t begin) {
    const std::size_t first = std::exchange(link_first_, 0);
    std::string text;
    for (std::size_t i = first; i < pieces_.size(); ++i) text += pieces_[i].run.text;
    const bool autolink = !text.empty() && (text == target_ || "mailto:" + text == target_);
    const bool bracketed = autolink && link_begin_ != npos && line_[link_begin_ - 1] == '<';
    const bool bare = autolink && !bracketed && line_.substr(end_, 2) != "](";
    const bool valid = valid_link_target(target_);
    const bool linked = valid && !(bracketed && is_phone_target(target_));
    if (bracketed && !linked) {
      std::string& opening = pieces_[first].run.text;
      opening = std::string("<").append(opening);
      pieces_.back().run.text += '>';
    } else if (!bare && !valid) {
      faults_.push_back({begin, end_ + 1, "bad-url", "`" + target_ + "` is no address that a link can lead to",
                         "write a whole address: https://…, http://…, mailto:… or tel:…"});
    }
    const SharedString url = target_;
    for (std::size_t i = first; i < pieces_.size(); ++i) {
      if (linked) pieces_[i].run.url = url;
      pieces_[i].verbatim = pieces_[i].verbatim || autolink;
    }
  }

  struct Opening {
    std::string_view mark;
    std::size_t begin = npos;  ///< in the line
  };

  std::string_view line_;
  std::vector<InlineFault>& faults_;
  std::vector<InlinePiece> pieces_;
  std::vector<Opening> openings_;  ///< links and images around the next text
  std::string target_;
  int strong_ = 0, emphasis_ = 0, code_ = 0, links_ = 0;
  std::size_t end_ = 0;            ///< where the last text ended in the line
  std::size_t link_first_ = 0;     ///< the open link's first piece
  std::size_t link_begin_ = npos;  ///< where its text begins in the line
};

std::vector<InlinePiece> collect(const std::string& line, std::vector<InlineFault>& faults) {
  Collector collector(line, faults);
  MD_PARSER parser{};
  parser.flags = MD_FLAG_PERMISSIVEEMAILAUTOLINKS;
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

/// A fault for each control character, once.
void report_controls(const std::vector<ControlCharacter>& controls, std::vector<InlineFault>& faults) {
  std::set<char32_t> reported;
  for (const ControlCharacter& one : controls)
    if (reported.insert(one.code_point).second)
      faults.push_back(
          {one.offset, one.offset + one.length, control_code, control_message(one.code_point), control_hint});
}

/// Moves faults, in order, from a text without `controls` to the text with them.
void count_in(const std::vector<ControlCharacter>& controls, std::vector<InlineFault>& faults) {
  std::size_t before = 0;
  auto next = controls.begin();
  for (InlineFault& fault : faults) {
    for (; next != controls.end() && next->offset <= fault.begin + before; ++next) before += next->length;
    fault.begin += before;
    fault.end += before;
  }
}

bool stands_before(const InlineFault& a, const InlineFault& b) {
  return a.begin < b.begin;
}

}  // namespace

std::vector<InlineRun> parse_runs(std::string_view source, const Locale* locale, std::vector<InlineFault>& faults) {
  const std::vector<ControlCharacter> controls = find_control_characters(source);
  const std::string removed = controls.empty() ? std::string() : without(source, controls);
  const std::string_view cleaned = controls.empty() ? source : std::string_view(removed);
  std::vector<LineBegin> begins;
  const std::string line = one_line(cleaned, begins);
  std::vector<InlineFault> found;
  std::vector<InlinePiece> pieces = collect(line, found);
  std::stable_sort(found.begin(), found.end(), stands_before);
  for (InlineFault& fault : found) {
    fault.begin = paragraph_offset(fault.begin, begins);
    fault.end = std::max(fault.begin + 1, paragraph_offset(fault.end, begins));
  }
  count_in(controls, found);
  report_controls(controls, found);
  std::stable_sort(found.begin(), found.end(), stands_before);
  std::move(found.begin(), found.end(), std::back_inserter(faults));
  unwrap(pieces);
  for (InlinePiece& piece : pieces) set_plain_letters(piece.run.text);
  link_bare_urls(pieces);
  fold_spaces(pieces);
  if (locale) set_niceties(pieces, *locale);
  std::vector<InlineRun> runs = merge(pieces);
  for (InlineRun& run : runs) run.text = with_composed_letters(run.text);
  std::erase_if(runs, [](const InlineRun& run) { return run.text.empty(); });
  return runs;
}

Text parse_inline(std::string_view source, Span span, const Locale* locale, Diagnostics& diagnostics) {
  std::vector<InlineFault> faults;
  Text text{span, parse_runs(source, locale, faults)};
  for (InlineFault& fault : faults)
    diagnostics.error(std::move(fault.code), span, std::move(fault.message), std::move(fault.hint));
  return text;
}

}  // namespace quoin
