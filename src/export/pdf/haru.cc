#include "export/pdf/haru.h"

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_encrypt.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <hpdf_streams.h>

#include <cassert>
#include <utility>

#include <fmt/format.h>

#include "quoin/failure.h"

namespace quoin::haru {
namespace {

// libharu calls this from C code that no exception may cross; it keeps the error itself, and check() throws it.
void record_only(HPDF_STATUS, HPDF_STATUS, void*) {}

[[noreturn]] void fail(HPDF_STATUS error, HPDF_STATUS detail) {
  if (error == HPDF_FAILD_TO_ALLOC_MEM) throw Failure("no memory left to build the PDF");
  throw Failure(fmt::format("libharu cannot build the PDF: error 0x{:04X}, detail {}", error, detail));
}

/// Runs after a dictionary's own entries and before its end.
HPDF_STATUS write_written_entries(HPDF_Dict dict, HPDF_Stream stream) {
  const std::string& text = static_cast<const Written*>(dict->attr)->entries;
  return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(text.data()),
                           static_cast<HPDF_UINT>(text.size()));
}

}  // namespace

Digest md5(std::string_view bytes) {
  HPDF_MD5_CTX context;
  Digest digest;
  HPDF_MD5Init(&context);
  HPDF_MD5Update(&context, reinterpret_cast<const HPDF_BYTE*>(bytes.data()), static_cast<HPDF_UINT32>(bytes.size()));
  HPDF_MD5Final(digest.data(), &context);
  return digest;
}

void Dict::name(const char* key, const char* value) {
  document_->check(HPDF_Dict_AddName(record_, key, value));
}

void Dict::number(const char* key, int value) {
  document_->check(HPDF_Dict_AddNumber(record_, key, value));
}

void Dict::boolean(const char* key, bool value) {
  document_->check(HPDF_Dict_AddBoolean(record_, key, value ? HPDF_TRUE : HPDF_FALSE));
}

void Dict::refer(const char* key, Dict object) {
  document_->check(HPDF_Dict_Add(record_, key, object.record_));
}

Dict Dict::child(const char* key) {
  const HPDF_Dict dict = document_->made(HPDF_Dict_New(record_->mmgr));
  document_->check(HPDF_Dict_Add(record_, key, dict));
  return Dict(*document_, dict);
}

void Dict::raw(std::string_view key, std::string_view value) {
  std::string& text = document_->written_of(record_).entries;
  text += '/';
  text += key;
  text += ' ';
  text += value;
  text += '\n';
}

std::string Dict::reference() const {
  return haru::reference(record_->header.obj_id & 0x00FFFFFF);
}

std::string reference(ObjectNumber number) {
  return fmt::format("{} 0 R", number);
}

Document::Document() : record_(HPDF_New(record_only, nullptr)) {
  if (!record_) fail(HPDF_FAILD_TO_ALLOC_MEM, 0);
  if (record_->info) HPDF_Dict_RemoveElement(record_->info, "Producer");  // libharu's own
  record_->root_pages->before_write_fn = nullptr;                         // counts only pages of its own making
}

Document::~Document() {
  HPDF_Free(record_);
}

Dict Document::catalog() {
  return Dict(*this, record_->catalog);
}

Dict Document::info() {
  return Dict(*this, made(record_->info));
}

Dict Document::object(const char* type) {
  assert(numbers_ == 0);
  const HPDF_Dict dict = made(HPDF_Dict_New(record_->mmgr));
  check(HPDF_Xref_Add(record_->xref, dict));
  Dict out(*this, dict);
  if (type) out.name("Type", type);
  return out;
}

/// libharu's own stream stays empty, and only tells that this is one: it would copy the bytes one by one.
Dict Document::stream(std::string bytes) {
  const Dict out = object();
  out.record_->stream = made(HPDF_MemStream_New(record_->mmgr, 1));
  written_of(out.record_).bytes = std::move(bytes);
  return out;
}

const std::string& Document::bytes_of(const _HPDF_Dict_Rec& stream) const {
  return static_cast<const Written*>(stream.attr)->bytes;
}

Dict Document::page() {
  const HPDF_Dict parent = record_->root_pages;
  Dict out = object("Page");
  out.refer("Parent", Dict(*this, parent));
  const auto kids = static_cast<HPDF_Array>(HPDF_Dict_GetItem(parent, "Kids", HPDF_OCLASS_ARRAY));
  if (HPDF_Array_Items(made(kids)) == HPDF_LIMIT_MAX_ARRAY)
    throw Failure(fmt::format("the PDF would have more than {} pages, which is more than libharu can write", HPDF_LIMIT_MAX_ARRAY));
  check(HPDF_Array_Add(kids, out.record_));
  check(HPDF_Dict_AddNumber(parent, "Count", static_cast<HPDF_INT32>(HPDF_Array_Items(kids))));
  return out;
}

ObjectNumber Document::number() {
  return record_->xref->entries->count + numbers_++;
}

void Document::write(ObjectNumber number, std::string_view value) {
  objects_.places.emplace_back(number, objects_.values.size());
  objects_.values += value;
  objects_.values += '\n';
}

Written& Document::written_of(_HPDF_Dict_Rec* dict) {
  if (!dict->attr) {
    dict->attr = &written_.emplace_back();
    dict->write_fn = write_written_entries;
  }
  return *static_cast<Written*>(dict->attr);
}

void Document::check() const {
  if (record_->error.error_no != HPDF_OK) fail(record_->error.error_no, record_->error.detail_no);
}

void Document::check(unsigned long status) const {
  if (status != HPDF_OK) fail(status, record_->error.detail_no);
}

template <typename T>
T* Document::made(T* object) const {
  if (!object)
    fail(record_->error.error_no != HPDF_OK ? record_->error.error_no : HPDF_FAILD_TO_ALLOC_MEM,
         record_->error.detail_no);
  return object;
}

}  // namespace quoin::haru
