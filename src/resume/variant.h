// `[variant.NAME]`: what it says, and what it and all that it extends come to for one run.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "quoin/request.h"
#include "resume/privacy.h"
#include "resume/reading.h"
#include "toml/overlay.h"
#include "toml/toml.h"

namespace quoin {

/// A value that a variant puts in place of the file's.
struct Replacement {
  std::string table;   ///< "document", "basics", "letter" or "section"
  std::string inside;  ///< of "section" the id; of "letter" a table in it, or nothing
  std::string key;
  Span key_span;
  TomlValue value;
};

/// A misspelt word is looked for among so many that are known, so that a file of nothing else is read in time.
inline constexpr std::size_t most_compared = 200;

/// A list that is not written says nothing, an empty one takes nothing.
using WordList = std::optional<std::vector<Literal>>;

/// As the file writes it.
struct Variant {
  std::string name;
  ValueId value_id = no_value;  ///< of the name
  Literal extends;
  WordList include, exclude, sections;
  std::vector<Literal> overlays, redact;
  std::optional<int> pages;      ///< 0: any
  std::vector<Replacement> set;  ///< `layout`, `language` and `embed` among them; a later one wins
};

/// What is to be kept of a résumé.
struct Selection {
  WordList include, exclude;  ///< tags
  WordList sections;          ///< ids, in the order of the page
  bool empty() const { return !include && !exclude && !sections; }
};

/// What this run makes of the file: the variant that it asks for over all that this extends, and the command line's
/// tags.
struct Tailoring {
  Span place;                    ///< of the variant's name, or of the first of the command line's tags
  std::string name;              ///< of the variant; empty where only tags are asked for
  std::vector<Replacement> set;  ///< a later one wins
  std::optional<int> pages;
  Selection selection;
  std::vector<Redaction> redactions;
  std::vector<AddedTable> added;  ///< by overlays, with an id that is near to another
  std::set<Span> redacted;       ///< places of what goes because of them, as Redacted::dropped
};

/// The table `variant` of `root`, one table for each name, in the file's order. What is wrong with any of them is
/// reported, but for ids and tags, which `check_variants` holds against the sections.
std::vector<Variant> read_variants(Reading& reading, const TomlTable& root);

/// A variant that is asked for and not there is `unknown-variant`. What the command line types becomes sources of its
/// own.
Tailoring tailoring_of(const Request& request, const std::vector<Variant>& variants, Reading& reading,
                       Sources& sources);

/// Puts the values in place of the file's; one for a section that is not there, or not there once, stays away.
void replace_values(TomlTable& root, const std::vector<Replacement>& values);

/// Holds ids and tags of all variants, and the tags of the command line, against the whole résumé: ids that no section
/// has are faults; tags that nothing carries are warned of, and so are tags that differ by a letter
/// from one that a variant names.
void check_variants(Reading& reading, const std::vector<Variant>& variants, const Tailoring& tailoring,
                    const Resume& resume);

/// Reads what any of them sets, for its faults alone.
void check_set_values(Reading& reading, const std::vector<Variant>& variants);

/// The part of `check_variants` that asks about tags.
void check_tags(Reading& reading, const std::vector<Variant>& variants, const Tailoring& tailoring,
                const Resume& resume);

}  // namespace quoin
