#include "page/join.h"

#include <utility>

namespace quoin {
namespace {

/// A document goes below a section of `whole`'s, which it brings; its own root is gone then.
void append(Pages document, const std::string& title, Pages& whole) {
  const auto section = static_cast<NodeId>(whole.tree.nodes.size());
  Node root;
  root.role = Role::section;
  root.title = title;
  whole.tree.nodes.push_back(std::move(root));
  const auto moved = [&](NodeId node) { return is_artifact(node) ? node : section + node; };  // 0 was the root
  for (std::size_t i = 1; i < document.tree.nodes.size(); ++i) {
    Node& node = document.tree.nodes[i];
    node.parent = moved(node.parent);
    whole.tree.nodes.push_back(std::move(node));
  }
  for (OutlineEntry& entry : document.outline) {
    entry.node = moved(entry.node);
    entry.page += static_cast<std::uint32_t>(whole.pages.size());
    whole.outline.push_back(std::move(entry));
  }
  for (Page& page : document.pages) {
    for (PageItem& item : page.items) item.node = moved(item.node);
    whole.pages.push_back(std::move(page));
  }
}

}  // namespace

Pages join_documents(Pages first, const std::string& first_title, Pages second, const std::string& second_title) {
  Pages whole;
  whole.metadata = second.metadata;
  Node root;
  root.role = Role::document;
  whole.tree.nodes.push_back(std::move(root));
  append(std::move(first), first_title, whole);
  append(std::move(second), second_title, whole);
  return whole;
}

}  // namespace quoin
