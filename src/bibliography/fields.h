// The fields of one entry, its own and inherited ones, as texts; what is wrong with them is told.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "bibliography/catalogue.h"
#include "bibliography/made.h"

namespace quoin::bibliography {

/// How long a field may be that prints; no title and no list of authors is longer.
inline constexpr std::size_t longest_field = 100'000;

/// Borrows all that it is given. Faults: `too-long`, `unknown-command`.
class Fields {
 public:
  Fields(const Catalogue& catalogue, EntryId id, std::vector<FileFault>& faults)
      : catalogue_(catalogue), id_(id), faults_(faults) {}

  /// A field as it stands, whatever it says.
  Found field(std::string_view name) const { return catalogue_.field(id_, name); }
  /// The first of them that says something and is not too long.
  Found first(std::initializer_list<std::string_view> names);
  /// Decoded; empty where nothing was found.
  Made made(const Found& found);
  Made made(std::initializer_list<std::string_view> names) { return made(first(names)); }
  /// A title and its subtitle.
  Made titled(std::string_view title, std::string_view subtitle);

  static Origin origin(const Found& found) { return {found.file, found.field->text_at}; }
  void tell(const Found& found, const char* code, Stretch at, std::string message, std::string hint,
            bool error = false);

 private:
  bool fits(const Found& found);

  const Catalogue& catalogue_;
  const EntryId id_;
  std::vector<FileFault>& faults_;
};

/// True for an address that begins with http: or https:.
bool is_link(std::string_view text);

}  // namespace quoin::bibliography
