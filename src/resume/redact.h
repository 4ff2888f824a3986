// Values that are to be in no byte of what is made of a résumé: they are taken out of the tree, and remembered so that they
// can be looked for.
#pragma once

#include <set>
#include <vector>

#include "resume/privacy.h"
#include "toml/toml.h"

namespace quoin {

/// The texts of what `redactions` lead to, in `out.texts`; a list or a table has each of its texts, a text of the letter
/// what it prints as. Words of the model (kinds, ids, tags, names of networks), dates, and a photo's description that is the owner's name
/// are none.
void remember_texts(TomlTable& root, const std::vector<Redaction>& redactions, Privacy& out);

/// What becomes of a tree that values were taken out of.
struct Redacted {
  std::set<Span> dropped;  ///< sections, entries, roles, degrees, highlights and details, which are read and then dropped: faults in
                           ///< them are told, and the others keep their numbers
  std::vector<std::pair<Span, Redaction>> lacking;  ///< tables that lack a value, and which
};

/// Takes out of the tree what `redactions` lead to, but for what is dropped later. A path is one of those of `--set`. One that is no path,
/// or leads to what is no content, is `bad-redaction`; where nothing stands at it, and no key of the model is meant, it is
/// `nothing-redacted`.
Redacted redact(TomlTable& root, const std::vector<Redaction>& redactions, Diagnostics& diagnostics);

/// What is missing because it was redacted is told as that (`redacts-required`).
void tell_of_required(const Redacted& redacted, Diagnostics& diagnostics);

}  // namespace quoin
