// Two catalogues, the bundled and the local one, each filled when first needed; faces open once and stay open.
#include "text/font_book.h"

#include <hb.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <bitset>
#include <map>
#include <set>
#include <unordered_map>

#include "base/nearest.h"
#include "base/words.h"
#include "quoin/failure.h"
#include "text/face.h"
#include "text/font_catalogue.h"
#include "text/font_match.h"

namespace quoin {

struct FontBook::Catalogue {
  /// Records, and for each the face that it became, once it was opened.
  struct Shelf {
    bool filled = false;
    std::vector<FaceRecord> records;
    std::vector<std::optional<FaceId>> faces;
    std::vector<bool> unusable;

    void fill(std::vector<FaceRecord> found) {
      records = std::move(found);
      faces.resize(records.size());
      unusable.resize(records.size());
      filled = true;
    }
    bool has(std::string_view family) const {
      return std::any_of(records.begin(), records.end(), [&](const auto& r) { return has_name(r, family); });
    }
    /// The names to show, in the order of the records.
    std::vector<std::string> families() const {
      std::vector<std::string> names;
      for (const FaceRecord& record : records) {
        if (std::find(names.begin(), names.end(), record.names.front()) == names.end()) {
          names.push_back(record.names.front());
        }
      }
      return names;
    }
  };

  const Files& files;
  std::string bundled_folder, local_folder;
  OpenFaces* open;
  Shelf bundled_shelf, local_shelf;
  std::vector<std::string> broken;
  std::unordered_map<std::uint64_t, std::optional<FaceId>> fallbacks;
  std::vector<std::bitset<128>> ascii;  ///< by FaceId: what covers() says about the commonest characters

  Shelf& bundled() {
    if (!bundled_shelf.filled) bundled_shelf.fill(read_font_index(files, bundled_folder));
    return bundled_shelf;
  }

  Shelf& local() {
    if (!local_shelf.filled) {
      ScannedFolder found = scan_fonts(files, local_folder);
      broken = std::move(found.broken);
      local_shelf.fill(std::move(found.records));
    }
    return local_shelf;
  }

  /// The shelf that has the family; null where none does.
  Shelf* shelf_of(std::string_view family) {
    if (bundled().has(family)) return &bundled();
    return local().has(family) ? &local() : nullptr;
  }

  SharedFace opened(const Shelf& shelf, const FaceRecord& record) const {
    if (!open || &shelf != &bundled_shelf) return open_face(files, record);
    const auto [entry, fresh] = open->try_emplace({record.path, record.index});
    if (fresh) entry->second = open_face(files, record);
    return entry->second;
  }

  /// The record's face, opened if need be; nothing where the file is broken.
  std::optional<FaceId> face_of(Shelf& shelf, std::size_t record, std::vector<SharedFace>& faces) {
    if (shelf.faces[record] || shelf.unusable[record]) return shelf.faces[record];
    SharedFace face = opened(shelf, shelf.records[record]);
    if (!face) {
      shelf.unusable[record] = true;
      return std::nullopt;
    }
    if (faces.size() > 0xFFFF) throw Failure("more than 65536 fonts are needed at once");
    std::bitset<128>& drawn = ascii.emplace_back();
    hb_codepoint_t glyph = 0;
    for (hb_codepoint_t c = 0; c < drawn.size(); ++c) {
      drawn[c] = hb_font_get_nominal_glyph(face->hb_font, c, &glyph) != 0;
    }
    faces.push_back(std::move(face));
    return shelf.faces[record] = static_cast<FaceId>(faces.size() - 1);
  }

  /// The nearest face of the family that draws the character.
  std::optional<FaceId> drawing_face(Shelf& shelf, std::string_view family, const Face& like, char32_t character,
                                     std::vector<SharedFace>& faces) {
    for (const std::size_t record : ranked_faces(shelf.records, family, like.weight, like.italic)) {
      const std::optional<FaceId> face = face_of(shelf, record, faces);
      hb_codepoint_t glyph = 0;
      if (face && hb_font_get_nominal_glyph(faces[*face]->hb_font, character, &glyph)) return face;
    }
    return std::nullopt;
  }

  std::optional<FaceId> search(const Face& like, char32_t character, std::vector<SharedFace>& faces) {
    if (const auto face = drawing_face(bundled(), like.family, like, character, faces)) return face;
    for (Shelf* shelf : {&bundled(), &local()}) {
      for (const std::string& family : shelf->families()) {
        if (const auto face = drawing_face(*shelf, family, like, character, faces)) return face;
      }
    }
    return std::nullopt;
  }
};

namespace {

/// Characters that HarfBuzz makes out of others where a font lacks them: spaces from U+0020, the hyphen that forbids a
/// break from the one that does not.
char32_t substitute(char32_t character) {
  if (character < 0xA0) return 0;
  const bool space = character == 0xA0 || (character >= 0x2000 && character <= 0x200A) || character == 0x202F ||
                     character == 0x205F || character == 0x3000;
  if (space) return ' ';
  return character == 0x2011 ? 0x2010 : 0;
}

bool maps(hb_font_t* font, char32_t character) {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font, character, &glyph) != 0;
}

/// True if the font has a letter's base and marks, which HarfBuzz then puts together.
bool maps_parts(hb_font_t* font, char32_t character) {
  hb_codepoint_t base = character, mark = 0;
  while (hb_unicode_decompose(hb_unicode_funcs_get_default(), base, &base, &mark)) {
    if (mark != 0 && !maps(font, mark)) return false;
    if (maps(font, base)) return true;
  }
  return false;
}

}  // namespace

