// Which files `[[output]]` comes to, what each is made of, and what is said where a table makes no sense.
#include <gtest/gtest.h>

#include "resume/output.h"
#include "resume/resume_outcome.h"

namespace quoin {
namespace {

/// Tables begin in line 10.
const std::string before = "[basics]\nname = \"Ada O'Neill / PhD\"\n" + award + "[variant.short]\n[variant.\"a b/c\"]\n";

/// FILE, and behind it the words of its request.
std::string outputs(const std::string& tables, const Request& common = {}) {
  const Outcome outcome = read(before + tables);
  std::string out = said(outcome);
  for (const Output& one : outputs_of(outcome.resume, common)) {
    out += one.file;
    if (one.request.variant) out += " --variant " + *one.request.variant;
    for (const Setting& setting : one.request.settings) out += " " + setting.key + "=" + setting.value;
    if (one.request.standard) out += " standard " + std::to_string(static_cast<int>(*one.request.standard));
    if (one.request.embed) out += " embed " + std::to_string(static_cast<int>(*one.request.embed));
    if (one.request.documents != Documents::resume) out += " " + std::string(document_words[static_cast<std::size_t>(one.request.documents)]);
    out += "\n";
  }
  return out;
}

TEST(Outputs, EachVariantInEachLanguageInEachLayout) {
  EXPECT_EQ(outputs("[[output]]\nfile = \"cv.pdf\"\n"), "cv.pdf\n");
  EXPECT_EQ(outputs("[[output]]\nfile = \"{variant}/cv-{language}-{layout}.pdf\"\nvariants = [\"short\", \"a b/c\"]\n"
                    "languages = [\"EN-gb\", \"zh-hans\"]\nlayouts = [\"full\", \"./looks/mine.toml\"]\n"),
            "short/cv-en-GB-full.pdf --variant short document.layout=\"full\" document.language=\"en-GB\"\n"
            "short/cv-en-GB-mine.pdf --variant short document.layout=\"./looks/mine.toml\" document.language=\"en-GB\"\n"
            "short/cv-zh-Hans-full.pdf --variant short document.layout=\"full\" document.language=\"zh-Hans\"\n"
            "short/cv-zh-Hans-mine.pdf --variant short document.layout=\"./looks/mine.toml\" document.language=\"zh-Hans\"\n"
            "a-b-c/cv-en-GB-full.pdf --variant a b/c document.layout=\"full\" document.language=\"en-GB\"\n"
            "a-b-c/cv-en-GB-mine.pdf --variant a b/c document.layout=\"./looks/mine.toml\" document.language=\"en-GB\"\n"
            "a-b-c/cv-zh-Hans-full.pdf --variant a b/c document.layout=\"full\" document.language=\"zh-Hans\"\n"
            "a-b-c/cv-zh-Hans-mine.pdf --variant a b/c document.layout=\"./looks/mine.toml\" document.language=\"zh-Hans\"\n");
}

TEST(Outputs, NamesAndFormats) {
  EXPECT_EQ(outputs("[[output]]\nfile = \"{name}.pdf\"\nlayouts = \"plain\"\n[[output]]\nfile = \"cv-{page}.svg\"\n[[output]]\n"
                    "file = \"resume.json\"\nformat = \"json\"\nvariants = \"short\"\n[[output]]\nfile = \"cv.txt\"\n"),
            "Ada-O’Neill-PhD.pdf document.layout=\"plain\"\ncv-{page}.svg standard 3 embed 0\n"
            "resume.json --variant short standard 3 embed 0\ncv.txt standard 3 embed 0\n");
  EXPECT_EQ(with_page("a/{page}-{page}.svg", 12), "a/12-12.svg");
}

TEST(Outputs, LettersWhereThereIsOne) {
  const std::string letter = "[letter]\nopening = \"Dear reader,\"\nbody = \"Text.\"\nclosing = \"Yours,\"\n";
  EXPECT_EQ(outputs("[[output]]\nfile = \"letter.pdf\"\ndocuments = \"letter\"\n[[output]]\nfile = \"all.pdf\"\ndocuments = \"both\"\n"
                    "[[output]]\nfile = \"cv.pdf\"\ndocuments = \"resume\"\n" + letter),
            "letter.pdf letter\nall.pdf both\ncv.pdf\n");
  const std::string wanted = "[[output]]\nfile = \"cv.pdf\"\ndocuments = \"letter\"\n";
  EXPECT_EQ(outputs(wanted).substr(0, 80), "12:13 error[no-letter] the résumé has no letter | write [letter] with `opening");
  EXPECT_EQ(outputs("[[output]]\nfile = \"cv.pdf\"\ndocuments = \"leter\"\n"),
            "12:13 error[unknown-documents] `documents` cannot be `leter` | did you mean `letter`?\ncv.pdf\n");
  EXPECT_EQ(outputs("[[output]]\nfile = \"cv.json\"\ndocuments = \"both\"\n" + letter).substr(0, 74),
            "12:13 error[not-of-format] a file of the format `json` holds no letter | t");
}

TEST(Outputs, WhatIsRequiredIsAskedFor) {
  EXPECT_EQ(outputs("[[output]]\nfile = \"cv.pdf\"\nrequire = [\"pdf/a-3a\", \"pdf/ua-1\"]\n"), "cv.pdf standard 1\n");
  EXPECT_EQ(outputs("[[output]]\nfile = \"cv.pdf\"\nrequire = \"pdf/a-2a\"\n"), "cv.pdf\n");
  Request common;
  common.standard = PdfStandard::none;
  common.settings = {{"document.paper", "a5", "--paper"}};
  EXPECT_EQ(outputs("[[output]]\nfile = \"cv.pdf\"\nlayouts = \"full\"\nrequire = \"pdf/a-3a\"\n", common),
            "cv.pdf document.paper=a5 document.layout=\"full\" standard 3\n");
}

TEST(Outputs, BudgetsAndTheirPlaces) {
  const Outcome outcome = read(before + "[[output]]\nfile = \"cv.pdf\"\npages = 2\nmax-bytes = 200_000\n"
                                        "require = [\"verify\", \"no-warnings\", \"fits\"]\n");
  ASSERT_EQ(said(outcome), "");
  const OutputTable& table = outcome.resume.outputs.at(0);
  EXPECT_EQ(table.pages, 2);
  EXPECT_EQ(table.max_bytes, 200'000);
  EXPECT_EQ(outcome.resume.places.of(table.pages_id).begin, (Position{12, 9}));
  EXPECT_EQ(outcome.resume.places.of(table.max_bytes_id).begin, (Position{13, 13}));
  ASSERT_EQ(table.require.size(), 3u);
  EXPECT_EQ(table.require[2].first, Requirement::fits);
  EXPECT_EQ(outcome.resume.places.of(table.require[2].second).begin, (Position{14, 37}));
}

/// `tables` has no outputs, and these faults.
void check_faults(const std::string& tables, const std::string& expected) {
  EXPECT_EQ(said(read(before + tables)), expected);
}

TEST(Outputs, FaultsOfAName) {
  const auto check = [](const std::string& name, const std::string& why) {
    check_faults("[[output]]\nfile = \"" + name + "\"\n",
                 "11:8 error[bad-name] no file may be called `" + name + "`: its name " + why +
                     " | files are put into the résumé's folder, or into a folder below it\n");
  };
  check("../cv.pdf", "leads out of the folder");
  check("a/../../cv.pdf", "leads out of the folder");
  check("~/cv.pdf", "leads out of the folder");
  check("/tmp/cv.pdf", "is no relative path");
  check(".cv.pdf", "has a part that begins with a dot");
  check(".git/hooks/cv.pdf", "has a part that begins with a dot");
  check("-rf.pdf", "has a part that begins with a hyphen, as options do");
  check("nul.pdf", "is a device's on some systems");
  check("./cv.pdf", "is no plain path");
  check_faults("[[output]]\n", "10:1 error[missing-field] [[output]] needs `file` | write file = \"…\"\n");
  check_faults("[output]\nfile = \"cv.pdf\"\n",
               "10:1 error[wrong-type] `output`: expected an array of tables, found a table | write [[…]] with two brackets before "
               "each\n");
}

TEST(Outputs, FaultsOfPlaceholders) {
  const auto check = [](const std::string& name, const std::string& expected) {
    check_faults("[[output]]\nfile = \"" + name + "\"\n", "11:8 error[" + expected + "\n");
  };
  check("cv-{varient}.pdf", "unknown-placeholder] no placeholder is called `{varient}` | did you mean `variant`?");
  check("cv-{}.pdf", "unknown-placeholder] no placeholder is called `{}` | write \"variant\", \"language\", \"layout\", \"name\", \"page\"");
  check("cv-{name.pdf", "unknown-placeholder] `{` opens a placeholder that does not close | write `}` behind its word");
  check("cv-{variant}.pdf", "empty-placeholder] `{variant}` stands for nothing: the table names no `variants` | write variants = "
                            "[\"…\"], or take `{variant}` out");
  check("cv-{page}.pdf", "empty-placeholder] `{page}` stands for nothing: only of svg is each page a file | take it out");
}

TEST(Outputs, FaultsOfFormats) {
  check_faults("[[output]]\nfile = \"cv.docx\"\n", "11:8 error[unknown-format] what `cv.docx` is to be cannot be told from its ending | "
                                                   "let it end with .pdf, .svg, .json or .txt\n");
  check_faults("[[output]]\nfile = \"cv.pdf\"\nformat = \"svg\"\n",
               "11:8 error[unknown-format] the name of a file of the format `svg` ends with `.svg` | call it `cv.svg`, or write another "
               "format\n");
  check_faults("[[output]]\nfile = \"cv.pdf\"\nformat = \"pfd\"\n",
               "12:10 error[unknown-format] no format is called `pfd` | did you mean `pdf`?\n");
  check_faults("[[output]]\nfile = \"cv.json\"\npages = 1\nrequire = [\"verify\", \"fits\"]\n",
               "12:9 error[not-of-format] a file of the format `json` has no pages | take `pages` out\n"
               "13:12 error[not-of-format] `verify` can be required of a PDF, not of `json` | take it out, or make a PDF\n");
}

TEST(Outputs, FaultsOfWords) {
  check_faults("[[output]]\nfile = \"cv.pdf\"\nvariants = \"shrt\"\nlanguages = \"!\"\nrequire = [\"verfy\", \"pdf/x\"]\npages = 0\n",
               "12:12 error[unknown-variant] no variant is called `shrt` | did you mean `short`?\n"
               "13:13 error[unknown-language] there is no language `!` | a language tag is meant, such as en-US, de or zh-Hans\n"
               "14:12 error[unknown-requirement] nothing that can be required is called `verfy` | did you mean `verify`?\n"
               "14:21 error[unknown-requirement] nothing that can be required is called `pdf/x` | write \"verify\", \"pdf/ua-1\", "
               "\"pdf/a-2a\", \"pdf/a-3a\", \"no-warnings\", \"fits\"\n"
               "15:9 error[bad-number] `pages` cannot be 0 | write how many there may be at most\n");
  check_faults("[[output]]\nfile = \"cv.pdf\"\nlayouts = []\nrequire = [\"pdf/a-2a\", \"pdf/a-3a\"]\nmax-byte = 1\n",
               "12:11 error[empty-value] `layouts` is empty | take it out, or name what is to be made\n"
               "13:24 error[bad-claim] a PDF is PDF/A-2a or PDF/A-3a, and cannot be both | require one of them\n"
               "14:1 error[unknown-key] unknown key `max-byte` in [[output]] | did you mean `max-bytes`?\n");
}

TEST(Outputs, TwoOfOneName) {
  check_faults("[[output]]\nfile = \"cv.pdf\"\n[[output]]\nfile = \"CV.pdf\"\n[[output]]\nfile = \"cv.pdf/x.pdf\"\n",
               "13:8 error[double-file] `CV.pdf` cannot stand beside `cv.pdf` of the output in line 11 | give one of them another name\n"
               "15:8 error[double-file] `cv.pdf/x.pdf` cannot stand beside `CV.pdf` of the output in line 13 | give one of them another "
               "name\n");
  check_faults("[[output]]\nfile = \"cv.pdf\"\n[[output]]\nfile = \"cv.pdf\"\nlayouts = \"plain\"\n",
               "13:8 error[double-file] the output in line 11 is called `cv.pdf`, too | give one of them another name\n");
  check_faults("[[output]]\nfile = \"{layout}.pdf\"\nlayouts = [\"plain\", \"full\"]\nlanguages = [\"en\", \"de\"]\nvariants = [\"short\", "
               "\"a b/c\"]\n",
               "11:8 error[double-file] two files of this table would be called `plain.pdf` | put {variant} and {language} into `file`\n");
  check_faults("[[output]]\nfile = \"{layout}.pdf\"\nlayouts = [\"mine\", \"./mine.toml\"]\n",
               "11:8 error[double-file] two files of this table would be called `mine.pdf` | two words of one of its lists come to the same there: "
               "take one out, or put them into tables of their own\n");
  check_faults("[[output]]\nfile = \"p-{page}.svg\"\n[[output]]\nfile = \"p-12.svg\"\n[[output]]\nfile = \"p-x.svg\"\n",
               "13:8 error[double-file] the output in line 11 is called `p-12.svg`, too | give one of them another name\n");
}

TEST(Outputs, TooMany) {
  std::string layouts, tables;
  for (int i = 0; i < 40; ++i) layouts += "\"l" + std::to_string(i) + "\", ";
  const std::string lists = "variants = [\"short\"]\nlayouts = [" + layouts + "]\nlanguages = [" + layouts + "]\n";
  const std::string all = said(read(before + "[[output]]\nfile = \"{variant}-{layout}-{language}.pdf\"\n" + lists));
  EXPECT_NE(all.find("10:1 error[too-many] the outputs come to more than 1000 files | name fewer variants, languages or layouts\n"),
            std::string::npos)
      << all;
  for (int i = 0; i < 1000; ++i) tables += "[[output]]\nfile = \"" + std::to_string(i) + ".pdf\"\n";
  EXPECT_EQ(said(read(before + tables)), "");
  EXPECT_NE(said(read(before + tables + "[[output]]\nfile = \"x.pdf\"\n")).find("2010:1 error[too-many]"), std::string::npos);
}

}  // namespace
}  // namespace quoin
