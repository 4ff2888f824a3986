// What is asked about a stranger's PDF and what is answered, as values that go from one process to another: ask_helper.h
// asks, answer_question.h answers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/pack.h"
#include "build/order.h"
#include "diff/snapshot.h"
#include "host/resources.h"
#include "import/pdf/attachments.h"
#include "pipeline/stage_clock.h"
#include "quoin/diagnostic.h"
#include "rebuild/making.h"
#include "rebuild/typeset_source.h"
#include "resume/resume.h"

namespace quoin {

struct PdfQuestion {
  enum class About : std::uint8_t {
    files,     ///< CarriedFiles
    text,      ///< CarriedText
    document,  ///< RebuiltDocument
    fields,    ///< CarriedFields
    making,    ///< Making
    weight,    ///< PdfWeight
    parts,     ///< ComparedPdf
    snapshot   ///< Snapshot
  };
  About about = About::files;
  std::string path;     ///< the PDF's, as typed; "-" is standard input
  std::string pdf;      ///< its bytes
  Resources resources;  ///< the program's own
  BuildOrder options;      ///< of which there is what a rebuild takes from this command line: the page's are in the PDF
  std::optional<std::string> against;  ///< for `fields`: a file's bytes that may be those of one inside
  bool pictures = false;               ///< for `snapshot`
};

struct CarriedFiles {
  std::vector<EmbeddedFile> sources;
  std::optional<std::string> json;  ///< the résumé as JSON Resume
};

/// The document's text: set again from its sources, or as its pages have it.
struct CarriedText {
  std::string stem;  ///< the résumé's name inside the PDF without its ending; empty where pages were read
  std::string text;
};

/// The document built again, and what is to be said of it.
struct RebuiltDocument {
  std::string stem, bytes;
  std::uint64_t pages = 0;
  std::string carried;  ///< the end of the summary's line
  std::string details;  ///< lines below the summary's
  std::string json;     ///< what --json prints, where that is asked for
  std::vector<Lap> laps;
  StageTimes times;
};

/// What a text extractor should find in the PDF: the résumé inside, typeset as the build record says.
struct CarriedFields {
  bool same = false;  ///< one of the files inside is what PdfQuestion::against says
  TypesetSource source;
};

/// Faults that an answer has at most: nobody reads the last of so many.
inline constexpr std::size_t most_faults = 1000;

/// What the PDF's streams come to, decoded: no more than a text extractor can be asked to read.
struct PdfWeight {
  std::uint64_t bytes = 0;
};

/// What can be compared of two PDFs of one résumé.
struct ComparedPdf {
  PdfAnatomy anatomy;
  PdfClaims claims;
  std::vector<std::pair<std::string, PartDigest>> files;  ///< that ride along, by name
  std::optional<std::string> text;  ///< of its pages; nothing where they are not as this program writes them
};

/// An answer and the faults on the way to it, with the texts they point into. `value` is nothing where there are errors.
template <typename Value>
struct Answered {
  std::vector<std::pair<std::string, std::string>> sources;  ///< names, and texts where a fault points into them
  Diagnostics diagnostics;
  std::optional<Value> value;
};

// How each is packed (base/pack.h).

void pass(auto& by, Is<Resources> auto& it) {
  by(it.layouts, it.fonts, it.hyphenation);
}
void pass(auto& by, Is<BuildOrder> auto& it) {
  by(it.output, it.json, it.strict, it.explain);
  by.choice(it.dump, Dump::text);
}
void pass(auto& by, Is<PdfQuestion> auto& it) {
  by.choice(it.about, PdfQuestion::About::snapshot);
  by(it.path, it.pdf, it.resources, it.options, it.against, it.pictures);
}
void pass(auto& by, Is<Position> auto& it) {
  by(it.line, it.column);
}
void pass(auto& by, Is<Span> auto& it) {
  by(it.source, it.begin, it.end);
}
void pass(auto& by, Is<Diagnostic> auto& it) {
  by(it.code, it.span, it.message, it.hint);
  by.choice(it.severity, Severity::warning);
}
void pass(auto& by, Is<Diagnostics> auto& it) {
  by(it.all, it.more_errors, it.more_warnings);
}
void pass(auto& by, Is<CarriedFiles> auto& it) {
  by(it.sources, it.json);
}
void pass(auto& by, Is<CarriedText> auto& it) {
  by(it.stem, it.text);
}
void pass(auto& by, Is<StageTimes> auto& it) {
  by(it.compose, it.measure, it.typeset, it.paginate, it.trials);
}
void pass(auto& by, Is<RebuiltDocument> auto& it) {
  by(it.stem, it.bytes, it.pages, it.carried, it.details, it.json, it.laps, it.times);
}
void pass(auto& by, Is<ExpectedField> auto& it) {
  by(it.path, it.text, it.label, it.unit, it.span, it.also);
  by.choice(it.kind, ContentField::Kind::profile);
}
void pass(auto& by, Is<Making> auto& it) {
  by.choice(it.embed, Embed::source);
  by.choice(it.standard, PdfStandard::none);
  by(it.epoch, it.text);
}
void pass(auto& by, Is<TextDifference> auto& it) {
  by(it.on_pages, it.in_source);
}
void pass(auto& by, Is<LeftOutItem> auto& it) {
  by(it.path, it.text, it.span);
}
void pass(auto& by, Is<TypesetSource> auto& it) {
  by(it.resume, it.fields, it.side_by_side, it.left_out, it.not_printed, it.carried, it.same_bytes,
     it.pages_read, it.difference);
}
void pass(auto& by, Is<CarriedFields> auto& it) {
  by(it.same, it.source);
}
void pass(auto& by, Is<PdfWeight> auto& it) {
  by(it.bytes);
}
void pass(auto& by, Is<PdfClaims> auto& it) {
  by(it.pdf_a, it.pdf_ua, it.creation_date);
}
void pass(auto& by, Is<ComparedPdf> auto& it) {
  by(it.anatomy, it.claims, it.files, it.text);
}
template <typename Value>
void pass(auto& by, Answered<Value>& it) {
  by(it.sources, it.diagnostics, it.value);
}
template <typename Value>
void pass(auto& by, const Answered<Value>& it) {
  by(it.sources, it.diagnostics, it.value);
}

}  // namespace quoin
