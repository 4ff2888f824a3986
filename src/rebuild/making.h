// How a PDF was made, as far as it can be told from the PDF alone: what a build has to be told to make the same bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "build/order.h"
#include "export/pdf/write.h"
#include "quoin/diagnostic.h"

namespace quoin {

struct Archive;

struct Making {
  Embed embed = Embed::none;                 ///< by what rides along
  PdfStandard standard = PdfStandard::none;  ///< that it claims
  std::optional<std::int64_t> epoch;         ///< SOURCE_DATE_EPOCH, where the date says seconds
  std::optional<std::string> text;           ///< of its pages; nothing where they are not as this program writes them
};

/// Of a PDF taken apart: in a confined process, and there only. Faults go to `diagnostics`, and then nothing is returned.
std::optional<Making> making_of(const Archive& archive, Diagnostics& diagnostics);

/// `options` with what they leave open as `making` has it.
BuildOrder made_alike(BuildOrder options, const Making& making);

}  // namespace quoin
