// Small pages built by hand for the tests of the exporters: words shaped and set one after the other.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "host/world.h"
#include "page/pages.h"
#include "support/project.h"
#include "text/font_book.h"
#include "text/shape.h"

namespace quoin {

/// The bundled fonts and a shaper over them.
struct SampleFonts {
  std::unique_ptr<World> world = disk_world();
  FontBook book{*world, project_path("fonts"), ""};
  Shaper shaper{book, "en"};

  FaceId serif(int weight = 400, bool italic = false) { return book.find({{"Source Serif 4"}, weight, italic}); }
  FaceId sans(int weight = 400, bool italic = false) { return book.find({{"Source Sans 3"}, weight, italic}); }
};

struct SampleStyle {
  FaceId face = 0;
  double size = 10;
  double tracking = 0;  ///< ems after each glyph
  Features features = {};
  Color color = {};
};

/// `text` shaped word by word, spaces as glyphs, as a paragraph's line comes out of typesetting.
inline GlyphRun sample_run(SampleFonts& fonts, const SampleStyle& style, std::string_view text) {
  GlyphRun run;
  run.face = style.face;
  run.size = Pt(style.size);
  run.color = style.color;
  run.text = text;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = text[at] == ' ' ? at + 1 : std::min(text.find(' ', at), text.size());
    const ShapedText& word = fonts.shaper.shape({style.face, style.features, 0, false}, text.substr(at, end - at));
    for (const Glyph& glyph : word.glyphs)
      run.glyphs.push_back({glyph.id, glyph.cluster + static_cast<std::uint32_t>(at),
                            run.size * (glyph.advance + style.tracking), run.size * glyph.dx, run.size * glyph.dy});
    at = end;
  }
  return run;
}

/// An A4 page's worth of items in paragraphs under one document node.
class SamplePages {
 public:
  explicit SamplePages(SampleFonts& fonts) : fonts_(fonts) {
    pages_.tree.nodes.push_back({Role::document, 0, ""});
    pages_.pages.push_back({{Pt(595.276), Pt(841.89)}, {}});
  }

  NodeId node(Role role, NodeId parent = 0) {
    pages_.tree.nodes.push_back({role, parent, ""});
    return static_cast<NodeId>(pages_.tree.nodes.size() - 1);
  }

  /// Sets `text` from `at`; returns where it ends.
  Point text(const SampleStyle& style, Point at, std::string_view text, NodeId node) {
    GlyphRun run = sample_run(fonts_, style, text);
    const Pt width = run.width();
    add(at, node, std::move(run));
    return {at.x + width, at.y};
  }
  void add(Point at, NodeId node, std::variant<GlyphRun, Rule, Shape, Panel, Link, Picture> what) {
    PageItem& item = pages_.pages.back().items.emplace_back();
    item.at = at;
    item.node = node;
    item.what = std::move(what);
  }

  Pages& pages() { return pages_; }
  SampleFonts& fonts() { return fonts_; }

 private:
  SampleFonts& fonts_;
  Pages pages_;
};

}  // namespace quoin
