// Tags and character references that stand in a text as characters: CSL-JSON's (its specification, 1.0.2), and what Mendeley, Crossref
// and publishers' pages leave in BibTeX.
#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "bibliography/builder.h"
#include "bibliography/decode.h"

namespace quoin::bibliography {
namespace {

constexpr std::array<std::string_view, 9> tag_names = {"i", "em", "b", "strong", "sub", "sup", "sc", "scp", "span"};

struct Tag {
  std::size_t name = 0;  ///< index into `tag_names`
  bool closing = false;
  std::size_t length = 0;
};

/// The tag at the text's first character.
std::optional<Tag> tag_at(std::string_view text) {
  const bool closing = text.starts_with("</");
  const std::string_view inside = text.substr(closing ? 2 : 1, 100);
  const std::size_t end = inside.find('>');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view name = inside.substr(0, std::min(end, inside.find(' ')));
  const auto found = std::find(tag_names.begin(), tag_names.end(), name);
  if (found == tag_names.end() || (name.size() < end && name != "span")) return std::nullopt;
  return Tag{static_cast<std::size_t>(found - tag_names.begin()), closing, (closing ? 2 : 1) + end + 1};
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 8> references = {{{"amp", "&"},
                                                                                      {"lt", "<"},
                                                                                      {"gt", ">"},
                                                                                      {"quot", "\""},
                                                                                      {"apos", "'"},
                                                                                      {"nbsp", "\u00A0"},
                                                                                      {"ndash", "–"},
                                                                                      {"mdash", "—"}}};

/// Of the name between `&` and `;`; empty where it is none.
std::string referred(std::string_view name) {
  for (const auto& [known, character] : references)
    if (name == known) return std::string(character);
  if (!name.starts_with('#')) return {};
  const bool hexadecimal = name.starts_with("#x") || name.starts_with("#X");
  const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
  std::uint32_t number = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number, hexadecimal ? 16 : 10);
  const bool legal = !digits.empty() && fault == std::errc() && end == digits.data() + digits.size() && number >= 0x20 && number < 0x110000 &&
                     !(number >= 0xD800 && number < 0xE000);
  std::string out;
  if (legal) append_utf8(out, number);
  return out;
}

void decode_references(std::string& text) {
  std::size_t at = text.find('&');
  if (at == std::string::npos) return;
  std::string out = text.substr(0, at);
  while (at < text.size()) {
    const std::size_t end = text[at] == '&' ? std::string_view(text).substr(at, 10).find(';') : std::string::npos;
    const std::string character = end == std::string::npos ? std::string() : referred(std::string_view(text).substr(at + 1, end - 1));
    if (character.empty())
      out += text[at++];
    else
      out += character, at += end + 1;
  }
  text = std::move(out);
}

bool is_verbatim(const Piece& piece) {
  return piece.code || !piece.url.empty();
}

/// One pass; a tag that is never closed is text, and a closing one without its opening goes.
class TagReader {
 public:
  explicit TagReader(const Marked& from) : from_(from) {
    for (std::size_t i = 0; i < from.size(); ++i)
      for_tags(from[i], [&](std::size_t at, const Tag& tag) {
        if (tag.closing) last_closing_[tag.name] = {i + 1, at};
      });
  }

  Marked read() {
    for (std::size_t i = 0; i < from_.size(); ++i) piece(i);
    return out_.take();
  }

 private:
  template <class Use>
  static void for_tags(const Piece& piece, const Use& use) {
    if (is_verbatim(piece)) return;
    const std::string_view text = piece.text;
    for (std::size_t at = text.find('<'); at != std::string_view::npos;) {
      const std::optional<Tag> tag = tag_at(text.substr(at));
      if (tag) use(at, *tag);
      at = text.find('<', at + (tag ? tag->length : 1));
    }
  }

  void piece(std::size_t index) {
    const Piece& piece = from_[index];
    std::size_t done = 0;
    const auto put_to = [&](std::size_t end) {
      Marks marks = open_.empty() ? Marks() : open_.back().second;
      marks.emphasis = marks.emphasis || piece.emphasis;
      marks.strong = marks.strong || piece.strong;
      marks.code = piece.code;
      out_.set_url(piece.url);
      out_.put(scripted(std::string_view(piece.text).substr(done, end - done), marks.script), marks);
    };
    for_tags(piece, [&](std::size_t at, const Tag& tag) {
      if (!tag.closing && last_closing_[tag.name] <= std::pair(index + 1, at)) return;
      put_to(at);
      done = at + tag.length;
      tag.closing ? close(tag.name) : open(tag.name);
    });
    put_to(piece.text.size());
  }

  void open(std::size_t tag) {
    const std::string_view name = tag_names[tag];
    Marks marks = open_.empty() ? Marks() : open_.back().second;
    if (name == "i" || name == "em") marks.emphasis = true;
    if (name == "b" || name == "strong") marks.strong = true;
    if (name == "sup") marks.script = Script::raised;
    if (name == "sub") marks.script = Script::lowered;
    open_.emplace_back(tag, marks);
    ++open_tags_[tag];
  }

  /// What stands open within it is closed, too.
  void close(std::size_t tag) {
    for (bool closed = open_tags_[tag] == 0; !closed;) {
      closed = open_.back().first == tag;
      --open_tags_[open_.back().first];
      open_.pop_back();
    }
  }

  const Marked& from_;
  Builder out_;
  std::vector<std::pair<std::size_t, Marks>> open_;
  std::array<std::size_t, tag_names.size()> open_tags_{};
  std::array<std::pair<std::size_t, std::size_t>, tag_names.size()> last_closing_{};
};

}  // namespace

Marked with_tags(Marked text) {
  bool any = false;
  for (Piece& piece : text) {
    if (!is_verbatim(piece)) decode_references(piece.text);
    any = any || piece.text.find('<') != std::string::npos;
  }
  return any ? TagReader(text).read() : text;
}

Marked decode_html(std::string_view text) {
  Builder out;
  out.put(text, {});
  return with_tags(out.take());
}

}  // namespace quoin::bibliography
