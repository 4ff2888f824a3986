#include "export/pdf/syntax.h"

#include <gtest/gtest.h>

namespace quoin::pdf {
namespace {

using namespace std::string_literals;

void check(const std::string& actual, const std::string& expected) {
  EXPECT_EQ(actual, expected);
}

TEST(PdfSyntax, LiteralStringsEscapeWhatWouldEndOrChangeThem) {
  check(literal_string(""), "()");
  check(literal_string("plain"), "(plain)");
  check(literal_string("a(b)c\\d"), "(a\\(b\\)c\\\\d)");
  check(literal_string("line\rend\n"), "(line\\rend\n)");
  check(literal_string("\0\xFF"s), "(\0\xFF)"s);
}

TEST(PdfSyntax, HexStrings) {
  check(hex_string("\x01\xAB"), "<01AB>");
}

TEST(PdfSyntax, TextStringsAreAsciiOrMarkedUtf16) {
  check(text_string("A (b)"), "(A \\(b\\))");
  check(text_string("é"), "(\xFE\xFF\x00\xE9)"s);
  check(text_string("😀"), "(\xFE\xFF\xD8\x3D\xDE\x00)"s);
  check(text_string("tab\t"), "(\xFE\xFF\0t\0a\0b\0\t)"s);
  // The low byte of U+0128 would close the string, that of U+010D would be read as a line feed.
  check(text_string("\u0129"), "(\xFE\xFF\x01\\))"s);
  check(text_string("\u010D"), "(\xFE\xFF\x01\\r)"s);
}

TEST(PdfSyntax, Names) {
  check(name("ABCDEF+Serif-Bold"), "/ABCDEF+Serif-Bold");
  check(name("A B#/(é"), "/A#20B#23#2F#28#C3#A9");
  check(name("a\0b"s), "/ab");
  check(name(std::string(200, 'x')), "/" + std::string(127, 'x'));
}

TEST(PdfSyntax, UrisAreAsciiWithTheirOwnEscapesKept) {
  check(uri_string("https://example.com/a?b=c&d#e"), "(https://example.com/a?b=c&d#e)");
  check(uri_string("https://en.wikipedia.org/wiki/C_(language)"), "(https://en.wikipedia.org/wiki/C_\\(language\\))");
  check(uri_string("https://x/é b%20c"), "(https://x/%C3%A9%20b%20c)");
  check(uri_string("x\\<>\"\n"), "(x%5C%3C%3E%22%0A)");
}

}  // namespace
}  // namespace quoin::pdf
