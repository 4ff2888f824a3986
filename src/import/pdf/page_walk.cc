#include "import/pdf/page_walk.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "import/pdf/document.h"
#include "pdf_text/page_text.h"

namespace quoin::qpdf {
namespace {

constexpr int page_limit = 1000;
constexpr std::size_t most_decoded = 32u << 20;  // bytes after decoding, of all pages and maps

/// One reading of one PDF. A fault ends it.
class PageWalk {
 public:
  explicit PageWalk(const Library& library) : pdf_(library) {}

  FoundText read(std::string_view bytes) {
    Fault unread = pdf_.open(bytes);
    if (!unread.code.empty()) return {std::move(unread.code), std::move(unread.message), {}};
    if (!pdf_.text(key(key(pdf_.trailer(), "/Info"), "/Creator")).starts_with("quoin "))
      return fault("foreign-pdf", "another program made this PDF, and only what quoin wrote can be read back as text");
    read_parents(key(pdf_.root(), "/StructTreeRoot"));
    const int count = pdf_.page_count();
    if (count < 1 || count > page_limit) return fault("damaged-pdf", "the PDF's pages cannot be read");
    std::vector<pdf_text::PageContent> pages;
    for (int i = 0; i < count; ++i) pages.push_back(page(pdf_.page(i)));
    const std::optional<std::string> said = ok_ && pdf_.fault().code.empty() ? pdf_text::page_text(pages) : std::nullopt;
    if (!said) return fault("damaged-pdf", "the PDF's pages are not as quoin writes them");
    return {{}, {}, *said};
  }

 private:
  static FoundText fault(const char* code, const char* message) { return {code, message, {}}; }
  qpdf_oh key(qpdf_oh dict, const char* name) { return pdf_.key(dict, name); }

  /// Pages lead to their elements by number (14.7.4.4); this program's tree is one leaf.
  void read_parents(qpdf_oh root) {
    const qpdf_oh numbers = key(key(root, "/ParentTree"), "/Nums");
    const int count = pdf_.count(numbers);
    for (int i = 0; i + 1 < count; i += 2)
      if (const std::optional<int> number = pdf_.integer(pdf_.item(numbers, i)))
        parents_[*number] = pdf_.item(numbers, i + 1);
  }

  pdf_text::PageContent page(qpdf_oh object) {
    pdf_text::PageContent out;
    out.content = stream(key(object, "/Contents"));
    read_fonts(key(key(object, "/Resources"), "/Font"), out);
    const std::optional<int> number = pdf_.integer(key(object, "/StructParents"));
    const auto elements = number ? parents_.find(*number) : parents_.end();
    if (elements == parents_.end()) return out;
    const int count = pdf_.count(elements->second);
    for (int i = 0; i < count; ++i) out.blocks.push_back(block_of(pdf_.item(elements->second, i)));
    return out;
  }

  /// The element's nearest that is a block of its own, by its number. A list item's label and body are one block.
  int block_of(qpdf_oh element) {
    constexpr int deepest = 64;
    for (int depth = 0; depth < deepest; ++depth) {
      const std::string type = pdf_.name(key(element, "/S"));
      if (type != "Link" && type != "Span" && type != "Lbl" && type != "LBody") break;
      element = key(element, "/P");
    }
    return pdf_.id(element);
  }

  void read_fonts(qpdf_oh fonts, pdf_text::PageContent& out) {
    for (const std::string& one : pdf_.keys(fonts)) {
      const qpdf_oh map = key(key(fonts, one.c_str()), "/ToUnicode");
      if (!pdf_.is(map, ot_stream)) continue;
      const std::string& cmap = out.to_unicode.emplace(one.substr(1), known(map)).first->second;
      total_ += cmap.size();  // each page has its own
      ok_ = ok_ && total_ <= most_decoded;
      if (!ok_) return;
    }
  }

  /// Pages share their fonts.
  const std::string& known(qpdf_oh map) {
    const auto [at, fresh] = maps_.try_emplace(pdf_.id(map));
    if (fresh) at->second = stream(map);
    return at->second;
  }

  std::string stream(qpdf_oh object) {
    Document::Data data = pdf_.stream(object, qpdf_dl_generalized);
    total_ += data.bytes.size();
    ok_ = ok_ && !data.failed && total_ <= most_decoded;
    return ok_ ? std::move(data.bytes) : std::string();
  }

  Document pdf_;
  std::map<int, qpdf_oh> parents_;     ///< by StructParents
  std::map<int, std::string> maps_;    ///< ToUnicode, by object number
  std::size_t total_ = 0;
  bool ok_ = true;
};

}  // namespace

FoundText find_text(const Library& library, std::string_view pdf) {
  return PageWalk(library).read(pdf);
}

}  // namespace quoin::qpdf
