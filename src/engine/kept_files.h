// Files that do not change, each fetched once: what all threads of an engine read again and again.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "quoin/files.h"

namespace quoin {

/// Asks `files` once for each path that is there, and keeps the answers. Thread-safe.
class KeptFiles : public Files {
 public:
  explicit KeptFiles(std::shared_ptr<const Files> files) : files_(std::move(files)) {}

  FileText read(const std::string& path, std::size_t limit) const override;
  Blob map(const std::string& path) const override;
  bool is_directory(const std::string& path) const override;
  FileStatus probe(const std::string& path) const override;
  std::optional<std::string> canonical(const std::string& path) const override { return files_->canonical(path); }
  std::vector<std::string> list(const std::string& folder) const override;

 private:
  template <class Answer, class Ask>
  Answer kept(std::map<std::string, Answer>& answers, const std::string& path, const Ask& ask) const;

  const std::shared_ptr<const Files> files_;
  mutable std::mutex guard_;
  mutable std::map<std::string, Blob> blobs_;
  mutable std::map<std::string, FileStatus> statuses_;
  mutable std::map<std::string, std::vector<std::string>> lists_;
};

}  // namespace quoin
