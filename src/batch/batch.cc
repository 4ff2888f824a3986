#include "batch/batch.h"

#include <fmt/format.h>

#include <exception>
#include <mutex>
#include <new>
#include <random>
#include <thread>
#include <utility>
#include <vector>

#include "archive/file_name.h"
#include "base/pack.h"
#include "batch/digest.h"
#include "batch/ledger.h"
#include "batch/memory_limit.h"
#include "batch/queue.h"
#include "batch/watched_files.h"
#include "host/build_id.h"
#include "host/temporary_file.h"
#include "host/tree.h"
#include "host/world.h"
#include "quoin/engine.h"
#include "quoin/failure.h"
#include "quoin/host.h"
#include "report/json.h"

namespace quoin {
namespace {

constexpr std::size_t memory_of_one = std::size_t{512} << 20;
constexpr std::uint64_t most_in_a_folder = 10'000;
constexpr std::size_t waiting_for_each = 4;  // jobs that are read ahead, per thread

struct Numbered {
  std::uint64_t number = 0;
  Job job;
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

/// Up to ten thousand PDFs stand in the folder itself, and each next ten thousand in one below it.
std::string output_name(const Numbered& one) {
  const std::uint64_t part = one.number / most_in_a_folder;
  return part == 0 ? one.job.id + ".pdf" : fmt::format("{:04}/{}.pdf", part, one.job.id);
}

std::string random_name() {
  std::random_device random;
  return fmt::format("{:08x}{:08x}", random(), random());
}

/// What tells one program from another: which build it is, and the layouts and lists that lie beside it.
std::string digest_of_program(const Files& resources) {
  std::string all = QUOIN_VERSION + build_id();
  for (const char* folder : {"layouts", "fonts", "hyphenation"})
    for (const std::string& name : resources.list(folder))
      if (name.ends_with(".toml") || name.ends_with(".txt"))
        all += name + sha256(resources.read(std::string(folder) + "/" + name, std::size_t{1} << 24).bytes);
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
        resources_(own_resources()),
        engine_(resources_),
        program_(digest_of_program(*resources_)),
        disk_(disk_world()),
        ledger_(plan.folder, random_name(), *disk_),
        queue_(waiting_for_each * plan.threads) {
    remove_stale_files(plan.folder);
  }

  Tally run(Inputs& inputs) {
    {
      std::vector<std::jthread> workers;
      for (unsigned i = 0; i < plan_.threads; ++i) workers.emplace_back([this] { guarded([this] { work(); }); });
      guarded([&] { hand_out(inputs); });
      queue_.close();
    }
    if (broken_) std::rethrow_exception(broken_);
    return tally_;
  }

 private:
  /// What goes wrong with the batch itself ends all of it.
  void guarded(const auto& act) {
    try {
      act();
    } catch (...) {
      const std::lock_guard lock(guard_);
      if (!broken_) broken_ = std::current_exception();
      stop_.request_stop();
    }
  }

  void hand_out(Inputs& inputs) {
    for (std::uint64_t number = 0; std::optional<Job> job = inputs.next(stop_.get_token()); ++number) {
      if (ledger_file_of(job->id) % plan_.shards != plan_.shard) continue;
      if (!queue_.put({number, std::move(*job)}, stop_.get_token())) return;
    }
  }

  void work() {
    auto workspace = std::make_unique<Workspace>(engine_);
    while (const std::optional<Numbered> one = queue_.take(stop_.get_token())) {
      std::optional<BatchRow> row;
      try {
        row = row_of(*one, *workspace);
      } catch (const std::bad_alloc&) {
        workspace = std::make_unique<Workspace>(engine_);  // what it kept may be half made
        row = given_up(one->job, "out-of-memory", fmt::format("it takes more than {} MB of memory", memory_of_one >> 20));
      } catch (const Failure& failure) {
        row = given_up(one->job, "machine", failure.what());
      }
      if (row) report(*row);
    }
  }

  void report(const BatchRow& row) {
    const std::lock_guard lock(guard_);
    ++(!row.output ? tally_.failed : row.skipped ? tally_.skipped : tally_.written);
    print_(batch_row_json(row), tally_);
  }

  /// For an id that was claimed.
  BatchRow given_up(const Job& job, const char* code, std::string message) {
    ledger_.put(LedgerEntry(job.id));
    return failed(job, code, std::move(message));
  }

  /// Nothing where it was stopped.
  std::optional<BatchRow> row_of(const Numbered& one, Workspace& workspace) {
    const Job& job = one.job;
    if (!job.fault.empty()) return failed(job, "bad-input", job.fault);
    const bool has_slash = job.id.find('/') != std::string::npos;
    if (const std::string_view fault = has_slash ? "has a slash in it" : fault_of_name(job.id + ".pdf"); !fault.empty())
      return failed(job, "bad-id", fmt::format("`{}` can name no PDF: it {}", job.id, fault));
    std::optional<LedgerEntry> before;
    if (!ledger_.claim(job.id, before))
      return failed(job, "double-id", fmt::format("another résumé of this batch has the id `{}`", job.id));
    Request request = request_of(job);
    const std::string key = key_of(request);
    if (plan_.resume && before && before->key == key && still_true(*before)) return skip(*before);
    return make(one, std::move(request), key, workspace);
  }

  bool still_true(const LedgerEntry& entry) const {
    const std::unique_ptr<World> disk = disk_world();
    return !entry.output.empty() && is_whole(*disk, path_of(entry.output), entry) && same_answers(entry.asked, *disk);
  }

  BatchRow skip(const LedgerEntry& entry) {
    ledger_.put(entry);
    return {entry.id, path_of(entry.output), entry.pages, entry.bytes, entry.sha256, entry.diagnostics, true};
  }

  std::optional<BatchRow> make(const Numbered& one, Request request, const std::string& key, Workspace& workspace) {
    const std::unique_ptr<World> disk = disk_world();  // of its own, which knows what was read for this one
    const WatchedFiles files(*disk);
    request.files = &files;
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
        ledger_.put(LedgerEntry(one.job.id));
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
      return given_up(one.job, "machine", "writing to " + path_of(entry.output) + " would overwrite what was read");
    write(entry.output, bytes);
    BatchRow row{entry.id, path_of(entry.output), entry.pages, entry.bytes, entry.sha256, entry.diagnostics, false};
    ledger_.put(std::move(entry));
    return row;
  }

  /// One thread at a time, as what writes files asks for.
  void write(const std::string& name, const std::string& bytes) {
    const std::lock_guard lock(writing_);
    write_below(plan_.folder, name, bytes, Sweep::no);
  }

  std::string path_of(const std::string& name) const {
    return plan_.folder + (plan_.folder.ends_with('/') ? "" : "/") + name;
  }

  Request request_of(const Job& job) const {
    Request request = plan_.common;
    request.resume = job.resume;
    request.text = job.text;
    if (job.layout) request.layout = job.layout;
    request.settings.insert(request.settings.end(), job.settings.begin(), job.settings.end());
    request.stop = stop_.get_token();
    return request;
  }

  /// All that shapes the PDF, but for the files.
  std::string key_of(const Request& request) const {
    Packer by;
    by(program_, request.resume, request.text, request.layout, request.strict);
    by(request.pages.value_or(-1), request.embed ? static_cast<int>(*request.embed) : -1,
       request.standard ? static_cast<int>(*request.standard) : -1, request.source_date_epoch.value_or(-1));
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
  Queue<Numbered> queue_;
  std::mutex guard_, writing_;
  Tally tally_;                ///< guard_
  std::exception_ptr broken_;  ///< guard_
};

}  // namespace

Tally run_batch(const BatchPlan& plan, Inputs& inputs, std::stop_source stop,
                const std::function<void(const std::string& line, const Tally& so_far)>& row) {
  return Batch(plan, std::move(stop), row).run(inputs);
}

}  // namespace quoin
