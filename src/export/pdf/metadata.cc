#include "export/pdf/metadata.h"

#include <chrono>

#include <fmt/format.h>

#include "export/pdf/syntax.h"
#include "export/pdf/xmp.h"

namespace quoin::pdf {
std::string date_string(std::int64_t seconds_since_1970) {
  constexpr std::int64_t year_0 = -62167219200, year_10000 = 253402300800;
  if (seconds_since_1970 < year_0 || seconds_since_1970 >= year_10000) return "";
  using std::chrono::seconds, std::chrono::days, std::chrono::floor;
  const std::chrono::sys_seconds moment{seconds(seconds_since_1970)};
  const auto midnight = floor<days>(moment);
  const std::chrono::year_month_day date(midnight);
  const std::chrono::hh_mm_ss time(moment - midnight);
  return fmt::format("D:{:04}{:02}{:02}{:02}{:02}{:02}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), time.hours().count(),
                     time.minutes().count(), time.seconds().count());
}

std::string date_string(const Date& date) {
  std::string out = fmt::format("D:{:04}", date.year);
  if (date.month != 0) out += fmt::format("{:02}", date.month);
  if (date.month != 0 && date.day != 0) out += fmt::format("{:02}", date.day);
  return out;
}

std::string_view producer() {
  return "quoin " QUOIN_VERSION;
}

std::string joined_keywords(const Metadata& metadata) {
  std::string out;
  for (const std::string& word : metadata.keywords) out += (out.empty() ? "" : ", ") + word;
  return out;
}

void add_metadata(haru::Document& document, const Deflater& deflate, const Metadata& metadata,
                  const PdfOptions& options) {
  haru::Dict info = document.info();
  const auto add = [&](const char* key, const std::string& text) {
    if (!text.empty()) info.raw(key, text_string(text));
  };
  add("Title", metadata.title);
  add("Author", metadata.author);
  add("Keywords", joined_keywords(metadata));
  add("Creator", std::string(producer()));
  add("Producer", std::string(producer()));
  const std::string date = options.source_date_epoch ? date_string(*options.source_date_epoch)
                           : metadata.last_updated   ? date_string(*metadata.last_updated)
                                                     : "";
  add("CreationDate", date);
  add("ModDate", date);

  haru::Dict catalog = document.catalog();
  if (!metadata.language.empty()) catalog.raw("Lang", text_string(metadata.language));
  if (!metadata.title.empty()) catalog.child("ViewerPreferences").boolean("DisplayDocTitle", true);
  if (options.standard == PdfStandard::none) return;
  haru::Dict packet = document.stream(deflate(xmp_packet(metadata, date, options.standard)));
  packet.name("Type", "Metadata");
  packet.name("Subtype", "XML");
  packet.raw("Filter", "/FlateDecode");
  catalog.refer("Metadata", packet);
}

}  // namespace quoin::pdf
