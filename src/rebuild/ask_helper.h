// A stranger's PDF as a command sees it: bytes, and questions about them that a confined helper answers. Nothing here or
// above takes the PDF apart, nor anything that came out of it.
#pragma once

#include <optional>
#include <string>

#include "build/document.h"
#include "confine/helper.h"
#include "rebuild/pdf_question.h"

namespace quoin {

struct UnreadPdf {
  std::string path;  ///< as typed; "-" is standard input
  std::string bytes;
};

/// Reads the PDF's bytes, and makes it the first of `run.sources`. Faults are `missing-file` and `too-large`. Throws
/// Failure where the machine will not read it.
std::optional<UnreadPdf> open_pdf(const std::string& path, Run& run);

/// Whether the file at `path`, if there is one, could have been read by the helper that built `pdf` again: a font, say.
bool may_have_read(const UnreadPdf& pdf, const std::string& path, World& world);

// What a helper finds in the PDF. Faults go to `run`, and with an error among them nothing is returned: those of the PDF
// and of what it carries, and `too-large` where reading takes more time or memory than a résumé's does. `run.sources`
// become the helper's. What is returned was checked as a stranger's: names are fit to be written, and no text that is
// there to be printed can steer a terminal. Throws Failure where there is no helper.

std::optional<CarriedFiles> files_in(const UnreadPdf& pdf, Helper& helper, Run& run);
std::optional<CarriedText> text_of_pdf(const UnreadPdf& pdf, Helper& helper, Run& run);
std::optional<RebuiltDocument> rebuild(const UnreadPdf& pdf, const BuildOrder& options, Helper& helper, Run& run);
/// `against`, if there is one, are the bytes of a file that may be one of those inside.
std::optional<CarriedFields> fields_in(const UnreadPdf& pdf, std::optional<std::string> against, Helper& helper,
                                       Run& run);
/// How it was made, and what its pages say.
std::optional<Making> making_of(const UnreadPdf& pdf, Helper& helper, Run& run);
/// What it is made of.
std::optional<ComparedPdf> parts_of(const UnreadPdf& pdf, Helper& helper, Run& run);
/// What stands in it, for a comparison with another; its name is for the caller to give.
std::optional<Snapshot> snapshot_of_pdf(const UnreadPdf& pdf, bool pictures, Helper& helper, Run& run);
/// Whether the PDF can be given to text extractors; `too-large` where its pages come to more than any résumé's.
std::optional<PdfWeight> weight_of(const UnreadPdf& pdf, Helper& helper, Run& run);

}  // namespace quoin
