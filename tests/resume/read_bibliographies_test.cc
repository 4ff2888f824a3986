// A section's bibliography → entries of the section, each with its place in the file; what a person is told of a broken
// one.
#include "resume/read_parts.h"

#include <gtest/gtest.h>

#include "resume_outcome.h"

namespace quoin {
namespace {

const std::string begin =
    "[basics]\nname = \"Ada Okafor\"\naliases = [\"A. B. Weaver\"]\n[[section]]\ntitle = \"P\"\nkind = "
    "\"publications\"\n";

Outcome read_with(const std::string& section, const std::map<std::string, std::string>& files) {
  Outcome out;
  MemoryWorld world;
  for (const auto& [name, text] : files) world.files["cv/" + name] = text;
  const SourceId id = out.sources.add("resume.toml", begin + section);
  out.resume = read_resume(id, "cv", {}, out.sources, world, out.diagnostics);
  out.diagnostics.sort_by_place();
  return out;
}

Outcome read_bib(const std::string& bib, const std::string& more = {}) {
  return read_with("bibliography = \"a.bib\"\n" + more, {{"a.bib", bib}});
}

/// Titles by line, each with its group before it and the owner among the authors in stars.
std::string entries(const Outcome& outcome) {
  std::string out;
  for (const Entry& entry : outcome.resume.sections.at(0).entries) {
    if (!entry.group.empty()) out += "[" + entry.group.plain() + "] ";
    out += entry.field(Field::title)->plain();
    for (std::size_t i = 0; i < entry.authors.size(); ++i)
      out += (i == 0 ? ": " : ", ") + std::string(entry.owner.at(i) ? "*" : "") + entry.authors[i].plain() +
             (entry.owner.at(i) ? "*" : "");
    out += "\n";
  }
  return out;
}

TEST(ReadBibliographies, AnEntryHasAllItsFields) {
  const Outcome out = read_bib(
      "@article{knots, title = {On \\emph{Knots}}, author = {Okafor, Ada and Li, Bo},\n"
      "  journal = {J. ACM}, volume = 7, year = 2021, month = may, doi = {10.1/x}, url = {https://a.b/c}, note = {In "
      "\"print\"}}");
  EXPECT_EQ(said(out), "");
  const Entry& entry = out.resume.sections.at(0).entries.at(0);
  EXPECT_EQ(entry.field(Field::title)->plain(), "On Knots");
  EXPECT_TRUE(entry.field(Field::title)->runs.at(1).emphasis);
  EXPECT_EQ(entry.field(Field::venue)->plain(), "J. ACM 7");
  EXPECT_EQ(entry.field(Field::note)->plain(), "In “print”");
  EXPECT_EQ(entry.doi->value, "10.1/x");
  EXPECT_EQ(entry.url->value, "https://a.b/c");
  EXPECT_EQ(std::get<Date>(entry.dates.date->value), (Date{2021, 5, 0}));
  EXPECT_EQ(entries(out), "On Knots: *Ada Okafor*, Bo Li\n");
}

TEST(ReadBibliographies, PlacesAreInTheFile) {
  const Outcome out = read_bib("\n@book{a,\n  title = {Ünder \\foo},\n  volume = 2, series = {S}}\n");
  EXPECT_EQ(
      said(out),
      "cv/a.bib:3:18 warning[unknown-command] `\\foo` is no command that is known here: only what stands in its braces prints | write the "
      "character itself, or the text without the command\n");
  const Entry& entry = out.resume.sections.at(0).entries.at(0);
  const auto text_at = [&](ValueId id) { return std::string(out.sources.text(out.resume.places.of(id))); };
  EXPECT_EQ(text_at(entry.value_id), "@book{a");
  EXPECT_EQ(text_at(entry.fields.at(1).second.value_id), "{S}");
  ASSERT_EQ(out.resume.further_places.size(), 1u);
  EXPECT_EQ(out.sources.text(out.resume.further_places[0].span), "2");
  EXPECT_EQ(out.resume.leaves.at(0).value_id, entry.value_id);
}

TEST(ReadBibliographies, WhatTheSectionSays) {
  const std::string bib =
      "@book{a, title={A}, year=2001, keywords={x}}@article{b, title={B}, year=2003}@book{c, title={C}, year=2002, "
      "keywords={x}, priority=3}";
  EXPECT_EQ(entries(read_bib(bib)), "B\nC\nA\n");
  EXPECT_EQ(entries(read_bib(bib, "sort = \"oldest\"\n")), "A\nC\nB\n");
  EXPECT_EQ(entries(read_bib(bib, "keys = [\"c\", \"b\"]\n")), "C\nB\n");
  EXPECT_EQ(entries(read_bib(bib, "exclude = [\"b\"]\n")), "C\nA\n");
  EXPECT_EQ(entries(read_bib(bib, "select = 1\n")), "B\n");
  EXPECT_EQ(entries(read_bib(bib, "select = \"x\"\n")), "C\nA\n");
  EXPECT_EQ(entries(read_bib(bib, "group-by = \"type\"\n")), "[Journal articles] B\n[Books] C\n[Books] A\n");
  EXPECT_EQ(entries(read_bib(bib, "[[section.entry]]\ntitle = \"By hand\"\n")), "By hand\nB\nC\nA\n");
  EXPECT_EQ(read_bib(bib).resume.leaves.at(1).priority, 3);
  EXPECT_EQ(entries(read_with("bibliography = [\"a.bib\", \"b.json\"]\n",
                              {{"a.bib", bib}, {"b.json", "[{\"id\":\"d\",\"title\":\"D\"}]"}})),
            "D\nB\nC\nA\n");
}

TEST(ReadBibliographies, TheOwnerIsMarkedByInitialsToo) {
  const auto authors = [](const std::string& names) {
    return entries(read_bib("@book{a, title={T}, author={" + names + "}}"));
  };
  EXPECT_EQ(authors("Okafor, A. and Li, Bo"), "T: *A. Okafor*, Bo Li\n");
  EXPECT_EQ(authors("Ada B. Okafor"), "T: *Ada B. Okafor*\n");
  EXPECT_EQ(authors("A. B. Weaver and Weaver, A."), "T: *A. B. Weaver*, A. Weaver\n");
  EXPECT_EQ(authors("Weaver, A.B."), "T: *A.B. Weaver*\n");
  EXPECT_EQ(authors("Okafor, Abe"), "T: Abe Okafor\n");
  EXPECT_EQ(authors("Okafor, A. and Okafor, A. C."), "T: A. Okafor, A. C. Okafor\n");  // nobody knows which
  EXPECT_EQ(authors("Okafor, A.*"), "T: *A. Okafor**\n");
  EXPECT_EQ(entries(read_bib("@book{a, title={T}, author={X and Y}, author+an={2=highlight}}")), "T: X, *Y*\n");
}

/// A file that is named twice is read once; its faults are told once.
TEST(ReadBibliographies, AFileIsReadOnce) {
  const Outcome out = read_with(
      "bibliography = \"a.bib\"\n[[section]]\ntitle = \"Q\"\nkind = \"publications\"\nbibliography = \"a.bib\"\n",
      {{"a.bib", "@book{a, title={T}, title={U}}"}});
  EXPECT_EQ(said(out),
            "cv/a.bib:1:21 warning[doubled-field] this entry has a second `title`, which counts for nothing | take one "
            "of the two out\n");
  EXPECT_EQ(out.sources.size(), 2u);
  EXPECT_EQ(out.resume.sections.at(1).entries.size(), 1u);
}

TEST(ReadBibliographies, FaultsOfTheSection) {
  const std::string bib = "@book{knots21, title={A}, keywords={selected}}";
  EXPECT_EQ(said(read_bib(bib, "keys = [\"knot21\"]\n")),
            "8:9 error[unknown-entry] no entry of the bibliography has the key `knot21` | did you mean `knots21`?\n");
  EXPECT_EQ(said(read_bib(bib, "exclude = [\"other\"]\n")),
            "8:12 warning[unknown-entry] no entry of the bibliography has the key `other` | a key stands behind the "
            "brace: @article{key,\n");
  EXPECT_EQ(said(read_bib(bib, "exclude = [\"knots21\"]\n")),
            "7:16 error[nothing-chosen] nothing of the bibliography is left to print | take keys out of `exclude`, or "
            "the section out\n");
  EXPECT_EQ(
      said(read_bib(bib, "select = \"selcted\"\n")),
      "8:10 error[nothing-chosen] no entry that could print has the keyword `selcted` | did you mean `selected`?\n");
  EXPECT_EQ(said(read_bib(bib, "select = 0\n")),
            "8:10 error[unknown-value] `select` cannot be 0 | write how many of the newest, such as 5, or a keyword\n");
  EXPECT_EQ(said(read_bib(bib, "select = true\n")),
            "8:10 error[wrong-type] `select`: expected a number or a keyword, found true or false\n");
  EXPECT_EQ(said(read_bib(bib, "sort = \"newst\"\n")),
            "8:8 error[unknown-value] `sort` cannot be `newst` | did you mean `newest`?\n");
  EXPECT_EQ(said(read_bib(bib, "group-by = \"colour\"\n")),
            "8:12 error[unknown-value] `group-by` cannot be `colour` | write \"year\", \"type\" or \"keyword\"\n");
  EXPECT_EQ(said(read_bib(bib, "grop-by = \"year\"\n")),
            "8:1 error[unknown-key] unknown key `grop-by` in a section | did you mean `group-by`?\n");
  EXPECT_EQ(
      said(read_with("sort = \"file\"\n[[section.entry]]\ntitle = \"T\"\n", {})),
      "7:1 error[missing-field] `sort` says nothing without `bibliography` | write bibliography = \"papers.bib\"\n");
}

TEST(ReadBibliographies, FaultsOfTheFile) {
  EXPECT_EQ(
      said(read_bib("@book{a, year=2000}")),
      "cv/a.bib:1:1 error[missing-field] `a` has no title | write title = {…}, or leave it out: exclude = [\"a\"]\n");
  EXPECT_EQ(said(read_bib("[{\"id\": \"a\", \"type\": \"book\"}]")),
            "cv/a.bib:1:9 error[missing-field] `a` has no title | write \"title\": \"…\", or leave it out: exclude = [\"a\"]\n");
  EXPECT_EQ(said(read_bib(std::string("@\0b\0", 4))),
            "cv/a.bib:1:1 error[not-utf8] the file is UTF-16 | save it as UTF-8: iconv -f utf-16 -t utf-8 OLD.bib > NEW.bib\n");
  EXPECT_EQ(said(read_bib("@book{a, title={T}\n")),
            "cv/a.bib:1:1 error[bibtex-syntax] the entry that begins here is never closed | write the missing brace\n");
  EXPECT_EQ(said(read_bib("[{\"id\": \"a\", \"title\": \"T")),
            "cv/a.bib:1:25 error[json-syntax] this is no JSON from here on | a list of items, such as pandoc or Zotero writes it\n");
  EXPECT_EQ(said(read_bib("@book{a, title = {T\n")), "cv/a.bib:1:18 error[bibtex-syntax] the brace that opens `title` is never closed | write } where the text ends\n");
  EXPECT_EQ(said(read_bib("[{\"id\": \"a\", \"title\": \"T\", \"URL\": \"https://a.b/c d\"}]")),
            "cv/a.bib:1:35 warning[bad-url] `https://a.b/c d` is no URL: it has a character that no URL has | the link is left out\n");
  for (const auto& [text, format] : {std::pair("[]", "an empty list"), {"TY  - JOUR\nER  -\n", "RIS"}, {"- id: a\n  title: T\n", "YAML"}, {"---\nreferences:\n", "YAML"}})
    EXPECT_EQ(said(read_bib(text)).substr(0, 60 + std::string(format).size()), "7:16 error[no-bibtex] `a.bib` holds no entry: it looks like " + std::string(format)) << format;
  EXPECT_EQ(said(read_bib("@bok{a, title={T}}")),
            "cv/a.bib:1:2 warning[unknown-type] there is no entry type `bok` | did you mean `book`?\n");
  EXPECT_EQ(
      said(read_bib("@book{, title={T}}")),
      "cv/a.bib:1:1 error[missing-key] this entry has no key | write a name behind the brace: @book{okafor2021,\n");
  EXPECT_EQ(said(read_bib("@book{a, title={T}}\n@book{a, title={U}}")),
            "cv/a.bib:2:7 warning[doubled-key] there is an entry `a` already | the first one counts; take the other "
            "out, or give it a key of its own\n");
  EXPECT_EQ(said(read_bib("@book{a, title={caf\xE9}}")),
            "cv/a.bib:1:20 error[not-utf8] this character is not UTF-8: the file may be Latin-1 | save it as UTF-8: "
            "iconv -f latin1 -t utf-8 "
            "OLD.bib > NEW.bib\n");
  EXPECT_EQ(
      said(read_bib("@book{a, title={A\x07}}")),
      "cv/a.bib:1:16 error[control-character] U+0007 is a control character, which cannot be printed | take it out\n");
  EXPECT_EQ(said(read_bib("@book{a, title={T}, url={example.org}}")),
            "cv/a.bib:1:25 warning[bad-url] `example.org` is no URL: it has no scheme | the link is left out\n");
  EXPECT_EQ(said(read_bib("@book{a, title={T}, doi={x}}")),
            "cv/a.bib:1:25 warning[bad-doi] `x` is no DOI | such as 10.1145/3477132.3483541\n");
}

/// Bounded, and each bound says so.
TEST(ReadBibliographies, Limits) {
  std::string many;
  for (int i = 0; i < 10'001; ++i) many += "@book{k" + std::to_string(i) + ", title={T}}\n";
  const Outcome all = read_bib(many);
  EXPECT_EQ(said(all),
            "7:16 error[too-many] the bibliographies would print 10001 entries; at most 10000 do | choose with `keys` "
            "or `select`\n");
  EXPECT_EQ(said(read_bib(many, "keys = [\"k10000\"]\n")), "");
  EXPECT_EQ(
      said(read_bib("@book{a, title={" + std::string(10u << 20, 'x') + "}}")),
      "cv/a.bib:1:1 error[missing-field] `a` has no title | write title = {…}, or leave it out: exclude = [\"a\"]\n"
      "cv/a.bib:1:10 error[too-long] `title` is longer than 100000 bytes | write what is to be printed alone\n");
  std::string sections = "bibliography = \"a.bib\"\nkeys = [\"k1\"]\n";
  for (int i = 0; i < 100; ++i)
    sections += "[[section]]\ntitle = \"P\"\nkind = \"publications\"\nbibliography = \"a.bib\"\nkeys = [\"k1\"]\n";
  const std::string told = said(read_with(sections, {{"a.bib", many}}));
  EXPECT_TRUE(told.starts_with("502:16 error[too-many] the sections look through more than 1000000 entries")) << told;
  const std::string parent = "@proceedings{p, title={" + std::string(99'000, 'x') + "}}\n";
  std::string children;
  for (int i = 0; i < 1000; ++i) children += "@inproceedings{k" + std::to_string(i) + ", title={T}, crossref={p}}\n";
  EXPECT_EQ(said(read_bib(children + parent)),
            "7:16 error[too-large] what the bibliographies would print is larger than 8 MB | choose with `keys` or "
            "`select`\n");
}

}  // namespace
}  // namespace quoin
