// What a folder of PDFs was made from: a line for each résumé, below FOLDER/.quoin-batch. The lines of an id stand in one
// of 4,096 files, so that memory does not grow with a batch, and a look reads one line in 4,096.
#pragma once

#include <bitset>
#include <cstdint>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "batch/watched_files.h"
#include "quoin/files.h"

namespace quoin {

/// A résumé that was typeset, or not: then there is only the run.
struct LedgerEntry {
  explicit LedgerEntry(std::string the_id) : id(std::move(the_id)) {}

  std::string id, run;
  std::string key;     ///< a digest of all that shapes the PDF and is in no file
  std::string output;  ///< below the folder; empty where there is no PDF
  std::string sha256;
  std::uint64_t pages = 0, bytes = 0;
  Asked asked;              ///< of the files that it was made from
  std::string diagnostics;  ///< as JSON
};

/// Which of so many parts an id belongs to; each is as large as the next.
unsigned part_of(const std::string& id, unsigned parts);

inline constexpr unsigned ledger_files = 4096;

/// Thread-safe. Two runs at a time over one folder do no harm to each other but what one has done may be done again.
class Ledger {
 public:
  /// `run` tells this run from others. Borrows `files`. Throws Failure where the folder cannot be made.
  Ledger(const std::string& folder, std::string run, const Files& files);

  /// True if this run has not had the id yet, which is then in work. `before` becomes what an earlier run has left.
  bool claim(const std::string& id, std::optional<LedgerEntry>& before);
  /// Ends the work on an id; `entry.run` is set here. Where the disk is full nothing is remembered, and the next run makes
  /// the PDF again.
  void put(LedgerEntry entry);

 private:
  std::string path_of(const std::string& id) const;
  std::string read(const std::string& id);

  std::string folder_, run_;
  const Files& files_;
  std::mutex guard_;
  std::set<std::string> in_work_;
  std::bitset<ledger_files> seen_;
};

}  // namespace quoin
