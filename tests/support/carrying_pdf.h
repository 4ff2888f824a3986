// PDFs that carry files, made by our own writer, which writes any name that it is given.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "export/pdf/sample.h"
#include "export/pdf/write.h"

namespace quoin {

/// One empty page, and these files.
inline std::string pdf_with(std::vector<Attachment> files) {
  static SampleFonts fonts;
  SamplePages sample(fonts);
  PdfOptions options;
  if (!files.empty()) options.standard = PdfStandard::a3a;
  options.attachments = std::move(files);
  return write_pdf(sample.pages(), fonts.book, options);
}

inline Attachment source_file(const std::string& name, const std::string& bytes = "x") {
  return {name, "application/toml", "", Attachment::Relationship::source, bytes};
}

inline Attachment data_file(const std::string& name, const std::string& bytes) {
  return {name, "application/json", "", Attachment::Relationship::data, bytes};
}

}  // namespace quoin
