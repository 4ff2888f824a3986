// Letters as people use them: alone, before the résumé, remembered by the PDF, verified, written by the hundred.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "process.h"
#include "support/disk_files.h"

namespace quoin::test {
namespace {

using Json = nlohmann::json;

constexpr const char* resume = R"toml([basics]
name = "Ada Okafor"
email = "ada@example.org"
[[section]]
title = "Work"
kind = "prose"
text = "Much."
[letter]
file = "letter.toml"
[letter.for]
organization = "Acme"
[variant.other]
set.letter.for.organization = "Other"
)toml";

constexpr const char* letter = R"toml(# to myself
date = "2026-03-02"
recipient = "{organization}\nTown"
body = "I write to {organization}."
closing = "Yours,"
signature = "sign.png"
)toml";

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

class CliLetter : public ::testing::Test {
 protected:
  void SetUp() override {
    scratch.put("resume.toml", resume);
    scratch.put("letter.toml", letter);
    scratch.put("sign.png", project_bytes("tests/image/rgb.png"));
  }

  Result ok(const std::vector<std::string>& arguments) {
    const Result result = run(scratch, arguments);
    EXPECT_EQ(result.status, 0) << result.err;
    return result;
  }

  Scratch scratch;
};

TEST_F(CliLetter, AloneAndBefore) {
  EXPECT_TRUE(ok({"build", "--letter"}).out.starts_with("resume-letter.pdf · 1 page · "));
  EXPECT_TRUE(scratch.has("resume-letter.pdf") && !scratch.has("resume.pdf"));
  const std::string both = ok({"build", "--with-letter"}).out;
  EXPECT_TRUE(both.starts_with("resume.pdf · 2 pages · ") && has(both, "\n  letter: 1 page, body ")) << both;
  const std::string text = ok({"build", "--letter", "--dump", "text"}).out;
  EXPECT_TRUE(has(text, "I write to Acme.") && !has(text, "Much.")) << text;
  EXPECT_TRUE(has(ok({"build", "--letter", "--variant", "other", "--dump", "text"}).out, "I write to Other."));
  EXPECT_TRUE(has(ok({"build", "--letter", "--set", "letter.for.organization=Set", "--dump", "text"}).out, "I write to Set."));
  EXPECT_FALSE(has(ok({"build", "--dump", "text"}).out, "Acme"));
  const Json json = Json::parse(ok({"build", "--with-letter", "--json"}).out);
  EXPECT_EQ(json["pages"], 2);
  EXPECT_EQ(json["letter"]["pages"], 1);
  EXPECT_FALSE(Json::parse(ok({"build", "--json"}).out).contains("letter"));
}

TEST_F(CliLetter, ThePdfRemembersAndIsVerified) {
  for (const char* how : {"--letter", "--with-letter"}) {
    const Result built = ok({"build", how, "--embed", "source", "-o", "a.pdf"});
    EXPECT_TRUE(has(built.out, "letter.toml line 1: comments")) << built.out;
    EXPECT_TRUE(has(built.out, "resume.toml, sign.png, letter.toml, ")) << built.out;
    EXPECT_FALSE(has(built.out, "sign.png: not printed")) << built.out;
    ok({"build", "--from", "a.pdf", "-o", "again.pdf"});
    EXPECT_TRUE(scratch.text("a.pdf") == scratch.text("again.pdf"));
    EXPECT_EQ(run(scratch, {"build", "--from", "a.pdf", "-o", "b.pdf", how}).status, 2);
    const Result verified = ok({"verify", "a.pdf"});
    EXPECT_TRUE(has(verified.out, "  ok")) << verified.out;
    ok({"build", how, "-o", "bare.pdf"});
    EXPECT_EQ(run(scratch, {"verify", "bare.pdf", "--against", "resume.toml", how}).status, 0);
  }
  const Result plain = ok({"build", "--embed", "source", "-o", "c.pdf"});
  EXPECT_TRUE(has(plain.out, "sign.png: not printed") && has(plain.out, "letter.toml lines 2-6: not printed")) << plain.out;
  ok({"build", "--from", "c.pdf", "-o", "again.pdf"});
  ok({"extract", "c.pdf", "-o", "out"});
  EXPECT_EQ(scratch.text("out/letter.toml"), letter);
  ok({"build", "--letter", "--embed", "data", "-o", "d.pdf"});
  EXPECT_FALSE(has(ok({"extract", "d.pdf", "--what", "json", "-o", "-"}).out, "Much."));
}

