// Every scan ends at a character that begins the next construct of its kind, or remembers that there is no end: no
// text makes the work grow faster than its length.
#include "markup/recognize.h"

#include <algorithm>

#include "base/ascii.h"

namespace quoin::markup {
namespace {

bool is_gap(char c) {
  return c == ' ' || c == '\n';
}
bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}
bool is_one_of(char c, std::string_view set) {
  return set.find(c) != npos;
}

/// Where the characters from `at` on end of which `wanted` is true.
template <typename Predicate>
std::size_t skip(std::string_view text, std::size_t at, Predicate wanted) {
  while (at < text.size() && wanted(text[at])) ++at;
  return at;
}

bool stands_at(std::string_view text, std::size_t at, std::string_view what) {
  return text.substr(std::min(at, text.size())).starts_with(what);
}

bool is_escape(std::string_view text, std::size_t at) {
  return text[at] == '\\' && at + 1 < text.size() && is_ascii_punctuation(text[at + 1]);
}

std::size_t tag_name_end(std::string_view text, std::size_t at) {
  if (at >= text.size() || !ascii::is_letter(text[at])) return npos;
  return skip(text, at, [](char c) { return ascii::is_alnum(c) || c == '-'; });
}

std::size_t attribute_value_end(std::string_view text, std::size_t at) {
  if (at >= text.size()) return npos;
  if (text[at] == '"' || text[at] == '\'') {
    const std::size_t close = text.find(text[at], at + 1);
    return close == npos ? npos : close + 1;
  }
  const std::size_t end = skip(text, at, [](char c) { return !is_gap(c) && !is_one_of(c, "\"'=<>`"); });
  return end == at ? npos : end;
}

/// `at` where no attribute follows, npos where one is broken.
std::size_t attribute_end(std::string_view text, std::size_t at) {
  const std::size_t name = skip(text, at, is_gap);
  if (name == at || name >= text.size() || !(ascii::is_letter(text[name]) || text[name] == '_' || text[name] == ':')) return at;
  const std::size_t name_end = skip(text, name, [](char c) { return ascii::is_alnum(c) || is_one_of(c, "_.:-"); });
  const std::size_t equals = skip(text, name_end, is_gap);
  if (equals >= text.size() || text[equals] != '=') return name_end;
  return attribute_value_end(text, skip(text, equals + 1, is_gap));
}

std::size_t open_tag_end(std::string_view text, std::size_t at) {
  std::size_t end = tag_name_end(text, at + 1);
  while (end != npos) {
    const std::size_t next = attribute_end(text, end);
    if (next == end) break;
    end = next;
  }
  if (end == npos) return npos;
  end = skip(text, end, is_gap);
  if (end < text.size() && text[end] == '/') ++end;
  return end < text.size() && text[end] == '>' ? end + 1 : npos;
}

std::size_t closing_tag_end(std::string_view text, std::size_t at) {
  std::size_t end = tag_name_end(text, at + 2);
  if (end == npos) return npos;
  end = skip(text, end, is_gap);
  return end < text.size() && text[end] == '>' ? end + 1 : npos;
}

bool is_mail_character(char c) {
  return ascii::is_alnum(c) || is_one_of(c, ".!#$%&'*+/=?^_`{|}~-");
}

/// Letters, figures and hyphens, 63 at most, no hyphen at either end.
std::size_t label_end(std::string_view text, std::size_t at) {
  const std::size_t end = skip(text, at, [](char c) { return ascii::is_alnum(c) || c == '-'; });
  const bool fits = end > at && end - at <= 63 && text[at] != '-' && text[end - 1] != '-';
  return fits ? end : npos;
}

std::size_t mail_end(std::string_view text, std::size_t at) {
  const std::size_t sign = skip(text, at, is_mail_character);
  if (sign == at || sign >= text.size() || text[sign] != '@') return npos;
  std::size_t end = label_end(text, sign + 1);
  while (end != npos && end < text.size() && text[end] == '.') end = label_end(text, end + 1);
  return end;
}

std::size_t scheme_address_end(std::string_view text, std::size_t at) {
  if (at >= text.size() || !ascii::is_letter(text[at])) return npos;
  const std::size_t colon = skip(text, at, [](char c) { return ascii::is_alnum(c) || is_one_of(c, "+.-"); });
  if (colon - at < 2 || colon - at > 32 || colon >= text.size() || text[colon] != ':') return npos;
  return skip(text, colon + 1, [](char c) { return !is_control(c) && c != ' ' && c != '<' && c != '>'; });
}

std::size_t bracketed_destination_end(std::string_view text, std::size_t at) {
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (text[i] == '>') return i;
    if (text[i] == '<' || text[i] == '\n') return npos;
    if (is_escape(text, i)) ++i;
  }
  return npos;
}

