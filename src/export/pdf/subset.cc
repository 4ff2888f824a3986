#include "export/pdf/subset.h"

#include <hb-subset.h>
#include <hb.h>

#include <algorithm>
#include <memory>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "export/pdf/cff.h"
#include "export/pdf/haru.h"
#include "quoin/failure.h"

namespace quoin::pdf {
namespace {

template <auto destroy>
struct Destroy {
  template <typename T>
  void operator()(T* object) const {
    destroy(object);
  }
};
using BlobOwner = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;
using FaceOwner = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using InputOwner = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_destroy>>;
using PlanOwner = std::unique_ptr<hb_subset_plan_t, Destroy<hb_subset_plan_destroy>>;

constexpr hb_tag_t cff_tag = HB_TAG('C', 'F', 'F', ' ');
constexpr hb_tag_t glyf_tag = HB_TAG('g', 'l', 'y', 'f');

std::string_view bytes_of(hb_blob_t* blob) {
  unsigned size = 0;
  const char* data = hb_blob_get_data(blob, &size);
  return {data, size};
}

bool has_table(hb_face_t* face, hb_tag_t tag) {
  return hb_blob_get_length(BlobOwner(hb_face_reference_table(face, tag)).get()) > 0;
}

/// The face reduced to the tables that its outlines need, so that nothing else is read or checked.
hb_blob_t* needed_table(hb_face_t*, hb_tag_t tag, void* face) {
  switch (tag) {
    case cff_tag:
    case glyf_tag:
    case HB_TAG('l', 'o', 'c', 'a'):
    case HB_TAG('h', 'e', 'a', 'd'):
    case HB_TAG('h', 'h', 'e', 'a'):
    case HB_TAG('h', 'm', 't', 'x'):
    case HB_TAG('m', 'a', 'x', 'p'):
      return hb_face_reference_table(static_cast<hb_face_t*>(face), tag);
    default:
      return hb_blob_get_empty();
  }
}

[[noreturn]] void fail(const Face& face, const char* why) {
  throw Failure(fmt::format("the font file {} cannot be embedded: {}", face.path, why));
}

InputOwner subset_input(const std::vector<std::uint32_t>& glyphs) {
  InputOwner input(hb_subset_input_create_or_fail());
  if (!input) return input;
  hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
  for (const std::uint32_t glyph : glyphs) hb_set_add(wanted, glyph);
  hb_subset_input_set_flags(
      input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE | HB_SUBSET_FLAGS_DESUBROUTINIZE);
  return input;
}

FontSubset make_subset(const Face& face, const std::vector<std::uint32_t>& glyphs) {
  FontSubset out;
  const bool cff = has_table(face.hb_face, cff_tag);
  if (!cff && !has_table(face.hb_face, glyf_tag)) fail(face, "it has neither CFF nor TrueType outlines");
  out.kind = cff ? FontSubset::Kind::cff : FontSubset::Kind::true_type;

  const FaceOwner source(hb_face_create_for_tables(needed_table, face.hb_face, nullptr));
  const InputOwner input = subset_input(glyphs);
  if (!input) fail(face, "no memory left");
  const PlanOwner plan(hb_subset_plan_create_or_fail(source.get(), input.get()));
  if (!plan) fail(face, "HarfBuzz cannot plan its subset");
  const FaceOwner subset(hb_subset_plan_execute_or_fail(plan.get()));
  if (!subset) fail(face, "HarfBuzz cannot make its subset");

  const BlobOwner program(cff ? hb_face_reference_table(subset.get(), cff_tag) : hb_face_reference_blob(subset.get()));
  out.program = bytes_of(program.get());
  if (out.program.empty()) fail(face, "HarfBuzz made an empty subset");
  std::vector<std::uint16_t> cids;
  if (cff && is_cid_keyed(out.program)) cids = cids_of(out.program, hb_face_get_glyph_count(subset.get()));
  const hb_map_t* new_glyphs = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  for (const std::uint32_t glyph : glyphs) {
    const hb_codepoint_t renumbered = hb_map_get(new_glyphs, glyph);
    if (renumbered == HB_MAP_VALUE_INVALID || renumbered > 0xFFFF) fail(face, "its subset lost a glyph");
    out.codes.push_back(cids.empty() ? static_cast<std::uint16_t>(renumbered) : cids.at(renumbered));
  }
  return out;
}

std::string tag_of(std::string_view program) {
  const haru::Digest digest = haru::md5(program);
  std::string tag;
  for (std::size_t i = 0; i < 6; ++i) tag += static_cast<char>('A' + digest[i] % 26);
  return tag;
}

/// The last subsets of a face, the newest first.
struct Subsets : FaceNote {
  static constexpr std::size_t most = 4;
  std::vector<std::shared_ptr<const PackedSubset>> last;

  std::size_t bytes() const override {
    std::size_t sum = 0;
    for (const auto& one : last) sum += one->subset.program.size() + one->packed.size() + one->glyphs.size() * 8;
    return sum;
  }
};

}  // namespace

std::uint16_t PackedSubset::code_of(std::uint32_t glyph) const {
  const auto found = std::lower_bound(glyphs.begin(), glyphs.end(), glyph);
  return subset.codes.at(static_cast<std::size_t>(found - glyphs.begin()));
}

std::shared_ptr<const PackedSubset> subset_face(const Face& face, std::vector<std::uint32_t> glyphs, const Deflater& deflate) {
  std::sort(glyphs.begin(), glyphs.end());
  auto& last = face.notes.of<Subsets>().last;
  const auto found = std::find_if(last.begin(), last.end(), [&](const auto& one) { return one->glyphs == glyphs && one->level == deflate.level(); });
  if (found != last.end()) {
    std::rotate(last.begin(), found, found + 1);
    return last.front();
  }
  PackedSubset made;
  made.subset = make_subset(face, glyphs);
  made.glyphs = std::move(glyphs);
  made.level = deflate.level();
  made.packed = deflate(made.subset.program);
  made.tag = tag_of(made.subset.program);
  last.insert(last.begin(), std::make_shared<const PackedSubset>(std::move(made)));
  if (last.size() > Subsets::most) last.pop_back();
  return last.front();
}

}  // namespace quoin::pdf
