#include "outputs/verify_bytes.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "base/words.h"
#include "build/document.h"
#include "confine/helper.h"
#include "host/memory_file.h"
#include "host/process.h"
#include "rebuild/ask_helper.h"
#include "rebuild/typeset_source.h"
#include "verify/kinds.h"

namespace quoin {
namespace {

std::string first_fault(const Run& run, const char* otherwise) {
  for (const Diagnostic& one : run.diagnostics.all)
    if (one.severity == Severity::error) return one.message;
  return otherwise;
}

/// What this program reads of it, beside what was set.
std::string complaint_of_own_reader(const std::string& pdf, std::string_view text, World& world) {
  Run run(world);
  const std::optional<Making> making = making_of({"a PDF", pdf}, *helper_process(own_program()), run);
  if (!making || !making->text) return "cannot be read back: " + first_fault(run, "its pages are not as quoin writes them");
  const std::optional<TextDifference> difference = text_difference(*making->text, text);
  if (!difference) return {};
  constexpr std::size_t enough = 40;
  return fmt::format("says \"{}\", read back, where its pages say \"{}\"", one_line(difference->on_pages, enough),
                     one_line(difference->in_source, enough));
}

std::string names_of_failed(const Verification& verification) {
  std::vector<std::string_view> names;
  for (const Verdict& one : verification.verdicts)
    if (one.present() && !one.passed()) names.push_back(one.extraction.extractor->name);
  return fmt::format("{}", fmt::join(names, ", "));
}

/// The first field that one of them lost, or why it failed.
std::string first_loss(const Verification& verification) {
  for (const Verdict& one : verification.verdicts) {
    if (!one.present() || one.passed()) continue;
    if (one.extraction.status == Extraction::Status::failed) return one.extraction.reason;
    const auto loss = std::find_if(one.comparison.losses.begin(), one.comparison.losses.end(),
                                   [](const Loss& each) { return each.status != Loss::Status::interleaved; });
    const ExpectedField& field = verification.fields[loss->field];
    const std::string line = field.span.known() ? fmt::format(" (line {})", field.span.begin.line) : "";
    return fmt::format("{}{} is {}: {}", field.path, line, word_for(loss->status), loss->why);
  }
  return {};
}

}  // namespace

std::string complaint_of_readers(const Request& request, const std::string& pdf, std::string_view text, World& world) {
  Run run(world);
  BuildOrder order;
  static_cast<Request&>(order) = request;
  std::optional<TypesetSource> source = typeset_source(order, pdf, run);
  if (!source) return "cannot be looked into: " + first_fault(run, run.complaint.c_str());
  if (!source->same_bytes) return "is not what a second build of it writes";
  if (std::string complaint = complaint_of_own_reader(pdf, text, world); !complaint.empty()) return complaint;
  const MemoryFile file(pdf);
  const Verification verification = read_by_all({file.path(), pdf.size()}, std::move(source->fields), source->side_by_side,
                                                *system_processes());
  const std::string failed = names_of_failed(verification);
  if (failed.empty()) return {};
  return fmt::format("does not come out whole of {}: {}", failed, one_line(first_loss(verification), std::string::npos));
}

}  // namespace quoin
