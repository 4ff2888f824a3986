#include "import/pdf/walk.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "import/pdf/document.h"
#include "pdf_text/inflate.h"

namespace quoin::qpdf {
namespace {

constexpr std::size_t count_limit = 1000;   // files
constexpr std::size_t step_limit = 20'000;  // objects looked at on the way to them

/// One reading of one PDF. A fault ends it: what was found so far is not the whole.
class Reader {
 public:
  explicit Reader(const Library& library) : pdf_(library) {}

  Found read(std::string_view bytes) {
    left_ = attachments_limit(bytes.size());
    blame(pdf_.open(bytes));
    if (!out_.code.empty()) return std::move(out_);
    const qpdf_oh root = pdf_.root();
    if (pdf_.is(root, ot_dictionary)) {
      add_array(key(root, "/AF"));
      add_tree(key(key(root, "/Names"), "/EmbeddedFiles"));
    } else {
      blame("damaged-pdf", "the PDF has no catalog");
    }
    blame(pdf_.fault());
    // What cannot be read is nothing to libqpdf, and a warning.
    if (out_.files.empty() && pdf_.has_warnings())
      blame("damaged-pdf", "the PDF is damaged, and no source can be found in it");
    if (!out_.code.empty()) out_.files.clear();
    return std::move(out_);
  }

 private:
  qpdf_oh key(qpdf_oh dict, const char* name) { return pdf_.key(dict, name); }

  void blame(std::string code, std::string message) {
    if (out_.code.empty()) out_.code = std::move(code), out_.message = std::move(message);
  }
  void blame(Fault fault) { blame(std::move(fault.code), std::move(fault.message)); }

  void add_array(qpdf_oh array) {
    const int count = pdf_.count(array);
    for (int i = 0; i < count && step(); ++i) add(pdf_.item(array, i));
  }

  /// False where it is time to stop.
  bool step() {
    if (++steps_ > step_limit) blame("too-large", "the PDF's list of files is endless");
    return out_.code.empty();
  }

  /// Names and values take turns in a leaf (7.9.6). What claims to be a tree may go in circles.
  void add_tree(qpdf_oh root) {
    std::vector<qpdf_oh> open{root};
    while (!open.empty() && step()) {
      const qpdf_oh node = open.back();
      open.pop_back();
      const qpdf_oh names = key(node, "/Names"), kids = key(node, "/Kids");
      const int count = pdf_.count(names);
      for (int i = 1; i < count && step(); i += 2) add(pdf_.item(names, i));
      for (int i = pdf_.count(kids); i > 0 && step(); --i) open.push_back(pdf_.item(kids, i - 1));
    }
  }

  void add(qpdf_oh specification) {
    EmbeddedFile file;
    file.relationship = pdf_.name(key(specification, "/AFRelationship"));
    if (file.relationship != "Source" && file.relationship != "Data") return;
    const qpdf_oh unicode = key(specification, "/UF"), files = key(specification, "/EF");
    file.name = pdf_.text(pdf_.is(unicode, ot_string) ? unicode : key(specification, "/F"));
    const qpdf_oh preferred = key(files, "/UF");
    const qpdf_oh stream = pdf_.is(preferred, ot_stream) ? preferred : key(files, "/F");
    if (!pdf_.is(stream, ot_stream)) return blame("damaged-pdf", "a file inside the PDF is missing");
    if (!seen_.insert(pdf_.id(stream)).second) return;
    if (seen_.size() > count_limit)
      return blame("too-large", fmt::format("the PDF carries more than {} files", count_limit));
    if (!decode(stream, file.bytes)) return;
    out_.files.push_back(std::move(file));
  }

  /// True for Flate and nothing else, as nearly every writer has it.
  bool is_plain_flate(qpdf_oh dict) {
    qpdf_oh filter = key(dict, "/Filter");
    if (pdf_.count(filter) == 1) filter = pdf_.item(filter, 0);
    return pdf_.name(filter) == "FlateDecode" && pdf_.is(key(dict, "/DecodeParms"), ot_null);
  }

  bool decode(qpdf_oh stream, std::string& bytes) {
    const bool flate = is_plain_flate(pdf_.dict_of(stream));
    if (!fetch(stream, flate ? qpdf_dl_none : qpdf_dl_generalized, bytes)) return false;
    // libqpdf takes Flate data whose checksum is wrong, and data that break off; here they would not be the source.
    if (flate) {
      std::optional<std::string> inflated = pdf_text::inflate(bytes, left_);
      if (!inflated) blame("damaged-pdf", "a file inside the PDF is damaged, or larger than any résumé's");
      if (inflated) bytes = std::move(*inflated);
    }
    if (bytes.size() > left_) blame("too-large", "the files inside the PDF are larger than any résumé's");
    left_ -= std::min(left_, bytes.size());
    return out_.code.empty();
  }

  /// The stream's data, decrypted, and decoded where `level` says so.
  bool fetch(qpdf_oh stream, qpdf_stream_decode_level_e level, std::string& bytes) {
    Document::Data data = pdf_.stream(stream, level);
    if (data.damaged || (level != qpdf_dl_none && !data.decoded))
      blame("damaged-pdf", "a file inside the PDF is damaged");
    else
      bytes = std::move(data.bytes);
    return out_.code.empty();
  }

  Document pdf_;
  Found out_;
  std::set<int> seen_;  ///< object numbers of streams
  std::size_t left_ = 0;    ///< bytes that files may still come to, decoded
  std::size_t steps_ = 0;
};

}  // namespace

Found find_files(const Library& library, std::string_view pdf) {
  return Reader(library).read(pdf);
}

}  // namespace quoin::qpdf
