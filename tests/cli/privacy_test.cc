// Overlays, variables and redactions as people use them: what is written, what is not, and in which words.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "process.h"
#include "support/disk_files.h"
#include "support/noted_photo.h"
#include "support/pdf_bytes.h"

namespace quoin::test {
namespace {

using Json = nlohmann::json;
using Words = std::vector<std::string>;

constexpr const char* resume = R"toml([basics]
name = "Ada Okafor"
headline = "Engineer"
phone = "+44 20 7946 0000"
email = "ada@example.org"
[[section]]
id = "work"
title = "Work"
kind = "experience"
[[section.entry]]
organization = "Acme"
highlights = ["Plain.", "Ring (020) 7946-0000."]
[variant.board]
redact = ["basics.phone"]
[variant.clean]
extends = "board"
redact = ["section.work.entry[0].highlights[1]"]
)toml";

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

class CliPrivacy : public ::testing::Test {
 protected:
  void SetUp() override { scratch.put("resume.toml", resume); }

  /// Runs it, which must not be without faults, and returns what it says; the file that stood there still does.
  std::string refused(Words arguments, int status = 1) {
    scratch.put("cv.pdf", "old");
    if (arguments[0] == "build") arguments.insert(arguments.end(), {"-o", "cv.pdf"});
    const Result result = run(scratch, arguments);
    EXPECT_EQ(result.status, status) << result.out << result.err;
    EXPECT_EQ(scratch.text("cv.pdf"), "old");
    return result.err;
  }

