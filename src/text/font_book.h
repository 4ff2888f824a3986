// The fonts of a run: bundled families and those in a folder beside the résumé. Files are opened when a face is first
// asked for, never before; the folder is scanned only when a family or a character is not found among the bundled ones.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "quoin/files.h"
#include "text/face_notes.h"

struct hb_face_t;
struct hb_font_t;

namespace quoin {

using FaceId = std::uint16_t;

/// An open face, closed with its last holder. Metrics are in ems.
struct Face {
  std::string family, style, path, postscript_name;
  int weight = 400;
  bool italic = false;
  unsigned index = 0;  ///< in a collection
  Blob bytes;
  hb_face_t* hb_face = nullptr;
  hb_font_t* hb_font = nullptr;  ///< scaled to units_per_em
  unsigned units_per_em = 1000;
  double ascent = 0, descent = 0, cap_height = 0;  ///< descent is positive downwards
  mutable FaceNotes notes{};
};

using SharedFace = std::shared_ptr<const Face>;

/// Bundled faces that stay open from one book to the next, by path and index. Not thread-safe.
using OpenFaces = std::map<std::pair<std::string, unsigned>, SharedFace>;

/// Forgets all notes of the faces where they take more than `most` bytes together. Not while a document is being set.
void bound_notes(const OpenFaces& faces, std::size_t most);

/// What a style asks for; the nearest face of the first family that exists answers.
struct FaceRequest {
  std::vector<std::string> families;
  int weight = 400;
  bool italic = false;
};

/// A family for listings (`quoin fonts`).
struct FamilyInfo {
  std::string name;
  std::vector<std::string> styles;
  bool bundled = false;
};

/// As lines: each family, and below it its styles.
std::string list_families(const std::vector<FamilyInfo>& families);

/// Not thread-safe. Throws Failure on a font file that is missing or broken.
class FontBook {
 public:
  /// `bundled` holds the program's fonts; `local` (may be empty) is the user's folder. Faces of the first are looked for
  /// in `open`, which must outlive the book, and kept there. Ids are this book's own: they hang on nothing before it.
  FontBook(const Files& files, std::string bundled, std::string local, OpenFaces* open = nullptr);
  ~FontBook();
  FontBook(const FontBook&) = delete;
  FontBook& operator=(const FontBook&) = delete;

  /// True if some folder has the family (compared without case).
  bool has_family(std::string_view family);
  /// The nearest face by CSS Fonts 4 weight matching; the first bundled family where none of the names exists.
  FaceId find(const FaceRequest& request);
  const Face& face(FaceId id) const { return *faces_[id]; }
  /// True if the face maps the character (variation selectors and default-ignorables count as drawn).
  bool covers(FaceId id, char32_t character) const;
  /// Another face, near `like` in weight and slant, that draws the character; nothing where no font does, or
  /// where every font draws what it likes there (private use).
  std::optional<FaceId> fallback(FaceId like, char32_t character);
  /// Every family, sorted by name.
  std::vector<FamilyInfo> families();
  /// The weights of a family's faces, rising; none where there is no such family.
  std::vector<int> weights(std::string_view family);
  /// The nearest family name to a misspelt one, or "".
  std::string nearest_family(std::string_view family);

 private:
  struct Catalogue;
  std::unique_ptr<Catalogue> catalogue_;
  std::vector<SharedFace> faces_;
};

}  // namespace quoin
