// A network's name in its spellings, and a user's page on it.
#include "resume/networks.h"

#include <gtest/gtest.h>

#include <sstream>

#include "support/pipeline.h"

namespace quoin {
namespace {

std::string called(const std::string& name) {
  const Network* network = network_named(name);
  return network ? std::string(network->name) : "";
}

std::string page(const std::string& name, const std::string& user) {
  const Network* network = network_named(name);
  return network ? user_page(*network, user) : "no network";
}

TEST(Networks, AreFoundInOtherSpellings) {
  for (const char* spelling : {"GitHub", "github", "Git Hub", "git-hub", "GITHUB", "github.com"})
    EXPECT_EQ(called(spelling), "GitHub") << spelling;
  EXPECT_EQ(called("Linked In"), "LinkedIn");
  EXPECT_EQ(called("StackOverflow"), "Stack Overflow");
  EXPECT_EQ(called("ORCID iD"), "ORCID");
  EXPECT_EQ(called("Twitter"), "X");
  EXPECT_EQ(called("x"), "X");
  for (const char* other : {"", " ", "Chess", "GitHu", "com", ".com", "www", "\u00e9"}) EXPECT_EQ(called(other), "") << other;
  EXPECT_EQ(network_near("Gihub"), "GitHub");
  EXPECT_EQ(network_near("Chess"), "");
}

TEST(Networks, MakeTheAddressOfAUsersPage) {
  EXPECT_EQ(page("LinkedIn", "ada"), "https://www.linkedin.com/in/ada");
  EXPECT_EQ(page("GitHub", "@ada"), "https://github.com/ada");
  EXPECT_EQ(page("ORCID", "0000-0002-1825-0097"), "https://orcid.org/0000-0002-1825-0097");
  EXPECT_EQ(page("Google Scholar", "AbC-1_dAAAAJ"), "https://scholar.google.com/citations?user=AbC-1_dAAAAJ");
  EXPECT_EQ(page("Mastodon", "ada@mathstodon.xyz"), "https://mathstodon.xyz/@ada");
  EXPECT_EQ(page("Mastodon", "@ada@mathstodon.xyz"), "https://mathstodon.xyz/@ada");
  EXPECT_EQ(page("Bluesky", "@ada.bsky.social"), "https://bsky.app/profile/ada.bsky.social");
  EXPECT_EQ(page("Stack Overflow", "22656"), "https://stackoverflow.com/users/22656");
  EXPECT_EQ(page("Stack Overflow", "22656/ada"), "https://stackoverflow.com/users/22656/ada");
  EXPECT_EQ(page("WhatsApp", "+44 7700 900-123"), "https://wa.me/447700900123");
  EXPECT_EQ(page("Signal", "+44 7700 900123"), "https://signal.me/#p/+447700900123");
}

TEST(Networks, MakeNoneOfWhatIsNoUser) {
  for (const char* user : {"", "@", "Ada Byron", "a/b", "a?b", "https://github.com/ada", "50%"})
    EXPECT_EQ(page("GitHub", user), "") << user;
  for (const char* user : {"ada", "@ada", "ada@", "ada@server", "@mathstodon.xyz"})
    EXPECT_EQ(page("Mastodon", user), "") << user;
  for (const char* user : {"ada", "ada.42", "07700 900123", "+"}) EXPECT_EQ(page("WhatsApp", user), "") << user;
  for (const char* user : {"ada", "/ada", "22656a", "22656/ada/x", "22656/a?b"})
    EXPECT_EQ(page("Stack Overflow", user), "") << user;
  EXPECT_EQ(page("DBLP", "ada"), "");
}

TEST(Networks, AreFoundByAPagesHost) {
  const auto at = [](const char* url) {
    const Network* network = network_at(url);
    return network ? std::string(network->name) : "";
  };
  EXPECT_EQ(at("https://www.github.com/ada"), "GitHub");
  EXPECT_EQ(at("https://de.linkedin.com/in/ada"), "LinkedIn");
  EXPECT_EQ(at("https://scholar.google.de/citations?user=1"), "Google Scholar");
  EXPECT_EQ(at("https://twitter.com/ada"), "X");
  EXPECT_EQ(at("https://gitlab.gnome.org/ada"), "GitLab");
  for (const char* other : {"", "mailto:ada@github.com", "https://notgithub.com", "https://example.org/github.com",
                            "https://netflix.com/", "https:///", "//"})
    EXPECT_EQ(at(other), "") << other;
}

TEST(Networks, AreThoseOfTheDocumentation) {
  std::istringstream in(testing::read_file(testing::source_folder() + "/docs/resume.md"));
  std::string line, name;
  std::size_t found = 0;
  while (std::getline(in, line) && line != "| network | `username` |") continue;
  for (std::getline(in, line); std::getline(in, line) && line.starts_with("| ");) {
    std::istringstream cell(line.substr(2, line.find(" |") - 2));
    while (std::getline(cell >> std::ws, name, ',')) {
      name.resize(name.find(" (") == std::string::npos ? name.size() : name.find(" ("));
      const Network* network = network_named(name);
      ASSERT_TRUE(network) << name;
      EXPECT_EQ(network->name, name);
      EXPECT_NE(network->link, "");
      ++found;
    }
  }
  EXPECT_EQ(found, 24u);
}

}  // namespace
}  // namespace quoin
