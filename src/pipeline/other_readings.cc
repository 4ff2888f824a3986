#include "pipeline/other_readings.h"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "pipeline/checks.h"
#include "resume/output.h"
#include "resume/read.h"

namespace quoin {
namespace {

constexpr std::size_t most_read = std::size_t{4} << 20;  // bytes, so that a file of thousands of variants is checked in time

bool tells_of_another_machine(const Diagnostic& one) {
  return one.code == "missing-file" || one.code == "unreadable-file" || one.code == "unset-variable";
}

class OtherReadings {
 public:
  OtherReadings(const Request& request, const Input& input, const Typeset& set, TypesetRun& run)
      : request_(request), input_(input), set_(set), run_(run), told_(run.diagnostics.all.begin(), run.diagnostics.all.end()) {}

  void check() {
    for (const Literal& variant : set_.resume.variants) {
      Request other = request_;
      other.variant = variant.value;
      if (request_.variant != variant.value) read(other, nullptr);
    }
    Request common = request_;  // without what outputs say for themselves
    common.variant.reset();
    common.language.reset();
    std::set<std::tuple<std::string, std::string, Documents>> seen;
    for (const Output& one : outputs_of(set_.resume, common)) {
      const Documents documents = one.request.documents;
      const bool is_new = !one.language.empty() || documents != Documents::resume;  // a variant alone was read above
      if (is_new && seen.emplace(one.variant.value, one.language.value, documents).second) read(one.request, &one);
    }
    settle_faults(request_, run_);
  }

 private:
  void read(const Request& request, const Output* output) {
    const std::size_t size = run_.sources.text(input_.source).size();
    if (run_.diagnostics.full() || size > most_read - read_) return;
    const auto first = static_cast<SourceId>(run_.sources.size());
    Diagnostics found;
    const Resume resume = read_resume(input_.source, input_.folder, request, run_.sources, run_.files, found);
    const Literal& font = resume.document.font;
    if (set_.fonts && !font.empty() && !set_.fonts->has_family(font.value))
      report_unknown_family({resume.places.of(font.value_id), font.value}, *set_.fonts, found);
    read_ += size;
    for (auto id = first; id < run_.sources.size(); ++id) read_ = std::min(read_ + run_.sources.text(id).size(), most_read);
    if (output) tell_at_home(found, run_.sources, *output, set_.resume.places);
    take(std::move(found), first);
  }

  void take(Diagnostics found, SourceId first) {
    for (Diagnostic& one : found.all) one.span.source = as_read_before(one.span.source, first);
    std::erase_if(found.all, [&](const Diagnostic& one) { return one.severity != Severity::error || told_.contains(one); });
    found.more_warnings = 0;
    if (std::any_of(found.all.begin(), found.all.end(), tells_of_another_machine)) return;
    told_.insert(found.all.begin(), found.all.end());
    run_.diagnostics.take(std::move(found));
  }

  /// A file that was read once more is the same source to people.
  SourceId as_read_before(SourceId source, SourceId first) const {
    if (source < first || source >= run_.sources.size()) return source;
    for (SourceId id = 0; id < first; ++id)
      if (run_.sources.name(id) == run_.sources.name(source) && run_.sources.text(id) == run_.sources.text(source)) return id;
    return source;
  }

  const Request& request_;
  const Input& input_;
  const Typeset& set_;
  TypesetRun& run_;
  std::set<Diagnostic> told_;
  std::size_t read_ = 0;
};

/// What comes through a pipe is there once.
bool can_be_read_again(const Request& request, const Files& files) {
  return std::all_of(request.overlays.begin(), request.overlays.end(),
                     [&](const std::string& path) { return path != "-" && files.probe(path) == FileStatus::ok; });
}

}  // namespace

void check_other_readings(const Request& request, const Input& input, const Typeset& set, TypesetRun& run) {
  if (can_be_read_again(request, run.files)) OtherReadings(request, input, set, run).check();
}

}  // namespace quoin
