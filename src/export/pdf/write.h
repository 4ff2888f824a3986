// Pages → the bytes of a PDF 1.7 file, through libharu's object layer.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "page/pages.h"
#include "text/font_book.h"

namespace quoin {

struct PdfOptions {
  /// Seconds since 1970 from SOURCE_DATE_EPOCH; without it the dates come from Metadata::last_updated, else are left
  /// out.
  std::optional<std::int64_t> source_date_epoch;
};

/// The same pages give the same bytes: no clock, no random number, no machine's path. Throws Failure where libharu or
/// hb-subset fails.
std::string write_pdf(const Pages& pages, const FontBook& fonts, const PdfOptions& options);

}  // namespace quoin
