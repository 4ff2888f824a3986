// libqpdf, loaded when a PDF is to be read and not before: a build, which is most of what quoin does, starts without
// it. Only its C interface is used: quoin carries a C++ runtime of its own. The static program has it linked.
#pragma once

#include <qpdf/qpdf-c.h>

#include <optional>
#include <string>

namespace quoin::qpdf {

// The functions that are used, without their `qpdf_`.
#define QUOIN_QPDF_FUNCTIONS(X) X(init) X(cleanup) X(silence_errors) X(set_suppress_warnings) X(read_memory) \
   X(has_error) X(get_error) X(get_error_code) X(get_error_full_text) X(more_warnings) X(next_warning) X(get_root) \
   X(get_trailer) X(get_object_by_id) X(get_num_pages) X(get_page_n) X(oh_get_type_code) X(oh_get_key) X(oh_new_null) \
   X(oh_get_dict) X(oh_get_array_n_items) X(oh_get_array_item) X(oh_get_name) X(oh_get_binary_utf8_value) \
   X(oh_get_object_id) X(oh_get_generation) X(oh_release) X(oh_get_int_value_as_int) X(oh_begin_dict_key_iter) \
   X(oh_dict_more_keys) X(oh_dict_next_key) X(oh_get_stream_data)

/// Their types are those of libqpdf's header.
struct Library {
#define QUOIN_QPDF_POINTER(name) decltype(&::qpdf_##name) name;
  QUOIN_QPDF_FUNCTIONS(QUOIN_QPDF_POINTER)
#undef QUOIN_QPDF_POINTER
};

/// The library, or why it cannot be had, as what follows "reading a PDF takes".
struct Loaded {
  std::optional<Library> library;
  std::string reason;
};

/// Loads it when first asked, and remembers what came of that.
const Loaded& load();

}  // namespace quoin::qpdf
