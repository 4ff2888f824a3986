// BibTeX's format: what is read of a text, and what is said of one that is broken.
#include "bibliography/parse_bibtex.h"

#include <gtest/gtest.h>

#include "bibliography/entry.h"

namespace quoin::bibliography {
namespace {

/// "type key name=text|name=text" by line, then the faults with their offsets.
std::string shown(const File& file) {
  std::string out;
  for (const Entry& entry : file.entries) {
    out += entry.type + " " + entry.key;
    for (const Field& field : entry.fields) out += "|" + field.name + "=" + field.text;
    out += "\n";
  }
  for (const Fault& fault : file.faults)
    out += std::to_string(fault.at.begin) + (fault.error ? " error " : " warning ") + fault.code + ": " +
           fault.message + "\n";
  return out;
}

std::string parsed(std::string_view text) {
  return shown(read_file(text));
}

TEST(ParseBibtex, FormsOfEntriesAndValues) {
  EXPECT_EQ(parsed("@article{a, title = {T}}"), "article a|title=T\n");
  EXPECT_EQ(parsed("@ARTICLE ( a , TITLE = \"T\" , year = 2020, )"), "article a|title=T|year=2020\n");
  EXPECT_EQ(parsed("@book{a}"), "book a\n");
  EXPECT_EQ(parsed("@book{a:b/c-1.2+3,}"), "book a:b/c-1.2+3\n");
  EXPECT_EQ(parsed("@misc{a, t = {a {b} c}, u = \"a {\"} b\"}"), "misc a|t=a {b} c|u=a {\"} b\n");
  EXPECT_EQ(parsed("@misc{a, month = 3 # \"~\" # jan}"), "misc a|month=3~January\n");
  EXPECT_EQ(parsed("junk ann@example.com\n@misc{a,}junk"), "misc a\n");
  EXPECT_EQ(parsed("@misc{a, % a comment, with }\n t = {1}}"), "misc a|t=1\n");
  EXPECT_EQ(parsed("\xEF\xBB\xBF@misc{a,}"), "misc a\n");
}

TEST(ParseBibtex, StringsCommentsPreambles) {
  EXPECT_EQ(parsed("@string{x = {A} # \" b\"}\n@STRING(y = X # 1)\n@misc{a, t = x, u = Y}"), "misc a|t=A b|u=A b1\n");
  EXPECT_EQ(parsed("@comment{ @misc{b, t={x}} }@preamble{\"\\x{}\"}@misc{a,}"), "misc a\n");
  EXPECT_EQ(parsed("@misc{a, journal = jacm}"), "misc a|journal=Journal of the ACM\n");
  EXPECT_EQ(parsed("@string{foo={F}} @misc{a, t = fooo}"),
            "misc a|t=\n30 error unknown-string: no @string says what `fooo` is\n");
}

TEST(ParseBibtex, Faults) {
  EXPECT_EQ(parsed("@misc{, t = {x}}"), "misc |t=x\n0 error missing-key: this entry has no key\n");
  EXPECT_EQ(parsed("@misc{t = {x}}"), "misc |t=x\n0 error missing-key: this entry has no key\n");
  EXPECT_EQ(parsed("@misc{a, t = {x} u = {y}}"),
            "misc a|t=x|u=y\n17 error bibtex-syntax: a comma is missing before this\n");
  EXPECT_EQ(parsed("@misc{a, t {x}, u = {y}}"), "misc a|u=y\n9 error bibtex-syntax: `=` is expected behind `t`\n");
  EXPECT_EQ(parsed("@misc{a, t = , u = {y}}"), "misc a|t=|u=y\n13 error bibtex-syntax: the value of `t` is missing\n");
  EXPECT_EQ(parsed("@misc{a, t = {x}, t = {y}}"),
            "misc a|t=x\n18 warning doubled-field: this entry has a second `t`, which counts for nothing\n");
  EXPECT_EQ(parsed("@misc{a b, t = {x}}"),
            "misc a|t=x\n8 error bibtex-syntax: a comma is missing behind the key `a`\n8 error bibtex-syntax: `=` is "
            "expected behind `b`\n");
}

/// The entry is named in which the brace is missing, and those behind it are read.
TEST(ParseBibtex, ABraceThatIsNeverClosed) {
  EXPECT_EQ(parsed("@misc{a, t = {x}\n@misc{b, t = {y}}\n@misc{c, t = {z}}"),
            "misc a|t=x\nmisc b|t=y\nmisc c|t=z\n0 error bibtex-syntax: the entry that begins here is never closed\n");
  EXPECT_EQ(parsed("@misc{a, t = {x\n@misc{b, t = {y}}"),
            "misc a|t=\nmisc b|t=y\n13 error bibtex-syntax: the brace that opens `t` is never closed\n");
  EXPECT_EQ(parsed("@comment{ x\n@misc{b, t = {y}}"),
            "misc b|t=y\n0 error bibtex-syntax: the block that begins here is never closed\n");
  EXPECT_EQ(parsed("@misc{a, t = \"x"),
            "misc a|t=\n13 error bibtex-syntax: the quote that opens `t` is never closed\n");
}

TEST(ParseBibtex, PlacesAreThoseOfTheText) {
  const std::string_view text = "@misc{a, title = {Knots}, b = \"c\" # \"d\"}";
  const File file = parse_bibtex(text);
  ASSERT_EQ(file.entries.size(), 1u);
  const Entry& entry = file.entries[0];
  EXPECT_EQ(text.substr(entry.head.begin, entry.head.end - entry.head.begin), "@misc{a");
  EXPECT_EQ(entry.at.end, text.size());
  const Field& title = entry.fields[0];
  EXPECT_EQ(text.substr(title.text_at.begin, title.text_at.end - title.text_at.begin), "{Knots}");
  EXPECT_EQ(text.substr(title.verbatim_at, 5), "Knots");
  EXPECT_EQ(entry.fields[1].verbatim_at, Field::joined);
}

/// Each of these would take minutes if an entry were scanned to the file's end again and again.
TEST(ParseBibtex, TimeIsByTheLength) {
  std::string comments, entries, doubling = "@string{a0 = {" + std::string(1000, 'x') + "}}\n";
  for (int i = 0; i < 100'000; ++i) comments += "@comment{", entries += "@misc{a, t = {\n";
  EXPECT_FALSE(read_file(comments).faults.empty());
  EXPECT_FALSE(read_file(entries).faults.empty());
  EXPECT_TRUE(read_file(std::string(500'000, '@')).entries.empty());
  for (int i = 1; i < 60; ++i)
    doubling +=
        "@string{a" + std::to_string(i) + " = a" + std::to_string(i - 1) + " # a" + std::to_string(i - 1) + "}\n";
  const File bomb = read_file(doubling);
  ASSERT_EQ(bomb.faults.size(), 1u);
  EXPECT_EQ(bomb.faults[0].code, "too-large");
}

TEST(ReadFile, OtherEncodings) {
  const File latin1 = read_file("@misc{a, t = {caf\xE9}}");
  ASSERT_EQ(latin1.faults.size(), 1u);
  EXPECT_EQ(latin1.faults[0].code, "not-utf8");
  EXPECT_EQ(latin1.faults[0].at.begin, 17u);
  EXPECT_TRUE(read_file(std::string_view("@\0\xE9", 3)).faults.empty());
}

TEST(ParseCsl, ItemsNamesDatesPlaces) {
  const std::string text =
      "[\n {\"id\": \"a\", \"type\": \"article-journal\", \"title\": \"T <i>x</i>\", \"container-title\": \"J\", "
      "\"volume\": 3,\n"
      "  \"author\": [{\"family\": \"Okafor\", \"given\": \"Ada\"}, {\"literal\": \"WHO\"}],\n"
      "  \"issued\": {\"date-parts\": [[2021, 5]]}, \"DOI\": \"10.1/x\"}\n]";
  const File file = read_file(text);
  EXPECT_EQ(shown(file), "article a|author=|date=2021-05|doi=10.1/x|journaltitle=J|title=T <i>x</i>|volume=3\n");
  const Entry& entry = file.entries.at(0);
  ASSERT_EQ(entry.names.size(), 1u);
  EXPECT_EQ(entry.names[0].second.at(0).given, "Ada");
  EXPECT_EQ(entry.names[0].second.at(1).family, "WHO");
  const Field* title = entry.field("title");
  EXPECT_EQ(text.substr(title->text_at.begin, title->text_at.end - title->text_at.begin), "\"T <i>x</i>\"");
  const Field* volume = entry.field("volume");
  EXPECT_EQ(text.substr(volume->text_at.begin, volume->text_at.end - volume->text_at.begin), "3");
  EXPECT_EQ(text.substr(entry.head.begin, entry.head.end - entry.head.begin), "\"a\"");
}

TEST(ParseCsl, Faults) {
  EXPECT_EQ(shown(read_file("[{\"id\": \"a\", \"title\": }]")),
            "misc a\n22 error json-syntax: this is no JSON from here on\n");
  EXPECT_EQ(read_file("[{\"id\"").faults.size(), 1u);
  EXPECT_EQ(read_file(std::string("[{\"a\":") + std::string(500'000, '[')).faults.size(), 1u);
  EXPECT_TRUE(read_file("[]").entries.empty());
  EXPECT_TRUE(read_file("[{\"id\": \"a\", \"title\": \"T").entries.at(0).cut_off);
  EXPECT_FALSE(read_file("[{\"id\": \"a\"}, 5").entries.at(0).cut_off);
}

/// What other programs write a little differently.
TEST(ParseCsl, LooseForms) {
  const auto item = [](const std::string& fields) { return parsed("[{\"id\":\"a\"," + fields + "}]"); };
  const auto names = [](const std::string& author) {
    std::string out;
    const File file = read_file("[{\"author\":" + author + "}]");
    for (const auto& [role, all] : file.entries.at(0).names)
      for (const Name& one : all) out += one.given + "|" + one.family + ";";
    return out;
  };
  EXPECT_EQ(item("\"title\":[\"T\"]"), "misc a|title=T\n");
  EXPECT_EQ(item("\"keyword\":[\"x\",\"y\"]"), "misc a|keywords=x; y\n");
  EXPECT_EQ(item("\"title\":[\"T\",\"U\"]"), "misc a|title=T\n24 warning doubled-field: `title` has several texts, and the first one prints\n");
  for (const char* date : {"\"2014-03\"", "{\"date-parts\":[2014,3]}", "{\"date-parts\":[[\"2014\",\"3\"]]}"}) EXPECT_EQ(item(std::string("\"issued\":") + date), "misc a|date=2014-03\n");
  EXPECT_EQ(item("\"issued\":{\"date-parts\":[[2014,3],[2015]]}"), "misc a|date=2014-03/2015\n");
  EXPECT_EQ(item("\"issued\":{\"season\":2}"), "misc a\n30 warning bad-date: the season does not print, only the year\n");
  EXPECT_EQ(names("\"Ada Okafor\""), "|Ada Okafor;");
  EXPECT_EQ(names("{\"family\":\"Okafor\",\"given\":\"Ada\"}"), "Ada|Okafor;");
  EXPECT_EQ(names("[{\"name\":\"WHO\"},\"Bo Li\"]"), "|WHO;|Bo Li;");
  EXPECT_EQ(item("\"author\":[{\"x\":1}]"), "misc a|author=\n21 warning bad-name: this is no name, and does not print\n");
  EXPECT_EQ(parsed("{\"items\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"id\":\"c\"}"), "misc a\nmisc b\n");
}

}  // namespace
}  // namespace quoin::bibliography
