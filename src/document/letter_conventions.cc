// DIN 5008:2020 (forms A and B: heads of 27 and 45 mm, a field of 85 × 45 mm that begins 20 mm from the left, whose upper 17.7 mm
// are for the sender's line and notes; text from 25 mm; information at 125 mm; two blank lines above and below the
// subject, one between paragraphs, three for the signature; folds at 87 and 192, or 105 and 210 mm, a hole mark in
// the middle). NF Z 11-001 (recipient at the right, for windows 50 mm from the top and 110 from the left; place and date below,
// « Objet : » at the left). For Britain and the USA block letters as style guides have them: all at the left, the date first, three
// lines down to the recipient, the subject below the salutation in Britain and above it in the USA.
#include "document/letter_conventions.h"

#include <algorithm>
#include <array>
#include <utility>

namespace quoin {
namespace {

constexpr LetterConvention din(double head, double fold) {
  LetterConvention out;
  out.head_ends = head;
  out.address = head + 17.7;
  out.date_ends = head + 45;
  out.date_aside = 125;
  out.subject = head + 45 + 8.46;
  out.field_lines = 6;
  out.above_subject = {1.5, 1.5, 1.5};
  out.above_opening = {1, 2, 2};
  out.below_opening = {0.6, 1, 1};
  out.above_closing = {0.6, 1, 1.5};
  out.signature = {2.2, 3, 3};
  out.above_enclosures = {0.8, 1, 2};
  out.fold[0] = fold;
  out.fold[1] = fold + 105;
  out.hole = true;
  return out;
}

constexpr LetterConvention french() {
  LetterConvention out;
  out.right = 25;
  out.head_ends = 45;
  out.address = 50;
  out.aside = out.date_aside = 110;
  out.above_address = {1, 1, 1};
  out.above_date = {1.2, 2, 2.5};
  out.above_subject = {1.2, 2, 3};
  out.subject_word = "Objet";
  out.above_opening = {1, 1.5, 2};
  out.below_opening = {0.6, 1, 1};
  out.above_closing = {0.6, 1, 1};
  out.signature = {2.2, 3, 3};
  out.above_enclosures = {0.8, 1, 2};
  return out;
}

constexpr LetterConvention block(bool british) {
  LetterConvention out;
  out.left = out.right = 25.4;
  out.date_first = true;
  out.above_date = {1.2, 2, 3};
  out.above_address = {1.2, 2, 3};
  out.subject_below = british;
  out.above_subject = {0.6, 1, 1.3};
  out.above_opening = {0.8, 1.3, 2};
  out.below_opening = {0.6, 1, 1};
  out.above_closing = {0.6, 1, 1.3};
  out.signature = {2.2, 3, 3};
  out.above_enclosures = {0.8, 1, 2};
  return out;
}

/// In the order of Convention.
constexpr std::array<LetterConvention, 5> conventions = {din(27, 87), din(45, 105), french(), block(true), block(false)};

/// By the longest row that begins a tag; others write blocks as the USA do.
constexpr auto by_language = std::to_array<std::pair<std::string_view, Convention>>({
    {"de", Convention::din_5008_b}, {"en-001", Convention::british}, {"en-150", Convention::british},
    {"en-AU", Convention::british}, {"en-GB", Convention::british},  {"en-GH", Convention::british},
    {"en-HK", Convention::british}, {"en-IE", Convention::british},  {"en-IN", Convention::british},
    {"en-KE", Convention::british}, {"en-MT", Convention::british},  {"en-MY", Convention::british},
    {"en-NG", Convention::british}, {"en-NZ", Convention::british},  {"en-PK", Convention::british},
    {"en-SG", Convention::british}, {"en-ZA", Convention::british},  {"fr", Convention::french},
});

}  // namespace

const LetterConvention& letter_convention(Convention which) {
  return conventions[static_cast<std::size_t>(which)];
}

Convention convention_of(std::string_view tag) {
  while (!tag.empty()) {
    const auto row = std::find_if(by_language.begin(), by_language.end(), [&](const auto& one) { return one.first == tag; });
    if (row != by_language.end()) return row->second;
    const std::size_t cut = tag.rfind('-');
    tag = tag.substr(0, cut == std::string_view::npos ? 0 : cut);
  }
  return Convention::american;
}

}  // namespace quoin
