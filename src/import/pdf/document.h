// A PDF that libqpdf has opened: the few ways into it that all readers share, and what its faults are called.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "import/pdf/qpdf.h"

namespace quoin::qpdf {

/// Why a PDF cannot be read: a diagnostic's code, empty where all went well, and what it says.
struct Fault {
  std::string code, message;
};

/// Objects are handles of this document. Every function takes any object: one that is not what it asks for gives null or
/// nothing. All throw std::bad_alloc, those that return a Fault or data also for libqpdf's. For one thread.
class Document {
 public:
  explicit Document(const Library& library) : q_(library), data_(library.init()) {}
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;
  ~Document() { q_.cleanup(&data_); }

  /// Borrows the bytes as long as it lives. To be called once, and first.
  Fault open(std::string_view pdf);
  /// What went wrong since this was last asked.
  Fault fault();
  /// What cannot be read is null to libqpdf, and a warning.
  bool has_warnings() { return q_.more_warnings(data_) != QPDF_FALSE; }

  qpdf_oh trailer() { return q_.get_trailer(data_); }
  qpdf_oh root() { return q_.get_root(data_); }
  qpdf_oh object(int id) { return q_.get_object_by_id(data_, id, 0); }
  int page_count() { return q_.get_num_pages(data_); }  ///< below 0 where it cannot be told
  qpdf_oh page(int index) { return q_.get_page_n(data_, static_cast<std::size_t>(index)); }

  qpdf_object_type_e type(qpdf_oh object) { return q_.oh_get_type_code(data_, object); }
  bool is(qpdf_oh object, qpdf_object_type_e wanted) { return type(object) == wanted; }
  int id(qpdf_oh object) { return q_.oh_get_object_id(data_, object); }  ///< 0 for a direct one
  int generation(qpdf_oh object) { return q_.oh_get_generation(data_, object); }

  qpdf_oh key(qpdf_oh dict, const char* name);
  std::vector<std::string> keys(qpdf_oh dict);  ///< with their slashes
  qpdf_oh dict_of(qpdf_oh stream);
  int count(qpdf_oh array);  ///< of its items
  qpdf_oh item(qpdf_oh array, int index) { return q_.oh_get_array_item(data_, array, index); }
  std::string text(qpdf_oh object);  ///< UTF-8
  std::string name(qpdf_oh object);  ///< without its slash
  std::optional<int> integer(qpdf_oh object);

  struct Data {
    std::string bytes;
    bool failed = true;    ///< there is nothing
    bool decoded = false;  ///< by all filters, where the level asked for that
    bool damaged = false;  ///< the bytes are not all, or not what they were
  };
  /// Decrypted, and decoded as far as `level` says. Earlier warnings are forgotten.
  Data stream(qpdf_oh object, qpdf_stream_decode_level_e level);

  /// Whoever goes through very many objects gives each back.
  void release(qpdf_oh object) { q_.oh_release(data_, object); }

 private:
  const Library& q_;
  qpdf_data data_;
};

}  // namespace quoin::qpdf
