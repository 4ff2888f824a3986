// Why a PDF is not what its source makes: one difference is told, and not what follows from it.
#include "rebuild/stale.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace quoin {
namespace {

using ::testing::ElementsAre;

ComparedPdf parts() {
  ComparedPdf out;
  out.anatomy.producer = "quoin 0.1.0";
  out.anatomy.facts = {{"Title", "Ada – CV"}, {"Author", "Ada"}};
  out.anatomy.pages = {1, 2};
  out.anatomy.fonts = {{"Sans", 10, 20}, {"Serif", 11, 21}};
  out.claims = {2, 1, "D:20260101"};
  out.text = "Ada — Engineer\nWorked at sea\n";
  return out;
}

/// What is told of a PDF that was changed like this.
template <typename Change>
std::vector<std::string> told(Change change) {
  ComparedPdf there = parts();
  change(there);
  std::vector<std::string> out;
  for (const StaleReason& one : compare_parts(there, parts())) out.push_back(std::string(word_of(one.what)) + ": " + one.detail);
  return out;
}

TEST(Stale, EachPartIsToldByItsName) {
  EXPECT_THAT(told([](ComparedPdf&) {}), ElementsAre());
  EXPECT_THAT(told([](ComparedPdf& it) { it.anatomy.pages = {1, 3}; }), ElementsAre("layout: page 2 is set otherwise"));
  EXPECT_THAT(told([](ComparedPdf& it) { it.anatomy.pages = {1}; }), ElementsAre("layout: it has 1 page and would have 2 pages"));
  EXPECT_THAT(told([](ComparedPdf& it) { it.text = "Worked at sea\nAda · Engineer\n"; }),
              ElementsAre("layout: the same words stand in another order"));
  EXPECT_THAT(told([](ComparedPdf& it) { it.anatomy.fonts[0].name = "Mono"; }), ElementsAre("layout: it is set in Mono and would be in Sans"));
  EXPECT_THAT(told([](ComparedPdf& it) { it.anatomy.fonts.pop_back(); }), ElementsAre("layout: it lacks a face that is used now: Serif"));
  EXPECT_THAT(told([](ComparedPdf& it) { it.anatomy.facts[0].second = ""; }),
              ElementsAre("content: its Title is nothing and would be “Ada – CV”"));
  EXPECT_THAT(told([](ComparedPdf& it) { it.claims.creation_date = ""; }), ElementsAre("content: its date is nothing and would be “D:20260101”"));
  EXPECT_THAT(told([](ComparedPdf& it) { it.claims.pdf_a = 3; }),
              ElementsAre("carried: it claims PDF/A-3 and PDF/UA-1 and would claim PDF/A-2 and PDF/UA-1"));
  EXPECT_THAT(told([](ComparedPdf& it) { it.files = {{"resume.json", 1}}; }),
              ElementsAre("carried: it carries resume.json and would carry no file"));
  EXPECT_THAT(told([](ComparedPdf& it) { it.anatomy.producer = "quoin 0.0.9"; }),
              ElementsAre("program: quoin 0.0.9 made it, and this is quoin 0.1.0"));
  EXPECT_THAT(told([](ComparedPdf& it) { it.anatomy.producer = "Word"; }), ElementsAre("foreign: Word made it, and this is quoin 0.1.0"));
}

TEST(Stale, WhatFollowsIsNotCalledADifferenceOfItsOwn) {
  EXPECT_THAT(told([](ComparedPdf& it) {
                it.text = "Ada — Engineer\nWorked at home\n";
                it.anatomy.pages = {1, 3};
                it.anatomy.fonts[1] = {"Serif", 99, 98};  // a subset of other characters
              }),
              ElementsAre("content: the page says “home” where the source says “sea”; whether the layout differs too cannot be told while the text does"));
  EXPECT_THAT(told([](ComparedPdf& it) {
                it.anatomy.fonts[1].program = 99;
                it.anatomy.pages = {1, 3};
              }),
              ElementsAre("fonts: Serif has other outlines; whether the layout differs too cannot be told while the fonts do"));
  EXPECT_THAT(told([](ComparedPdf& it) {
                it.claims.pdf_ua = 0;  // untagged: its lines are read with head and foot
                it.claims.pdf_a = 0;
                it.text = "Ada 1/2\n";
                it.anatomy.pages = {5, 6};
              }),
              ElementsAre("carried: it claims no standard and would claim PDF/A-2 and PDF/UA-1"));
}

}  // namespace
}  // namespace quoin
