// Each line is whole or is not taken for one: a run that was killed leaves at most half a line.
#include "batch/ledger.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "base/paths.h"
#include "batch/digest.h"
#include "host/atomic_write.h"
#include "host/lines.h"
#include "host/tree.h"
#include "quoin/failure.h"

namespace quoin {
namespace {

using Json = nlohmann::json;

constexpr std::size_t largest_file = std::size_t{1} << 30, worth_tidying = std::size_t{1} << 16;

std::string line_of(const LedgerEntry& entry) {
  return Json{{"id", entry.id},       {"run", entry.run},     {"key", entry.key},
              {"output", entry.output}, {"sha256", entry.sha256}, {"pages", entry.pages},
              {"bytes", entry.bytes}, {"asked", entry.asked}, {"diagnostics", entry.diagnostics}}
      .dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<LedgerEntry> entry_of(std::string_view line) {
  try {
    const Json row = Json::parse(line);
    LedgerEntry entry(row.at("id"));
    row.at("run").get_to(entry.run);
    row.at("key").get_to(entry.key);
    row.at("output").get_to(entry.output);
    row.at("sha256").get_to(entry.sha256);
    row.at("pages").get_to(entry.pages);
    row.at("bytes").get_to(entry.bytes);
    row.at("asked").get_to(entry.asked);
    row.at("diagnostics").get_to(entry.diagnostics);
    return entry;
  } catch (const Json::exception&) {
    return std::nullopt;  // half a line, or somebody's own
  }
}

void each_line(std::string_view text, const auto& take) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    take(text.substr(at, end - at));
    at = end + 1;
  }
}

/// The last whole entry of an id. Only lines that begin with what may be its own are taken apart.
std::optional<LedgerEntry> last_of(const std::string& id, std::string_view text) {
  const std::string word = "\"id\":" + Json(id).dump() + ",";
  std::optional<LedgerEntry> last;
  each_line(text, [&](std::string_view line) {
    if (line.find(word) == std::string_view::npos) return;
    if (std::optional<LedgerEntry> entry = entry_of(line); entry && entry->id == id) last = std::move(entry);
  });
  return last;
}

/// The last line of each id alone.
std::string without_old_lines(std::string_view text) {
  std::map<std::string, std::string_view> lines;
  each_line(text, [&](std::string_view line) {
    if (const std::optional<LedgerEntry> entry = entry_of(line)) lines[entry->id] = line;
  });
  std::string out;
  for (const auto& [id, line] : lines) out.append(line) += '\n';
  return out;
}

}  // namespace

unsigned part_of(const std::string& id, unsigned parts) {
  return static_cast<unsigned>(std::stoul(sha256(id).substr(0, 8), nullptr, 16) % parts);
}

Ledger::Ledger(const std::string& folder, std::string run, const Files& files)
    : folder_(path_below(folder, ".quoin-batch")), run_(std::move(run)), files_(files) {
  make_folders(folder_);
}

std::string Ledger::path_of(const std::string& id) const {
  return fmt::format("{}/{:03x}.ndjson", folder_, part_of(id, ledger_files));
}

/// The first look of a run at a large file leaves out what is no longer true.
std::string Ledger::read(const std::string& id) {
  FileText file = files_.read(path_of(id), largest_file);
  if (file.status != FileStatus::ok) return {};
  if (!seen_[part_of(id, ledger_files)] && file.bytes.size() > worth_tidying) {
    file.bytes = without_old_lines(file.bytes);
    write_file(path_of(id), file.bytes);
  }
  seen_.set(part_of(id, ledger_files));
  return std::move(file.bytes);
}

bool Ledger::claim(const std::string& id, std::optional<LedgerEntry>& before) {
  const std::lock_guard lock(guard_);
  if (!in_work_.insert(id).second) return false;
  before = last_of(id, read(id));
  if (!before || before->run != run_) return true;
  in_work_.erase(id);
  return false;
}

void Ledger::put(LedgerEntry entry) {
  entry.run = run_;
  const std::lock_guard lock(guard_);
  try {
    append_line(path_of(entry.id), line_of(entry));
    in_work_.erase(entry.id);
  } catch (const Failure&) {
    // The id stays in work, so that a second one of it is still found.
  }
}

}  // namespace quoin
