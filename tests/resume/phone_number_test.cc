// A telephone number as people write it → the link that dials it.
#include "resume/phone_number.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

TEST(PhoneNumber, Link) {
  const std::pair<const char*, const char*> cases[] = {
      {"+1 512 555 0100", "tel:+15125550100"},
      {"(020) 7946 0018", "tel:02079460018"},
      {"0049 30/901820-5", "tel:0049309018205"},
      {"Tel.: +49 30 901820", "tel:+4930901820"},
      // A trunk prefix behind a country's code is not dialled from abroad; without a code it is.
      {"+44 (0)20 7946 0000", "tel:+442079460000"},
      {"(+49) ( 0 ) 30 901820", "tel:+4930901820"},
      {"0049 (0)30 901820", "tel:004930901820"},
      {"(0) 30 901820", "tel:030901820"},
      {"+39 (06) 6982", "tel:+39066982"},
      {"+1 512 555 0100 ext. 5", "tel:+15125550100;ext=5"},
      {"+1 512 555 0100 x5", "tel:+15125550100;ext=5"},
      {"+1 512 555 0100 (EXT 5)", "tel:+15125550100;ext=5"},
      {"+1 512 555 0100 #5", "tel:+15125550100;ext=5"},
      {"+49 30 901820, Durchwahl 12", "tel:+4930901820;ext=12"},
      {"+7 495 555 01 00 доб. 12", "tel:+74955550100;ext=12"},
      {"+1 512 555 0100;ext=5", "tel:+15125550100;ext=5"},
      {"+1 512 555 0100 (mobile, 9–17)", "tel:+15125550100"},
      {"+34 600 000 000 (móvil)", "tel:+34600000000"},
      {"+1 512 555 0123 (24/7)", "tel:+15125550123"},
      {"+1 512 555 0123 (2 rings)", "tel:+15125550123"},
      {"+44 (020) 7946 0958", "tel:+442079460958"},
      {"020 7946 0958 (0)", "tel:02079460958"},
      {"#31#5551234", ""},
      {"*31*5551234", ""},
      // Which number is dialled is not plain.
      {"555-CALL-NOW", ""},
      {"1-800-FLOWERS", ""},
      {"0151 1234567 or 0171 7654321", ""},
      {"0151 1234567, 0171 7654321", ""},
      {"+1 512 555 0100 / +1 512 555 0101", ""},
      {"0151/12345678 0171/12345678", ""},
      {"+1 512 555 0100 ext.", ""},
      {"none", ""},
  };
  for (const auto& [phone, uri] : cases) EXPECT_EQ(tel_uri(phone), uri) << phone;
}

}  // namespace
}  // namespace quoin
