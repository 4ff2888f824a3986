// The paragraph's events become pieces of text; bare addresses become links, white space is folded and smart punctuation is
// set.
#include "resume/inline_markup.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "base/ascii.h"
#include "markup/entity.h"
#include "markup/events.h"
#include "markup/lines.h"
#include "markup/link_target.h"
#include "markup/recognize.h"
#include "resume/bare_links.h"
#include "resume/control_character.h"
#include "resume/foreign_markup.h"
#include "resume/inline_pieces.h"
#include "resume/letters.h"

namespace quoin {
namespace {

using markup::Event;
using markup::EventKind;

/// What an event's text becomes: line ends are spaces in code and the like.
std::string without_line_ends(std::string_view text) {
  std::string out(text);
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

/// Turns events into pieces. Spans are counted, not nested: runs are flat.
class Collector {
 public:
  Collector(std::string_view text, std::vector<InlineFault>& faults) : text_(text), faults_(faults) {}

  std::vector<InlinePiece> collect() {
    const std::vector<Event> events = markup::parse_events(text_);
    for (const Event& event : events) take(event);
    find_foreign_markup(text_, events, faults_);
    return std::move(pieces_);
  }

 private:
  void take(const Event& event) {
    switch (event.kind) {
      case EventKind::text:
        return add(std::string(written(event)), false);
      case EventKind::escaped:
        return add(std::string(written(event).substr(1)), true);
      case EventKind::reference:
        return reference(event);
      case EventKind::code:
        ++code_;
        add(without_line_ends(inner(event)), true);
        --code_;
        return;
      case EventKind::html:
        return add(without_line_ends(written(event)), true);
      case EventKind::hard_break:
        return add("\n", false);
      case EventKind::autolink:
        return autolink(std::string(inner(event)));
      case EventKind::open_emphasis:
      case EventKind::close_emphasis:
        emphasis_ += event.kind == EventKind::open_emphasis ? 1 : -1;
        return;
      case EventKind::open_strong:
      case EventKind::close_strong:
        strong_ += event.kind == EventKind::open_strong ? 1 : -1;
        return;
      case EventKind::open_link:
        openings_.push_back(event);
        target_ = destination(event);
        link_first_ = pieces_.size();
        return;
      case EventKind::close_link:
        return close_link(end_of_text(event));
      case EventKind::open_image:
        openings_.push_back(event);
        return;
      case EventKind::close_image:
        return close_image(end_of_text(event));
    }
  }

  std::string_view written(const Event& event) const { return text_.substr(event.begin, event.end - event.begin); }
  std::string_view inner(const Event& event) const {
    return text_.substr(event.inner_begin, event.inner_end - event.inner_begin);
  }
  /// Behind the `]`.
  static std::size_t end_of_text(const Event& closing) { return std::size_t{closing.begin} + 1; }

  void add(std::string text, bool verbatim, SharedString url = {}) {
    InlineRun run{std::move(text), strong_ > 0, emphasis_ > 0, code_ > 0, std::move(url)};
    if (pieces_.size() > link_first_ && pieces_.back().verbatim == verbatim && same_marks(pieces_.back().run, run)) {
      pieces_.back().run.text += run.text;
    } else {
      pieces_.push_back({std::move(run), verbatim});
    }
  }

  /// The character that the reference at `begin` means; one that nothing can draw is reported, and is no text.
  std::optional<std::string> decoded(std::string_view reference, std::size_t begin) {
    std::optional<std::string> text = markup::decode_entity(reference);
    if (!text) return std::nullopt;
    const std::vector<ControlCharacter> controls = find_control_characters(*text);
    if (controls.empty()) return text;
    faults_.push_back({begin, begin + reference.size(), control_code,
                       "`" + std::string(reference) + "`: " + control_message(controls[0].code_point), control_hint});
    return std::string();
  }

  void reference(const Event& event) {
    if (const auto text = decoded(written(event), event.begin)) return add(*text, true);
    add(std::string(written(event)), false);
  }

  /// CommonMark 0.30, 6.3: escapes and references count in a destination.
  std::string destination(const Event& event) {
    std::string out;
    const std::string_view text = text_.substr(0, event.inner_end);
    for (std::size_t at = event.inner_begin; at < text.size();) {
      const std::size_t end = text[at] == '&' ? markup::reference_end(text, at) : std::string_view::npos;
      if (end != std::string_view::npos) {
        const std::string_view reference = text.substr(at, end - at);
        out += decoded(reference, at).value_or(std::string(reference));
        at = end;
        continue;
      }
      if (text[at] == '\\' && at + 1 < text.size() && markup::is_ascii_punctuation(text[at + 1])) ++at;
      out += text[at++];
    }
    return out;
  }

  /// Of `<x>` only web and mail addresses are links, and anything else is what it says.
  void autolink(std::string address) {
    std::string target = address.find(':') == std::string::npos ? markup::mailto_uri(address) : address;
    if (!markup::valid_link_target(target) || markup::is_phone_target(target)) return add('<' + address + '>', true);
    const bool linked = std::any_of(openings_.begin(), openings_.end(),
                                    [](const Event& open) { return open.kind == EventKind::open_link; });
    add(std::move(address), true, linked ? SharedString() : SharedString(std::move(target)));
  }

  Event pop_opening() {
    const Event opening = openings_.back();
    openings_.pop_back();
    return opening;
  }

  void close_link(std::size_t end) {
    const std::size_t begin = pop_opening().begin, first = std::exchange(link_first_, 0);
    if (!markup::valid_link_target(target_)) {
      faults_.push_back({begin, end, "bad-url", "`" + target_ + "` is no address that a link can lead to",
                         "write a whole address: https://…, http://…, mailto:… or tel:…"});
      return;
    }
    const auto is_blank = [](const InlinePiece& piece) { return ascii::trimmed(piece.run.text).empty(); };
    const bool told = !faults_.empty() && faults_.back().begin >= begin;  // of an image in it
    if (!told && std::all_of(pieces_.begin() + static_cast<std::ptrdiff_t>(first), pieces_.end(), is_blank))
      faults_.push_back({begin, end, "empty-link", "the link to `" + target_ + "` has no text, so nothing of it prints",
                         "write it between the brackets, or the address alone", Severity::warning});
    const SharedString url(std::move(target_));
    for (std::size_t i = first; i < pieces_.size(); ++i) pieces_[i].run.url = url;
  }

  void close_image(std::size_t end) {
    faults_.push_back({pop_opening().begin, end, "image", "an image cannot stand in text",
                       "without the `!` it is a link; a photo belongs into `basics.photo`"});
  }

  std::string_view text_;
  std::vector<InlineFault>& faults_;
  std::vector<InlinePiece> pieces_;
  std::vector<Event> openings_;  ///< links and images around the next event
  std::string target_;           ///< of the open link: there is one at most
  int strong_ = 0, emphasis_ = 0, code_ = 0;
  std::size_t link_first_ = 0;  ///< the open link's first piece
};

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
  const markup::JoinedLines lines(cleaned);
  std::vector<InlineFault> found;
  std::vector<InlinePiece> pieces = Collector(lines.text(), found).collect();
  std::stable_sort(found.begin(), found.end(), stands_before);
  for (InlineFault& fault : found) {
    fault.begin = lines.in_paragraph(fault.begin);
    fault.end = std::max(fault.begin + 1, lines.in_paragraph(fault.end - 1) + 1);
  }
  count_in(controls, found);
  report_controls(controls, found);
  std::stable_sort(found.begin(), found.end(), stands_before);
  std::move(found.begin(), found.end(), std::back_inserter(faults));
  for (InlinePiece& piece : pieces) set_plain_letters(piece.run.text);
  link_bare_addresses(pieces);
  return set_runs(std::move(pieces), locale);
}

std::vector<InlineRun> parse_inline(std::string_view source, Span span, const Locale* locale,
                                    Diagnostics& diagnostics) {
  std::vector<InlineFault> faults;
  std::vector<InlineRun> runs = parse_runs(source, locale, faults);
  for (InlineFault& fault : faults)
    if (fault.severity == Severity::error)
      diagnostics.error(std::move(fault.code), span, std::move(fault.message), std::move(fault.hint));
  return runs;
}

}  // namespace quoin
