// The résumé as content: what the file says, nothing of looks. Filled by `read_resume`, never changed afterwards.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/color.h"
#include "base/date.h"
#include "base/places.h"
#include "image/image.h"
#include "locale/locale.h"
#include "quoin/request.h"
#include "resume/inline_text.h"
#include "resume/output.h"
#include "resume/privacy.h"

namespace quoin {

/// Index into Resume::leaves; `no_leaf` marks something that is never left out. An entry and its first role or degree have one.
using LeafId = std::int32_t;
inline constexpr LeafId no_leaf = -1;

/// Single-valued text fields of entries, roles and degrees, by their names in the file. Order: alphabetical.
enum class Field : std::uint8_t {
  amount, contact, department, institution, issuer, level, location, name, note, organization, position, score,
  subtitle, text, title, venue,
};

enum class SectionKind : std::uint8_t {
  awards, certificates, education, entries, experience, grants, interests, languages, list, memberships, patents,
  projects, prose, publications, references, service, skills, talks, teaching, volunteer,
};

/// What any section, entry, role, degree, highlight or detail may carry.
struct Marks {
  std::vector<Literal> tags;
  std::optional<int> priority;  ///< its own; what it inherits is resolved in Leaf::priority
  std::int32_t index = -1;      ///< its number among its like in the file, where a variant has left others out; else its place
};

/// A highlight, a detail, or a paragraph of prose.
struct Item {
  Text text;
  Marks marks;
  LeafId leaf = no_leaf;
};

/// An entry of a section; a role or a degree is the same thing one level down (`parts`, in file order).
struct Entry {
  ValueId value_id = no_value;
  Marks marks;
  LeafId leaf = no_leaf;
  Text group;
  std::vector<std::pair<Field, Text>> fields;
  std::optional<Literal> url, doi;  ///< checked; `doi` without resolver
  Dates dates;
  std::vector<Text> authors, keywords;
  std::vector<bool> owner;    ///< by author: whether the résumé is about them
  std::vector<Text> summary;  ///< paragraphs
  std::vector<Item> items;    ///< `highlights`, or a degree's `details`
  std::vector<Entry> parts;
  bool direct = false;  ///< a degree that the file writes on its entry itself: its path is the entry's

