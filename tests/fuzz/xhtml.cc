// XHTML as an extractor writes it of a stranger's PDF: text comes out, never more than went in.
#include "verify/xhtml.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace quoin;
  const std::string_view xhtml(reinterpret_cast<const char*>(data), size);
  const std::string text = pages_of_xhtml(xhtml);
  if (text.size() > size) std::abort();
  if (valid_utf8(xhtml) && !valid_utf8(text)) std::abort();
  return 0;
}
