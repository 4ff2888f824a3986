#include "fit/small_caps.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>

#include "base/utf8.h"
#include "document/style_sheet.h"
#include "layout/dress.h"
#include "text/small_caps.h"

namespace quoin {
namespace {

constexpr double capitals_size = 0.84;  // of the style's, as high as small capitals with their large ones look

/// Letters beyond ASCII, which every face with small capitals has.
class Letters {
 public:
  void add(const Text& text) {
    const std::string plain = text.plain();
    for (std::size_t at = 0; at < plain.size();) {
      const Decoded next = decode_utf8(plain, at);
      if (next.code_point >= 0x80) all_.insert(next.code_point);
      at += next.length;
    }
  }
  const std::set<char32_t>& all() const { return all_; }

 private:
  std::set<char32_t> all_;
};

Letters letters_of(const Resume& resume) {
  Letters out;
  out.add(resume.basics.name);
  out.add(resume.basics.headline);
  for (const Section& section : resume.sections) {
    out.add(section.title);
    for (const Entry& entry : section.entries) out.add(entry.group);
  }
  return out;
}

}  // namespace

void settle_small_caps(const FitInput& input, Layout& layout) {
  const auto is_small = [](const StyleSheetEntry& entry) { return entry.caps && *entry.caps != Caps::normal; };
  if (std::none_of(std::begin(layout.styles), std::end(layout.styles), is_small)) return;
  const Letters letters = letters_of(input.resume);
  if (letters.all().empty()) return;
  Shaper shaper(input.fonts, input.locale.tag);
  const StyleSheet sheet(layout, 0);
  for (std::size_t i = 0; i < std::size(layout.styles); ++i) {
    if (!is_small(layout.styles[i])) continue;
    const auto name = static_cast<StyleName>(i);
    const TextStyle& style = sheet.base(name);
    const FaceId face = input.fonts.find({style.families, style.weight, style.italic});
    const auto is_drawn = [&](char32_t letter) { return has_small_capital(shaper, input.fonts, face, letter); };
    if (std::all_of(letters.all().begin(), letters.all().end(), is_drawn)) continue;
    layout.styles[i].caps = Caps::normal;
    layout.styles[i].letter_case = Case::upper;
    set_smaller(layout, name, capitals_size);
  }
}

}  // namespace quoin