/// By its name, by what [[output]] says of it, or by trying.
TEST_F(CliLetter, APdfOfALetterIsKnownAsOne) {
  const auto verified = [&](const std::vector<std::string>& words) {
    std::vector<std::string> arguments = words;
    arguments.insert(arguments.begin(), "verify");
    return ok(arguments).out;
  };
  scratch.put("resume.toml", std::string(resume) + "[[output]]\nfile = \"cover.pdf\"\ndocuments = \"letter\"\n[[output]]\nfile = \"both.pdf\"\ndocuments = \"both\"\n");
  ok({"build", "--all"});
  for (const char* name : {"cover.pdf", "both.pdf"}) EXPECT_TRUE(has(verified({name}), "fields of resume.toml")) << name;
  ok({"build", "--letter"});
  EXPECT_TRUE(has(verified({"resume-letter.pdf"}), "fields of resume.toml"));
  verified({"resume-letter.pdf", "--against", "resume.toml"});
  ok({"build", "--letter", "--language", "de", "-o", "resume-letter-de.pdf"});
  verified({"resume-letter-de.pdf"});
  ok({"build", "--letter", "-o", "x.pdf"});
  EXPECT_TRUE(has(verified({"x.pdf", "--against", "resume.toml"}), "  made with --letter\n"));
  ok({"build", "--with-letter", "-o", "x.pdf"});
  EXPECT_TRUE(has(verified({"x.pdf", "--against", "resume.toml"}), "  made with --with-letter\n"));
}

TEST_F(CliLetter, AResumeIsTheSameWithAndWithout) {
  ok({"build", "-o", "with.pdf"});
  std::string bare = resume;
  scratch.put("resume.toml", bare.substr(0, bare.find("[letter]")));
  ok({"build", "-o", "without.pdf"});
  EXPECT_TRUE(scratch.text("with.pdf") == scratch.text("without.pdf"));
}

TEST_F(CliLetter, Batches) {
  Start start;
  start.folder = scratch.path();
  start.arguments = {"batch", "-", "-o", "out", "--letter"};
  start.input = "{\"id\":\"a\",\"path\":\"resume.toml\"}\n"
                "{\"id\":\"b\",\"path\":\"resume.toml\",\"settings\":{\"letter.for.organization\":\"B\"}}\n";
  const Result result = run(start);
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_TRUE(scratch.has("out/a.pdf") && scratch.has("out/b.pdf"));
  EXPECT_FALSE(scratch.text("out/a.pdf") == scratch.text("out/b.pdf"));
  start.arguments = {"batch", "-", "-o", "out", "--resume"};
  EXPECT_FALSE(has(run(start).out, "\"skipped\":true")) << "a résumé is no letter";
}

TEST_F(CliLetter, FaultsHaveTheirStatus) {
  const auto check = [&](const std::vector<std::string>& arguments, int status, const std::string& words) {
    const Result result = run(scratch, arguments);
    EXPECT_EQ(result.status, status) << result.err;
    EXPECT_TRUE(has(result.err, words)) << result.err;
  };
  check({"build", "--letter", "--with-letter"}, 2, "--letter and --with-letter cannot be given together");
  check({"build", "--letter", "--explain"}, 2, "--explain tells of the résumé's pages, and --letter builds none");
  check({"build", "letter.toml", "--letter"}, 1, "letter.toml:1:1: error[letter-without-resume]");
  check({"check", "--letter", "--set", "letter.body={x}"}, 1, "error[unknown-placeholder]");
  check({"check", "--letter", "--set", "letter.signature=letter.toml"}, 1, "error[bad-photo]: `letter.toml` is no picture");
  check({"check", "--set", "letter.file=../letter.toml"}, 1, "error[missing-file]");
  scratch.put("inner/resume.toml", resume);
  scratch.put("inner/sign.png", project_bytes("tests/image/rgb.png"));
  check({"check", "inner/resume.toml", "--set", "letter.file=../letter.toml"}, 1, "error[outside-folder]");
  scratch.put("bare.toml", "[basics]\nname = \"Ada\"\n");
  check({"build", "bare.toml", "--letter"}, 1, "bare.toml:1:1: error[no-letter]: the résumé has no letter");
  std::string body;
  for (int i = 0; i < 200; ++i) body += "It goes on and on and says the same again. ";
  check({"build", "--letter", "-o", "long.pdf", "--set", "letter.body=" + body + "{organization}"}, 0, "warning[letter-too-long]");
  check({"build", "--letter", "-o", "long.pdf", "--strict", "--set", "letter.body=" + body + "{organization}"}, 1, "error[letter-too-long]");
}

}  // namespace
}  // namespace quoin::test
