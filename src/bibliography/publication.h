// An entry as a line of a CV has it: title, authors, venue, date, note and links, each with the fields that it was made
// of.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bibliography/catalogue.h"
#include "bibliography/facts.h"
#include "bibliography/kinds.h"
#include "bibliography/made.h"

namespace quoin::bibliography {

struct Author {
  Marked name;
  bool owner = false;  ///< an annotation says so
};

struct Link {
  std::string target;
  Origin origin;
};

struct Publication {
  Kind kind = Kind::other;
  Made title, venue, note;
  std::vector<Author> authors;
  std::vector<Origin> author_origins;  ///< empty where there are none
  When date;
  std::vector<Origin> date_origins;
  std::optional<Link> doi;  ///< without its resolver
  std::optional<Link> url;
};

/// `language`: the primary subtag whose words are used. Faults: `too-long`, `unknown-type`, `unknown-command`,
/// `bad-name`, `bad-date`, `bad-doi`, `bad-url`; a publication without a title is none of them.
Publication publication(const Catalogue& catalogue, EntryId id, std::string_view language,
                        std::vector<FileFault>& faults);

}  // namespace quoin::bibliography
