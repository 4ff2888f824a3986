#include "text/cohesion.h"

#include <gtest/gtest.h>

#include <string>

namespace quoin {
namespace {

/// `text` has one "|", at the place in question.
void check_inside(std::string text, bool expected) {
  const std::size_t at = text.find('|');
  text.erase(at, 1);
  EXPECT_EQ(binds_inside_word(text, at), expected) << text << " at " << at;
}

TEST(BindsInsideWord, Table) {
  check_inside("ab-|cd", false);
  check_inside("a-|cd", true);
  check_inside("ab-|c", true);
  check_inside("x ab-|cd", false);
  check_inside("-|cd", true);
  check_inside("a1-|cd", true);
  check_inside("ab-|1d", true);
  check_inside("ab/|cd", false);
  check_inside("ab1/|2cd", false);
  check_inside("é-|cd", true);
  check_inside("éé-|éé", false);
  check_inside("1–|2", true);
  check_inside("a–|b", false);
  check_inside("ab|—cd", true);
  check_inside("ab—|cd", false);
  check_inside("ab\u00AD|cd", true);
  check_inside("清|华", false);
  check_inside("C+|+", true);
}

/// `text` has one run of spaces.
void check_space(std::string_view text, bool expected) {
  const std::size_t begin = text.find(' ');
  EXPECT_EQ(binds_over_space(text, begin, text.find_first_not_of(' ', begin)), expected) << text;
}

TEST(BindsOverSpace, Table) {
  check_space("J. Doe", true);
  check_space("J.  Doe", true);
  check_space("Jo. Doe", false);
  check_space("“J. Doe", true);
  check_space("J. 12", false);
  check_space("Dr. Doe", true);
  check_space("Dr. 12", false);
  check_space("dr. Doe", false);
  check_space("Fig. 3", true);
  check_space("Fig. three", false);
  check_space("e.g. this", true);
  check_space("12 GB", true);
  check_space("12 GB,", true);
  check_space("12 GBs", false);
  check_space("12x GB", false);
  check_space("1/2 km", true);
  check_space("€12 m", true);
  check_space("et al.", true);
  check_space("et alia", false);
  check_space("that –", true);
  check_space("that –5", false);
  check_space("that …", false);
  check_space("Ph. D.", true);
  check_space("Ph. Doe", false);
  check_space("12 million", true);
  check_space("3 Mio.", true);
  check_space("12 May", true);
  check_space("12. Mai", true);
  check_space("May 2022,", true);
  check_space("May 12,", true);
  check_space("12 Mayors", false);
  check_space("may 12", false);
  check_space("May I", false);
  check_space("12345 May", false);
  check_space("(3) Improving", true);
  check_space("(3) 4", false);
  check_space("(123) Improving", false);
}

TEST(BindsOverSpace, MiddleInitialsStayWithTheGivenNameAndParticlesWithTheSurname) {
  const auto bound = [](std::string text) {
    const std::size_t at = text.find('_');
    text[at] = ' ';
    return binds_over_space(text, at, at + 1);
  };
  EXPECT_TRUE(bound("Tamika_R. Washington"));
  EXPECT_FALSE(bound("Tamika R._Washington"));
  EXPECT_TRUE(bound("Martin_L.K. Smith"));
  EXPECT_TRUE(bound("with R._Washington"));
  EXPECT_FALSE(bound("Vitamin_C. and"));
  EXPECT_FALSE(bound("Vitamin_C."));
  EXPECT_TRUE(bound("Ursula Le_Guin"));
  EXPECT_FALSE(bound("Ursula_Le Guin"));
  EXPECT_FALSE(bound("Le_chat"));
}

TEST(EndsNoLine, AWordOfOneLetterInSlavicLanguages) {
  EXPECT_TRUE(ends_no_line("praca w ", 7, "pl"));
  EXPECT_TRUE(ends_no_line("„W ", 4, "pl-PL"));
  EXPECT_TRUE(ends_no_line("к ", 2, "ru"));
  EXPECT_FALSE(ends_no_line("5 ", 1, "pl"));
  EXPECT_FALSE(ends_no_line("na ", 2, "pl"));
  EXPECT_FALSE(ends_no_line("a ", 1, "en"));
}

TEST(BindsOverSpace, ARangeOfNumbersWithSpacesAroundItsDash) {
  EXPECT_TRUE(binds_over_space("10 – 20", 6, 7));
  EXPECT_FALSE(binds_over_space("ten – 20", 7, 8));
  EXPECT_FALSE(binds_over_space("10 – then", 6, 7));
}

TEST(BindsOverSpace, AnEdgeOfTheTextBindsNothing) {
  EXPECT_FALSE(binds_over_space(" a", 0, 1));
  EXPECT_FALSE(binds_over_space("J. ", 2, 3));
}

/// `text` has one "_" in the place of the space in question.
void check_clinging(std::string text, bool expected) {
  const std::size_t begin = text.find('_');
  text[begin] = ' ';
  EXPECT_EQ(clings_over_space(text, begin, begin + 1), expected) << text;
}

TEST(ClingsOverSpace, Table) {
  check_clinging("120_interviews", true);
  check_clinging("1,200+_users", true);
  check_clinging("$3_million", true);
  check_clinging("2020_there", false);  // a year
  check_clinging("5_and", false);
  check_clinging("3_(three)", false);
  check_clinging("Band_6", true);
  check_clinging("Band_6,", true);
  check_clinging("Band_2016", false);
  check_clinging("of_12", false);
  check_clinging("C3_12", false);
  check_clinging("Band_six", false);
  check_clinging("Simon Peter, Jason_Flinn, and", true);
  check_clinging("with Jason_Flinn on", true);
  check_clinging("Jason_Flinn", true);
  check_clinging("(Jason_Flinn)", true);
  check_clinging("with Jason_on", false);
  check_clinging("National_Institute of Health", true);
  check_clinging("Parallel Processing_Symposium", false);
  check_clinging("Parallel_Processing Symposium", false);
}

}  // namespace
}  // namespace quoin
