#include "layout/dress.h"

#include <gtest/gtest.h>

#include "base/color.h"
#include "layout/contrast.h"

namespace quoin {
namespace {

Layout layout_of(std::vector<std::pair<const char*, const char*>> colors) {
  Layout layout;
  for (const auto& [name, color] : colors) layout.palette.push_back({SharedString(name), *parse_color(color)});
  return layout;
}

std::string shown(const Layout& layout) {
  std::string out;
  for (std::size_t i = 1; i < layout.palette.size(); ++i) out += layout.palette[i].name.str() + " " + hex(layout.palette[i].color) + "\n";
  return out;
}

TEST(Dress, TintsFollowTheAccentAsLightAsTheyWere) {
  Layout layout = layout_of({{"ink", "#151515"}, {"accent", "#000080"}, {"line", "#8080c0"}, {"muted", "#4c4c5c"}, {"", "#123456"}});
  ASSERT_TRUE(set_accent(layout, *parse_color("#800000")));
  EXPECT_EQ(shown(layout), "ink #151515\naccent #800000\nline #c08080\nmuted #4c4c5c\n #123456\n");
}

TEST(Dress, WhatCouldBeReadStillCan) {
  Layout layout = layout_of({{"accent", "#16181b"}, {"signal", "#b23a0e"}});
  ASSERT_TRUE(set_accent(layout, *parse_color("#0b5fa5")));
  EXPECT_GE(contrast_ratio(layout.palette.back().color, Color{255, 255, 255}), 4.5);
}

TEST(Dress, GreysAreNoTints) {
  Layout layout = layout_of({{"accent", "#1a1a1a"}, {"line", "#8c8c8c"}});
  ASSERT_TRUE(set_accent(layout, *parse_color("#7a1a1a")));
  EXPECT_EQ(shown(layout), "accent #7a1a1a\nline #8c8c8c\n");
}

TEST(Dress, TextIsReadOnTheGroundThatFollowsTheAccent) {
  Layout layout = layout_of({{"accent", "#17455c"}, {"paper", "#ffffff"}});
  layout.header.background = ColorId{1};
  layout.header.rows.resize(1);
  layout.header.rows[0].left.push_back({{}, false, false, SlotRef{Slot::text_field, Field::name}});
  layout.styles[static_cast<std::size_t>(StyleName::name)].color = ColorId{2};
  const auto warnings = [&](const char* accent) {
    EXPECT_TRUE(set_accent(layout, *parse_color(accent)));
    Diagnostics diagnostics;
    check_grounds(layout, {}, diagnostics);
    return diagnostics.all.size();
  };
  EXPECT_EQ(warnings("#7a1a1a"), 0u);
  EXPECT_EQ(warnings("#ffe97a"), 1u);
}

TEST(Dress, WithoutAnAccentNothingChanges) {
  Layout layout = layout_of({{"line", "#8080c0"}});
  EXPECT_FALSE(set_accent(layout, *parse_color("#800000")));
  EXPECT_EQ(shown(layout), "line #8080c0\n");
}

TEST(Dress, AFontIsThatOfAllNames) {
  Layout layout;
  layout.fonts["text"] = {{{}, "One"}, {{}, "Two"}};
  layout.fonts["sans"] = {{{}, "Three"}};
  set_font(layout, {{}, "Mine"});
  for (const auto& [name, families] : layout.fonts) {
    ASSERT_EQ(families.size(), 1u) << name;
    EXPECT_EQ(families[0].value, "Mine");
  }
}

}  // namespace
}  // namespace quoin