void bound_notes(const OpenFaces& faces, std::size_t most) {
  std::size_t sum = 0;
  for (const auto& [key, face] : faces) sum += face->notes.bytes();
  if (sum <= most) return;
  for (const auto& [key, face] : faces) face->notes.forget();
}

FontBook::FontBook(const Files& files, std::string bundled, std::string local, OpenFaces* open)
    : catalogue_(new Catalogue{files, std::move(bundled), std::move(local), open, {}, {}, {}, {}, {}}) {}

FontBook::~FontBook() = default;

bool FontBook::has_family(std::string_view family) {
  return catalogue_->shelf_of(family) != nullptr;
}

FaceId FontBook::find(const FaceRequest& request) {
  std::string family = catalogue_->bundled().records.front().names.front();
  Catalogue::Shelf* shelf = nullptr;
  for (const std::string& name : request.families) {
    shelf = catalogue_->shelf_of(name);
    if (!shelf) continue;
    family = name;
    break;
  }
  if (!shelf && !request.families.empty() && !catalogue_->broken.empty()) {
    throw Failure("the font file " + catalogue_->broken.front() + " is broken or not an OpenType font");
  }
  if (!shelf) shelf = &catalogue_->bundled();
  const std::size_t record = ranked_faces(shelf->records, family, request.weight, request.italic).front();
  const std::optional<FaceId> face = catalogue_->face_of(*shelf, record, faces_);
  if (!face) throw Failure("the font file " + shelf->records[record].path + " is missing or broken");
  return *face;
}

bool FontBook::covers(FaceId id, char32_t character) const {
  if (character < 128) return catalogue_->ascii[id][character];
  hb_font_t* font = faces_[id]->hb_font;
  if (maps(font, character) || maps_parts(font, character)) return true;
  const char32_t other = substitute(character);  // some fonts map U+0000
  if (other != 0 && maps(font, other)) return true;
  return u_hasBinaryProperty(static_cast<UChar32>(character), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

std::optional<FaceId> FontBook::fallback(FaceId like, char32_t character) {
  if (u_charType(static_cast<UChar32>(character)) == U_PRIVATE_USE_CHAR) return std::nullopt;
  const std::uint64_t key = std::uint64_t{like} << 32 | character;
  const auto [entry, fresh] = catalogue_->fallbacks.try_emplace(key);
  if (fresh) entry->second = catalogue_->search(*faces_[like], character, faces_);
  return entry->second;
}

std::string list_families(const std::vector<FamilyInfo>& families) {
  std::string out;
  const auto add = [&](std::string_view indent, const std::string& name, std::string_view end) {
    out.append(indent).append(one_line(name, name.size())).append(end);
  };
  for (const FamilyInfo& family : families) {
    add("", family.name, family.bundled ? "\n" : " (beside the résumé)\n");
    for (const std::string& style : family.styles) add("  ", style, "\n");
  }
  return out;
}

std::vector<FamilyInfo> FontBook::families() {
  std::map<std::string, FamilyInfo> found;
  const auto add = [&](const Catalogue::Shelf& shelf, bool bundled) {
    for (const std::string& name : shelf.families()) {
      const auto [entry, fresh] = found.try_emplace(name, FamilyInfo{name, {}, bundled});
      if (!fresh) continue;
      for (const FaceRecord& record : shelf.records) {
        if (record.names.front() == name) entry->second.styles.push_back(record.style);
      }
    }
  };
  add(catalogue_->bundled(), true);
  add(catalogue_->local(), false);
  std::vector<FamilyInfo> result;
  for (auto& [name, info] : found) result.push_back(std::move(info));
  return result;
}

std::vector<int> FontBook::weights(std::string_view family) {
  std::set<int> weights;
  if (const Catalogue::Shelf* shelf = catalogue_->shelf_of(family))
    for (const FaceRecord& record : shelf->records)
      if (has_name(record, family)) weights.insert(record.weight);
  return {weights.begin(), weights.end()};
}

std::string FontBook::nearest_family(std::string_view family) {
  const std::vector<FamilyInfo> all = families();
  std::vector<std::string_view> names;
  for (const FamilyInfo& info : all) names.push_back(info.name);
  return nearest(family, names);
}

}  // namespace quoin
