#include "export/svg/write.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/decimal.h"
#include "base/xml.h"
#include "export/svg/outline.h"
#include "export/svg/picture.h"
#include "page/rounded.h"

namespace quoin {
namespace {

constexpr int scale_decimals = 6;  // sizes in thousandths of a point, over the thousand units of an em

/// The résumé has been held to this already; what is drawn from elsewhere is held to it here.
bool may_be_followed(std::string_view url) {
  return std::ranges::any_of(std::initializer_list<std::string_view>{"https://", "http://", "mailto:", "tel:"},
                             [&](std::string_view scheme) { return url.starts_with(scheme); });
}

std::string rectangle(Point at, Size size) {
  return fmt::format(R"(<rect x="{}" y="{}" width="{}" height="{}")", decimal(at.x.value), decimal(at.y.value),
                     decimal(size.width.value), decimal(size.height.value));
}

std::string path_data(const std::vector<PathStep>& steps, Point at) {
  std::string out;
  const auto points = [&](char command, const PathStep& step, int count) {
    out += command;
    for (int i = 0; i < count; ++i) {
      if (i > 0) out += ' ';
      append_decimal(out, (at.x + step.points[i].x).value);
      out += ' ';
      append_decimal(out, (at.y + step.points[i].y).value);
    }
  };
  for (const PathStep& step : steps) switch (step.kind) {
      case PathStep::Kind::move:
        points('M', step, 1);
        break;
      case PathStep::Kind::line:
        points('L', step, 1);
        break;
      case PathStep::Kind::curve:
        points('C', step, 3);
        break;
      case PathStep::Kind::close:
        out += 'Z';
        break;
    }
  return out;
}

}  // namespace

/// One page on its way into a file.
class SvgPage {
 public:
  SvgPage(SvgWriter& writer, const Pages& pages) : writer_(writer), pages_(pages) {}

  std::string write(std::size_t index) {
    const Page& page = pages_.pages.at(index);
    for (const PageItem& item : page.items) std::visit([&](const auto& what) { add(what, item); }, item.what);
    end_line();
    return head(page, index) + "<defs>\n" + definitions_ +
           "</defs>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n" + body_ + "</svg>\n";
  }

 private:
  /// Runs of one size and colour on one baseline stand in one group, in units of the em from its first run.
  struct Line {
    Point at;
    double size;  ///< points, as written
    Color color;
  };

  void end_line() {
    if (line_) body_ += "</g>\n";
    line_.reset();
  }

  void begin_line(const GlyphRun& run, Point at) {
    const double size = std::round(run.size.value * em_) / em_;
    if (line_ && line_->at.y == at.y && line_->size == size && line_->color == run.color) return;
    end_line();
    line_ = {at, size, run.color};
    body_ += fmt::format(R"~(<g fill="{}" transform="translate({} {})scale({})">)~", hex(run.color),
                         decimal(at.x.value), decimal(at.y.value), decimal(size / em_, scale_decimals));
  }

  void add(const GlyphRun& run, const PageItem& item) {
    if (run.glyphs.empty()) return;
    begin_line(run, item.at);
    const auto tenths = [&](Pt length) { return std::lround(length.value / line_->size * em_ * 10); };
    Pt pen = item.at.x - line_->at.x;
    for (const PlacedGlyph& glyph : run.glyphs) {
      const std::string id = define({run.face, glyph.id});
      if (!id.empty()) {
        body_ += "<use href=\"#" + id + '"';
        coordinate("x", tenths(pen + glyph.dx));
        coordinate("y", tenths(-glyph.dy));
        body_ += "/>";
      }
      pen += glyph.advance;
    }
  }

  void coordinate(std::string_view name, long tenths) {
    if (tenths == 0) return;
    body_ += fmt::format(" {}=\"", name);
    svg::append_number(body_, tenths);
    body_ += '"';
  }