/// Parentheses stand in pairs, at most 32 deep.
std::size_t plain_destination_end(std::string_view text, std::size_t at) {
  int depth = 0;
  std::size_t i = at;
  for (; i < text.size() && text[i] != ' ' && !is_control(text[i]); ++i) {
    if (text[i] == ')' && depth-- == 0) return i;
    if (text[i] == '(' && ++depth > 32) return npos;
    if (is_escape(text, i)) ++i;
  }
  return depth == 0 ? i : npos;
}

/// Behind the title at `at`; `at` where none stands there.
std::size_t title_end(std::string_view text, std::size_t at) {
  if (at >= text.size() || !is_one_of(text[at], "\"'(")) return at;
  const char open = text[at], close = open == '(' ? ')' : open;
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (text[i] == close) return i + 1;
    if (text[i] == open) return at;
    if (is_escape(text, i)) ++i;
  }
  return at;
}

}  // namespace

bool is_ascii_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

std::size_t reference_end(std::string_view text, std::size_t at) {
  std::size_t begin = at + 1, end = npos, most = 31;
  if (stands_at(text, begin, "#x") || stands_at(text, begin, "#X")) {
    begin += 2;
    most = 6;
    end = skip(text, begin, ascii::is_hex);
  } else if (stands_at(text, begin, "#")) {
    begin += 1;
    most = 7;
    end = skip(text, begin, ascii::is_digit);
  } else {
    end = skip(text, begin, ascii::is_alnum);
    if (begin < end && !ascii::is_letter(text[begin])) return npos;
  }
  const bool whole = end > begin && end - begin <= most && end < text.size() && text[end] == ';';
  return whole ? end + 1 : npos;
}

std::optional<Stretch> autolink_address(std::string_view text, std::size_t at) {
  for (const std::size_t end : {scheme_address_end(text, at + 1), mail_end(text, at + 1)})
    if (end < text.size() && text[end] == '>') return Stretch{at + 1, end};
  return std::nullopt;
}

std::optional<LinkTail> link_tail(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != '(') return std::nullopt;
  std::size_t begin = skip(text, at + 1, is_gap);
  const bool bracketed = begin < text.size() && text[begin] == '<';
  const std::size_t destination_end =
      bracketed ? bracketed_destination_end(text, begin) : plain_destination_end(text, begin);
  if (destination_end == npos) return std::nullopt;
  LinkTail tail{{bracketed ? begin + 1 : begin, destination_end}, {}, 0};
  const std::size_t behind = destination_end + (bracketed ? 1 : 0);
  const std::size_t title = skip(text, behind, is_gap);
  tail.title = {title, title == behind ? title : title_end(text, title)};
  const std::size_t close = skip(text, tail.title.end, is_gap);
  if (close >= text.size() || text[close] != ')') return std::nullopt;
  tail.end = close + 1;
  return tail;
}

std::size_t HtmlScanner::closed_by(std::string_view mark, std::size_t from, bool& missing) const {
  const std::size_t found = missing ? npos : text_.find(mark, from);
  missing = found == npos;
  return missing ? npos : found + mark.size();
}

std::size_t HtmlScanner::end(std::size_t at) {
  if (stands_at(text_, at, "<!--")) {
    // 0.30: no "--" inside, no ">" or "->" at the beginning, no "-" at the end.
    if (stands_at(text_, at + 4, ">") || stands_at(text_, at + 4, "->")) return npos;
    const std::size_t end = closed_by("--", at + 4, no_comment_);
    return end != npos && stands_at(text_, end, ">") ? end + 1 : npos;
  }
  if (stands_at(text_, at, "<![CDATA[")) return closed_by("]]>", at + 9, no_cdata_);
  if (stands_at(text_, at, "<!") && at + 2 < text_.size() && ascii::is_letter(text_[at + 2]))
    return closed_by(">", at + 3, no_declaration_);
  if (stands_at(text_, at, "<?")) return closed_by("?>", at + 2, no_instruction_);
  return stands_at(text_, at, "</") ? closing_tag_end(text_, at) : open_tag_end(text_, at);
}

std::size_t CodeScanner::closing(std::size_t from, std::size_t length) {
  for (std::size_t i = read_ ? npos : text_.find('`'); i != npos; i = text_.find('`', i)) {
    const std::size_t end = skip(text_, i, [](char c) { return c == '`'; });
    rows_[end - i].push_back(i);
    i = end;
  }
  read_ = true;
  const auto rows = rows_.find(length);
  if (rows == rows_.end()) return npos;
  const auto next = std::lower_bound(rows->second.begin(), rows->second.end(), from);
  return next == rows->second.end() ? npos : *next;
}

}  // namespace quoin::markup
