#include "markup/link_target.h"

#include <gtest/gtest.h>

namespace quoin::markup {
namespace {

void check(std::string_view target, bool expected) {
  EXPECT_EQ(valid_link_target(target), expected) << target;
}

TEST(LinkTarget, Valid) {
  for (const char* target : {"https://e.org",
                             "http://e.org/",
                             "HTTPS://E.ORG/x?y=z#w",
                             "https://e.org:8080/a",
                             "https://user@e.org",
                             "https://user:word@e.org:1/",
                             "http://localhost",
                             "http://127.0.0.1:80",
                             "http://[::1]/",
                             "http://[::1]:80/x",
                             "https://e.org.",
                             "https://e.org/%20a",
                             "https://e.org/中",
                             "https://中.org",
                             "https://e.org/a(b)[c]'d*",
                             "https://a_b.e.org",
                             "https://e.org?x",
                             "https://e.org#x",
                             "mailto:a@b.org",
                             "mailto:a@b.org?subject=x",
                             "MAILTO:a@b",
                             "mailto:a@b.org,c@d.org",
                             "mailto:a.b+c@d-e.org",
                             "tel:+15125550123",
                             "tel:+1-512-555-0123",
                             "tel:(512)555.0123",
                             "tel:911",
                             "TEL:1;ext=2",
                             "tel:*100#"})
    check(target, true);
}

TEST(LinkTarget, Invalid) {
  for (const char* target : {"",
                             "e.org",
                             "www.e.org",
                             "/x",
                             "#x",
                             "./x",
                             "http:",
                             "http:/e.org",
                             "http://",
                             "https:///x",
                             "https://?x",
                             "https:e.org",
                             "https://.org",
                             "https://e..org",
                             "https://-e.org",
                             "https://e-.org",
                             "https://e.org:x",
                             "https://e.org:123456",
                             "https://a b.org",
                             "https://e.org/a b",
                             "https://e.org/<a>",
                             "https://e.org/\"",
                             "https://e.org/\\",
                             "https://e.org/{x}",
                             "https://e.org/%",
                             "https://e.org/%2",
                             "https://e.org/%zz",
                             "https://e.org/\x01",
                             "https://e.org/\n",
                             "https://[::1",
                             "https://[x]",
                             "https://[]",
                             "ftp://e.org",
                             "javascript:alert(1)",
                             "data:text/html,x",
                             "file:///etc/passwd",
                             "mailto:",
                             "mailto:a",
                             "mailto:@b.org",
                             "mailto:a@",
                             "mailto:a@b.org,",
                             "mailto:mailto:a@b.org",
                             "mailto:a@@b.org",
                             "tel:",
                             "tel:x",
                             "tel:+",
                             "tel:1 2",
                             "tel:()",
                             "https",
                             "://e.org",
                             "xhttps://e.org"})
    check(target, false);
}

TEST(LinkTarget, MailAddresses) {
  for (const char* address : {"a@b.org", "a@b", "a.b+c@d-e.org", "o'neil@b.org", "grün@größe.example", "用户@例子.广告", "a@xn--gre-9ka.org"})
    EXPECT_TRUE(is_mail_address(address)) << address;
  for (const char* address : {"", "a", "@b", "a@", "a b@c", "a@@b.org", "a@b@c.org", "a@b,org", "a@b.org,c@d.org", "a@b..org", "a..b@c.org", ".a@b.org",
                              "a.@b.org", "a@-b.org", "mailto:a@b.org", "[a@b.org](mailto:a@b.org)", "Ada <a@b.org>", "a@b.org;c@d.org"})
    EXPECT_FALSE(is_mail_address(address)) << address;
}

void check_bare(std::string_view text, std::string_view expected, std::size_t from = 0) {
  const Stretch found = find_bare_url(text, from);
  EXPECT_EQ(text.substr(found.begin, found.end - found.begin), expected) << text;
}

TEST(LinkTarget, BareUrls) {
  check_bare("https://e.org", "https://e.org");
  check_bare("a http://e.org/b c", "http://e.org/b");
  check_bare("(https://e.org/a)", "https://e.org/a");
  check_bare("(https://e.org/(a)))", "https://e.org/(a)");
  check_bare("[https://e.org]", "https://e.org");
  check_bare("https://e.org/a?b=c!?", "https://e.org/a?b=c");
  check_bare("\"https://e.org/a\".", "https://e.org/a");
  check_bare("https://e.org/a's", "https://e.org/a's");
  check_bare("'https://e.org'", "https://e.org");
  check_bare("见https://e.org/a。然后", "https://e.org/a");
  check_bare("HTTP://e.org", "HTTP://e.org");
  check_bare("https://e.org https://f.org", "https://f.org", 13);
  check_bare("http:// and https://e.org", "https://e.org");
  check_bare("ftp://e.org then http://f.org", "http://f.org");
  for (const char* text : {"", "xhttps://e.org", "1http://e.org", "https://", "://", "https:// e.org", "ftp://e.org",
                           "http:/e.org", "https://-", "https"})
    check_bare(text, "");
}

TEST(LinkTarget, AMailLinkLeadsToThatAddress) {
  EXPECT_EQ(mailto_uri("ada@example.org"), "mailto:ada@example.org");
  EXPECT_EQ(mailto_uri("a#b?c%41&d@x.org"), "mailto:a%23b%3Fc%2541&d@x.org");
}

}  // namespace
}  // namespace quoin::markup
