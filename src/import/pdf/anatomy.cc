#include "import/pdf/anatomy.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <utility>

#include "import/pdf/document.h"

namespace quoin::qpdf {
namespace {

constexpr int most_pages = 1000;
constexpr std::size_t most_fonts = 1000, most_bytes = 64u << 20;  // of streams, decoded

/// One reading of one PDF. What is past the limits is left out: it is no résumé's.
class Dissection {
 public:
  explicit Dissection(const Library& library) : pdf_(library) {}

  FoundAnatomy read(std::string_view bytes) {
    FoundAnatomy out;
    Fault fault = pdf_.open(bytes);
    if (fault.code.empty()) {
      out.anatomy = dissect();
      fault = pdf_.fault();
    }
    out.code = std::move(fault.code);
    out.message = std::move(fault.message);
    return out;
  }

 private:
  qpdf_oh key(qpdf_oh dict, const char* name) { return pdf_.key(dict, name); }

  PdfAnatomy dissect() {
    PdfAnatomy out;
    const qpdf_oh info = key(pdf_.trailer(), "/Info");
    out.producer = pdf_.text(key(info, "/Producer"));
    for (const char* name : {"/Title", "/Author", "/Subject", "/Keywords"})
      out.facts.emplace_back(name + 1, pdf_.text(key(info, name)));
    const int count = std::min(pdf_.page_count(), most_pages);
    for (int i = 0; i < count; ++i) {
      const qpdf_oh page = pdf_.page(i);
      out.pages.push_back(digest(key(page, "/Contents")));
      add_fonts(key(key(page, "/Resources"), "/Font"));
    }
    for (const auto& [name, font] : fonts_) out.fonts.push_back({name, font.program, font.codes});
    return out;
  }

  PartDigest digest(qpdf_oh stream) {
    if (total_ > most_bytes) return 0;
    const Document::Data data = pdf_.stream(stream, qpdf_dl_generalized);
    total_ += data.bytes.size();
    return data.failed ? 0 : std::hash<std::string_view>()(data.bytes);
  }

  /// Composite fonts (9.7), which are all that this program writes.
  void add_fonts(qpdf_oh fonts) {
    for (const std::string& one : pdf_.keys(fonts)) {
      const qpdf_oh font = key(fonts, one.c_str());
      if (fonts_.size() == most_fonts || !seen_.insert(pdf_.id(font)).second) continue;
      std::string name = pdf_.name(key(font, "/BaseFont"));
      if (const std::size_t tag = name.find('+'); tag != std::string::npos) name.erase(0, tag + 1);  // 9.6.4
      const qpdf_oh descriptor = key(pdf_.item(key(font, "/DescendantFonts"), 0), "/FontDescriptor");
      const qpdf_oh cff = key(descriptor, "/FontFile3");
      PdfAnatomy::Font& part = fonts_[name];  // of more than 65,535 or of codes that say several texts there are several
      part.program = digest(pdf_.is(cff, ot_stream) ? cff : key(descriptor, "/FontFile2"));
      part.codes += digest(key(font, "/ToUnicode"));
    }
  }

  Document pdf_;
  std::set<int> seen_;  ///< fonts, by object number: pages share them
  std::map<std::string, PdfAnatomy::Font> fonts_;
  std::size_t total_ = 0;
};

}  // namespace

FoundAnatomy find_anatomy(const Library& library, std::string_view pdf) {
  return Dissection(library).read(pdf);
}

}  // namespace quoin::qpdf
