#include "import/pdf/qpdf.h"

#include <dlfcn.h>

#include <cerrno>
#include <cstring>

namespace quoin::qpdf {
namespace {

/// False where the library does not have it.
template <typename Function>
bool find(void* library, const char* name, Function& function) {
  function = reinterpret_cast<Function>(::dlsym(library, name));
  return function != nullptr;
}

/// What the loader says: that there is no such file, or what keeps it from a file that may well be there.
std::string reason_of(const char* error) {
  const std::string said = error ? error : "";
  if (said.find(std::strerror(ENOENT)) != std::string::npos)
    return QUOIN_QPDF_SONAME ", which is not installed; on Debian and Ubuntu: apt install libqpdf-dev";
  return QUOIN_QPDF_SONAME ", which cannot be loaded: " + said;
}

Loaded load_now() {
  // Never closed: it is needed to the end of the process.
  void* const at = ::dlopen(QUOIN_QPDF_SONAME, RTLD_NOW | RTLD_LOCAL);
  if (!at) return {std::nullopt, reason_of(::dlerror())};
  Library out{};
  const bool all =
      find(at, "qpdf_init", out.init) && find(at, "qpdf_cleanup", out.cleanup) &&
      find(at, "qpdf_silence_errors", out.silence_errors) &&
      find(at, "qpdf_set_suppress_warnings", out.set_suppress_warnings) &&
      find(at, "qpdf_read_memory", out.read_memory) && find(at, "qpdf_has_error", out.has_error) &&
      find(at, "qpdf_get_error", out.get_error) && find(at, "qpdf_get_error_code", out.get_error_code) &&
      find(at, "qpdf_get_error_full_text", out.get_error_full_text) &&
      find(at, "qpdf_more_warnings", out.more_warnings) && find(at, "qpdf_next_warning", out.next_warning) &&
      find(at, "qpdf_get_trailer", out.get_trailer) &&
      find(at, "qpdf_get_object_by_id", out.get_object_by_id) && find(at, "qpdf_get_num_pages", out.get_num_pages) &&
      find(at, "qpdf_get_page_n", out.get_page_n) &&
      find(at, "qpdf_oh_get_int_value_as_int", out.oh_get_int_value_as_int) &&
      find(at, "qpdf_oh_begin_dict_key_iter", out.oh_begin_dict_key_iter) &&
      find(at, "qpdf_oh_dict_more_keys", out.oh_dict_more_keys) &&
      find(at, "qpdf_oh_dict_next_key", out.oh_dict_next_key) && find(at, "qpdf_get_root", out.get_root) &&
      find(at, "qpdf_oh_get_type_code", out.oh_get_type_code) &&
      find(at, "qpdf_oh_get_key", out.oh_get_key) && find(at, "qpdf_oh_new_null", out.oh_new_null) &&
      find(at, "qpdf_oh_get_dict", out.oh_get_dict) &&
      find(at, "qpdf_oh_get_array_n_items", out.oh_get_array_n_items) &&
      find(at, "qpdf_oh_get_array_item", out.oh_get_array_item) && find(at, "qpdf_oh_get_name", out.oh_get_name) &&
      find(at, "qpdf_oh_get_binary_utf8_value", out.oh_get_binary_utf8_value) &&
      find(at, "qpdf_oh_get_object_id", out.oh_get_object_id) &&
      find(at, "qpdf_oh_get_generation", out.oh_get_generation) && find(at, "qpdf_oh_release", out.oh_release) &&
      find(at, "qpdf_oh_get_stream_data", out.oh_get_stream_data);
  if (all) return {out, {}};
  return {std::nullopt, QUOIN_QPDF_SONAME ", and what is installed under this name is another library"};
}

}  // namespace

const Loaded& load() {
  static const Loaded loaded = load_now();
  return loaded;
}

}  // namespace quoin::qpdf
