// What rides along in a PDF (ISO 32000-1, 7.11.4; ISO 19005-3, annex E), of any maker. To be called where it may fail: in
// a confined process (src/confine), as a PDF can exhaust libqpdf's memory, its time or its stack.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/pack.h"
#include "quoin/diagnostic.h"

namespace quoin {

/// The largest PDF that is read, in bytes.
inline constexpr std::size_t pdf_size_limit = 64u << 20;

/// What the files inside a PDF of `size` bytes may come to, decoded: more than any résumé's do.
inline constexpr std::size_t attachments_limit(std::size_t size) {
  return (32u << 20) + 8 * size;
}

/// A file inside a PDF. Nothing of it is to be trusted: a name is any text, and fit for no path before it was checked.
struct EmbeddedFile {
  std::string name;          ///< UTF-8, as the PDF has it; may be empty, may hold NUL
  std::string relationship;  ///< AFRelationship: "Source" or "Data"
  std::string bytes;
};

void pass(auto& by, Is<EmbeddedFile> auto& file) {
  by(file.name, file.relationship, file.bytes);
}

/// The files of the catalog's AF, then those that only the name tree EmbeddedFiles has; each once, and only such as are
/// Source or Data. Whatever is wrong with the PDF is an error at `place` (`not-a-pdf`, `encrypted-pdf`, `damaged-pdf`,
/// `too-large`), and nothing is returned; a PDF without such files is no fault and gives none.
/// Throws Failure where libqpdf cannot be loaded, std::bad_alloc where there is not enough memory.
std::optional<std::vector<EmbeddedFile>> read_attachments(std::string_view pdf, Span place, Diagnostics& diagnostics);

/// What the pages of a PDF of our own say (page_text.h). Another program's is `foreign-pdf`. Otherwise as above.
std::optional<std::string> read_page_text(std::string_view pdf, Span place, Diagnostics& diagnostics);

/// What a PDF says of itself. Nothing of it is to be believed.
struct PdfClaims {
  int pdf_a = 0, pdf_ua = 0;  ///< which part of the standard; 0: none
  std::string creation_date;  ///< as a PDF writes dates (7.9.4)
};

/// Its claims. Otherwise as above.
std::optional<PdfClaims> read_claims(std::string_view pdf, Span place, Diagnostics& diagnostics);

/// A number that equal bytes share: to compare parts of two PDFs within one program, and for nothing else.
using PartDigest = std::uint64_t;

/// What a PDF is made of. Nothing of it is to be believed.
struct PdfAnatomy {
  std::string producer;                                     ///< the program that wrote it
  std::vector<std::pair<std::string, std::string>> facts;   ///< Title, Author and the like: name and text
  std::vector<PartDigest> pages;                            ///< what is drawn on each
  struct Font {
    std::string name;        ///< without the tag of a subset
    PartDigest program = 0;  ///< its outlines
    PartDigest codes = 0;    ///< which characters they are of
  };
  std::vector<Font> fonts;  ///< by name
};

void pass(auto& by, Is<PdfAnatomy::Font> auto& it) {
  by(it.name, it.program, it.codes);
}
void pass(auto& by, Is<PdfAnatomy> auto& it) {
  by(it.producer, it.facts, it.pages, it.fonts);
}

/// Its parts. Otherwise as above.
std::optional<PdfAnatomy> read_anatomy(std::string_view pdf, Span place, Diagnostics& diagnostics);

/// What a PDF's streams come to, decoded (weigh.h): `too-large` where that is more than any résumé's. Otherwise as above.
std::optional<std::uint64_t> read_weight(std::string_view pdf, Span place, Diagnostics& diagnostics);

/// Loads libqpdf, so that no file need be opened for it later. That it cannot be had is said by those who read.
void prepare_to_read_attachments();

}  // namespace quoin
