#include "page/dump.h"

#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/decimal.h"

namespace quoin {
namespace {

/// In double quotes, with what would spoil a line escaped; the rest as it is, UTF-8.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (byte < 0x20 || byte == 0x7F) {
      out += fmt::format("\\x{:02x}", byte);
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string numbers(const std::vector<Pt>& values) {
  std::string out;
  for (const Pt value : values) {
    if (!out.empty()) out += ' ';
    append_decimal(out, value.value);
  }
  return out;
}

std::string node_name(NodeId node) {
  if (node == page_foot) return "foot";
  if (node == page_head) return "head";
  return is_artifact(node) ? "artifact" : fmt::format("node {}", node);
}

/// The item without its place and node.
struct Describe {
  const FontBook& fonts;

  std::string operator()(const GlyphRun& run) const {
    return fmt::format("{} {} {} wide {}{} {}", fonts.face(run.face).postscript_name, decimal(run.size.value),
                       hex(run.color), decimal(run.width().value), run.right_to_left ? " right-to-left" : "",
                       quoted(run.text));
  }
  std::string operator()(const Rule& rule) const {
    return fmt::format("rule {} {}", numbers({rule.size.width, rule.size.height}), hex(rule.color));
  }
  std::string operator()(const Shape& shape) const {
    return fmt::format("{} {} {}", shape_name(shape.name), decimal(shape.size.value), hex(shape.color));
  }
  std::string operator()(const Panel& panel) const {
    return fmt::format("panel {} {}", numbers({panel.size.width, panel.size.height, panel.radius, panel.border}),
                       hex(panel.color));
  }
  std::string operator()(const Link& link) const {
    return fmt::format("link {} {} {}", numbers({link.size.width, link.size.height}), quoted(link.url.str()),
                       quoted(link.contents.str()));
  }
  std::string operator()(const Picture& picture) const {
    const Image& image = *picture.image;
    return fmt::format("picture {} {} of {} at {}, {} {} × {}{}{}", numbers({picture.size.width, picture.size.height}),
                       picture.shape == PictureShape::circle ? "circle" : "rectangle",
                       numbers({picture.whole.width, picture.whole.height}),
                       numbers({picture.shift.x, picture.shift.y}),
                       image.coding == Image::Coding::jpeg ? "jpeg" : "pixels", image.width, image.height,
                       image.components == 1 ? " grey" : "",
                       image.orientation == 1 ? "" : fmt::format(" orientation {}", image.orientation));
  }
};

std::string_view role_name(Role role) {
  switch (role) {
    case Role::document:
      return "document";
    case Role::section:
      return "section";
    case Role::h1:
      return "h1";
    case Role::h2:
      return "h2";
    case Role::h3:
      return "h3";
    case Role::paragraph:
      return "paragraph";
    case Role::list:
      return "list";
    case Role::list_item:
      return "list-item";
    case Role::label:
      return "label";
    case Role::list_body:
      return "list-body";
    case Role::link:
      return "link";
    case Role::span:
      return "span";
    case Role::figure:
      return "figure";
  }
  return "";
}

/// A soft hyphen parts a word at a line's end only; the word goes on in the run that follows.
constexpr std::string_view soft_hyphen = "\u00AD";

/// Calls `use(run, node)` for every run in reading order without artifacts.
template <typename Use>
void for_each_run(const Pages& pages, Use use) {
  for (const Page& page : pages.pages)
    for (const PageItem& item : page.items)
      if (const GlyphRun* run = text_in(item); run && !is_artifact(item.node)) use(*run, item.node);
}

void append_without_soft_hyphens(std::string& out, std::string_view text) {
  for (std::size_t at; (at = text.find(soft_hyphen)) != std::string_view::npos;
       text.remove_prefix(at + soft_hyphen.size()))
    out += text.substr(0, at);
  out += text;
}

/// Words parted by one space, none at the ends.
std::string squeezed(std::string_view text) {
  std::string out;
  bool space = false;
  for (const char c : text) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      space = !out.empty();
      continue;
    }
    if (space) out += ' ';
    space = false;
    out += c;
  }
  return out;
}

/// The nearest node at or above `node` that is a block of its own. A list item's label and body are one block.
NodeId block_of(const StructureTree& tree, NodeId node) {
  while (node > 0) {
    const Role role = tree.nodes.at(static_cast<std::size_t>(node)).role;
    if (role != Role::link && role != Role::span && role != Role::label && role != Role::list_body) break;
    node = tree.nodes[static_cast<std::size_t>(node)].parent;
  }
  return node;
}

}  // namespace

std::string dump_pages(const Pages& pages, const FontBook& fonts) {
  std::string out;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const Page& page = pages.pages[i];
    out += fmt::format("page {}: {}\n", i + 1, numbers({page.size.width, page.size.height}));
    for (const PageItem& item : page.items)
      out += fmt::format("  {} {} {}\n", numbers({item.at.x, item.at.y}), std::visit(Describe{fonts}, item.what),
                         node_name(item.node));
  }
  for (const OutlineEntry& entry : pages.outline)
    out += fmt::format("outline: page {} at {} {} {}\n", entry.page + 1, decimal(entry.y.value), quoted(entry.title),
                       node_name(entry.node));
  return out;
}

std::string dump_tree(const Pages& pages) {
  const std::vector<Node>& nodes = pages.tree.nodes;
  std::vector<std::string> texts(nodes.size());
  for_each_run(pages, [&](const GlyphRun& run, NodeId node) {
    append_without_soft_hyphens(texts.at(static_cast<std::size_t>(node)), run.text);
  });
  // Parents stand before their children, so depths are known in one pass; children are then listed under each parent.
  std::vector<std::vector<std::size_t>> children(nodes.size());
  for (std::size_t i = 1; i < nodes.size(); ++i) children.at(static_cast<std::size_t>(nodes[i].parent)).push_back(i);
  struct Pending {
    std::size_t node, depth;
  };
  std::string out;
  std::vector<Pending> pending;
  if (!nodes.empty()) pending.push_back({0, 0});
  while (!pending.empty()) {
    const auto [node, depth] = pending.back();
    pending.pop_back();
    out += std::string(2 * depth, ' ');
    out += role_name(nodes[node].role);
    if (!nodes[node].language.empty()) out += " [" + nodes[node].language + ']';
    if (!nodes[node].title.empty()) out += " (" + nodes[node].title.str() + ')';
    if (const std::string text = squeezed(texts[node]); !text.empty()) out += ' ' + quoted(text);
    if (!nodes[node].alt.empty()) out += " alt " + quoted(nodes[node].alt.str());
    out += '\n';
    for (auto child = children[node].rbegin(); child != children[node].rend(); ++child)
      pending.push_back({*child, depth + 1});
  }
  return out;
}

std::string text_of(const Pages& pages) {
  std::string out, block;
  NodeId current = artifact;
  const auto close = [&] {
    if (const std::string text = squeezed(block); !text.empty()) out += text + '\n';
    block.clear();
  };
  for_each_run(pages, [&](const GlyphRun& run, NodeId node) {
    const NodeId wanted = block_of(pages.tree, node);
    if (wanted != current) close();
    current = wanted;
    append_without_soft_hyphens(block, run.text);
  });
  close();
  return out;
}

}  // namespace quoin
