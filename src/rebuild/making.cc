#include "rebuild/making.h"

#include <charconv>
#include <chrono>

#include "base/ascii.h"
#include "import/pdf/attachments.h"
#include "rebuild/archive.h"

namespace quoin {
namespace {

PdfStandard standard_of(const PdfClaims& claims) {
  if (claims.pdf_a == 2) return PdfStandard::a2a;
  if (claims.pdf_a == 3) return PdfStandard::a3a;
  return claims.pdf_ua != 0 ? PdfStandard::ua1 : PdfStandard::none;
}

/// Of D:YYYYMMDDHHmmSSZ: the résumé's own date has no time of day.
std::optional<std::int64_t> seconds_of(std::string_view date) {
  constexpr std::string_view form = "D:00000000000000Z";
  if (date.size() != form.size()) return std::nullopt;
  for (std::size_t i = 0; i < form.size(); ++i)
    if (ascii::is_digit(form[i]) ? !ascii::is_digit(date[i]) : date[i] != form[i]) return std::nullopt;
  const auto number = [&](std::size_t at, std::size_t length) {
    int value = 0;
    std::from_chars(date.data() + at, date.data() + at + length, value);
    return value;
  };
  using namespace std::chrono;
  const year_month_day day{year(number(2, 4)), month(static_cast<unsigned>(number(6, 2))),
                           std::chrono::day(static_cast<unsigned>(number(8, 2)))};
  if (!day.ok()) return std::nullopt;
  const sys_seconds moment = sys_days(day) + hours(number(10, 2)) + minutes(number(12, 2)) + seconds(number(14, 2));
  const std::int64_t since_1970 = moment.time_since_epoch().count();
  return since_1970 < 0 ? std::nullopt : std::optional(since_1970);
}

}  // namespace

std::optional<Making> making_of(const Archive& archive, Diagnostics& diagnostics) {
  const Span place{archive.source, {}, {}};
  const std::optional<PdfClaims> claims = read_claims(archive.bytes, place, diagnostics);
  if (!claims) return std::nullopt;
  Diagnostics unheard;  // another program's pages are not ours to read, which is no fault
  return Making{!archive.sources.empty() ? Embed::source : archive.json ? Embed::data : Embed::none,
                standard_of(*claims), seconds_of(claims->creation_date),
                read_page_text(archive.bytes, place, unheard)};
}

BuildOrder made_alike(BuildOrder options, const Making& making) {
  options.source_date_epoch = making.epoch;
  if (!options.embed) options.embed = making.embed;
  const bool carries = options.embed != Embed::none;  // which PDF/A-2 cannot
  if (!options.standard && !(carries && making.standard == PdfStandard::a2a)) options.standard = making.standard;
  return options;
}

}  // namespace quoin
