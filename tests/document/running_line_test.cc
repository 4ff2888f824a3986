// Heads and feet in a document: words are there, and only what pages count is left open.
#include "document/running_line.h"

#include "own_layout.h"

namespace quoin {
namespace {

const std::string resume =
    "[document]\nlast-updated = \"2024-03\"\n[basics]\nname = \"Marie *Curie*\"\nheadline = \"Physicist\"\n";

std::string shown(const std::vector<RunningRun>& side) {
  std::string out;
  for (const RunningRun& run : side) {
    const bool counts = run.counter != Counter::none;
    EXPECT_EQ(counts, run.text.empty());
    out += out.empty() ? "" : "|";
    out += !counts ? run.text : run.counter == Counter::page ? "#page" : "#pages";
  }
  return out;
}

TEST(ComposeRunningLine, OnlyCountersAreLeftOpen) {
  const Document document =
      composed(resume,
               "[page]\nhead = { left = \"{name}{, headline}\", right = \"{date}\", when = \"first\" }\n"
               "foot = { center = \"{name} · {page}/{pages}\", when = \"always\" }\n")
          .document;
  EXPECT_EQ(shown(document.head.left), "Marie Curie|, |Physicist");
  EXPECT_EQ(shown(document.head.center), "");
  EXPECT_EQ(shown(document.head.right), "Mar 2024");
  EXPECT_EQ(document.head.when, RunningWhen::first);
  EXPECT_EQ(shown(document.foot.center), "Marie Curie| · |#page|/|#pages");
  EXPECT_EQ(document.foot.when, RunningWhen::always);
  EXPECT_TRUE(document.foot.span.known());
}

TEST(ComposeRunningLine, WhatTheResumeDoesNotSayVanishes) {
  const Document document =
      composed("[basics]\nname = \"Ada\"\n", "[page]\nhead = \"{headline}\"\nfoot = \"{name}{, date}\"\n").document;
  EXPECT_EQ(shown(document.head.right), "");
  EXPECT_EQ(shown(document.foot.right), "Ada");
}

TEST(ComposeRunningLine, RunsKnowWhatTheySay) {
  const Composed made = composed(resume, "[page]\nfoot = \"**{name}**, {date}, {page}\"\n");
  const std::vector<RunningRun>& runs = made.document.foot.right;
  ASSERT_EQ(runs.size(), 5u);
  EXPECT_EQ(runs[0].value_id, made.run->resume.basics.name.value_id);
  EXPECT_EQ(runs[0].field, (SlotRef{Slot::text_field, Field::name}));
  EXPECT_GT(made.document.styles[runs[0].style].weight, made.document.styles[runs[1].style].weight);
  EXPECT_EQ(runs[1].value_id, no_value);
  EXPECT_EQ(runs[1].style, made.document.running_style);
  ASSERT_GE(runs[2].date, 0);
  const PrintedDates& updated = made.document.dates[static_cast<std::size_t>(runs[2].date)];
  EXPECT_EQ(std::get<Date>(updated.dates.date->value), (Date{2024, 3, 0}));
  EXPECT_EQ(updated.text, "Mar 2024");
}

}  // namespace
}  // namespace quoin
