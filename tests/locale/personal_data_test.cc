#include "locale/personal_data.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

TEST(PersonalDatum, IsKnownByALabelOfTheLanguageOrAnEnglishOne) {
  const auto check = [](std::string_view label, std::string_view language, std::optional<PersonalDatum> expected) {
    EXPECT_EQ(personal_datum(label, language), expected) << label;
  };
  check("Date of birth", "en", PersonalDatum::birth);
  check("DATE OF BIRTH:", "de", PersonalDatum::birth);
  check("Geburtsdatum", "de", PersonalDatum::birth);
  check("Född", "sv", PersonalDatum::birth);
  check("Nationalität", "de", PersonalDatum::nationality);
  check("ГРАЖДАНСТВО", "ru", PersonalDatum::nationality);
  check("Driver’s license", "en", PersonalDatum::driving_licence);
  check("Führerschein", "de", PersonalDatum::driving_licence);
  check("Permis de conduire", "fr", PersonalDatum::driving_licence);
  check("生年月日", "ja", PersonalDatum::birth);
  check("Ημερομηνία γέννησης", "el", PersonalDatum::birth);
  check("Quốc tịch", "vi", PersonalDatum::nationality);
}

TEST(PersonalDatum, IsNothingForOtherLabels) {
  for (const char* label : {"", ":", "Birthplace", "Führerschein", "Bornholm", "Dissertation", "\xff\xfe"})
    EXPECT_EQ(personal_datum(label, "en"), std::nullopt) << label;
}

}  // namespace
}  // namespace quoin
