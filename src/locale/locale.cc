// English is written here, so that an English résumé opens no ICU data; every other language overwrites it with what
// the CLDR says. Paper comes from the region (CLDR's list of those that print on letter).
#include "locale/locale.h"

#include <unicode/uloc.h>

#include <algorithm>
#include <array>

#include "locale/cldr.h"
#include "locale/words.h"

namespace quoin {
namespace {

constexpr std::array<std::string_view, 12> english_months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

constexpr std::array<std::string_view, 12> english_months_in_full = {"January",   "February", "March",    "April",
                                                                     "May",       "June",     "July",     "August",
                                                                     "September", "October",  "November", "December"};

/// CLDR, supplemental data, paperSize "US-Letter".
constexpr std::array<std::string_view, 14> letter_regions = {"BZ", "CA", "CL", "CO", "CR", "GT", "MX",
                                                             "NI", "PA", "PH", "PR", "SV", "US", "VE"};

/// Regions whose English writes "Sep 5, 2023"; elsewhere it is "5 Sept 2023" (CLDR, yMMMd and months).
constexpr std::array<std::string_view, 10> american_regions = {"AS", "CA", "GU", "MH", "MP",
                                                               "PH", "PR", "UM", "US", "VI"};

template <std::size_t size>
bool has(const std::array<std::string_view, size>& sorted, std::string_view wanted) {
  return std::binary_search(sorted.begin(), sorted.end(), wanted);
}

/// The region subtag: two capitals, or three digits, after the language and perhaps a script.
std::string region_of(std::string_view tag) {
  std::size_t begin = tag.find('-');
  while (begin != std::string_view::npos) {
    const std::size_t end = tag.find('-', begin + 1);
    const std::string_view part = tag.substr(begin + 1, end == std::string_view::npos ? end : end - begin - 1);
    if (part.size() == 1) break;
    if (part.size() == 2 || (part.size() == 3 && part[0] >= '0' && part[0] <= '9')) return std::string(part);
    begin = end;
  }
  return {};
}

/// CLDR: yMMM, yMMMM and yM with their days, in America and elsewhere.
void set_english_dates(bool american, MonthForm form, Locale& locale) {
  switch (form) {
    case MonthForm::abbreviated:
      locale.year_month = "MMM y";
      locale.year_month_day = american ? "MMM d, y" : "d MMM y";
      break;
    case MonthForm::wide:
      locale.year_month = "MMMM y";
      locale.year_month_day = american ? "MMMM d, y" : "d MMMM y";
      break;
    case MonthForm::number:
      locale.year_month = american ? "M/y" : "MM/y";
      locale.year_month_day = american ? "M/d/y" : "dd/MM/y";
      break;
    case MonthForm::none:
      break;
  }
}

Locale english(std::string_view tag, const std::string& region, MonthForm form) {
  Locale locale;
  locale.tag = tag;
  const bool american = region.empty() || has(american_regions, region);
  const auto& months = form == MonthForm::wide ? english_months_in_full : english_months;
  for (std::size_t i = 0; i < months.size(); ++i) locale.months[i] = locale.day_months[i] = months[i];
  if (form == MonthForm::abbreviated)
    for (std::size_t i = 0; i < months.size(); ++i)
      locale.full_months[i] = locale.full_day_months[i] = english_months_in_full[i];
  set_english_dates(american, form, locale);
  if (!american && form == MonthForm::abbreviated) locale.months[8] = locale.day_months[8] = "Sept";
  locale.us_paper = region.empty() || has(letter_regions, region);
  return locale;
}

/// Where the language is most at home, for tags that name no region.
std::string likely_region(const char* icu_id) {
  UErrorCode status = U_ZERO_ERROR;
  char likely[ULOC_FULLNAME_CAPACITY], region[ULOC_COUNTRY_CAPACITY];
  uloc_addLikelySubtags(icu_id, likely, sizeof likely, &status);
  uloc_getCountry(likely, region, sizeof region, &status);
  return U_SUCCESS(status) ? region : "";
}

/// The CLDR gives Dutch the same marks at both levels; a quotation inside another needs its own.
void part_levels(Locale& locale) {
  if (locale.open_quote != "‘" || locale.open_single != locale.open_quote) return;
  locale.open_single = "“";
  locale.close_single = "”";
}

/// French sets a narrow no-break space inside its guillemets, though not in Switzerland.
void space_guillemets(Locale& locale) {
  for (std::string* open : {&locale.open_quote, &locale.open_single})
    if (*open == "«") *open = "«\u202F";
  for (std::string* close : {&locale.close_quote, &locale.close_single})
    if (*close == "»") *close = "\u202F»";
}

}  // namespace

Locale load_locale(std::string_view canonical_tag, MonthForm form) {
  std::string region = region_of(canonical_tag);
  const std::string_view language = canonical_tag.substr(0, canonical_tag.find('-'));
  Locale locale = english(canonical_tag, region, form);
  if (language == "en") return locale;

  UErrorCode status = U_ZERO_ERROR;
  char icu_id[ULOC_FULLNAME_CAPACITY];
  uloc_forLanguageTag(locale.tag.c_str(), icu_id, sizeof icu_id, nullptr, &status);
  if (U_FAILURE(status)) return locale;
  locale.language = language;
  locale.present = word_for_present(canonical_tag);
  if (region.empty()) region = likely_region(icu_id);
  locale.us_paper = has(letter_regions, region);
  read_cldr(icu_id, form, locale);
  part_levels(locale);
  if (language == "fr" && region != "CH") space_guillemets(locale);
  return locale;
}

}  // namespace quoin
