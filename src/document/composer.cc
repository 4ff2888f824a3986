#include "document/composer.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "document/cased.h"
#include "locale/abbreviations.h"
#include "locale/foreign.h"

namespace quoin {
namespace {

constexpr std::size_t longest_said = 1000;  // bytes of a link's text: every line of it says them

/// French has a no-break space before a colon and a semicolon, and layouts write what stands between fields as English does.
std::string spaced_marks(const std::string& text, const Locale& locale) {
  if (locale.language != "fr" || text.find_first_of(":;") == std::string::npos) return text;
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool mark = text[i] == ':' || text[i] == ';', ends = i + 1 == text.size() || text[i + 1] == ' ';
    const bool spaced = out.ends_with(' ') || out.ends_with("\u00A0") || out.ends_with("\u202F");
    if (mark && ends && !spaced) out += "\u00A0";
    out += text[i];
  }
  return out;
}

/// At most `most` bytes of the text, and no part of a character.
std::string_view shortened(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  return text.substr(0, code_point_start(text, most));
}

TextRun drawn_space(const TextRun& like, NodeId node) {
  TextRun space = like;
  space.text.assign(1, ' ');
  space.node = node;
  space.link = -1;
  return space;
}

/// Puts the edges of tags around their words, and the spaces between them.
class TagEdges {
 public:
  explicit TagEdges(NodeId node) : node_(node) {}

  /// Before the words of `run`, of the tag `tag` or none, join the text.
  void pass(std::int32_t tag, TextRun& run, ParagraphText& text) {
    if (tag != tag_) {
      const bool follows = tag_ > 0 && tag > 0;
      end(text);
      if (follows) push(run, TagPart::between, 0, text);
      if (tag > 0) push(run, TagPart::edge, tag, text);
      tag_ = tag;
    }
    run.tag = tag;
    run.tag_part = tag > 0 ? TagPart::words : TagPart::none;
    if (tag > 0) last_ = run;
  }

  void end(ParagraphText& text) {
    if (tag_ > 0) push(last_, TagPart::edge, tag_, text);
    tag_ = 0;
  }

 private:
  void push(const TextRun& like, TagPart part, std::int32_t tag, ParagraphText& text) {
    TextRun space = drawn_space(like, node_);
    space.tag_part = part;
    space.tag = tag;
    if (part == TagPart::between) space.cohesion = Cohesion::loose;
    text.runs.push_back(std::move(space));
  }

  NodeId node_;
  std::int32_t tag_ = 0;
  TextRun last_;
};

}  // namespace

Composer::Composer(const Resume& resume_in, const Layout& layout_in, const Locale& locale_in, const Look& look_in)
    : resume(resume_in),
      layout(layout_in),
      locale(locale_in),
      look(look_in),
      sheet(layout_in, look_in.tightness, look_in.spaces(), look_in.hyphenate) {
  add_node(Role::document, 0);
}

NodeId Composer::add_node(Role role, NodeId parent) {
  Node node;
  node.role = role;
  node.parent = parent;
  document.tree.nodes.push_back(std::move(node));
  return static_cast<NodeId>(document.tree.nodes.size() - 1);
}

ParagraphText Composer::paragraph(const Inlines& inlines, StyleName base, NodeId node) {
  ParagraphText text;
  std::int32_t link = -1;
  SharedString url;
  std::string said;  // by the link
  TagEdges tags(node);
  const auto end_link = [&] {
    if (link >= 0) document.links[static_cast<std::size_t>(link)].text = std::exchange(said, {});
    link = -1;
  };
  for (const Inline& part : inlines) {
    if (part.run.text.empty()) continue;
    if (part.run.url.empty()) {
      end_link();
    } else if (link < 0 || part.run.url != url) {
      end_link();
      link = static_cast<std::int32_t>(document.links.size());
      document.links.push_back({part.run.url, {}, add_node(Role::link, node)});
    }
    url = part.run.url;
    const StyleName style = part.style.value_or(base);
    TextRun run;
    const bool layouts_own = part.value_id == no_value;
    run.text = cased(layouts_own ? spaced_marks(part.run.text, locale) : part.run.text, sheet.letter_case(style));
    const bool in_run = part.style.has_value() && !part.in_column;
    run.style = sheet.id(style, {part.run.strong, part.run.emphasis, part.run.code, link >= 0, in_run});
    run.node = link >= 0 ? document.links[static_cast<std::size_t>(link)].node : node;
    run.link = link;
    run.cohesion = part.cohesion;
    run.value_id = part.value_id;
    run.field = part.field;
    if (part.dates) run.date = add_dates(*part.dates, part.run.text);
    run.expansions = expansions_of(part, run.text);
    tags.pass(part.tag, run, text);
    if (part.meter) run.meter = *part.meter;
    if (part.icon) {
      TextRun icon = drawn_space(run, node);
      icon.icon = part.icon;
      text.runs.push_back(std::move(icon));
    }
    for (const NodeId one : {node, run.node}) {
      ValueId& first = document.tree.nodes[static_cast<std::size_t>(one)].value_id;
      if (first == no_value) first = part.value_id;
    }
    const std::string& says = part.link_says.empty() ? part.run.text : part.link_says.str();
    if (link >= 0 && said.size() < longest_said) said += shortened(says, longest_said - said.size());
    append_by_language(std::move(run), text);
  }
  end_link();
  tags.end(text);
  return text;
}

