#include "verify/extractors.h"

#include <fmt/format.h>

#include <algorithm>

#include "verify/xhtml.h"

namespace quoin {
namespace {

constexpr int no_module = 66;  // what the scripts below exit with where their library is not installed

// The working folder is no place to load code from, so the empty entry of sys.path goes first.
constexpr std::string_view pdfminer = R"(import sys
sys.path[:] = [folder for folder in sys.path if folder]
try:
    from pdfminer.high_level import extract_text
except ImportError:
    sys.exit(66)
sys.stdout.write(extract_text(sys.argv[1]))
)";

constexpr std::string_view pypdf = R"(import sys
sys.path[:] = [folder for folder in sys.path if folder]
try:
    import pypdf
except ImportError:
    sys.exit(66)
sys.stdout.write("\f".join(page.extract_text() for page in pypdf.PdfReader(sys.argv[1]).pages))
)";

constexpr std::string_view pdfplumber = R"(import sys
sys.path[:] = [folder for folder in sys.path if folder]
try:
    import pdfplumber
except ImportError:
    sys.exit(66)
with pdfplumber.open(sys.argv[1]) as pdf:
    for page in pdf.pages:
        sys.stdout.write(page.extract_text() + "\f")
        page.close()  # or it keeps every letter of every page
)";

constexpr std::string_view pymupdf = R"(import sys
sys.path[:] = [folder for folder in sys.path if folder]
try:
    import pymupdf
except ImportError:
    sys.exit(66)
with pymupdf.open(sys.argv[1]) as pdf:
    sys.stdout.write("\f".join(page.get_text() for page in pdf))
)";

constexpr std::string_view pdfium = R"(import sys
sys.path[:] = [folder for folder in sys.path if folder]
try:
    import pypdfium2
except ImportError:
    sys.exit(66)
with pypdfium2.PdfDocument(sys.argv[1]) as pdf:
    sys.stdout.write("\f".join(page.get_textpage().get_text_range() for page in pdf))
)";

// With "items" the text is put together as parsers of résumés do it: items without a letter are dropped, and what
// stands no further apart than a letter is wide is one word. Where a face or a link begins, every PDF has a blank item,
// and it is kept: what counts are those in the midst of one.
constexpr std::string_view pdfjs = R"(const { dirname, resolve } = require("node:path");
let library;
try {
  library = require.resolve("pdfjs-dist/legacy/build/pdf.mjs");
} catch {
  process.exit(66);
}
globalThis.DOMMatrix ??= class {}; // for drawing only, but looked for when the library loads
console.log = console.warn = () => {};
(async () => {
  const { getDocument, VerbosityLevel } = await import(library);
  const data = new Uint8Array(require("node:fs").readFileSync(process.argv[1]));
  const standardFontDataUrl = resolve(dirname(library), "../../standard_fonts") + "/";
  const pdf = await getDocument({ data, standardFontDataUrl, verbosity: VerbosityLevel.ERRORS }).promise;
  const plain = ({ items }) => items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join("");
  const joined = ({ items }) => {
    const shown = items.filter((item) => item.str?.trim() && item.dir === "ltr");
    const letters = shown.reduce((sum, item) => sum + item.str.length, 0);
    const letter = shown.reduce((sum, item) => sum + item.width, 0) / letters;
    let text = "", last = null, blank = "";
    for (const item of items) {
      if (item.str === undefined) {
        last = null; // a sequence of marked content begins or ends
      } else if (!item.str.trim()) {
        blank = item.str && " ";
      } else {
        const same = last && last.dir === "ltr" && last.fontName === item.fontName;
        const near = same && item.transform[4] - last.transform[4] - last.width <= letter;
        text += (near ? "" : blank) + item.str;
        last = item;
        blank = "";
      }
      if (item.hasEOL) {
        text += "\n";
        last = null;
        blank = "";
      }
    }
    return text;
  };
  const items = process.argv[2] === "items";
  for (let number = 1; number <= pdf.numPages; number++) {
    const content = await (await pdf.getPage(number)).getTextContent({ includeMarkedContent: items });
    process.stdout.write((items ? joined : plain)(content) + "\f");
  }
})();
)";

