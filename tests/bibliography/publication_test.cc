// Entries → what prints of them: by type the venue, dates, identifiers, what is inherited, what is chosen and in which
// order.
#include "bibliography/publication.h"

#include <gtest/gtest.h>

#include <memory>

#include "bibliography/choose.h"
#include "bibliography/date.h"
#include "bibliography/fields.h"
#include "bibliography/identifiers.h"
#include "bibliography/words.h"

namespace quoin::bibliography {
namespace {

struct Read {
  File file;
  std::vector<FileFault> faults;
  std::unique_ptr<Catalogue> catalogue;

  explicit Read(std::string_view text)
      : file(read_file(text)), catalogue(std::make_unique<Catalogue>(std::vector<const File*>{&file}, faults)) {}
  Publication first(std::string_view language = "en") { return publication(*catalogue, 0, language, faults); }
  std::string codes() const {
    std::string out;
    for (const FileFault& one : faults) out += one.fault.code + " ";
    return out;
  }
};

std::string venue(const std::string& text, std::string_view language = "en") {
  return plain(Read(text).first(language).venue.text);
}

TEST(Publication, Venues) {
  EXPECT_EQ(venue("@article{a, title={T}, journal={J. ACM}, volume=71, number={3}, pages={145--178}}"),
            "J. ACM 71(3), 145–178");
  EXPECT_EQ(venue("@article{a, journal={J}, volume=7}"), "J 7");
  EXPECT_EQ(venue("@article{a, journaltitle={J}, journalsubtitle={S}, number=4, eid={e12}}"), "J: S (4), e12");
  EXPECT_EQ(venue("@inproceedings{a, booktitle={Proc. of X}, series={OSDI '23}, pages={1-9}}"),
            "Proc. of X (OSDI ’23), 1–9");
  EXPECT_EQ(venue("@inproceedings{a, booktitle={Proc.}, series={Lecture Notes in Computer Science}, volume=12}"),
            "Proc., Lecture Notes in Computer Science 12");
  EXPECT_EQ(venue("@incollection{a, booktitle={Handbook}, edition=2, publisher={P}, pages={1--2}}"),
            "Handbook, 2nd ed., P, 1–2");
  EXPECT_EQ(venue("@book{a, publisher={P}, edition={Third}}"), "Third ed., P");
  EXPECT_EQ(venue("@phdthesis{a, school={Leeds}}"), "PhD thesis, Leeds");
  EXPECT_EQ(venue("@thesis{a, type={mathesis}, institution={Leeds}}", "de"), "Masterarbeit, Leeds");
  EXPECT_EQ(venue("@techreport{a, number={7}, institution={Lab}}"), "Technical report 7, Lab");
  EXPECT_EQ(venue("@patent{a, number={US 1}}"), "Patent US 1");
  EXPECT_EQ(venue("@misc{a, howpublished={A talk}}"), "A talk");
  EXPECT_EQ(venue("@misc{a, howpublished={\\url{https://a.b}}}"), "");
  EXPECT_EQ(
      venue(
          "[{\"id\":\"a\",\"type\":\"paper-conference\",\"title\":\"T\",\"container-title\":\"C\",\"page\":\"1-2\"}]"),
      "C, 1–2");
}

TEST(Publication, TitlesAndPages) {
  EXPECT_EQ(plain(Read("@book{a, title={A}, subtitle={B}}").first().title.text), "A: B");
  EXPECT_EQ(plain(Read("@book{a, title={A?}, subtitle={B}}").first().title.text), "A? B");
  EXPECT_EQ(venue("@article{a, journal={J}, pages={S-12, 1:1--1:28, 3+}}"), "J, S-12, 1:1–1:28, 3+");
}

TEST(Publication, ArxivInAllItsForms) {
  for (const char* text :
       {"@misc{a, eprint={2101.00123}, archivePrefix={arXiv}}",
        "@article{a, journal={arXiv preprint arXiv:2101.00123}}",
        "@article{a, journal={CoRR}, volume={abs/2101.00123}}", "@misc{a, doi={10.48550/arXiv.2101.00123}}",
        "@online{a, url={https://arxiv.org/abs/2101.00123}}",
        "@online{a, eprinttype={arxiv}, eprint={arXiv:2101.00123}}"}) {
    const Publication made = Read(text).first();
    EXPECT_EQ(plain(made.venue.text), "arXiv:2101.00123") << text;
    ASSERT_EQ(made.venue.text.size(), 1u);
    EXPECT_EQ(made.venue.text[0].url, "https://arxiv.org/abs/2101.00123");
    ASSERT_TRUE(made.url);
    EXPECT_EQ(made.url->target, "https://arxiv.org/abs/2101.00123");
    EXPECT_FALSE(made.doi);
  }
  const Publication both =
      Read("@article{a, journal={J}, eprint={2101.00123}, archiveprefix={arXiv}, note={Best paper}}").first();
  EXPECT_EQ(plain(both.venue.text), "J");
  EXPECT_EQ(plain(both.note.text), "Best paper, arXiv:2101.00123");
  EXPECT_EQ(arxiv_of("cs/0112017", true), "cs/0112017");
  EXPECT_EQ(arxiv_of("arXiv:2101.00123v2 [cs.LG]"), "2101.00123v2");
  EXPECT_EQ(arxiv_of("Journal of 2101.00123"), "");
}

TEST(Publication, Identifiers) {
  EXPECT_EQ(doi_of("https://doi.org/10.1145/1"), "10.1145/1");
  EXPECT_EQ(doi_of("doi: 10.1145/1"), "10.1145/1");
  EXPECT_EQ(doi_of("11.1/2"), "");
  const Publication made = Read("@book{a, url={https://doi.org/10.1/{a}\\_b}}").first();
  ASSERT_TRUE(made.doi);
  EXPECT_EQ(made.doi->target, "10.1/a_b");
  EXPECT_FALSE(made.url);
  EXPECT_EQ(Read("@book{a, doi={10.1145/34\n 77}}").first().doi->target, "10.1145/3477");
  for (const char* text : {"@book{a, url={https://a.b/c https://d.e}}", "@book{a, url={https://a.b/c, https://d.e}}"}) {
    Read several(text);
    EXPECT_EQ(several.first().url->target, "https://a.b/c");
    EXPECT_EQ(several.codes(), "bad-url ");
  }
  Read bad("@book{a, doi={hello}}");
  EXPECT_FALSE(bad.first().doi);
  EXPECT_EQ(bad.codes(), "bad-doi ");
}

TEST(Publication, ADateInNoCalendarIsToldOf) {
  const std::pair<const char*, const char*> cases[] = {
      {"@book{a, year=2020, month=13}", "bad-date "},      {"@book{a, year=2020, month=12}", ""},     {"@book{a, year=2020, month={Spring}}", ""},
      {"@book{a, year=2020, month={5--6}}", ""},           {"@book{a, date={2020-45-99}}", "bad-date "}, {"@book{a, date={2020-02-30}}", "bad-date "},
      {"@book{a, date={2021-05-03/2021-06}}", ""},         {"@book{a, date={2021-21}}", ""},          {"@book{a, date={soon}}", ""},
      {"@book{a, date={2021}}", ""},                       {"@book{a, year=2020, month={Feb-March}}", "bad-date "}, {"@book{a, year=2020, month={3 March}}", ""},
      {"@book{a, date={2024/2023}}", "bad-date "},         {"@book{a, date={2021/2021-13}}", "bad-date "}, {"@book{a, date={2021/}}", ""}};
  for (const auto& [text, codes] : cases) {
    Read read(text);
    read.first();
    EXPECT_EQ(read.codes(), codes) << text;
  }
}

TEST(Publication, Dates) {
  const auto shown = [](std::optional<Date> date) {
    return date ? std::to_string(date->year) + "-" + std::to_string(date->month) + "-" + std::to_string(date->day)
                : "none";
  };
  EXPECT_EQ(shown(parse_date("2021")), "2021-0-0");
  EXPECT_EQ(shown(parse_date("2021-05-03/2021-06")), "2021-5-3");
  EXPECT_EQ(shown(parse_date("2021-21")), "2021-0-0");
  EXPECT_EQ(shown(parse_date("2021-02-30")), "2021-2-0");
  EXPECT_EQ(shown(parse_date("2021~")), "2021-0-0");
  EXPECT_EQ(shown(parse_date("soon")), "none");
  EXPECT_EQ(shown(parse_year("2021", "May", "")), "2021-5-0");
  EXPECT_EQ(shown(parse_year("2021", "5", "3")), "2021-5-3");
  EXPECT_EQ(shown(parse_year("2021", "3 March", "")), "2021-3-3");
  EXPECT_EQ(shown(parse_year("2021", "Spring", "")), "2021-0-0");
  EXPECT_EQ(shown(parse_year("in press", "", "")), "none");
  EXPECT_EQ(std::get<std::string>(Read("@book{a, year={in press}}").first().date), "in press");
}

TEST(Publication, RangesOfDates) {
  const auto range = [](const char* text) {
    const When when = Read(text).first().date;
    const auto* found = std::get_if<DateRange>(&when);
    return found ? iso_text(found->start) + " to " + iso_text(found->end) : "none";
  };
  EXPECT_EQ(range("@book{a, date={2024/2025}}"), "2024 to 2025");
  EXPECT_EQ(range("@book{a, year={2024/25}}"), "2024 to 2025");
  EXPECT_EQ(range("@book{a, year={2024--25}}"), "2024 to 2025");
  EXPECT_EQ(range("@book{a, date={2018-05-01/2019}}"), "2018-05-01 to 2019");
  EXPECT_EQ(range("@book{a, year={2024-05}}"), "none");
  EXPECT_EQ(range("@book{a, date={2024/..}}"), "none");
  EXPECT_EQ(range("[{\"id\":\"a\",\"issued\":{\"date-parts\":[[2014,3],[2015]]}}]"), "2014-03 to 2015");
}

TEST(Publication, AuthorsAndEditors) {
  const auto authors = [](const std::string& text) {
    std::string out;
    for (const Author& one : Read(text).first().authors) out += (out.empty() ? "" : "; ") + plain(one.name);
    return out;
  };
  EXPECT_EQ(authors("@book{a, author={A and others}}"), "A; et al.");
  EXPECT_EQ(authors("@book{a, editor={A B and C D}}"), "A B; C D (eds.)");
  EXPECT_EQ(authors("@book{a, author={A and B}, author+an={1=equal;2=equal,corresponding}}"), "A*; B*†");
  Read commas("@book{a, author={Ada Okafor, Bo Li, C Wu, D Xu}}");
  commas.first();
  EXPECT_EQ(commas.codes(), "bad-name ");
}

TEST(Publication, WhatAParentLends) {
  const std::string parent = "\n@proceedings{p, title={Proc.}, year=2020, doi={10.1/p}, editor={E}, publisher={P}}";
  Read read("@inproceedings{a, title={T}, crossref={p}}" + parent);
  const Publication made = read.first();
  EXPECT_EQ(plain(made.title.text), "T");
  EXPECT_EQ(plain(made.venue.text), "Proc.");
  EXPECT_EQ(std::get<Date>(made.date).year, 2020);
  EXPECT_FALSE(made.doi);
  EXPECT_FALSE(read.catalogue->stands_alone(1));
  EXPECT_EQ(
      std::get<Date>(Read("@inproceedings{a, year=2021, crossref={p}}@proceedings{p, date={2020-05}}").first().date)
          .year,
      2021);
  Read data("@book{a, title={T}, xdata={x}}@xdata{x, publisher={P}, doi={10.1/x}}");
  EXPECT_EQ(plain(data.first().venue.text), "P");
  EXPECT_TRUE(data.first().doi);
  EXPECT_FALSE(data.catalogue->stands_alone(1));
  EXPECT_EQ(Read("@book{a, crossref={q}}").codes(), "unknown-crossref ");
  EXPECT_EQ(Read("@book{a, crossref={b}}@book{b, crossref={a}}").codes(), "crossref-cycle ");
  EXPECT_EQ(Read("@book{a, crossref={a}}").codes(), "crossref-cycle ");
  EXPECT_EQ(Read("@book{a,}@book{a,}").codes(), "doubled-key ");
}

TEST(Publication, Faults) {
  Read type("@artcle{a, title={T}}");
  type.first();
  EXPECT_EQ(type.codes(), "unknown-type ");
  EXPECT_EQ(type.faults[0].fault.hint, "did you mean `article`?");
  Read command("@book{a, title={A \\foo{b}}}");
  command.first();
  EXPECT_EQ(command.codes(), "unknown-command ");
  EXPECT_EQ(command.faults[0].fault.at.begin, 18u);
  Read length("@book{a, title={" + std::string(longest_field + 1, 'x') + "}}");
  EXPECT_TRUE(length.first().title.empty());
  EXPECT_EQ(length.codes(), "too-long ");
}

std::string chosen(std::string_view text, const Choice& choice) {
  const Read read(text);
  std::string out, group;
  for (const Chosen& one : choose(*read.catalogue, choice, "en")) {
    if (one.group != group) out += "[" + one.group + "] ";
    group = one.group;
    out += read.catalogue->entry(one.id).key + " ";
  }
  return out;
}

const char* const shelf =
    "@article{a, title={Éa}, year=2020, keywords={x, selected}} @book{b, title={Da}, year=2022}"
    "@inproceedings{c, title={Zz}, date={2021-03}, crossref={p}, keywords={y}} @article{d, title={Aa}, year={in "
    "press}, keywords={selected;y}}"
    "@proceedings{p, title={P}, year=2021} @article{e, title={Ee}, year=2020}";

TEST(Choose, WhichAndInWhichOrder) {
  EXPECT_EQ(chosen(shelf, {}), "d b c a e ");
  EXPECT_EQ(chosen(shelf, {.sort = Sort::oldest}), "a e c b d ");
  EXPECT_EQ(chosen(shelf, {.sort = Sort::file}), "a b c d e ");
  EXPECT_EQ(chosen(shelf, {.sort = Sort::title}), "d b a e c ");
  EXPECT_EQ(chosen(shelf, {.keys = {"e", "p", "a"}}), "e p a ");
  EXPECT_EQ(chosen(shelf, {.keys = {"e", "a"}, .sort = Sort::file}), "a e ");
  EXPECT_EQ(chosen(shelf, {.exclude = {"b", "d"}}), "c a e ");
  EXPECT_EQ(chosen(shelf, {.newest = 2}), "d b ");
  EXPECT_EQ(chosen(shelf, {.newest = 2, .sort = Sort::oldest}), "b d ");
  EXPECT_EQ(chosen(shelf, {.keyword = "Selected"}), "d a ");
}

TEST(Choose, Groups) {
  EXPECT_EQ(chosen(shelf, {.group_by = GroupBy::year}), "[in press] d [2022] b [2021] c [2020] a e ");
  EXPECT_EQ(chosen(shelf, {.group_by = GroupBy::type}), "[Journal articles] d a e [Conference papers] c [Books] b ");
  EXPECT_EQ(chosen(shelf, {.group_by = GroupBy::keyword}), "b e [selected] d [y] c [x] a ");
  EXPECT_EQ(chosen(shelf, {.keyword = "selected", .group_by = GroupBy::keyword}), "[y] d [x] a ");
}

TEST(Words, Editions) {
  EXPECT_EQ(edition("1", "en") + edition("2", "en") + edition("3", "en") + edition("11", "en") + edition("22", "en"),
            "1st ed.2nd ed.3rd ed.11th ed.22nd ed.");
  EXPECT_EQ(edition("2", "de"), "2. Aufl.");
  EXPECT_EQ(heading(Kind::article, "fr"), "Articles de revues");
  EXPECT_EQ(heading(Kind::article, "tlh"), "Journal articles");
}

}  // namespace
}  // namespace quoin::bibliography
