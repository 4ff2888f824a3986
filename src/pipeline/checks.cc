#include "pipeline/checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_set>

#include "base/words.h"
#include "document/compose.h"
#include "document/printed.h"
#include "document/style_sheet.h"
#include "resume/content.h"
#include "text/features.h"

namespace quoin {

void check_families(const Layout& layout, FontBook& fonts, Diagnostics& diagnostics) {
  for (const auto& [name, families] : layout.fonts) {
    const auto exists = [&](const PlacedName& family) { return fonts.has_family(family.value); };
    if (families.empty() || std::any_of(families.begin(), families.end(), exists)) continue;
    FaceRequest request;
    for (const PlacedName& family : families) request.families.push_back(family.value);
    fonts.find(request);  // a broken file that may hold the family is the machine's fault, and said there
    report_unknown_family(families.front(), fonts, diagnostics);
  }
}

void report_unknown_family(const PlacedName& family, FontBook& fonts, Diagnostics& diagnostics) {
  const std::string near = fonts.nearest_family(family.value);
  diagnostics.error("unknown-family", family.span, fmt::format("no font family is called `{}`", family.value),
                    near.empty() ? "`quoin fonts` lists the families; others go into fonts/ beside the résumé"
                                 : fmt::format("did you mean `{}`?", near));
}

void check_features(const Layout& layout, FontBook& fonts, Diagnostics& diagnostics) {
  const StyleSheet sheet(layout, 0);
  for (std::size_t i = 0; i < style_count; ++i) {
    const StyleSheetEntry& entry = layout.styles[i];
    const bool old_style = entry.figures == Figures::old_style || entry.figures == Figures::tabular_old_style;
    const bool small_caps = entry.caps.value_or(Caps::normal) != Caps::normal;
    if (!old_style && !small_caps) continue;
    const TextStyle& style = sheet.base(static_cast<StyleName>(i));
    const Face& face = fonts.face(fonts.find({style.families, style.weight, style.italic}));
    const auto warn = [&](const Span& span, const char* what) {
      diagnostics.warning("no-feature", span, fmt::format("{} {} has no {}", face.family, face.style, what),
                          "text stands in its ordinary ones; choose another family for this style");
    };
    if (small_caps && !has_feature(face, "smcp")) warn(entry.caps_span, "small capitals");
    if (old_style && !has_feature(face, "onum")) warn(entry.figures_span, "old-style figures");
  }
}

void check_weights(const Layout& layout, FontBook& fonts, Diagnostics& diagnostics) {
  const StyleSheetEntry& body = layout.style(StyleName::body);
  for (const StyleSheetEntry& style : layout.styles) {
    const std::optional<std::string>& font = style.font ? style.font : body.font;
    const auto families = font ? layout.fonts.find(*font) : layout.fonts.end();
    if (!style.weight || families == layout.fonts.end()) continue;
    const auto& names = families->second;
    const auto first =
        std::find_if(names.begin(), names.end(), [&](const PlacedName& name) { return fonts.has_family(name.value); });
    if (first == names.end()) continue;
    const std::vector<int> weights = fonts.weights(first->value);
    if (std::find(weights.begin(), weights.end(), *style.weight) != weights.end()) continue;
    diagnostics.warning("no-such-weight", style.weight_span,
                        fmt::format("`{}` has no face of weight {}; its nearest is set", first->value, *style.weight),
                        fmt::format("it has: {}", fmt::join(weights, ", ")));
  }
}

namespace {

constexpr double least_mm = 50, least_beside_mm = 20;
constexpr Pt usual_em{10};

Pt most(const Range<Length>& range) { return range.max.at(usual_em); }

constexpr double slack_mm = 0.01;  // what is exactly so wide is wide enough, however it was rounded

Pt free_width(const Layout& layout, Size paper) {
  return paper.width - most(layout.margin_left) - most(layout.margin_right);
}

/// The wider of two opposite margins, which is the one to blame.
const Span& wider(const Layout& layout, const Range<Length>& one, std::size_t one_span, const Range<Length>& other,
                  std::size_t other_span) {
  return layout.margin_spans[most(one) >= most(other) ? one_span : other_span];
}

/// "33.9 mm", rounded down: what is too little must not read as enough.
std::string shown_mm(Pt length) {
  const double tenths = std::floor(length / points_from_mm(0.1) + 1e-6);
  return fmt::format("{} mm", short_number(std::max(tenths, 0.0) / 10));
}

bool too_narrow(const Span& span, const char* what, Pt left, double mm, Diagnostics& diagnostics) {
  diagnostics.error("no-room", span,
                    fmt::format("{} {} for the text on this paper; it needs {} mm", what, shown_mm(left), mm));
  return false;
}

/// A column of labels takes a third of the text's width, however wide the layout wants it.
void check_labels_width(const LabelLooks& labels, Pt text_width, Diagnostics& diagnostics) {
  constexpr double least_label_mm = 10;
  const Pt most = text_width * (1.0 / 3);
  if (labels.width && labels.width->at(usual_em) < points_from_mm(least_label_mm - slack_mm))
    diagnostics.error("no-room", labels.span, fmt::format("the column of labels has {}; it needs {} mm", shown_mm(labels.width->at(usual_em)), least_label_mm));
  if (!labels.width || labels.width->at(usual_em) <= most) return;
  diagnostics.warning("no-room", labels.span,
                      fmt::format("the column of labels is cut to {}, a third of the text's width", shown_mm(most)),
                      fmt::format("write a `width` up to that; {} is wider", shown_mm(labels.width->at(usual_em))));
}

}  // namespace

bool check_margins(const Layout& layout, Size paper, Diagnostics& diagnostics) {
  const Pt least = points_from_mm(least_mm - slack_mm);
  const auto report = [&](const Span& span, Pt left, const char* extent) {
    diagnostics.error("bad-margin", span,
                      fmt::format("the margins leave {} of this paper's {} for the text; it needs {} mm", shown_mm(left),
                                  extent, least_mm));
    return false;
  };
  enum : std::size_t { top, right, bottom, left };
  if (const Pt width = free_width(layout, paper); width < least)
    return report(wider(layout, layout.margin_left, left, layout.margin_right, right), width, "width");
  if (const Pt height = paper.height - most(layout.margin_top) - most(layout.margin_bottom); height < least)
    return report(wider(layout, layout.margin_top, top, layout.margin_bottom, bottom), height, "height");
  return true;
}

bool check_columns(const Layout& layout, Size paper, Diagnostics& diagnostics) {
  const Pt least = points_from_mm(least_beside_mm);
  Pt width = free_width(layout, paper);
  Pt narrowest = width;
  if (layout.sidebar.shown) {
    const Pt sidebar = layout.sidebar.width.min.at(usual_em);
    if (sidebar < least) return too_narrow(layout.sidebar.span, "the sidebar has", sidebar, least_beside_mm, diagnostics);
    width -= most(layout.sidebar.width) + layout.sidebar.gap.at(usual_em);
    if (width < points_from_mm(least_mm))
      return too_narrow(layout.sidebar.span, "the sidebar leaves", width, least_mm, diagnostics);
    narrowest = min(width, sidebar);
  }
  if (layout.columns.count > 1) {
    const Pt gap = most(layout.columns.gap);
    width = (width + gap) / layout.columns.count - gap;
    if (width < points_from_mm(least_mm))
      return too_narrow(layout.columns.span, "each of the columns has", width, least_mm, diagnostics);
    narrowest = width;
  }
  if (layout.labels.shown) {
    constexpr double widest_share = 2.0 / 3;  // the column itself takes no more than a third
    const Pt beside = width * widest_share - layout.labels.gap.at(usual_em);
    if (beside < least) return too_narrow(layout.labels.span, "the labels leave", beside, least_beside_mm, diagnostics);
    check_labels_width(layout.labels, width, diagnostics);
    narrowest = min(narrowest, beside);
  }
  for (const ListLooks* list : {&layout.highlights, &layout.details}) {
    const Pt left = narrowest - max(list->text.at(usual_em), list->at.at(usual_em));
    if (left < least / 2)
      return too_narrow(list->span, "the list's indent leaves", left, least_beside_mm / 2, diagnostics);
  }
  return true;
}

bool check_photo(const Layout& layout, const Resume& resume, Size paper, Diagnostics& diagnostics) {
  const Literal& path = resume.basics.photo;
  if (path.empty()) return true;
  if (layout.photo.shape == PhotoShape::none) {
    diagnostics.warning("not-printed", resume.places.of(path.value_id),
                        fmt::format("layout `{}` prints no photo", layout.name),
                        "choose another layout, or give yours a [photo]");
    return true;
  }
  const Pt em = usual_em;
  if (layout.photo.place == PhotoPlace::sidebar && !layout.sidebar.shown) {
    diagnostics.warning("not-printed", resume.places.of(path.value_id),
                        fmt::format("layout `{}` prints the photo in its sidebar, and shows none", layout.name), "give its [photo] another `place`");
    return true;
  }
  if (layout.photo.place == PhotoPlace::sidebar && layout.photo.width.at(em) > layout.sidebar.width.min.at(em)) {
    diagnostics.error("bad-photo-size", layout.photo.span,
                      fmt::format("the photo is {} wide, and the sidebar {}", shown_mm(layout.photo.width.at(em)), shown_mm(layout.sidebar.width.min.at(em))));
    return false;
  }
  const Pt width = free_width(layout, paper) - layout.photo.width.at(em) - layout.photo.gap.at(em);
  const Pt height = paper.height - most(layout.margin_top) - most(layout.margin_bottom) - layout.photo.height.at(em);
  if (min(width, height) >= points_from_mm(least_mm)) return true;
  diagnostics.error("bad-photo-size", layout.photo.span,
                    fmt::format("the photo leaves {} of this paper's {} for the text; it needs {} mm",
                                shown_mm(min(width, height)), width < height ? "width" : "height", least_mm));
  return false;
}

void check_direction(const Resume& resume, const Locale& locale, Diagnostics& diagnostics) {
  if (!locale.right_to_left) return;
  diagnostics.warning("not-mirrored", resume.places.of(resume.document.language.value_id),
                      "lines run from right to left, but the page's sides are not exchanged yet: dates and bullets stand "
                      "where they stand in English");
}

void check_photo_notes(const Resume& resume, Diagnostics& diagnostics) {
  const auto check = [&](const Literal& path, const PictureNotes& notes) {
    if (!notes.tells_place || resume.document.strip_photo) return;
    diagnostics.warning("photo-tells-place", resume.places.of(path.value_id),
                        fmt::format("`{}` tells where it was taken, and rides along in the PDF as it is", path.value),
                        "take `strip-photo = false` out; without --embed source nothing that it notes is in the PDF");
  };
  check(resume.basics.photo, resume.basics.picture_notes);
  if (resume.letter) check(resume.letter->signature.path, resume.letter->signature.notes);
}

void check_private_source(const Request& request, const Resume& resume, const Sources& sources, Diagnostics& diagnostics) {
  const Privacy& privacy = resume.privacy;
  if (privacy.redactions.empty() && privacy.outside.empty()) return;
  const auto is_overlay = [&](const Span& place) { return !(place.begin < place.end); };
  const auto overlay = std::find_if(privacy.outside.begin(), privacy.outside.end(), is_overlay);
  const std::string why =
      !privacy.redactions.empty() ? "the file that `" + privacy.redactions.front().path + "` is redacted of"
      : overlay != privacy.outside.end()
          ? "what `" + sources.name(overlay->source) + "` keeps apart, or could not be built again without it"
          : "what the environment says, or could not be built again without that";
  const Span typed = request.embed ? Span{} : resume.places.of(resume.document.embed_id);
  const Span first = !privacy.redactions.empty()         ? privacy.redactions.front().place
                     : overlay != privacy.outside.end() ? *overlay
                                                        : privacy.outside.front();
  diagnostics.error("embed-source", typed.known() ? typed : first, "embed = \"source\" would take along " + why,
                    "embed = \"data\" carries what prints, and nothing else");
}

namespace {

constexpr std::size_t most_paths = 3;

using Paths = std::unordered_set<std::string>;

/// The paths of sections that the layout omits.
Paths omitted_sections(const Resume& resume, const Layout& layout) {
  const std::vector<SectionKind>& kinds = layout.sections.omit;
  Paths paths;
  for (std::size_t i = 0; i < resume.sections.size(); ++i)
    if (std::find(kinds.begin(), kinds.end(), resume.sections[i].kind) != kinds.end())
      paths.insert(fmt::format("section[{}]", i));
  return paths;
}

std::string listed(const std::vector<std::string>& paths) {
  std::string out;
  for (std::size_t i = 0; i < std::min(paths.size(), most_paths); ++i)
    out += fmt::format("{}`{}`", i == 0 ? "" : ", ", paths[i]);
  return paths.size() > most_paths ? fmt::format("{} and {} more", out, paths.size() - most_paths) : out;
}

/// An entry's URL is the link of its name, in any layout, unless the user's own link stands there.
Paths replaced_links(const Resume& resume) {
  const auto is_link = [](const InlineRun& run) { return !run.url.empty(); };
  Paths paths;
  for (const ContentField& field : content(resume, {}))
    if (field.carrier && std::any_of(field.carrier->runs.begin(), field.carrier->runs.end(), is_link))
      paths.insert(field.path);
  return paths;
}

Span place_of(const std::string& path, const Resume& resume) {
  for (const ContentField& field : content(resume, {}))
    if (field.path.starts_with(path)) return resume.places.of(field.value_id());
  return {};
}

}  // namespace

void check_printed(const Resume& resume, const Layout& layout, const Locale& locale, Size paper, const Fitted& fitted,
                   Diagnostics& diagnostics) {
  if (!layout.own) return;
  const bool whole = fitted.report.dropped.empty() && fitted.report.condensed.empty();
  const Look plain;  // condensed rows may say less than those that they stand for
  std::vector<std::string> paths =
      whole ? fitted.not_printed : not_printed(resume, compose(resume, layout, locale, paper, plain), plain);
  const Paths omitted = omitted_sections(resume, layout), replaced = replaced_links(resume);
  std::erase_if(paths, [&](const std::string& path) {
    return replaced.contains(path) || omitted.contains(path.substr(0, path.find('.')));
  });
  if (paths.empty()) return;
  diagnostics.warning("not-printed", place_of(paths.front(), resume),
                      fmt::format("layout `{}` does not print {}", layout.name, listed(paths)),
                      "a row prints the fields that it names in braces; [sections] `omit` leaves out a whole kind");
}

}  // namespace quoin
