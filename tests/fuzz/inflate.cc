// Flate data out of a stranger's PDF: whole and within the limit, or nothing.
#include "pdf_text/inflate.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view packed(reinterpret_cast<const char*>(data), size);
  for (const std::size_t limit : {std::size_t{0}, std::size_t{100}, std::size_t{1} << 20}) {
    const std::optional<std::string> bytes = quoin::pdf_text::inflate(packed, limit);
    if (bytes && bytes->size() > limit) std::abort();
  }
  return 0;
}
