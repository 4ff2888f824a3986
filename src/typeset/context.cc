#include "typeset/context.h"

#include <utility>

namespace quoin {

TypesetContext::TypesetContext(FontBook& fonts, const std::string& language, bool right_to_left, const Places& places,
                               Diagnostics& diagnostics, Hyphenator* hyphenator, std::stop_token stop)
    : fonts_(fonts),
      shaper_(fonts, language),
      language_(language),
      right_to_left_(right_to_left),
      places_(places),
      diagnostics_(diagnostics),
      hyphenator_(hyphenator),
      stop_(std::move(stop)) {}

FaceId TypesetContext::face_of(const TextStyle& style) {
  std::string key = std::to_string(style.weight) + (style.italic ? "i" : "r");
  for (const std::string& family : style.families) key += '\n' + family;
  const auto [entry, fresh] = faces_.try_emplace(std::move(key), FaceId{});
  if (fresh) entry->second = fonts_.find({style.families, style.weight, style.italic});
  return entry->second;
}

const AnalysedText& TypesetContext::analyse(const std::string& text, const std::vector<StyledStretch>& stretches) {
  end_if_stopped();
  std::string key = text;
  for (const StyledStretch& stretch : stretches) {
    key += '\0';
    key += std::to_string(stretch.end) + ':' + std::to_string(stretch.face);
    if (stretch.isolate > 0) key += 'i' + std::to_string(stretch.isolate);
  }
  const auto [entry, fresh] = analysed_.try_emplace(std::move(key));
  if (fresh) {
    entry->second.items = itemize(text, stretches, right_to_left_, fonts_, places_, diagnostics_);
    entry->second.breaks = break_opportunities(text, language_);
  }
  return entry->second;
}

namespace {

/// As OpenType packs a tag of four characters.
std::uint32_t packed(const std::string& tag) {
  std::uint32_t bits = 0;
  for (const char c : tag) bits = bits << 8 | static_cast<unsigned char>(c);
  return bits;
}

}  // namespace

Features features_of(const TextStyle& style) {
  Features features;
  features.small_caps = style.caps == Caps::small;
  features.all_small_caps = style.caps == Caps::all_small;
  features.case_sensitive = style.capitals;
  switch (style.figures) {
    case quoin::Figures::standard:
      features.figures = Features::Figures::standard;
      break;
    case quoin::Figures::tabular:
      features.figures = Features::Figures::tabular_lining;
      break;
    case quoin::Figures::tabular_old_style:
      features.figures = Features::Figures::tabular_old_style;
      break;
    case quoin::Figures::lining:
      features.figures = Features::Figures::lining;
      break;
    case quoin::Figures::old_style:
      features.figures = Features::Figures::old_style;
      break;
  }
  features.ligatures = style.tracking == 0;
  for (const FontFeature& one : style.features) features.others.push_back({packed(one.tag), one.on});
  return features;
}

}  // namespace quoin
