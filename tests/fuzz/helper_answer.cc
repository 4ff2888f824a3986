// What the helper for strangers' PDFs answers: it may be a liar by then. Bytes that are taken for an answer are packed to
// an answer that reads the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "rebuild/pdf_question.h"

namespace {

template <typename Value>
void check(std::string_view bytes) {
  using namespace quoin;
  const std::optional<Value> value = unpacked<Value>(bytes);
  if (!value) return;
  const std::string again = packed(*value);
  const std::optional<Value> same = unpacked<Value>(again);
  if (!same || packed(*same) != again) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace quoin;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  check<Answered<CarriedFiles>>(bytes);
  check<Answered<CarriedText>>(bytes);
  check<Answered<RebuiltDocument>>(bytes);
  check<Answered<CarriedFields>>(bytes);
  check<Answered<Snapshot>>(bytes);
  check<PdfQuestion>(bytes);
  return 0;
}
