#include "import/pdf/walk.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <new>
#include <optional>
#include <set>

#include "import/pdf/inflate.h"

namespace quoin::qpdf {
namespace {

constexpr std::size_t count_limit = 1000;   // files
constexpr std::size_t step_limit = 20'000;  // objects looked at on the way to them

/// One reading of one PDF. A fault ends it: what was found so far is not the whole.
class Reader {
 public:
  explicit Reader(const Library& library) : q_(library), data_(library.init()) {}
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  ~Reader() { q_.cleanup(&data_); }

  Found read(std::string_view pdf) {
    left_ = attachments_limit(pdf.size());
    q_.silence_errors(data_);
    q_.set_suppress_warnings(data_, QPDF_TRUE);
    const int status = q_.read_memory(data_, "", pdf.data(), pdf.size(), "");
    if ((status & QPDF_ERRORS) != 0 || q_.has_error(data_)) {
      blame_error();
      return std::move(out_);
    }
    const qpdf_oh root = q_.get_root(data_);
    if (is(root, ot_dictionary)) {
      add_array(key(root, "/AF"));
      add_tree(key(key(root, "/Names"), "/EmbeddedFiles"));
    } else {
      blame("damaged-pdf", "the PDF has no catalog");
    }
    if (q_.has_error(data_)) blame_error();
    // What cannot be read is nothing to libqpdf, and a warning.
    if (out_.files.empty() && q_.more_warnings(data_))
      blame("damaged-pdf", "the PDF is damaged, and no source can be found in it");
    if (!out_.code.empty()) out_.files.clear();
    return std::move(out_);
  }

 private:
  bool is(qpdf_oh object, qpdf_object_type_e type) { return q_.oh_get_type_code(data_, object) == type; }
  /// Null where `dict` is no dictionary.
  qpdf_oh key(qpdf_oh dict, const char* name) {
    return is(dict, ot_dictionary) ? q_.oh_get_key(data_, dict, name) : q_.oh_new_null(data_);
  }

  void blame(const char* code, std::string message) {
    if (out_.code.empty()) out_.code = code, out_.message = std::move(message);
  }

  void blame_error() {
    const qpdf_error error = q_.get_error(data_);
    const std::string text = error ? q_.get_error_full_text(data_, error) : "";
    if (error && q_.get_error_code(data_, error) == qpdf_e_password)
      blame("encrypted-pdf", "the PDF is locked with a password");
    else if (text.find("bad_alloc") != std::string::npos)
      throw std::bad_alloc();
    else
      blame("damaged-pdf", "the PDF is damaged or incomplete");
  }

  void add_array(qpdf_oh array) {
    if (!is(array, ot_array)) return;
    const int count = q_.oh_get_array_n_items(data_, array);
    for (int i = 0; i < count && step(); ++i) add(q_.oh_get_array_item(data_, array, i));
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
      if (const qpdf_oh names = key(node, "/Names"); is(names, ot_array)) {
        const int count = q_.oh_get_array_n_items(data_, names);
        for (int i = 1; i < count && step(); i += 2) add(q_.oh_get_array_item(data_, names, i));
      }
      const qpdf_oh kids = key(node, "/Kids");
      if (!is(kids, ot_array)) continue;
      for (int i = q_.oh_get_array_n_items(data_, kids); i > 0 && step(); --i)
        open.push_back(q_.oh_get_array_item(data_, kids, i - 1));
    }
  }

  std::string text(qpdf_oh object) {
    if (!is(object, ot_string)) return {};
    std::size_t length = 0;
    const char* bytes = q_.oh_get_binary_utf8_value(data_, object, &length);
    return {bytes, length};
  }

  /// Without its slash.
  std::string name(qpdf_oh object) { return is(object, ot_name) ? q_.oh_get_name(data_, object) + 1 : ""; }

  void add(qpdf_oh specification) {
    EmbeddedFile file;
    file.relationship = name(key(specification, "/AFRelationship"));
    if (file.relationship != "Source" && file.relationship != "Data") return;
    const qpdf_oh unicode = key(specification, "/UF"), files = key(specification, "/EF");
    file.name = text(is(unicode, ot_string) ? unicode : key(specification, "/F"));
    const qpdf_oh preferred = key(files, "/UF");
    const qpdf_oh stream = is(preferred, ot_stream) ? preferred : key(files, "/F");
    if (!is(stream, ot_stream)) return blame("damaged-pdf", "a file inside the PDF is missing");
    if (!seen_.insert(q_.oh_get_object_id(data_, stream)).second) return;
    if (seen_.size() > count_limit)
      return blame("too-large", fmt::format("the PDF carries more than {} files", count_limit));
    if (!decode(stream, file.bytes)) return;
    out_.files.push_back(std::move(file));
  }

  /// True for Flate and nothing else, as nearly every writer has it.
  bool is_plain_flate(qpdf_oh dict) {
    qpdf_oh filter = key(dict, "/Filter");
    if (is(filter, ot_array) && q_.oh_get_array_n_items(data_, filter) == 1)
      filter = q_.oh_get_array_item(data_, filter, 0);
    return name(filter) == "FlateDecode" && is(key(dict, "/DecodeParms"), ot_null);
  }

  bool decode(qpdf_oh stream, std::string& bytes) {
    const bool flate = is_plain_flate(q_.oh_get_dict(data_, stream));
    if (!fetch(stream, flate ? qpdf_dl_none : qpdf_dl_generalized, bytes)) return false;
    // libqpdf takes Flate data whose checksum is wrong, and data that break off; here they would not be the source.
    if (flate) {
      std::optional<std::string> inflated = inflate(bytes, left_);
      if (!inflated) blame("damaged-pdf", "a file inside the PDF is damaged, or larger than any résumé's");
      if (inflated) bytes = std::move(*inflated);
    }
    if (bytes.size() > left_) blame("too-large", "the files inside the PDF are larger than any résumé's");
    left_ -= std::min(left_, bytes.size());
    return out_.code.empty();
  }

  /// The stream's data, decrypted, and decoded where `level` says so.
  bool fetch(qpdf_oh stream, qpdf_stream_decode_level_e level, std::string& bytes) {
    while (q_.more_warnings(data_)) q_.next_warning(data_);
    unsigned char* data = nullptr;
    std::size_t length = 0;
    int filtered = QPDF_FALSE;
    const int status = q_.oh_get_stream_data(data_, stream, level, &filtered, &data, &length);
    const std::unique_ptr<unsigned char, void (*)(void*)> owner(data, std::free);
    if ((status & QPDF_ERRORS) != 0)
      blame_error();
    else if ((level != qpdf_dl_none && !filtered) || q_.more_warnings(data_))
      blame("damaged-pdf", "a file inside the PDF is damaged");
    else
      bytes.assign(reinterpret_cast<const char*>(data), length);
    return out_.code.empty();
  }

  const Library& q_;
  qpdf_data data_;
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
