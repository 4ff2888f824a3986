// Only what would surely be dead is refused: a foreign scheme, no host, a character that no address has.
#include "resume/link_target.h"

#include <algorithm>

namespace quoin {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_alnum(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}
bool is_hex(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool starts_with_folded(std::string_view text, std::string_view lower_case) {
  return text.size() >= lower_case.size() &&
         std::equal(lower_case.begin(), lower_case.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

/// RFC 3986's reserved and unreserved characters, "%" aside.
bool is_url_character(char c) {
  return is_alnum(c) || std::string_view("-._~:/?#[]@!$&'()*+,;=").find(c) != std::string_view::npos;
}

bool has_only_url_characters(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      if (i + 2 >= text.size() || !is_hex(text[i + 1]) || !is_hex(text[i + 2])) return false;
    } else if (is_ascii(text[i]) && !is_url_character(text[i])) {
      return false;
    }
  }
  return true;
}

bool is_label(std::string_view label) {
  if (label.empty() || label.front() == '-' || label.back() == '-') return false;
  return std::all_of(label.begin(), label.end(),
                     [](char c) { return !is_ascii(c) || is_alnum(c) || c == '-' || c == '_' || c == '%'; });
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
  return std::all_of(host.begin(), host.end(), [](char c) { return is_hex(c) || c == ':' || c == '.'; });
}

bool is_port(std::string_view port) {
  return port.size() <= 5 && std::all_of(port.begin(), port.end(), is_digit);
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

/// RFC 6068: addresses before any "?"; each has text on both sides of its last "@".
bool is_mail_address(std::string_view rest) {
  std::string_view addresses = rest.substr(0, rest.find('?'));
  while (true) {
    const std::size_t comma = addresses.find(',');
    const std::string_view address = addresses.substr(0, comma);
    const std::size_t at = address.rfind('@');
    if (at == std::string_view::npos || at == 0 || !is_host(address.substr(at + 1))) return false;
    if (comma == std::string_view::npos) return true;
    addresses.remove_prefix(comma + 1);
  }
}

/// RFC 3966: digits with visual separators, one "+" in front, parameters after ";".
bool is_phone_number(std::string_view rest) {
  std::string_view number = rest.substr(0, rest.find(';'));
  if (number.starts_with('+')) number.remove_prefix(1);
  const auto allowed = [](char c) {
    return is_digit(c) || std::string_view("-.()*#").find(c) != std::string_view::npos;
  };
  return std::any_of(number.begin(), number.end(), is_digit) && std::all_of(number.begin(), number.end(), allowed);
}

/// The length of "http://" or "https://" at the beginning of `text`; else 0.
std::size_t web_scheme(std::string_view text) {
  for (const std::string_view scheme : {"http://", "https://"})
    if (starts_with_folded(text, scheme)) return scheme.size();
  return 0;
}

/// Cuts off what belongs to the sentence: closing punctuation, and brackets that were not opened inside.
std::string_view without_sentence_end(std::string_view url) {
  const auto surplus = [&](char open, char close) {
    return std::count(url.begin(), url.end(), close) - std::count(url.begin(), url.end(), open);
  };
  auto round = surplus('(', ')'), square = surplus('[', ']');
  while (!url.empty()) {
    const char last = url.back();
    const bool stray = (last == ')' && round > 0) || (last == ']' && square > 0);
    if (!stray && std::string_view("?!.,:;'*_~").find(last) == std::string_view::npos) break;
    url.remove_suffix(1);
    round -= last == ')';
    square -= last == ']';
  }
  return url;
}

}  // namespace

bool valid_link_target(std::string_view target) {
  if (!has_only_url_characters(target)) return false;
  if (const std::size_t scheme = web_scheme(target); scheme != 0) return is_web_address(target.substr(scheme));
  if (starts_with_folded(target, "mailto:")) return is_mail_address(target.substr(7));
  if (starts_with_folded(target, "tel:")) return is_phone_number(target.substr(4));
  return false;
}

Stretch find_bare_url(std::string_view text, std::size_t from) {
  const auto in_url = [](char c) { return is_ascii(c) && (is_url_character(c) || c == '%'); };
  std::size_t next = from;
  for (std::size_t i = text.find("://", from); i != std::string_view::npos; i = text.find("://", next)) {
    next = i + 1;
    for (const std::size_t letters : {std::size_t{4}, std::size_t{5}}) {
      if (i < from + letters) continue;
      const std::size_t begin = i - letters;
      if (web_scheme(text.substr(begin)) != letters + 3 || (begin > 0 && is_alnum(text[begin - 1]))) continue;
      std::size_t end = begin;
      while (end < text.size() && in_url(text[end])) ++end;
      const std::string_view url = without_sentence_end(text.substr(begin, end - begin));
      if (valid_link_target(url)) return {begin, begin + url.size()};
      next = end;
    }
  }
  return {};
}

}  // namespace quoin