const std::vector<Extractor>& table() {
  constexpr Habits by_place{false, true}, drops{true, false}, both{true, true}, none;
  constexpr ReadingCost native{0.3, 3, 32, 16}, python{1.5, 12, 64, 64}, by_python{1.5, 30, 64, 64},
      node{1.5, 9, 128, 128}, java{4, 9, 320, 160};
  static const std::vector<Extractor> rows = {
      {"pdftotext", "pdftotext", "pdftotext", {"-enc", "UTF-8", "{pdf}", "-"}, native, false, both},
      {"pdftotext -raw", "pdftotext-raw", "pdftotext", {"-enc", "UTF-8", "-raw", "{pdf}", "-"}, native, false, drops},
      {"pdftotext -layout",
       "pdftotext-layout",
       "pdftotext",
       {"-enc", "UTF-8", "-layout", "{pdf}", "-"},
       native,
       false,
       both},
      {"mutool", "mutool", "mutool", {"draw", "-q", "-F", "txt", "-o", "-", "{pdf}"}, native},
      {"pdfminer.six", "pdfminer", "python3", {"-c", pdfminer, "{pdf}"}, by_python, true, by_place},
      {"pypdf", "pypdf", "python3", {"-c", pypdf, "{pdf}"}, python, true},
      {"pdfplumber", "pdfplumber", "python3", {"-c", pdfplumber, "{pdf}"}, by_python, true, by_place},
      {"PyMuPDF", "pymupdf", "python3", {"-c", pymupdf, "{pdf}"}, python, true},
      {"PDFium", "pdfium", "python3", {"-c", pdfium, "{pdf}"}, python, true},
      {"pdf.js", "pdfjs", "node", {"-e", pdfjs, "{pdf}"}, node, true},
      {"pdf.js by items", "pdfjs-items", "node", {"-e", pdfjs, "{pdf}", "items"}, node, true},
      {"Tika", "tika", "tika", {"--xml", "{pdf}"}, java, true, none, pages_of_xhtml},
  };
  return rows;
}

ProcessRequest request_for(const Extractor& extractor, const std::string& path, std::size_t size) {
  const double megabytes = static_cast<double>(size) / 1e6;
  const ReadingCost& cost = extractor.cost;
  ProcessRequest request{std::string(extractor.program),
                         {},
                         cost.seconds + cost.seconds_per_megabyte * megabytes,
                         static_cast<std::size_t>(1e6 * (cost.megabytes + cost.megabytes_per_megabyte * megabytes))};
  for (const std::string_view argument : extractor.arguments)
    request.arguments.push_back(argument == "{pdf}" ? path : std::string(argument));
  return request;
}

/// The last line says it in a Python traceback, and the only one elsewhere.
std::string last_line(std::string_view text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
  return std::string(text.substr(text.rfind('\n') + 1));
}

std::string reason_of(const ProcessResult& result) {
  const std::string said = last_line(result.complaint);
  const std::string more = said.empty() ? "" : ": " + said;
  switch (result.status) {
    case ProcessResult::Status::signalled:
      return fmt::format("it crashed (signal {}){}", result.code, more);
    case ProcessResult::Status::timed_out:
      return "it took too long and was stopped";
    case ProcessResult::Status::too_much:
      return "it wrote without end and was stopped";
    case ProcessResult::Status::too_slow:
      return "it took more processor time than a file of this size can need, and was stopped";
    case ProcessResult::Status::too_large:
      return "it took more memory than a file of this size can need, and was stopped";
    case ProcessResult::Status::not_run:
      return "it was not run to its end: two others were stopped for taking too much";
    default:
      return fmt::format("it failed with status {}{}", result.code, more);
  }
}

Extraction judge(const Extractor& extractor, ProcessResult result) {
  if (result.status == ProcessResult::Status::absent || (result.status == ProcessResult::Status::exited && result.code == no_module))
    return {&extractor, Extraction::Status::absent, {}, {}};
  if (result.status == ProcessResult::Status::exited && result.code == 0)
    return {&extractor,
            Extraction::Status::done,
            extractor.text_of ? extractor.text_of(result.output) : std::move(result.output),
            {}};
  return {&extractor, Extraction::Status::failed, std::move(result.output), reason_of(result)};
}

}  // namespace

std::span<const Extractor> extractors() {
  return table();
}

std::vector<Extraction> extract_text(const std::string& path, std::size_t size, Processes& processes,
                                     const ProcessLimits& limits) {
  std::vector<const Extractor*> order;
  for (const Extractor& extractor : extractors()) order.push_back(&extractor);
  std::stable_partition(order.begin(), order.end(), [](const Extractor* one) { return one->slow; });
  std::vector<ProcessRequest> requests;
  for (const Extractor* extractor : order) requests.push_back(request_for(*extractor, path, size));
  std::vector<ProcessResult> results = processes.run_all(requests, limits);
  std::vector<Extraction> out;
  for (std::size_t i = 0; i < results.size(); ++i) out.push_back(judge(*order[i], std::move(results[i])));
  std::sort(out.begin(), out.end(), [](const Extraction& a, const Extraction& b) { return a.extractor < b.extractor; });
  return out;
}

}  // namespace quoin
