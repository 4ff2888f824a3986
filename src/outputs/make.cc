#include "outputs/make.h"

#include <fmt/format.h>

#include <algorithm>
#include <mutex>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>
#include <thread>
#include <utility>

#include "base/paths.h"
#include "batch/memory_limit.h"
#include "batch/workers.h"
#include "host/clock.h"
#include "host/resources.h"
#include "host/stale_files.h"
#include "host/tree.h"
#include "outputs/budget.h"
#include "outputs/row.h"
#include "outputs/verify_bytes.h"
#include "rebuild/stale.h"

namespace quoin {
namespace {

constexpr std::size_t most_pictures = 1000;  // of one output

struct OutputFile {
  std::string name, bytes;  ///< below the folder
};

Format engine_format(OutputFormat format) {
  constexpr Format formats[] = {Format::pdf, Format::svg, Format::json_resume, Format::text};
  return formats[static_cast<std::size_t>(format)];
}

class Maker {
 public:
  Maker(const OutputPlan& plan, const std::string& text, World& world, std::stop_source stop,
        const std::function<void(const OutputRow&)>& print)
      : plan_(plan), text_(text), world_(world), stop_(std::move(stop)), print_(print), rows_(plan.outputs.size()) {}

  void run() {
    if (!plan_.check) remove_stale_files(plan_.folder.empty() ? "." : plan_.folder);
    const Engine engine(resource_files(world_));
    const Work<std::size_t, OutputRow> work = {
        [this] { return next_ < plan_.outputs.size() ? std::optional(next_++) : std::nullopt; },
        [this](std::size_t index, Workspace& workspace) { return make(index, workspace); },
        [this](std::size_t index, const char* code, std::string message) { return given_up(index, code, std::move(message)); },
        [this](OutputRow row) { report(std::move(row)); }};
    const auto cores = std::max(1U, std::thread::hardware_concurrency());
    Workers(work, engine, std::min(cores, static_cast<unsigned>(plan_.outputs.size())), stop_).run();
    for (; printed_ < rows_.size(); ++printed_)  // where it was stopped, some are missing
      if (rows_[printed_]) print_(*rows_[printed_]);
  }

 private:
  std::optional<OutputRow> make(std::size_t index, Workspace& workspace) {
    const double start = milliseconds();
    const Output& one = plan_.outputs[index];
    Request request = one.request;
    request.files = &world_;
    request.text = text_;
    request.stop = stop_.get_token();
    OutputRow row;
    row.index = index;
    OutputFigures figures;
    std::vector<OutputFile> files;
    Result result;
    {
      const MemoryLimit limit(memory_of_one);
      result = typeset(workspace, request);
      if (result.stopped) return std::nullopt;
      tell_at_home(result.diagnostics, result.sources, one, plan_.resume.places);
      if (result.ok()) files = files_of(one, result);
      if (result.ok()) figures = judge(one, result, files);
    }
    if (result.ok()) check_readers(one, request, result, files);
    if (result.ok()) plan_.check ? compare(one, files, row, result.diagnostics) : write(one, files, row, result.diagnostics);
    figures.milliseconds = milliseconds() - start;
    if (result.ok())
      tell_made(row, plan_, figures, result.diagnostics, result.sources);
    else
      tell_failed(row, plan_, result.diagnostics, result.sources);
    return row;
  }

  const OutputTable& table_of(const Output& one) const { return plan_.resume.outputs[one.table]; }
  Span place_of_file(const Output& one) const { return plan_.resume.places.of(table_of(one).file.value_id); }

  std::vector<OutputFile> files_of(const Output& one, Result& result) const {
    const Format format = engine_format(table_of(one).format);
    if (format != Format::svg) return {{one.file, render(result, format)}};
    if (result.pages() > 1 && with_page(one.file, 1) == one.file)
      result.diagnostics.error("needs-page", place_of_file(one), fmt::format("it has {} pages, and `file` names one picture", result.pages()),
                               "put {page} into it, as in \"cv-{page}.svg\"");
    if (result.pages() > most_pictures)
      result.diagnostics.error("too-many", place_of_file(one), fmt::format("more than {} pages are not drawn", most_pictures));
    std::vector<OutputFile> out;
    for (std::size_t page = 0; result.ok() && page < result.pages(); ++page)
      out.push_back({with_page(one.file, page + 1), render(result, format, {page})});
    return out;
  }

