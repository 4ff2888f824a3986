#include "export/pdf/tags.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "export/pdf/structure_type.h"
#include "export/pdf/syntax.h"

namespace quoin::pdf {
namespace {

class TagWriter {
 public:
  TagWriter(haru::Document& document, const StructureTree& tree, const std::vector<TaggedPage>& pages)
      : document_(document),
        tree_(tree),
        pages_(pages),
        elements_(tree.nodes.size()),
        kids_(tree.nodes.size()),
        page_of_(tree.nodes.size(), nullptr) {}

  Elements write() {
    haru::Dict root = document_.object("StructTreeRoot"), parent_tree = document_.object();
    elements_[0] = document_.number();
    for (const TaggedPage& page : pages_) gather(page);
    // A column that goes on over pages is read whole, whatever stands beside it: in the tree's order, not the pages'.
    std::sort(top_.begin(), top_.end());
    for (const NodeId id : top_) add_kid(0, haru::reference(elements_[static_cast<std::size_t>(id)]));
    const std::vector<bool> labelled = labelled_lists();
    for (std::size_t node = 0; node < tree_.nodes.size(); ++node)
      if (elements_[node]) finish(node, labelled[node], root);
    root.raw("K", haru::reference(elements_[0]));
    add_parent_tree(root, parent_tree);
    document_.catalog().refer("StructTreeRoot", root);
    return std::move(elements_);
  }

 private:
  /// The node's element; a new one is the next kid of its parent's.
  haru::ObjectNumber element(NodeId id) {
    const auto node = static_cast<std::size_t>(id);
    if (!elements_[node]) {
      const NodeId parent = tree_.nodes[node].parent;
      element(parent);  // as deep as the tree: six levels
      elements_[node] = document_.number();
      if (parent == 0)
        top_.push_back(id);
      else
        add_kid(parent, haru::reference(elements_[node]));
    }
    return elements_[node];
  }

  void add_kid(NodeId node, const std::string& kid) {
    std::string& kids = kids_[static_cast<std::size_t>(node)];
    kids += (kids.empty() ? "" : " ") + kid;
  }

  /// A number is enough where the sequence lies on the element's own page (14.7.4.2).
  void add_sequence(NodeId id, std::size_t identifier, const TaggedPage& page) {
    const auto node = static_cast<std::size_t>(id);
    element(id);
    if (!page_of_[node]) page_of_[node] = &page;
    add_kid(id, page_of_[node] == &page
                    ? std::to_string(identifier)
                    : fmt::format("<</Type/MCR/Pg {}/MCID {}>>", page.object.reference(), identifier));
  }

  void gather(const TaggedPage& page) {
    for (std::size_t i = 0; i < page.marked.size(); ++i) add_sequence(page.marked[i], i, page);
    for (const FigureBox& figure : page.figures) {
      if (is_artifact(figure.node)) continue;
      element(figure.node);
      boxes_[static_cast<std::size_t>(figure.node)] = figure.box;
    }
    for (const LinkAnnotation& link : page.links) {
      element(link.node);
      add_kid(link.node, fmt::format("<</Type/OBJR/Pg {}/Obj {}>>", page.object.reference(), link.object.reference()));
    }
  }

  /// By node: a list whose items have labels.
  std::vector<bool> labelled_lists() const {
    std::vector<bool> out(tree_.nodes.size());
    for (std::size_t node = 0; node < tree_.nodes.size(); ++node) {
      if (tree_.nodes[node].role != Role::label || !elements_[node]) continue;
      const auto item = static_cast<std::size_t>(tree_.nodes[node].parent);
      out[static_cast<std::size_t>(tree_.nodes[item].parent)] = true;
    }
    return out;
  }

  void finish(std::size_t id, bool labelled, const haru::Dict& root) {
    const Node& node = tree_.nodes[id];
    const auto parent = static_cast<std::size_t>(node.parent);
    std::string out = "<</S/";
    out += structure_type(node.role);
    out += "/P " + (id == 0 ? root.reference() : haru::reference(elements_[parent]));
    if (page_of_[id]) out += "/Pg " + page_of_[id]->object.reference();
    if (!node.language.empty()) out += "/Lang" + text_string(node.language);
    if (!node.alt.empty()) out += "/Alt" + text_string(node.alt.str());
    if (!node.title.empty()) out += "/T" + text_string(node.title.str());
    if (node.role == Role::list && labelled)  // 14.8.5.5
      out += fmt::format("/A<</O/List/ListNumbering/{}>>", node.numbered ? "Decimal" : "Disc");
    if (const auto box = boxes_.find(id); box != boxes_.end())                            // 14.8.5.4.3
      out += "/A<</O/Layout/Placement/Block/BBox" + box->second + ">>";
    if (!kids_[id].empty()) out += "/K[" + std::exchange(kids_[id], {}) + ']';
    document_.write(elements_[id], out + ">>");
  }

  /// Pages first, then annotations; both lead back to elements (14.7.4.4).
  void add_parent_tree(haru::Dict root, haru::Dict tree) {
    std::string numbers;
    std::size_t key = 0;
    for (const TaggedPage& page : pages_) {
      numbers += fmt::format("{} [", key);
      for (const NodeId node : page.marked) numbers += haru::reference(elements_[static_cast<std::size_t>(node)]) + ' ';
      numbers += "]";
      haru::Dict object = page.object;
      object.number("StructParents", static_cast<int>(key++));
      object.raw("Tabs", "/S");
    }
    for (const TaggedPage& page : pages_)
      for (const LinkAnnotation& link : page.links) {
        numbers += fmt::format("{} {} ", key, haru::reference(element(link.node)));
        haru::Dict object = link.object;
        object.number("StructParent", static_cast<int>(key++));
      }
    tree.raw("Nums", '[' + numbers + ']');
    root.refer("ParentTree", tree);
    root.number("ParentTreeNextKey", static_cast<int>(key));
  }

  haru::Document& document_;
  const StructureTree& tree_;
  const std::vector<TaggedPage>& pages_;
  Elements elements_;
  std::vector<NodeId> top_;                 ///< the root's kids
  std::vector<std::string> kids_;           ///< by node: /K as written
  std::vector<const TaggedPage*> page_of_;  ///< by node: the page that /Pg names
  std::map<std::size_t, std::string> boxes_;  ///< by node: of a figure
};

}  // namespace

Elements add_tags(haru::Document& document, const StructureTree& tree, const std::vector<TaggedPage>& pages) {
  return TagWriter(document, tree, pages).write();
}

}  // namespace quoin::pdf
