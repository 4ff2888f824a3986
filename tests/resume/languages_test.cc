// What a file says in several languages: one of them is read, wherever a text may stand, and what is missing is told.
#include "resume/languages.h"

#include <gtest/gtest.h>

#include "base/overloaded.h"
#include "export/json_resume/write.h"
#include "resume/content.h"
#include "resume/kinds.h"
#include "resume_outcome.h"

namespace quoin {
namespace {

Outcome read_in(const std::string& language, const std::string& text, const std::vector<Setting>& settings = {}) {
  Request request;
  request.settings = settings;
  request.language = language;
  return read(text, request);
}

/// All that the résumé says, a field a line.
std::string spoken(const Resume& resume) {
  std::string out;
  const auto add = [&](const std::string& path, const std::string& text) { out += path + "=" + text + "\n"; };
  const auto date = [](const std::optional<DateValue>& one) {
    const auto* text = one ? std::get_if<std::string>(&one->value) : nullptr;
    return text ? *text : std::string();
  };
  for (const ContentField& field : content(resume, {}))
    std::visit(Overloaded{[&](const Text* text) { add(field.path, text->plain()); },
                          [&](const Literal* literal) { add(field.path, literal->value); },
                          [&](const Dates* dates) { add(field.path, date(dates->date)); },
                          [&](const Profile* one) { add(field.path, one->network.value + " " + one->username.value + " " + one->url.value); }},
               field.value);
  for (const Literal& alias : resume.basics.aliases) add("alias", alias.value);
  add("photo", resume.basics.photo.value + " " + resume.basics.photo_alt.plain());
  const DocumentSettings& document = resume.document;
  add("document", document.title.plain() + " " + document.layout.value + " " + document.paper.value + " " + document.font.value);
  for (const Text& keyword : document.keywords) add("keyword", keyword.plain());
  if (!resume.letter) return out;
  const Letter& letter = *resume.letter;
  add("letter", date(letter.dates.date) + " " + letter.place.plain() + " " + letter.subject.plain() + " " + letter.opening.plain() + " " +
                    letter.closing.plain() + " " + letter.signature.path.value + " " + letter.signature.alt.plain());
  for (const auto* lines : {&letter.recipient, &letter.enclosures})
    for (const Text& line : *lines) add("letter", line.plain());
  for (const LetterPart& part : letter.body)
    for (const Item& item : part.items) add("letter", item.text.plain());
  return out;
}

/// A résumé with every field of the model, each of which `say` writes: of a text's German and English.
template <class Say>
std::string everything(const Say& say) {
  int next = 0;
  const auto text = [&](const std::string& name) {
    const std::string number = std::to_string(next++);
    return say("\"" + name + " deutsch " + number + "\"", "\"" + name + " english " + number + "\"");
  };
  const auto put = [&](const std::string& key) { return key + " = " + text(key) + "\n"; };
  const auto array = [&](const std::string& key) { return key + " = [" + text("one") + ", " + text("two") + "]\n"; };
  const auto items = [&](const std::string& key) {
    return key + " = [" + text("one") + ", { text = " + text("two") + ", tags = [\"t\"], priority = 1 }]\n";
  };
  const auto literal = [&](const std::string& key, const std::string& german, const std::string& english) {
    return key + " = " + say("\"" + german + "\"", "\"" + english + "\"") + "\n";
  };
  const auto url = [&] { return literal("url", "https://de.org", "https://en.org"); };
  std::string out = "[document]\n" + put("title") + array("keywords") + literal("layout", "plain", "full") + literal("paper", "a4", "letter") +
                    literal("font", "Inter", "Lato");
  out += "[basics]\n" + put("name") + "aliases = [" + text("a") + "]\n" + put("headline") + put("location") + put("summary");
  out += literal("email", "a@de.org", "a@en.org") + literal("phone", "+49 1", "+44 1") + url();
  out += "photo = { path = " + say("\"me.jpg\"", "\"note.jpg\"") + ", alt = " + text("alt") + " }\n";
  out += "[[basics.profile]]\n" + put("network") + put("username") + url();
  out += "[[basics.detail]]\n" + put("label") + put("text") + url();
  for (const KindInfo& kind : kinds()) {
    out += "[[section]]\nkind = \"" + std::string(kind.name) + "\"\n" + put("title") + put("text");
    if (kind.fields.empty()) continue;
    out += "[[section.entry]]\n" + put("group");
    for (const Field field : kind.fields) out += put(std::string(field_name(field)));
    if (kind.authors) out += array("authors");
    if (kind.keywords) out += array("keywords");
    if (kind.url) out += url();
    if (kind.doi) out += literal("doi", "10.1/de", "10.1/en");
    if (kind.date) out += put("date");
    if (kind.summary) out += put("summary");
    if (kind.highlights) out += items("highlights");
    if (kind.part.name.empty()) continue;
    out += "[[section.entry." + std::string(kind.part.name) + "]]\n" + put("date");
    for (const Field field : kind.part.fields) out += put(std::string(field_name(field)));
    if (kind.part.location_and_summary) out += put("summary");
    out += items(std::string(kind.part.items));
  }
  return out + "[letter]\n" + put("recipient") + put("date") + put("subject") + put("opening") + array("body") + put("closing") + put("place") + array("enclosures");
}

std::string german_alone(const std::string& german, const std::string&) {
  return german;
}
std::string by_language(const std::string& german, const std::string& english) {
  return "{ en = " + english + ", de = " + german + " }";
}

TEST(Languages, EveryTextOfTheModelMayBeByLanguage) {
  const Outcome alone = read_in("de-AT", everything(german_alone)), both = read_in("de-AT", everything(by_language));
  EXPECT_EQ(said(alone), said(both));
  const std::string expected = spoken(alone.resume);
  std::string found = spoken(both.resume);
  const std::size_t other_name = found.find("alias=name english");  // by which the owner is known, too
  ASSERT_NE(other_name, std::string::npos) << found;
  found.erase(other_name, found.find('\n', other_name) + 1 - other_name);
  EXPECT_EQ(found, expected);
  Resume without_other_name = both.resume;
  std::erase_if(without_other_name.basics.aliases, [](const Literal& one) { return one.value.find("english") != std::string::npos; });
  EXPECT_EQ(json_resume(without_other_name), json_resume(alone.resume));
  EXPECT_GT(std::count(expected.begin(), expected.end(), '\n'), 180);
  EXPECT_EQ(found.find("english"), std::string::npos);
  const std::string english = spoken(read_in("en", everything(by_language)).resume);
  EXPECT_EQ(english.find("deutsch"), english.find("alias=name deutsch") + 11) << english;
}

TEST(Languages, AWholeListMayBe) {
  const std::string text = me + job +
                           "highlights = { en = [\"one\", { text = \"two\", tags = [\"t\"] }], de = [\"eins\", { text = { de = \"zwei\", en = \"!\" } }] }\n";
  const auto items = [](const Outcome& outcome) {
    std::string out;
    for (const Item& item : outcome.resume.sections.at(0).entries.at(0).items) out += item.text.plain() + " ";
    return out;
  };
  EXPECT_EQ(items(read_in("en", text)), "one two ");
  EXPECT_EQ(items(read_in("de", text)), "eins zwei ");
  EXPECT_EQ(said(read_in("de", text)), "");
}

TEST(Languages, WhatIsMissingIsTheFirstAndTold) {
  const Outcome outcome = read_in("zh", me + "headline = { en = \"Engineer\", de = \"Ingenieurin\" }\n");
  EXPECT_EQ(outcome.resume.basics.headline.plain(), "Engineer");
  EXPECT_EQ(said(outcome), "3:12 warning[missing-translation] `basics.headline` says nothing in `zh`; what it says in `en` is taken | "
                           "write zh = \"…\" beside it, or \"\" where there is to be nothing\n");
  const Outcome deep = read_in("fr", me + job + "highlights = [\"a\", { de = \"b\" }]\n");
  EXPECT_EQ(said(deep), "8:20 warning[missing-translation] `section[0].entry[0].highlights[1]` says nothing in `fr`; what it says in `de` is "
                        "taken | write fr = \"…\" beside it, or \"\" where there is to be nothing\n");
  EXPECT_EQ(said(read(me + "headline = { de = \"a\", en = \"b\" }\n")), "");  // English is what a résumé is in that does not say
}

TEST(Languages, AnEmptyTextIsNone) {
  const std::string text = me + "headline = { en = \"\", de = \"Ingenieurin\" }\n"
                                "detail = [{ label = { en = \"Born\", de = \"Geboren\" }, text = { en = \" \", de = \"1.1.1990\" } }, { text = \"x\" }]\n" +
                           job + "highlights = [\"a\", { en = \"\", de = \"b\" }]\nsummary = { en = \"\", de = \"c\" }\n";
  const Outcome english = read_in("en", text), german = read_in("de", text);
  EXPECT_EQ(said(english), "");
  EXPECT_TRUE(english.resume.basics.headline.empty());
  EXPECT_EQ(english.resume.basics.details.size(), 1u);
  EXPECT_EQ(english.resume.sections[0].entries[0].items.size(), 1u);
  EXPECT_TRUE(english.resume.sections[0].entries[0].summary.empty());
  EXPECT_EQ(german.resume.basics.details.size(), 2u);
  EXPECT_EQ(german.resume.sections[0].entries[0].items.size(), 2u);
}

TEST(Languages, SectionsAreCalledByTheirKinds) {
  const auto titles = [](const std::string& language) {
    const Outcome outcome = read_in(language, me + "[[section]]\nkind = \"education\"\n[[section.entry]]\ninstitution = \"UT\"\n"
                                                   "[[section]]\ntitle = { en = \"Now\", de = \"\" }\nkind = \"experience\"\n[[section.entry]]\norganization = \"A\"\n");
    std::string out = said(outcome);
    for (const Section& one : outcome.resume.sections)
      out += one.title.plain() + "@" + std::to_string(outcome.resume.places.of(one.title.value_id).begin.line) + " ";
    return out;
  };
  EXPECT_EQ(titles("en-GB"), "Education@4 Now@8 ");
  EXPECT_EQ(titles("de-CH"), "Ausbildung@4 Berufserfahrung@9 ");
  EXPECT_EQ(titles("zh-TW").substr(titles("zh-TW").find("學")), "學歷@4 Now@8 ");
  EXPECT_EQ(said(read(me + "[[section]]\nkind = \"list\"\n[[section.entry]]\ntext = \"x\"\n")),
            "3:1 error[missing-field] a section of kind list needs `title` | write title = \"…\"\n");
  EXPECT_EQ(said(read_in("sw", me + "[[section]]\nkind = \"skills\"\n[[section.entry]]\nname = \"x\"\n")),
            "3:1 error[missing-field] a section needs `title`: for kind skills no heading in `sw` is known | write title = \"…\"\n");
}

TEST(Languages, VariantsAndSettingsTakePart) {
  const std::string text = me + "headline = { en = \"Engineer\", de = \"Ingenieurin\" }\n" + award +
                           "[variant.de]\nlanguage = \"de\"\nset.basics.headline = { en = \"Lead\", de = \"Leiterin\" }\nset.section.it.title = { en = \"A\", de = \"B\" }\n";
  const std::string whole = text.substr(0, text.find("title = \"Awards\"")) + "id = \"it\"\n" + text.substr(text.find("title = \"Awards\""));
  Request request;
  request.variant = "de";
  const Outcome german = read(whole, request);
  EXPECT_EQ(said(german), "");
  EXPECT_EQ(german.resume.basics.headline.plain() + " " + german.resume.sections[0].title.plain(), "Leiterin B");
  request.language = "en";
  EXPECT_EQ(read(whole, request).resume.basics.headline.plain(), "Lead");
  EXPECT_EQ(read_in("de", whole, {{"basics.headline.de", "Neu", "--set basics.headline.de"}}).resume.basics.headline.plain(), "Neu");
  EXPECT_EQ(read_in("de", whole, {{"basics.headline", "Neu", "--set basics.headline"}}).resume.basics.headline.plain(), "Neu");
  EXPECT_EQ(read_in("xx", whole).diagnostics.all.at(0).code, "unknown-language");
}

TEST(Languages, TheOwnerIsKnownByAllNames) {
  const std::string text = "[basics]\nname = { en = \"Jia Zhang\", zh = \"张佳\" }\n" + paper + "authors = [\"Jia Zhang\", \"张佳\", \"B\"]\n";
  for (const char* language : {"en", "zh"}) {
    const Outcome outcome = read_in(language, text);
    EXPECT_EQ(outcome.resume.sections[0].entries[0].owner, (std::vector<bool>{true, true, false})) << language;
  }
}

TEST(Languages, TablesOfTheModelAreNone) {
  const auto check = [](const std::string& text, const std::string& expected) { EXPECT_EQ(said(read(text)), expected) << text; };
  check(me + "photo = { alt = \"x\" }\n", "3:9 error[missing-field] a photo needs `path` | write path = \"…\"\n");  // alt is a language
  check(me + paper_section + "[[section.entry]]\ndoi = \"10.1/x\"\n",  // doi is one, too
        "6:1 error[missing-field] an entry of kind publications needs `title` | write title = \"…\"\n");
  check(me + "headline = { text = \"x\", de = \"y\" }\n", "3:12 error[wrong-type] `headline`: expected a text, found a table\n");
  check(me + "headline = { city = \"x\" }\n", "3:12 error[wrong-type] `headline`: expected a text, found a table\n");
  check(me + "headline = {}\n", "3:12 error[wrong-type] `headline`: expected a text, found a table\n");
  check(me + "headline = { en = { de = \"x\" } }\n", "3:19 error[wrong-type] `headline`: expected a text, found a table\n");
  check(me + "[document]\nlanguage = { en = \"de\" }\n", "4:12 error[wrong-type] `language`: expected a text, found a table\n");
  check(me + award + "tags = { en = [\"a\"] }\n", "8:8 error[wrong-type] `tags`: expected an array of texts, found a table\n");
}

TEST(Languages, KeysThatAreNoTags) {
  const auto check = [](const std::string& text, const std::string& expected) { EXPECT_EQ(said(read(text)), expected) << text; };
  check(me + "headline = { en = \"a\", jp = \"b\", german = \"c\" }\n",
        "3:24 error[unknown-language] there is no language `jp`, as the keys beside it are | did you mean `ja`?\n"
        "3:34 error[unknown-language] there is no language `german`, as the keys beside it are | a text is a text, or by language: "
        "{ en = \"…\", de = \"…\" }\n");
  check(me + "headline = { en = \"a\", EN = \"b\" }\n",
        "3:24 error[double-language] `EN` says `en` once more | take one of them out\n");
  check(me + "[document]\nlanguage = \"jp\"\n", "4:12 error[unknown-language] there is no language `jp` | did you mean `ja`?\n");
}

TEST(Languages, WhatIsNotReadIsLookedAtToo) {
  const std::string fault = "3:36 error[wrong-type] `summary`: expected a text, found an integer | write \"5\" with quotes\n";
  for (const char* language : {"en", "de"}) EXPECT_EQ(said(read_in(language, me + "summary = { en = \"something\", de = 5 }\n")), fault) << language;
  EXPECT_EQ(said(read(me + award + "date = { en = \"2020-05\", de = 2020 }\n")), "");
}

TEST(Languages, AreListed) {
  Sources sources;
  Diagnostics faults;
  const SourceId id = sources.add("resume.toml", me + "headline = { en = \"a\", zh-hans = \"b\" }\n" + job +
                                                     "highlights = { de = [{ text = { fr = \"x\" } }], en = [] }\n[variant.v.set]\nbasics.summary = { de = \"\" }\n");
  std::string out;
  for (const ValueByLanguage& one : values_by_language(parse_toml(id, sources, faults).value())) {
    out += one.path + "@" + std::to_string(one.span.begin.line);
    for (const std::string& tag : one.languages) out += " " + tag;
    out += "\n";
  }
  EXPECT_EQ(out, "basics.headline@3 en zh-Hans\nsection[0].entry[0].highlights@9 de en\nsection[0].entry[0].highlights.de[0].text@9 fr\n"
                 "variant.v.set.basics.summary@11 de\n");
}

}  // namespace
}  // namespace quoin
