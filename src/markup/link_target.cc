// Only what would surely be dead is refused: a foreign scheme, no host, a character that no address has.
#include "markup/link_target.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"

namespace quoin::markup {
namespace {

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

bool starts_with_folded(std::string_view text, std::string_view lower_case) {
  return text.size() >= lower_case.size() &&
         std::equal(lower_case.begin(), lower_case.end(), text.begin(), [](char a, char b) { return a == ascii::lower(b); });
}

/// RFC 3986's reserved and unreserved characters, "%" aside.
bool is_url_character(char c) {
  return ascii::is_alnum(c) || std::string_view("-._~:/?#[]@!$&'()*+,;=").find(c) != std::string_view::npos;
}

bool has_only_url_characters(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      if (i + 2 >= text.size() || !ascii::is_hex(text[i + 1]) || !ascii::is_hex(text[i + 2])) return false;
    } else if (is_ascii(text[i]) && !is_url_character(text[i])) {
      return false;
    }
  }
  return true;
}

bool is_label(std::string_view label) {
  if (label.empty() || label.front() == '-' || label.back() == '-') return false;
  return std::all_of(label.begin(), label.end(),
                     [](char c) { return !is_ascii(c) || ascii::is_alnum(c) || c == '-' || c == '_' || c == '%'; });
}

/// Labels parted by single dots; one dot may close the name.
bool is_host(std::string_view host) {
  if (host.ends_with('.')) host.remove_suffix(1);
  while (true) {
    const std::size_t dot = host.find('.');
    if (!is_label(host.substr(0, dot))) return false;
    if (dot == std::string_view::npos) return true;
    host.remove_prefix(dot + 1);
  }
}

bool is_address_literal(std::string_view host) {
  if (host.size() < 4 || host.front() != '[' || host.back() != ']') return false;
  host = host.substr(1, host.size() - 2);
  return std::all_of(host.begin(), host.end(), [](char c) { return ascii::is_hex(c) || c == ':' || c == '.'; });
}

bool is_port(std::string_view port) {
  return port.size() <= 5 && std::all_of(port.begin(), port.end(), ascii::is_digit);
}

/// What follows "http://" or "https://".
bool is_web_address(std::string_view rest) {
  std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
  if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos) authority.remove_prefix(at + 1);
  const std::size_t literal_end = authority.starts_with('[') ? authority.find(']') : 0;
  if (literal_end == std::string_view::npos) return false;
  const std::size_t colon = authority.find(':', literal_end);
  const std::string_view host = authority.substr(0, colon);
  if (colon != std::string_view::npos && !is_port(authority.substr(colon + 1))) return false;
  return is_host(host) || is_address_literal(host);
}

/// Atoms parted by single dots.
bool is_local_part(std::string_view text) {
  const auto is_atom_character = [](char c) {
    return !is_ascii(c) || ascii::is_alnum(c) || std::string_view("!#$%&'*+-/=?_~").find(c) != std::string_view::npos;
  };
  while (true) {
    const std::size_t dot = text.find('.');
    const std::string_view atom = text.substr(0, dot);
    if (atom.empty() || !std::all_of(atom.begin(), atom.end(), is_atom_character)) return false;
    if (dot == std::string_view::npos) return true;
    text.remove_prefix(dot + 1);
  }
}

/// RFC 6068: addresses before any "?".
bool are_mail_addresses(std::string_view rest) {
  std::string_view addresses = rest.substr(0, rest.find('?'));
  while (true) {
    const std::size_t comma = addresses.find(',');
    if (!is_mail_address(addresses.substr(0, comma))) return false;
    if (comma == std::string_view::npos) return true;
    addresses.remove_prefix(comma + 1);
  }
}

/// RFC 3966: digits with visual separators, one "+" in front, parameters after ";".
bool is_phone_number(std::string_view rest) {
  std::string_view number = rest.substr(0, rest.find(';'));
  if (number.starts_with('+')) number.remove_prefix(1);
  const auto allowed = [](char c) {
    return ascii::is_digit(c) || std::string_view("-.()*#").find(c) != std::string_view::npos;
  };
  return std::any_of(number.begin(), number.end(), ascii::is_digit) && std::all_of(number.begin(), number.end(), allowed);
}

/// The length of "http://" or "https://" at the beginning of `text`; else 0.
std::size_t web_scheme(std::string_view text) {
  for (const std::string_view scheme : {"http://", "https://"})
    if (starts_with_folded(text, scheme)) return scheme.size();
  return 0;
}

