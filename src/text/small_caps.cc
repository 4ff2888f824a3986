#include "text/small_caps.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "quoin/failure.h"

namespace quoin {
namespace {

std::vector<std::uint32_t> glyphs_of(Shaper& shaper, FaceId face, bool small_caps, char32_t letter) {
  std::string text;
  append_utf8(text, letter);
  Features features;
  features.small_caps = small_caps;
  std::vector<std::uint32_t> out;
  for (const Glyph& glyph : shaper.shape({face, features, 0, false}, text).glyphs) out.push_back(glyph.id);
  return out;
}

/// The letter without its marks; itself where it has none.
char32_t bare(char32_t letter) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* normalizer = unorm2_getNFDInstance(&status);
  if (U_FAILURE(status)) throw Failure("ICU cannot take letters apart: its data is missing.");
  UChar parts[8];
  const std::int32_t length = unorm2_getDecomposition(normalizer, static_cast<UChar32>(letter), parts, 8, &status);
  return U_SUCCESS(status) && length > 1 && !U16_IS_SURROGATE(parts[0]) ? parts[0] : letter;
}

bool is_greek(char32_t letter) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(letter), &status) == USCRIPT_GREEK;
}

}  // namespace

bool has_small_capital(Shaper& shaper, const FontBook& fonts, FaceId face, char32_t letter) {
  if (u_islower(static_cast<UChar32>(letter)) == 0 || !fonts.covers(face, letter)) return true;
  const std::vector<std::uint32_t> capital = glyphs_of(shaper, face, true, letter);
  if (capital == glyphs_of(shaper, face, false, letter)) return false;
  const char32_t plain = is_greek(letter) ? bare(letter) : letter;
  return plain == letter || capital == glyphs_of(shaper, face, true, plain);
}

}  // namespace quoin
