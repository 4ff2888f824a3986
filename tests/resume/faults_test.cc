// A résumé with a fault in its structure → what a person is told, with line and column.
#include <gtest/gtest.h>

#include <algorithm>

#include "resume_outcome.h"

namespace quoin {
namespace {

void check(const std::string& text, const std::string& expected) {
  EXPECT_EQ(said(read(text)), expected) << text;
}

TEST(Faults, Names) {
  check("", "1:1 error[missing-name] the résumé has no name | write name = \"…\" under [basics]\n");
  check("[basics]\n", "1:1 error[missing-name] the résumé has no name | write name = \"…\" under [basics]\n");
  check("[basics]\nname = \"  \"\n",
        "2:8 error[missing-name] `name` of [basics] is empty | write name = \"…\" under [basics]\n");
  check("[basics]\nname = 5\n",
        "2:8 error[wrong-type] `name`: expected a text, found an integer | write \"5\" with quotes\n");
  check("[basics]\nnam = \"Ada\"\n", "2:1 error[unknown-key] unknown key `nam` in [basics] | did you mean `name`?\n");
  check("basics = 1\n", "1:10 error[wrong-type] `basics`: expected a table, found an integer\n");
  check("[basics]\nname = \"" + std::string(2001, 'x') + "\"\n",
        "2:8 error[too-long] `name` of [basics] is longer than 2000 bytes | write the name alone\n");
  check(award, "1:1 error[missing-name] the résumé has no name | write name = \"…\" under [basics]\n");
}

TEST(Faults, AHeaderHasRoomForAHundred) {
  std::string phones = "phone = [";
  for (int i = 0; i < 150; ++i) phones += "\"1\",";
  check(me + phones + "]\n", "3:410 error[too-many] `phone` has more than 100 values | a reader wants one or two\n");
}

TEST(Faults, TopLevel) {
  check(me + "[sektion]\n",
        "3:1 error[wrong-type] `section`: expected an array of tables, found a table | write [[…]] with two brackets "
        "before each\n"
        "3:1 error[missing-field] a section needs `kind` | the kinds are: awards, certificates, education, entries, experience, grants, interests, languages, list, memberships, patents, projects, prose, publications, references, service, skills, talks, teaching, volunteer\n"
        "3:1 error[missing-field] a section needs `title` | write title = \"…\"\n"
        "3:1 error[empty-section] the section is empty | add a [[section.entry]], or take the section out\n"
        "3:2 error[unknown-key] unknown key `sektion` in a résumé | did you mean `section`?\n");
  check(me + "[section]\ntitle = \"x\"\nkind = \"prose\"\ntext = \"x\"\n",
        "3:1 error[wrong-type] `section`: expected an array of tables, found a table | write [[…]] with two brackets "
        "before each\n");
  check(me + "[gadgets]\n",
        "3:2 error[unknown-key] unknown key `gadgets` in a résumé | it takes: document, basics, section, variant, "
        "letter, include, output\n");
  check(me + "[document]\nlayuot = \"x\"\nfonts = \"y\"\n",
        "4:1 error[unknown-key] unknown key `layuot` in [document] | did you mean `layout`?\n"
        "5:1 error[unknown-key] unknown key `fonts` in [document] | did you mean `font`?\n");
  check(me + "[document]\naccent = \"blue\"\n",
        "4:10 error[bad-color] `accent` cannot be `blue` | a colour is meant, such as \"#1a4a7a\"\n");
}

TEST(Faults, AfterAFaultInTheSyntaxTheRestIsRead) {
  check("[basics]\nnme = 1\nstart = 2017-08\n",
        "2:1 error[unknown-key] unknown key `nme` in [basics] | did you mean `name`?\n"
        "2:7 error[wrong-type] `name`: expected a text, found an integer | write \"1\" with quotes\n"
        "3:9 error[toml-syntax] a text or a partial date needs quotes | write start = \"2017-08\"\n");
  // What only follows from a line that is not there is not told.
  check("[basics]\nname = Ada\nemial = \"a@b.org\"\n",
        "2:8 error[toml-syntax] a text or a partial date needs quotes | write name = \"Ada\"\n"
        "3:1 error[unknown-key] unknown key `emial` in [basics] | did you mean `email`?\n");
  check(me + "[[section]\ntitle = \"Work\"\nkind = \"prose\"\n[[section]]\ntitle = \"Skills\"\nkind = \"skils\"\n",
        "3:1 error[toml-syntax] `[[section]` is not closed | end it with ]]\n"
        "3:1 error[empty-section] the section is empty | write its `text`\n"
        "6:1 error[empty-section] the section is empty | add a [[section.entry]], or take the section out\n"
        "8:8 error[unknown-kind] there is no section kind `skils` | did you mean `skills`?\n");
  check(me + "[[section]]\ntitle = \"Skills\"\nkind = skills\n[[section.entry]]\nkeywords = [\"a\" \"b\",\n  \"c\"]\nname = True\n",
        "5:8 error[toml-syntax] a text or a partial date needs quotes | write kind = \"skills\"\n"
        "7:17 error[toml-syntax] a comma is missing between two elements of an array | part them with ,\n"
        "9:8 error[toml-syntax] `True` is no value | write true or false, or put quotes around a text\n");
}

/// The mark of the byte order hides no header.
TEST(Faults, BelowAHeaderThatIsNotClosedAllIsRead) {
  const std::string not_closed = "1:1 error[toml-syntax] `[basics` is not closed | end it with ]\n";
  check("\xEF\xBB\xBF[basics\nname = \"Ada\"\nemail = \"a@b.org\"\n", not_closed);
  check("[basics\nname = \"Ada\"\nemial = \"a@b.org\"\nfoo bar\n",
        not_closed + "3:1 error[unknown-key] unknown key `emial` in [basics] | did you mean `email`?\n"
                     "4:5 error[toml-syntax] a key is one word, followed by = | a text of several lines stands between \"\"\" and \"\"\"; a "
                     "key of several words in quotes\n");
}

TEST(Faults, WhatStandsInTheWrongPlaceIsToldWhereItBelongs) {
  check("email = \"a@b.org\"\n" + me, "1:1 error[unknown-key] unknown key `email` in a résumé | write email = \"…\" below the line [basics]\n");
  check(me + "include = \"talks.toml\"\n",
        "3:1 error[unknown-key] unknown key `include` in [basics] | `include` stands above the first table of the file, or in a [[section]]\n");
  check(me + "[[section.entry]]\ntitle = \"x\"\n[[section.entry]]\ntitle = \"y\"\n",
        "3:1 error[wrong-type] no `[[section]]` comes before what stands inside one | write [[section]] above it, with its own keys\n");
  check(me + "[[section]]\ntitle = \"Work\"\nkind = \"awards\"\n[[entry]]\ntitle = \"x\"\n",
        "6:3 error[unknown-key] unknown key `entry` in a résumé | write [[section.entry]], below the [[section]] that it belongs to\n");
}

/// Where a text has no end, nobody knows what comes after it, up to the next header.
TEST(Faults, ATextWithoutEndTakesItsTableAlong) {
  check("[basics]\nname = \"\"\"Ada\nemial = 1\n",
        "2:8 error[toml-syntax] the text that begins here is never closed | end it with \"\"\"\n");
}

TEST(Faults, OfTheSyntaxAHundredAreEnough) {
  std::string text = me;
  for (int i = 0; i < 130; ++i) text += "x" + std::to_string(i) + " = nothing\n";
  const Outcome outcome = read(text);
  const std::string all = said(outcome);
  EXPECT_EQ(std::count(all.begin(), all.end(), '\n'), 101) << all;
  EXPECT_GT(outcome.diagnostics.more_errors, 0U);
}

/// What stands at the top under a kind's name is read for what is wrong behind it; a name that is lost there is not missed as well.
TEST(Faults, BehindWhatStandsInTheWrongPlace) {
  check(me + "[[jobs]]\norganization = \"Acme\"\nend = \"now\"\n",
        "3:3 error[unknown-key] unknown key `jobs` in a résumé | write [[section]] with kind = \"experience\", and [[section.entry]] below it\n"
        "5:7 error[bad-date] `end` cannot be `now` | write \"present\"\n");
  check("name = \"Ada\"\n[basics]\nemail = \"a@b.org\"\n",
        "1:1 error[unknown-key] unknown key `name` in a résumé | write name = \"…\" below the line [basics]\n");
  check(me + "[[section]]\ntitle = \"S\"\nkind = \"skills\"\nkeywords = [\"a\"]\n",
        "6:1 error[unknown-key] unknown key `keywords` in a section | they stand in an entry: [[section.entry]] with name = \"…\" and keywords = "
        "[\"…\"]\n");
}

/// What another table says is wrong whatever became of a header.
TEST(Faults, ATableThatStandsTwiceHidesNoOther) {
  check(me + "[basics]\nemail = \"a@b.org\"\n" + job + "company = \"Acme\"\n",
        "3:1 error[toml-syntax] the table `[basics]` stands twice | put its keys under one header; for a list write [[basics]]\n"
        "10:1 error[unknown-key] unknown key `company` in an entry of kind experience | here it belongs into `organization`, which is there already; "
        "take this one out\n");
}

TEST(Faults, BulletsThatAreTyped) {
  check(me + job + "highlights = [\"• Led\", \"- Ran\", \"3 – 4\", \"-5 %\"]\n",
        "8:15 warning[typed-bullet] `•` prints behind the bullet that the layout sets | take it out\n"
        "8:24 warning[typed-bullet] `-` prints behind the bullet that the layout sets | take it out\n");
  check(me + "summary = \"\"\"\nA.\n- one\n- two\n\"\"\"\n",
        "3:11 warning[typed-bullet] lines that begin with `-` run on in one paragraph | write `highlights` in an entry, a section of kind list, or a "
        "blank line between them\n");
  check(me + "summary = \"\"\"\n- one\n\n- two\n\"\"\"\n", "");
}

TEST(Faults, AnIdIsNoPlaceInAList) {
  check(me + "[[section]]\ntitle = \"T\"\nkind = \"prose\"\nid = \"0\"\ntext = \"x\"\n",
        "6:6 error[bad-id] `0` is no id: in a path a number is a place in the list | write a letter into it, such as \"work-0\"\n");
}

TEST(Faults, Document) {
  check(me + "[document]\nlayout = \"full\"\nlanguage = \"de\"\npaper = \"A4\"\ntitle = \"CV\"\nkeywords = "
             "[\"a\"]\nlast-updated = 2024-01-02\n",
        "");
  check(me + "[document]\npaper = \"leter\"\n",
        "4:9 error[unknown-paper] there is no paper `leter` | did you mean `letter`?\n");
  check(me + "[document]\npaper = \"foolscap\"\n",
        "4:9 error[unknown-paper] there is no paper `foolscap` | known are: a3, a4, a5, b4, b5, executive, legal, "
        "letter, tabloid\n");
  check(me + "[document]\nlanguage = \"english\"\n",
        "4:12 error[unknown-language] there is no language `english` | a language tag is meant, such as en-US, de or "
        "zh-Hans\n");
  check(me + "[document]\nembed = \"dta\"\n",
        "4:9 error[unknown-embed] `embed` is none, data or source, not `dta` | did you mean `data`?\n");
  check(me + "[document]\nembed = \"everything\"\n",
        "4:9 error[unknown-embed] `embed` is none, data or source, not `everything` | none: the PDF carries no file; "
        "data: what it prints, as JSON Resume; source: all that it is made from\n");
  check(me + "[document]\nembed = true\n",
        "4:9 error[wrong-type] `embed`: expected a text, found true or false | put quotes around it\n");
  check(me + "[document]\nlast-updated = \"soon\"\n",
        "4:16 error[bad-date] `last-updated` must be a date, not `soon` | write 2017, \"2017-08\" or \"2017-08-31\"\n");
  check(me + "[document]\nlast-updated = \"2024-13\"\n", "4:16 error[impossible-date] there is no date `2024-13`\n");
  check(me + "[document]\nkeywords = \"a, b\"\n",
        "4:12 error[wrong-type] `keywords`: expected an array of texts, found a text | put it in brackets: [\"…\"]\n");
}

TEST(Faults, Sections) {
  check(me + "[[section]]\n",
        "3:1 error[missing-field] a section needs `kind` | the kinds are: awards, certificates, education, entries, experience, grants, interests, languages, list, memberships, patents, projects, prose, publications, references, service, skills, talks, teaching, volunteer\n"
        "3:1 error[missing-field] a section needs `title` | write title = \"…\"\n"
        "3:1 error[empty-section] the section is empty | add a [[section.entry]], or take the section out\n");
  check(me + "[[section]]\ntitle = \"A\"\n[[section.entry]]\ntitle = \"B\"\n",
        "3:1 error[missing-field] a section needs `kind` | write kind = \"awards\", or another: awards, certificates, education, entries, experience, grants, interests, languages, list, memberships, patents, projects, prose, publications, references, service, skills, talks, teaching, volunteer\n");
  check(me + "[[section]]\nkind = \"prose\"\ntext = \"x\"\n",
        "3:1 error[missing-field] a section of kind prose needs `title` | write title = \"…\"\n");
  check(me + "[[section]]\ntitle = \"A\"\nkind = \"experiance\"\n[[section.entry]]\norganisation = \"B\"\n",
        "5:8 error[unknown-kind] there is no section kind `experiance` | did you mean `experience`?\n"
        "7:1 error[unknown-key] unknown key `organisation` in an entry of kind experience | here it is called "
        "`organization`\n");
  check(me + "[[section]]\ntitle = \"A\"\nkind = \"gadgets\"\ntext = \"x\"\n",
        "5:8 error[unknown-kind] there is no section kind `gadgets` | the kinds are: awards, certificates, education, "
        "entries, experience, grants, interests, languages, list, memberships, patents, projects, prose, publications, "
        "references, service, skills, talks, teaching, volunteer\n");
  check(me + "[[section]]\ntitle = \"A\"\nkind = 3\ntext = \"x\"\n",
        "5:8 error[wrong-type] `kind`: expected a text, found an integer | write \"3\" with quotes\n");
  check(me + "[[section]]\ntitle = \"\"\nkind = \"prose\"\ntext = \"x\"\n",
        "4:9 error[missing-field] `title` of a section is empty | write title = \"…\"\n");
  check(me + award + "[[section]]\ntitle = \"A\"\nkind = \"prose\"\ntext = \"x\"\nnumbered = \"sideways\"\n",
        "12:12 error[unknown-value] `numbered` cannot be `sideways` | write \"up\" or \"down\"\n");
  check(me + "[[section]]\ntitle = \"A\"\nkind = \"prose\"\ntext = \"x\"\n[[section.entry]]\ntitle = \"y\"\n",
        "7:11 error[unknown-key] a section of kind prose has no entries | write its paragraphs in `text`, or choose "
        "kind entries\n");
  check(me + "[[section]]\ntitle = \"A\"\nkind = \"skills\"\ntext = \"x\"\nsort = \"date\"\n",
        "7:1 error[unknown-key] a section takes no `sort` | only kind publications does\n");
  check(me + "[[section]]\ntitle = \"A\"\nkind = \"skills\"\n[section.entry]\nname = \"x\"\n",
        "6:1 error[wrong-type] `entry`: expected an array of tables, found a table | write [[…]] with two brackets "
        "before each\n");
  check(me + "[[section]]\ntitle = \"A\"\nkind = \"skills\"\nentry = [1, { name = \"C\" }]\n",
        "6:10 error[wrong-type] `entry`: expected a table, found an integer\n");
}

TEST(Faults, EmptySections) {
  check(me + "[[section]]\ntitle = \"A\"\nkind = \"prose\"\n",
        "3:1 error[empty-section] the section is empty | write its `text`\n");
  check(me + "[[section]]\ntitle = \"A\"\nkind = \"prose\"\ntext = \" \\n \"\n",
        "3:1 error[empty-section] the section is empty | write its `text`\n");
  check(me + "[[section]]\ntitle = \"A\"\nkind = \"skills\"\n",
        "3:1 error[empty-section] the section is empty | add a [[section.entry]], or take the section out\n");
  check(me + "[[section]]\ntitle = \"A\"\nkind = \"skills\"\nentry = []\n",
        "3:1 error[empty-section] the section is empty | add a [[section.entry]], or take the section out\n");
  check(me + "[[section]]\ntitle = \"A\"\nkind = \"prose\"\ntext = 5\n",
        "6:8 error[wrong-type] `text`: expected a text, found an integer | write \"5\" with quotes\n");
}

TEST(Faults, Entries) {
  check(me + award + "[[section.entry]]\n",
        "8:1 error[missing-field] an entry of kind awards needs `title` | write title = \"…\"\n");
  check(me + award + "[[section.entry]]\ntitle = \"\"\n",
        "9:9 error[missing-field] `title` of an entry of kind awards is empty | write title = \"…\"\n");
  check(me + award + "[[section.entry]]\ntitel = 5\n",
        "9:1 error[unknown-key] unknown key `titel` in an entry of kind awards | did you mean `title`?\n"
        "9:9 error[wrong-type] `title`: expected a text, found an integer | write \"5\" with quotes\n");
  check(me + award + "highlights = [\"x\"]\n",
        "8:1 error[unknown-key] unknown key `highlights` in an entry of kind awards | it takes: title, issuer, url, "
        "date, start, end, summary, group, id, tags, priority\n");
  check(me + job + "highlights = \"x\"\n", "8:14 error[wrong-type] `highlights`: expected an array of texts, found a text | put it in brackets, one element for each: highlights = [\"…\", \"…\"]\n");
  check(
      me + job + "highlights = [1, \"x\", true, { text = \"y\", priority = \"high\", tag = [\"t\"] }, {}]\n",
      "8:15 error[wrong-type] `highlights`: expected a text or a table { text, tags, priority }, found an integer\n"
      "8:23 error[wrong-type] `highlights`: expected a text or a table { text, tags, priority }, found true or false\n"
      "8:54 error[wrong-type] `priority`: expected an integer, found a text\n"
      "8:62 error[unknown-key] unknown key `tag` in an element of `highlights` | did you mean `tags`?\n"
      "8:77 error[missing-field] an element of `highlights` needs `text` | write text = \"…\"\n");
  check(me + job + "[[section.entry.role]]\nstart = 2020\n",
        "8:1 error[missing-field] a role needs `title` | write title = \"…\"\n");
  check(me + job + "[[section.entry.role]]\ntitle = \"R\"\nurl = \"https://x.org\"\n",
        "10:1 error[unknown-key] unknown key `url` in a role | it takes: title, location, date, start, end, summary, "
        "highlights, id, tags, priority\n");
  check(me + paper + "authors = \"Ada\"\n",
        "8:11 error[wrong-type] `authors`: expected an array of texts, found a text | put it in brackets: [\"…\"]\n");
  check(me + paper + "authors = [\"Ada\", 5]\nstart = 2020\n",
        "8:19 error[wrong-type] `authors`: expected a text, found an integer | write \"5\" with quotes\n"
        "9:1 error[unknown-key] unknown key `start` in an entry of kind publications | it takes: title, venue, note, "
        "authors, url, doi, date, group, id, tags, priority\n");
}

TEST(Faults, ControlCharacters) {
  const std::string hint = " is a control character, which cannot be printed | take it out\n";
  check(me + "summary = \"a\\u0007b\"\n", "3:13 error[control-character] U+0007" + hint);
  check(me + "summary = \"a&#7;b\"\n", "3:13 error[control-character] `&#7;`: U+0007" + hint);
  check(me + "phone = \"5\\u0007\"\naliases = [\"\\u2028\", \"A\"]\n",
        "3:9 error[control-character] U+0007" + hint + "4:12 error[control-character] U+2028" + hint +
            "4:12 error[empty-value] `aliases` is empty | write a value, or take it out\n");
  check(me + award + "date = \"Spring\\u0000\"\n", "8:8 error[control-character] U+0000" + hint);
  const Outcome outcome = read(me + "headline = \"a\\u0007b\"\n" + award + "date = \"May\\n\\u0000 2\"\n");
  EXPECT_EQ(outcome.resume.basics.headline.plain(), "ab");
  EXPECT_EQ(std::get<std::string>(outcome.resume.sections.at(0).entries.at(0).dates.date->value), "May 2");
}

TEST(Faults, InATextPointToTheirPlace) {
  const std::string said = " is no address that a link can lead to | write a whole address: https://…, http://…, "
                           "mailto:… or tel:…\n";
  check(me + "summary = \"\"\"\none\n\ntwo [a](b) \\\n  \\u00E9[c](d)\n\"\"\"\n",
        "6:5 error[bad-url] `b`" + said + "7:9 error[bad-url] `d`" + said);
  check(me + "headline = 'é [a](b) [c](d)'\n", "3:15 error[bad-url] `b`" + said + "3:22 error[bad-url] `d`" + said);
  check(me + "headline = \"\\\"\\t[a](b)\"\n", "3:17 error[bad-url] `b`" + said);
}

TEST(Faults, WhatNobodySeesIsEmpty) {
  check("[basics]\nname = \"\u200B\u2060\\u00AD \u2800\"\n",
        "2:8 error[missing-name] `name` of [basics] is empty | write name = \"…\" under [basics]\n");
  const std::string hint = " is empty | write a value, or take it out\n";
  check(me + "email = \"\u200B\"\n", "3:9 error[empty-value] `email`" + hint);
  const Outcome outcome = read("[basics]\nname = \"A\u200Bda\"\n");
  EXPECT_EQ(outcome.resume.basics.name.plain(), "Ada");
}

TEST(Faults, EmptyValues) {
  const std::string hint = " is empty | write a value, or take it out\n";
  check(me + "email = \"\"\nphone = [\"1\", \"\"]\nurl = \" \"\naliases = [\"\"]\n",
        "3:9 error[empty-value] `email`" + hint + "4:15 error[empty-value] `phone`" + hint +
            "5:7 error[empty-value] `url`" + hint + "6:12 error[empty-value] `aliases`" + hint);
  check(me + "[document]\npaper = \"\"\nlanguage = \"\"\nlayout = \"\"\n",
        "4:9 error[empty-value] `paper`" + hint + "5:12 error[empty-value] `language`" + hint +
            "6:10 error[empty-value] `layout`" + hint);
  check(me + award + "start = 2020\nend = \"\"\n",
        "9:7 error[empty-value] `end` is empty | write 2017, \"2017-08\" or \"2017-08-31\", or take it out\n");
  check("[basics]\nname = \"\u00A0&nbsp;\"\n",
        "2:8 error[missing-name] `name` of [basics] is empty | write name = \"…\" under [basics]\n");
  check(me + "[[section]]\ntitle = \"A\"\nkind = \"\"\ntext = \"x\"\n",
        "5:8 error[missing-field] `kind` of a section is empty | write kind = \"prose\"\n");
  check(me + paper_section + "bibliography = \"\"\n", "6:16 error[empty-value] `bibliography`" + hint);
  check(me + paper_section + "bibliography = \".\"\n", "6:16 error[unreadable-file] `.` is a folder, not a file\n");
  check(me + "phone = +44207946\n",
        "3:9 error[wrong-type] `phone`: expected a text or an array of texts, found an integer | write \"+44207946\" "
        "with quotes\n");
}

TEST(Faults, OfAnUnknownKindAlone) {
  const std::string hint = " | the kinds are: awards, certificates, education, entries, experience, grants, interests, "
                           "languages, list, memberships, patents, projects, prose, publications, references, service, "
                           "skills, talks, teaching, volunteer\n";
  const std::string start = me + "[[section]]\ntitle = \"A\"\nkind = \"gadgets\"\n";
  check(start + "[[section.entry]]\norganization = \"a\"\nhighlights = [\"x\"]\n",
        "5:8 error[unknown-kind] there is no section kind `gadgets`" + hint);
  check(start + "[[section.entry]]\nfoo = \"a\"\nstart = \"2021-13\"\n",
        "5:8 error[unknown-kind] there is no section kind `gadgets`" + hint +
            "8:9 error[impossible-date] there is no date `2021-13`\n");
  check(me + "[[section]]\ntitle = \"A\"\nkind = \"skills\"\nentry = [\"a\"]\n",
        "6:10 error[wrong-type] `entry`: expected a table, found a text | write each as a table of its own, below a line [[…entry]]\n");
}

TEST(Faults, Marks) {
  check(me + award + "tags = \"x\"\n",
        "8:8 error[wrong-type] `tags`: expected an array of texts, found a text | put it in brackets: [\"…\"]\n");
  check(me + award + "tags = [\"x\", 1]\npriority = 1.5\n",
        "8:14 error[wrong-type] `tags`: expected a text, found an integer | write \"1\" with quotes\n"
        "9:12 error[wrong-type] `priority`: expected an integer, found a number\n");
  check(me + award + "priority = 99999999999\n",
        "8:12 error[bad-priority] the priority 99999999999 is out of range | small numbers do, such as 1 or -1\n");
  check(me + award + "priority = -2\ntags = [\"a\"]\n", "");
}

/// A shell takes quotes away.
TEST(Faults, WhatIsSetIsQuotedForAShell) {
  EXPECT_EQ(said(read(me, {{"basics.phone", "+353861234567", "--set basics.phone"}})),
            "--set basics.phone:1:1 error[wrong-type] `phone`: expected a text or an array of texts, found an integer | write --set "
            "'basics.phone=\"+353861234567\"'\n");
}

}  // namespace
}  // namespace quoin