  const Text* field(Field which) const;  ///< nullptr where the file does not have it
};

enum class Numbering : std::uint8_t { none, up, down };

/// What a section takes of files of references, as it is written; what comes of it stands among the section's entries.
struct Bibliography {
  std::vector<Literal> files;      ///< paths in the résumé's folder
  std::vector<SourceId> sources;   ///< of the files that could be read, in their order
  std::vector<Literal> keys, exclude;
  Literal sort, group_by;          ///< empty: nothing written
  Literal select;                  ///< a keyword, or a number's figures
  std::optional<std::size_t> newest;  ///< that number
};

struct Section {
  ValueId value_id = no_value;
  Marks marks;
  Text title;
  SectionKind kind = SectionKind::entries;
  Literal id;
  Numbering numbered = Numbering::none;
  std::vector<Item> text;  ///< paragraphs that open the section (all of it, for `prose`)
  std::vector<Entry> entries;
  std::optional<Bibliography> bibliography;  ///< its entries follow the file's own in `entries`
};

struct Profile {
  ValueId value_id = no_value;
  Literal network, username, url;
};

/// Any other line of the header: ORCID, citizenship …
struct Detail {
  ValueId value_id = no_value;
  Text label, text;
  Literal url;
};

struct Basics {
  Text name;
  std::vector<Literal> aliases;
  Text headline, location;
  std::vector<Literal> emails, phones, urls;
  Literal photo;
  Text photo_alt;
  SharedImage picture;  ///< what `photo` names; nothing where it cannot be used
  PictureNotes picture_notes;
  std::vector<Item> summary;
  std::vector<Profile> profiles;
  std::vector<Detail> details;
};

/// The words of `[document] embed`, in the order of Embed.
inline constexpr std::array<std::string_view, 3> embed_words = {"none", "data", "source"};

struct DocumentSettings {
  Literal layout;    ///< a name or a path; empty: the default
  Literal language;  ///< BCP 47, canonical case; "en" where the file does not say
  Literal paper;     ///< a known name, lower case; empty: the language's region decides
  Text title;
  std::vector<Text> keywords;
  std::optional<DateValue> last_updated;
  std::optional<Embed> embed;
  ValueId embed_id = no_value;
  std::optional<Color> accent;  ///< in place of the layout's
  ValueId accent_id = no_value;
  Literal font;  ///< a family in place of all of the layout's; empty: its own
  bool strip_photo = true;      ///< a photo that rides along does not tell where it was taken
  bool selected_titles = true;  ///< a heading may say that its list is a selection
};

/// A file with a picture, and what it shows.
struct NamedPicture {
  Literal path;
  Text alt;
  SharedImage image;  ///< nothing where the file cannot be used
  PictureNotes notes;
};

/// By whose conventions a letter is set.
enum class Convention : std::uint8_t { din_5008_a, din_5008_b, french, british, american };

/// A paragraph of a letter's, or a list.
struct LetterPart {
  Marks marks;
  std::vector<Item> items;  ///< of a paragraph one
  bool list = false, numbered = false;
};

/// What stands in a text's place for `{name}`.
struct Placeholder {
  std::string name;
  Text text;
  bool used = false;
};

struct Letter {
  ValueId value_id = no_value;
  std::optional<Convention> convention;  ///< nothing: that of the language's region
  bool fold_marks = false;
  std::vector<Text> recipient;  ///< lines
  Text place, subject, opening, closing;
  Dates dates;  ///< the `date` of it
  std::vector<LetterPart> body;
  NamedPicture signature;
  std::vector<Text> enclosures;
  std::vector<Placeholder> placeholders;
  Literal file;                  ///< what else of the letter stands in; empty: nothing
  std::optional<SourceId> source;  ///< its text
};

/// Something that a fit may leave out: a highlight, a detail, a paragraph of prose, or the head of an entry, of a role or of a
/// degree, which goes after all that it holds.
struct Leaf {
  std::string path;  ///< "section[3].entry[0].highlights[1]", counting from 0
  ValueId value_id = no_value;
  std::string text;  ///< plain, for people
  int priority = 0;  ///< its own or the nearest one around it; a head's: the highest of anything it holds
  std::uint64_t divisor = 1;  ///< it is worth 1/divisor (resume/worth.h)
  bool head = false;
};

/// A file that the résumé includes (include.h).
struct IncludedFile {
  Literal path;         ///< in the résumé's folder, wherever it is written
  SourceId source = 0;
  std::string at = {};  ///< what of the résumé it goes into: empty for the top, else "section[3]"
  std::vector<std::pair<std::string, std::size_t>> moved = {};  ///< arrays of it that stand behind others, and how many those are
};

/// A further place of a value that is made of several: of a venue the volume and the pages.
struct FurtherPlace {
  ValueId value_id = no_value;
  Span span;
};

/// What one variant keeps, or all that the file says. Made without a file it is done by `number_values`, `mark_owners` and
/// `number_leaves`, in this order.
struct Resume {
  Places places;  ///< of all values below
  Locale locale;  ///< that texts are set with; months have their usual form
  std::vector<FurtherPlace> further_places;
  std::vector<IncludedFile> included;  ///< in the order in which they were read
  DocumentSettings document;
  Basics basics;
  std::vector<Section> sections;
  std::vector<Bibliography> dropped_bibliographies;  ///< of sections that the variant drops: the file names them all the same
  std::vector<Literal> variants;  ///< names of all that the file has, in its order
  std::optional<int> pages;       ///< what the variant that was asked for fits to; 0: any
  std::vector<OutputTable> outputs;  ///< what `--all` makes of it
  std::optional<Letter> letter;
  Privacy privacy;
  std::vector<Leaf> leaves;  ///< in the order in which they stand in the file
};

/// The model: an entry's position prints only when no role's title contains it.
bool position_repeated(const Entry& entry);

}  // namespace quoin