std::int32_t Composer::add_dates(const Dates& dates, const std::string& text) {
  document.dates.push_back({dates, text});
  return static_cast<std::int32_t>(document.dates.size() - 1);
}

/// `text` is the part's as it prints. Of capitals nobody can tell what they abbreviate.
std::vector<Expansion> Composer::expansions_of(const Inline& part, const std::string& text) const {
  if (part.dates) return expanded_months(text, *part.dates, locale);
  switch (part.abbreviates) {
    case Abbreviates::nothing:
      break;
    case Abbreviates::degrees:
      return expanded_degrees(text, locale);
    case Abbreviates::titles:
      return expanded_titles(text, locale);
  }
  return {};
}

/// What is written in another script than the document's becomes an element that says its language.
void Composer::append_by_language(TextRun run, ParagraphText& text) {
  const std::vector<LanguageStretch> foreign = foreign_stretches(run.text, locale);
  if (foreign.empty()) {
    text.runs.push_back(std::move(run));
    return;
  }
  const std::string all = std::exchange(run.text, {});
  run.expansions.clear();  // they are not of its parts
  std::size_t done = 0;
  const auto append = [&](std::size_t end, NodeId node) {
    if (end == done) return;
    TextRun part = run;
    part.text = all.substr(done, end - done);
    part.node = node;
    text.runs.push_back(std::move(part));
    done = end;
  };
  for (const LanguageStretch& stretch : foreign) {
    append(stretch.begin, run.node);
    const NodeId span = add_node(Role::span, run.node);
    Node& node = document.tree.nodes[static_cast<std::size_t>(span)];
    node.language = stretch.language;
    node.value_id = run.value_id;
    append(stretch.end, span);
  }
  append(all.size(), run.node);
}

Block Composer::block(ParagraphText text, StyleName style) {
  Block block;
  block.text = std::move(text);
  block.leading = sheet.base(style).leading;
  block.style = sheet.id(style, {});
  block.align = sheet.align(style);
  block.fit = sheet.fit(style);
  const auto tagged = [](const TextRun& run) { return run.tag > 0; };
  if (std::any_of(block.text.runs.begin(), block.text.runs.end(), tagged))
    block.leading = max(block.leading, sheet.base(StyleName::tag).leading);
  return block;
}

VerticalGlue Composer::space(const Range<Length>& range) const {
  // Ends in other units than the ideal may fall on its wrong side as the type size moves.
  const Pt ideal = length(range.ideal);
  const Pt tightest = min(length(range.min), ideal), loosest = max(length(range.max), ideal);
  const Pt natural(at_tightness(tightest.value, ideal.value, loosest.value, look.spaces()));
  return {natural, max(Pt(), loosest - natural), look.flexible_spaces ? max(Pt(), natural - tightest) : Pt()};
}

std::optional<BlockRule> Composer::rule(const RuleLooks& looks, ColorId otherwise) const {
  const Pt thickness = length(looks.thickness);
  if (thickness <= Pt()) return std::nullopt;
  BlockRule rule{looks.place, thickness, length(looks.gap), std::nullopt, looks.color.value_or(otherwise)};
  if (looks.width) rule.width = length(*looks.width);
  return rule;
}

std::optional<Box> Composer::box(const BoxLooks& looks, ColorId otherwise) const {
  if (!looks.shown()) return std::nullopt;
  return Box{looks.color, length(looks.border.thickness), looks.border.color.value_or(otherwise), length(looks.padding),
             length(looks.radius)};
}

std::string Composer::cased(const std::string& text, Case letter_case) const {
  return letter_case == Case::as_written ? text : capitals(text, locale.language);
}

}  // namespace quoin
