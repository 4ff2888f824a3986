// The helper's side of the questions about a PDF: everything that reads what a stranger wrote.
#pragma once

#include <string>
#include <string_view>

namespace quoin {

/// Loads what cannot be loaded in a confined process.
void prepare_to_answer();

/// A packed PdfQuestion to a packed Answered. To be called in a confined process, as PDFs can take all memory and time.
/// Throws Failure, std::bad_alloc.
std::string answer_about_pdf(std::string_view question);

}  // namespace quoin
