// A page's content and a font's ToUnicode map, parted by the byte 0x1E, as a PDF that calls itself ours may have them.
// Whatever they are, the text is UTF-8, and the same each time.
#include "pdf_text/page_text.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "pdf_text/code_texts.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace quoin;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t mark = bytes.find('\x1e');
  const std::string_view content = bytes.substr(0, mark);
  const std::string cmap(mark == std::string_view::npos ? std::string_view() : bytes.substr(mark + 1));
  if (const auto texts = pdf_text::read_code_texts(cmap))
    for (const auto& [code, text] : *texts)
      if (code < 0 || code > 0xFFFF || !valid_utf8(text)) std::abort();
  for (const auto& blocks : {std::vector<int>{}, std::vector<int>{7, 7, 8, -1}}) {
    const std::vector<pdf_text::PageContent> pages(2, {std::string(content), {{"F0", cmap}, {"F1", cmap}}, blocks});
    const std::optional<std::string> text = pdf_text::page_text(pages);
    if (text && !valid_utf8(*text)) std::abort();
    if (text != pdf_text::page_text(pages)) std::abort();
  }
  return 0;
}