/// Cuts off what belongs to the sentence: closing punctuation, a dash, brackets that were not opened inside, and an
/// underscore without its fellow.
std::string_view without_sentence_end(std::string_view url) {
  const auto surplus = [&](char open, char close) {
    return std::count(url.begin(), url.end(), close) - std::count(url.begin(), url.end(), open);
  };
  auto round = surplus('(', ')'), square = surplus('[', ']');
  bool in_dash = false;
  auto underscores = std::count(url.begin(), url.end(), '_');
  while (!url.empty()) {
    const char last = url.back();
    in_dash = last == '-' && (in_dash || url.ends_with("--"));
    const bool stray = in_dash || (last == ')' && round > 0) || (last == ']' && square > 0) ||
                       (last == '_' && underscores % 2 == 1);
    if (!stray && std::string_view("?!.,:;'*~").find(last) == std::string_view::npos) break;
    url.remove_suffix(1);
    underscores -= last == '_';
    round -= last == ')';
    square -= last == ']';
  }
  return url;
}

/// A letter, mark or figure beyond ASCII of a script in which a space follows a word.
bool is_path_letter(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  if (c < 0x80 || (u_isalnum(point) == 0 && (U_GET_GC_MASK(point) & U_GC_M_MASK) == 0)) return false;
  UErrorCode error = U_ZERO_ERROR;
  return uscript_breaksBetweenLetters(uscript_getScript(point, &error)) == 0;
}

/// Where the characters end that the address at `begin` may have; its host begins at `host`.
std::size_t address_end(std::string_view text, std::size_t begin, std::size_t host) {
  bool in_path = false;
  std::size_t end = begin;
  while (end < text.size()) {
    const Decoded next = decode_utf8(text, end);
    const bool ascii = is_ascii(text[end]) && (is_url_character(text[end]) || text[end] == '%');
    if (!ascii && !(in_path && is_path_letter(next.code_point))) break;
    in_path = in_path || (end >= host && text[end] == '/');
    end += next.length;
  }
  return end;
}

}  // namespace

bool is_phone_target(std::string_view target) {
  return starts_with_folded(target, "tel:");
}

bool is_mail_address(std::string_view address) {
  const std::size_t at = address.find('@');
  return at != std::string_view::npos && is_local_part(address.substr(0, at)) && is_host(address.substr(at + 1));
}

std::string mailto_uri(std::string_view address) {
  std::string out = "mailto:";
  for (const char c : address) {
    constexpr std::string_view meaning = "#%?", codes[] = {"%23", "%25", "%3F"};
    const std::size_t at = meaning.find(c);
    if (at == std::string_view::npos)
      out += c;
    else
      out += codes[at];
  }
  return out;
}

bool valid_link_target(std::string_view target) {
  if (!has_only_url_characters(target)) return false;
  if (const std::size_t scheme = web_scheme(target); scheme != 0) return is_web_address(target.substr(scheme));
  if (starts_with_folded(target, "mailto:")) return are_mail_addresses(target.substr(7));
  if (is_phone_target(target)) return is_phone_number(target.substr(4));
  return false;
}

Stretch find_bare_url(std::string_view text, std::size_t from) {
  std::size_t next = from;
  for (std::size_t i = text.find("://", from); i != std::string_view::npos; i = text.find("://", next)) {
    next = i + 1;
    for (const std::size_t letters : {std::size_t{4}, std::size_t{5}}) {
      if (i < from + letters) continue;
      const std::size_t begin = i - letters;
      if (web_scheme(text.substr(begin)) != letters + 3 || (begin > 0 && ascii::is_alnum(text[begin - 1]))) continue;
      const std::size_t end = address_end(text, begin, i + 3);
      const std::string_view url = without_sentence_end(text.substr(begin, end - begin));
      if (valid_link_target(url)) return {begin, begin + url.size()};
      next = end;
    }
  }
  return {};
}

Stretch find_bare_mail(std::string_view text, std::size_t from) {
  const auto is_local = [](char c) { return ascii::is_alnum(c) || c == '.' || c == '-' || c == '_' || c == '+'; };
  const auto is_of_host = [](char c) { return ascii::is_alnum(c) || c == '.' || c == '-'; };
  std::size_t bound = from;  // what was looked at before
  for (std::size_t at = text.find('@', from); at != std::string_view::npos; at = text.find('@', at + 1)) {
    std::size_t begin = at, end = at + 1;
    while (begin > bound && is_local(text[begin - 1])) --begin;
    while (begin < at && !ascii::is_alnum(text[begin])) ++begin;
    while (end < text.size() && is_of_host(text[end])) ++end;
    const bool touches = (end < text.size() && text[end] == '@') || (begin > 0 && text[begin - 1] == '@');
    bound = end;
    while (end > at + 1 && !ascii::is_alnum(text[end - 1])) --end;
    const std::string_view host = text.substr(at + 1, end - at - 1);
    if (begin < at && !touches && host.find('.') != std::string_view::npos && is_host(host)) return {begin, end};
  }
  return {};
}

}  // namespace quoin::markup
