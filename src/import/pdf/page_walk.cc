#include "import/pdf/page_walk.h"

#include <cstdlib>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "import/pdf/page_text.h"

namespace quoin::qpdf {
namespace {

constexpr int page_limit = 1000;
constexpr std::size_t content_limit = 32u << 20;  // bytes after decoding, of all pages and maps

/// One reading of one PDF. A fault ends it.
class PageWalk {
 public:
  explicit PageWalk(const Library& library) : q_(library), data_(library.init()) {}
  PageWalk(const PageWalk&) = delete;
  PageWalk& operator=(const PageWalk&) = delete;
  ~PageWalk() { q_.cleanup(&data_); }

  FoundText read(std::string_view pdf) {
    q_.silence_errors(data_);
    q_.set_suppress_warnings(data_, QPDF_TRUE);
    const int status = q_.read_memory(data_, "", pdf.data(), pdf.size(), "");
    if ((status & QPDF_ERRORS) != 0 || q_.has_error(data_))
      return fault("damaged-pdf", "the PDF is damaged or incomplete");
    if (!text(key(key(q_.get_trailer(data_), "/Info"), "/Creator")).starts_with("quoin "))
      return fault("foreign-pdf", "another program made this PDF, and only what quoin wrote can be read back as text");
    read_parents(key(q_.get_root(data_), "/StructTreeRoot"));
    const int count = q_.get_num_pages(data_);
    if (count < 1 || count > page_limit) return fault("damaged-pdf", "the PDF's pages cannot be read");
    std::vector<PageContent> pages;
    for (int i = 0; i < count; ++i) pages.push_back(page(q_.get_page_n(data_, static_cast<std::size_t>(i))));
    const std::optional<std::string> said = ok_ && !q_.has_error(data_) ? page_text(pages) : std::nullopt;
    if (!said) return fault("damaged-pdf", "the PDF's pages are not as quoin writes them");
    return {{}, {}, *said};
  }

 private:
  static FoundText fault(const char* code, const char* message) { return {code, message, {}}; }

  bool is(qpdf_oh object, qpdf_object_type_e type) { return q_.oh_get_type_code(data_, object) == type; }
  /// Null where `dict` is no dictionary.
  qpdf_oh key(qpdf_oh dict, const char* name) {
    return is(dict, ot_dictionary) ? q_.oh_get_key(data_, dict, name) : q_.oh_new_null(data_);
  }
  std::string text(qpdf_oh object) {
    if (!is(object, ot_string)) return {};
    std::size_t length = 0;
    const char* bytes = q_.oh_get_binary_utf8_value(data_, object, &length);
    return {bytes, length};
  }
  std::string name(qpdf_oh object) { return is(object, ot_name) ? q_.oh_get_name(data_, object) + 1 : ""; }

  /// Pages lead to their elements by number (14.7.4.4); this program's tree is one leaf.
  void read_parents(qpdf_oh root) {
    const qpdf_oh numbers = key(key(root, "/ParentTree"), "/Nums");
    const int count = is(numbers, ot_array) ? q_.oh_get_array_n_items(data_, numbers) : 0;
    for (int i = 0; i + 1 < count; i += 2) {
      const qpdf_oh number = q_.oh_get_array_item(data_, numbers, i);
      if (is(number, ot_integer))
        parents_[q_.oh_get_int_value_as_int(data_, number)] = q_.oh_get_array_item(data_, numbers, i + 1);
    }
  }

  PageContent page(qpdf_oh object) {
    PageContent out;
    out.content = stream(key(object, "/Contents"));
    read_fonts(key(key(object, "/Resources"), "/Font"), out);
    const qpdf_oh number = key(object, "/StructParents");
    if (!is(number, ot_integer)) return out;
    const auto elements = parents_.find(q_.oh_get_int_value_as_int(data_, number));
    if (elements == parents_.end() || !is(elements->second, ot_array)) return out;
    const int count = q_.oh_get_array_n_items(data_, elements->second);
    for (int i = 0; i < count; ++i) out.blocks.push_back(block_of(q_.oh_get_array_item(data_, elements->second, i)));
    return out;
  }

  /// The element's nearest that is a block of its own, by its number. A list item's label and body are one block.
  int block_of(qpdf_oh element) {
    constexpr int deepest = 64;
    for (int depth = 0; depth < deepest; ++depth) {
      const std::string type = name(key(element, "/S"));
      if (type != "Link" && type != "Span" && type != "Lbl" && type != "LBody") break;
      element = key(element, "/P");
    }
    return q_.oh_get_object_id(data_, element);
  }

  void read_fonts(qpdf_oh fonts, PageContent& out) {
    if (!is(fonts, ot_dictionary)) return;
    q_.oh_begin_dict_key_iter(data_, fonts);
    std::vector<std::string> names;
    while (q_.oh_dict_more_keys(data_)) names.emplace_back(q_.oh_dict_next_key(data_));
    for (const std::string& one : names) {
      const qpdf_oh map = key(key(fonts, one.c_str()), "/ToUnicode");
      if (!is(map, ot_stream)) continue;
      const std::string& cmap = out.to_unicode.emplace(one.substr(1), known(map)).first->second;
      total_ += cmap.size();  // each page has its own
      ok_ = ok_ && total_ <= content_limit;
      if (!ok_) return;
    }
  }

  /// Pages share their fonts.
  const std::string& known(qpdf_oh map) {
    const auto [at, fresh] = maps_.try_emplace(q_.oh_get_object_id(data_, map));
    if (fresh) at->second = stream(map);
    return at->second;
  }

  std::string stream(qpdf_oh object) {
    unsigned char* data = nullptr;
    std::size_t length = 0;
    int filtered = QPDF_FALSE;
    const bool is_stream = is(object, ot_stream);
    const int status = is_stream ? q_.oh_get_stream_data(data_, object, qpdf_dl_generalized, &filtered, &data, &length)
                                 : QPDF_ERRORS;
    const std::unique_ptr<unsigned char, void (*)(void*)> owner(data, std::free);
    total_ += length;
    ok_ = ok_ && (status & QPDF_ERRORS) == 0 && total_ <= content_limit;
    return ok_ ? std::string(reinterpret_cast<const char*>(data), length) : std::string();
  }

  const Library& q_;
  qpdf_data data_;
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
