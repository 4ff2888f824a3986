// Whom a résumé is about, among the authors of what it lists.
#pragma once

#include <string>
#include <unordered_set>

#include "resume/resume.h"

namespace quoin {

/// The name and its aliases as they compare: after NFKC, without trailing marks (* † ‡ §, superscript figures) and with
/// spaces folded. Case counts.
class OwnerNames {
 public:
  explicit OwnerNames(const Basics& basics);
  bool has(const Text& author) const;
  /// Whether the name may be one of them with initials for given names, or without some: "Z. Jia", "Zhihao Jia" of
  /// "Zhihao T. Jia".
  bool abbreviated(const Text& author) const;

 private:
  std::unordered_set<std::string> names_;
};

/// Of an entry whose authors others wrote down, such as one of a bibliography: those with the owner's name, else the one that may be
/// an abbreviation of it. Of several such nobody knows which is meant.
void mark_cited_owner(const OwnerNames& names, Entry& entry);

/// Fills Entry::owner where it is not yet, so that each name is compared once, however often pages are tried.
void mark_owners(Resume& resume);

}  // namespace quoin