  OutputFigures judge(const Output& one, Result& result, const std::vector<OutputFile>& files) const {
    OutputFigures out;
    out.report = render(result, Format::report);
    const nlohmann::json report = nlohmann::json::parse(out.report);
    MadeOutput made;
    made.pages = out.pages = result.pages();
    made.left_out = out.left_out = report.at("fit").at("dropped").size();
    made.standards = report.at("standards");
    made.carries = report.at("carries");
    made.warnings = result.diagnostics.all.size() + result.diagnostics.more_warnings;
    for (const OutputFile& file : files) {
      made.bytes.push_back(file.bytes.size());
      out.bytes += file.bytes.size();
    }
    check_budgets(table_of(one), made, plan_.resume.places, result.diagnostics);
    return out;
  }

  void check_readers(const Output& one, const Request& request, Result& result, const std::vector<OutputFile>& files) {
    for (const auto& [what, id] : table_of(one).require) {
      if (what != Requirement::verify || stop_.stop_requested()) continue;
      const std::lock_guard lock(reading_);
      const std::string complaint = complaint_of_readers(request, files.front().bytes, render(result, Format::text), world_);
      if (!complaint.empty())
        result.diagnostics.error("not-verified", plan_.resume.places.of(id), "it " + complaint);
      return;
    }
  }

  void write(const Output& one, const std::vector<OutputFile>& files, OutputRow& row, Diagnostics& diagnostics) {
    for (const OutputFile& file : files)
      if (std::optional<Diagnostic> fault = fault_of_target(plan_.folder, file.name, place_of_file(one), world_)) return diagnostics.add(*std::move(fault));
    for (const OutputFile& file : files) {
      write_below(plan_.folder.empty() ? "./" : plan_.folder, file.name, file.bytes, Sweep::no);
      row.files.push_back(path_below(plan_.folder, file.name));
    }
  }

  /// A file that is not what was made is a fault of the output.
  void compare(const Output& one, const std::vector<OutputFile>& files, OutputRow& row, Diagnostics& diagnostics) {
    for (const OutputFile& file : files) {
      const std::string path = path_below(plan_.folder, file.name);
      const std::lock_guard lock(reading_);
      for (const StaleReason& reason : reasons_of_stale(path, file.bytes, *helper_process(own_program()), world_))
        diagnostics.error("stale", place_of_file(one), fmt::format("{} is not what the résumé makes: {}: {}", path, word_of(reason.what), reason.detail),
                          "quoin build --all makes it again");
      row.files.push_back(path);
    }
  }

  OutputRow given_up(std::size_t index, const char* code, std::string message) const {
    Diagnostics faults;
    faults.error(code, {}, std::move(message));
    OutputRow row;
    row.index = index;
    row.machines_fault = std::string_view(code) == "machine";
    tell_failed(row, plan_, faults, {});
    return row;
  }

  /// Rows are told in the plan's order, each as soon as all before it are there.
  void report(OutputRow row) {
    const std::size_t index = row.index;
    rows_[index] = std::move(row);
    for (; printed_ < rows_.size() && rows_[printed_]; ++printed_) print_(*rows_[printed_]);
  }

  const OutputPlan& plan_;
  const std::string& text_;
  World& world_;
  std::stop_source stop_;
  const std::function<void(const OutputRow&)>& print_;
  std::size_t next_ = 0, printed_ = 0;
  std::vector<std::optional<OutputRow>> rows_;
  std::mutex reading_;
};

}  // namespace

void make_outputs(const OutputPlan& plan, const std::string& text, World& world, std::stop_source stop,
                  const std::function<void(const OutputRow& row)>& row) {
  Maker(plan, text, world, std::move(stop), row).run();
}

}  // namespace quoin
