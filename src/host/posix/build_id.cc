#include "host/build_id.h"

#include <elf.h>
#include <link.h>

#include <cstring>

namespace quoin {
namespace {

constexpr std::size_t padded(std::size_t size) {
  return (size + 3) & ~std::size_t{3};
}

/// Of the notes in one segment. Each has a header, a name and a description, both padded to four bytes (ELF, "Note section").
std::string id_among(const char* notes, std::size_t size) {
  for (ElfW(Nhdr) note; size >= sizeof note;) {
    std::memcpy(&note, notes, sizeof note);
    const std::size_t name = padded(note.n_namesz), all = sizeof note + name + padded(note.n_descsz);
    if (all > size) return {};
    if (note.n_type == NT_GNU_BUILD_ID && note.n_namesz == 4 && std::memcmp(notes + sizeof note, ELF_NOTE_GNU, 4) == 0)
      return {notes + sizeof note + name, note.n_descsz};
    notes += all;
    size -= all;
  }
  return {};
}

/// The program itself comes first, and is all that is looked at.
extern "C" int look_at_program(dl_phdr_info* about, std::size_t, void* out) {
  for (int i = 0; i < about->dlpi_phnum; ++i) {
    const ElfW(Phdr)& segment = about->dlpi_phdr[i];
    if (segment.p_type != PT_NOTE) continue;
    auto& id = *static_cast<std::string*>(out);
    id = id_among(reinterpret_cast<const char*>(about->dlpi_addr + segment.p_vaddr), segment.p_memsz);
    if (!id.empty()) break;
  }
  return 1;
}

}  // namespace

std::string build_id() {
  std::string id;
  ::dl_iterate_phdr(look_at_program, &id);
  return id;
}

}  // namespace quoin
