#include "batch/batch.h"

#include <fmt/format.h>

#include <random>
#include <utility>

#include "base/file_name.h"
#include "base/pack.h"
#include "base/paths.h"
#include "batch/digest.h"
#include "batch/ledger.h"
#include "batch/memory_limit.h"
#include "batch/watched_files.h"
#include "batch/workers.h"
#include "host/build_id.h"
#include "host/stale_files.h"
#include "host/tree.h"
#include "host/world.h"
#include "quoin/engine.h"
#include "report/json.h"

namespace quoin {
namespace {

constexpr std::uint64_t most_in_a_folder = 10'000;

struct Numbered {
  std::uint64_t number = 0;
  Job job;
  std::optional<BatchRow> refused{};    ///< what is told in place of a PDF
  std::optional<LedgerEntry> before{};  ///< what an earlier run has left
};

/// A line of what happened: "failed", with a fault that has no place in a file.
BatchRow failed(const Job& job, const char* code, std::string message) {
  Diagnostics one;
  one.error(code, {}, std::move(message));
  BatchRow row;
  row.id = job.id;
  row.diagnostics = diagnostics_list(one, {});
  return row;
}

/// Up to ten thousand PDFs stand in the folder itself, and each next ten thousand in one below it. A PDF stays where it is.
std::string output_name(const Numbered& one) {
  if (one.before && !one.before->output.empty()) return one.before->output;
  const std::uint64_t part = one.number / most_in_a_folder;
  return part == 0 ? one.job.id + ".pdf" : fmt::format("{:04}/{}.pdf", part, one.job.id);
}

std::string random_name() {
  std::random_device random;
  return fmt::format("{:08x}{:08x}", random(), random());
}

void add_digests(const Files& files, const std::string& folder, std::string& all) {
  for (const std::string& name : files.list(folder)) {
    const std::string path = path_below(folder, name);
    const Blob file = files.map(path);
    if (file) all += path + sha256({file.data, file.size});
    if (!file && files.is_directory(path)) add_digests(files, path, all);
  }
}

/// What tells one program from another: which build it is, and all layouts, fonts and patterns that lie beside it.
std::string digest_of_program(const Files& resources) {
  std::string all = QUOIN_VERSION + build_id();
  for (const char* folder : {"layouts", "fonts", "hyphenation"}) add_digests(resources, folder, all);
  return sha256(all);
}

bool is_whole(const World& disk, const std::string& path, const LedgerEntry& entry) {
  const Blob there = disk.map(path);
  return there && there.size == entry.bytes && sha256({there.data, there.size}) == entry.sha256;
}

class Batch {
 public:
  Batch(const BatchPlan& plan, std::stop_source stop,
        const std::function<void(const std::string& line, const Tally& so_far)>& print)
      : plan_(plan),
        stop_(std::move(stop)),
        print_(print),
        resources_(plan.resources),
        engine_(resources_),
        program_(digest_of_program(*resources_)),
        disk_(disk_world()),
        ledger_(plan.folder, random_name(), *disk_) {
    remove_stale_files(plan.folder);
  }

  Tally run(Inputs& inputs) {
    const Work<Numbered, BatchRow> work = {
        [&] { return next_of(inputs); },
        [this](const Numbered& one, Workspace& workspace) { return row_of(one, workspace); },
        [this](const Numbered& one, const char* code, std::string message) { return given_up(one, code, std::move(message)); },
        [this](const BatchRow& row) { report(row); }};
    Workers(work, engine_, plan_.threads, stop_).run();
    return tally_;
  }

 private:
  /// Ids are claimed here, in the order in which they come: of two that are the same the first is made.
  std::optional<Numbered> next_of(Inputs& inputs) {
    while (std::optional<Job> job = inputs.next(stop_.get_token())) {
      Numbered one{number_++, std::move(*job)};
      if (part_of(one.job.id, plan_.shards) != plan_.shard) continue;
      claim(one);
      return one;
    }
    return std::nullopt;
  }

  void claim(Numbered& one) {
    const Job& job = one.job;
    const bool has_slash = job.id.find('/') != std::string::npos;
    const std::string_view unfit = has_slash ? "has a slash in it" : fault_of_name(job.id + ".pdf");
    if (!job.fault.empty())
      one.refused = failed(job, "bad-input", job.fault);
    else if (!unfit.empty())
      one.refused = failed(job, "bad-id", fmt::format("`{}` can name no PDF: it {}", job.id, unfit));
    else if (!ledger_.claim(job.id, one.before))
      one.refused = failed(job, "double-id", fmt::format("another résumé of this batch has the id `{}`", job.id));
  }

  void report(const BatchRow& row) {
    ++(!row.output ? tally_.failed : row.skipped ? tally_.skipped : tally_.written);
    print_(batch_row_json(row), tally_);
  }

