#include "text/addresses.h"

#include <gtest/gtest.h>

#include <string>

namespace quoin {
namespace {

/// The addresses found, each as "mail:TEXT" or "url:TEXT", one after another.
void check(std::string_view text, std::string_view expected) {
  std::string found;
  for (const Address& address : find_addresses(text)) {
    if (!found.empty()) found += ' ';
    found += address.kind == Address::Kind::mail ? "mail:" : "url:";
    found += text.substr(address.begin, address.end - address.begin);
  }
  EXPECT_EQ(found, expected) << text;
}

TEST(FindAddresses, Mail) {
  check("a@b.c", "mail:a@b.c");
  check("To <first.last+tag@host-name.example.com>, please", "mail:first.last+tag@host-name.example.com");
  check("müller@köln.de", "mail:müller@köln.de");
  check("@handle", "");
  check("5 @ 3", "");
  check("a@", "");
  check("a@.", "");
}

TEST(FindAddresses, Urls) {
  check("https://example.com/a?b=c#d.", "url:https://example.com/a?b=c#d");
  check("(http://a.b)", "url:http://a.b");
  check("www.example.com,", "url:www.example.com");
  check("example.com", "url:example.com");
  check("github.com/me and gitlab.com/me", "url:github.com/me url:gitlab.com/me");
  check("详见https://a.bc/de。", "url:https://a.bc/de");
}

TEST(FindAddresses, WhatOnlyLooksLikeOne) {
  check("Ph.D.", "");
  check("e.g.", "");
  check("3.14", "");
  check("and/or", "");
  check("U.S.-based", "");
  check("...", "");
  check("Wait...what", "");
}

void check_breaks(std::string_view url, std::vector<std::uint32_t> expected) {
  std::vector<std::uint32_t> offsets;
  append_url_breaks(url, {Address::Kind::url, 0, static_cast<std::uint32_t>(url.size())}, offsets);
  EXPECT_EQ(offsets, expected) << url;
}

TEST(AppendUrlBreaks, OnlyInThePath) {
  check_breaks("https://a.bc", {});
  check_breaks("https://a.bc/", {});
  check_breaks("https://a.bc/def", {13});
  check_breaks("a.bc/de/fg", {5, 8});
  check_breaks("a.bc/de.fg", {5, 7});
  check_breaks("a.bc//de", {6});
}

}  // namespace
}  // namespace quoin
