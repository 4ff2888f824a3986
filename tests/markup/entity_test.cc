#include "markup/entity.h"

#include <gtest/gtest.h>

namespace quoin::markup {
namespace {

void check(const std::string& reference, const std::optional<std::string>& expected) {
  EXPECT_EQ(decode_entity(reference), expected) << reference;
}

TEST(Entity, Names) {
  check("&amp;", "&");
  check("&lt;", "<");
  check("&gt;", ">");
  check("&quot;", "\"");
  check("&apos;", "'");
  check("&nbsp;", "\u00A0");
  check("&Auml;", "Ä");
  check("&hellip;", "…");
  check("&NotEqualTilde;", "\u2242\u0338");
  check("&CounterClockwiseContourIntegral;", "\u2233");
  check("&bsol;", "\\");
  check("&ast;", "*");
  check("&Tab;", " ");
  check("&NewLine;", " ");
}

TEST(Entity, Numbers) {
  check("&#65;", "A");
  check("&#x41;", "A");
  check("&#X1F600;", "\U0001F600");
  check("&#10;", " ");
  check("&#9;", " ");
  check("&#13;", "\r");
  check("&#7;", "\x07");
  check("&#0;", std::string(1, '\0'));
  check("&#xD800;", "\uFFFD");
  check("&#xDFFF;", "\uFFFD");
  check("&#x110000;", "\uFFFD");
  check("&#99999999999999999999;", "\uFFFD");
  check("&#x10FFFF;", "\U0010FFFF");
}

TEST(Entity, NoReference) {
  for (const char* text : {"", "&", "&;", "&#;", "&#x;", "&#-1;", "&#+1;", "&#1a;", "&#xg;", "&unknown;", "&amp",
                           "amp;", "&AMp;", "&a b;", "&amp;;", "&<b>;", "&amp;amp;", "&é;"})
    check(text, std::nullopt);
  check("&" + std::string(100000, 'a') + ";", std::nullopt);
}

}  // namespace
}  // namespace quoin::markup
