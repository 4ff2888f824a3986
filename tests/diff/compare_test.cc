// What is told of two résumés: every change, as what it is, and nothing else.
#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "diff/difference.h"
#include "diff/make_snapshot.h"
#include "diff/marks.h"
#include "diff/write.h"
#include "host/world.h"
#include "pipeline/typeset.h"
#include "support/pipeline.h"
#include "support/project.h"
#include "support/random_resume.h"

namespace quoin {
namespace {

using Kind = Change::Kind;
using Lines = std::vector<std::string>;

const std::string head = "[basics]\nname = \"Ada Okafor\"\nemail = \"ada@example.org\"\n";

std::string work(const std::string& entries) {
  return head + "[[section]]\ntitle = \"Work\"\nkind = \"experience\"\n" + entries;
}
std::string entry(const std::string& name, const std::string& highlights,
                  const std::string& more = "start = \"2020\"\n") {
  return "[[section.entry]]\norganization = \"" + name + "\"\n" + more + "highlights = [" + highlights + "]\n";
}

Snapshot snapshot_of(const std::string& text, const std::string& layout = "full", std::optional<int> pages = {}) {
  const std::unique_ptr<World> world = disk_world();
  const std::string project = testing::source_folder();
  TypesetRun run{*world, {project + "/layouts", project + "/fonts", project + "/hyphenation"}};
  Request request;
  request.layout = layout;
  request.pages = pages;
  const Input input{run.sources.add("resume.toml", text), project};
  const Typeset set = typeset_resume(request, input, run);
  for (const Diagnostic& one : run.diagnostics.all)
    EXPECT_NE(one.severity, Severity::error) << render(one, run.sources);
  return make_snapshot("resume.toml", set, !run.diagnostics.has_errors(), Pictures::no);
}

/// The lines of what is told, but for the first and the headings.
Lines told(const Snapshot& before, const Snapshot& after) {
  Lines out;
  std::istringstream in(difference_text({before, after, compare(before, after)}));
  std::string line;
  for (std::getline(in, line); std::getline(in, line);)
    if (line.starts_with("  ")) out.push_back(line.substr(2));
  return out;
}
Lines told(const std::string& before, const std::string& after) {
  return told(snapshot_of(before), snapshot_of(after));
}

TEST(Compare, FieldsOfAllKinds) {
  const std::string one = work(entry("Bakery", "\"Opened the shop\""));
  EXPECT_EQ(told(one, one), Lines{});
  EXPECT_EQ(told(one, one + "# a comment\n"), Lines{});
  EXPECT_EQ(told(one, work(entry("Bakery", "\"Opened our shop\""))), Lines{"~ highlight: Opened [-the-] {+our+} shop"});
  EXPECT_EQ(told(one, work(entry("Bakery", "\"Opened the **shop**\""))),
            Lines{"~ highlight: Opened the [-shop-] {+**shop**+}"});
  EXPECT_EQ(told(one, work(entry("Bakery", "\"Opened the [shop](https://example.org/x)\""))),
            Lines{"~ highlight: Opened the [-shop-] {+[shop](https://example.org/x)+}"});
  EXPECT_EQ(told(one, work(entry("Bakery", "\"Opened the shop\"", "start = \"2020\"\nposition = \"Help\"\n"))),
            Lines{"~ position: {+Help+}"});
  EXPECT_EQ(told(work(entry("Bakery", "\"Opened the shop\"", "start = \"2020\"\nposition = \"Help\"\n")), one),
            Lines{"~ position: [-Help-]"});
  EXPECT_EQ(told(one, work(entry("Bakery", "\"Opened the shop\"", "start = \"2020\"\nend = \"present\"\n"))),
            Lines{"~ dates: [-from-] 2020 {+– present+}"});
  EXPECT_EQ(told(one, work(entry("Bakery", "\"Opened the shop\", \"Closed it\""))), Lines{"+ highlight: Closed it"});
  EXPECT_EQ(told(one, work(entry("Bakery", ""))), Lines{"- highlight: Opened the shop"});
  EXPECT_EQ(told(one, work(entry("Bakery", "{text = \"Opened the shop\", priority = 3, tags = [\"x\"]}"))),
            (Lines{"~ tags of highlight: {+x+}", "~ priority of highlight: {+3+}"}));
}

TEST(Compare, EntriesAndSections) {
  const std::string a = entry("Bakery", "\"One\""), b = entry("Mill", "\"Two\""), c = entry("Farm", "\"Three\"");
  EXPECT_EQ(told(work(a + b), work(b + a)), Lines{"> entry moved from entry 1 to entry 2: Bakery"});
  EXPECT_EQ(told(work(a + b + c), work(a + c)), Lines{"- entry: Mill · from 2020 · 1 highlight"});
  EXPECT_EQ(told(work(a + c), work(a + b + c)), Lines{"+ entry: Mill · from 2020 · 1 highlight"});
  EXPECT_EQ(told(work(a), work(entry("Bäckerei", "\"One\""))), Lines{"~ organization: [-Bakery-] {+Bäckerei+}"});
  const std::string skills = "[[section]]\ntitle = \"Skills\"\nkind = \"skills\"\n[[section.entry]]\nname = \"C++\"\n";
  EXPECT_EQ(told(work(a), work(a) + skills), Lines{"+ section: Skills · 1 entry"});
  EXPECT_EQ(told(work(a), head + "[[section]]\ntitle = \"Jobs\"\nkind = \"experience\"\n" + a),
            Lines{"~ title: [-Work-] {+Jobs+}"});
  EXPECT_EQ(told(work(a) + skills, head + skills + "[[section]]\ntitle = \"Work\"\nkind = \"experience\"\n" + a),
            Lines{"> section moved from section 1 to section 2: Work"});
}

TEST(Compare, WhatGoesElsewhereHasMoved) {
  const std::string other = "[[section]]\ntitle = \"Earlier\"\nkind = \"experience\"\n";
  const std::string a = entry("Bakery", "\"One\""), b = entry("Mill", "\"Two\", \"A line that is long enough\""),
                    c = entry("Farm", "\"Three\"");
  EXPECT_EQ(told(work(a + b) + other + c, work(a) + other + c + b), Lines{"> entry moved from Work to Earlier: Mill"});
  EXPECT_EQ(
      told(work(a + b), work(entry("Bakery", "\"One\", \"A line that is long enough\"") + entry("Mill", "\"Two\""))),
      Lines{"> highlight moved from Work › Mill to Work › Bakery: A line that is long enough"});
}

TEST(Compare, SettingsAndBasics) {
  EXPECT_EQ(told(head, "[document]\nlanguage = \"de\"\n" + head), (Lines{"~ language: [-en-] {+de+}", "paper: 612 × 792 pt → 595.28 × 841.89 pt"}));
  EXPECT_EQ(told(head, head + "headline = \"Baker\"\n"), Lines{"~ headline: {+Baker+}"});
  EXPECT_EQ(told(head, "[basics]\nname = \"Ada Okafor\"\nemail = [\"ada@example.org\", \"b@example.org\"]\n"),
            Lines{"~ email: [-ada@example.org-] {+ada@example.org, b@example.org+}"});
}

TEST(Compare, Pages) {
  std::string many;
  for (int i = 0; i < 60; ++i)
    many += (many.empty() ? "\"" : ", \"") + std::string("A highlight of some length with the number ") +
            std::to_string(i) + '"';
  const std::string one = work(entry("Bakery", "\"One\"")), two = work(entry("Bakery", "\"One\", " + many));
  const PageDifference longer = compare(snapshot_of(one), snapshot_of(two)).pages;
  ASSERT_FALSE(longer.facts.empty());
  EXPECT_EQ(longer.facts[0].name + longer.facts[0].before + longer.facts[0].after, "pages12");
  ASSERT_EQ(longer.breaks.size(), 1u);
  EXPECT_FALSE(longer.breaks[0].before);
  EXPECT_TRUE(longer.breaks[0].after->text.starts_with("Bakery › A highlight of some length with"))
      << longer.breaks[0].after->text;
  const Snapshot whole = snapshot_of(two), cut = snapshot_of(two, "full", 1);
  const PageDifference fitted = compare(whole, cut).pages;
  EXPECT_FALSE(fitted.left_out.empty());
  EXPECT_TRUE(fitted.back.empty());
  EXPECT_EQ(compare(cut, whole).pages.back.size(), fitted.left_out.size());
  EXPECT_TRUE(compare(cut, cut).empty());
  EXPECT_TRUE(compare(whole, cut).changes.empty());
  const PageDifference dressed = compare(snapshot_of(one), snapshot_of(one, "sidebar")).pages;
  EXPECT_EQ(dressed.facts.front().name, "layout");
}

TEST(Compare, WithoutContentTextIsCompared) {
  const Snapshot one = text_snapshot("a.pdf", "Ada Okafor\nWork\nOpened the shop early\n", 1), same = one;
  EXPECT_TRUE(compare(one, same).changes.empty());
  const Snapshot other = text_snapshot("b.pdf", "Ada Okafor\nOpened the shop late\nWork\n", 2);
  const Difference difference = compare(one, other);
  EXPECT_TRUE(difference.by_text);
  EXPECT_EQ(difference.changes.size(), 2u);
  EXPECT_EQ(difference.pages.facts.size(), 1u);
  EXPECT_EQ(difference.pages.unknown, "a.pdf carries no source");
}

/// What stands on the pages of real résumés is found there word by word, in every layout.
TEST(Compare, EveryWordOfAHighlightHasItsPlace) {
  const std::string resume = testing::read_file(testing::source_folder() + "/resume.toml");
  std::size_t seen = 0;
  for (const char* layout :
       {"full", "onepage", "sidebar", "classic", "timeline", "tandem", "banner", "machine", "academic", "ledger"}) {
    const Snapshot side = snapshot_of(resume, layout);
    EXPECT_TRUE(compare(side, side).empty()) << layout;
    for (const SnapshotPart& part : side.parts) {
      if (part.what != "highlight" || part.left_out || part.values.empty()) continue;
      const SnapshotValue& value = part.values.front();
      EXPECT_GE(value.patches.size(), words_of(value.text).size()) << layout << ": " << value.text;
      for (std::size_t i = 1; i < value.patches.size(); ++i)
        EXPECT_LT(value.patches[i - 1].begin, value.patches[i].begin) << layout << ": " << value.text;
      ++seen;
    }
  }
  EXPECT_GT(seen, 50u);
}

TEST(Compare, RandomResumesEqualThemselves) {
  std::mt19937 random(4);
  for (int round = 0; round < 6; ++round) {
    const std::string text = testing::random_resume(random, 2, false);
    EXPECT_TRUE(compare(snapshot_of(text), snapshot_of(text)).empty()) << text;
  }
}

/// A made-up tree whose texts are all different, so that every edit can be told in one way only.
Snapshot made_up(std::mt19937& random) {
  Snapshot out;
  out.has_parts = true;
  int count = 0;
  const auto words = [&] {
    std::string text;
    for (int i = 0; i < 8; ++i) text += (i == 0 ? "w" : " w") + std::to_string(count++);
    return text;
  };
  const auto add = [&](std::int32_t parent, const char* what, const char* field) {
    const std::string text = words();
    SnapshotPart part;
    part.parent = parent;
    part.what = what;
    part.label = text;
    if (*field) part.key = text;
    part.values.push_back({field, text, {}, 0});
    out.parts.push_back(part);
    return static_cast<std::int32_t>(out.parts.size() - 1);
  };
  for (unsigned s = 0; s < 2 + random() % 3; ++s) {
    const std::int32_t section = add(-1, "section", "title");
    for (unsigned e = 0; e < 2 + random() % 3; ++e) {
      const std::int32_t one = add(section, "entry", "name");
      for (unsigned i = 0; i < 2 + random() % 4; ++i) add(one, "highlight", "");
    }
  }
  return out;
}

/// Without the part, which holds nothing.
Snapshot without(const Snapshot& from, std::size_t part) {
  Snapshot out = from;
  out.parts.erase(out.parts.begin() + static_cast<std::ptrdiff_t>(part));
  for (SnapshotPart& one : out.parts)
    if (one.parent > static_cast<std::int32_t>(part)) --one.parent;
  return out;
}

TEST(Compare, ARandomEditIsToldExactly) {
  std::mt19937 random(5);
  for (int round = 0; round < 2000; ++round) {
    const Snapshot before = made_up(random);
    std::vector<std::size_t> items;
    for (std::size_t i = 0; i < before.parts.size(); ++i)
      if (before.parts[i].what == "highlight") items.push_back(i);
    const std::size_t at = items[random() % items.size()];
    EXPECT_TRUE(compare(before, before).empty());
    const Difference removed = compare(before, without(before, at)), added = compare(without(before, at), before);
    ASSERT_EQ(removed.changes.size(), 1u);
    EXPECT_EQ(removed.changes[0].kind, Kind::removed);
    EXPECT_EQ(removed.changes[0].before->text, before.parts[at].values[0].text);
    ASSERT_EQ(added.changes.size(), 1u);
    EXPECT_EQ(added.changes[0].kind, Kind::added);
    EXPECT_EQ(added.changes[0].after->text, before.parts[at].values[0].text);

    Snapshot reworded = before;
    std::string& text = reworded.parts[at].values[0].text;
    text = "new" + text.substr(text.find(' '));
    const Difference words = compare(before, reworded);
    ASSERT_EQ(words.changes.size(), 1u);
    EXPECT_EQ(words.changes[0].kind, Kind::changed);
    EXPECT_EQ(words.changes[0].after->text, text);

    const bool has_next = at + 1 < before.parts.size() && before.parts[at + 1].parent == before.parts[at].parent;
    if (!has_next) continue;
    Snapshot swapped = before;
    std::swap(swapped.parts[at], swapped.parts[at + 1]);
    const Difference moved = compare(before, swapped);
    ASSERT_EQ(moved.changes.size(), 1u);
    EXPECT_EQ(moved.changes[0].kind, Kind::moved);
  }
}

}  // namespace
}  // namespace quoin
