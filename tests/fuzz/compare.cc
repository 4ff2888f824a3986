// What an extractor says, held against what a page must say. The input: a line for each field, which begins with a letter
// for its kind, then the extractor's text.
#include "verify/compare.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "fuzz/support/parts.h"

namespace {

using namespace quoin;

std::vector<ExpectedField> fields_of(const std::string& lines) {
  std::vector<ExpectedField> fields;
  for (std::size_t begin = 0; begin < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', begin), lines.size());
    if (end > begin + 1) {
      ExpectedField& field = fields.emplace_back();
      field.kind = static_cast<ContentField::Kind>(static_cast<unsigned char>(lines[begin]) % 6u);
      field.text = lines.substr(begin + 1, end - begin - 1);
      field.unit = fields.size() / 2;
      field.label = "title";
    }
    begin = end + 1;
  }
  return fields;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::vector<std::string> input = fuzz::parts(data, size, 2);
  if (!valid_utf8(input[0])) return 0;  // fields come from a résumé that was read
  const std::vector<ExpectedField> fields = fields_of(input[0]);
  for (const Habits habits : {Habits{}, Habits{true, false}, Habits{false, true}}) {
    const Comparison result = compare(fields, input[1], habits);
    if (result.found + result.losses.size() != fields.size()) std::abort();
    for (const Loss& loss : result.losses)
      if (loss.field >= fields.size() || loss.why.empty() || !valid_utf8(loss.seen)) std::abort();
  }
  return 0;
}
