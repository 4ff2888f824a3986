#include "export/pdf/standard.h"

#include <algorithm>

namespace quoin {
namespace {

constexpr std::string_view a3a[] = {"PDF/A-3a", "PDF/UA-1"};
constexpr std::string_view a2a[] = {"PDF/A-2a", "PDF/UA-1"};
constexpr std::string_view ua1[] = {"PDF/UA-1"};

constexpr StandardInfo table[] = {
    {"a-2a", PdfStandard::a2a, a2a, ""},
    {"a-3a", PdfStandard::a3a, a3a, ""},
    {"ua-1", PdfStandard::ua1, ua1, "no archive's standard is claimed"},
    {"none", PdfStandard::none, {}, "nothing is claimed, and screen readers find no structure"},
};

}  // namespace

std::span<const StandardInfo> standards() {
  return table;
}

const StandardInfo& standard_info(PdfStandard standard) {
  return *std::find_if(std::begin(table), std::end(table),
                       [&](const StandardInfo& row) { return row.standard == standard; });
}

std::optional<PdfStandard> find_standard(std::string_view name) {
  for (const StandardInfo& row : table)
    if (row.name == name) return row.standard;
  return std::nullopt;
}

}  // namespace quoin
