#include "export/pdf/save.h"

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_streams.h>

#include <array>
#include <iterator>
#include <memory>
#include <new>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "export/pdf/syntax.h"
#include "quoin/failure.h"

namespace quoin::pdf {
namespace {

/// A row of the cross-reference stream (7.5.8.3, table 18).
struct XrefRow {
  std::uint8_t type = 0;    ///< 0 free, 1 at an offset, 2 in an object stream
  std::uint32_t place = 0;  ///< offset, or the object stream's number
  std::uint32_t index = 0;  ///< in the object stream
};

HPDF_STATUS append_to_string(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) {
  try {
    static_cast<std::string*>(stream->attr)->append(reinterpret_cast<const char*>(bytes), size);
    return HPDF_OK;
  } catch (const std::bad_alloc&) {  // must not cross libharu's C code
    return HPDF_FAILD_TO_ALLOC_MEM;
  }
}

struct FreeStream {
  void operator()(HPDF_Stream_Rec* stream) const { HPDF_Stream_Free(stream); }
};

class Saver {
 public:
  Saver(haru::Document& document, const Deflater& deflate)
      : document_(document), record_(document.record()), deflate_(deflate) {}

  std::string save() {
    out_ = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
    const HPDF_UINT count = record_.xref->entries->count;
    rows_.resize(count + document_.numbers());
    gather_written();
    for (HPDF_UINT id = 1; id < count; ++id) {
      void* object = HPDF_Xref_GetEntry(record_.xref, id)->obj;
      if (is_stream(object)) {
        write_stream(id, *static_cast<HPDF_Dict>(object));
      } else {
        gather(id, object);
      }
    }
    write_object_stream();
    write_xref();
    return std::move(out_);
  }

 private:
  static bool is_stream(const void* object) {
    const auto* header = static_cast<const HPDF_Obj_Header*>(object);
    return (header->obj_class & HPDF_OCLASS_ANY) == HPDF_OCLASS_DICT &&
           static_cast<const HPDF_Dict_Rec*>(object)->stream;
  }

  /// Runs `write` on a libharu stream whose bytes go to the end of `target`.
  template <typename Write>
  void through_libharu(std::string& target, Write write) {
    const std::unique_ptr<HPDF_Stream_Rec, FreeStream> stream(
        HPDF_CallbackWriter_New(record_.mmgr, append_to_string, &target));
    if (!stream) throw Failure("no memory left to write the PDF");
    const HPDF_STATUS status = write(stream.get());
    stream->attr = nullptr;
    if (status == HPDF_OK) return;
    document_.check();
    throw Failure(fmt::format("libharu cannot write the PDF: error 0x{:04X}", status));
  }

  void begin_object(std::size_t id) {
    rows_[id] = {1, static_cast<std::uint32_t>(out_.size()), 0};
    out_ += fmt::format("{} 0 obj\n", id);
  }

  void end_stream(std::string_view bytes) {
    out_ += fmt::format("/Length {}>>\nstream\n", bytes.size());
    out_ += bytes;
    out_ += "\nendstream\nendobj\n";
  }

  /// libharu would write its filters' entries and an indirect length, so its dictionary is written here.
  void write_stream(std::size_t id, HPDF_Dict_Rec& dict) {
    begin_object(id);
    out_ += "<<";
    through_libharu(out_, [&](HPDF_Stream stream) -> HPDF_STATUS {
      for (HPDF_UINT i = 0; i < dict.list->count; ++i) {
        const auto* element = static_cast<HPDF_DictElement>(HPDF_List_ItemAt(dict.list, i));
        if (const HPDF_STATUS status = HPDF_Stream_WriteEscapeName(stream, element->key)) return status;
        if (const HPDF_STATUS status = HPDF_Stream_WriteChar(stream, ' ')) return status;
        if (const HPDF_STATUS status = HPDF_Obj_Write(element->value, stream, nullptr)) return status;
      }
      return dict.write_fn ? dict.write_fn(&dict, stream) : HPDF_OK;
    });
    end_stream(document_.bytes_of(dict));
  }

  void enter(std::size_t id, std::size_t place) {
    fmt::format_to(std::back_inserter(index_), "{} {} ", id, place);
    rows_[id] = {2, static_cast<std::uint32_t>(rows_.size()), gathered_++};
  }

  void gather_written() {
    haru::WrittenObjects written = document_.take_written();
    for (const auto& [number, place] : written.places) enter(number, place);
    objects_ = std::move(written.values);
  }

  void gather(std::size_t id, void* object) {
    enter(id, objects_.size());
    through_libharu(objects_, [&](HPDF_Stream stream) { return HPDF_Obj_WriteValue(object, stream, nullptr); });
    objects_ += '\n';
  }

  void write_object_stream() {
    const std::size_t id = rows_.size();
    rows_.emplace_back();
    begin_object(id);
    out_ += fmt::format("<</Type/ObjStm/N {}/First {}/Filter/FlateDecode", gathered_, index_.size());
    index_ += std::exchange(objects_, {});
    end_stream(deflate_(index_));
  }

  /// Rows of 1 + 4 + 3 bytes, each as its difference from the one above (PNG's "up", predictor 12).
  std::string packed_rows() const {
    constexpr std::size_t columns = 8;
    std::string bytes;
    std::array<std::uint8_t, columns> above{};
    for (const XrefRow& row : rows_) {
      const auto byte = [](std::uint32_t value, int shift) { return static_cast<std::uint8_t>(value >> shift); };
      const std::array<std::uint8_t, columns> now = {row.type,           byte(row.place, 24), byte(row.place, 16),
                                                     byte(row.place, 8), byte(row.place, 0),  byte(row.index, 16),
                                                     byte(row.index, 8), byte(row.index, 0)};
      bytes += '\2';
      for (std::size_t i = 0; i < columns; ++i) bytes += static_cast<char>(now[i] - above[i]);
      above = now;
    }
    return deflate_(bytes);
  }

  void write_xref() {
    const haru::Digest digest = haru::md5(out_);
    const std::string id = hex_string({reinterpret_cast<const char*>(digest.data()), digest.size()});
    const std::size_t start = out_.size(), number = rows_.size();
    rows_.emplace_back();
    begin_object(number);
    const auto id_of = [](const HPDF_Dict_Rec* dict) { return dict->header.obj_id & 0x00FFFFFF; };
    out_ += fmt::format("<</Type/XRef/W[1 4 3]/Size {}/Root {} 0 R/Info {} 0 R/ID[{}{}]", rows_.size(),
                        id_of(record_.catalog), id_of(record_.info), id, id);
    out_ += "/DecodeParms<</Predictor 12/Columns 8>>/Filter/FlateDecode";
    end_stream(packed_rows());
    out_ += fmt::format("startxref\n{}\n%%EOF\n", start);
  }

  haru::Document& document_;
  HPDF_Doc_Rec& record_;
  const Deflater& deflate_;
  std::string out_, index_, objects_;
  std::vector<XrefRow> rows_;
  std::uint32_t gathered_ = 0;
};

}  // namespace

std::string save(haru::Document& document, const Deflater& deflate) {
  return Saver(document, deflate).save();
}

}  // namespace quoin::pdf
