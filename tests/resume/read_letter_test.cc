// `[letter]`, here and in a file of its own: what is read of it, and what a person is told of one with faults.
#include "resume/read_parts.h"

#include <gtest/gtest.h>

#include "resume_outcome.h"

namespace quoin {
namespace {

using FilesByName = std::map<std::string, std::string>;

Outcome read_asked(const std::string& text, const FilesByName& files = {}, Documents documents = Documents::letter,
                   const std::vector<Setting>& settings = {}, const std::optional<std::string>& variant = {}) {
  Outcome out;
  MemoryWorld world;
  world.files = {{"cv/note.txt", "secret = 1\n"},
                 {"secret.toml", "body = \"x\"\n"},
                 {"cv/.letter.toml", "body = \"x\"\n"},
                 {"cv/folder/x", "x"},
                 {"cv/sign.png", testing::read_file(testing::source_folder() + "/tests/image/rgb.png")}};
  for (const auto& [name, bytes] : files) world.files["cv/" + name] = bytes;
  Request request;
  request.documents = documents;
  request.settings = settings;
  request.variant = variant;
  const SourceId id = out.sources.add("resume.toml", text);
  out.resume = read_resume(id, "cv", request, out.sources, world, out.diagnostics);
  out.diagnostics.sort_by_place();
  return out;
}

const std::string dated = me + "[letter]\ndate = 2026-03-02\n";

std::string joined(const std::vector<Text>& all) {
  std::string out;
  for (const Text& one : all) out += one.plain() + "|";
  return out;
}

/// "(a b)" a list, "(1 2)#" a numbered one, anything else a paragraph.
std::string body_of(const Outcome& outcome) {
  std::string out;
  for (const LetterPart& part : outcome.resume.letter->body) {
    std::string items;
    for (const Item& item : part.items) items += (items.empty() ? "" : " ") + item.text.plain();
    out += (part.list ? "(" + items + ")" + (part.numbered ? "#" : "") : items) + "|";
  }
  return out;
}

TEST(ReadLetter, LinesAndParts) {
  const Outcome out = read_asked(dated + R"(recipient = "A\n  *B*  \n\nC"
body = ["One\ntwo.\n\nThree.", ["x", { text = "y" }], { list = ["p"], numbered = true }, { text = "Four." }]
enclosures = ["E", "F\nG"]
)");
  EXPECT_EQ(said(out), "");
  EXPECT_EQ(joined(out.resume.letter->recipient), "A|B|C|");
  EXPECT_TRUE(out.resume.letter->recipient[1].runs[0].emphasis);
  EXPECT_EQ(body_of(out), "One two.|Three.|(x y)|(p)#|Four.|");
  EXPECT_EQ(joined(out.resume.letter->enclosures), "E|F|G|");
  EXPECT_EQ(joined(read_asked(dated + "body = \"x\"\nrecipient = [\"A\", \"B\"]").resume.letter->recipient), "A|B|");
}

TEST(ReadLetter, PlaceholdersAreFilled) {
  const Outcome out = read_asked(dated + R"t(recipient = "{organization}\nX"
subject = "As **{position}** at {organization}, {organization}"
opening = "{ organization } {} {a b} `{code}` {organization"
body = "[{position}](https://example.org)"
[letter.for]
organization = "*R&D* \"Co\""
position = "head"
)t");
  EXPECT_EQ(said(out), "");
  const Letter& letter = *out.resume.letter;
  EXPECT_EQ(joined(letter.recipient), "R&D “Co”|X|");
  EXPECT_EQ(letter.subject.plain(), "As head at R&D “Co”, R&D “Co”");
  EXPECT_TRUE(letter.subject.runs.at(1).strong);
  EXPECT_EQ(letter.opening.plain(), "{ organization } {} {a b} {code} {organization");
  EXPECT_EQ(letter.body[0].items[0].text.runs.at(0).url.str(), "https://example.org");
  EXPECT_EQ(body_of(out), "head|");
}

TEST(ReadLetter, WhatNothingIsSaidForIsAFaultWhereItIsPrinted) {
  const std::string text = dated + "body = \"At {organisation}, {x}.\"\n[letter.for]\norganization = \"A\"\n";
  EXPECT_EQ(said(read_asked(text)),
            "5:8 error[unknown-placeholder] nothing is said for `{organisation}` | did you mean `{organization}`?\n"
            "5:8 error[unknown-placeholder] nothing is said for `{x}` | write x = \"…\" under [letter.for], or --set letter.for.x=…\n"
            "7:16 warning[unused-placeholder] no text of the letter has `{organization}` | put it where it is meant, or take this out\n");
  EXPECT_EQ(said(read_asked(text, {}, Documents::resume)), "");
  const Outcome set = read_asked(dated + "body = \"At {x}.\"\n", {}, Documents::letter, {{"letter.for.x", "Y", "--set"}});
  EXPECT_EQ(said(set) + body_of(set), "At Y.|");
}

TEST(ReadLetter, PlaceholdersDoNotExplode) {
  std::string many;
  for (int i = 0; i < 3000; ++i) many += "{x} ";
  const Outcome out = read_asked(dated + "body = \"" + many + "\"\n[letter.for]\nx = \"" + std::string(5000, 'y') + "\"\n");
  EXPECT_NE(said(out).find("5:8 error[too-large] placeholders put more than 1 MB of text into the letter"), std::string::npos);
  EXPECT_LT(out.resume.letter->body[0].items[0].text.plain().size(), std::size_t{2} << 20);
}

void check(const std::string& text, const std::string& expected, const FilesByName& files = {}) {
  EXPECT_EQ(said(read_asked(text, files)), expected) << text;
}

TEST(ReadLetter, Faults) {
  check(me, "1:1 error[no-letter] the résumé has no letter | write [letter] with `opening`, `body` and `closing`, or [letter] file = "
            "\"letter.toml\"\n");
  check("recipient = \"A\"\nopening = \"B\"\n",
        "1:1 error[letter-without-resume] this file holds a letter and no résumé | a letter takes its head from a résumé: write "
        "[letter] file = \"letter.toml\" there, and build that with --letter\n");
  check("[letter]\nbody = \"B\"\n",
        "1:1 error[letter-without-resume] this file holds a letter and no résumé | a letter takes its head from a résumé: write "
        "[letter] file = \"letter.toml\" there, and build that with --letter\n");
  check(me + "[letter]\nbody = \"B\"\n",
        "3:1 warning[no-date] the letter has no date, and this program reads no clock | write date = \"2026-03-31\", or for one "
        "run --set letter.date=2026-03-31\n");
  check(dated, "3:1 error[empty-letter] the letter says nothing: it has no `body` | write body = \"…\", paragraphs parted by a "
               "blank line\n");
  check(dated + "body = 5\n", "3:1 error[empty-letter] the letter says nothing: it has no `body` | write body = \"…\", paragraphs "
                              "parted by a blank line\n5:8 error[wrong-type] `body`: expected a text or a list of texts, found an "
                              "integer\n");
  check(dated + "body = \"x\"\nsalutation = \"Hi\"\n", "6:1 error[unknown-key] unknown key `salutation` in [letter] | here it is called `opening`\n");
  check(dated + "body = \"x\"\nwhatever = \"Hi\"\n",
        "6:1 error[unknown-key] unknown key `whatever` in [letter] | it takes: recipient, date, place, subject, opening, body, "
        "closing, signature, enclosures, for, convention, fold-marks, file\n");
  check(dated + "body = [1, [2], {}, { text = \"x\", numbered = true }, { text = \"y\", list = [\"z\"] }]\n",
        "5:9 error[wrong-type] `body`: expected a text, a list or a table { text, tags }, found an integer\n"
        "5:13 error[wrong-type] `body`: expected a text or a table { text, tags } in a list, found an integer\n"
        "5:17 error[missing-field] a part of a letter's body needs `text` | write text = \"…\"\n"
        "5:46 error[no-list] `numbered` goes with a `list` | take it out\n"
        "5:63 error[two-parts] `text` stands beside `list` | write two parts of the body, one for each\n");
  check(dated + "body = \"x\"\nconvention = \"din-5008\"\n",
        "6:14 error[unknown-convention] there is no convention `din-5008` for letters | did you mean `din-5008-a`?\n");
  check(dated + "body = \"x\"\nconvention = \"swiss\"\n",
        "6:14 error[unknown-convention] there is no convention `swiss` for letters | known are: din-5008-a, din-5008-b, french, "
        "british, american\n");
  check(dated + "body = \"x\"\nfold-marks = \"yes\"\n",
        "6:14 error[wrong-type] `fold-marks`: expected true or false, found a text | write true or false, without quotes\n");
}

TEST(ReadLetter, SignaturesThatAreNone) {
  check(dated + "body = \"x\"\nsignature = \"note.txt\"\n",
        "6:13 error[bad-photo] `note.txt` is no picture: what is printed is a JPEG or a PNG | export it as a JPEG\n");
  check(dated + "body = \"x\"\nsignature = { path = \"../sign.png\" }\n",
        "6:22 error[missing-file] there is no file `../sign.png` | a path starts from the résumé's folder\n");
  check(dated + "body = \"x\"\nsignature = { alt = \"A\" }\n", "6:13 error[missing-field] a signature needs `path` | write path = \"…\"\n");
  check(dated + "body = \"x\"\nsignature = \"sign.png\"\n", "");
}

const std::string filed = me + "[letter]\nfile = \"letter.toml\"\n";

TEST(ReadLetter, AFileOfItsOwn) {
  const std::string inside = "date = 2026-03-02\nsubject = \"Theirs\"\nbody = \"At {a}, {b}.\"\n[for]\na = \"A\"\nb = \"B\"\n";
  const Outcome out = read_asked(filed + "subject = \"Ours\"\nfor.b = \"C\"\n", {{"letter.toml", inside}});
  EXPECT_EQ(said(out) + out.resume.letter->subject.plain() + body_of(out), "OursAt A, C.|");
  EXPECT_EQ(out.sources.name(*out.resume.letter->source), "cv/letter.toml");
  const Outcome headed = read_asked(filed, {{"letter.toml", "[letter]\ndate = 2026\nbody = \"{a}\"\n[letter.for]\na = \"A\"\n"}});
  EXPECT_EQ(said(headed) + body_of(headed), "A|");
  const Outcome set = read_asked(filed, {{"letter.toml", inside}}, Documents::letter, {{"letter.body", "Set {a}{b}", "--set"}});
  EXPECT_EQ(said(set) + body_of(set), "Set AB|");
}

TEST(ReadLetter, FilesThatCannotBeUsed) {
  const auto file = [](const std::string& name) { return me + "[letter]\nfile = \"" + name + "\"\ndate = 2026\nbody = \"x\"\n"; };
  check(file("none.toml"), "4:8 error[missing-file] there is no file `none.toml` | a path starts from the résumé's folder\n");
  check(file("../secret.toml"), "4:8 error[outside-folder] `../secret.toml` lies outside the résumé's folder | put a copy into the folder\n");
  check(file(".letter.toml"), "4:8 error[hidden-file] `.letter.toml` is a hidden file, or lies in a hidden folder | what a résumé names "
                              "may be passed on with it: name a file whose path has no part that begins with a dot\n");
  check(file("folder"), "4:8 error[unreadable-file] `folder` is a folder, not a file\n");
  check(file("note.txt"), "4:8 error[not-a-letter] `note.txt` holds no letter | a letter's file is TOML with keys of [letter], such as "
                          "opening = \"…\" and body = \"…\"\n");
  check(file(""), "4:8 error[empty-value] `file` is empty | write a value, or take it out\n");
  check(filed, "cv/letter.toml:3:1 error[unknown-key] a letter's own file names no further `file` | take it out\n",
        {{"letter.toml", "date = 2026\nbody = \"x\"\nfile = \"letter.toml\"\n"}});
  check(filed, "cv/letter.toml:2:8 error[toml-syntax] this text has no closing \" | close it on its line; a text of several lines stands between \"\"\" and \"\"\"\n", {{"letter.toml", "date = 2026\nbody = \"x\n"}});
  check(filed, "cv/letter.toml:3:1 error[unknown-key] unknown key `bodi` in [letter] | did you mean `body`?\n",
        {{"letter.toml", "date = 2026\nopening = \"x\"\nbodi = \"y\"\n"}});
}

TEST(ReadLetter, VariantsChooseAndSet) {
  const std::string text = dated + R"(signature = "sign.png"
body = [{ text = "All.", tags = [] }, { text = "Teach.", tags = ["teaching"] }, ["x", { text = "y", tags = ["teaching"] }]]
[letter.for]
a = "A"
[variant.plain]
exclude = ["teaching"]
set.letter.subject = "At {a}"
set.letter.for.a = "B"
set.letter.signature.path = "sign.png"
[variant.none]
include = ["other"]
set.letter.bodi = "x"
set.letter.for.a.b = "x"
)";
  const Outcome plain = read_asked(text, {}, Documents::letter, {}, "plain");
  EXPECT_EQ(body_of(plain), "All.|(x)|");
  EXPECT_EQ(plain.resume.letter->subject.plain(), "At B");
  EXPECT_TRUE(plain.resume.letter->signature.image);
  const std::string told = said(plain);
  EXPECT_NE(told.find("not-tailored] a variant cannot set `letter.for.a.b`"), std::string::npos) << told;
  EXPECT_EQ(told.find("unused-tag] nothing has the tag `teaching`"), std::string::npos) << told;
  EXPECT_NE(said(read_asked(text, {}, Documents::letter, {}, "none")).find("unknown-key] unknown key `bodi` in [letter]"), std::string::npos);
}

}  // namespace
}  // namespace quoin
