#include "resume/networks.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/ascii.h"
#include "base/bar_list.h"
#include "base/nearest.h"
#include "resume/read_links.h"

namespace quoin {
namespace {

constexpr auto networks = std::to_array<Network>({
    {"Academia.edu", "academia", "", "academia.edu", ShapeName::cap},
    {"arXiv", "", "", "arxiv.org", ShapeName::cap},
    {"Behance", "", "https://www.behance.net/{}", "", ShapeName::behance},
    {"Bitbucket", "", "https://bitbucket.org/{}", "", ShapeName::code},
    {"Bluesky", "bsky", "https://bsky.app/profile/{}", "bsky.social", ShapeName::bluesky},
    {"Codeberg", "", "https://codeberg.org/{}", "", ShapeName::code},
    {"DBLP", "", "", "dblp.org|dblp.uni-trier.de", ShapeName::cap},
    {"Dribbble", "dribble", "https://dribbble.com/{}", "", ShapeName::dribbble},
    {"Facebook", "", "https://www.facebook.com/{}", "", ShapeName::person},
    {"Forgejo", "", "", "forgejo.", ShapeName::code},
    {"Gitea", "", "", "gitea.", ShapeName::code},
    {"GitHub", "", "https://github.com/{}", "", ShapeName::github},
    {"GitLab", "", "https://gitlab.com/{}", "gitlab.", ShapeName::gitlab},
    {"Google Scholar", "scholar", "https://scholar.google.com/citations?user={}", "scholar.google.", ShapeName::cap,
     Handle::name, true},
    {"Hugging Face", "hf", "https://huggingface.co/{}", "", ShapeName::hugging_face},
    {"Instagram", "", "https://www.instagram.com/{}", "", ShapeName::person},
    {"Kaggle", "", "https://www.kaggle.com/{}", "", ShapeName::kaggle},
    {"LeetCode", "", "https://leetcode.com/u/{}", "", ShapeName::leetcode},
    {"LinkedIn", "", "https://www.linkedin.com/in/{}", "", ShapeName::linkedin},
    {"Mastodon", "fediverse", "https://{server}/@{}", "mastodon.", ShapeName::mastodon, Handle::with_server},
    {"ORCID", "orcidid", "https://orcid.org/{}", "", ShapeName::orcid},
    {"ResearchGate", "", "https://www.researchgate.net/profile/{}", "", ShapeName::research_gate},
    {"Signal", "", "https://signal.me/#p/+{}", "", ShapeName::signal, Handle::number, true},
    {"SourceHut", "srht", "https://sr.ht/~{}", "", ShapeName::code},
    {"Stack Overflow", "", "https://stackoverflow.com/users/{}", "", ShapeName::stack_overflow, Handle::member, true},
    {"Telegram", "", "https://t.me/{}", "", ShapeName::telegram},
    {"WhatsApp", "", "https://wa.me/{}", "", ShapeName::whatsapp, Handle::number, true},
    {"X", "twitter|xtwitter|twitterx", "https://x.com/{}", "twitter.com", ShapeName::x},
    {"Xing", "", "https://www.xing.com/profile/{}", "", ShapeName::xing},
});

/// Small letters and figures alone: "Git Hub" and "github" are one.
std::string folded(std::string_view name) {
  std::string out;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (ascii::is_alnum(c)) out += ascii::lower(c);
    if (byte >= 0x80) out += c;
  }
  return out;
}

/// Of a page's address, without "www."; small letters.
std::string host_in(std::string_view url) {
  const std::size_t slashes = url.find("//");
  if (slashes == std::string_view::npos) return {};
  url.remove_prefix(slashes + 2);
  const std::string out = ascii::lowered(url.substr(0, url.find_first_of("/?#:")));
  return out.starts_with("www.") ? out.substr(4) : out;
}

bool is_on(std::string_view host, std::string_view of) {
  if (of.ends_with('.')) return host.starts_with(of);
  return host == of || (host.ends_with(of) && host[host.size() - of.size() - 1] == '.');
}

std::string replaced(std::string_view text, std::string_view what, std::string_view with) {
  std::string out(text);
  if (const std::size_t at = out.find(what); at != std::string::npos) out.replace(at, what.size(), with);
  return out;
}

/// Of an address's path.
bool is_one_part(std::string_view text) { return text.find_first_of("/?#") == std::string_view::npos; }

/// name@server, with or without an @ before it.
std::string page_on_server(std::string_view link, std::string_view user) {
  const std::size_t at = user.find('@');
  if (at == 0 || at == std::string_view::npos || user.find('.', at) == std::string_view::npos) return {};
  if (!is_one_part(user)) return {};
  return replaced(replaced(link, "{server}", user.substr(at + 1)), "{}", user.substr(0, at));
}

/// With the country's code, in figures alone.
std::string page_of_number(std::string_view link, std::string_view number) {
  if (!number.starts_with('+')) return {};
  std::string figures;
  for (const char c : number) {
    if (ascii::is_digit(c)) figures += c;
    if (ascii::is_letter(c)) return {};
  }
  return figures.empty() ? std::string() : replaced(link, "{}", figures);
}

/// The number, and the name with which addresses are written.
std::string page_of_member(std::string_view link, std::string_view member) {
  const std::string_view number = member.substr(0, member.find('/'));
  const std::string_view name = member.substr(std::min(number.size() + 1, member.size()));
  if (number.empty() || !std::ranges::all_of(number, ascii::is_digit)) return {};
  return is_one_part(name) ? replaced(link, "{}", member) : std::string();
}

/// Empty where `user` is no name of the kind that the network gives.
std::string page_of(const Network& network, std::string_view user) {
  switch (network.handle) {
    case Handle::name:
      break;
    case Handle::number:
      return page_of_number(network.link, user);
    case Handle::with_server:
      return page_on_server(network.link, user);
    case Handle::member:
      return page_of_member(network.link, user);
  }
  return is_one_part(user) ? replaced(network.link, "{}", user) : std::string();
}

}  // namespace

const Network* network_named(std::string_view name) {
  std::string wanted = folded(name);
  if (name.ends_with(".com")) wanted.resize(wanted.size() - 3);
  if (wanted.empty()) return nullptr;
  for (const Network& one : networks)
    if (folded(one.name) == wanted || in_list(one.others, wanted)) return &one;
  return nullptr;
}

bool is_called(const Network& network, std::string_view name) {
  return folded(network.name) == folded(name);
}

const Network* network_at(std::string_view url) {
  const std::string host = host_in(url);
  if (host.empty()) return nullptr;
  const auto holds = [&](std::string_view of) { return is_on(host, of); };
  for (const Network& one : networks) {
    const std::string own = host_in(one.link);
    if ((!own.empty() && own[0] != '{' && holds(own)) || any_in_list(one.hosts, holds)) return &one;
  }
  return nullptr;
}

const Network* network_of(const Profile& profile) {
  const Network* named = network_named(profile.network.value);
  return named ? named : network_at(profile.url.value);
}

std::string user_page(const Network& network, std::string_view username) {
  if (username.starts_with('@')) username.remove_prefix(1);
  if (username.empty() || network.link.empty()) return {};
  const std::string page = page_of(network, username);
  return url_fault(page).empty() ? page : std::string();
}

std::string network_near(std::string_view name) {
  std::vector<std::string_view> names;
  for (const Network& one : networks) names.push_back(one.name);
  return nearest(name, names);
}

}  // namespace quoin
