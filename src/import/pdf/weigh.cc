#include "import/pdf/weigh.h"

#include <cstdlib>
#include <memory>
#include <utility>

#include "import/pdf/inflate.h"

namespace quoin::qpdf {
namespace {

constexpr int object_limit = 200'000;

/// Goes through all objects, whether a page leads to them or not.
class Scale {
 public:
  explicit Scale(const Library& library) : q_(library), data_(library.init()) {}
  Scale(const Scale&) = delete;
  Scale& operator=(const Scale&) = delete;
  ~Scale() { q_.cleanup(&data_); }

  Weight weigh(std::string_view pdf) {
    limit_ = content_limit(pdf.size());
    q_.silence_errors(data_);
    q_.set_suppress_warnings(data_, QPDF_TRUE);
    const int status = q_.read_memory(data_, "", pdf.data(), pdf.size(), "");
    if ((status & QPDF_ERRORS) != 0 || q_.has_error(data_)) {
      const bool locked = q_.get_error_code(data_, q_.get_error(data_)) == qpdf_e_password;
      return locked ? Weight{"encrypted-pdf", "the PDF is locked with a password", 0}
                    : Weight{"damaged-pdf", "the PDF is damaged or incomplete", 0};
    }
    const qpdf_oh size = q_.oh_get_key(data_, q_.get_trailer(data_), "/Size");
    const int count = q_.oh_get_type_code(data_, size) == ot_integer ? q_.oh_get_int_value_as_int(data_, size) : 0;
    for (int id = 1; id < count && total_ <= limit_; ++id) {
      if (id > object_limit) return too_large();
      add(q_.get_object_by_id(data_, id, 0));
    }
    return total_ > limit_ ? too_large() : Weight{{}, {}, total_};
  }

 private:
  static Weight too_large() { return {"too-large", "the PDF's pages come to more than any résumé's", 0}; }

  std::string name(qpdf_oh dict, const char* key) {
    const qpdf_oh value = q_.oh_get_key(data_, dict, key);
    return q_.oh_get_type_code(data_, value) == ot_name ? q_.oh_get_name(data_, value) : "";
  }

  void add(qpdf_oh object) {
    if (q_.oh_get_type_code(data_, object) != ot_stream) return;
    const qpdf_oh dict = q_.oh_get_dict(data_, object);
    if (name(dict, "/Subtype") == "/Image") return;
    // libqpdf decodes into memory as far as it goes, which for Flate, the one that blows up, is known beforehand.
    const std::uint64_t left = limit_ - total_;
    if (name(dict, "/Filter") == "/FlateDecode" && inflates_beyond(data(object, qpdf_dl_none), left)) {
      total_ = limit_ + 1;
      return;
    }
    total_ += data(object, qpdf_dl_generalized).size();
  }

  /// Empty where it cannot be read.
  std::string data(qpdf_oh stream, qpdf_stream_decode_level_e level) {
    unsigned char* bytes = nullptr;
    std::size_t length = 0;
    int filtered = QPDF_FALSE;
    q_.oh_get_stream_data(data_, stream, level, &filtered, &bytes, &length);
    const std::unique_ptr<unsigned char, void (*)(void*)> owner(bytes, std::free);
    return bytes ? std::string(reinterpret_cast<const char*>(bytes), length) : std::string();
  }

  const Library& q_;
  qpdf_data data_;
  std::uint64_t limit_ = 0, total_ = 0;
};

}  // namespace

Weight find_weight(const Library& library, std::string_view pdf) {
  return Scale(library).weigh(pdf);
}

}  // namespace quoin::qpdf
