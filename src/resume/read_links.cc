#include "resume/read_links.h"

#include <algorithm>
#include <cctype>
#include <vector>

#include "base/ascii.h"
#include "markup/link_target.h"
#include "resume/phone_number.h"
#include "resume/reading.h"

namespace quoin {
namespace {

bool letter_or_digit(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0;
}
std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

/// The scheme in lower case; empty where the text has none. A port ("host:80/") is none.
std::string scheme_of(std::string_view url) {
  const std::size_t colon = url.find(':');
  if (colon == std::string_view::npos || colon == 0 || !std::isalpha(static_cast<unsigned char>(url[0]))) return {};
  const std::string_view scheme = url.substr(0, colon);
  const bool legal =
      std::all_of(scheme.begin(), scheme.end(), [](char c) { return letter_or_digit(c) || c == '+' || c == '-'; });
  return legal ? lower(scheme) : std::string();
}

/// A character that no URL has, or a % without its two figures.
bool has_illegal(std::string_view url) {
  for (std::size_t i = 0; i < url.size(); ++i) {
    const auto c = static_cast<unsigned char>(url[i]);
    if (c <= 0x20 || c == 0x7F || std::string_view("<>\"{}|\\^`").find(url[i]) != std::string_view::npos) return true;
    const auto hex = [&](std::size_t at) {
      return at < url.size() && std::isxdigit(static_cast<unsigned char>(url[at]));
    };
    if (c == '%' && !(hex(i + 1) && hex(i + 2))) return true;
  }
  return false;
}

std::string host_of(std::string_view url) {
  const std::size_t begin = url.find("//");
  if (begin == std::string_view::npos) return {};
  const std::string_view authority = url.substr(begin + 2, url.find_first_of("/?#", begin + 2) - begin - 2);
  return std::string(authority.substr(authority.find('@') == std::string_view::npos ? 0 : authority.find('@') + 1));
}

/// Of brackets a host has none but those around an address of IPv6 (RFC 3986, 3.2.2).
bool may_be_host(const std::string& host) {
  if (host.empty() || host[0] == ':') return false;
  const bool is_address = host[0] == '[' && host.find(':') < host.find(']');
  return is_address || host.find_first_of("[]()*,;") == std::string::npos;
}

/// "http//x.org", "https:/x.org", "http:x.org" as they were meant; empty for any other.
std::string with_scheme_mended(const std::string& url) {
  for (const std::string_view scheme : {"https", "http"}) {
    if (!lower(url).starts_with(scheme)) continue;
    const std::size_t rest = url.find_first_not_of(":;/", scheme.size());
    const bool parted = rest != std::string::npos && rest > scheme.size();
    if (parted && url.find('.', rest) != std::string::npos) return std::string(scheme) + "://" + url.substr(rest);
  }
  return {};
}

/// The address in `[text](address)` or `<address>`; empty where it stands in no markup.
std::string address_in_markup(const std::string& url) {
  const std::size_t middle = url.find("](");
  if (url.starts_with('<') && url.ends_with('>')) return url.substr(1, url.size() - 2);
  return middle != std::string::npos && url.ends_with(')') ? url.substr(middle + 2, url.size() - middle - 3) : std::string();
}

std::string hint_for(const std::string& url) {
  if (const std::string meant = address_in_markup(url); !meant.empty() && url_fault(meant).empty()) return "write \"" + meant + "\"";
  if (has_illegal(url)) return "a space is written as %20, a % as %25";
  if (const std::string meant = with_scheme_mended(url); !meant.empty() && url_fault(meant).empty()) return "write \"" + meant + "\"";
  if (markup::is_mail_address(url) && scheme_of(url).empty()) return "write \"mailto:" + url + "\"";
  if (scheme_of(url).empty() && url.find('.') != std::string::npos)
    return "write \"https://" + url.substr(url.find_first_not_of('/')) + "\"";
  return "a link begins with https://, http://, mailto: or tel:";
}

/// The first addresses that stand in what is none: behind `mailto:`, in a link's markup, one beside the other.
std::vector<std::string> addresses_in(std::string_view text) {
  constexpr std::size_t most = 5;
  std::vector<std::string> out;
  for (std::size_t at = 0;;) {
    const markup::Stretch found = markup::find_bare_mail(text, at);
    if (found.begin == found.end || out.size() == most) return out;
    std::string address(text.substr(found.begin, found.end - found.begin));
    if (markup::is_mail_address(address) && std::find(out.begin(), out.end(), address) == out.end()) out.push_back(std::move(address));
    at = found.end;
  }
}

std::string email_hint(std::string_view text) {
  constexpr std::string_view scheme = "mailto:";
  if (ascii::lowered(text.substr(0, scheme.size())) == scheme && markup::is_mail_address(text.substr(scheme.size())))
    return "write \"" + std::string(text.substr(scheme.size())) + "\"";
  // Of letters beyond ASCII it is not known which belong to an address.
  const bool is_ascii = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  const std::vector<std::string> found = is_ascii ? addresses_in(text) : std::vector<std::string>();
  if (found.empty()) return "such as \"name@example.com\"";
  if (found.size() == 1) return "write \"" + found.front() + "\"";
  std::string all;
  for (const std::string& one : found) all += (all.empty() ? "\"" : ", \"") + one + "\"";
  return "several addresses are a list: [" + all + "]";
}

}  // namespace

std::string url_fault(std::string_view url) {
  const std::string shown = "`" + std::string(url) + "`";
  if (has_illegal(url)) return shown + " is no URL: it has a character that no URL has";
  const std::string scheme = scheme_of(url);
  if (scheme.empty()) return shown + " is no URL: it has no scheme";
  const std::string_view rest = url.substr(scheme.size() + 1);
  if (scheme == "http" || scheme == "https") {
    const std::string host = host_of(url);
    return rest.starts_with("//") && may_be_host(host) ? "" : shown + " is no URL: it names no host";
  }
  if (scheme == "mailto")
    return markup::valid_link_target(url) ? "" : shown + " is no URL: it names no address";
  if (scheme == "tel")
    return std::any_of(rest.begin(), rest.end(), ascii::is_digit) ? "" : shown + " is no URL: it has no number";
  return "a link cannot have the scheme `" + scheme + "`";
}

void check_url(Reading& reading, const Literal& url) {
  const std::string fault = url_fault(url.value);
  if (!fault.empty()) reading.diagnostics.error("bad-url", reading.places.of(url.value_id), fault, hint_for(url.value));
}

void check_email(Reading& reading, const Literal& email) {
  if (markup::is_mail_address(email.value)) return;
  reading.diagnostics.error("bad-email", reading.places.of(email.value_id), "`" + email.value + "` is no e-mail address",
                            email_hint(email.value));
}

void check_phone(Reading& reading, const Literal& phone) {
  const Span place = reading.places.of(phone.value_id);
  constexpr std::string_view scheme = "tel:";
  if (ascii::lowered(phone.value.substr(0, scheme.size())) == scheme) {
    reading.diagnostics.error("bad-phone", place, "`" + phone.value + "` is a link, and the number is wanted",
                              "write \"" + std::string(ascii::trimmed(phone.value.substr(scheme.size()))) + "\"");
    return;
  }
  if (std::none_of(phone.value.begin(), phone.value.end(), ascii::is_digit))
    reading.diagnostics.error("bad-phone", place, "`" + phone.value + "` is no telephone number", "such as \"+1 512 555 0123\"");
  else if (tel_uri(phone.value).empty())
    reading.diagnostics.warning("no-link", place, "no link can be made of `" + phone.value + "`: which number is dialled is not plain",
                                "write it in digits, such as \"+1 512 555 0123\" or \"+1 512 555 0123 ext. 4\", a remark in brackets, "
                                "several numbers as [\"…\", \"…\"]");
}

std::optional<Literal> read_url(Reading& reading, TableReader& table, std::string_view key) {
  Literal url = read_literal(reading, table, key);
  if (url.empty()) return std::nullopt;
  check_url(reading, url);
  return url;
}

std::optional<Literal> read_doi(Reading& reading, TableReader& table, std::string_view key) {
  Literal doi = read_literal(reading, table, key);
  if (doi.empty()) return std::nullopt;
  for (const std::string_view prefix : {"https://", "http://", "dx.", "doi.org/", "doi:"})
    if (lower(doi.value).starts_with(prefix)) doi.value.erase(0, prefix.size());
  doi.value.erase(0, std::min(doi.value.find_first_not_of(' '), doi.value.size()));
  const std::size_t slash = doi.value.find('/');
  const bool legal = doi.value.starts_with("10.") && slash != std::string::npos && slash > 3 &&
                     slash + 1 < doi.value.size() && doi.value.find_first_of(" \t\n") == std::string::npos;
  if (!legal)
    reading.diagnostics.error("bad-doi", reading.places.of(doi.value_id), "`" + doi.value + "` is no DOI",
                              "such as \"10.1145/3477132.3483541\"");
  return doi;
}

}  // namespace quoin