  Scratch scratch;
};

TEST_F(CliPrivacy, WhatIsRedactedIsProvenToBeGone) {
  const Result built = run(scratch, {"build", "--variant", "clean"});
  ASSERT_EQ(built.status, 0) << built.err;
  EXPECT_TRUE(has(built.out, "\n  2 values redacted: in none of the PDF's ")) << built.out;
  const std::string all = inflated_pdf(scratch.text("resume.pdf"));
  EXPECT_FALSE(says(all, "7946"));
  EXPECT_FALSE(says(all, "442079460000"));
  const Result verified = run(scratch, {"verify", "resume.pdf", "--variant", "clean", "--against", "resume.toml"});
  EXPECT_EQ(verified.status, 0) << verified.out << verified.err;
  const Json json = Json::parse(run(scratch, {"build", "--variant", "clean", "--json"}).out);
  EXPECT_EQ(json["redacted"]["values"], 2);
  EXPECT_GT(json["redacted"]["objects"], 20);
  EXPECT_FALSE(Json::parse(run(scratch, {"build", "--json"}).out).contains("redacted"));
}

TEST_F(CliPrivacy, AValueThatIsLetThroughFailsTheBuild) {
  const std::string said = refused({"build", "--variant", "board"});
  EXPECT_TRUE(has(said, "resume.toml:12:25: error[redacted-value]: what `basics.phone` redacts (resume.toml, line 4) is in the PDF: the text of page 1, object ")) << said;
  EXPECT_TRUE(has(said, "hint: redact `section[0].entry[0].highlights[1]`, too, or write it without that")) << said;
  EXPECT_TRUE(has(said, "1 error; nothing was written"));
  EXPECT_TRUE(has(refused({"check", "--variant", "board"}), "error[redacted-value]"));
  EXPECT_TRUE(has(run(scratch, {"build", "--variant", "board", "--dump", "text"}).err, "error[redacted-value]"));
  EXPECT_TRUE(has(refused({"build", "--variant", "board", "--embed", "data"}), "an attached file"));
  const Result batch = run(scratch, {"batch", "resume.toml", "--variant", "board", "-o", "pdfs"});
  EXPECT_EQ(batch.status, 1);
  EXPECT_TRUE(has(batch.out, "redacted-value")) << batch.out;
  EXPECT_FALSE(scratch.has("pdfs/resume.pdf"));
}

TEST_F(CliPrivacy, ALayoutThatLetsItThroughIsNamed) {
  scratch.put("mine.toml", "extends = \"full\"\n[page]\nfoot = { left = \"+44 20 7946 0000\", when = \"always\" }\n");
  const std::string said = refused({"build", "--variant", "clean", "--layout", "./mine.toml"});
  EXPECT_TRUE(has(said, "mine.toml:3:17: error[redacted-value]") && has(said, "hint: write the layout without it")) << said;
}

TEST_F(CliPrivacy, ABibliographyThatLetsItThroughIsNamed) {
  scratch.put("papers.bib", "@article{a,\n  title = {Call 020 7946 0000},\n  author = {Okafor, Ada}, year = 2020}\n");
  scratch.put("resume.toml", std::string(resume) + "[[section]]\ntitle = \"Papers\"\nkind = \"publications\"\nbibliography = \"papers.bib\"\n");
  const std::string said = refused({"build", "--variant", "clean"});
  EXPECT_TRUE(has(said, "papers.bib:2:") && has(said, "error[redacted-value]")) << said;
  EXPECT_TRUE(has(said, "hint: write that text without it: it cannot be redacted itself")) << said;  // no path leads into a file of references
}

/// What the hint says must help: the path redacts, or there is none.
TEST_F(CliPrivacy, ThePathOfAHintCanBeRedacted) {
  scratch.put("resume.toml", R"toml([basics]
name = "Ada Okafor"
phone = "020 7946 0000"
summary = "Fine.\n\nRing 020 7946 0000."
[[basics.detail]]
label = "Home"
text = "020 7946 0000"
[[section]]
title = "About 020 7946 0000"
kind = "prose"
text = "One.\n\nTwo 020 7946 0000."
[[section]]
title = "Work"
kind = "experience"
[[section.entry]]
organization = "Mill"
highlights = ["a", { text = "b 020 7946 0000" }]
[[section.entry.role]]
title = "Chief 020 7946 0000"
)toml");
  const std::string said = refused({"build", "--redact", "basics.phone"});
  Words hinted = {"build", "--redact", "basics.phone"};
  for (const char* path : {"basics.summary", "basics.detail[0]", "section[0].text", "section[1].entry[0].highlights[1]"}) {
    EXPECT_TRUE(has(said, "hint: redact `" + std::string(path) + "`, too")) << path << said;
    hinted.insert(hinted.end(), {"--redact", path});
  }
  EXPECT_FALSE(has(said, ".title`")) << said;
  const std::string rest = refused(hinted);
  EXPECT_TRUE(has(rest, "resume.toml:19:9: error[redacted-value]") && has(rest, "1 error")) << rest;
}

TEST_F(CliPrivacy, ALettersTextThatLetsItThroughIsNamed) {
  const std::string head = "[basics]\nname = \"Ada Okafor\"\nphone = \"020 7946 0000\"\n[[section]]\ntitle = \"S\"\nkind = \"prose\"\ntext = \"x\"\n[letter]\ndate = \"2026-03-02\"\n";
  for (const char* which : {"--letter", "--with-letter"}) {
    scratch.put("resume.toml", head + "body = [\"I write.\", \"Ring me on 020 7946 0000.\"]\n");
    const std::string list = refused({"build", which, "--redact", "basics.phone"});
    EXPECT_TRUE(has(list, "resume.toml:10:21: error[redacted-value]") && has(list, "hint: redact `letter.body[1]`, too") && has(list, "1 error")) << list;
    scratch.put("resume.toml", head + "body = \"I write.\\n\\nRing me on 020 7946 0000.\"\n");
    const std::string text = refused({"build", which, "--redact", "basics.phone"});
    EXPECT_TRUE(has(text, "resume.toml:10:") && has(text, "hint: write that text without it") && has(text, "1 error")) << text;
  }
  EXPECT_EQ(run(scratch, {"build", "--redact", "basics.phone"}).status, 0);  // its letter is not printed
}

/// What a placeholder stands for is what is looked for.
TEST_F(CliPrivacy, ARedactedLineOfALetterIsLookedForAsItPrints) {
  scratch.put("resume.toml", R"toml([basics]
name = "Ada Okafor"
[letter]
date = "2026-03-02"
recipient = ["{organization}", "Leeds"]
subject = "As {position}"
body = "I write to {organization} as {position}."
[letter.for]
organization = "Mill Ltd"
position = "Smith"
)toml");
  const std::string said = refused({"build", "--letter", "--redact", "letter.recipient[0]"});
  EXPECT_TRUE(has(said, "resume.toml:7:8: error[redacted-value]: what `letter.recipient[0]` redacts (resume.toml, line 5)")) << said;
  EXPECT_TRUE(has(refused({"build", "--letter", "--redact", "letter.subject"}), "resume.toml:7:8: error[redacted-value]"));
  const std::string of_all = refused({"build", "--letter", "--redact", "letter.for.organization"});
  EXPECT_TRUE(has(of_all, "resume.toml:7:8: error[redacts-required]: `letter.for.organization` cannot be redacted: `{organization}` stands in the letter")) << of_all;
  EXPECT_FALSE(has(of_all, "unknown-placeholder")) << of_all;
}

TEST_F(CliPrivacy, APhotoThatIsCalledByTheNameCanBeRedacted) {
  scratch.put("ada.png", project_bytes("tests/image/rgb.png"));
  scratch.put("resume.toml", "[basics]\nname = \"Ada Okafor\"\nphoto = { path = \"ada.png\", alt = \"Ada\" }\n[[section]]\ntitle = \"S\"\nkind = \"prose\"\ntext = \"x\"\n");
  const Result built = run(scratch, {"build", "--redact", "basics.photo"});
  EXPECT_EQ(built.status, 0) << built.err;
}

TEST_F(CliPrivacy, ValuesOfOneLetterAndOfTheProgramsOwnAreWarnings) {
  const Result letter = run(scratch, {"build", "--set", "basics.headline=X", "--redact", "basics.headline", "--variant", "clean"});
  EXPECT_EQ(letter.status, 0) << letter.err;
  EXPECT_TRUE(has(letter.err, "--set basics.headline:1:1: warning[not-searched]: what `basics.headline` redacts here is gone, but is too short to be looked for")) << letter.err;
  const Result own = run(scratch, {"build", "--set", "basics.headline=Experience", "--redact", "basics.headline", "--variant", "clean"});
  EXPECT_EQ(own.status, 0) << own.err;
  EXPECT_TRUE(has(own.err, "--redact:1:1: warning[printed-anyway]: what `basics.headline` redacts (--set basics.headline, line 1) prints all the same: the program or the layout says it by itself, in the title of a tag, object ")) << own.err;
  refused({"build", "--set", "basics.headline=X", "--redact", "basics.headline", "--strict"});
  refused({"build", "--set", "basics.headline=Experience", "--redact", "basics.headline", "--strict"});
}

TEST_F(CliPrivacy, AnOverlayLiesOverTheFile) {
  scratch.put("other/private.toml", "[basics]\nphone = \"+44 7700 900123\"\n");
  const Result text = run(scratch, {"build", "--overlay", "other/private.toml", "--dump", "text"});
  EXPECT_EQ(text.status, 0) << text.err;
  EXPECT_TRUE(has(text.out, "900123") && has(text.out, "Ring"));
  EXPECT_TRUE(has(refused({"build", "--overlay", "none.toml"}), "--overlay:1:1: error[missing-file]: there is no overlay `none.toml`"));
  EXPECT_TRUE(has(refused({"build", "--overlay", "resume.toml"}), "error[overlay-is-resume]: the overlay `resume.toml` is the résumé itself"));
  scratch.put("odd.toml", "[basics]\nphone = \"+44 7700 900123\"\n[section]\ntitle = \"x\"\n");
  EXPECT_TRUE(has(refused({"build", "--overlay", "odd.toml"}), "odd.toml:3:1: error[wrong-type]: `section` is a table here, and an array of tables in resume.toml, line 6"));
  scratch.put("cv/resume.toml", std::string(resume) + "[variant.out]\noverlay = \"../other/private.toml\"\n");
  const std::string said = refused({"build", "cv/resume.toml", "--variant", "out"});
  EXPECT_TRUE(has(said, "error[outside-folder]") && has(said, "hint: what lies elsewhere is named on the command line: --overlay ../other/private.toml")) << said;
  EXPECT_TRUE(has(refused({"build", "--overlay", ""}, 2), "the name of the overlay is empty"));
  EXPECT_TRUE(has(refused({"build", "--from", "x.pdf", "--overlay", "odd.toml"}, 2), "--overlay cannot be given too"));
  EXPECT_TRUE(has(refused({"build", "--from", "x.pdf", "--redact", "basics"}, 2), "--redact cannot be given too"));
  const Result stream = run(Start{{"build", "--overlay", "-", "--dump", "text"}, scratch.path(), "basics.headline = \"Piped\"\n", "", "", {}, -1});
  EXPECT_TRUE(has(stream.out, "Piped")) << stream.err;
}

TEST_F(CliPrivacy, AnOverlayChangesWhatItNames) {
  const std::string section = "[[section]]\nid = \"work\"\n";
  scratch.put("a.toml", "include = [\"x.toml\"]\n" + section + "include = 5\n");
  const std::string included = refused({"build", "--overlay", "a.toml"});
  EXPECT_TRUE(has(included, "a.toml:1:1: error[wrong-include]") && has(included, "a.toml:4:1: error[wrong-include]") && has(included, "2 errors")) << included;
  scratch.put("resume.toml", std::string(resume).replace(std::string(resume).find("organization = \"Acme\""), 21, "id = \"acme\"\norganization = { en = \"A\", de = \"B\" }"));
  scratch.put("b.toml", section + "[[section.entry]]\nid = \"acme\"\norganization = \"Other\"\n");
  const Result replaced = run(scratch, {"build", "--overlay", "b.toml", "--dump", "text"});
  EXPECT_EQ(replaced.status, 0) << replaced.err;
  EXPECT_TRUE(has(replaced.out, "Other")) << replaced.out;
  scratch.put("c.toml", section + "[[section.entry]]\nid = \"acmee\"\nend = 2021\n");
  const std::string near = refused({"build", "--overlay", "c.toml"});
  EXPECT_TRUE(has(near, "c.toml:3:1: error[missing-field]") && has(near, "hint: did you mean the one with the id `acme`? Else write organization = ")) << near;
}

TEST_F(CliPrivacy, AValueComesFromTheEnvironment) {
  const std::string text = std::string(resume).replace(std::string(resume).find("\"Engineer\""), 10, "{ env = \"RESUME_LINE\" }");
  scratch.put("resume.toml", text);
  const auto with = [&](Words arguments, std::vector<std::pair<std::string, std::string>> environment) {
    return run(Start{std::move(arguments), scratch.path(), "", "", "", std::move(environment), -1});
  };
  const Result set = with({"build", "--dump", "text"}, {{"RESUME_LINE", "From afar"}});
  EXPECT_EQ(set.status, 0) << set.err;
  EXPECT_TRUE(has(set.out, "From afar"));
  EXPECT_TRUE(has(refused({"build"}), "resume.toml:3:20: error[unset-variable]: the environment's variable `RESUME_LINE` is not set"));
  for (const Words& command : {Words{"check"}, Words{"variants"}, Words{"layouts", "--gallery", "looks"}, Words{"batch", "resume.toml", "-o", "pdfs"}}) {
    EXPECT_EQ(with(command, {{"RESUME_LINE", "From afar"}}).status, command[0] == "variants" ? 0 : 0) << command[0];
    EXPECT_EQ(with(command, {}).status, 1) << command[0];
  }
  const auto skipped = [&](const std::string& value) {
    return Json::parse(with({"batch", "resume.toml", "-o", "pdfs", "--resume"}, {{"RESUME_LINE", value}}).out).contains("skipped");
  };
  with({"batch", "resume.toml", "-o", "pdfs"}, {{"RESUME_LINE", "From afar"}});
  EXPECT_TRUE(skipped("From afar"));
  EXPECT_FALSE(skipped("From near"));
  EXPECT_TRUE(skipped("From near"));
}

TEST_F(CliPrivacy, TheSourcesOfWhatIsPrivateDoNotRideAlong) {
  scratch.put("private.toml", "basics.headline = \"Over\"\n");
  const std::string redacted = refused({"build", "--variant", "clean", "--embed", "source"});
  EXPECT_TRUE(has(redacted, "error[embed-source]: embed = \"source\" would take along the file that `basics.phone` is redacted of") &&
              has(redacted, "hint: embed = \"data\" carries what prints, and nothing else")) << redacted;
  const std::string overlaid = refused({"build", "--overlay", "private.toml", "--embed", "source"});
  EXPECT_TRUE(has(overlaid, "error[embed-source]: embed = \"source\" would take along what `private.toml` keeps apart, or could not be built again without it")) << overlaid;
  const Result set = run(Start{{"build", "--set", "basics.headline={ env = \"RESUME_X\" }", "--embed", "source"}, scratch.path(), "", "", "", {{"RESUME_X", "y"}}, -1});
  EXPECT_EQ(set.status, 1);
  EXPECT_TRUE(has(set.err, "error[embed-source]: embed = \"source\" would take along what the environment says")) << set.err;
  ASSERT_EQ(run(scratch, {"build", "--variant", "clean", "--embed", "data", "-o", "data.pdf"}).status, 0);
  const Result data = run(scratch, {"extract", "data.pdf", "--what", "json", "-o", "-"});
  EXPECT_TRUE(has(data.out, "Plain") && !has(data.out, "7946")) << data.out;
}

TEST_F(CliPrivacy, RowsOfABatchSayTheirs) {
  scratch.put("private.toml", "basics.headline = \"Over\"\n");
  const std::string row = Json{{"id", "a"}, {"path", "resume.toml"}, {"overlay", "private.toml"}, {"redact", Json::array({"basics.phone", "section.work"})}}.dump() + "\n" +
                          Json{{"id", "b"}, {"path", "resume.toml"}, {"redact", "basics.phone"}}.dump() + "\n" +
                          Json{{"id", "c"}, {"path", "resume.toml"}, {"redact", 5}}.dump() + "\n";
  const Result made = run(Start{{"batch", "-", "-o", "pdfs"}, scratch.path(), row, "", "", {}, -1});
  EXPECT_EQ(made.status, 1);
  EXPECT_TRUE(has(made.out, "redacted-value") && has(made.out, "row 3: `redact` is neither a path nor a list of paths")) << made.out;
  ASSERT_EQ(run(scratch, {"build", "--overlay", "private.toml", "--redact", "basics.phone", "--redact", "section.work", "-o", "own.pdf"}).status, 0);
  EXPECT_TRUE(scratch.text("pdfs/a.pdf") == scratch.text("own.pdf"));
  EXPECT_FALSE(scratch.has("pdfs/b.pdf"));
}

TEST_F(CliPrivacy, APhotoThatRidesAlongLosesItsPlace) {
  scratch.put("p.jpg", jpeg_with(project_bytes("tests/golden/photo/portrait.jpg"), exif_segment(tiff_notes(6, true))));
  scratch.put("resume.toml", "[basics]\nname = \"Ada\"\nphoto = { path = \"p.jpg\", alt = \"Ada\" }\n");
  const Result built = run(scratch, {"build", "--embed", "source", "-o", "cv.pdf"});
  ASSERT_EQ(built.status, 0) << built.err;
  EXPECT_FALSE(has(built.err, "photo-tells-place"));
  ASSERT_EQ(run(scratch, {"extract", "cv.pdf", "-o", "back"}).status, 0);
  EXPECT_EQ(scratch.text("back/p.jpg").size(), scratch.text("p.jpg").size());
  EXPECT_FALSE(scratch.text("back/p.jpg") == scratch.text("p.jpg"));
  const Result again = run(scratch, {"build", "--from", "cv.pdf", "-o", "again.pdf"});
  EXPECT_EQ(again.status, 0) << again.err;
  EXPECT_TRUE(scratch.text("cv.pdf") == scratch.text("again.pdf"));
  ASSERT_EQ(run(scratch, {"build", "--embed", "source", "--set", "document.strip-photo=false", "-o", "whole.pdf"}).status, 0);
  ASSERT_EQ(run(scratch, {"extract", "whole.pdf", "-o", "whole"}).status, 0);
  EXPECT_TRUE(scratch.text("whole/p.jpg") == scratch.text("p.jpg"));
}

}  // namespace
}  // namespace quoin::test
