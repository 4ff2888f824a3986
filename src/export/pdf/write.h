// Pages → the bytes of a PDF 1.7 file, through libharu's object layer.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "page/pages.h"
#include "quoin/request.h"
#include "text/font_book.h"

namespace quoin {

/// An associated file (ISO 19005-3, annex E).
struct Attachment {
  enum class Relationship : std::uint8_t { source, data };
  std::string name;  ///< a relative path with `/` between folders; UTF-8
  std::string mime;  ///< "application/toml"
  std::string description;
  Relationship relationship = Relationship::source;
  std::string bytes;
};

struct PdfOptions {
  /// Seconds since 1970 from SOURCE_DATE_EPOCH; without it the dates come from Metadata::last_updated, else are left
  /// out.
  std::optional<std::int64_t> source_date_epoch;
  PdfStandard standard = PdfStandard::a2a;
  std::vector<Attachment> attachments{};  ///< must be empty for a2a
};

/// The same pages give the same bytes: no clock, no random number, no machine's path. Throws Failure where libharu or
/// hb-subset fails.
std::string write_pdf(const Pages& pages, const FontBook& fonts, const PdfOptions& options);

}  // namespace quoin
