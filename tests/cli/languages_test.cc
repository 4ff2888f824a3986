// Several languages as people use them: a PDF in each, a list of what is missing, and every command that sets a résumé in one.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "process.h"

namespace quoin::test {
namespace {

using Json = nlohmann::json;

constexpr const char* resume = R"toml([document]
language = "en-GB"
[basics]
name = "Ada Okafor"
headline = { en = "Engineer", de = "Ingenieurin" }
[[section]]
kind = "experience"
[[section.entry]]
organization = "Acme"
position = { en = "Lead", de = "Leiterin", fr = "Responsable" }
start = 2020
end = "present"
highlights = ["Plain.", { en = "Built it.", de = "Gebaut." }]
[variant.german]
language = "de"
)toml";

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

class CliLanguages : public ::testing::Test {
 protected:
  void SetUp() override { scratch.put("resume.toml", resume); }

  std::string text_of(std::vector<std::string> options) {
    options.insert(options.begin(), {"build", "--dump", "text"});
    const Result result = run(scratch, options);
    EXPECT_EQ(result.status, 0) << result.err;
    return result.out;
  }

  Scratch scratch;
};

TEST_F(CliLanguages, OneIsSet) {
  const std::string english = text_of({}), german = text_of({"--language", "de-AT"}), french = text_of({"--language", "fr"});
  EXPECT_TRUE(has(english, "Engineer") && has(english, "EXPERIENCE") && has(english, "Lead") && has(english, "present")) << english;
  EXPECT_TRUE(has(german, "Ingenieurin") && has(german, "BERUFSERFAHRUNG") && has(german, "Gebaut.") && has(german, "heute")) << german;
  EXPECT_TRUE(has(french, "Engineer") && has(french, "Responsable") && has(french, "EXPÉRIENCE PROFESSIONNELLE")) << french;
  EXPECT_EQ(text_of({"--variant", "german"}), text_of({"--language", "de"}));
  EXPECT_TRUE(has(run(scratch, {"check", "--language", "fr"}).err, "resume.toml:5:12: warning[missing-translation]"));
  EXPECT_EQ(run(scratch, {"check", "--language", "fr", "--strict"}).status, 1);
}

TEST_F(CliLanguages, APdfInEach) {
  const Result built = run(scratch, {"build", "--languages", "en,de"});
  EXPECT_EQ(built.status, 0) << built.err;
  EXPECT_EQ(scratch.names(), (std::vector<std::string>{"resume-de.pdf", "resume-en.pdf", "resume.toml"}));
  EXPECT_TRUE(has(built.out, "resume-en.pdf · 1 page") && has(built.out, "resume-de.pdf · 1 page")) << built.out;
  EXPECT_EQ(run(scratch, {"build", "--languages", "en,de", "--check"}).status, 0);
  scratch.put("resume-de.pdf", scratch.text("resume-en.pdf"));
  const Result stale = run(scratch, {"build", "--languages", "en,de", "--check", "--json"});
  EXPECT_EQ(stale.status, 1);
  EXPECT_EQ(Json::parse(stale.out)["builds"][1]["language"], "de") << stale.out;
  ASSERT_EQ(run(scratch, {"build", "--language", "de", "-o", "alone.pdf"}).status, 0);
  ASSERT_EQ(run(scratch, {"build", "--languages", "en,de"}).status, 0);
  EXPECT_TRUE(scratch.text("alone.pdf") == scratch.text("resume-de.pdf"));
  ASSERT_EQ(run(scratch, {"build", "--languages", "de-at, fr", "-o", "out/cv.v2.pdf", "--json"}).status, 3);  // no such folder
  ASSERT_EQ(run(scratch, {"build", "--languages", "de-at, fr", "-o", "cv.v2.pdf"}).status, 0);
  EXPECT_TRUE(scratch.has("cv.v2-de-AT.pdf") && scratch.has("cv.v2-fr.pdf"));
  Start typed{{"build", "-", "--languages", "en,de", "-o", "typed.pdf"}, scratch.path(), resume, {}, {}, {}};
  ASSERT_EQ(run(typed).status, 0);
  EXPECT_TRUE(scratch.text("typed-de.pdf") == scratch.text("alone.pdf"));
}

TEST_F(CliLanguages, WhatIsWrongInOneLeavesTheOthersWhole) {
  scratch.put("resume.toml", std::string(resume) + "[[section]]\ntitle = { en = \"T\", de = \"T\" }\nkind = \"prose\"\ntext = { en = \"good\", de = \"![a](b)\" }\n");
  const Result built = run(scratch, {"build", "--languages", "en,de"});
  EXPECT_EQ(built.status, 1);
  EXPECT_EQ(scratch.names(), (std::vector<std::string>{"resume-en.pdf", "resume.toml"}));
  EXPECT_TRUE(has(built.err, "nothing was written in de")) << built.err;
  const Result printed = run(scratch, {"build", "--languages", "de,en", "--json"});
  EXPECT_EQ(printed.status, 1);
  const Json json = Json::parse(printed.out);
  EXPECT_EQ(json["builds"][0]["language"], "de");
  EXPECT_EQ(json["builds"][0]["diagnostics"][0]["line"], 19);
  EXPECT_EQ(json["builds"][1]["output"], "resume-en.pdf");
  const Result checked = run(scratch, {"check"});
  EXPECT_TRUE(checked.status == 1 && has(checked.err, "resume.toml:19:")) << "a variant is in German\n" << checked.err;
  EXPECT_EQ(run(scratch, {"check", "--languages"}).status, 1);
}

TEST_F(CliLanguages, AreChecked) {
  const Result table = run(scratch, {"check", "--languages"});
  EXPECT_EQ(table.status, 0) << table.err;
  EXPECT_EQ(table.err, "");
  EXPECT_EQ(table.out,
            "                                         en-GB  de  fr\n"
            "   5  basics.headline                        ✓   ✓   –\n"
            "  10  section[0].entry[0].position           ✓   ✓   ✓\n"
            "  13  section[0].entry[0].highlights[1]      ✓   ✓   –\n"
            "\n"
            "missing                                      0   0   2\n"
            "pages                                        1   1   1\n"
            "\n"
            "resume.toml: no faults\n");
  const Json json = Json::parse(run(scratch, {"check", "--languages", "--json"}).out);
  EXPECT_EQ(json["languages"][2], (Json{{"language", "fr"}, {"lacks", 2}, {"pages", 1}}));
  EXPECT_EQ(json["texts"][0], (Json{{"path", "basics.headline"}, {"line", 5}, {"has", {"en-GB", "de"}}, {"lacks", {"fr"}}}));
  EXPECT_EQ(json["diagnostics"], Json::array());
  const Result strict = run(scratch, {"check", "--languages", "--strict"});
  EXPECT_EQ(strict.status, 1);
  EXPECT_TRUE(has(strict.err, "2 errors")) << strict.err;
  scratch.put("plain.toml", "[basics]\nname = \"Ada\"\n");
  EXPECT_EQ(run(scratch, {"check", "plain.toml", "--languages"}).out, "no text is given by language\nplain.toml: no faults\n");
}

TEST_F(CliLanguages, NoTextIsMissedInALanguageThatThereIsNot) {
  const Result result = run(scratch, {"check", "--language", "english"});
  EXPECT_EQ(result.status, 1);
  EXPECT_TRUE(has(result.err, "error[unknown-language]") && !has(result.err, "missing-translation")) << result.err;
}

TEST_F(CliLanguages, ThePdfRemembers) {
  ASSERT_EQ(run(scratch, {"build", "--languages", "de", "--embed", "source"}).status, 0);
  const Result again = run(scratch, {"build", "--from", "resume-de.pdf", "-o", "again.pdf"});
  EXPECT_EQ(again.status, 0) << again.err;
  EXPECT_TRUE(scratch.text("again.pdf") == scratch.text("resume-de.pdf"));
  EXPECT_EQ(run(scratch, {"verify", "resume-de.pdf"}).status, 0);
  ASSERT_EQ(run(scratch, {"build", "--language", "de", "-o", "cv.pdf", "--embed", "data"}).status, 0);
  EXPECT_EQ(run(scratch, {"verify", "cv.pdf", "--against", "resume.toml", "--language", "de"}).status, 0);
  const Result found = run(scratch, {"verify", "cv.pdf", "--against", "resume.toml"});
  EXPECT_TRUE(has(found.out, "--variant german")) << found.out;  // which makes the same of it
  ASSERT_EQ(run(scratch, {"build", "--languages", "de"}).status, 0);
  EXPECT_EQ(run(scratch, {"verify", "resume-de.pdf"}).status, 0);  // against resume.toml, in German
  const Result data = run(scratch, {"extract", "cv.pdf", "--what", "json", "-o", "-"});
  EXPECT_TRUE(has(data.out, "Ingenieurin") && !has(data.out, "Engineer")) << data.out;
}

TEST_F(CliLanguages, ABatchTakesThem) {
  Start typed{{"batch", "-", "-o", "out", "--language", "fr"}, scratch.path(),
              "{\"id\": \"a\", \"path\": \"resume.toml\", \"language\": \"de\"}\n{\"id\": \"b\", \"path\": \"resume.toml\"}\n", {}, {}, {}};
  ASSERT_EQ(run(typed).status, 0);
  ASSERT_EQ(run(scratch, {"build", "--language", "de", "-o", "de.pdf"}).status, 0);
  ASSERT_EQ(run(scratch, {"build", "--language", "fr", "-o", "fr.pdf"}).status, 0);
  EXPECT_TRUE(scratch.text("out/a.pdf") == scratch.text("de.pdf"));
  EXPECT_TRUE(scratch.text("out/b.pdf") == scratch.text("fr.pdf"));
}

TEST_F(CliLanguages, WhatMakesNoSense) {
  const auto check = [&](std::vector<std::string> options, const std::string& expected) {
    const Result result = run(scratch, options);
    EXPECT_EQ(result.status, 2) << result.out;
    EXPECT_TRUE(has(result.err, expected)) << result.err;
  };
  check({"build", "--languages", "en,jp"}, "there is no language 'jp'; did you mean ja?");
  check({"build", "--languages", "en,../x"}, "there is no language '../x'");
  check({"build", "--languages", ""}, "there is no language ''");
  check({"build", "--languages", "en,de,EN"}, "--languages names en twice");
  check({"build", "--languages", "en", "--language", "de"}, "--language and --languages cannot be given together");
  check({"build", "--languages", "en,de", "-o", "-"}, "--languages builds several PDFs");
  check({"build", "--languages", "en,de", "--dump", "text"}, "--dump goes with --language");
  check({"build", "--languages", "en,de", "--from", "x.pdf", "-o", "y.pdf"}, "--languages cannot be given too");
  check({"check", "--languages", "--language", "de"}, "--language and --languages cannot be given together");
  EXPECT_EQ(scratch.names(), std::vector<std::string>{"resume.toml"});
}

}  // namespace
}  // namespace quoin::test
