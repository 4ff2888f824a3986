// Inline markup from any bytes: no crash, and what must hold for every text.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/utf8.h"
#include "markup/link_target.h"
#include "resume/inline_markup.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace quoin;
  const std::string_view source(reinterpret_cast<const char*>(data), size);
  const Locale english;
  for (const Locale* locale : {static_cast<const Locale*>(nullptr), &english}) {
    Diagnostics diagnostics;
    const Text text{no_value, parse_inline(source, Span{}, locale, diagnostics)};
    for (const InlineRun& run : text.runs) {
      if (run.text.empty()) std::abort();
      if (!run.url.empty() && !markup::valid_link_target(run.url.str())) std::abort();
    }
    if (valid_utf8(source) && !valid_utf8(text.plain())) std::abort();
  }
  return 0;
}
