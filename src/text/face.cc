// HarfBuzz reads every table; the only bytes read here are the table directory, for HarfBuzz quietly takes a table
// that a truncated file lacks for an empty one.
#include "text/face.h"

#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <cstdint>

namespace quoin {
namespace {

constexpr unsigned most_faces_in_file = 256;

template <auto destroy>
struct Destroy {
  template <typename T>
  void operator()(T* object) const {
    destroy(object);
  }
};
using HbBlob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;
using HbFace = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;

HbBlob blob_of(const Blob& bytes) {
  const bool fits = bytes && bytes.size < 0x7FFFFFFF;
  return HbBlob(hb_blob_create(bytes.data, fits ? static_cast<unsigned>(bytes.size) : 0, HB_MEMORY_MODE_READONLY,
                               nullptr, nullptr));
}

/// Big-endian numbers at an offset; 0 beyond the end, which no valid font needs.
class Reader {
 public:
  Reader(const char* data, std::size_t size) : data_(data), size_(size) {}
  std::uint32_t u16(std::size_t at) const { return byte(at) << 8 | byte(at + 1); }
  std::uint32_t u32(std::size_t at) const { return u16(at) << 16 | u16(at + 2); }
  std::size_t size() const { return size_; }

 private:
  std::uint32_t byte(std::size_t at) const { return at < size_ ? static_cast<unsigned char>(data_[at]) : 0; }
  const char* data_;
  std::size_t size_;
};

/// True if every table that the directory lists lies inside the file (OpenType, "Organization of an OpenType font").
bool tables_are_whole(const Blob& bytes, unsigned index) {
  const Reader file(bytes.data, bytes.size);
  std::size_t start = 0;
  if (file.u32(0) == HB_TAG('t', 't', 'c', 'f')) start = file.u32(12 + 4 * std::size_t{index});
  const std::uint32_t tables = file.u16(start + 4);
  if (start + 12 + 16 * std::size_t{tables} > file.size()) return false;
  for (std::uint32_t i = 0; i < tables; ++i) {
    const std::size_t record = start + 12 + 16 * std::size_t{i};
    if (std::size_t{file.u32(record + 8)} + file.u32(record + 12) > file.size()) return false;
  }
  return tables != 0;
}

bool has_table(hb_face_t* face, hb_tag_t tag) {
  const HbBlob table(hb_face_reference_table(face, tag));
  return hb_blob_get_length(table.get()) != 0;
}

bool usable(hb_face_t* face) {
  const bool outlines = has_table(face, HB_TAG('g', 'l', 'y', 'f')) || has_table(face, HB_TAG('C', 'F', 'F', ' '));
  return outlines && has_table(face, HB_TAG('h', 'e', 'a', 'd')) && has_table(face, HB_TAG('c', 'm', 'a', 'p')) &&
         has_table(face, HB_TAG('h', 'm', 't', 'x')) && hb_face_get_glyph_count(face) > 0;
}

HbFace load(const Blob& bytes, unsigned index) {
  const HbBlob blob = blob_of(bytes);
  if (hb_blob_get_length(blob.get()) == 0 || index >= hb_face_count(blob.get())) return nullptr;
  if (!tables_are_whole(bytes, index)) return nullptr;
  HbFace face(hb_face_create(blob.get(), index));
  return usable(face.get()) ? std::move(face) : nullptr;
}

std::string name_in(hb_face_t* face, hb_ot_name_id_t id, hb_language_t language) {
  char buffer[256];
  unsigned size = sizeof buffer;
  hb_ot_name_get_utf8(face, id, language, &size, buffer);
  return std::string(buffer, std::min<std::size_t>(size, sizeof buffer - 1));
}

std::string english_name(hb_face_t* face, hb_ot_name_id_t id) { return name_in(face, id, HB_LANGUAGE_INVALID); }

/// The family's names: the English typographic one, the English legacy one, then those in other languages.
std::vector<std::string> family_names(hb_face_t* face) {
  std::vector<std::string> names;
  const auto add = [&](std::string name) {
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
  };
  add(english_name(face, HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY));
  add(english_name(face, HB_OT_NAME_ID_FONT_FAMILY));
  unsigned count = 0;
  const hb_ot_name_entry_t* entries = hb_ot_name_list_names(face, &count);
  for (unsigned i = 0; i < count; ++i) {
    if (entries[i].name_id == HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY || entries[i].name_id == HB_OT_NAME_ID_FONT_FAMILY) {
      add(name_in(face, entries[i].name_id, entries[i].language));
    }
  }
  return names;
}

/// Weight, width and slant (OS/2), or their defaults where the table is missing or out of range.
void read_style(hb_face_t* face, FaceRecord& record) {
  const HbBlob table(hb_face_reference_table(face, HB_TAG('O', 'S', '/', '2')));
  const Reader os2(hb_blob_get_data(table.get(), nullptr), hb_blob_get_length(table.get()));
  const int weight = static_cast<int>(os2.u16(4)), width = static_cast<int>(os2.u16(6));
  if (weight >= 1 && weight <= 1000) record.weight = weight;
  if (width >= 1 && width <= 9) record.width = width;
  constexpr std::uint32_t italic = 1, oblique = 1 << 9;
  record.italic = (os2.u16(62) & (italic | oblique)) != 0;
}

/// In ems; measured on `character` where the font does not say.
double height_of(hb_font_t* font, hb_ot_metrics_tag_t tag, hb_codepoint_t character, double units_per_em) {
  hb_position_t height = 0;
  if (hb_ot_metrics_get_position(font, tag, &height) && height > 0) return height / units_per_em;
  hb_codepoint_t glyph = 0;
  hb_glyph_extents_t extents{};
  if (!hb_font_get_nominal_glyph(font, character, &glyph)) return 0;
  return hb_font_get_glyph_extents(font, glyph, &extents) ? extents.y_bearing / units_per_em : 0;
}

void read_metrics(Face& face) {
  const double em = face.units_per_em;
  hb_font_extents_t extents{};
  hb_font_get_h_extents(face.hb_font, &extents);
  face.ascent = extents.ascender / em;
  face.descent = -extents.descender / em;
  face.cap_height = height_of(face.hb_font, HB_OT_METRICS_TAG_CAP_HEIGHT, 'H', em);
}

}  // namespace

std::vector<FaceRecord> describe_font_file(const Blob& bytes, const std::string& path) {
  std::vector<FaceRecord> records;
  const unsigned count = std::min(hb_face_count(blob_of(bytes).get()), most_faces_in_file);
  for (unsigned index = 0; index < count; ++index) {
    const HbFace face = load(bytes, index);
    if (!face) continue;
    FaceRecord record{family_names(face.get()), english_name(face.get(), HB_OT_NAME_ID_TYPOGRAPHIC_SUBFAMILY), path};
    if (record.style.empty()) record.style = english_name(face.get(), HB_OT_NAME_ID_FONT_SUBFAMILY);
    record.index = index;
    read_style(face.get(), record);
    if (!record.names.empty()) records.push_back(std::move(record));
  }
  return records;
}

SharedFace open_face(const Files& files, const FaceRecord& record) {
  Blob bytes = files.map(record.path);
  HbFace loaded = load(bytes, record.index);
  if (!loaded) return nullptr;
  const std::shared_ptr<Face> face(new Face, [](Face* one) {
    hb_font_destroy(one->hb_font);
    hb_face_destroy(one->hb_face);
    delete one;
  });
  face->family = record.names.front();
  face->style = record.style;
  face->path = record.path;
  face->weight = record.weight;
  face->italic = record.italic;
  face->index = record.index;
  face->bytes = std::move(bytes);
  face->hb_face = loaded.release();
  face->units_per_em = hb_face_get_upem(face->hb_face);
  face->hb_font = hb_font_create(face->hb_face);
  hb_ot_font_set_funcs(face->hb_font);
  const int scale = static_cast<int>(face->units_per_em);
  hb_font_set_scale(face->hb_font, scale, scale);
  face->postscript_name = english_name(face->hb_face, HB_OT_NAME_ID_POSTSCRIPT_NAME);
  read_metrics(*face);
  return face;
}

}  // namespace quoin
