#include "export/pdf/conformance.h"

#include <hb.h>

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/utf8.h"

namespace quoin {
namespace {

struct Subject {
  const Pages& pages;
  const FontBook& fonts;
};

/// One row's way to say what it found.
class Report {
 public:
  Report(const Pages& pages, const Places& places, const char* code, const char* clause, Diagnostics& diagnostics)
      : pages_(pages), places_(places), code_(code), clause_(clause), diagnostics_(diagnostics) {}

  void operator()(NodeId node, const std::string& message, const char* hint) const {
    const ValueId value = is_artifact(node) ? no_value : pages_.tree.nodes.at(static_cast<std::size_t>(node)).value_id;
    diagnostics_.error(code_, places_.of(value), fmt::format("{} ({})", message, clause_), hint);
  }

 private:
  const Pages& pages_;
  const Places& places_;
  const char* code_;
  const char* clause_;
  Diagnostics& diagnostics_;
};

/// `in` is one of the functions that find a kind of item.
template <typename What, typename Use>
void for_each(const What* (*in)(const PageItem&), const Pages& pages, Use use) {
  for (const Page& page : pages.pages)
    for (const PageItem& item : page.items)
      if (const What* what = in(item)) use(*what, item.node);
}

void has_title(const Subject& subject, const Report& report) {
  if (subject.pages.metadata.title.empty())
    report(0, "the document has no title", "give document.title, or basics.name");
}

void has_language(const Subject& subject, const Report& report) {
  if (subject.pages.metadata.language.empty())
    report(0, "the document has no language", "give document.language, as in \"en\"");
}

bool private_use(char32_t c) {
  return (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xF0000 && c <= 0xFFFFD) || (c >= 0x100000 && c <= 0x10FFFD);
}

void has_meaning(const Subject& subject, const Report& report) {
  for_each(text_in, subject.pages, [&](const GlyphRun& run, NodeId node) {
    if (std::all_of(run.text.begin(), run.text.end(), [](char c) { return static_cast<unsigned char>(c) < 0xEE; }))
      return;
    for (std::size_t i = 0; i < run.text.size();) {
      const Decoded next = decode_utf8(run.text, i);
      i += next.length;
      if (!private_use(next.code_point)) continue;
      report(node,
             fmt::format("U+{:04X} is a private-use character: what it shows, no other program can read",
                         static_cast<std::uint32_t>(next.code_point)),
             "write the word in its place; an icon belongs to the layout");
      return;
    }
  });
}

void shows_glyphs(const Subject& subject, const Report& report) {
  for_each(text_in, subject.pages, [&](const GlyphRun& run, NodeId node) {
    if (std::any_of(run.glyphs.begin(), run.glyphs.end(), [](const PlacedGlyph& glyph) { return glyph.id == 0; }))
      report(node, "a character has no glyph", "put a font that has it into the folder fonts/ beside the résumé");
  });
}

/// OS/2 fsType: bit 1 alone forbids every embedding, bit 9 the embedding of outlines.
bool may_be_embedded(const Face& face) {
  hb_blob_t* table = hb_face_reference_table(face.hb_face, HB_TAG('O', 'S', '/', '2'));
  unsigned size = 0;
  const auto* bytes = reinterpret_cast<const unsigned char*>(hb_blob_get_data(table, &size));
  const unsigned type = size < 10 ? 0u : static_cast<unsigned>(bytes[8] << 8 | bytes[9]);
  hb_blob_destroy(table);
  return (type & 0x000F) != 0x0002 && (type & 0x0200) == 0;
}

void fonts_may_be_embedded(const Subject& subject, const Report& report) {
  std::set<FaceId> seen;
  for_each(text_in, subject.pages, [&](const GlyphRun& run, NodeId node) {
    if (!seen.insert(run.face).second) return;
    const Face& face = subject.fonts.face(run.face);
    if (!may_be_embedded(face))
      report(node, fmt::format("the font {} forbids that a document carries it", face.postscript_name),
             "choose another family, or ask its maker for a licence to embed it");
  });
}

int heading_level(Role role) {
  return role == Role::h1 ? 1 : role == Role::h2 ? 2 : role == Role::h3 ? 3 : 0;
}

void headings_skip_no_level(const Subject& subject, const Report& report) {
  int above = 0;
  const std::vector<Node>& nodes = subject.pages.tree.nodes;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const int level = heading_level(nodes[i].role);
    if (level == 0) continue;
    if (level > above + 1)
      report(static_cast<NodeId>(i), fmt::format("a heading of level {} follows one of level {}", level, above), "");
    above = level;
  }
}

void links_say_where(const Subject& subject, const Report& report) {
  for_each(link_in, subject.pages, [&](const Link& link, NodeId node) {
    if (link.contents.empty()) report(node, "a link has no text", "write it as [text](url)");
  });
}

void figures_say_what(const Subject& subject, const Report& report) {
  for_each(picture_in, subject.pages, [&](const Picture&, NodeId node) {
    if (!is_artifact(node) && subject.pages.tree.nodes.at(static_cast<std::size_t>(node)).alt.empty())
      report(node, "a photo has no alternative text, for people who cannot see it",
             "write photo = { path = \"me.jpg\", alt = \"Portrait of …\" }");
  });
}

/// Strings and page sizes that no reader needs to take.
void keeps_limits(const Subject& subject, const Report& report) {
  constexpr std::size_t longest = 32767 / 2;  // bytes, if they become UTF-16
  constexpr double smallest = 3, largest = 14400;
  const auto too_long = [&](const std::string& text) { return text.size() > longest; };
  const Metadata& metadata = subject.pages.metadata;
  if (too_long(metadata.title) || too_long(metadata.author))
    report(0, "the title or the name is too long for a PDF", "shorten it");
  std::size_t keywords = 0;
  for (const std::string& keyword : metadata.keywords) keywords += keyword.size() + 2;
  if (keywords > longest) report(0, "the keywords are too long for a PDF", "write fewer");
  for (const Page& page : subject.pages.pages)
    for (const double side : {page.size.width.value, page.size.height.value})
      if (side < smallest || side > largest) report(0, "the page is smaller or larger than a PDF may be", "");
  for_each(link_in, subject.pages, [&](const Link& link, NodeId node) {
    if (too_long(link.url) || too_long(link.contents)) report(node, "a link is too long for a PDF", "shorten it");
  });
}

struct Predicate {
  const char* code;
  bool archive;  ///< PDF/A asks for it
  bool access;   ///< PDF/UA asks for it
  const char* clause;
  void (*check)(const Subject&, const Report&);
};

constexpr Predicate predicates[] = {
    {"pdf-title", false, true, "ISO 14289-1, 7.1", has_title},
    {"pdf-language", true, true, "ISO 14289-1, 7.2; ISO 19005-3, 6.7.4", has_language},
    {"pdf-private-use", true, false, "ISO 19005-3, 6.2.11.7.3", has_meaning},
    {"pdf-notdef", true, true, "ISO 19005-3, 6.2.11.8; ISO 14289-1, 7.21.8", shows_glyphs},
    {"pdf-font-licence", true, true, "ISO 19005-3, 6.2.11.4.1; ISO 14289-1, 7.21.4.1", fonts_may_be_embedded},
    {"pdf-heading-level", false, true, "ISO 14289-1, 7.4.2", headings_skip_no_level},
    {"pdf-link-text", false, true, "ISO 14289-1, 7.18.5", links_say_where},
    {"pdf-figure-alt", false, true, "ISO 14289-1, 7.3", figures_say_what},
    {"pdf-limit", true, false, "ISO 19005-3, 6.1.13", keeps_limits},
};

}  // namespace

void check_conformance(const Pages& pages, const FontBook& fonts, PdfStandard standard, const Places& places,
                       Diagnostics& diagnostics) {
  if (standard == PdfStandard::none || pages.tree.nodes.empty()) return;
  const bool archive = standard == PdfStandard::a3a || standard == PdfStandard::a2a;
  for (const Predicate& rule : predicates)
    if (rule.access || (rule.archive && archive))
      rule.check({pages, fonts}, Report(pages, places, rule.code, rule.clause, diagnostics));
}

}  // namespace quoin
