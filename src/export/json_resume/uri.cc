// RFC 3986, section 3: each component has characters of its own.
#include "export/json_resume/uri.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/ascii.h"
#include "markup/link_target.h"

namespace quoin {
namespace {

constexpr std::string_view in_host = "-._~!$&'()*+,;=";
constexpr std::string_view in_user = "-._~!$&'()*+,;=:";
constexpr std::string_view in_path = "-._~!$&'()*+,;=:@/";
constexpr std::string_view in_query = "-._~!$&'()*+,;=:@/?";  // and in a fragment

bool is_encoded(std::string_view text, std::size_t at) {
  return text[at] == '%' && at + 2 < text.size() && ascii::is_hex(text[at + 1]) && ascii::is_hex(text[at + 2]);
}

std::string encoded(std::string_view part, std::string_view allowed) {
  std::string out;
  for (std::size_t i = 0; i < part.size(); ++i) {
    const bool stays = ascii::is_alnum(part[i]) || allowed.find(part[i]) != std::string_view::npos || is_encoded(part, i);
    out += stays ? std::string(1, part[i]) : fmt::format("%{:02X}", static_cast<unsigned char>(part[i]));
  }
  return out;
}

std::string encoded_authority(std::string_view authority) {
  std::string out;
  if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos) {
    out = encoded(authority.substr(0, at), in_user) + '@';
    authority.remove_prefix(at + 1);
  }
  const std::size_t colon = std::min(authority.rfind(':'), authority.size());
  return out + encoded(authority.substr(0, colon), in_host) + std::string(authority.substr(colon));
}

/// Path, query and fragment.
std::string encoded_rest(std::string_view rest) {
  const std::size_t hash = std::min(rest.find('#'), rest.size());
  const std::size_t question = std::min(rest.substr(0, hash).find('?'), hash);
  std::string out = encoded(rest.substr(0, question), in_path);
  if (question < hash) out += '?' + encoded(rest.substr(question + 1, hash - question - 1), in_query);
  if (hash < rest.size()) out += '#' + encoded(rest.substr(hash + 1), in_query);
  return out;
}

}  // namespace

std::optional<std::string> strict_uri(std::string_view address) {
  const std::size_t colon = address.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  std::string out(address.substr(0, colon + 1));
  std::string_view rest = address.substr(colon + 1);
  if (rest.starts_with("//")) {
    const std::string_view authority = rest.substr(2, rest.find_first_of("/?#", 2) - 2);
    if (authority.find('[') != std::string_view::npos)
      return std::nullopt;  // a literal address has a grammar of its own
    out += "//" + encoded_authority(authority);
    rest.remove_prefix(2 + authority.size());
  }
  out += encoded_rest(rest);
  if (!markup::valid_link_target(out)) return std::nullopt;
  return out;
}

std::string relative_reference(std::string_view path) {
  return encoded(path, "-._~!$&'()*+,;=@/");
}

bool is_plain_mailbox(std::string_view address) {
  const auto dotted = [](std::string_view text, std::string_view others) {
    if (text.empty() || text.front() == '.' || text.back() == '.' || text.find("..") != std::string_view::npos)
      return false;
    return std::all_of(text.begin(), text.end(),
                       [&](char c) { return ascii::is_alnum(c) || c == '.' || others.find(c) != std::string_view::npos; });
  };
  const std::size_t at = std::min(address.rfind('@'), address.size());
  if (at == address.size()) return false;
  const std::string_view domain = address.substr(at + 1);
  const bool hyphens_inside = domain.find("-.") == std::string_view::npos &&
                              domain.find(".-") == std::string_view::npos && !domain.starts_with('-') &&
                              !domain.ends_with('-');
  return dotted(address.substr(0, at), "!#$%&'*+-/=?^_`{|}~") && dotted(domain, "-") && hyphens_inside;
}

}  // namespace quoin
