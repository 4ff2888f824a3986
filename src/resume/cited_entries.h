// What a bibliography says of an entry becomes an Entry of the résumé, its texts set as the résumé's are, its places the file's.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "bibliography/catalogue.h"
#include "bibliography/choose.h"
#include "bibliography/publication.h"
#include "resume/is_owner.h"
#include "resume/reading.h"

namespace quoin {

/// Borrows all that it is given, but `files`: the sources of the catalogue's files.
class CitedEntries {
 public:
  CitedEntries(Reading& reading, const Sources& sources, Resume& resume, const OwnerNames& owner,
               const bibliography::Catalogue& catalogue, std::vector<SourceId> files)
      : reading_(reading), sources_(sources), resume_(resume), owner_(owner), catalogue_(catalogue), files_(std::move(files)) {}

  /// Without a title where the file has none, which is then told.
  Entry made(const bibliography::Chosen& chosen, const bibliography::Publication& from);

  /// Bytes of all that was made.
  std::size_t printed() const { return printed_; }

 private:
  Span span(std::size_t file, const bibliography::Stretch& at) const;
  Span span(const bibliography::Origin& origin) const { return span(origin.file, origin.at); }
  ValueId value(const std::vector<bibliography::Origin>& origins, const Span& otherwise);
  Text text(const bibliography::Marked& from, ValueId id);
  std::string cleaned(const std::string& text, ValueId id);
  void add_field(Entry& entry, Field field, const bibliography::Made& from, const Span& head);
  void add_authors(Entry& entry, const bibliography::Publication& from);
  void add_date(Entry& entry, const bibliography::Publication& from);
  void add_links(Entry& entry, const bibliography::Publication& from);

  Reading& reading_;
  const Sources& sources_;
  Resume& resume_;
  const OwnerNames& owner_;
  const bibliography::Catalogue& catalogue_;
  std::vector<SourceId> files_;
  std::size_t printed_ = 0;
};

}  // namespace quoin
