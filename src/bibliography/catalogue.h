// The entries of a section's files as one list: by key, and with what `crossref` and `xdata` lend them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "bibliography/entry.h"

namespace quoin::bibliography {

using EntryId = std::size_t;  ///< index into the catalogue, files in their order

/// Where a field was found: an entry may have it of its parent, which may stand in another file.
struct Found {
  const Field* field = nullptr;
  const Entry* entry = nullptr;
  std::size_t file = 0;
  explicit operator bool() const { return field != nullptr; }
};

/// A fault and the file that it stands in.
struct FileFault {
  std::size_t file = 0;
  Fault fault;
};

/// Borrows the files.
class Catalogue {
 public:
  /// Doubled keys (`doubled-key`), parents that are nowhere (`unknown-crossref`) or lead back (`crossref-cycle`) go to
  /// `faults`.
  Catalogue(std::vector<const File*> files, std::vector<FileFault>& faults);

  std::size_t size() const { return all_.size(); }
  const Entry& entry(EntryId id) const { return *all_[id].entry; }
  std::size_t file_of(EntryId id) const { return all_[id].file; }
  /// `none` where no entry has the key.
  EntryId find(std::string_view key) const;
  static constexpr EntryId none = static_cast<EntryId>(-1);
  /// The key nearest to one that no entry has; empty where none is near. Takes time by the number of entries.
  std::string nearest_key(std::string_view key) const;

  /// An entry that prints where nobody names it: no parent that only others' `crossref` names, none of type `xdata` or
  /// `set`, and of two with one key the first.
  bool stands_alone(EntryId id) const;

  /// The entry's own field, else the one that it inherits.
  Found field(EntryId id, std::string_view name) const;
  /// The first that there is.
  Found first_of(EntryId id, std::initializer_list<std::string_view> names) const;

 private:
  struct One {
    const Entry* entry = nullptr;
    std::size_t file = 0;
    std::vector<EntryId> lenders;  ///< of `crossref`, then of `xdata`
    bool data = false, parent = false, doubled = false;
  };
  void link(std::vector<FileFault>& faults);
  void part_cycles(std::vector<FileFault>& faults);
  Found inherited(EntryId id, std::string_view name, int depth) const;

  std::vector<One> all_;
  std::unordered_map<std::string_view, EntryId> by_key_;
};

}  // namespace quoin::bibliography
