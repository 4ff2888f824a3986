#include "export/pdf/content.h"

#include "base/decimal.h"
#include "export/pdf/text_object.h"

namespace quoin::pdf {
namespace {

class ContentWriter {
 public:
  ContentWriter(const EmbeddedFonts& fonts, Pt height) : fonts_(fonts), height_(height), text_(out_) {}

  std::string write(const Page& page) {
    for (const PageItem& item : page.items) {
      if (std::holds_alternative<Link>(item.what)) continue;
      mark(item.node);
      const Point at{item.at.x, height_ - item.at.y};
      if (const auto* run = std::get_if<GlyphRun>(&item.what)) add_run(*run, at);
      if (const auto* rule = std::get_if<Rule>(&item.what)) add_rule(*rule, at);
    }
    text_.end();
    if (in_artifact_) out_ += "EMC\n";
    return std::move(out_);
  }

 private:
  /// Brackets what is no content as an artifact; the place where structure would be marked, too.
  void mark(NodeId node) {
    const bool wanted = node == artifact;
    if (wanted == in_artifact_) return;
    text_.end();
    out_ += wanted ? "/Artifact BMC\n" : "EMC\n";
    in_artifact_ = wanted;
  }

  void set_color(const Color& color) {
    if (color == color_) return;
    color_ = color;
    text_.close_array();
    const auto component = [&](std::uint8_t value) {
      append_decimal(out_, value / 255.0);
      out_ += ' ';
    };
    component(color.red);
    if (color.red == color.green && color.green == color.blue) {
      out_ += "g\n";
      return;
    }
    component(color.green);
    component(color.blue);
    out_ += "rg\n";
  }

  void add_run(const GlyphRun& run, Point at) {
    if (run.glyphs.empty()) return;
    set_color(run.color);
    text_.show(run, at, fonts_.at(run.face));
  }

  void add_rule(const Rule& rule, Point at) {
    text_.end();
    set_color(rule.color);
    for (const Pt value : {at.x, at.y - rule.size.height, rule.size.width, rule.size.height}) {
      append_decimal(out_, value.value);
      out_ += ' ';
    }
    out_ += "re f\n";
  }

  const EmbeddedFonts& fonts_;
  Pt height_;
  std::string out_;
  TextObject text_;
  Color color_;  // black at a page's start (8.4.1)
  bool in_artifact_ = false;
};

}  // namespace

std::string page_content(const Page& page, const EmbeddedFonts& fonts) {
  return ContentWriter(fonts, page.size.height).write(page);
}

}  // namespace quoin::pdf
