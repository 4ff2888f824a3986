// The linker leaves no number in a program here, so that one is made of its code, which stands in memory as it does in the file.
#include "host/build_id.h"

#include <cstdint>
#include <string_view>

#include "host/windows/api.h"

namespace quoin {
namespace {

/// FNV-1a: of code that nobody chose, to be no other's.
std::uint64_t number_of(std::string_view bytes, std::uint64_t number) {
  constexpr std::uint64_t prime = 0x100000001B3;
  for (const char c : bytes) number = (number ^ static_cast<unsigned char>(c)) * prime;
  return number;
}

}  // namespace

std::string build_id() {
  const auto* const image = reinterpret_cast<const char*>(::GetModuleHandleW(nullptr));
  const auto* const header = reinterpret_cast<const IMAGE_NT_HEADERS*>(image + reinterpret_cast<const IMAGE_DOS_HEADER*>(image)->e_lfanew);
  const IMAGE_SECTION_HEADER* const sections = IMAGE_FIRST_SECTION(header);
  std::uint64_t number = 0xCBF29CE484222325;
  for (WORD i = 0; i < header->FileHeader.NumberOfSections; ++i)
    if ((sections[i].Characteristics & IMAGE_SCN_CNT_CODE) != 0)
      number = number_of({image + sections[i].VirtualAddress, sections[i].Misc.VirtualSize}, number);
  return std::to_string(number);
}

}  // namespace quoin
