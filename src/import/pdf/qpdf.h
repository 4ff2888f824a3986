// libqpdf, loaded when a PDF is to be read and not before: a build, which is most of what quoin does, starts without
// it. Only its C interface is used: quoin carries a C++ runtime of its own.
#pragma once

#include <qpdf/qpdf-c.h>

#include <optional>
#include <string>

namespace quoin::qpdf {

/// The functions of libqpdf that are used; their names without `qpdf_`, their types from its header.
struct Library {
  decltype(&::qpdf_init) init;
  decltype(&::qpdf_cleanup) cleanup;
  decltype(&::qpdf_silence_errors) silence_errors;
  decltype(&::qpdf_set_suppress_warnings) set_suppress_warnings;
  decltype(&::qpdf_read_memory) read_memory;
  decltype(&::qpdf_has_error) has_error;
  decltype(&::qpdf_get_error) get_error;
  decltype(&::qpdf_get_error_code) get_error_code;
  decltype(&::qpdf_get_error_full_text) get_error_full_text;
  decltype(&::qpdf_more_warnings) more_warnings;
  decltype(&::qpdf_next_warning) next_warning;
  decltype(&::qpdf_get_root) get_root;
  decltype(&::qpdf_get_trailer) get_trailer;
  decltype(&::qpdf_get_object_by_id) get_object_by_id;
  decltype(&::qpdf_get_num_pages) get_num_pages;
  decltype(&::qpdf_get_page_n) get_page_n;
  decltype(&::qpdf_oh_get_type_code) oh_get_type_code;
  decltype(&::qpdf_oh_get_key) oh_get_key;
  decltype(&::qpdf_oh_new_null) oh_new_null;
  decltype(&::qpdf_oh_get_dict) oh_get_dict;
  decltype(&::qpdf_oh_get_array_n_items) oh_get_array_n_items;
  decltype(&::qpdf_oh_get_array_item) oh_get_array_item;
  decltype(&::qpdf_oh_get_name) oh_get_name;
  decltype(&::qpdf_oh_get_binary_utf8_value) oh_get_binary_utf8_value;
  decltype(&::qpdf_oh_get_object_id) oh_get_object_id;
  decltype(&::qpdf_oh_get_generation) oh_get_generation;
  decltype(&::qpdf_oh_release) oh_release;
  decltype(&::qpdf_oh_get_int_value_as_int) oh_get_int_value_as_int;
  decltype(&::qpdf_oh_begin_dict_key_iter) oh_begin_dict_key_iter;
  decltype(&::qpdf_oh_dict_more_keys) oh_dict_more_keys;
  decltype(&::qpdf_oh_dict_next_key) oh_dict_next_key;
  decltype(&::qpdf_oh_get_stream_data) oh_get_stream_data;
};

/// The library, or why it cannot be had, as what follows "reading a PDF takes".
struct Loaded {
  std::optional<Library> library;
  std::string reason;
};

/// Loads it when first asked, and remembers what came of that.
const Loaded& load();

}  // namespace quoin::qpdf
