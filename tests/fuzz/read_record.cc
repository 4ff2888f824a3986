// The build record out of a stranger's PDF. What is read, written and read again is the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "archive/record.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace quoin;
  const auto read = [](std::string_view json) {
    Diagnostics diagnostics;
    const std::optional<BuildRecord> record = read_record(json, Span{}, diagnostics);
    if (record.has_value() == diagnostics.has_errors()) std::abort();
    return record;
  };
  const std::optional<BuildRecord> record = read({reinterpret_cast<const char*>(data), size});
  if (!record) return 0;
  const std::string json = record_json(*record);
  const std::optional<BuildRecord> again = read(json);
  if (!again || record_json(*again) != json) std::abort();
  return 0;
}
