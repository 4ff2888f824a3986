#include "import/pdf/document.h"

#include <cstdlib>
#include <memory>
#include <new>

namespace quoin::qpdf {

Fault Document::open(std::string_view pdf) {
  q_.silence_errors(data_);
  q_.set_suppress_warnings(data_, QPDF_TRUE);
  const int status = q_.read_memory(data_, "", pdf.data(), pdf.size(), "");
  Fault out = fault();
  if ((status & QPDF_ERRORS) != 0 && out.code.empty()) return {"damaged-pdf", "the PDF is damaged or incomplete"};
  return out;
}

Fault Document::fault() {
  if (!q_.has_error(data_)) return {};
  const qpdf_error error = q_.get_error(data_);
  const std::string text = error ? q_.get_error_full_text(data_, error) : "";
  if (text.find("bad_alloc") != std::string::npos) throw std::bad_alloc();
  if (error && q_.get_error_code(data_, error) == qpdf_e_password)
    return {"encrypted-pdf", "the PDF is locked with a password"};
  return {"damaged-pdf", "the PDF is damaged or incomplete"};
}

qpdf_oh Document::key(qpdf_oh dict, const char* name) {
  return is(dict, ot_dictionary) ? q_.oh_get_key(data_, dict, name) : q_.oh_new_null(data_);
}

std::vector<std::string> Document::keys(qpdf_oh dict) {
  std::vector<std::string> out;
  if (!is(dict, ot_dictionary)) return out;
  q_.oh_begin_dict_key_iter(data_, dict);
  while (q_.oh_dict_more_keys(data_)) out.emplace_back(q_.oh_dict_next_key(data_));
  return out;
}

qpdf_oh Document::dict_of(qpdf_oh stream) {
  return is(stream, ot_stream) ? q_.oh_get_dict(data_, stream) : q_.oh_new_null(data_);
}

int Document::count(qpdf_oh array) {
  return is(array, ot_array) ? q_.oh_get_array_n_items(data_, array) : 0;
}

std::string Document::text(qpdf_oh object) {
  if (!is(object, ot_string)) return {};
  std::size_t length = 0;
  const char* bytes = q_.oh_get_binary_utf8_value(data_, object, &length);
  return {bytes, length};
}

std::string Document::name(qpdf_oh object) {
  return is(object, ot_name) ? q_.oh_get_name(data_, object) + 1 : "";
}

std::optional<int> Document::integer(qpdf_oh object) {
  if (!is(object, ot_integer)) return std::nullopt;
  return q_.oh_get_int_value_as_int(data_, object);
}

Document::Data Document::stream(qpdf_oh object, qpdf_stream_decode_level_e level) {
  Data out;
  if (!is(object, ot_stream)) return out;
  while (q_.more_warnings(data_)) q_.next_warning(data_);
  unsigned char* bytes = nullptr;
  std::size_t length = 0;
  int filtered = QPDF_FALSE;
  const int status = q_.oh_get_stream_data(data_, object, level, &filtered, &bytes, &length);
  const std::unique_ptr<unsigned char, void (*)(void*)> owner(bytes, std::free);
  out.failed = (status & QPDF_ERRORS) != 0;
  if (out.failed) fault();
  out.decoded = filtered != QPDF_FALSE;
  out.damaged = out.failed || has_warnings();
  if (!out.failed && bytes) out.bytes.assign(reinterpret_cast<const char*>(bytes), length);
  return out;
}

}  // namespace quoin::qpdf