  /// The glyph's name in this file; empty where there is nothing to draw.
  std::string define(const SvgWriter::GlyphKey& key) {
    const auto known = names_.find(key);
    if (known != names_.end()) return known->second;
    const std::string& outline = writer_.outline(key);
    std::string name = outline.empty() ? std::string() : fmt::format("g{}", names_.size());
    if (!name.empty()) definitions_ += fmt::format("<path id=\"{}\" d=\"{}\"/>\n", name, outline);
    return names_.emplace(key, std::move(name)).first->second;
  }

  void add(const Rule& rule, const PageItem& item) {
    end_line();
    body_ += rectangle(item.at, rule.size) + fmt::format(" fill=\"{}\"/>\n", hex(rule.color));
  }

  /// Even-odd: a border is a ring.
  void add(const Panel& panel, const PageItem& item) {
    end_line();
    const std::string path = path_data(rounded_path(panel.size, panel.radius, panel.border), item.at);
    body_ += fmt::format("<path fill=\"{}\" fill-rule=\"evenodd\" d=\"{}\"/>\n", hex(panel.color), path);
  }

  void add(const Shape& shape, const PageItem& item) {
    end_line();
    const Drawing drawing = drawing_of(shape.name, shape.size);
    const std::string color = hex(shape.color);
    if (!drawing.strokes.empty())
      body_ += fmt::format(
          "<path fill=\"none\" stroke=\"{}\" stroke-width=\"{}\" stroke-linecap=\"round\" "
          "stroke-linejoin=\"round\" d=\"{}\"/>\n",
          color, decimal(drawing.thickness.value), path_data(drawing.strokes, item.at));
    if (!drawing.fills.empty())
      body_ += fmt::format("<path fill=\"{}\" d=\"{}\"/>\n", color, path_data(drawing.fills, item.at));
  }

  void add(const Link& link, const PageItem& item) {
    if (!may_be_followed(link.url.str())) return;
    end_line();
    has_links_ = true;
    const std::string& name = link.contents.empty() ? link.url : link.contents;
    body_ += fmt::format(R"(<a href="{}" aria-label="{}">{} fill="none" pointer-events="all"/></a>)",
                         xml_attribute(link.url.str()), xml_attribute(name), rectangle(item.at, link.size)) +
             '\n';
  }

  void add(const Picture& picture, const PageItem& item) {
    end_line();
    const std::string alt =
        is_artifact(item.node) ? std::string() : pages_.tree.nodes.at(static_cast<std::size_t>(item.node)).alt.str();
    body_ += svg::picture_element(picture, item.at, writer_.picture(picture.image), fmt::format("c{}", clips_++), alt);
  }

  /// What may be followed is no part of a mere picture.
  std::string head(const Page& page, std::size_t index) const {
    const std::string width = decimal(page.size.width.value), height = decimal(page.size.height.value);
    const Metadata& about = pages_.metadata;
    const std::string language =
        about.language.empty() ? std::string() : fmt::format(" lang=\"{}\"", xml_attribute(about.language));
    return fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}pt\" height=\"{}pt\" viewBox=\"0 0 {} {}\" role=\"{}\" "
        "aria-labelledby=\"title\"{}>\n<title id=\"title\">{}{}{} / {}</title>\n",
        width, height, width, height, has_links_ ? "group" : "img", language, xml_text(about.title),
        about.title.empty() ? "" : " · ", index + 1, pages_.pages.size());
  }

  static constexpr double em_ = svg::em;
  SvgWriter& writer_;
  const Pages& pages_;
  std::string definitions_, body_;
  std::map<SvgWriter::GlyphKey, std::string> names_;
  std::optional<Line> line_;
  int clips_ = 0;
  bool has_links_ = false;
};

std::string SvgWriter::write(const Pages& pages, std::size_t index) {
  return SvgPage(*this, pages).write(index);
}

const std::string& SvgWriter::outline(const GlyphKey& key) {
  const auto known = outlines_.find(key);
  if (known != outlines_.end()) return known->second;
  return outlines_.emplace(key, svg::glyph_path(fonts_.face(key.first), key.second)).first->second;
}

const std::string& SvgWriter::picture(const SharedImage& image) {
  const auto known = pictures_.find(image);
  if (known != pictures_.end()) return known->second;
  return pictures_.emplace(image, svg::data_url(*image)).first->second;
}

}  // namespace quoin
