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

 private:
  std::unordered_set<std::string> names_;
};

/// Fills Entry::owner, so that each name is compared once, however often pages are tried.
void mark_owners(Resume& resume);

}  // namespace quoin