  /// For an id that was claimed.
  BatchRow given_up(const Numbered& one, const char* code, std::string message) {
    forget(one);
    return failed(one.job, code, std::move(message));
  }

  /// Where an older PDF stands is remembered all the same.
  void forget(const Numbered& one) {
    LedgerEntry entry(one.job.id);
    if (one.before) entry.output = one.before->output;
    ledger_.put(std::move(entry));
  }

  /// Nothing where it was stopped.
  std::optional<BatchRow> row_of(const Numbered& one, Workspace& workspace) {
    if (one.refused) return one.refused;
    Request request = request_of(one.job);
    const std::string key = key_of(request);
    if (plan_.resume && one.before && one.before->key == key && still_true(*one.before)) return skip(*one.before);
    return make(one, std::move(request), key, workspace);
  }

  bool still_true(const LedgerEntry& entry) const {
    const std::unique_ptr<World> disk = disk_world();
    return !entry.output.empty() && is_whole(*disk, path_of(entry.output), entry) && same_answers(entry.asked, *disk, plan_.common.variable);
  }

  BatchRow skip(const LedgerEntry& entry) {
    ledger_.put(entry);
    return {entry.id, path_of(entry.output), entry.pages, entry.bytes, entry.sha256, entry.diagnostics, true};
  }

  std::optional<BatchRow> make(const Numbered& one, Request request, const std::string& key, Workspace& workspace) {
    const std::unique_ptr<World> disk = disk_world();  // of its own, which knows what was read for this one
    const WatchedFiles files(*disk);
    request.files = &files;
    request.variable = [&files, this](const std::string& name) { return files.variable(name, plan_.common.variable); };
    LedgerEntry entry(one.job.id);
    entry.key = key;
    std::string bytes;
    {
      const MemoryLimit limit(memory_of_one);
      const Result result = typeset(workspace, request);
      if (result.stopped) return std::nullopt;
      entry.diagnostics = diagnostics_list(result.diagnostics, result.sources);
      if (!result.ok()) {
        BatchRow row;
        row.id = one.job.id;
        row.diagnostics = entry.diagnostics;
        forget(one);
        return row;
      }
      bytes = render(result, Format::pdf);
      entry.pages = result.pages();
    }
    entry.output = output_name(one);
    entry.bytes = bytes.size();
    entry.sha256 = sha256(bytes);
    entry.asked = files.asked();
    if (disk->was_read(path_of(entry.output)))
      return given_up(one, "machine", "writing to " + path_of(entry.output) + " would overwrite what was read");
    write_below(plan_.folder, entry.output, bytes, Sweep::no);
    BatchRow row{entry.id, path_of(entry.output), entry.pages, entry.bytes, entry.sha256, entry.diagnostics, false};
    ledger_.put(std::move(entry));
    return row;
  }

  std::string path_of(const std::string& name) const { return path_below(plan_.folder, name); }

  Request request_of(const Job& job) const {
    Request request = plan_.common;
    request.resume = job.resume;
    request.text = job.text;
    const auto own = [](const auto& of_job, auto& of_all) { if (of_job) of_all = of_job; };
    own(job.layout, request.layout), own(job.variant, request.variant), own(job.language, request.language);
    const auto append = [](auto& to, const auto& more) { to.insert(to.end(), more.begin(), more.end()); };
    append(request.include, job.include), append(request.exclude, job.exclude);
    append(request.overlays, job.overlays), append(request.redact, job.redact);
    append(request.settings, job.settings);
    request.stop = stop_.get_token();
    return request;
  }

  /// All that shapes the PDF, but for the files.
  std::string key_of(const Request& request) const {
    Packer by;
    by(program_, request.resume, request.text, request.layout, request.strict);
    by(request.pages.value_or(-1), request.embed ? static_cast<int>(*request.embed) : -1,
       request.standard ? static_cast<int>(*request.standard) : -1, request.source_date_epoch.value_or(-1));
    by(request.variant, request.include, request.exclude, request.language, request.overlays, request.redact,
       static_cast<int>(request.documents));
    for (const Setting& one : request.settings) by(one.key, one.value);
    return sha256(by.take());
  }

  const BatchPlan& plan_;
  std::stop_source stop_;
  const std::function<void(const std::string& line, const Tally& so_far)>& print_;
  std::shared_ptr<const Files> resources_;
  Engine engine_;
  std::string program_;
  std::unique_ptr<World> disk_;
  Ledger ledger_;
  std::uint64_t number_ = 0;  ///< of the next job
  Tally tally_;
};

}  // namespace

Tally run_batch(const BatchPlan& plan, Inputs& inputs, std::stop_source stop,
                const std::function<void(const std::string& line, const Tally& so_far)>& row) {
  return Batch(plan, std::move(stop), row).run(inputs);
}

}  // namespace quoin
