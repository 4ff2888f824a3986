#include "export/pdf/content.h"

#include <optional>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "base/decimal.h"
#include "export/pdf/expanded_parts.h"
#include "export/pdf/structure_type.h"
#include "export/pdf/syntax.h"
#include "export/pdf/text_object.h"
#include "page/rounded.h"

namespace quoin::pdf {
namespace {

/// [left bottom right top] of what has its top left corner at `at`, in PDF's coordinates.
std::string rectangle(Point at, Size size) {
  return fmt::format("[{} {} {} {}]", decimal(at.x.value), decimal((at.y - size.height).value),
                     decimal((at.x + size.width).value), decimal(at.y.value));
}

class ContentWriter {
 public:
  ContentWriter(const EmbeddedFonts& fonts, const EmbeddedPictures& pictures, Pt height, const StructureTree* tree)
      : fonts_(fonts), pictures_(pictures), height_(height), tree_(tree), text_(content_.bytes) {}

  PageContent write(const Page& page) {
    for (const PageItem& item : page.items) {
      const Point at{item.at.x, height_ - item.at.y};
      std::visit([&](const auto& what) { add(what, at, item.node); }, item.what);
    }
    close_mark();
    text_.end();
    return std::move(content_);
  }

 private:
  void close_mark() {
    if (!marked_) return;
    text_.close_array();
    content_.bytes += "EMC\n";
    marked_.reset();
  }

  /// Sequences lie wholly inside or wholly outside a text object (14.6.1): who leaves one closes its sequence first.
  void mark(NodeId node) {
    if (!tree_ || (marked_ == node && !expanded_)) return;
    begin_mark(node);
    if (node == page_foot) {
      content_.bytes += "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n";
    } else if (node == page_head) {
      content_.bytes += "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n";
    } else if (is_artifact(node)) {
      content_.bytes += "/Artifact BMC\n";
    } else {
      const Role role = tree_->nodes.at(static_cast<std::size_t>(node)).role;
      content_.bytes += fmt::format("/{}<</MCID {}>>BDC\n", structure_type(role), content_.marked.size());
      content_.marked.push_back(node);
    }
  }

  void begin_mark(NodeId node) {
    close_mark();
    text_.close_array();
    marked_ = node;
    expanded_ = false;
  }

  /// An abbreviation is a sequence of its element's beside the others, which says what it stands for (14.9.5): in one inside of
  /// another poppler loses what follows it.
  void mark_expanded(NodeId node, const std::string& meaning) {
    begin_mark(node);
    expanded_ = true;
    content_.bytes += fmt::format("/Span<</MCID {}/E{}>>BDC\n", content_.marked.size(), text_string(meaning));
    content_.marked.push_back(node);
  }

  void set_color(const Color& color) {
    if (color == color_) return;
    color_ = color;
    text_.close_array();
    std::string& out = content_.bytes;
    const auto component = [&](std::uint8_t value) {
      append_decimal(out, value / 255.0);
      out += ' ';
    };
    component(color.red);
    if (color.red == color.green && color.green == color.blue) {
      out += "g\n";
      return;
    }
    component(color.green);
    component(color.blue);
    out += "rg\n";
  }

  void add(const GlyphRun& run, Point at, NodeId node) {
    if (run.glyphs.empty()) return;
    if (!text_.is_open()) close_mark();
    text_.begin();
    const auto show = [&](const GlyphRun& part, const std::string& meaning) {
      if (meaning.empty()) {
        mark(node);
      } else {
        mark_expanded(node, meaning);
      }
      set_color(part.color);
      text_.show(part, at, fonts_.at(part.face));
      at.x += part.width();
    };
    if (tree_ && !is_artifact(node) && expands(run)) {
      for (const ExpandedPart& part : expanded_parts(run)) show(part.run, part.meaning);
    } else {
      show(run, {});
    }
  }

  /// An annotation of the page's, and no content: links.cc writes it.
  static void add(const Link&, Point, NodeId) {}

  void begin_drawing(const Color& color, NodeId node) {
    if (text_.is_open()) close_mark();
    text_.end();
    mark(node);
    set_color(color);
  }

  void add_point(Point point) {
    for (const Pt value : {point.x, point.y}) {
      append_decimal(content_.bytes, value.value);
      content_.bytes += ' ';
    }
  }

  void add(const Rule& rule, Point at, NodeId node) {
    begin_drawing(rule.color, node);
    for (const Pt value : {at.x, at.y - rule.size.height, rule.size.width, rule.size.height}) {
      append_decimal(content_.bytes, value.value);
      content_.bytes += ' ';
    }
    content_.bytes += "re f\n";
  }

  void add(const Panel& panel, Point at, NodeId node) {
    begin_drawing(panel.color, node);
    add_path(rounded_path(panel.size, panel.radius, panel.border), at);
    content_.bytes += "f*\n";  // even-odd: a border is a ring
  }

  /// Path construction, stroking and filling (ISO 32000-1, 8.5.2 and 8.5.3).
  void add(const Shape& shape, Point at, NodeId node) {
    begin_drawing(shape.color, node);
    const Drawing drawing = drawing_of(shape.name, shape.size);
    if (!drawing.strokes.empty()) {
      content_.bytes += "q\n";
      for (const std::uint8_t value : {shape.color.red, shape.color.green, shape.color.blue}) {
        append_decimal(content_.bytes, value / 255.0);
        content_.bytes += ' ';
      }
      content_.bytes += "RG ";
      append_decimal(content_.bytes, drawing.thickness.value);
      content_.bytes += " w 1 J 1 j\n";
      add_path(drawing.strokes, at);
      content_.bytes += "S\nQ\n";
    }
    if (drawing.fills.empty()) return;
    add_path(drawing.fills, at);
    content_.bytes += "f\n";
  }

  void add_path(const std::vector<PathStep>& steps, Point at) {
    for (const PathStep& step : steps) {
      const auto point = [&](int i) { add_point({at.x + step.points[i].x, at.y - step.points[i].y}); };
      switch (step.kind) {
        case PathStep::Kind::move:
          point(0);
          content_.bytes += "m\n";
          break;
        case PathStep::Kind::line:
          point(0);
          content_.bytes += "l\n";
          break;
        case PathStep::Kind::curve:
          for (int i = 0; i < 3; ++i) point(i);
          content_.bytes += "c\n";
          break;
        case PathStep::Kind::close:
          content_.bytes += "h\n";
          break;
      }
    }
  }

  void add(const Picture& picture, Point at, NodeId node) {
    if (text_.is_open()) close_mark();
    text_.end();
    mark(node);
    content_.bytes += draw_picture(picture, at, pictures_.at(picture.image.get()));
    content_.figures.push_back({node, rectangle(at, picture.size)});
  }

  const EmbeddedFonts& fonts_;
  const EmbeddedPictures& pictures_;
  Pt height_;
  const StructureTree* tree_;
  PageContent content_;
  TextObject text_;
  Color color_;                   // black at a page's start (8.4.1)
  std::optional<NodeId> marked_;  // of the open sequence
  bool expanded_ = false;         // that is an abbreviation's
};

}  // namespace

PageContent page_content(const Page& page, const EmbeddedFonts& fonts, const StructureTree* tree,
                         const EmbeddedPictures& pictures) {
  return ContentWriter(fonts, pictures, page.size.height, tree).write(page);
}

}  // namespace quoin::pdf
