#include "export/json_resume/uri.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

TEST(StrictUri, EncodesOnlyWhatMayNotStand) {
  const auto check = [](std::string_view address, std::optional<std::string> expected) {
    EXPECT_EQ(strict_uri(address), expected) << address;
  };
  check("https://example.org/a?b=c#d", "https://example.org/a?b=c#d");
  check("https://example.org", "https://example.org");
  check("https://example.org?x", "https://example.org?x");
  check("https://example.org/ü", "https://example.org/%C3%BC");
  check("https://bücher.example/", "https://b%C3%BCcher.example/");
  check("https://example.org/%C3%BC%2", "https://example.org/%C3%BC%252");
  check("https://example.org/a[1]", "https://example.org/a%5B1%5D");
  check("https://example.org/#a#b", "https://example.org/#a%23b");
  check("https://me:x@y@example.org:8080/a", "https://me:x%40y@example.org:8080/a");
  check("https://example.org:80a/", std::nullopt);
  check("https://[::1]/", std::nullopt);
  check("https:///a", std::nullopt);
  check("mailto:ada@example.org?subject=a b", "mailto:ada@example.org?subject=a%20b");
  check("tel:+44-20", "tel:+44-20");
  check("ftp://example.org", std::nullopt);
  check("example.org", std::nullopt);
  check("", std::nullopt);
}

TEST(RelativeReference, HasNoSchemeAndNoQuery) {
  EXPECT_EQ(relative_reference("photos/me 1.jpg"), "photos/me%201.jpg");
  EXPECT_EQ(relative_reference("a:b?c#d.jpg"), "a%3Ab%3Fc%23d.jpg");
}

TEST(PlainMailbox, TakesDotStringsAtDomains) {
  for (const char* good : {"a@b", "ada.o@example.org", "a+b@x-y.example"}) EXPECT_TRUE(is_plain_mailbox(good)) << good;
  for (const char* bad :
       {"", "ada", "@x", "a@", ".a@x", "a..b@x", "a@x..y", "a@-x", "a@x-", "a@x-.y", "ä@x", "a@ä", "a b@x", "\"a\"@x"})
    EXPECT_FALSE(is_plain_mailbox(bad)) << bad;
}

}  // namespace
}  // namespace quoin
