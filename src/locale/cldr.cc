// A bundle holds only what differs from its parent, at any depth, so a path is looked up in the locale itself and
// then in one parent after the other. ICU's own lookup falls back for the topmost key alone.
#include "locale/cldr.h"

#include <unicode/uloc.h>
#include <unicode/ures.h>
#include <unicode/ustring.h>

#include <array>
#include <initializer_list>
#include <memory>
#include <optional>
#include <vector>

namespace quoin {
namespace {

struct CloseBundle {
  void operator()(UResourceBundle* bundle) const { ures_close(bundle); }
};
using Bundle = std::unique_ptr<UResourceBundle, CloseBundle>;

std::string utf8(const UChar* text, std::int32_t length) {
  std::string out(static_cast<std::size_t>(length) * 3 + 1, '\0');
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t written = 0;
  u_strToUTF8(out.data(), static_cast<std::int32_t>(out.size()), &written, text, length, &status);
  out.resize(U_SUCCESS(status) ? static_cast<std::size_t>(written) : 0);
  return out;
}

/// CLDR's no-break spaces become plain ones: whoever sets a date forbids breaks inside it.
std::string with_plain_spaces(std::string text) {
  for (const std::string_view space : {"\u00A0", "\u202F"})
    for (std::size_t at = text.find(space); at != std::string::npos; at = text.find(space, at))
      text.replace(at, space.size(), 1, ' ');
  return text;
}

Bundle child(const Bundle& parent, const char* key) {
  UErrorCode status = U_ZERO_ERROR;
  Bundle found(ures_getByKey(parent.get(), key, nullptr, &status));
  return U_SUCCESS(status) ? std::move(found) : nullptr;
}

std::string parent_id(const Bundle& bundle, const std::string& id) {
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t length = 0;
  const UChar* named = ures_getStringByKey(bundle.get(), "%%Parent", &length, &status);
  if (U_SUCCESS(status)) return utf8(named, length);
  const std::size_t cut = id.rfind('_');
  return cut == std::string::npos ? "root" : id.substr(0, cut);
}

/// The bundles of a locale and its parents, nearest first, without the root; none where ICU lacks the language.
std::vector<Bundle> open_chain(const std::string& icu_id) {
  std::vector<Bundle> chain;
  UErrorCode status = U_ZERO_ERROR;
  const Bundle nearest(ures_open(nullptr, icu_id.c_str(), &status));
  if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING) return chain;
  const char* actual = ures_getLocaleByType(nearest.get(), ULOC_ACTUAL_LOCALE, &status);
  constexpr std::size_t longest_chain = 6;
  std::string id = U_SUCCESS(status) ? actual : "root";
  while (id != "root" && chain.size() < longest_chain) {
    status = U_ZERO_ERROR;
    Bundle bundle(ures_openDirect(nullptr, id.c_str(), &status));
    if (U_FAILURE(status)) break;
    id = parent_id(bundle, id);
    chain.push_back(std::move(bundle));
  }
  return chain;
}

using Path = std::initializer_list<const char*>;

Bundle find_in(const Bundle& bundle, Path path) {
  Bundle found;
  for (const char* key : path)
    if (found = child(found ? found : bundle, key); !found) return nullptr;
  return found;
}

std::optional<std::string> find_string(const std::vector<Bundle>& chain, Path path) {
  for (const Bundle& bundle : chain) {
    const Bundle found = find_in(bundle, path);
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t length = 0;
    const UChar* text = found ? ures_getString(found.get(), &length, &status) : nullptr;
    if (text && U_SUCCESS(status)) return utf8(text, length);
  }
  return std::nullopt;
}

bool find_months(const std::vector<Bundle>& chain, const char* context, const char* width, std::string (&months)[12]) {
  for (const Bundle& bundle : chain) {
    const Bundle found = find_in(bundle, {"calendar", "gregorian", "monthNames", context, width});
    if (!found || ures_getSize(found.get()) != 12) continue;
    for (std::int32_t i = 0; i < 12; ++i) {
      UErrorCode status = U_ZERO_ERROR;
      std::int32_t length = 0;
      const UChar* text = ures_getStringByIndex(found.get(), i, &length, &status);
      if (U_SUCCESS(status)) months[i] = with_plain_spaces(utf8(text, length));
    }
    return true;
  }
  return false;
}

/// The months in the form that `pattern` asks for: "LLL" stands alone, "MMM" is inflected; four letters are in full, and so
/// they are of every pattern where `in_full`.
void read_months(const std::vector<Bundle>& chain, const std::string& pattern, bool in_full, std::string (&months)[12]) {
  const bool alone = pattern.find("LLL") != std::string::npos;
  const bool wide = pattern.find("MMMM") != std::string::npos || pattern.find("LLLL") != std::string::npos;
  const char* width = wide || in_full ? "wide" : "abbreviated";
  const char *first = alone ? "stand-alone" : "format", *second = alone ? "format" : "stand-alone";
  // A language that writes both alike has only one of them.
  if (!find_months(chain, first, width, months)) find_months(chain, second, width, months);
}

void read_pattern(const std::vector<Bundle>& chain, const char* skeleton, std::string& pattern) {
  if (const auto found = find_string(chain, {"calendar", "gregorian", "availableFormats", skeleton}))
    pattern = with_plain_spaces(*found);
}

/// The date in full ("5 de septiembre de 2023"): the second of the four date formats, which stand behind four of times.
void read_long_date(const std::vector<Bundle>& chain, std::string& pattern) {
  constexpr std::int32_t long_date = 5;
  for (const Bundle& bundle : chain) {
    const Bundle found = find_in(bundle, {"calendar", "gregorian", "DateTimePatterns"});
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t length = 0;
    const UChar* text = found ? ures_getStringByIndex(found.get(), long_date, &length, &status) : nullptr;
    if (!text || U_FAILURE(status)) continue;
    pattern = with_plain_spaces(utf8(text, length));
    return;
  }
}

void read_patterns(const std::vector<Bundle>& chain, MonthForm form, Locale& locale) {
  switch (form) {
    case MonthForm::abbreviated:
      read_pattern(chain, "yMMM", locale.year_month);
      read_pattern(chain, "yMMMd", locale.year_month_day);
      break;
    case MonthForm::wide:
      read_pattern(chain, "yMMMM", locale.year_month);
      read_long_date(chain, locale.year_month_day);
      break;
    case MonthForm::number:
      read_pattern(chain, "yM", locale.year_month);
      read_pattern(chain, "yMd", locale.year_month_day);
      break;
    case MonthForm::none:
      break;
  }
}

void read_quotes(const std::vector<Bundle>& chain, const char* start, const char* end, std::string& open,
                 std::string& close) {
  const auto opening = find_string(chain, {"delimiters", start});
  const auto closing = find_string(chain, {"delimiters", end});
  if (opening) open = *opening;
  if (closing) close = *closing;
}

}  // namespace

void read_cldr(const std::string& icu_id, MonthForm form, Locale& locale) {
  locale.right_to_left = uloc_isRightToLeft(icu_id.c_str());
  const std::vector<Bundle> chain = open_chain(icu_id);
  read_patterns(chain, form, locale);
  read_months(chain, locale.year_month, false, locale.months);
  read_months(chain, locale.year_month_day, false, locale.day_months);
  if (form == MonthForm::abbreviated) {
    read_months(chain, locale.year_month, true, locale.full_months);
    read_months(chain, locale.year_month_day, true, locale.full_day_months);
  }
  read_quotes(chain, "quotationStart", "quotationEnd", locale.open_quote, locale.close_quote);
  read_quotes(chain, "alternateQuotationStart", "alternateQuotationEnd", locale.open_single, locale.close_single);
}

}  // namespace quoin
