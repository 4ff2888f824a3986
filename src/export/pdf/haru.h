// libharu's object layer behind handles: it keeps the objects, their numbers and their references; every call is
// checked here, on our side of C. Its own number and string writers are passed by (five decimals, 65 535 bytes):
// such values enter as written text.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// libharu's records, so that only haru.cc and save.cc need its headers.
struct _HPDF_Doc_Rec;
struct _HPDF_Dict_Rec;

namespace quoin::haru {

class Document;

using Digest = std::array<std::uint8_t, 16>;
Digest md5(std::string_view bytes);

/// A dictionary, or a stream's dictionary. A handle: copies mean the same object, which its Document owns.
class Dict {
 public:
  /// Keys are written in the order of adding and must not come twice.
  void name(const char* key, const char* value);
  void number(const char* key, int value);
  void boolean(const char* key, bool value);
  /// A reference to an object that has a number.
  void refer(const char* key, Dict object);
  /// A new dictionary inside this one.
  Dict child(const char* key);
  /// `value` as written PDF syntax.
  void raw(std::string_view key, std::string_view value);
  /// "12 0 R", for objects that have a number.
  std::string reference() const;

 private:
  friend class Document;
  Dict(Document& document, _HPDF_Dict_Rec* record) : document_(&document), record_(record) {}
  Document* document_;
  _HPDF_Dict_Rec* record_;
};

/// Of an object whose value is written by itself; 0: none.
using ObjectNumber = std::uint32_t;
/// "12 0 R".
std::string reference(ObjectNumber number);

/// Values of objects, one behind the other, and where each begins.
struct WrittenObjects {
  std::string values;
  std::vector<std::pair<ObjectNumber, std::size_t>> places;
};

/// What libharu need not know of a dictionary: entries as written, and a stream's bytes.
struct Written {
  std::string entries, bytes;
};

/// A document under construction. Not thread-safe. Every call throws Failure where libharu reports an error.
class Document {
 public:
  Document();
  ~Document();
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  Dict catalog();
  Dict info();
  /// A new numbered dictionary with this /Type, or none for nullptr.
  Dict object(const char* type = nullptr);
  /// A new numbered stream of `bytes`, which are stored as they are.
  Dict stream(std::string bytes);
  /// Of a stream.
  const std::string& bytes_of(const _HPDF_Dict_Rec& stream) const;
  /// A new last page.
  Dict page();
  /// A new object that `write` gives its value, once: for what there are very many of, since libharu knows nothing of it.
  /// After the first of these there may be no other new object.
  ObjectNumber number();
  ObjectNumber numbers() const { return numbers_; }  ///< how many of these there are
  /// `value` as written PDF syntax.
  void write(ObjectNumber number, std::string_view value);
  /// For who saves the document.
  WrittenObjects take_written() { return std::exchange(objects_, {}); }

  _HPDF_Doc_Rec& record() { return *record_; }
  /// Throws what libharu has recorded, if it has.
  void check() const;

 private:
  friend class Dict;
  Written& written_of(_HPDF_Dict_Rec* dict);
  void check(unsigned long status) const;
  template <typename T>
  T* made(T* object) const;

  _HPDF_Doc_Rec* record_ = nullptr;
  std::deque<Written> written_;  ///< by dictionary; addresses stay
  WrittenObjects objects_;
  ObjectNumber numbers_ = 0;
};

}  // namespace quoin::haru
