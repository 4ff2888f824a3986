// resume.toml → the Resume, shown as text; its leaves; what settings do to it.
#include "resume/read.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "resume/kinds.h"
#include "resume_outcome.h"
#include "support/project.h"

namespace quoin {
namespace {

std::string shown(const DateValue& date) {
  if (const Date* known = std::get_if<Date>(&date.value))
    return std::to_string(known->year) + "/" + std::to_string(known->month) + "/" + std::to_string(known->day);
  if (const std::string* text = std::get_if<std::string>(&date.value)) return "'" + *text + "'";
  return "present";
}

std::string shown(const Marks& marks) {
  std::string out;
  for (const Literal& tag : marks.tags) out += " #" + tag.value;
  if (marks.priority) out += " !" + std::to_string(*marks.priority);
  return out;
}

std::string shown(const Entry& entry) {
  std::string out = "{";
  for (const auto& [field, text] : entry.fields) out += std::string(field_name(field)) + "=" + text.plain() + " ";
  if (entry.url) out += "url=" + entry.url->value + " ";
  if (entry.doi) out += "doi=" + entry.doi->value + " ";
  if (!entry.group.empty()) out += "group=" + entry.group.plain() + " ";
  if (entry.dates.date) out += "date=" + shown(*entry.dates.date) + " ";
  if (entry.dates.start) out += "start=" + shown(*entry.dates.start) + " ";
  if (entry.dates.end) out += "end=" + shown(*entry.dates.end) + " ";
  for (const Text& author : entry.authors) out += "by=" + author.plain() + " ";
  for (const Text& keyword : entry.keywords) out += "kw=" + keyword.plain() + " ";
  for (const Text& paragraph : entry.summary) out += "sum=" + paragraph.plain() + " ";
  for (const Item& item : entry.items) out += "- " + item.text.plain() + shown(item.marks) + " ";
  for (const Entry& part : entry.parts) out += shown(part) + " ";
  return out + "}" + shown(entry.marks);
}

/// The one entry of a section of the kind, as read.
void check_entry(const std::string& kind, const std::string& body, const std::string& expected) {
  const std::string text = me + "[[section]]\ntitle = \"T\"\nkind = \"" + kind + "\"\n[[section.entry]]\n" + body;
  const Outcome outcome = read(text);
  EXPECT_EQ(said(outcome), "") << text;
  ASSERT_EQ(outcome.resume.sections.size(), 1u) << text;
  ASSERT_EQ(outcome.resume.sections[0].entries.size(), 1u) << text;
  EXPECT_EQ(shown(outcome.resume.sections[0].entries[0]), expected) << text;
}

TEST(ReadResume, EntriesOfEachKind) {
  check_entry("experience",
              "organization='O'\nlocation='L'\nurl='https://x.org'\nposition='P'\nstart=2020\nend='present'\n"
              "summary='S'\nhighlights=['H']\n",
              "{organization=O location=L position=P url=https://x.org start=2020/0/0 end=present sum=S - H }");
  check_entry("volunteer", "organization='O'\n", "{organization=O }");
  check_entry("education",
              "institution='I'\nlocation='L'\ndepartment='D'\nurl='tel:1'\nsummary='S'\nhighlights=['H']\n",
              "{institution=I location=L department=D url=tel:1 sum=S - H }");
  check_entry("publications",
              "title='T'\nauthors=['A','B']\nvenue='V'\ndate=2020\nurl='tel:1'\ndoi='10.1/x'\nnote='N'\n",
              "{title=T venue=V note=N url=tel:1 doi=10.1/x date=2020/0/0 by=A by=B }");
  check_entry("awards", "title='T'\nissuer='I'\nurl='tel:1'\ndate='2020-05'\nsummary='S'\n",
              "{title=T issuer=I url=tel:1 date=2020/5/0 sum=S }");
  check_entry("projects",
              "name='N'\nurl='tel:1'\norganization='O'\nposition='P'\nstart=2020\nsummary='S'\nhighlights=['H']"
              "\nkeywords=['K']\n",
              "{name=N organization=O position=P url=tel:1 start=2020/0/0 kw=K sum=S - H }");
  check_entry("skills", "name='N'\nlevel='L'\nkeywords=['K', 'J']\n", "{name=N level=L kw=K kw=J }");
  check_entry("languages", "name='N'\nlevel='L'\n", "{name=N level=L }");
  check_entry("certificates", "name='N'\nissuer='I'\nurl='tel:1'\nend='2020-01-02'\n",
              "{name=N issuer=I url=tel:1 end=2020/1/2 }");
  check_entry("interests", "name='N'\nkeywords=['K']\n", "{name=N kw=K }");
  check_entry("references", "name='N'\ncontact='C'\ntext='T'\n", "{name=N contact=C text=T }");
  check_entry("list", "text='T'\ndate='Spring 2020'\n", "{text=T date='Spring 2020' }");
  for (const std::string kind : {"entries", "talks", "grants", "teaching", "service", "patents", "memberships"})
    check_entry(
        kind,
        "title='T'\nsubtitle='S'\nlocation='L'\namount='A'\nauthors=['B']\nurl='tel:1'\nnote='N'\ndate=2020-01-02\n"
        "summary='U'\nhighlights=['H']\n",
        "{title=T subtitle=S location=L amount=A note=N url=tel:1 date=2020/1/2 by=B sum=U - H }");
}

TEST(ReadResume, MarksAndGroups) {
  check_entry("list", "text='T'\ngroup='G'\ntags=['a','b']\npriority=-3\n", "{text=T group=G } #a #b !-3");
  check_entry("experience", "organization='O'\nhighlights=['a', { text='b', tags=['t'], priority=2 }]\n",
              "{organization=O - a - b #t !2 }");
}

TEST(ReadResume, RolesAndDegrees) {
  check_entry(
      "experience",
      "organization='O'\nhighlights=['H']\n[[section.entry.role]]\ntitle='A'\nstart=2020\nlocation='L'\nsummary='S'\n"
      "highlights=['h']\npriority=1\n[[section.entry.role]]\ntitle='B'\n",
      "{organization=O - H {title=A location=L start=2020/0/0 sum=S - h } !1 {title=B } }");
  check_entry("education",
              "institution='I'\n[[section.entry.degree]]\nname='M'\nstart=2020\nend=2021\nscore='4.0'\ndetails=['d', { "
              "text='e' }]\n",
              "{institution=I {name=M score=4.0 start=2020/0/0 end=2021/0/0 - d - e } }");
  check_entry("education", "institution='I'\nname='M'\ndate=2020\nscore='4.0'\ndetails=['d']\nhighlights=['H']\n",
              "{institution=I - H {name=M score=4.0 date=2020/0/0 - d } }");
  check_entry("education", "institution='I'\nstart=2020\n", "{institution=I {start=2020/0/0 } }");
}

TEST(ReadResume, ParagraphsArePartedAtBlankLines) {
  const Outcome outcome =
      read(me + "[[section]]\ntitle='T'\nkind='prose'\ntext=\"\"\"\n\none\ntwo\n \t\n\nthree\r\n\n\"\"\"\n");
  EXPECT_EQ(said(outcome), "");
  std::string out;
  for (const Item& item : outcome.resume.sections.at(0).text) out += "[" + item.text.plain() + "]";
  EXPECT_EQ(out, "[one two][three]");
  check_entry("list", "text=\"\"\"one\n\ntwo\"\"\"\n", "{text=one\ntwo }");
}

TEST(ReadResume, HeaderAndDocument) {
  const Outcome outcome = read(
      "[document]\nlayout=' full "
      "'\nlanguage='de'\npaper='Letter'\ntitle='T'\nkeywords=['a','b']\nlast-updated=2024-01-02\n"
      "[basics]\nname='Ada'\naliases=['A. "
      "L.']\nheadline='H'\nemail='a@b.c'\nphone=['1','2']\nurl=['https://x.org']\nlocation='L'\n"
      "summary=\"\"\"a\n\nb\"\"\"\n[[basics.profile]]\nnetwork='N'\nusername='u'\nurl='https://"
      "y.org'\n[[basics.detail]]\nlabel='L'\ntext='T'\nurl='https://z.org'\n");
  EXPECT_EQ(said(outcome), "");
  const DocumentSettings& document = outcome.resume.document;
  EXPECT_EQ(document.layout.value + "|" + document.language.value + "|" + document.paper.value + "|" +
                document.title.plain() + "|" + document.keywords.at(1).plain() + "|" + shown(*document.last_updated),
            "full|de|letter|T|b|2024/1/2");
  const Basics& basics = outcome.resume.basics;
  EXPECT_EQ(basics.name.plain() + "|" + basics.aliases.at(0).value + "|" + basics.headline.plain() + "|" +
                basics.emails.at(0).value + "|" + basics.phones.at(1).value + "|" + basics.urls.at(0).value + "|" +
                basics.location.plain() + "|" + basics.summary.at(1).text.plain(),
            "Ada|A. L.|H|a@b.c|2|https://x.org|L|b");
  EXPECT_EQ(basics.profiles.at(0).network.value + basics.profiles[0].username.value + basics.profiles[0].url.value,
            "Nuhttps://y.org");
  EXPECT_EQ(basics.details.at(0).label.plain() + basics.details[0].text.plain() + basics.details[0].url.value,
            "LThttps://z.org");
  EXPECT_EQ(basics.summary[0].leaf, no_leaf);
}

TEST(ReadResume, DefaultsAndNumbering) {
  const Outcome outcome =
      read(me + award +
           "[[section]]\ntitle='T'\nkind='list'\nid='x'\nnumbered='down'\ntext='opens'\n[[section.entry]]\ntext='t'\n");
  EXPECT_EQ(outcome.resume.document.language.value, "en");
  EXPECT_EQ(outcome.resume.document.paper.value, "");
  EXPECT_EQ(outcome.resume.sections.at(0).numbered, Numbering::none);
  EXPECT_EQ(outcome.resume.sections.at(1).numbered, Numbering::down);
  EXPECT_EQ(outcome.resume.sections[1].id.value, "x");
  EXPECT_EQ(outcome.resume.sections[1].text.at(0).leaf, no_leaf);
}

TEST(ReadResume, Letter) {
  const Outcome outcome =
      read(me +
           "[letter]\nrecipient=\"\"\"A\n\nB\"\"\"\ndate='Spring'\nbody=['x','y']\nclosing='C'\n");
  const Letter& letter = *outcome.resume.letter;
  EXPECT_EQ(letter.recipient.at(1).plain() + letter.body.at(1).items.at(0).text.plain() + letter.closing.plain() + shown(*letter.dates.date),
            "ByC'Spring'");
}

void check_setting(const std::string& text, const Setting& setting, const std::string& expected) {
  EXPECT_EQ(said(read(text, {setting})), expected) << setting.key;
}

TEST(ReadResume, SettingsAreCheckedWhereTheyStand) {
  check_setting(me, {"document.paper", "a4", "--paper"}, "");
  check_setting(me, {"document.paper", "a44", "--paper"},
                "--paper:1:1 error[unknown-paper] there is no paper `a44` | did you mean `a4`?\n");
  check_setting(me, {"basics.headlin", "x", "--set"},
                "--set:1:1 error[unknown-key] unknown key `headlin` in [basics] | did you mean `headline`?\n");
  check_setting(
      me, {"basics.headline", "5", "--set"},
      "--set:1:17 error[wrong-type] `headline`: expected a text, found an integer | write \"5\" with quotes\n");
  check_setting(me + award, {"section.1.title", "x", "--set"},
                "--set:1:1 error[bad-setting] cannot set `section.1.title`: there is no `section[1]` | the last one is "
                "section[0]\n");
  const Outcome outcome = read(me + award, {{"section[0].entry[0].title", "New", "--set"}});
  EXPECT_EQ(outcome.resume.sections.at(0).entries.at(0).field(Field::title)->plain(), "New");
}

TEST(ReadResume, TheProjectsOwnResume) {
  std::ifstream file(project_path("resume.toml"));
  std::stringstream text;
  text << file.rdbuf();
  const Outcome outcome = read(text.str());
  EXPECT_EQ(said(outcome), "");
  EXPECT_EQ(outcome.resume.basics.name.plain(), "Zhipeng Jia");
  EXPECT_EQ(outcome.resume.sections.size(), 6u);
}

}  // namespace
}  // namespace quoin
